import type { Pool, PoolClient } from 'pg';
import type { DataSource, EntityManager, EntityTarget, ObjectLiteral } from 'typeorm';
import type { Cancellation } from '../../foundation/async/cancellation.js';
import { forbidden } from '../../foundation/graphql/request-error.js';
import { acquired, beforeDeadline, withCancellation } from './cancel-request.js';
import { instrumented, instrumentRunner } from './instrumented.js';
import { rollBack, rowsInTransaction } from './pooled-statement.js';
import { SilentServer } from './silent-server.js';
import { isConflict, isServerError, databaseFailureOf } from './errors.js';
import { Prepared } from './prepared.js';
import type { PreparedBounds } from './prepared.js';
import type { Inserting } from '../query/insert.js';
import type { Cancellable, Queryable, Statement } from './queryable.js';
import { RowMapper } from '../query/row-mapper.js';
import { pinsOf, pinTransaction } from './session.js';
import type { ExecutionOptions } from './execution-options.js';
import { inTransaction } from './transaction.js';
import { limitTransaction } from './transaction-limits.js';

/** One transaction: hand-written SQL, and TypeORM's manager on the same connection. */
export interface Transaction extends Inserting {
  readonly manager: EntityManager;
}

/** How long it is remembered that a disk was full: whoever could write again may not, for being told so. */
const FULL_MS = 60_000;

/** How often a statement is tried that PostgreSQL ends for another's sake: on a standby, for what it is to replay. */
const ATTEMPTS = 3;

type Listener = (text: string, values: readonly unknown[]) => void;

export interface DatabaseOptions {
  readonly bounds?: PreparedBounds;
  /** Whether transactions, which are for writing, are refused. */
  readonly isReadOnly?: boolean;
}

/** The database: one pool for TypeORM and for hand-written statements alike. */
export class Database implements Cancellable {
  private readonly listeners = new Set<Listener>();
  private readonly prepared: Prepared;
  private fullAt: number | null = null;

  /** Whether it takes no writes, as it was asked not to. */
  readonly isReadOnly: boolean;

  constructor(
    private readonly dataSource: DataSource,
    { bounds, isReadOnly = false }: DatabaseOptions = {},
  ) {
    this.prepared = new Prepared(bounds);
    this.isReadOnly = isReadOnly;
  }

  /** How rows become instances of an entity. */
  mapper<T extends ObjectLiteral>(entity: EntityTarget<T>): RowMapper<T> {
    return new RowMapper<T>(this.dataSource.getMetadata(entity));
  }

  async rows<Row extends object>(statement: Statement, cancellation?: Cancellation): Promise<Row[]> {
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await this.rowsOnce<Row>(statement, cancellation);
      } catch (error) {
        if (!isConflict(error) || attempt === ATTEMPTS) throw error;
      }
    }
  }

  private async rowsOnce<Row extends object>(statement: Statement, cancellation?: Cancellation): Promise<Row[]> {
    const client = await (cancellation ? acquired(this.master, cancellation) : this.master.connect());
    client.on('error', ignore);
    const settled = cancellation && withCancellation(client, cancellation);
    let answer: Row[] = [];
    let failure: Error | null = null;
    try {
      // It may have come since the connection did, when nobody listened.
      cancellation?.throwIfCancelled();
      answer = await this.runAlone<Row>(client, statement);
      // It may have been answered all the same, by a server that was silent for too long.
      cancellation?.throwIfCancelled();
    } catch (error) {
      failure = error as Error;
    }
    const cancelled = settled ? await settled() : 'DONE';
    // In a failed transaction, which would cost the pooler a connection: it closes what it is given back like that.
    const isClean = failure === null || !pinsOf(client) || (isServerError(failure) && (await rollBack(client)));
    client.off('error', ignore);
    // As the pool does by itself: a connection on which anything failed is not trusted, but for what was cancelled.
    const isTrusted = cancelled === 'DONE' && isClean && (failure === null || Boolean(cancellation?.reason));
    client.release(!isTrusted || this.prepared.isFull(client));
    if (failure === null) return answer;
    // What the server does not even hear is not the fault of what was asked.
    if (cancelled === 'UNHEARD') throw new SilentServer(failure);
    throw cancellation?.reason ?? failure;
  }

  until(cancellation: Cancellation): Queryable {
    return { rows: (statement) => this.rows(statement, cancellation) };
  }

  /**
   * Commits what `work` did, or nothing of it when it throws or the deadline has passed before the commit. From the commit
   * on the deadline is extended by LEEWAY_MS, once. The meter is told of each statement that this takes. Throws a
   * WriteFault when the database failed, or the deadline passed, and a RequestFault where nothing is to be written.
   */
  async transaction<Result>(
    work: (transaction: Transaction) => Promise<Result>,
    { meter = null, deadline, limits }: ExecutionOptions = {},
  ): Promise<Result> {
    if (this.isReadOnly) throw forbidden('mutation', 'this service is read-only: ask one that writes');
    let restoreLimits = (): void => undefined;
    const begun = async (manager: EntityManager, client: PoolClient): Promise<Result> => {
      await pinTransaction(client);
      const plain: Queryable = { rows: (statement) => this.run(client, statement) };
      if (limits) restoreLimits = await limitTransaction(client, plain, limits);
      if (meter && manager.queryRunner) instrumentRunner(manager.queryRunner, meter);
      const own = instrumented(plain, meter);
      if (!deadline) return work({ manager, rows: (statement) => own.rows(statement) });
      return beforeDeadline(client, deadline, own, (until) =>
        work({ manager, rows: (statement) => until.rows(statement) }),
      );
    };
    try {
      const result = await inTransaction(this.dataSource, begun, {
        isSpent: (client) => {
          restoreLimits();
          return this.prepared.isFull(client);
        },
        deadline,
      });
      this.fullAt = null;
      return result;
    } catch (error) {
      if (databaseFailureOf(error) === 'DISK_FULL') this.fullAt = performance.now();
      throw error;
    }
  }

  /** Whether the last write that was heard of found no room on the database's disk, and that not long ago. */
  get isFull(): boolean {
    return this.fullAt !== null && performance.now() - this.fullAt < FULL_MS;
  }

  /** How many of the pool's connections are in use and how many are not, and how many wait for one. */
  pool(): { readonly busy: number; readonly idle: number; readonly waiting: number } {
    const { totalCount, idleCount, waitingCount } = this.master;
    return { busy: totalCount - idleCount, idle: idleCount, waiting: waitingCount };
  }

  /** Calls the listener for every connection that is made from now on; answers how to stop that. */
  onConnect(listener: () => void): () => void {
    const { master } = this;
    master.on('connect', listener);
    return () => {
      master.off('connect', listener);
    };
  }

  /** Calls the listener for every hand-written statement from now on; answers how to stop that. */
  observe(listener: Listener): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** TypeORM keeps its pool in the driver and has no accessor for it; named statements need the pool itself. */
  private get master(): Pool {
    return (this.dataSource.driver as unknown as { master: Pool }).master;
  }

  /** Runs a statement that is in no transaction. */
  private async runAlone<Row extends object>(on: PoolClient, statement: Statement): Promise<Row[]> {
    const pins = pinsOf(on);
    if (!pins) return this.run(on, statement);
    for (const listener of this.listeners) listener(statement.text, statement.values);
    return (await rowsInTransaction(on, pins, statement)) as Row[];
  }

  private async run<Row extends object>(on: PoolClient, { text, values }: Statement): Promise<Row[]> {
    for (const listener of this.listeners) listener(text, values);
    // A pooler gives the next transaction another session, which does not know the name.
    const prepared = pinsOf(on) ? undefined : this.prepared.statement(text, on);
    const rows = prepared ? await prepared.rows(values) : (await on.query<Row>({ text, values })).rows;
    return rows as Row[];
  }
}

/** A connection that breaks is told of by the statement that ran on it. */
const ignore = (): void => undefined;
