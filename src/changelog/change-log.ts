import sql from 'sql-template-tag';
import type { Database, Transaction } from '../database/driver/database.js';
import { CancelledError } from '../database/driver/deadline.js';
import type { Deadline } from '../database/driver/deadline.js';
import type { ExecutionOptions } from '../database/driver/execution-options.js';
import { WriteError } from '../database/driver/write-error.js';
import { withTimeout } from '../foundation/async/timeout.js';
import { LogPosition } from '../foundation/records/log-position.js';
import type { LogPositionRow } from '../foundation/records/log-position.js';
import type { Versioned } from '../foundation/records/versioned.js';
import type { Viewer } from '../foundation/graphql/viewer.js';
import type { InvalidationLog } from './invalidation-log.js';
import { findCommitted } from './commit-check.js';
import type { AppendedLogEntry } from './commit-check.js';
import type { OwnWrites } from './own-writes.js';
import { recordKindOf } from './record-kind.js';
import { snapshotOf, snapshotsOf } from './record-snapshot.js';
import type { RecordSnapshot } from './record-snapshot.js';
import { requireRelationAccess } from './relation-access.js';
import type { ChangeNote, WriteTransaction } from './write-transaction.js';

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
  readonly receipt: AppendedLogEntry | null;
}

type LogEntry = RecordSnapshot & ChangeNote;

/** Appends the changes of writes to the log, in commit order. */
export class ChangeLog {
  constructor(
    private readonly database: Database,
    private readonly invalidationLog: InvalidationLog,
    private readonly ownWrites: OwnWrites,
  ) {}

  /**
   * Commits what `work` wrote together with its changes, or nothing if it throws or the deadline passes. If the
   * response to COMMIT is lost or late, checks whether the transaction was committed. Throws a WriteError. With a
   * deadline, it returns COMMIT_GRACE_MS after the deadline at the latest. Returns the last change's position in the
   * log, or null if nothing was changed.
   */
  async write<Result>(
    viewer: Viewer,
    work: (transaction: WriteTransaction) => Promise<Result>,
    { resolveOutcome, ...options }: WriteOptions<Result> = {},
  ): Promise<{ result: Result; place: LogPositionRow | null }> {
    const attempt: { written: WriteResult<Result> | null } = { written: null };
    const committed = this.database.transaction(async (transaction) => {
      const entries: LogEntry[] = [];
      const result = await work(recordingTransaction(transaction, viewer, entries));
      const receipt = await this.append(transaction, viewer, entries);
      return (attempt.written = { result, receipt });
    }, options);
    const { result, receipt } = await committed.catch(async (error: unknown): Promise<WriteResult<Result>> => {
      if (!(error instanceof WriteError) || isClientGone(error)) throw error;
      if (resolveOutcome) return { result: await resolveOutcome(error), receipt: null };
      if (error.outcome !== 'UNKNOWN' || !attempt.written?.receipt) throw error;
      const wasCommitted = await findCommitted(this.database, attempt.written.receipt, error, options.deadline);
      if (wasCommitted === null) throw error;
      if (!wasCommitted) throw new WriteError('NOT_COMMITTED', error.cause);
      return attempt.written;
    });
    if (receipt) await this.reach(viewer, LogPosition.of(receipt), options.deadline);
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
  ): Promise<AppendedLogEntry | null> {
    const last = entries.at(-1);
    if (!last) return null;
    const { epoch, number, tag } = this.invalidationLog.position;
    const [row] = await transaction.rows<LogPositionRow & Pick<AppendedLogEntry, 'transaction'>>(sql`
      select log_epoch as epoch, log_position as position, log_tag as tag, pg_current_xact_id()::text as transaction
      from append_changes(${JSON.stringify(entries)}::jsonb, ${viewer.name ?? ''}, ${String(epoch)}::bigint,
        ${String(number)}::bigint, ${tag}::integer)`);
    return row ? { ...row, subjectId: last.subject_id, version: last.version, snapshot: last.snapshot } : null;
  }

  /**
   * Notes a viewer's committed position, and resolves when this instance has read the log up to it. If the deadline passes
   * first, resolves anyway, and the affected records of that position count as unknown.
   */
  async reach(viewer: Viewer, position: LogPosition, deadline: Deadline | undefined): Promise<void> {
    this.ownWrites.note(viewer, position);
    const seen = this.invalidationLog.waitUntilRead(position);
    if (!deadline) return seen;
    await withTimeout(seen, deadline.responseMs, undefined);
    this.invalidationLog.advance(position);
  }
}

/** A transaction that collects the entries of the log for what is written in it. */
function recordingTransaction(transaction: Transaction, viewer: Viewer, entries: LogEntry[]): WriteTransaction {
  const add = (subject: Versioned, { kind, fields, reason }: ChangeNote, snapshot: RecordSnapshot): void => {
    requireRelationAccess(viewer, recordKindOf(subject.constructor.name), kind, snapshot.relation_ids);
    entries.push({ ...snapshot, kind, fields, reason });
  };
  return {
    ...transaction,
    viewer,
    locksReferences: true,
    logChange: async (subject, change) => {
      add(subject, change, await snapshotOf(transaction, subject));
    },
    logChanges: async (changes) => {
      const subjects = changes.map(({ subject }) => subject);
      const snapshots = await snapshotsOf(transaction, subjects);
      for (const { subject, change } of changes) {
        const snapshot = snapshots.get(subject.id);
        if (!snapshot)
          throw new Error(`${subject.constructor.name} ${subject.id} does not exist, so its change cannot be logged`);
        add(subject, change, snapshot);
      }
    },
    undoOnError: async (work) => {
      const before = entries.length;
      await transaction.rows(sql`savepoint before_work`);
      try {
        const result = await work();
        await transaction.rows(sql`release savepoint before_work`);
        return result;
      } catch (error) {
        entries.length = before;
        await undo(transaction, error);
        throw error;
      }
    },
  };
}

/** Rolls back to the savepoint. If the connection is lost, the error that told of it is thrown. */
async function undo(transaction: Transaction, error: unknown): Promise<void> {
  try {
    await transaction.rows(sql`rollback to savepoint before_work`);
    await transaction.rows(sql`release savepoint before_work`);
  } catch {
    throw error;
  }
}

/** Whether the client has disconnected, so that nobody needs the outcome. */
function isClientGone({ driverError }: WriteError): boolean {
  return driverError instanceof CancelledError && driverError.afterMs === null;
}
