import pg from 'pg';
import type { ClientBase } from 'pg';
import { DataSource } from 'typeorm';
import type { EntityTarget } from 'typeorm';
import { connectionOptions } from './client.js';
import { REQUEST_POOL_SIZE } from './connection-counts.js';
import { SnakeNaming } from './naming.js';
import { beginSession } from './session.js';
import type { Pooling } from './session.js';

/** Time that a statement has at least: those that are nobody's operation have no other end. */
export const STATEMENT_TIMEOUT_MS = 10_000;

/** How long is waited for a new connection, or for one of the pool's to be free. */
const CONNECT_TIMEOUT_MS = 5_000;

/** A server that says nothing for so long after it should have ended a statement is taken to be gone. */
const SILENCE_MS = 1_000;

/** A transaction whose service is gone holds its locks, the log's among them, until the server ends it. */
const IDLE_IN_TRANSACTION_MS = 5_000;

const KEEP_ALIVE_MS = 10_000;

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
  /** Most connections. */
  readonly poolSize?: number;
  /** As PostgreSQL shows its connections. */
  readonly applicationName?: string;
  /** How what the URL leads to pools connections; found out when left out. */
  readonly pooling?: Pooling;
  /** Whether every transaction refuses to write. */
  readonly isReadOnly?: boolean;
  /** Told once that a connection leads to a pooler, and not to PostgreSQL itself. */
  readonly onPooled?: () => void;
  /** Told of a connection that broke while nobody used it; the pool replaces it by itself. */
  readonly onIdleError: (error: Error) => void;
}

/** TypeORM's data source on one pool of connections, not yet connected. */
export function createDataSource({
  url,
  entities,
  statementTimeoutMs = STATEMENT_TIMEOUT_MS,
  poolSize = REQUEST_POOL_SIZE,
  applicationName = 'entente',
  pooling = 'auto',
  isReadOnly = false,
  onPooled,
  onIdleError,
}: DataSourceSettings): DataSource {
  const beginning = { url, pooling, isReadOnly, statementTimeoutMs, idleInTransactionMs: IDLE_IN_TRANSACTION_MS };
  let isPooled = false;
  return new DataSource({
    type: 'postgres',
    entities: entities as Exclude<EntityTarget<object>, object>[],
    namingStrategy: new SnakeNaming(),
    applicationName,
    poolSize,
    connectTimeoutMS: CONNECT_TIMEOUT_MS,
    poolErrorHandler: onIdleError,
    installExtensions: false,
    extra: {
      ...connectionOptions(url),
      types: TYPES,
      query_timeout: statementTimeoutMs + SILENCE_MS,
      // By a statement, not by parameters of the connection's start, which poolers refuse.
      onConnect: async (client: ClientBase) => {
        const isDirect = await beginSession(client, beginning);
        if (!isDirect && !isPooled) onPooled?.();
        isPooled ||= !isDirect;
      },
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
