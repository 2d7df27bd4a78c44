import type { Pool, PoolClient } from 'pg';
import type { DataSource, EntityManager, EntityTarget, ObjectLiteral } from 'typeorm';
import { metered, meterRunner } from './metered.js';
import type { Meter } from './metered.js';
import { statementName } from './queryable.js';
import type { Queryable, Statement } from './queryable.js';
import { RowMapper } from './row-mapper.js';

/** One transaction: plain writes through TypeORM's manager, hand-written SQL on the same connection. */
export interface Transaction extends Queryable {
  readonly manager: EntityManager;
}

type Listener = (text: string, values: readonly unknown[]) => void;

/** The database: one pool for TypeORM and for hand-written statements alike. */
export class Database implements Queryable {
  private readonly listeners = new Set<Listener>();

  constructor(private readonly dataSource: DataSource) {}

  /** How rows become instances of an entity. */
  mapper<T extends ObjectLiteral>(entity: EntityTarget<T>): RowMapper<T> {
    return new RowMapper<T>(this.dataSource.getMetadata(entity));
  }

  rows<Row extends object>(statement: Statement): Promise<Row[]> {
    return this.run<Row>(this.master, statement);
  }

  /** Commits what `work` did, or nothing of it when it throws. The meter is told of each statement that this takes. */
  transaction<Result>(
    work: (transaction: Transaction) => Promise<Result>,
    meter: Meter | null = null,
  ): Promise<Result> {
    return this.dataSource.transaction(async (manager) => {
      const client = (await manager.queryRunner?.connect()) as PoolClient;
      if (meter && manager.queryRunner) meterRunner(manager.queryRunner, meter);
      const own = metered({ rows: (statement) => this.run(client, statement) }, meter);
      return work({ manager, rows: (statement) => own.rows(statement) });
    });
  }

  /** How many of the pool's connections are in use and how many are not, and how many wait for one. */
  pool(): { readonly busy: number; readonly idle: number; readonly waiting: number } {
    const { totalCount, idleCount, waitingCount } = this.master;
    return { busy: totalCount - idleCount, idle: idleCount, waiting: waitingCount };
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

  private async run<Row extends object>(on: Pool | PoolClient, statement: Statement): Promise<Row[]> {
    const { text, values } = statement;
    for (const listener of this.listeners) listener(text, values);
    const name = statementName(text);
    const result = await on.query<Row>(name === undefined ? { text, values } : { name, text, values });
    return result.rows;
  }
}
