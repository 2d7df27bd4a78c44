import sql from 'sql-template-tag';
import type { Database, Transaction } from '../database/driver/database.js';
import { CancelledError } from '../database/driver/deadline.js';
import type { Deadline } from '../database/driver/deadline.js';
import type { Inserting } from '../database/query/insert.js';
import type { ExecutionOptions } from '../database/driver/execution-options.js';
import { WriteError } from '../database/driver/write-error.js';
import { withTimeout } from '../foundation/async/timeout.js';
import { forbidden } from '../foundation/graphql/request-error.js';
import { groupBy } from '../foundation/graphql/group-by.js';
import { LogPosition } from '../foundation/records/log-position.js';
import type { LogPositionRow } from '../foundation/records/log-position.js';
import type { Versioned } from '../foundation/records/versioned.js';
import type { Viewer } from '../foundation/graphql/viewer.js';
import { ChangeKind } from './change.js';
import type { InvalidationLog } from './invalidation-log.js';
import { findCommitted } from './commit-check.js';
import type { LogReceipt } from './commit-check.js';
import { RecordKind, recordKindOf } from './record-kind.js';

/** What a transaction did to a record. */
export interface ChangeNote {
  readonly kind: ChangeKind;
  /** Names of the input fields that were set. */
  readonly fields: readonly string[];
  readonly reason: string | null;
}

/** A record that was written, with the change to log for it. */
export interface LoggedChange {
  readonly subject: Versioned;
  readonly change: ChangeNote;
}

/** Where records are inserted and their changes logged. */
export interface ChangeRecorder extends Inserting {
  /** Logs a change to a record. Call it once per version, after the record is written in its final state. */
  note(subject: Versioned, change: ChangeNote): Promise<void>;
}

/** A transaction whose writes are logged: its changes are in the change log once it is committed. */
export interface WriteTransaction extends Transaction, ChangeRecorder {
  readonly viewer: Viewer;
  /** Logs many changes in the given order, with one statement per record kind. */
  noteAll(logged: readonly LoggedChange[]): Promise<void>;
}

/** Options of one write. */
export interface WriteOptions<Result> extends ExecutionOptions {
  /**
   * Resolves the outcome of a write that failed: returns the result that was committed instead, or throws a WriteError.
   * Without it, the outcome is looked up by the write's position in the log.
   */
  readonly resolveOutcome?: (error: WriteError) => Promise<Result>;
}

/** A transaction's result and log receipt; the receipt is null if nothing was logged. */
interface WriteResult<Result> {
  readonly result: Result;
  readonly receipt: LogReceipt | null;
}

interface RecordSnapshot {
  readonly subject_id: string;
  readonly version: number;
  readonly relation_ids: readonly string[];
  readonly snapshot: Readonly<Record<string, unknown>>;
}

type LogEntry = RecordSnapshot & ChangeNote;

/** Kinds that belong to a relation; all others are shared by all relations. */
const RELATION_KINDS: readonly RecordKind[] = [RecordKind.EVENT, RecordKind.STATEMENT, RecordKind.RELATION];

/** Appends the changes of writes to the log, in commit order. */
export class ChangeLog {
  constructor(
    private readonly database: Database,
    private readonly invalidationLog: InvalidationLog,
  ) {}

  /**
   * Commits what `work` wrote together with its changes, or nothing if it throws or the deadline passes. If the
   * response to COMMIT is lost or late, checks whether the transaction was committed. Throws a WriteError. With a
   * deadline, it returns LEEWAY_MS after the deadline at the latest. Returns the last change's position in the log, or
   * null if nothing was changed.
   */
  async write<Result>(
    viewer: Viewer,
    work: (transaction: WriteTransaction) => Promise<Result>,
    { resolveOutcome, ...options }: WriteOptions<Result> = {},
  ): Promise<{ result: Result; place: LogPositionRow | null }> {
    const attempt: { written: WriteResult<Result> | null } = { written: null };
    const committed = this.database.transaction(async (transaction) => {
      const entries: LogEntry[] = [];
      const result = await work({
        ...transaction,
        viewer,
        note: async (subject, change) => {
          const row = await snapshotOf(transaction, subject);
          requireRelationAccess(viewer, recordKindOf(subject.constructor.name), change.kind, row.relation_ids);
          entries.push({ ...row, kind: change.kind, fields: change.fields, reason: change.reason });
        },
        noteAll: async (changes) => {
          const rows = await snapshotsOf(
            transaction,
            changes.map(({ subject }) => subject),
          );
          for (const { subject, change } of changes) {
            const row = rows.get(subject.id);
            if (!row)
              throw new Error(
                `${subject.constructor.name} ${subject.id} does not exist, so its change cannot be logged`,
              );
            requireRelationAccess(viewer, recordKindOf(subject.constructor.name), change.kind, row.relation_ids);
            entries.push({ ...row, kind: change.kind, fields: change.fields, reason: change.reason });
          }
        },
      });
      const receipt = await this.append(transaction, viewer, entries);
      return (attempt.written = { result, receipt });
    }, options);
    const { result, receipt } = await committed.catch(async (error: unknown): Promise<WriteResult<Result>> => {
      if (!(error instanceof WriteError) || isClientGone(error)) throw error;
      if (resolveOutcome) return { result: await resolveOutcome(error), receipt: null };
      if (error.outcome !== 'UNKNOWN' || !attempt.written?.receipt) throw error;
      const wasCommitted = await findCommitted(this.database, attempt.written.receipt, error, options.deadline);
      if (wasCommitted === null) throw error;
      if (!wasCommitted) throw new WriteError('ABSENT', error.cause);
      return attempt.written;
    });
    if (receipt) await this.reach(LogPosition.of(receipt), options.deadline);
    return { result, place: receipt };
  }

  /**
   * Starts a new epoch of the log, so that all older positions are refused and clients must resynchronize. Call it
   * after the database was replaced by another copy while no instance of the service was running.
   */
  async startEpoch(): Promise<void> {
    await this.database.transaction((transaction) =>
      transaction.rows(sql`select begin_epoch(coalesce((select epoch from log_epoch), 0))`),
    );
  }

  /**
   * Must be the transaction's last statement: it takes the lock that orders positions. If the log has gone back since
   * it was last seen, this starts a new epoch, so that no position is used twice.
   */
  private async append(
    transaction: Transaction,
    viewer: Viewer,
    entries: readonly LogEntry[],
  ): Promise<LogReceipt | null> {
    const last = entries.at(-1);
    if (!last) return null;
    const { epoch, number, tag } = this.invalidationLog.position;
    const [row] = await transaction.rows<LogPositionRow & Pick<LogReceipt, 'transaction'>>(sql`
      select log_epoch as epoch, log_position as position, log_tag as tag, pg_current_xact_id()::text as transaction
      from append_changes(${JSON.stringify(entries)}::jsonb, ${viewer.name ?? ''}, ${String(epoch)}::bigint,
        ${String(number)}::bigint, ${tag}::integer)`);
    return row ? { ...row, subjectId: last.subject_id, version: last.version, snapshot: last.snapshot } : null;
  }

  /**
   * Resolves when this instance has read the log up to a committed position. If the deadline passes first, resolves
   * anyway, and the affected records of that position count as unknown.
   */
  async reach(position: LogPosition, deadline: Deadline | undefined): Promise<void> {
    const seen = this.invalidationLog.reach(position);
    if (!deadline) return seen;
    await withTimeout(seen, deadline.responseMs, undefined);
    this.invalidationLog.advance(position);
  }
}

/** Whether the client has disconnected, so that nobody needs the outcome. */
function isClientGone({ driverError }: WriteError): boolean {
  return driverError instanceof CancelledError && driverError.afterMs === null;
}

/** A record's snapshot, and the relations that it belongs to. Throws if the record does not exist. */
export async function snapshotOf(transaction: Transaction, subject: Versioned): Promise<RecordSnapshot> {
  const kind = recordKindOf(subject.constructor.name);
  const [row] = await transaction.rows<{ loggable: RecordSnapshot }>(sql`
    select to_jsonb(loggable) - 'recorded_at' as loggable from loggable
    where subject_kind = ${kind} and subject_id = ${subject.id}::uuid`);
  if (!row) throw new Error(`${kind} ${subject.id} does not exist, so its change cannot be logged`);
  return row.loggable;
}

/** The snapshots of many records, by id, with one statement per record kind. */
async function snapshotsOf(
  transaction: Transaction,
  subjects: readonly Versioned[],
): Promise<Map<string, RecordSnapshot>> {
  const snapshots = new Map<string, RecordSnapshot>();
  for (const [kind, ofKind] of groupBy(subjects, ({ constructor }) => recordKindOf(constructor.name))) {
    const ids = ofKind.map(({ id }) => id);
    const rows = await transaction.rows<{ id: string; loggable: RecordSnapshot }>(sql`
      select subject_id as id, to_jsonb(loggable) - 'recorded_at' as loggable from loggable
      where subject_kind = ${kind} and subject_id = any(${ids}::uuid[])`);
    for (const { id, loggable: snapshot } of rows) snapshots.set(id, snapshot);
  }
  return snapshots;
}

/** Forbids a viewer limited to some relations to write records of other relations, or to change shared records. */
export function requireRelationAccess(
  { relationIds }: Viewer,
  kind: RecordKind,
  change: ChangeKind,
  affectedRelationIds: readonly string[],
): void {
  if (relationIds === null) return;
  if (!RELATION_KINDS.includes(kind)) {
    if (change !== ChangeKind.RECORDED)
      throw forbidden('input', 'the token is limited to relations, and this is shared');
  } else if (affectedRelationIds.length === 0 || affectedRelationIds.some((id) => !relationIds.includes(id))) {
    throw forbidden('input', 'the token is limited to other relations');
  }
}
