import { readTlsSettings, TLS_PARAMETERS } from './tls-settings.js';
import type { TlsSettings } from './tls-settings.js';
import { withoutSearchPath } from './url-options.js';

/**
 * What a connection URL says, without the parameters that are about TLS, which pg reads another way than libpq, and without
 * a search path, which each session or transaction sets: a pooler refuses to begin a connection with one.
 */
export interface ConnectionUrl {
  /** For pg: user, password, host, port, database and all other parameters. */
  readonly connectionString: string;
  readonly tls: TlsSettings;
  /** Where it leads, to be shown: never with a user, a password or a parameter. */
  readonly label: string;
}

const DEFAULT_PORT = '5432';

/**
 * Reads a connection URL: https://www.postgresql.org/docs/current/libpq-connect.html#LIBPQ-CONNSTRING-URIS
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
  // Not by URL, which knows no user without a host, as in postgres://user@/database?host=/run/postgresql.
  const [, authority = '', database = ''] = /^[a-z]+:\/\/([^/]*)\/?(.*)$/is.exec(base) ?? [];
  const [, host = '', port = DEFAULT_PORT] =
    /^(.*?)(?::(\d+))?$/s.exec(authority.slice(authority.lastIndexOf('@') + 1)) ?? [];
  // A slash in a password that is not encoded ends what is taken for the host: then none of it is shown.
  if (database.includes('@')) return 'the database';
  const place = parameters.get('host') ?? (host === '' ? 'localhost' : host);
  return `the database ${decoded(database)} at ${decoded(place)}:${parameters.get('port') ?? port}`;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
