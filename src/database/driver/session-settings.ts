import pg from 'pg';
import { searchPathIn } from './url-options.js';

/** The options that determine a session's settings. */
export interface SessionOptions {
  /** The database's URL; its `options` may name a search path. */
  readonly url: string;
  /** Statement timeout in milliseconds; 0: none. */
  readonly statementTimeoutMs: number;
  /** How long a transaction may wait for its next statement, in milliseconds; 0: no limit. */
  readonly idleInTransactionMs: number;
  /** Whether transactions are read-only. */
  readonly isReadOnly?: boolean;
}

/** The schema of the service's tables, if the URL names no search path. */
const SCHEMA = 'public';

/** A setting and its value; `ifOff` replaces only the value `off`. */
type Pin = readonly [name: string, value: string, when?: 'ifOff'];

/**
 * All of PostgreSQL's client connection defaults (19.11) and related settings that could change a result, an error or
 * the safety of a write, whatever `ALTER SYSTEM`, `ALTER DATABASE`, `ALTER ROLE` or PGOPTIONS say.
 *
 * Not pinned: settings for the operator to tune (memory, planner, logging); settings that only a superuser may
 * change (lc_messages, session_replication_role: the service does not parse messages, in whatever language); settings
 * that nothing here uses (money, XML, to_char, a default text search configuration); and default_transaction_read_only,
 * because an operator sets that on purpose, for example to move to another server.
 */
const PINNED: readonly Pin[] = [
  // How values are formatted and parsed.
  ['client_encoding', 'UTF8'],
  ['datestyle', 'ISO, MDY'],
  ['intervalstyle', 'postgres'],
  ['timezone', 'UTC'],
  // As many digits as a number needs to round-trip.
  ['extra_float_digits', '1'],
  ['bytea_output', 'hex'],
  ['standard_conforming_strings', 'on'],
  ['array_nulls', 'on'],
  ['transform_null_equals', 'off'],
  // Otherwise index searches may return a random subset of the matches.
  ['gin_fuzzy_search_limit', '0'],
  // Since PostgreSQL 15.8, it can forbid reading views.
  ['restrict_nonsystem_relation_kind', ''],
  // Many short statements run at once, so parallel workers cost more to start than they save, and take CPU from others.
  // Counting a relation's 5,000 events took 2.5 times as long with them, both alone and under load.
  ['max_parallel_workers_per_gather', '0'],
  // For the same reason: compiling the filter of 40 changes took 2 s, and running it 30 ms.
  ['jit', 'off'],
  // Acknowledged commits survive a crash. Stronger settings than `on` are kept, and so is `local`.
  ['synchronous_commit', 'on', 'ifOff'],
  // Only the service's own limits apply.
  ['lock_timeout', '0'],
  // Since PostgreSQL 17.
  ['transaction_timeout', '0'],
];

/** Only for sessions: a single transaction has these from its BEGIN, or does not need them. */
const PINNED_IN_SESSIONS: readonly Pin[] = [
  // The log's order requires that each statement sees everything committed before it.
  ['default_transaction_isolation', 'read committed'],
  ['default_transaction_deferrable', 'off'],
  ['idle_session_timeout', '0'],
];

function pinnedSettings({ url, statementTimeoutMs, idleInTransactionMs }: SessionOptions): Pin[] {
  return [
    // Temporary tables last: by default they come first, and could shadow the service's own.
    ['search_path', `${searchPathOf(url) ?? SCHEMA}, pg_temp`],
    ['statement_timeout', String(statementTimeoutMs)],
    ['idle_in_transaction_session_timeout', String(idleInTransactionMs)],
    ...PINNED,
  ];
}

/**
 * A statement that sets them and returns a row for each. With a backend's process id, it only takes effect if that
 * backend runs it. Settings that the server's version does not have are skipped. All names are schema-qualified,
 * because it runs before the search path is known.
 */
function setStatement(pins: readonly Pin[], isLocal: boolean, onlyOnBackend: number | null): string {
  const values = pins.map(([name, value, when]) => `(${quoted(name)}, ${quoted(value)}, ${String(when === 'ifOff')})`);
  const where = onlyOnBackend === null ? '' : ` and pg_catalog.pg_backend_pid() = ${String(onlyOnBackend)}`;
  return `select pg_catalog.set_config(p.name, p.value, ${String(isLocal)}) from (values ${values.join(', ')}) as p (name, value, if_off)
    where case when p.if_off then pg_catalog.current_setting(p.name) = 'off'
      else pg_catalog.current_setting(p.name, true) is not null end${where}`;
}

/** The statement that pins a session's settings for its whole lifetime. */
export function sessionSettingsStatement(options: SessionOptions, onlyOnBackend: number | null = null): string {
  const readOnly: Pin[] = options.isReadOnly ? [['default_transaction_read_only', 'on']] : [];
  return setStatement([...pinnedSettings(options), ...PINNED_IN_SESSIONS, ...readOnly], false, onlyOnBackend);
}

/** The statements that pin the settings of one transaction. */
export interface TransactionSettings {
  /** Begins a transaction. */
  readonly begin: string;
  /** Gives a transaction that has already begun the modes of `begin`; must come before its first query. */
  readonly adjust: string;
  /** Sets the settings until the transaction ends. */
  readonly set: string;
}

/** Pins settings per transaction: behind a pooler, session settings would leak to other clients. */
export function transactionSettings(options: SessionOptions): TransactionSettings {
  const mode = `isolation level read committed${options.isReadOnly ? ', read only' : ''}`;
  return {
    begin: `begin ${mode}`,
    adjust: `set transaction ${mode}`,
    set: setStatement(pinnedSettings(options), true, null),
  };
}

/** The search path in a URL's `options` (`?options=-csearch_path%3Dtimeline`); null if there is none. */
export function searchPathOf(url: string): string | null {
  // Not the URL class: it rejects a user without a host, as in postgres://user@/database?host=/run/postgresql.
  const [, query = ''] = url.split(/\?(.*)/s);
  return searchPathIn(new URLSearchParams(query).get('options') ?? '');
}

const quoted = (text: string): string => pg.escapeLiteral(text);
