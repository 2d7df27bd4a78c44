import sql from 'sql-template-tag';
import type { Database, Transaction } from '../database/database.js';
import type { Inserting } from '../database/inserting.js';
import type { Terms } from '../database/terms.js';
import { WriteFault } from '../database/write-fault.js';
import { forbidden } from '../foundation/fault.js';
import { groupBy } from '../foundation/grouping.js';
import type { Versioned } from '../foundation/versioned.js';
import type { Viewer } from '../foundation/viewer.js';
import { ChangeKind } from './change.js';
import type { Generation } from './generation.js';
import { isCommitted } from './settling.js';
import type { Appended } from './settling.js';
import { RecordKind, recordKindOf } from './record-kind.js';

/** What was done to a thing in a transaction. */
export interface Deed {
  readonly kind: ChangeKind;
  /** Names of the input fields that were touched. */
  readonly fields: readonly string[];
  readonly reason: string | null;
}

/** A thing that was written, with what was done to it. */
export interface Noted {
  readonly subject: Versioned;
  readonly deed: Deed;
}

/** Where things are inserted and noted. */
export interface Recording extends Inserting {
  /** Notes what was done to a thing, once it is written as it is to be committed. Each version is noted once. */
  note(subject: Versioned, deed: Deed): Promise<void>;
}

/** A transaction that tells: whatever is written in it is noted, and stands in the log once it is committed. */
export interface Writing extends Transaction, Recording {
  readonly viewer: Viewer;
  /** Notes many at once, in their order: with one statement a kind of thing. */
  noteAll(noted: readonly Noted[]): Promise<void>;
}

/** What a transaction wrote; null: nothing into the log. */
interface Written<Result> {
  readonly result: Result;
  readonly appended: Appended | null;
}

interface Loggable {
  readonly relation_ids: readonly string[];
  readonly snapshot: Readonly<Record<string, unknown>>;
}

/** What belongs to a relation; the rest is shared by all. */
const OF_RELATIONS: readonly RecordKind[] = [RecordKind.EVENT, RecordKind.STATEMENT, RecordKind.RELATION];

/** Takes what writes into the log, in the order of their commits. */
export class ChangeLog {
  constructor(
    private readonly database: Database,
    private readonly generation: Generation,
  ) {}

  /**
   * Commits what `work` wrote together with its changes, or nothing of it when it throws or its time is over. When the
   * answer to COMMIT is lost it finds out what became of it; throws a WriteFault.
   */
  async write<Result>(
    viewer: Viewer,
    work: (writing: Writing) => Promise<Result>,
    terms: Terms = {},
  ): Promise<{ result: Result; position: string }> {
    const sent: { written: Written<Result> | null } = { written: null };
    const transaction = this.database.transaction(async (transaction) => {
      const notes: object[] = [];
      const result = await work({
        ...transaction,
        viewer,
        note: async (subject, deed) => {
          const row = await loggable(transaction, subject);
          refuseOutside(viewer, recordKindOf(subject.constructor.name), deed.kind, row.relation_ids);
          notes.push({ ...row, kind: deed.kind, fields: deed.fields, reason: deed.reason });
        },
        noteAll: async (noted) => {
          const rows = await loggables(
            transaction,
            noted.map(({ subject }) => subject),
          );
          for (const { subject, deed } of noted) {
            const row = rows.get(subject.id);
            if (!row) throw new Error(`${subject.constructor.name} ${subject.id} is not there to be noted`);
            refuseOutside(viewer, recordKindOf(subject.constructor.name), deed.kind, row.relation_ids);
            notes.push({ ...row, kind: deed.kind, fields: deed.fields, reason: deed.reason });
          }
        },
      });
      const appended = await append(transaction, viewer, notes);
      return (sent.written = { result, appended });
    }, terms);
    const { result, appended } = await transaction.catch(async (error: unknown) => {
      if (!(error instanceof WriteFault) || error.outcome !== 'UNKNOWN' || !sent.written?.appended) throw error;
      const isThere = await isCommitted(this.database, sent.written.appended);
      if (isThere === null) throw error;
      if (!isThere) throw new WriteFault('ABSENT', error.cause);
      return sent.written;
    });
    const position = appended?.position ?? '0';
    await this.generation.reach(BigInt(position));
    return { result, position };
  }
}

/** What a thing was told as, and the relations that it belongs to. Throws for a thing that is not there. */
export async function loggable(transaction: Transaction, subject: Versioned): Promise<Loggable> {
  const kind = recordKindOf(subject.constructor.name);
  const [row] = await transaction.rows<{ loggable: Loggable }>(sql`
    select to_jsonb(loggable) - 'recorded_at' as loggable from loggable
    where subject_kind = ${kind} and subject_id = ${subject.id}::uuid`);
  if (!row) throw new Error(`${kind} ${subject.id} is not there to be noted`);
  return row.loggable;
}

/** The same for many things, by their ids: with one statement a kind of thing. */
async function loggables(transaction: Transaction, subjects: readonly Versioned[]): Promise<Map<string, Loggable>> {
  const found = new Map<string, Loggable>();
  for (const [kind, ofKind] of groupBy(subjects, ({ constructor }) => recordKindOf(constructor.name))) {
    const ids = ofKind.map(({ id }) => id);
    const rows = await transaction.rows<{ id: string; loggable: Loggable }>(sql`
      select subject_id as id, to_jsonb(loggable) - 'recorded_at' as loggable from loggable
      where subject_kind = ${kind} and subject_id = any(${ids}::uuid[])`);
    for (const { id, loggable } of rows) found.set(id, loggable);
  }
  return found;
}

/** Refuses a viewer who is limited to some relations what belongs to others, and to change what all share. */
export function refuseOutside(
  { relationIds }: Viewer,
  kind: RecordKind,
  deed: ChangeKind,
  touched: readonly string[],
): void {
  if (relationIds === null) return;
  if (!OF_RELATIONS.includes(kind)) {
    if (deed !== ChangeKind.RECORDED) throw forbidden('input', 'the token is limited to relations, and this is shared');
  } else if (touched.length === 0 || touched.some((id) => !relationIds.includes(id))) {
    throw forbidden('input', 'the token is limited to other relations');
  }
}

/** The transaction's last statement: it takes the lock that makes the order of positions. */
async function append(transaction: Transaction, viewer: Viewer, notes: readonly object[]): Promise<Appended | null> {
  if (notes.length === 0) return null;
  const rows = await transaction.rows<Appended>(sql`
    select append_changes(${JSON.stringify(notes)}::jsonb, ${viewer.name ?? ''}) as position,
      pg_current_xact_id()::text as transaction`);
  return rows.at(-1) ?? null;
}
