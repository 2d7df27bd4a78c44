import type { Variables } from './variables.js';

const SHAPE = 'must be like postgres://user:password@host:5432/database';
const ENCODED =
  'with # as %23, / as %2F, ? as %3F, @ as %40 and % as %25 in the user’s name, the password and the parameters';

/**
 * Reads a variable that holds a connection URL; null where it is not set. PGSSLMODE, which pg reads by itself and not by
 * libpq's meaning, becomes the URL's `sslmode` where that has none. A fault says nothing of the value, as any piece of it
 * may be one of the password.
 */
export function readDatabaseUrl(name: string, variable: Variables, faults: string[]): string | null {
  const given = variable(name)?.replaceAll(' ', '%20');
  if (given === undefined) return null;
  const isOfPostgres = /^postgres(?:ql)?:\/\//i.test(given);
  if (!isOfPostgres || !isWhole(given)) {
    faults.push(`${name}: ${SHAPE}${isOfPostgres ? `, ${ENCODED}` : ''}`);
    return null;
  }
  const sslmode = variable('PGSSLMODE');
  if (sslmode === undefined || /[?&]ssl(?:mode)?=/.test(given)) return given;
  return `${given}${given.includes('?') ? '&' : '?'}sslmode=${encodeURIComponent(sslmode)}`;
}

/** Whether nothing in it ends a part too early, as an unencoded mark in a password does. */
function isWhole(url: string): boolean {
  // What comes behind the host has an @ only where what was meant for the password has ended before it.
  const [, authority = '', rest = ''] = /^[^:]*:\/\/([^/?#]*)(.*)$/s.exec(url) ?? [];
  if (/[@#]/.test(rest) || !/^\/[^?]/.test(rest) || !isDecodable(url)) return false;
  // A user without a host, whose place a parameter names, is none for WHATWG's URL, and is for pg.
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
