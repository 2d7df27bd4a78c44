import sql, { empty, join, raw } from 'sql-template-tag';
import { ChangeKind } from '../../changelog/change.js';
import { recordKindOf } from '../../changelog/record-kind.js';
import { UserWarning, WARNINGS_MAX } from '../../changelog/user-warning.js';
import type { SimilarRecords, WrittenRecord } from '../../changelog/user-warning.js';
import type { Queryable, Statement } from '../../database/driver/queryable.js';
import { sharedDependenciesOnly } from '../../database/query/loaders.js';
import type { BatchLoader } from '../../database/query/loaders.js';
import { globalId } from '../../foundation/records/global-id.js';
import { Status } from '../../foundation/records/status.js';
import { normalizeForSearch } from '../../foundation/text/fold.js';
import type { LocalizedText } from '../../foundation/text/localized-text.js';
import { SIMILARITY_RULES } from './similarity-rules.js';
import type { SimilarityRule } from './similarity-rules.js';

/** How many records of a rule are compared by their texts. More than these have hardly the same date or name. */
const CANDIDATES_MAX = 100;

/** A text of the written record, as search folds it, with its path in the input. */
interface FoldedText {
  readonly folded: string;
  readonly path: readonly string[];
}

/** A rule that applies to what was written. */
interface Comparison {
  readonly rule: SimilarityRule;
  readonly texts: readonly FoldedText[];
  /** The warning's path if it is not the path of a text. */
  readonly path: readonly string[] | null;
}

interface Row {
  readonly comparison: number;
  readonly id: string;
  readonly texts: readonly string[];
}

/** Finds the records that look like a written one, with one statement. What a mutation did not set is not compared. */
export class SimilarRecordStore implements SimilarRecords {
  readonly warnings: BatchLoader<WrittenRecord, UserWarning[]> = {
    load: async (queryable, all) => {
      const found = new Map<string, UserWarning[]>();
      for (const written of all) found.set(keyOf(written), await findSimilar(queryable, written));
      return found;
    },
    missing: () => [],
    cacheKey: keyOf,
    addTags: sharedDependenciesOnly,
  };
}

function keyOf({ change }: WrittenRecord): string {
  return change.number;
}

async function findSimilar(queryable: Queryable, written: WrittenRecord): Promise<UserWarning[]> {
  const { record } = written;
  const type = record.constructor.name;
  const [table, ...rules] = SIMILARITY_RULES.get(type) ?? [];
  if (table === undefined || ('status' in record && record.status === Status.RETRACTED)) return [];
  const comparisons = rules.flatMap((rule) => comparisonOf(rule, written) ?? []);
  if (comparisons.length === 0) return [];
  const rows = await queryable.rows<Row>(
    join(
      comparisons.map((comparison, index) => candidates(table, record.id, comparison, index)),
      ' union all ',
    ),
  );
  const warnings = new Map<string, UserWarning>();
  for (const { comparison: index, id, texts } of rows) {
    const comparison = comparisons[index];
    const path = comparison && !warnings.has(id) ? pathOf(comparison, texts) : null;
    if (!comparison || !path) continue;
    const existing = { kind: recordKindOf(type).toLowerCase(), reference: globalId(type, id) };
    warnings.set(id, new UserWarning(path, comparison.rule.message, existing));
    if (warnings.size === WARNINGS_MAX) break;
  }
  return [...warnings.values()];
}

/** What of a rule has to be compared after a change; null if nothing that it compares was written. */
function comparisonOf(rule: SimilarityRule, { record, change }: WrittenRecord): Comparison | null {
  const isReinstated = change.kind === ChangeKind.REINSTATED;
  const field = isReinstated ? 'id' : rule.fields.find((name) => change.fields.includes(name));
  const path = field === undefined ? null : [field];
  const texts = rule.texts
    .map((name) => ({ name, isWritten: change.fields.includes(name) }))
    .filter(({ isWritten }) => isWritten || path !== null)
    .flatMap(({ name, isWritten }) =>
      foldedTexts(record, name).map(({ folded, index }) => ({
        folded,
        path: isWritten || path === null ? [name, String(index)] : path,
      })),
    );
  const isComparable = rule.texts.length === 0 ? path !== null : texts.length > 0;
  return isComparable ? { rule, texts, path } : null;
}

function foldedTexts(record: object, name: string): { folded: string; index: number }[] {
  const texts = (Reflect.get(record, name) ?? []) as readonly LocalizedText[];
  return texts
    .map(({ text }, index) => ({ folded: normalizeForSearch(text), index }))
    .filter(({ folded }) => folded !== '');
}

function candidates(table: string, id: string, { rule, texts }: Comparison, index: number): Statement {
  const hasName = rule.hasIndexedTexts
    ? sql`and t.search_names && ${texts.map(({ folded }) => folded)}::text[]`
    : empty;
  return sql`(
    select ${index}::integer as comparison, t.id, ${textsOf(rule)} as texts
    from ${raw(table)} own join ${raw(table)} t on t.id <> own.id and t.status = 'PUBLISHED' ${rule.condition} ${hasName}
    where own.id = ${id}::uuid order by t.recorded_at, t.id limit ${CANDIDATES_MAX})`;
}

/** The texts of the other record that a rule compares. */
function textsOf({ texts }: SimilarityRule): Statement {
  if (texts.length === 0) return sql`'{}'::text[]`;
  const columns = texts.map((name) => `t.${name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)}::jsonb`);
  return sql`array(select entry ->> 'text' from jsonb_array_elements(${raw(columns.join(' || '))}) entry)`;
}

/** Where the input is like a record with these texts; null if no text is the same. */
function pathOf({ rule, texts, path }: Comparison, others: readonly string[]): readonly string[] | null {
  if (rule.texts.length === 0) return path;
  const folded = new Set(others.map(normalizeForSearch));
  return texts.find((text) => folded.has(text.folded))?.path ?? null;
}
