import pg from 'pg';

/**
 * Settings that a database or a role may have, and what each connection of the service uses all the same. The timeouts
 * are long enough for the statement that pins the settings.
 */
export const HOSTILE: readonly (readonly [name: string, hostile: string, pinned: string])[] = [
  ['datestyle', 'German', 'ISO, MDY'],
  ['intervalstyle', 'sql_standard', 'postgres'],
  ['timezone', 'Asia/Shanghai', 'UTC'],
  ['extra_float_digits', '-15', '1'],
  ['bytea_output', 'escape', 'hex'],
  ['search_path', 'shadow, pg_catalog', 'public, pg_temp'],
  ['client_encoding', 'LATIN1', 'UTF8'],
  ['standard_conforming_strings', 'off', 'on'],
  ['array_nulls', 'off', 'on'],
  ['transform_null_equals', 'on', 'off'],
  ['default_transaction_isolation', 'serializable', 'read committed'],
  ['default_transaction_deferrable', 'on', 'off'],
  ['synchronous_commit', 'off', 'on'],
  ['statement_timeout', '1s', '10s'],
  ['lock_timeout', '1', '0'],
  ['transaction_timeout', '1s', '0'],
  ['idle_in_transaction_session_timeout', '1', '5s'],
  ['idle_session_timeout', '1s', '0'],
  ['gin_fuzzy_search_limit', '1', '0'],
  ['restrict_nonsystem_relation_kind', 'view', ''],
  ['max_parallel_workers_per_gather', '4', '0'],
  ['jit', 'on', 'off'],
];

/**
 * A schema that comes first in the search path, with a table of another shape and a function that shadows PostgreSQL's
 * own.
 */
const SHADOW = `
  create schema shadow;
  create table shadow.event (id integer);
  create table shadow.change (position integer);
  create table shadow.token (id integer);
  create table shadow.migrations (id integer);
  create function shadow.jsonb_array_length(jsonb) returns integer language sql immutable return 0;`;

/** Sets all hostile settings, or `otherwise`, for the database, or for the service's role in it. */
export async function makeHostile(
  url: string,
  whose: 'database' | 'role',
  otherwise: Readonly<Record<string, string>> = {},
): Promise<void> {
  await asAdmin(url, SHADOW);
  const [at] = await asAdmin(url, 'select current_database() as name, quote_ident(current_user) as role');
  const { name, role } = at as { name: string; role: string };
  const { escapeLiteral } = pg;
  const who = whose === 'role' ? `role ${role} in database ${name}` : `database ${name}`;
  for (const [setting, usual] of HOSTILE) {
    const hostile = otherwise[setting] ?? usual;
    const known = await asAdmin(url, `select from pg_settings where lower(name) = '${setting}'`);
    const value = setting === 'search_path' ? hostile : escapeLiteral(hostile);
    if (known.length > 0) await asAdmin(url, `alter ${who} set ${setting} = ${value}`);
  }
}

/** Runs statements on a connection of their own; returns the rows of the last one. */
export async function asAdmin(url: string, statement: string): Promise<Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(statement)).rows;
  } finally {
    await client.end();
  }
}
