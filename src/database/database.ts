import type { Pool, PoolClient } from 'pg';
import type { DataSource, EntityManager, EntityTarget, ObjectLiteral } from 'typeorm';
import { acquired, cancelling } from './cancelling.js';
import type { Deadline } from './deadline.js';
import { statementName } from './queryable.js';
import type { Cancellable, Queryable, Statement } from './queryable.js';
import { RowMapper } from './row-mapper.js';

/** One transaction: plain writes through TypeORM's manager, hand-written SQL on the same connection. */
export interface Transaction extends Queryable {
  readonly manager: EntityManager;
}

type Listener = (text: string) => void;

/** The database: one pool for TypeORM and for hand-written statements alike. */
export class Database implements Cancellable {
  private readonly listeners = new Set<Listener>();

  constructor(private readonly dataSource: DataSource) {}

  /** How rows become instances of an entity. */
  mapper<T extends ObjectLiteral>(entity: EntityTarget<T>): RowMapper<T> {
    return new RowMapper<T>(this.dataSource.getMetadata(entity));
  }

  async rows<Row extends object>(statement: Statement, signal?: AbortSignal): Promise<Row[]> {
    // TypeORM keeps its pool in the driver and has no accessor for it; named statements need the pool itself.
    const { master } = this.dataSource.driver as unknown as { master: Pool };
    if (!signal) return this.run<Row>(master, statement);
    const client = await acquired(master, signal);
    client.on('error', ignore);
    const settled = cancelling(client, signal);
    let failure: unknown = null;
    try {
      return await this.run<Row>(client, statement);
    } catch (error) {
      failure = error;
      throw signal.aborted ? signal.reason : error;
    } finally {
      const isSound = await settled();
      client.off('error', ignore);
      // As the pool does by itself: a connection on which anything failed is not trusted, but for what was cancelled.
      client.release(!isSound || (failure !== null && !signal.aborted));
    }
  }

  within(signal: AbortSignal): Queryable {
    return { rows: (statement) => this.rows(statement, signal) };
  }

  /**
   * Commits what `work` did, or nothing of it when it throws or the deadline has passed before the commit. What is
   * committed has the whole time again to be told.
   */
  transaction<Result>(work: (transaction: Transaction) => Promise<Result>, deadline?: Deadline): Promise<Result> {
    return this.dataSource.transaction(async (manager) => {
      const client = (await manager.queryRunner?.connect()) as PoolClient;
      if (!deadline) return work({ manager, rows: (statement) => this.run(client, statement) });
      const { signal } = deadline;
      const settled = cancelling(client, signal);
      try {
        signal.throwIfAborted();
        const rows: Queryable['rows'] = (statement) => {
          signal.throwIfAborted();
          return this.run(client, statement);
        };
        const result = await work({ manager, rows });
        signal.throwIfAborted();
        // From here on it can't pass: nothing comes between this and the commit.
        deadline.renew();
        return result;
      } catch (error) {
        throw signal.aborted ? signal.reason : error;
      } finally {
        // No cancel may reach the commit or rollback, nor what comes after it on this connection.
        if (!(await settled())) void client.end();
      }
    });
  }

  /** Calls the listener for every hand-written statement from now on; answers how to stop that. */
  observe(listener: Listener): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  private async run<Row extends object>(on: Pool | PoolClient, statement: Statement): Promise<Row[]> {
    const { text, values } = statement;
    for (const listener of this.listeners) listener(text);
    const name = statementName(text);
    const result = await on.query<Row>(name === undefined ? { text, values } : { name, text, values });
    return result.rows;
  }
}

/** A connection that breaks is told of by the statement that ran on it. */
const ignore = (): void => undefined;
