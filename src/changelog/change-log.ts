import sql from 'sql-template-tag';
import type { Database, Transaction } from '../database/driver/database.js';
import { Cancelled } from '../database/driver/deadline.js';
import type { Deadline } from '../database/driver/deadline.js';
import type { Inserting } from '../database/query/insert.js';
import type { ExecutionOptions } from '../database/driver/execution-options.js';
import { WriteError } from '../database/driver/write-error.js';
import { forbidden } from '../foundation/graphql/request-error.js';
import { groupBy } from '../foundation/graphql/group-by.js';
import { LogPosition } from '../foundation/records/log-position.js';
import type { PlaceInLog } from '../foundation/records/log-position.js';
import type { Versioned } from '../foundation/records/versioned.js';
import type { Viewer } from '../foundation/graphql/viewer.js';
import { ChangeKind } from './change.js';
import type { InvalidationLog } from './invalidation-log.js';
import { isCommitted } from './commit-check.js';
import type { LogReceipt } from './commit-check.js';
import { RecordKind, recordKindOf } from './record-kind.js';

/** What was done to a thing in a transaction. */
export interface ChangeNote {
  readonly kind: ChangeKind;
  /** Names of the input fields that were touched. */
  readonly fields: readonly string[];
  readonly reason: string | null;
}

/** A thing that was written, with what was done to it. */
export interface Noted {
  readonly subject: Versioned;
  readonly deed: ChangeNote;
}

/** Where things are inserted and noted. */
export interface Recording extends Inserting {
  /** Notes what was done to a thing, once it is written as it is to be committed. Each version is noted once. */
  note(subject: Versioned, deed: ChangeNote): Promise<void>;
}

/** A transaction that tells: whatever is written in it is noted, and stands in the log once it is committed. */
export interface WriteTransaction extends Transaction, Recording {
  readonly viewer: Viewer;
  /** Notes many at once, in their order: with one statement a kind of thing. */
  noteAll(noted: readonly Noted[]): Promise<void>;
}

/** What a write runs on. */
export interface WriteTerms<Result> extends ExecutionOptions {
  /**
   * What became of a write that failed: answers what there is in its place, or throws a WriteFault. Without it that is
   * found out by the write's place in the log.
   */
  readonly settle?: (fault: WriteError) => Promise<Result>;
}

/** What a transaction wrote; null: nothing into the log. */
interface Written<Result> {
  readonly result: Result;
  readonly appended: LogReceipt | null;
}

interface Loggable {
  readonly subject_id: string;
  readonly version: number;
  readonly relation_ids: readonly string[];
  readonly snapshot: Readonly<Record<string, unknown>>;
}

type Note = Loggable & ChangeNote;

/** What belongs to a relation; the rest is shared by all. */
const OF_RELATIONS: readonly RecordKind[] = [RecordKind.EVENT, RecordKind.STATEMENT, RecordKind.RELATION];

/** Takes what writes into the log, in the order of their commits. */
export class ChangeLog {
  constructor(
    private readonly database: Database,
    private readonly generation: InvalidationLog,
  ) {}

  /**
   * Commits what `work` wrote together with its changes, or nothing of it when it throws or its time is over. When the
   * answer to COMMIT is lost, or too late, it finds out what became of it; throws a WriteFault. With a deadline it comes back
   * LEEWAY_MS after it at the latest. Answers the last change's place in the log; null where nothing was changed.
   */
  async write<Result>(
    viewer: Viewer,
    work: (writing: WriteTransaction) => Promise<Result>,
    { settle, ...terms }: WriteTerms<Result> = {},
  ): Promise<{ result: Result; place: PlaceInLog | null }> {
    const sent: { written: Written<Result> | null } = { written: null };
    const transaction = this.database.transaction(async (transaction) => {
      const notes: Note[] = [];
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
      const appended = await this.append(transaction, viewer, notes);
      return (sent.written = { result, appended });
    }, terms);
    const { result, appended } = await transaction.catch(async (error: unknown): Promise<Written<Result>> => {
      if (!(error instanceof WriteError) || isGone(error)) throw error;
      if (settle) return { result: await settle(error), appended: null };
      if (error.outcome !== 'UNKNOWN' || !sent.written?.appended) throw error;
      const isThere = await isCommitted(this.database, sent.written.appended, error, terms.deadline);
      if (isThere === null) throw error;
      if (!isThere) throw new WriteError('ABSENT', error.cause);
      return sent.written;
    });
    if (appended) await this.reach(LogPosition.of(appended), terms.deadline);
    return { result, place: appended };
  }

  /**
   * Begins another epoch of the log: whoever has a position is told to read anew. For whoever has put another copy in the
   * place of the database while no service ran that could see it.
   */
  async beginEpoch(): Promise<void> {
    await this.database.transaction((transaction) =>
      transaction.rows(sql`select begin_epoch(coalesce((select epoch from log_epoch), 0))`),
    );
  }

  /**
   * The transaction's last statement: it takes the lock that makes the order of positions. A log that went back since it was
   * last seen is begun anew by it: no position is given twice.
   */
  private async append(transaction: Transaction, viewer: Viewer, notes: readonly Note[]): Promise<LogReceipt | null> {
    const last = notes.at(-1);
    if (!last) return null;
    const { epoch, number, tag } = this.generation.position;
    const [row] = await transaction.rows<PlaceInLog & Pick<LogReceipt, 'transaction'>>(sql`
      select log_epoch as epoch, log_position as position, log_tag as tag, pg_current_xact_id()::text as transaction
      from append_changes(${JSON.stringify(notes)}::jsonb, ${viewer.name ?? ''}, ${String(epoch)}::bigint,
        ${String(number)}::bigint, ${tag}::integer)`);
    return row ? { ...row, subjectId: last.subject_id, version: last.version, snapshot: last.snapshot } : null;
  }

  /**
   * Comes back when what stands at a position, which is committed, has been seen here; or when there is no more time for
   * that, and what was touched counts as not known.
   */
  async reach(position: LogPosition, deadline: Deadline | undefined): Promise<void> {
    const seen = this.generation.reach(position);
    if (!deadline) return seen;
    let late: NodeJS.Timeout | undefined;
    const over = new Promise<void>((resolve) => (late = setTimeout(resolve, deadline.tellMs)));
    await Promise.race([seen, over]);
    clearTimeout(late);
    this.generation.advance(position);
  }
}

/** Whether nobody is there to be told what became of it. */
function isGone({ driverError }: WriteError): boolean {
  return driverError instanceof Cancelled && driverError.afterMs === null;
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
