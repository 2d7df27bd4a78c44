import pg from 'pg';
import type { ClientBase } from 'pg';
import { DataSource } from 'typeorm';
import type { EntityTarget } from 'typeorm';
import { connectionOptions } from './client.js';
import { SnakeNaming } from './naming.js';

/** Time that a statement has at least: those that are nobody's operation have no other end. */
export const STATEMENT_TIMEOUT_MS = 10_000;
const POOL_SIZE = 10;

/** Connections that the service has at most: its pool's, and one that listens. */
export const CONNECTIONS_MAX = POOL_SIZE + 1;

/** How long is waited for a new connection, or for one of the pool's to be free. */
const CONNECT_TIMEOUT_MS = 5_000;

/** A server that says nothing for so long after it should have ended a statement is taken to be gone. */
const SILENCE_MS = 1_000;

/** A transaction whose service is gone holds its locks, the log's among them, until the server ends it. */
const IDLE_IN_TRANSACTION_MS = 5_000;

const KEEP_ALIVE_MS = 10_000;

/**
 * Run on each connection before anything else; not sent as an option of its start, which some proxies refuse. No parallel
 * workers: many statements run at once and each is short, so workers take longer to start than they save, and take the
 * processors of others. A count of a relation's 5,000 events took 2.5 times as long with them, alone as in a crowd.
 */
export const AT_CONNECT = 'set max_parallel_workers_per_gather = 0';

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
    entities: entities as Exclude<EntityTarget<object>, object>[],
    namingStrategy: new SnakeNaming(),
    applicationName: 'entente',
    poolSize: POOL_SIZE,
    connectTimeoutMS: CONNECT_TIMEOUT_MS,
    poolErrorHandler: onIdleError,
    installExtensions: false,
    extra: {
      ...connectionOptions(url),
      types: TYPES,
      statement_timeout: statementTimeoutMs,
      query_timeout: statementTimeoutMs + SILENCE_MS,
      idle_in_transaction_session_timeout: IDLE_IN_TRANSACTION_MS,
      onConnect: (client: ClientBase) => client.query(AT_CONNECT),
      keepAlive: true,
      keepAliveInitialDelayMillis: KEEP_ALIVE_MS,
    },
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
