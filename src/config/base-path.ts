import type { SettingType } from './setting.js';

/** A segment of unreserved characters (RFC 3986, 2.3). They need no encoding, so a path has only one spelling. */
const SEGMENT = /^[A-Za-z0-9._~-]+$/;

/** First segments of the service's own routes: a prefix that starts with one of them would be ambiguous. */
const RESERVED_SEGMENTS = new Set([
  ...['graphql', 'graphiql', 'livez', 'readyz', 'metrics', 'assets', 'sitemaps'],
  ...['relations', 'events', 'actors', 'offices', 'places', 'topics', 'series', 'sources', 'search', 'on-this-day'],
]);

const MAX_LENGTH = 200;

/** The path prefix under which clients reach the service: empty, or such as `/entente`. */
export const basePath: SettingType<string> = {
  description: 'path that begins and does not end with `/`',
  read: (path, report) => {
    if (path === '/') return '';
    const problem = problemOf(path);
    if (problem === null) return path;
    report(problem);
    return undefined;
  },
};

function problemOf(path: string): string | null {
  if (!path.startsWith('/')) return 'must begin with /, such as /entente; it is a path, without scheme and host';
  if (path.endsWith('/')) return 'must not end with /, such as /entente';
  if (path.length > MAX_LENGTH) return `must have at most ${String(MAX_LENGTH)} characters`;
  const segments = path.slice(1).split('/');
  if (segments.includes('')) return 'must not have // in it';
  if (segments.includes('.') || segments.includes('..')) return 'must not have . or .. as a part of the path';
  if (!segments.every((segment) => SEGMENT.test(segment))) {
    return 'may have letters, digits, -, ., _ and ~ between slashes: no query, no fragment and nothing percent-encoded';
  }
  const [first = ''] = segments;
  if (RESERVED_SEGMENTS.has(first)) return `must not begin with /${first}, which is a path of the service itself`;
  return null;
}
