import { uuidv7 } from 'uuidv7';
import type { ChildRows } from '../../changelog/draft.js';
import { idOf } from '../../database/query/references.js';
import type { PendingReference, ReferenceBatch } from '../../database/query/references.js';
import type { InputValidator, Path } from '../../foundation/records/input-validator.js';
import { retainIds } from '../../foundation/records/part.js';
import { Citation, citationContent, EventAspect, Locator } from './citation.js';
import type { CitationInput, LocatorInput } from './citation-input.js';
import type { CitationOwner, CitationStore } from './citation-store.js';

/** Validated citations whose references and owner's id are not known yet. */
export interface ValidatedCitations {
  /**
   * Returns the citations of an owner. Call it after the references have been resolved. `replaced`: the owner's former
   * citations; those that say the same keep their ids.
   */
  ownedBy(owner: CitationOwner, id: string, replaced?: readonly Citation[]): Citation[];
}

/** The citations of a record as its child rows: several lists are concatenated. */
export function citationsPart(
  store: CitationStore,
  owner: CitationOwner,
  fields: readonly string[],
  lists: readonly ValidatedCitations[],
): ChildRows {
  let replaced: readonly Citation[] = [];
  return {
    fields,
    remove: async (writing, id) => {
      replaced = await store.remove(writing, owner, id);
    },
    insert: async (writing, id) => {
      const citations = lists.flatMap((list) => list.ownedBy(owner, id));
      for (const [position, citation] of citations.entries()) citation.position = position;
      retainIds(citations, replaced, citationContent);
      await store.insert(writing, citations);
    },
  };
}

const OWNER_PROPERTIES = {
  event: 'eventId',
  participation: 'participationId',
  dateClaim: 'dateClaimId',
  succession: 'successionId',
  tenure: 'tenureId',
  statement: 'statementId',
} as const satisfies Record<CitationOwner, keyof Citation>;

interface ValidateCitations {
  readonly validator: InputValidator;
  readonly references: ReferenceBatch;
  readonly path: Path;
  readonly inputs: readonly CitationInput[] | null | undefined;
  /** Whether at least one is required, as for an event, tenure, statement, claim or succession. */
  readonly required: boolean;
  /** Whether they are an event's own citations, which name the parts of the event that they support. */
  readonly ofEvent?: boolean;
}

/** Validates the citations of an input. */
export function validateCitations({
  validator,
  references,
  path,
  inputs: given,
  required,
  ofEvent = false,
}: ValidateCitations): ValidatedCitations {
  const inputs = validator.list(path, given);
  if (required && inputs.length === 0) validator.addError('INVALID', path, 'at least one citation is needed');
  const validated = inputs.map((input, index) =>
    validateCitation(validator, references, [...path, index], input, ofEvent),
  );
  return {
    ownedBy: (owner, id, replaced = []) => {
      const citations = validated.map(({ source, assertedBy, ...rest }, position) =>
        Object.assign(new Citation(), rest, {
          id: uuidv7(),
          [OWNER_PROPERTIES[owner]]: id,
          position,
          sourceId: idOf(source),
          assertedById: idOf(assertedBy),
        }),
      );
      retainIds(citations, replaced, citationContent);
      return citations;
    },
  };
}

type ValidatedCitation = Pick<Citation, 'locator' | 'basis' | 'supports'> & {
  source: PendingReference;
  assertedBy: PendingReference | null;
};

function validateCitation(
  validator: InputValidator,
  references: ReferenceBatch,
  path: Path,
  input: CitationInput,
  ofEvent: boolean,
): ValidatedCitation {
  const supports = [...new Set(input.supports ?? (ofEvent ? [EventAspect.EXISTENCE] : []))];
  const at = [...path, 'supports'];
  if (ofEvent && supports.length === 0)
    validator.addError('INVALID', at, 'a citation of an event must support at least one part of it');
  if (!ofEvent && supports.length > 0) validator.addError('INVALID', at, 'allowed only in an event’s own citations');
  return {
    source: references.one('source', [...path, 'source'], input.source),
    assertedBy: references.maybe('actor', [...path, 'assertedBy'], input.assertedBy),
    locator: validateLocator(validator, [...path, 'locator'], input.locator),
    basis: input.basis,
    supports,
  };
}

function validateLocator(
  validator: InputValidator,
  path: Path,
  input: LocatorInput | null | undefined,
): Locator | null {
  if (!input) return null;
  const locator = Object.assign(new Locator(), {
    page: validator.atLeast([...path, 'page'], input.page, 1),
    paragraph: validator.atLeast([...path, 'paragraph'], input.paragraph, 1),
    start: validator.atLeast([...path, 'start'], input.start, 0),
    end: validator.atLeast([...path, 'end'], input.end, 1),
  });
  const { start, end } = locator;
  if ((start === null) !== (end === null)) validator.addError('INVALID', path, 'start and end must be set together');
  if (start !== null && end !== null && end <= start)
    validator.addError('INVALID', [...path, 'end'], 'must be after start');
  return Object.values(locator).every((part) => part === null) ? null : locator;
}
