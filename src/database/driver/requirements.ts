import type { Logger } from 'pino';
import type { DatabaseClient } from './client.js';
import { SERVICE_CONNECTIONS_MAX } from './connection-counts.js';

/** A database that the service can't work with, in words: a line for each thing that is wrong with it. */
export class UnsuitableDatabaseError extends Error {
  override name = 'UnsuitableDatabaseError';

  constructor(readonly faults: readonly string[]) {
    super(faults.join('\n'));
  }
}

/** What the README says; `unique nulls not distinct` came with it. */
const VERSION_MIN = 15;

interface Found {
  readonly encoding: string;
  readonly schema: string | null;
  readonly search_path: string;
  readonly role: string;
  readonly is_read_only: boolean;
  readonly connections: number | null;
  readonly source: string | null;
}

/** Limits of connections that hold for this role and database, the smallest first. */
const LIMITS = `
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

const FOUND = `
  select current_setting('server_encoding') as encoding, current_schema() as schema,
    current_setting('search_path') as search_path, current_user as role,
    current_setting('default_transaction_read_only')::boolean as is_read_only, connections, source
  from (${LIMITS}) as smallest`;

/** Checks what the service needs of a database before anything is written. Throws an UnsuitableDatabaseError. */
export async function checkRequirements(
  client: DatabaseClient,
  { needsWrites, log }: { readonly needsWrites: boolean; readonly log: Logger },
): Promise<void> {
  const product = await client.query<{ version: string; product: string }>(
    `select current_setting('server_version') as version, version() as product`,
  );
  const { version = '', product: name = '' } = product.rows[0] ?? {};
  // Others speak its protocol, too, and neither have all of its catalogue nor do as it does.
  if (!name.startsWith('PostgreSQL') || Number.parseInt(version) < VERSION_MIN) {
    const what = name.startsWith('PostgreSQL') ? `PostgreSQL ${version}` : name;
    throw new UnsuitableDatabaseError([`the server is ${what}: PostgreSQL ${String(VERSION_MIN)} or later is needed`]);
  }
  const { rows } = await client.query<Found>(FOUND);
  const [found] = rows;
  if (!found) return;
  const faults = faultsOf(found, needsWrites);
  if (faults.length > 0) throw new UnsuitableDatabaseError(faults);
  if (found.connections !== null && found.connections < SERVICE_CONNECTIONS_MAX) {
    log.warn(
      `${String(found.source)} allows ${String(found.connections)} connections and the service uses up to ${String(SERVICE_CONNECTIONS_MAX)}: unless a proxy pools them, requests will fail as UNAVAILABLE under load`,
    );
  }
}

function faultsOf({ encoding, schema, search_path, role, is_read_only }: Found, needsWrites: boolean): string[] {
  const faults: string[] = [];
  if (encoding !== 'UTF8') {
    faults.push(
      `the database's encoding is ${encoding} and must be UTF8, which is set when it is made: create database … encoding 'UTF8' template template0`,
    );
  }
  // The search path closes on the schema of temporary tables, in which all would vanish that is made there.
  if (schema === null || schema.startsWith('pg_temp')) {
    faults.push(`no schema of the search_path (${search_path}) exists and may be used by the role ${role}`);
  }
  if (needsWrites && is_read_only) {
    faults.push(
      'default_transaction_read_only is on, so the database takes no writes: alter role or alter database … reset default_transaction_read_only',
    );
  }
  return faults;
}
