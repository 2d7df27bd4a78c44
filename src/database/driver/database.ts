import type { Pool, PoolClient } from 'pg';
import utils from 'pg/lib/utils.js';
import type { DataSource, EntityManager, EntityTarget, ObjectLiteral } from 'typeorm';
import type { Cancellation } from '../../foundation/async/cancellation.js';
import { retry } from '../../foundation/async/retry.js';
import { forbidden } from '../../foundation/graphql/request-error.js';
import { acquireConnection, runUntilCommit, cancelStatementOn } from './cancel-request.js';
import { instrumented, instrumentRunner } from './instrumented.js';
import { rollBack, rowsInTransaction } from './pooled-statement.js';
import { ServerUnresponsiveError } from './silent-server.js';
import { isConflict, isStatementError, databaseFailureOf } from './errors.js';
import { PreparedStatements } from './prepared.js';
import type { PreparedStatementLimits } from './prepared.js';
import type { InsertTarget } from '../query/insert.js';
import type { Cancellable, Queryable, StatementText } from './queryable.js';
import { RowMapper } from '../query/row-mapper.js';
import { openSnapshotOn } from './snapshot.js';
import type { Snapshot, SnapshotConnection } from './snapshot.js';
import { transactionSettingsOf, applyTransactionSettings } from './session.js';
import type { ExecutionOptions } from './execution-options.js';
import { inTransaction } from './transaction.js';
import { limitTransaction, MAINTENANCE_LIMITS } from './transaction-limits.js';

/** One transaction: hand-written SQL, and TypeORM's manager on the same connection. */
export interface Transaction extends InsertTarget {
  readonly manager: EntityManager;
}

/** Statements see what was committed before the first of them. */
const BEGIN_SNAPSHOT = 'START TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY';

/** How long a full disk is reported. Limited, because the report itself may keep clients from writing again. */
const DISK_FULL_MS = 60_000;

/** The default of `attempts`. */
const ATTEMPTS = 3;

type Listener = (text: string, values: readonly unknown[]) => void;

export interface DatabaseOptions {
  readonly bounds?: PreparedStatementLimits;
  /** Whether transactions are refused: they are used for writes only. */
  readonly isReadOnly?: boolean;
  /** How often a statement is tried that conflicts with another transaction, or with replay on a standby. */
  readonly attempts?: number;
}

/** The database: one pool for both TypeORM and hand-written statements. */
export class Database implements Cancellable {
  private readonly listeners = new Set<Listener>();
  private readonly prepared: PreparedStatements;
  private readonly withoutErrorEvents = new WeakSet<PoolClient>();
  private diskFullAt: number | null = null;

  /** Whether it was configured to refuse writes. */
  readonly isReadOnly: boolean;
  private readonly attempts: number;

  constructor(
    private readonly dataSource: DataSource,
    { bounds, isReadOnly = false, attempts = ATTEMPTS }: DatabaseOptions = {},
  ) {
    this.prepared = new PreparedStatements(bounds);
    this.isReadOnly = isReadOnly;
    this.attempts = attempts;
  }

  /** The mapper from rows to instances of an entity. */
  mapper<T extends ObjectLiteral>(entity: EntityTarget<T>): RowMapper<T> {
    return new RowMapper<T>(this.dataSource.getMetadata(entity));
  }

  rows<Row extends object>(statement: StatementText, cancellation?: Cancellation): Promise<Row[]> {
    return retry(() => this.rowsOnce<Row>(statement, cancellation), { when: isConflict, attempts: this.attempts });
  }

  private async rowsOnce<Row extends object>(statement: StatementText, cancellation?: Cancellation): Promise<Row[]> {
    const client = await (cancellation ? acquireConnection(this.master, cancellation) : this.master.connect());
    this.ignoreErrorEvents(client);
    const stopCancelling = cancellation && cancelStatementOn(client, cancellation);
    let rows: Row[] = [];
    let failure: Error | null = null;
    try {
      // It may have come after the connection was acquired and before this listened for it.
      cancellation?.throwIfCancelled();
      rows = await this.runOutsideTransaction<Row>(client, statement);
      // The statement may have succeeded after the cancellation, on a server that was silent for too long.
      cancellation?.throwIfCancelled();
    } catch (error) {
      failure = error as Error;
    }
    const stopped = stopCancelling?.() ?? 'DONE';
    const cancelOutcome = stopped === 'DONE' ? stopped : await stopped;
    // Roll back a failed transaction first: a pooler closes a server connection that is returned inside one.
    const isClean =
      failure === null || !transactionSettingsOf(client) || (isStatementError(failure) && (await rollBack(client)));
    // As pg's pool does: drop a connection after any failure, except for a cancellation.
    const isReusable = cancelOutcome === 'DONE' && isClean && (failure === null || Boolean(cancellation?.reason));
    client.release(!isReusable || this.prepared.isFull(client));
    if (failure === null) return rows;
    // If the server does not even respond to a cancel request, the statement is not at fault.
    if (cancelOutcome === 'NO_RESPONSE') throw new ServerUnresponsiveError(failure);
    throw cancellation?.reason ?? failure;
  }

  until(cancellation: Cancellation): Queryable {
    return { rows: (statement) => this.rows(statement, cancellation) };
  }

  /**
   * Commits what `work` did, or rolls back if it throws or the deadline passes before the commit. At the commit, the
   * deadline is extended by COMMIT_GRACE_MS, once. The observer observes each statement. Throws a WriteError if the
   * database failed or the deadline passed, and a RequestError if the database is configured as read-only.
   */
  async transaction<Result>(
    work: (transaction: Transaction) => Promise<Result>,
    { observer = null, deadline, limits }: ExecutionOptions = {},
  ): Promise<Result> {
    if (this.isReadOnly) throw forbidden('mutation', 'this service is read-only: use an instance that writes');
    let restoreLimits = (): void => undefined;
    const run = async (manager: EntityManager, client: PoolClient): Promise<Result> => {
      await applyTransactionSettings(client);
      const plain: Queryable = { rows: (statement) => this.run(client, statement) };
      if (limits) restoreLimits = await limitTransaction(client, plain, limits);
      if (observer && manager.queryRunner) instrumentRunner(manager.queryRunner, observer);
      const observed = instrumented(plain, observer);
      if (!deadline) return work({ manager, rows: (statement) => observed.rows(statement) });
      return runUntilCommit(client, deadline, observed, (limited) =>
        work({ manager, rows: (statement) => limited.rows(statement) }),
      );
    };
    try {
      const result = await inTransaction(this.dataSource, run, {
        shouldClose: (client) => {
          restoreLimits();
          return this.prepared.isFull(client);
        },
        deadline,
      });
      this.diskFullAt = null;
      return result;
    } catch (error) {
      if (databaseFailureOf(error) === 'DISK_FULL') this.diskFullAt = performance.now();
      throw error;
    }
  }

  /**
   * Opens a snapshot, which the caller must close: it holds one of the pool's connections. The server ends it if nothing
   * is read for `idleMs` milliseconds.
   */
  async openSnapshot(idleMs: number, cancellation: Cancellation): Promise<Snapshot> {
    const client = await acquireConnection(this.master, cancellation);
    this.ignoreErrorEvents(client);
    const connection: SnapshotConnection = {
      client,
      rows: (statement) => this.run(client, statement),
      shouldClose: () => this.prepared.isFull(client),
    };
    return openSnapshotOn(connection, idleMs, cancellation);
  }

  /**
   * Runs statements that see the database as it was at one moment, whatever is written meanwhile: in one read-only
   * transaction, with the limits of maintenance.
   */
  async readSnapshot<Result>(work: (snapshot: Queryable) => Promise<Result>): Promise<Result> {
    const client = await this.master.connect();
    this.ignoreErrorEvents(client);
    const snapshot: Queryable = { rows: (statement) => this.run(client, statement) };
    let restoreLimits = (): void => undefined;
    try {
      await client.query(BEGIN_SNAPSHOT);
      await applyTransactionSettings(client);
      restoreLimits = await limitTransaction(client, snapshot, MAINTENANCE_LIMITS);
      return await work(snapshot);
    } finally {
      // Nothing was written, so how it ends is all the same.
      const isClean = await rollBack(client);
      restoreLimits();
      client.release(!isClean || this.prepared.isFull(client));
    }
  }

  /** Whether the last write failed because the database's disk was full, at most DISK_FULL_MS ago. */
  get isFull(): boolean {
    return this.diskFullAt !== null && performance.now() - this.diskFullAt < DISK_FULL_MS;
  }

  /** The pool's busy and idle connections, and the callers that wait for one. */
  pool(): { readonly busy: number; readonly idle: number; readonly waiting: number } {
    const { totalCount, idleCount, waitingCount } = this.master;
    return { busy: totalCount - idleCount, idle: idleCount, waiting: waitingCount };
  }

  /** Calls the listener for every new connection. Returns a function that unsubscribes. */
  onConnect(listener: () => void): () => void {
    const { master } = this;
    master.on('connect', listener);
    return () => {
      master.off('connect', listener);
    };
  }

  /** Calls the listener for every hand-written statement. Returns a function that unsubscribes. */
  observe(listener: Listener): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** TypeORM's pool, for which its driver has no public accessor; prepared statements need the pool itself. */
  private get master(): Pool {
    return (this.dataSource.driver as unknown as { master: Pool }).master;
  }

  /** From now on: the statement that runs on the connection reports its errors. */
  private ignoreErrorEvents(client: PoolClient): void {
    if (this.withoutErrorEvents.has(client)) return;
    this.withoutErrorEvents.add(client);
    client.on('error', () => undefined);
  }

  /** Runs a statement outside a transaction. */
  private runOutsideTransaction<Row extends object>(client: PoolClient, statement: StatementText): Promise<Row[]> {
    const settings = transactionSettingsOf(client);
    if (!settings) return this.run(client, statement);
    for (const listener of this.listeners) listener(statement.text, statement.values);
    return rowsInTransaction(client, settings, statement) as Promise<Row[]>;
  }

  private async run<Row extends object>(client: PoolClient, { text, values }: StatementText): Promise<Row[]> {
    for (const listener of this.listeners) listener(text, values);
    // Convert before anything is sent: pg closes a prepared statement that gets an invalid value, and goes on using it.
    const parameters = values.map(utils.prepareValue);
    // Behind a pooler, the next transaction may run in another session, which lacks the prepared statement.
    const prepared = transactionSettingsOf(client) ? undefined : this.prepared.on(client, text);
    if (!prepared) return (await client.query<Row>({ text, values: parameters })).rows;
    try {
      return (await prepared.rows(parameters)) as Row[];
    } catch (error) {
      // As pg does: replace the socket's stack trace with the caller's.
      if (error instanceof Error) Error.captureStackTrace(error);
      throw error;
    }
  }
}
