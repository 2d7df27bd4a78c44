import pg from 'pg';
import type { ClientBase } from 'pg';
import { DataSource } from 'typeorm';
import type { EntityTarget } from 'typeorm';
import { connectionOptions } from './client.js';
import { REQUEST_POOL_SIZE } from './connection-counts.js';
import { SnakeNaming } from './naming.js';
import { startSession } from './session.js';
import type { Pooling } from './session.js';

/** Default statement timeout; statements outside an operation have no other limit. */
export const STATEMENT_TIMEOUT_MS = 10_000;

/** How long to wait for a new connection, or for a free one of the pool. */
const CONNECT_TIMEOUT_MS = 5_000;

/** A server that stays silent this long after the statement timeout is considered gone. */
const SILENCE_MS = 1_000;

/** If an instance dies, its open transaction holds its locks, including the log's, until the server ends it. */
const IDLE_IN_TRANSACTION_MS = 5_000;

const KEEP_ALIVE_MS = 10_000;

const DATE_OID = pg.types.builtins.DATE;

/** Dates stay the text that PostgreSQL sends: a JavaScript Date would shift them by the time zone. */
const TYPES: pg.CustomTypesConfig = {
  getTypeParser: (oid: number, format?: 'text' | 'binary') =>
    oid === DATE_OID ? (text: string) => text : (pg.types.getTypeParser(oid, format) as (text: string) => unknown),
};

export interface DataSourceSettings {
  readonly url: string;
  readonly entities: readonly EntityTarget<object>[];
  /** Statement timeout. */
  readonly statementTimeoutMs?: number;
  /** Most connections. */
  readonly poolSize?: number;
  /** The application_name of its connections. */
  readonly applicationName?: string;
  /** How a pooler behind the URL pools connections; detected by default. */
  readonly pooling?: Pooling;
  /** Whether all transactions are read-only. */
  readonly isReadOnly?: boolean;
  /** Called once, when a connection turns out to lead to a pooler and not to PostgreSQL itself. */
  readonly onPooled?: () => void;
  /** Checks each new connection before anything else uses it; one for which it throws is closed. */
  readonly checkConnection?: (client: ClientBase) => Promise<void>;
  /** Called when an idle connection breaks; the pool replaces it by itself. */
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
  checkConnection,
  onIdleError,
}: DataSourceSettings): DataSource {
  const session = { url, pooling, isReadOnly, statementTimeoutMs, idleInTransactionMs: IDLE_IN_TRANSACTION_MS };
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
      // Set by a statement, not by startup parameters, which poolers refuse.
      onConnect: async (client: ClientBase) => {
        const isDirect = await startSession(client, session);
        if (!isDirect && !isPooled) onPooled?.();
        isPooled ||= !isDirect;
        await checkConnection?.(client);
      },
      keepAlive: true,
      keepAliveInitialDelayMillis: KEEP_ALIVE_MS,
    },
  });
}

/** Builds its entity metadata without a connection: enough to print the schema. */
class UnconnectedDataSource extends DataSource {
  describe(): Promise<void> {
    return this.buildMetadatas();
  }
}

/** A data source with entity metadata only. */
export async function describeEntities(entities: DataSourceSettings['entities']): Promise<DataSource> {
  const source = new UnconnectedDataSource({
    type: 'postgres',
    entities: entities as Exclude<EntityTarget<object>, object>[],
    namingStrategy: new SnakeNaming(),
  });
  await source.describe();
  return source;
}
