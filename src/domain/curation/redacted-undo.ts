import type { MergeStep } from './merge-journal.js';
import type { MergeUndo } from './merge-store.js';
import { redactedColumns } from './redactable-fields.js';
import type { RedactedWords } from './redacted-words.js';
import type { KnownMerge } from './redaction-store.js';
import { versionIndexOf } from './version-index.js';

type Row = Readonly<Record<string, unknown>>;

/** What is taken out of records: of which, and which fields. */
export interface UndoRedaction {
  /** The table of the records. */
  readonly table: string;
  readonly ids: ReadonlySet<string>;
  readonly fields: readonly string[];
  /** Fields of the record with this id, whose slug may have to go as well. */
  readonly fieldsOf: (id: string, slug: unknown) => readonly string[];
}

/** What is needed to undo a merge, without the words: when it is undone, they are not there again. */
export function redactUndo(
  { undo, from_type: type, from_id: fromId }: KnownMerge,
  redaction: UndoRedaction,
): MergeUndo {
  const { table, fields } = redaction;
  const identifiers = undo.steps
    .flatMap((step) => (step.did === 'delete' && step.table === `${table}_identifier` ? step.rows : []))
    .map(({ row }) => row as Row)
    .filter((row) => row[`${table}_id`] === fromId && !isIdentifierRedacted(row, fields));
  const taken = { ...undo.taken };
  if (fields.includes('aliases')) delete taken.aliases;
  if (fields.includes('wikidataId')) delete taken.wikidataId;
  return {
    ...undo,
    taken,
    steps: undo.steps
      .map((step) => redactStep(step, type, identifiers, redaction))
      .filter(({ rows }) => rows.length > 0),
  };
}

function redactStep(
  step: MergeStep,
  type: string,
  identifiers: readonly Row[],
  { table, ids, fields, fieldsOf }: UndoRedaction,
): MergeStep {
  if (step.table === `${table}_identifier`) {
    if (step.did === 'delete') {
      const isKept = ({ row }: { readonly row: object }): boolean =>
        !ids.has(String((row as Row)[`${table}_id`])) || !isIdentifierRedacted(row as Row, fields);
      return { ...step, rows: step.rows.filter(isKept) };
    }
    // Keys of rows with identifiers are the identifiers.
    if (step.did === 'insert' && fields.includes('identifiers'))
      return { ...step, rows: step.rows.filter(({ owner }) => !ids.has(owner)) };
    return step;
  }
  if (step.did !== 'delete') return step;
  const redactRow = (row: Row): Row => {
    if (step.table === table && ids.has(String(row['id'])))
      return redactRecordRow(row, type, fieldsOf(String(row['id']), row['slug']), identifiers);
    if (step.table === 'date_claim' && ids.has(String(row['event_id'])) && fields.includes('alternativeDates'))
      return { ...row, reasons: [], written: null };
    if (step.table === 'succession' && ids.has(String(row['successor_id'])) && fields.includes('succeeds'))
      return { ...row, notes: [] };
    return row;
  };
  return { ...step, rows: step.rows.map((one) => ({ ...one, row: redactRow(one.row as Row) })) };
}

function isIdentifierRedacted({ scheme }: Row, fields: readonly string[]): boolean {
  return fields.includes('identifiers') || (scheme === 'wikidata' && fields.includes('wikidataId'));
}

const camelCase = (column: string): string => column.replace(/_(.)/g, (_, letter: string) => letter.toUpperCase());
const snakeCase = (field: string): string => field.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

/** The row of a record. Its column with the words as PostgreSQL finds them is computed when it is inserted. */
function redactRecordRow(
  { search: _search, ...row }: Row,
  type: string,
  fields: readonly string[],
  identifiers: readonly Row[],
): Row {
  const values = Object.fromEntries(Object.entries(row).map(([column, value]) => [camelCase(column), value]));
  const redacted = redactedColumns(type, String(row['id']), values, fields);
  const { searchNames, searchTokens } = versionIndexOf(
    type,
    { ...values, ...redacted },
    identifiers.map(({ value }) => String(value)),
  );
  return {
    ...row,
    ...Object.fromEntries(Object.entries(redacted).map(([field, value]) => [snakeCase(field), value])),
    search_names: searchNames,
    search_tokens: searchTokens,
  };
}

/**
 * A function that takes out of a snapshot what its record had from another one while that was merged into it, as far as it is
 * of these fields.
 */
export function takenRemover(
  { taken, steps }: MergeUndo,
  table: string,
  fields: readonly string[],
  words: RedactedWords,
): (snapshot: Row) => Row {
  const names = new Set((taken.aliases ?? []).map(({ text }) => text));
  // The keys of their rows are the record, the scheme and the value.
  const identifiers = new Set(
    steps.flatMap((step) =>
      step.did === 'insert' && step.table === `${table}_identifier`
        ? step.rows.map(({ key }) => key.slice(key.indexOf(' ') + 1))
        : [],
    ),
  );
  const isTaken: Readonly<Record<string, (part: Row) => boolean>> = {
    aliases: ({ text }) => names.has(String(text)) && words.areIn(String(text)),
    identifiers: ({ scheme, value }) =>
      fields.includes('identifiers') && identifiers.has(`${String(scheme)} ${String(value)}`),
  };
  return (snapshot) => {
    const rest: Record<string, unknown> = { ...snapshot };
    if (fields.includes('wikidataId') && rest['wikidataId'] === taken.wikidataId) delete rest['wikidataId'];
    for (const [field, isOfOther] of Object.entries(isTaken)) {
      const parts = rest[field];
      if (!Array.isArray(parts)) continue;
      const kept = parts.filter((part: Row) => !isOfOther(part));
      if (kept.length > 0 || field === 'aliases') rest[field] = kept;
      else Reflect.deleteProperty(rest, field);
    }
    return rest;
  };
}
