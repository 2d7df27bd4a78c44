import { readTlsSettings, TLS_PARAMETERS } from './tls-settings.js';
import type { TlsSettings } from './tls-settings.js';
import { withoutSearchPath } from './url-options.js';

/**
 * A parsed connection URL. The TLS parameters are removed, because pg interprets them differently from libpq. A search
 * path is removed as well, because poolers refuse it as a startup parameter: each session or transaction sets it.
 */
export interface ConnectionUrl {
  /** The URL for pg: user, password, host, port, database and all other parameters. */
  readonly connectionString: string;
  readonly tls: TlsSettings;
  /** The database and its address, safe to display: without user, password and parameters. */
  readonly label: string;
}

const DEFAULT_PORT = '5432';

/**
 * Parses a connection URL: https://www.postgresql.org/docs/current/libpq-connect.html#LIBPQ-CONNSTRING-URIS
 * Throws a ConnectionSettingsError.
 */
export function parseConnectionUrl(url: string): ConnectionUrl {
  const [base = '', query = ''] = url.split(/\?(.*)/s);
  const parameters = new URLSearchParams(query);
  const tls = readTlsSettings((name) => parameters.get(name)?.trim() || undefined);
  const label = labelOf(base, parameters);
  for (const name of TLS_PARAMETERS) parameters.delete(name);
  const options = withoutSearchPath(parameters.get('options') ?? '');
  if (options === '') parameters.delete('options');
  else parameters.set('options', options);
  return { connectionString: parameters.size > 0 ? `${base}?${parameters.toString()}` : base, tls, label };
}

function labelOf(base: string, parameters: URLSearchParams): string {
  // Not the URL class: it rejects a user without a host, as in postgres://user@/database?host=/run/postgresql.
  const [, authority = '', database = ''] = /^[a-z]+:\/\/([^/]*)\/?(.*)$/is.exec(base) ?? [];
  const [, host = '', port = DEFAULT_PORT] =
    /^(.*?)(?::(\d+))?$/s.exec(authority.slice(authority.lastIndexOf('@') + 1)) ?? [];
  // An unencoded slash in a password would end the host part too early: then show nothing of it.
  if (database.includes('@')) return 'the database';
  const address = parameters.get('host') ?? (host === '' ? 'localhost' : host);
  return `the database ${decoded(database)} at ${decoded(address)}:${parameters.get('port') ?? port}`;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
