import type { IncomingMessage } from 'node:http';
import proxyAddr from '@fastify/proxy-addr';
import rateLimit from '@fastify/rate-limit';
import type { Viewer } from '../../foundation/viewer.js';

/** Whose address an IPv6 client can't change at will: its network's. */
const IPV6_PREFIX = 64;

/** How to tell where a request comes from: X-Forwarded-For is believed of the proxies alone. */
export function clientAddresses(trustedProxies: readonly string[]): (request: IncomingMessage) => string {
  const isTrusted = proxyAddr.compile([...trustedProxies]);
  return (request) => {
    // A socket that is broken already has none, whatever the types say.
    const address = proxyAddr(request, isTrusted) as string | undefined;
    return address === undefined ? '' : networkOf(address);
  };
}

/** What of an address tells one client from another. */
export function networkOf(address: string): string {
  return rateLimit.normalizeIP(address, IPV6_PREFIX);
}

/** Whether someone has shown a token. */
export function hasToken(viewer: Viewer | null): viewer is Viewer {
  return viewer !== null && viewer.holder !== '';
}

/** Whom an operation counts for: the token that it comes with, else the address that it comes from. */
export function clientOf(viewer: Viewer | null, address: string): string {
  return hasToken(viewer) ? `token ${viewer.holder}` : address;
}
