import type { SettingType } from './setting.js';
import { list } from './setting-types.js';

const SHAPE = 'must be like postgres://user:password@host:5432/database';
const ENCODED =
  'with # as %23, / as %2F, ? as %3F, @ as %40 and % as %25 in the user’s name, the password and the parameters';

/** A connection URL of PostgreSQL. Errors never show the value, as any part of it may be part of the password. */
export const databaseUrl: SettingType<string> = {
  description: 'URL, `postgres://…`',
  isSecret: true,
  read: (text, report) => {
    const url = text.replaceAll(' ', '%20');
    const hasPostgresScheme = /^postgres(?:ql)?:\/\//i.test(url);
    if (hasPostgresScheme && isCorrectlyEncoded(url)) return url;
    report(hasPostgresScheme ? `${SHAPE}, ${ENCODED}` : SHAPE);
    return undefined;
  },
};

/** Connection URLs, each of one server. */
export const databaseUrls: SettingType<readonly string[]> = {
  ...list(
    'URLs, `postgres://…`, with `,` as `%2C`',
    (entry) => databaseUrl.read(entry, () => undefined) !== undefined,
    `each ${SHAPE}, ${ENCODED}, and , as %2C`,
  ),
  isSecret: true,
};

/**
 * The URL with PGSSLMODE as its `sslmode`, unless it has one. pg does not read PGSSLMODE here, as it interprets it
 * differently from libpq.
 */
export function withSslMode<Url extends string | null>(url: Url, sslMode: string | null): Url | string {
  if (url === null || sslMode === null || /[?&]ssl(?:mode)?=/.test(url)) return url;
  return `${url}${url.includes('?') ? '&' : '?'}sslmode=${encodeURIComponent(sslMode)}`;
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
