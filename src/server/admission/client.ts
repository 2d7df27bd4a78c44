import type { IncomingMessage } from 'node:http';
import { isIPv6 } from 'node:net';
import proxyAddr from '@fastify/proxy-addr';
import ipaddr from 'ipaddr.js';
import { LRUCache } from 'lru-cache';
import type { Viewer } from '../../foundation/graphql/viewer.js';

/** Whose address an IPv6 client can't change at will: its network's. */
const IPV6_PREFIX = 64;

/** Addresses whose client is remembered: telling an address of IPv6 from any other takes as long as all else about it. */
const ADDRESSES_MAX = 5_000;

/** How to tell where a request comes from: X-Forwarded-For is believed of the proxies alone. */
export function clientAddresses(trustedProxies: readonly string[]): (request: IncomingMessage) => string {
  const isTrusted = proxyAddr.compile([...trustedProxies]);
  const clients = new LRUCache<string, string>({ max: ADDRESSES_MAX });
  return (request) => {
    // Without proxies nobody but the socket is asked. One that is broken already has none, whatever the types say.
    const address = trustedProxies.length === 0 ? request.socket.remoteAddress : proxyAddr(request, isTrusted);
    if (address === undefined) return '';
    let client = clients.get(address);
    if (client === undefined) clients.set(address, (client = networkOf(address)));
    return client;
  };
}

/** What of an address tells one client from another. */
export function networkOf(address: string): string {
  // A zone says by which of this host's interfaces an address is reached (RFC 4007), and is no part of it.
  const [bare = ''] = address.split('%');
  // A proxy that is believed may yet send anything.
  if (!isIPv6(bare)) return address.toLowerCase();
  const read = ipaddr.process(bare);
  if (read.kind() === 'ipv4') return read.toString();
  return ipaddr.IPv6.networkAddressFromCIDR(`${bare}/${String(IPV6_PREFIX)}`).toString();
}

/** Whether someone has shown a token. */
export function isAuthenticated(viewer: Viewer | null): viewer is Viewer {
  return viewer !== null && viewer.holder !== '';
}

/** Whom an operation counts for: the token that it comes with, else the address that it comes from. */
export function clientOf(viewer: Viewer | null, address: string): string {
  return isAuthenticated(viewer) ? `token ${viewer.holder}` : address;
}
