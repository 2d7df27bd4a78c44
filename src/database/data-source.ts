import pg from 'pg';
import { DataSource } from 'typeorm';
import type { EntityTarget } from 'typeorm';
import { SnakeNaming } from './naming.js';

/** Time that a statement has at least: those that are nobody's operation have no other end. */
export const STATEMENT_TIMEOUT_MS = 10_000;
const POOL_SIZE = 10;
const CONNECT_TIMEOUT_MS = 5_000;

const DATE_OID = pg.types.builtins.DATE;

/** Dates stay the text that PostgreSQL sends: a JavaScript Date would move them by the time zone. */
const TYPES: pg.CustomTypesConfig = {
  getTypeParser: (oid: number, format?: 'text' | 'binary') =>
    oid === DATE_OID ? (text: string) => text : (pg.types.getTypeParser(oid, format) as (text: string) => unknown),
};

export interface DataSourceSettings {
  readonly url: string;
  readonly entities: readonly EntityTarget<object>[];
  /** Time that a statement has. */
  readonly statementTimeoutMs?: number;
  /** Told of a connection that broke while nobody used it; the pool replaces it by itself. */
  readonly onIdleError: (error: Error) => void;
}

/** TypeORM's data source on one pool of connections, not yet connected. */
export function createDataSource({
  url,
  entities,
  statementTimeoutMs = STATEMENT_TIMEOUT_MS,
  onIdleError,
}: DataSourceSettings): DataSource {
  return new DataSource({
    type: 'postgres',
    url,
    entities: entities as Exclude<EntityTarget<object>, object>[],
    namingStrategy: new SnakeNaming(),
    applicationName: 'entente',
    poolSize: POOL_SIZE,
    connectTimeoutMS: CONNECT_TIMEOUT_MS,
    poolErrorHandler: onIdleError,
    installExtensions: false,
    extra: { types: TYPES, statement_timeout: statementTimeoutMs },
  });
}

/** Knows its entities without ever having been connected: enough to print the schema. */
class Unconnected extends DataSource {
  describe(): Promise<void> {
    return this.buildMetadatas();
  }
}

/** A data source that only knows its entities. */
export async function describeEntities(entities: DataSourceSettings['entities']): Promise<DataSource> {
  const source = new Unconnected({
    type: 'postgres',
    entities: entities as Exclude<EntityTarget<object>, object>[],
    namingStrategy: new SnakeNaming(),
  });
  await source.describe();
  return source;
}
