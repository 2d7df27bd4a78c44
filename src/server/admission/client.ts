import type { IncomingMessage } from 'node:http';
import { isIPv6 } from 'node:net';
import proxyAddr from '@fastify/proxy-addr';
import ipaddr from 'ipaddr.js';
import { LRUCache } from 'lru-cache';
import type { Viewer } from '../../foundation/graphql/viewer.js';

/**
 * Prefix length of an IPv6 network. A client can change its address within its network at will, so the network counts.
 */
const IPV6_PREFIX = 64;

/**
 * Number of addresses whose network is cached. Parsing an IPv6 address takes as long as the rest of the admission
 * check.
 */
const CACHED_ADDRESSES_MAX = 5_000;

/**
 * Returns a function that finds the client address of a request. X-Forwarded-For is trusted from the configured proxies
 * only.
 */
export function clientAddresses(trustedProxies: readonly string[]): (request: IncomingMessage) => string {
  const isTrusted = proxyAddr.compile([...trustedProxies]);
  const networks = new LRUCache<string, string>({ max: CACHED_ADDRESSES_MAX });
  return (request) => {
    // Without proxies only the socket counts. A broken socket has no address, whatever the types say.
    const address = trustedProxies.length === 0 ? request.socket.remoteAddress : proxyAddr(request, isTrusted);
    if (address === undefined) return '';
    let network = networks.get(address);
    if (network === undefined) networks.set(address, (network = networkOf(address)));
    return network;
  };
}

/** The part of an address that identifies a client: the network of an IPv6 address, else the address. */
export function networkOf(address: string): string {
  // A zone names an interface of this host (RFC 4007) and is not part of the address.
  const [withoutZone = ''] = address.split('%');
  // Even a trusted proxy may send text that is not an address.
  if (!isIPv6(withoutZone)) return address.toLowerCase();
  const parsed = ipaddr.process(withoutZone);
  if (parsed.kind() === 'ipv4') return parsed.toString();
  return ipaddr.IPv6.networkAddressFromCIDR(`${withoutZone}/${String(IPV6_PREFIX)}`).toString();
}

/** Whether the viewer has presented a token. */
export function isAuthenticated(viewer: Viewer | null): viewer is Viewer {
  return viewer !== null && viewer.holder !== '';
}

/** The client that an operation counts for: its token, else its address. */
export function clientOf(viewer: Viewer | null, address: string): string {
  return isAuthenticated(viewer) ? `token ${viewer.holder}` : address;
}
