import type { ActorStore } from '../actors/actor-store.js';
import { judgeActor } from '../actors/actor-judging.js';
import { State } from '../actors/state.js';
import type { Writing } from '../changes/change-log.js';
import { ChangeKind } from '../changes/change.js';
import { KeptService } from '../changes/kept-service.js';
import type { Judged, Part } from '../changes/kept-service.js';
import type { CitationStore } from '../citations/citation-store.js';
import type { Transaction } from '../database/database.js';
import { idOf, Wants } from '../database/references.js';
import type { References } from '../database/references.js';
import { Judge, NAME_MAX } from '../foundation/judge.js';
import { STATE_CLEARABLE } from './state-input.js';
import type { RecordSuccessionInput, RegisterStateInput } from './state-input.js';
import { judgeSuccession, madeSuccessions } from './succession-judging.js';
import type { JudgedSuccession } from './succession-judging.js';
import type { SuccessionStore } from './succession-store.js';

const ISO_3166_ALPHA_3 = /^[A-Z]{3}$/;
const CODE_TAKEN = 'another state has the code';

/** Told when a state has got other names: its relations are found by them. */
export type OnRenamed = (transaction: Transaction, state: State) => Promise<void>;

/** Registers and revises states with whom they succeed: here, not with the other actors, as a succession may name its event. */
export class StateService extends KeptService<State, RegisterStateInput> {
  constructor(
    private readonly actors: ActorStore,
    private readonly successions: SuccessionStore,
    private readonly citations: CitationStore,
    references: References,
    private readonly onRenamed: OnRenamed,
  ) {
    super({
      construct: () => new State(),
      kind: 'actor',
      type: 'State',
      store: actors,
      references,
      clearable: STATE_CLEARABLE,
      constraints: {
        actor_iso3166_alpha3_key: { code: 'ALREADY_EXISTS', path: ['iso3166Alpha3'], message: CODE_TAKEN },
        succession_has_no_cycle: { code: 'INVALID', path: ['succeeds'], message: 'the state would succeed itself' },
        succession_is_of_another: { code: 'INVALID', path: ['succeeds'], message: 'the state would succeed itself' },
      },
    });
  }

  /** Adds a succession to those of a state: a revision of it. */
  async recordSuccession(writing: Writing, input: RecordSuccessionInput): Promise<State> {
    const judge = new Judge();
    const wants = new Wants(this.references, judge);
    const successor = wants.one('state', ['successor'], input.successor);
    const succession = judgeSuccession(judge, wants, [], input);
    await wants.find(writing);
    judge.conclude();
    const state = (await this.actors.lock(writing, idOf(successor))) as State;
    const before = (await this.successions.bySuccessor.load(writing, [state.id])).get(state.id) ?? [];
    if (before.some(({ predecessorId }) => predecessorId === idOf(succession.predecessor))) {
      judge.refuse('ALREADY_EXISTS', ['predecessor'], 'that succession is there already');
      judge.conclude();
    }
    await this.insertSuccessions(writing, state.id, before.length, [succession]);
    const next = await this.next(writing, state);
    await writing.note(next, { kind: ChangeKind.REVISED, fields: ['succeeds'], reason: null });
    return next;
  }

  protected override judge(judge: Judge, wants: Wants, input: RegisterStateInput): Judged<State> {
    const columns = {
      ...judgeActor(judge, input),
      officialNames: judge.texts(['officialNames'], input.officialNames, { max: NAME_MAX }),
      iso3166Alpha3: judge.matching(
        ['iso3166Alpha3'],
        input.iso3166Alpha3,
        ISO_3166_ALPHA_3,
        'a code of three capitals',
      ),
      existence: judge.maybeDate(['existence'], input.existence),
    };
    const successions = judge
      .list(['succeeds'], input.succeeds)
      .map((succession, index) => judgeSuccession(judge, wants, ['succeeds', index], succession));
    return {
      check: async (writing, state) => {
        wants.distinct(successions.map((succession) => succession.predecessor));
        for (const { predecessor } of successions) {
          if (state && predecessor.record?.id === state.id) {
            judge.refuse('INVALID', predecessor.path, 'a state does not succeed itself');
          }
        }
        const { iso3166Alpha3: code } = columns;
        const holder = code === null ? null : (await this.actors.findByReferences(writing, [code])).get(code);
        if (holder && holder.id !== state?.id) {
          const reference = holder.globalId();
          judge.refuse('ALREADY_EXISTS', ['iso3166Alpha3'], CODE_TAKEN, { kind: 'actor', reference });
        }
      },
      columns: () => columns,
      parts: [this.successionsPart(successions), this.renaming(columns)],
    };
  }

  private successionsPart(successions: readonly JudgedSuccession[]): Part {
    return {
      fields: ['succeeds'],
      remove: (writing, id) => this.successions.remove(writing, id),
      insert: (writing, id) => this.insertSuccessions(writing, id, 0, successions),
    };
  }

  /** What hangs on the names of a state, beside its own row. */
  private renaming(columns: Partial<State>): Part {
    return {
      fields: ['names', 'aliases', 'officialNames'],
      remove: () => Promise.resolve(),
      insert: (writing, id) => this.onRenamed(writing, Object.assign(new State(), columns, { id })),
    };
  }

  private async insertSuccessions(
    transaction: Transaction,
    stateId: string,
    first: number,
    judged: readonly JudgedSuccession[],
  ): Promise<void> {
    const { successions, citations } = madeSuccessions(stateId, first, judged);
    await this.successions.insert(transaction, successions);
    await this.citations.insert(transaction, citations);
  }
}
