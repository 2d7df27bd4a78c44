import { uuidv7 } from 'uuidv7';
import type { Citation } from '../citations/citation.js';
import type { CitationStore } from '../citations/citation-store.js';
import { judgeCitations } from '../citations/citing.js';
import type { Transaction } from '../database/database.js';
import { idOf, Wants } from '../database/references.js';
import type { References } from '../database/references.js';
import { judgeCast, judgeTimelineDate } from '../events/event-judging.js';
import { Judge } from '../foundation/judge.js';
import { firstVersion } from '../foundation/kept.js';
import { Status } from '../foundation/lifecycle.js';
import { Speaker, Statement } from './statement.js';
import type { RecordStatementInput } from './statement-input.js';
import type { StatementStore } from './statement-store.js';

/** Digits of the largest locator, a 32-bit integer: with leading zeros, texts sort as their numbers do. */
const LOCATOR_DIGITS = 10;

/** Records statements. */
export class StatementService {
  constructor(
    private readonly statements: StatementStore,
    private readonly citations: CitationStore,
    private readonly references: References,
  ) {}

  /** Throws Refused when the input can't be taken; nothing is written then. */
  async record(transaction: Transaction, input: RecordStatementInput): Promise<Statement> {
    const judge = new Judge();
    const wants = new Wants(this.references, judge);
    const judged = {
      ...firstVersion(judge.texts(['notes'], input.notes)),
      status: Status.PUBLISHED,
      slug: judge.slug(['slug'], input.slug),
      kind: input.kind ?? null,
      ownDate: input.date ? judgeTimelineDate(judge, ['date'], input.date) : null,
      paraphrases: judge.texts(['paraphrases'], input.paraphrases, { needed: true }),
    };
    const madeAt = wants.maybe('event', ['madeAt'], input.madeAt);
    if (!madeAt && !input.date) judge.refuse('INVALID', ['date'], 'give the event that it was made at, or a date');
    const speakers = judge.list(['speakers'], input.speakers).map((speaker, index) => ({
      actor: wants.one('actor', ['speakers', index, 'actor'], speaker.actor),
      onBehalfOf: wants.maybe('actor', ['speakers', index, 'onBehalfOf'], speaker.onBehalfOf),
      offices: wants.many('office', ['speakers', index, 'offices'], speaker.offices),
    }));
    const topics = wants.many('topic', ['topics'], input.topics);
    const mentionedEvents = wants.many('event', ['mentionedEvents'], input.mentionedEvents);
    const mentionedActors = wants.many('actor', ['mentionedActors'], input.mentionedActors);
    const citations = judgeCitations({ judge, wants, path: ['citations'], inputs: input.citations, needed: true });
    await wants.find(transaction);
    for (const list of [topics, mentionedEvents, mentionedActors]) wants.distinct(list);
    judgeCast(judge, wants, speakers, () => 'speaker');
    judge.conclude();

    const { id } = judged;
    const cited = citations.ownedBy('statement', id);
    const statement = Object.assign(new Statement(), judged, {
      madeAtId: idOf(madeAt),
      sourcePlace: sourcePlace(cited),
    });
    await this.statements.insert(transaction, statement);
    const spoken = speakers.map(({ actor, onBehalfOf, offices }) =>
      Object.assign(new Speaker(), {
        id: uuidv7(),
        statementId: id,
        actorId: idOf(actor),
        onBehalfOfId: idOf(onBehalfOf),
        officeIds: offices.map((office) => idOf(office)),
      }),
    );
    await this.statements.insertSpeakers(transaction, id, spoken);
    await this.statements.topics.insert(
      transaction,
      id,
      topics.map((topic) => idOf(topic)),
    );
    await this.statements.mentionedEvents.insert(
      transaction,
      id,
      mentionedEvents.map((event) => idOf(event)),
    );
    await this.statements.mentionedActors.insert(
      transaction,
      id,
      mentionedActors.map((actor) => idOf(actor)),
    );
    await this.citations.insert(transaction, cited);
    return statement;
  }
}

/** Where a statement stands in its first source: the source's id, then page, paragraph and start, so that texts sort. */
function sourcePlace([first]: readonly Citation[]): string {
  const { sourceId = '', locator = null } = first ?? {};
  const numbers = [locator?.page, locator?.paragraph, locator?.start];
  return [sourceId, ...numbers.map((number) => String(number ?? 0).padStart(LOCATOR_DIGITS, '0'))].join(':');
}
