import sql from 'sql-template-tag';
import { ChangeKind } from '../changelog/change.js';
import type { Queryable } from '../database/driver/queryable.js';
import { SYSTEM } from '../foundation/graphql/viewer.js';
import { groupBy } from '../foundation/graphql/group-by.js';
import { isTextInLanguage } from './seed-texts.js';

/** A record as the log stores it: in the shape of its input. */
export type Snapshot = Readonly<Record<string, unknown>>;

/** What the log says about the origin of a record. */
export interface SeedHistory {
  /** The author of its first version. */
  readonly author: string;
  /** Its first version. */
  readonly first: Snapshot;
  /** Its first version, with what seeds have written since: what it would be if no editor had changed it. */
  readonly seeded: Snapshot;
  /** Fields that words were taken out of: they are never put in again. */
  readonly redacted: ReadonlySet<string>;
}

/** A record as it is now. */
export interface CurrentRecord {
  /** Its global id. */
  readonly reference: string;
  readonly version: number;
  readonly snapshot: Snapshot;
}

/** Records whose log entries are read by one statement. */
const READ_BATCH_SIZE = 200;

interface LogRow {
  readonly id: string;
  readonly version: number;
  readonly kind: ChangeKind;
  readonly author: string;
  readonly fields: readonly string[];
  readonly snapshot: Snapshot;
  /** The version before. */
  readonly before: Snapshot | null;
}

/** The histories of records, by id. */
export async function findHistories(
  queryable: Queryable,
  ids: readonly string[],
): Promise<ReadonlyMap<string, SeedHistory>> {
  const histories = new Map<string, SeedHistory>();
  for (const batch of batchesOf(ids)) {
    const rows = await queryable.rows<LogRow>(sql`
      select subject_id as id, version, kind, author, fields, snapshot, before
      from (
        select subject_id, version, kind, author, fields, snapshot,
          lag(snapshot) over (partition by subject_id order by version) as before
        from change where subject_id = any(${batch}::uuid[])) logged
      where version = 1 or author = ${SYSTEM.name} or kind = ${ChangeKind.REDACTED} order by subject_id, version`);
    for (const [id, versions] of groupBy(rows, (row) => row.id)) {
      const [first, ...others] = versions;
      if (!first) continue;
      const written = others.filter(({ author }) => author === SYSTEM.name);
      histories.set(id, {
        author: first.author,
        first: first.snapshot,
        seeded: written.reduce<Snapshot>(
          (seeded, row) => ({ ...seeded, ...writtenFields(seeded, row) }),
          first.snapshot,
        ),
        redacted: new Set(others.filter(({ kind }) => kind === ChangeKind.REDACTED).flatMap(({ fields }) => fields)),
      });
    }
  }
  return histories;
}

/** The records as they are now, by id; without those that were retracted. */
export async function findCurrent(
  queryable: Queryable,
  ids: readonly string[],
): Promise<ReadonlyMap<string, CurrentRecord>> {
  const current = new Map<string, CurrentRecord>();
  for (const batch of batchesOf(ids)) {
    const rows = await queryable.rows<CurrentRecord & { id: string }>(sql`
      select subject_id as id, global_id(subject_type, subject_id) as reference, version, snapshot
      from versioned_record
      where subject_id = any(${batch}::uuid[]) and status is distinct from 'RETRACTED'`);
    for (const { id, ...record } of rows) current.set(id, record);
  }
  return current;
}

/** The successions in a snapshot of a state. */
export function successionsOf({ succeeds }: Snapshot): readonly unknown[] {
  return Array.isArray(succeeds) ? succeeds : [];
}

/** The predecessor of a succession in a snapshot of a state. */
export function predecessorOf(succession: unknown): unknown {
  return (succession as { readonly predecessor?: unknown } | null)?.predecessor;
}

/**
 * What one change wrote. Of texts, and of the successions of a state, only some are written at a time: the others in
 * the list are whatever they were before, and may be an editor's.
 */
function writtenFields(seeded: Snapshot, { fields, snapshot, before }: LogRow): Snapshot {
  return Object.fromEntries(
    fields.map((field) => {
      const keyOf = field === 'succeeds' ? predecessorOf : languageOf;
      const lists = [seeded[field], before?.[field], snapshot[field]].map((value) => byKey(value, keyOf));
      const [written, earlier, next] = lists;
      if (!written || !earlier || !next) return [field, snapshot[field]] as const;
      for (const key of new Set([...earlier.keys(), ...next.keys()])) {
        const value = next.get(key);
        if (JSON.stringify(value) === JSON.stringify(earlier.get(key))) continue;
        if (value === undefined) written.delete(key);
        else written.set(key, value);
      }
      return [field, [...written.values()]] as const;
    }),
  );
}

function languageOf(text: unknown): unknown {
  return isTextInLanguage(text) ? text.language : undefined;
}

/** The elements of a list by their keys; null: it is no list of elements with different keys. */
function byKey(value: unknown, keyOf: (element: unknown) => unknown): Map<unknown, unknown> | null {
  if (value === undefined) return new Map();
  if (!Array.isArray(value)) return null;
  const elements = new Map(value.map((element: unknown) => [keyOf(element), element]));
  return elements.has(undefined) || elements.size !== value.length ? null : elements;
}

function batchesOf(ids: readonly string[]): string[][] {
  const unique = [...new Set(ids)];
  const batches: string[][] = [];
  for (let at = 0; at < unique.length; at += READ_BATCH_SIZE) batches.push(unique.slice(at, at + READ_BATCH_SIZE));
  return batches;
}

/** Whether a slug leads to a record because another record, which had it, was merged into it. */
export async function isOfMerged(queryable: Queryable, slug: unknown, record: object): Promise<boolean> {
  const { id, slug: own } = record as { readonly id: string; readonly slug?: string };
  if (own === undefined || own === slug) return false;
  const renamed = await queryable.rows(
    sql`select from former_slug where slug = ${String(slug)} and record_id = ${id}::uuid limit 1`,
  );
  return renamed.length === 0;
}
