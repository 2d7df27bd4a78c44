import type { Variables } from './variables.js';

const SHAPE = 'must be like postgres://user:password@host:5432/database';
const ENCODED =
  'with # as %23, / as %2F, ? as %3F, @ as %40 and % as %25 in the user’s name, the password and the parameters';

/**
 * Reads a variable that holds a connection URL; null when it is not set. PGSSLMODE becomes the URL's `sslmode` if that
 * has none, since pg's own reading of PGSSLMODE differs from libpq's. A fault never shows the value, as any part of it
 * may be part of the password.
 */
export function readDatabaseUrl(name: string, variable: Variables, problems: string[]): string | null {
  const url = variable(name)?.replaceAll(' ', '%20');
  if (url === undefined) return null;
  const hasPostgresScheme = /^postgres(?:ql)?:\/\//i.test(url);
  if (!hasPostgresScheme || !isCorrectlyEncoded(url)) {
    problems.push(`${name}: ${SHAPE}${hasPostgresScheme ? `, ${ENCODED}` : ''}`);
    return null;
  }
  const sslmode = variable('PGSSLMODE');
  if (sslmode === undefined || /[?&]ssl(?:mode)?=/.test(url)) return url;
  return `${url}${url.includes('?') ? '&' : '?'}sslmode=${encodeURIComponent(sslmode)}`;
}

/** Whether no unencoded delimiter, as in a password, ends a part of the URL too early. */
function isCorrectlyEncoded(url: string): boolean {
  // An @ after the authority means that an unencoded delimiter in the password has ended the authority too early.
  const [, authority = '', rest = ''] = /^[^:]*:\/\/([^/?#]*)(.*)$/s.exec(url) ?? [];
  if (/[@#]/.test(rest) || !/^\/[^?]/.test(rest) || !isDecodable(url)) return false;
  // pg accepts a user without a host, which a parameter then names; the WHATWG URL parser does not.
  return URL.canParse(authority.endsWith('@') ? `postgres://${authority}host${rest}` : url);
}

function isDecodable(text: string): boolean {
  try {
    decodeURIComponent(text);
    return true;
  } catch {
    return false;
  }
}
