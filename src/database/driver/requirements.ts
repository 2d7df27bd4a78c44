import type { Logger } from 'pino';
import type { DatabaseClient } from './client.js';
import { SERVICE_CONNECTIONS_MAX } from './connection-counts.js';

/** The database does not meet the requirements; the message has one line per problem. */
export class UnsuitableDatabaseError extends Error {
  override name = 'UnsuitableDatabaseError';

  constructor(readonly problems: readonly string[]) {
    super(problems.join('\n'));
  }
}

/** As in docs/operations.md; this version introduced `unique nulls not distinct`. */
const VERSION_MIN = 15;

interface DatabaseProperties {
  readonly encoding: string;
  readonly schema: string | null;
  readonly search_path: string;
  readonly role: string;
  readonly is_read_only: boolean;
  readonly connections: number | null;
  readonly source: string | null;
}

/** SQL: the smallest connection limit that applies to this role and database; no row without one. */
export const CONNECTION_LIMIT = `
  select connections, source from pg_roles as role, lateral (
    select rolconnlimit, 'the role ' || rolname where rolconnlimit >= 0 and not rolsuper
    union all
    select datconnlimit, 'the database ' || datname from pg_database
      where datname = current_database() and datconnlimit >= 0 and not rolsuper
    union all
    select current_setting('max_connections')::integer - current_setting('superuser_reserved_connections')::integer,
      'the server (max_connections)'
  ) as limits (connections, source)
  where rolname = current_user order by connections limit 1`;

const PROPERTIES = `
  select current_setting('server_encoding') as encoding, current_schema() as schema,
    current_setting('search_path') as search_path, current_user as role,
    current_setting('default_transaction_read_only')::boolean as is_read_only, connections, source
  from (${CONNECTION_LIMIT}) as smallest`;

/** Checks the requirements on the database before anything is written. Throws an UnsuitableDatabaseError. */
export async function checkRequirements(
  client: DatabaseClient,
  { needsWrites, log }: { readonly needsWrites: boolean; readonly log: Logger },
): Promise<void> {
  const product = await client.query<{ version: string; product: string }>(
    `select current_setting('server_version') as version, version() as product`,
  );
  const { version = '', product: name = '' } = product.rows[0] ?? {};
  // Other products speak its protocol, but differ in catalog and behaviour.
  if (!name.startsWith('PostgreSQL') || Number.parseInt(version) < VERSION_MIN) {
    const what = name.startsWith('PostgreSQL') ? `PostgreSQL ${version}` : name;
    throw new UnsuitableDatabaseError([`the server is ${what}: PostgreSQL ${String(VERSION_MIN)} or later is needed`]);
  }
  const { rows } = await client.query<DatabaseProperties>(PROPERTIES);
  const [properties] = rows;
  if (!properties) return;
  const problems = problemsOf(properties, needsWrites);
  if (problems.length > 0) throw new UnsuitableDatabaseError(problems);
  if (properties.connections !== null && properties.connections < SERVICE_CONNECTIONS_MAX) {
    log.warn(
      `${String(properties.source)} allows ${String(properties.connections)} connections and the service uses up to ${String(SERVICE_CONNECTIONS_MAX)}: unless a proxy pools them, requests will fail as UNAVAILABLE under load`,
    );
  }
}

function problemsOf(
  { encoding, schema, search_path, role, is_read_only }: DatabaseProperties,
  needsWrites: boolean,
): string[] {
  const problems: string[] = [];
  if (encoding !== 'UTF8') {
    problems.push(
      `the database's encoding is ${encoding} and must be UTF8, which is set when it is created: create database … encoding 'UTF8' template template0`,
    );
  }
  // The search path ends with pg_temp, whose tables vanish at the end of the session.
  if (schema === null || schema.startsWith('pg_temp')) {
    problems.push(`no schema of the search_path (${search_path}) exists and may be used by the role ${role}`);
  }
  if (needsWrites && is_read_only) {
    problems.push(
      'default_transaction_read_only is on, so the database is read-only: alter role or alter database … reset default_transaction_read_only',
    );
  }
  return problems;
}
