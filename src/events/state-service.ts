import { uuidv7 } from 'uuidv7';
import { judgeActor } from '../actors/actor-service.js';
import type { ActorStore } from '../actors/actor-store.js';
import { State } from '../actors/state.js';
import type { CitationStore } from '../citations/citation-store.js';
import { judgeCitations } from '../citations/citing.js';
import type { JudgedCitations } from '../citations/citing.js';
import type { Transaction } from '../database/database.js';
import { idOf, Wants } from '../database/references.js';
import type { References, Wanted } from '../database/references.js';
import type { HistoricalDate } from '../foundation/historical-date.js';
import { Judge, NAME_MAX } from '../foundation/judge.js';
import type { Path } from '../foundation/judge.js';
import type { LocalizedText } from '../foundation/localized-text.js';
import type { RecordSuccessionInput, RegisterStateInput, SuccessionInput } from './state-input.js';
import { Succession } from './succession.js';
import type { SuccessionStore } from './succession-store.js';

const ISO_3166_ALPHA_3 = /^[A-Z]{3}$/;

/** Registers states with whom they succeed: here, and not with the other actors, as a succession may name its event. */
export class StateService {
  constructor(
    private readonly actors: ActorStore,
    private readonly successions: SuccessionStore,
    private readonly citations: CitationStore,
    private readonly references: References,
  ) {}

  /** Throws Refused when the input can't be taken; nothing is written then. */
  async register(transaction: Transaction, input: RegisterStateInput): Promise<State> {
    const judge = new Judge();
    const wants = new Wants(this.references, judge);
    const judged = {
      ...judgeActor(judge, input),
      officialNames: judge.texts(['officialNames'], input.officialNames, { max: NAME_MAX }),
      iso3166Alpha3: judge.matching(
        ['iso3166Alpha3'],
        input.iso3166Alpha3,
        ISO_3166_ALPHA_3,
        'a code of three capitals',
      ),
      existence: input.existence ? judge.date(['existence'], input.existence) : null,
    };
    const successions = judge
      .list(['succeeds'], input.succeeds)
      .map((succession, index) => judgeSuccession(judge, wants, ['succeeds', index], succession));
    await wants.find(transaction);
    wants.distinct(successions.map((succession) => succession.predecessor));
    judge.conclude();
    const state = Object.assign(new State(), judged);
    await this.actors.insert(transaction, state);
    await this.insertSuccessions(transaction, state.id, 0, successions);
    return state;
  }

  /** Adds a succession to those of a state. Throws Refused when the input can't be taken; nothing is written then. */
  async recordSuccession(transaction: Transaction, input: RecordSuccessionInput): Promise<State> {
    const judge = new Judge();
    const wants = new Wants(this.references, judge);
    const successor = wants.one('state', ['successor'], input.successor);
    const succession = judgeSuccession(judge, wants, [], input);
    await wants.find(transaction);
    judge.conclude();
    const successorId = idOf(successor);
    const before = (await this.successions.bySuccessor.load(transaction, [successorId])).get(successorId) ?? [];
    if (before.some(({ predecessorId }) => predecessorId === idOf(succession.predecessor))) {
      judge.refuse('ALREADY_EXISTS', ['predecessor'], 'that succession is there already');
      judge.conclude();
    }
    await this.insertSuccessions(transaction, successorId, before.length, [succession]);
    return successor.record as State;
  }

  private async insertSuccessions(
    transaction: Transaction,
    successorId: string,
    first: number,
    judged: readonly JudgedSuccession[],
  ): Promise<void> {
    const made = judged.map(({ predecessor, settledBy, citations, date, notes }, index) => ({
      citations,
      succession: Object.assign(new Succession(), {
        id: uuidv7(),
        successorId,
        position: first + index,
        predecessorId: idOf(predecessor),
        settledById: idOf(settledBy),
        date,
        notes,
      }),
    }));
    await this.successions.insert(
      transaction,
      made.map(({ succession }) => succession),
    );
    const cited = made.flatMap(({ citations, succession }) => citations.ownedBy('succession', succession.id));
    await this.citations.insert(transaction, cited);
  }
}

interface JudgedSuccession {
  readonly predecessor: Wanted;
  readonly settledBy: Wanted | null;
  readonly date: HistoricalDate | null;
  readonly notes: LocalizedText[];
  readonly citations: JudgedCitations;
}

function judgeSuccession(judge: Judge, wants: Wants, path: Path, input: SuccessionInput): JudgedSuccession {
  return {
    predecessor: wants.one('state', [...path, 'predecessor'], input.predecessor),
    settledBy: wants.maybe('event', [...path, 'settledBy'], input.settledBy),
    date: judge.date([...path, 'date'], input.date),
    notes: judge.texts([...path, 'notes'], input.notes),
    citations: judgeCitations({ judge, wants, path: [...path, 'citations'], inputs: input.citations, needed: true }),
  };
}
