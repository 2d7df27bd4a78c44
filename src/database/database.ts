import type { Pool, PoolClient } from 'pg';
import type { DataSource, EntityManager, EntityTarget, ObjectLiteral } from 'typeorm';
import { inTransaction } from './transaction.js';
import { statementName } from './queryable.js';
import type { Queryable, Statement } from './queryable.js';
import { RowMapper } from './row-mapper.js';

/** One transaction: plain writes through TypeORM's manager, hand-written SQL on the same connection. */
export interface Transaction extends Queryable {
  readonly manager: EntityManager;
}

type Listener = (text: string) => void;

/** The database: one pool for TypeORM and for hand-written statements alike. */
export class Database implements Queryable {
  private readonly listeners = new Set<Listener>();

  constructor(private readonly dataSource: DataSource) {}

  /** How rows become instances of an entity. */
  mapper<T extends ObjectLiteral>(entity: EntityTarget<T>): RowMapper<T> {
    return new RowMapper<T>(this.dataSource.getMetadata(entity));
  }

  rows<Row extends object>(statement: Statement): Promise<Row[]> {
    // TypeORM keeps its pool in the driver and has no accessor for it; named statements need the pool itself.
    const { master } = this.dataSource.driver as unknown as { master: Pool };
    return this.run<Row>(master, statement);
  }

  /** Commits what `work` did, or nothing of it when it throws. Throws a WriteFault when the database failed. */
  transaction<Result>(work: (transaction: Transaction) => Promise<Result>): Promise<Result> {
    return inTransaction(this.dataSource, (manager, client) =>
      work({ manager, rows: (statement) => this.run(client, statement) }),
    );
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
