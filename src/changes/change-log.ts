import sql from 'sql-template-tag';
import type { Database, Transaction } from '../database/database.js';
import { forbidden } from '../foundation/fault.js';
import type { Versioned } from '../foundation/versioned.js';
import type { Viewer } from '../foundation/viewer.js';
import { ChangeKind } from './change.js';
import type { Generation } from './generation.js';
import { RecordKind, recordKindOf } from './record-kind.js';

/** What was done to a thing in a transaction. */
export interface Deed {
  readonly kind: ChangeKind;
  /** Names of the input fields that were touched. */
  readonly fields: readonly string[];
  readonly reason: string | null;
}

/** A transaction that tells: whatever is written in it is noted, and stands in the log once it is committed. */
export interface Writing extends Transaction {
  readonly viewer: Viewer;
  /** Notes what was done to a thing, once it is written as it is to be committed. Each version is noted once. */
  note(subject: Versioned, deed: Deed): Promise<void>;
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

  /** Commits what `work` wrote together with its changes, or nothing of it when it throws. */
  async write<Result>(
    viewer: Viewer,
    work: (writing: Writing) => Promise<Result>,
  ): Promise<{ result: Result; position: string }> {
    const written = await this.database.transaction(async (transaction) => {
      const notes: object[] = [];
      const result = await work({
        ...transaction,
        viewer,
        note: async (subject, deed) => {
          const row = await loggable(transaction, subject);
          refuseOutside(viewer, recordKindOf(subject.constructor.name), deed.kind, row.relation_ids);
          notes.push({ ...row, kind: deed.kind, fields: deed.fields, reason: deed.reason });
        },
      });
      return { result, position: await append(transaction, viewer, notes) };
    });
    await this.generation.reach(BigInt(written.position));
    return written;
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
async function append(transaction: Transaction, viewer: Viewer, notes: readonly object[]): Promise<string> {
  if (notes.length === 0) return '0';
  const rows = await transaction.rows<{ position: string }>(sql`
    select append_changes(${JSON.stringify(notes)}::jsonb, ${viewer.name ?? ''}) as position`);
  return rows.at(-1)?.position ?? '0';
}
