import type { IdentifierTable, IdentifierValue } from '../database/query/identifier-table.js';
import type { ReferenceKind, ReferenceLookup, References } from '../database/query/references.js';
import { badInput, quoted } from '../foundation/graphql/request-error.js';
import { listArgument } from '../foundation/graphql/arguments.js';
import type { IdentifierInput } from '../foundation/records/identifier.js';
import { canonicalIdentifier, isScheme, WIKIDATA } from '../foundation/records/identifier-schemes.js';
import type { InputValidator, Path } from '../foundation/records/input-validator.js';
import { textProblem } from '../foundation/text/readable-text.js';
import type { ChildRows } from './draft.js';
import type { ConstraintMeaning } from './constraint-errors.js';
import type { MergedInput } from './update-input.js';

/** Longest value of an identifier, in UTF-16 code units. */
const VALUE_MAX = 300;

const SCHEME_FORM = 'a scheme: letters a-z, digits and hyphens, at most 50 characters';
const TAKEN = 'another record has the identifier';

/** The fields of an input that are about identifiers. */
export interface IdentifiersInput {
  readonly wikidataId?: string | null;
  readonly identifiers?: readonly IdentifierInput[] | null;
}

/** Validated identifiers of a record. */
export interface ValidatedIdentifiers {
  readonly wikidataId: string | null;
  readonly part: ChildRows;
  /** Adds an error for each identifier that another record has. */
  readonly check: (lookup: ReferenceLookup, subject: { readonly id: string }) => Promise<void>;
  readonly searchTerms: () => readonly string[];
}

/** The user error for an identifier that another record has got at the same time. */
export function identifierTaken(table: IdentifierTable): Readonly<Record<string, ConstraintMeaning>> {
  return { [table.constraint]: { code: 'ALREADY_EXISTS', path: ['identifiers'], message: TAKEN } };
}

/** What is wrong with an identifier, and in which of its fields; or its canonical form. */
function readIdentifier({
  scheme,
  value,
}: IdentifierInput): IdentifierValue | { readonly field: 'scheme' | 'value'; readonly problem: string } {
  if (!isScheme(scheme)) return { field: 'scheme', problem: `${quoted(scheme)} is not ${SCHEME_FORM}` };
  if (value.length > VALUE_MAX)
    return { field: 'value', problem: `the text is longer than ${String(VALUE_MAX)} characters` };
  const canonical = canonicalIdentifier(scheme, value);
  if (canonical && 'problem' in canonical) return { field: 'value', problem: `${quoted(value)} ${canonical.problem}` };
  const text = canonical?.value ?? value;
  const problem = textProblem(text, { max: VALUE_MAX, isOneLine: true });
  return problem === null ? { scheme, value: text } : { field: 'value', problem };
}

/**
 * Validates the identifiers of a record, of which the Wikidata item may also be given by a field of its own: the two agree.
 */
export function validateIdentifiers(
  validator: InputValidator,
  references: References,
  kind: ReferenceKind,
  table: IdentifierTable,
  input: IdentifiersInput,
  wikidataId: string | null = null,
): ValidatedIdentifiers {
  const listed: { identifier: IdentifierValue; path: Path }[] = [];
  for (const [index, one] of validator.list(['identifiers'], input.identifiers).entries()) {
    const path = ['identifiers', index];
    const read = readIdentifier(one);
    if ('problem' in read) validator.addError('INVALID', [...path, read.field], read.problem);
    else if (listed.some(({ identifier }) => isSame(identifier, read)))
      validator.addError('INVALID', path, 'is in the list already');
    else listed.push({ identifier: read, path });
  }
  const [item, ...moreItems] = listed.filter(({ identifier }) => identifier.scheme === WIKIDATA);
  for (const { path } of moreItems) validator.addError('INVALID', path, 'a record has one Wikidata item');
  if (item && wikidataId !== null && item.identifier.value !== wikidataId)
    validator.addError('INVALID', [...item.path, 'value'], `is another Wikidata item than wikidataId, ${wikidataId}`);
  if (wikidataId !== null && !item)
    listed.unshift({ identifier: { scheme: WIKIDATA, value: wikidataId }, path: ['wikidataId'] });
  const stored = listed.map(({ identifier }) => identifier);
  const rows = table.hasWikidataId ? stored.filter(({ scheme }) => scheme !== WIKIDATA) : stored;
  return {
    wikidataId: wikidataId ?? item?.identifier.value ?? null,
    part: {
      fields: ['identifiers'],
      remove: (transaction, id) => table.remove(transaction, id),
      insert: (into, id) => table.insert(into, id, rows),
    },
    check: async (lookup, { id }) => {
      // Many inputs that are written together are compared with each other and with the database at once.
      if (lookup.known) return;
      const others = await table.findOthers(lookup, id, stored);
      if (others.length === 0) return;
      const records = await references.byId(kind).load(
        lookup,
        others.map((other) => other.id),
      );
      for (const other of others) {
        const path = listed.find(({ identifier }) => isSame(identifier, other))?.path ?? ['identifiers'];
        const reference = records.get(other.id)?.globalId();
        validator.addError(
          'ALREADY_EXISTS',
          path,
          `${TAKEN} ${quoted(`${other.scheme} ${other.value}`)}`,
          reference === undefined ? undefined : { kind, reference },
        );
      }
    },
    searchTerms: () => stored.map(({ value }) => value),
  };
}

/**
 * Lets an update of a record's identifiers set its Wikidata item, or the other way round. A stored input has the item in
 * the field, and the other identifiers in the list.
 */
export function withAgreeingWikidataId<I extends object>(merged: MergedInput<I>): MergedInput<I> {
  const { input, fields } = merged;
  if (fields.includes('wikidataId') || !fields.includes('identifiers')) return merged;
  const { identifiers, wikidataId } = input as IdentifiersInput;
  const item = identifiers?.find(({ scheme }) => scheme === WIKIDATA);
  const canonical = item && canonicalIdentifier(WIKIDATA, item.value);
  const next = canonical && 'value' in canonical ? canonical.value : null;
  const isChanged = next !== (wikidataId ?? null);
  return { input: { ...input, wikidataId: next }, fields: isChanged ? [...fields, 'wikidataId'] : fields };
}

/** The identifiers of a filter in their canonical form; null if it has none. Throws a RequestError that names the field. */
export function identifierCriteria(
  identifiers: readonly IdentifierInput[] | null | undefined,
): readonly IdentifierValue[] | null {
  const at = 'filter.identifiers';
  return (
    listArgument(at, identifiers)?.map((one, index) => {
      const read = readIdentifier(one);
      if ('problem' in read) throw badInput(`${at}.${String(index)}.${read.field}`, read.problem);
      return read;
    }) ?? null
  );
}

function isSame(one: IdentifierValue, other: IdentifierValue): boolean {
  return one.scheme === other.scheme && one.value === other.value;
}
