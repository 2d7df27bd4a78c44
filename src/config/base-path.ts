import type { Variables } from './variables.js';

/** A segment of letters, digits and what needs no encoding anywhere (RFC 3986, 2.3), so that one spelling is all there is. */
const SEGMENT = /^[A-Za-z0-9._~-]+$/;

/** Of what the service has at its own root: a prefix that began so could not be told from these. */
const OWN = new Set(['graphql', 'graphiql', 'relations', 'livez', 'readyz', 'metrics']);

const LENGTH_MAX = 200;

/**
 * Reads the path below which clients reach the service: empty, or such as `/entente`. What is wrong with it is added to
 * `faults`.
 */
export function readBasePath(variable: Variables, faults: string[]): string {
  const given = variable('BASE_PATH') ?? '/';
  if (given === '/') return '';
  const fault = faultOf(given);
  if (fault !== null) faults.push(`BASE_PATH=${given}: ${fault}`);
  return given;
}

function faultOf(path: string): string | null {
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
  if (OWN.has(first)) return `must not begin with /${first}, which is an address of the service itself`;
  return null;
}
