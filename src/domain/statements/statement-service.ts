import { uuidv7 } from 'uuidv7';
import type { ChildRows } from '../../changelog/draft.js';
import { joinTablePart } from '../../changelog/validated-input.js';
import { RecordService } from '../../changelog/record-service.js';
import type { ValidatedInput } from '../../changelog/validated-input.js';
import type { Citation } from '../citations/citation.js';
import type { CitationStore } from '../citations/citation-store.js';
import { citationsPart, validateCitations } from '../citations/citation-validation.js';
import { idOf } from '../../database/query/references.js';
import type { References, PendingReference, ReferenceBatch } from '../../database/query/references.js';
import { validateParticipants, validateTimelineDate } from '../events/event-validation.js';
import type { InputValidator } from '../../foundation/records/input-validator.js';
import { retainIds } from '../../foundation/records/part.js';
import { Speaker, speakerContent, Statement } from './statement.js';
import { STATEMENT_CLEARABLE } from './statement-input.js';
import type { CreateStatementInput } from './statement-input.js';
import type { StatementStore } from './statement-store.js';

/** Digits of the largest locator, a 32-bit integer. Padded to this length, locators sort as text in numeric order. */
const LOCATOR_DIGITS = 10;

interface ValidatedSpeaker {
  readonly actor: PendingReference;
  readonly onBehalfOf: PendingReference | null;
  readonly offices: readonly PendingReference[];
}

/** Creates, updates, retracts and reinstates statements. */
export class StatementService extends RecordService<Statement, CreateStatementInput> {
  constructor(
    private readonly statements: StatementStore,
    private readonly citations: CitationStore,
    references: References,
  ) {
    super({
      construct: () => new Statement(),
      kind: 'statement',
      store: statements,
      references,
      clearable: STATEMENT_CLEARABLE,
    });
  }

  protected override hasStatus(): boolean {
    return true;
  }

  protected override validate(
    validator: InputValidator,
    references: ReferenceBatch,
    input: CreateStatementInput,
  ): ValidatedInput<Statement> {
    const columns = {
      kind: input.kind ?? null,
      ownDate:
        input.date === null || input.date === undefined ? null : validateTimelineDate(validator, ['date'], input.date),
      paraphrases: validator.texts(['paraphrases'], input.paraphrases, { required: true }),
    };
    const madeAt = references.maybe('event', ['madeAt'], input.madeAt);
    if (!madeAt && (input.date === null || input.date === undefined))
      validator.addError('INVALID', ['date'], 'set madeAt, date, or both');
    const speakers = validator.list(['speakers'], input.speakers).map((speaker, index) => ({
      actor: references.one('actor', ['speakers', index, 'actor'], speaker.actor),
      onBehalfOf: references.maybe('actor', ['speakers', index, 'onBehalfOf'], speaker.onBehalfOf),
      offices: references.many('office', ['speakers', index, 'offices'], speaker.offices),
    }));
    const topics = references.many('topic', ['topics'], input.topics);
    const mentionedEvents = references.many('event', ['mentionedEvents'], input.mentionedEvents);
    const mentionedActors = references.many('actor', ['mentionedActors'], input.mentionedActors);
    const citations = validateCitations({
      validator,
      references,
      path: ['citations'],
      inputs: input.citations,
      required: true,
    });
    const { statements } = this;
    return {
      check: () => {
        for (const list of [topics, mentionedEvents, mentionedActors]) references.rejectDuplicates(list);
        validateParticipants(validator, references, speakers, () => 'speaker');
      },
      columns: () => ({
        ...columns,
        madeAtId: idOf(madeAt),
        sourcePlace: sourcePlace(citations.ownedBy('statement', '')),
      }),
      parts: [
        this.speakersPart(speakers),
        joinTablePart(statements.topics, 'topics', topics),
        joinTablePart(statements.mentionedEvents, 'mentionedEvents', mentionedEvents),
        joinTablePart(statements.mentionedActors, 'mentionedActors', mentionedActors),
        citationsPart(this.citations, 'statement', ['citations'], [citations]),
      ],
    };
  }

  private speakersPart(speakers: readonly ValidatedSpeaker[]): ChildRows {
    let removed: readonly Speaker[] = [];
    return {
      fields: ['speakers'],
      remove: async (writing, id) => {
        removed = await this.statements.removeSpeakers(writing, id);
      },
      insert: (writing, statementId) => {
        const spoken = speakers.map(({ actor, onBehalfOf, offices }) =>
          Object.assign(new Speaker(), {
            id: uuidv7(),
            statementId,
            actorId: idOf(actor),
            onBehalfOfId: idOf(onBehalfOf),
            officeIds: offices.map((office) => idOf(office)),
          }),
        );
        retainIds(spoken, removed, speakerContent);
        return this.statements.insertSpeakers(writing, statementId, spoken);
      },
    };
  }
}

/** The place of a statement in its first source: source id, page, paragraph and start, as text that sorts in order. */
function sourcePlace([first]: readonly Citation[]): string {
  const { sourceId = '', locator = null } = first ?? {};
  const numbers = [locator?.page, locator?.paragraph, locator?.start];
  return [sourceId, ...numbers.map((number) => String(number ?? 0).padStart(LOCATOR_DIGITS, '0'))].join(':');
}
