import pg from 'pg';
import { searchPathIn } from './url-options.js';

/** What a session's settings depend on. */
export interface SessionOptions {
  /** Where the database's URL leads; its `options` may name a search path. */
  readonly url: string;
  /** Time that a statement has, in milliseconds; 0: any. */
  readonly statementTimeoutMs: number;
  /** Time that a transaction may wait for its next statement, in milliseconds; 0: any. */
  readonly idleInTransactionMs: number;
  /** Whether transactions refuse to write. */
  readonly isReadOnly?: boolean;
}

/** The schema of the service's tables, where the URL names no search path. */
const SCHEMA = 'public';

/** A setting, and what it is to be; `ifOff` replaces `off` alone. */
type Pin = readonly [name: string, value: string, when?: 'ifOff'];

/**
 * Of PostgreSQL's client connection defaults (19.11) and its neighbours, all by which a result, an error or the safety of a
 * write could differ from what this service was written for, whatever `ALTER SYSTEM`, `ALTER DATABASE`, `ALTER ROLE` or
 * PGOPTIONS say.
 *
 * Left as they are: what is the operator's to tune (memory, planner, JIT, logging), what only a superuser may set
 * (lc_messages, session_replication_role: neither messages nor their language are read), what nothing here uses (money,
 * XML, to_char, a default text search configuration), and default_transaction_read_only: who closes a database to writes,
 * as for a move to another server, means it.
 */
const PINNED: readonly Pin[] = [
  // How values are written and read.
  ['client_encoding', 'UTF8'],
  ['datestyle', 'ISO, MDY'],
  ['intervalstyle', 'postgres'],
  ['timezone', 'UTC'],
  // As many digits as a number takes to be read back as itself.
  ['extra_float_digits', '1'],
  ['bytea_output', 'hex'],
  ['standard_conforming_strings', 'on'],
  ['array_nulls', 'on'],
  ['transform_null_equals', 'off'],
  // Else searches by an index may find a random part of what there is.
  ['gin_fuzzy_search_limit', '0'],
  // Since PostgreSQL 15.8 it can keep views from being read.
  ['restrict_nonsystem_relation_kind', ''],
  // Many statements run at once and each is short, so workers take longer to start than they save, and take the
  // processors of others. A count of a relation's 5,000 events took 2.5 times as long with them, alone as in a crowd.
  ['max_parallel_workers_per_gather', '0'],
  // What is acknowledged survives a crash. Stronger than `on` is left, and so is `local`.
  ['synchronous_commit', 'on', 'ifOff'],
  // The service's own limits are those that count.
  ['lock_timeout', '0'],
  // Since PostgreSQL 17.
  ['transaction_timeout', '0'],
];

/** Of whole sessions: a transaction that goes on has these from its beginning, or does not need them. */
const PINNED_IN_SESSIONS: readonly Pin[] = [
  // The log's order relies on each statement seeing what was committed before it.
  ['default_transaction_isolation', 'read committed'],
  ['default_transaction_deferrable', 'off'],
  ['idle_session_timeout', '0'],
];

function pinsOf({ url, statementTimeoutMs, idleInTransactionMs }: SessionOptions): Pin[] {
  return [
    // Temporary tables last: by default they come first, and could stand for the service's own.
    ['search_path', `${searchPathOf(url) ?? SCHEMA}, pg_temp`],
    ['statement_timeout', String(statementTimeoutMs)],
    ['idle_in_transaction_session_timeout', String(idleInTransactionMs)],
    ...PINNED,
  ];
}

/**
 * A statement that sets them, and answers a row for each; with a backend's process id, only where that is the one that
 * runs it. Settings that the server's version does not have are passed over. Everything is named with its schema: it runs
 * before the search path is known.
 */
function setting(pins: readonly Pin[], isLocal: boolean, onlyOnBackend: number | null): string {
  const values = pins.map(([name, value, when]) => `(${quoted(name)}, ${quoted(value)}, ${String(when === 'ifOff')})`);
  const where = onlyOnBackend === null ? '' : ` and pg_catalog.pg_backend_pid() = ${String(onlyOnBackend)}`;
  return `select pg_catalog.set_config(p.name, p.value, ${String(isLocal)}) from (values ${values.join(', ')}) as p (name, value, if_off)
    where case when p.if_off then pg_catalog.current_setting(p.name) = 'off'
      else pg_catalog.current_setting(p.name, true) is not null end${where}`;
}

/** Pins a session's settings, for as long as it lasts. */
export function sessionStatement(options: SessionOptions, onlyOnBackend: number | null = null): string {
  const readOnly: Pin[] = options.isReadOnly ? [['default_transaction_read_only', 'on']] : [];
  return setting([...pinsOf(options), ...PINNED_IN_SESSIONS, ...readOnly], false, onlyOnBackend);
}

/** What pins the settings of one transaction: how it begins, and a statement for its first. */
export interface TransactionPins {
  /** Begins a transaction. */
  readonly begin: string;
  /** Makes of one that has begun what `begin` would have begun; for before its first statement. */
  readonly adjust: string;
  /** Sets what ends with the transaction. */
  readonly set: string;
}

/** Pins the settings of a transaction alone: what a session keeps, a pooler would pass on to others. */
export function transactionPins(options: SessionOptions): TransactionPins {
  const mode = `isolation level read committed${options.isReadOnly ? ', read only' : ''}`;
  return { begin: `begin ${mode}`, adjust: `set transaction ${mode}`, set: setting(pinsOf(options), true, null) };
}

/** The search path that a URL's `options` ask for (`?options=-csearch_path%3Dtimeline`); null where they don't. */
export function searchPathOf(url: string): string | null {
  // Not by URL, which knows no user without a host, as in postgres://user@/database?host=/run/postgresql.
  const [, query = ''] = url.split(/\?(.*)/s);
  return searchPathIn(new URLSearchParams(query).get('options') ?? '');
}

const quoted = (text: string): string => pg.escapeLiteral(text);
