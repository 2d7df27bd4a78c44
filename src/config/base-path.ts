import type { Variables } from './variables.js';

/** A segment of unreserved characters (RFC 3986, 2.3). They need no encoding, so a path has only one spelling. */
const SEGMENT = /^[A-Za-z0-9._~-]+$/;

/** First segments of the service's own routes: a prefix that starts with one of them would be ambiguous. */
const RESERVED_SEGMENTS = new Set(['graphql', 'graphiql', 'relations', 'livez', 'readyz', 'metrics']);

const LENGTH_MAX = 200;

/**
 * Reads the path prefix under which clients reach the service: empty, or such as `/entente`. Errors are added to
 * `faults`.
 */
export function readBasePath(variable: Variables, problems: string[]): string {
  const path = variable('BASE_PATH') ?? '/';
  if (path === '/') return '';
  const problem = problemOf(path);
  if (problem !== null) problems.push(`BASE_PATH=${path}: ${problem}`);
  return path;
}

function problemOf(path: string): string | null {
  if (!path.startsWith('/')) return 'must begin with /, such as /entente; it is a path, without scheme and host';
  if (path.endsWith('/')) return 'must not end with /, such as /entente';
  if (path.length > LENGTH_MAX) return `must have at most ${String(LENGTH_MAX)} characters`;
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
