import type { IncomingMessage } from 'node:http';
import proxyAddr from '@fastify/proxy-addr';
import { isAuthority } from './host.js';

/** Scheme and authority of a request target in absolute form (RFC 9112, 3.2.2: a server has to accept it). */
const AUTHORITY = /^https?:\/\/([^/?#]*)/i;

type Scheme = 'http' | 'https';

/**
 * The service's own URLs as clients see them. Every URL of the service that it sends is built here.
 *
 * With a path prefix, the service accepts requests with and without it, since some proxies pass the prefix on and
 * others remove it. URLs that it sends always have the prefix. Scheme and host are taken from `X-Forwarded-Proto` and
 * `X-Forwarded-Host` of a declared proxy only; the prefix is never taken from a header.
 */
export class ServiceUrls {
  private readonly isTrusted: (address: string, distance: number) => boolean;
  /** The last valid host that was requested: it is almost always the same. */
  private lastHost = '';

  /** `basePath` is empty, or begins and does not end with a slash; `trustedProxies` are addresses and networks. */
  constructor(
    readonly basePath: string,
    trustedProxies: readonly string[],
  ) {
    this.isTrusted = proxyAddr.compile([...trustedProxies]);
  }

  /** The path that clients must request for a path of the service, such as `/graphql`. */
  path(path: string): string {
    return `${this.basePath}${path}`;
  }

  /** A request target without the prefix: the path (and query) that the routes match. */
  local(target: string): string {
    const { basePath } = this;
    if (basePath === '') return target;
    const authority = target.startsWith('/') ? '' : (AUTHORITY.exec(target)?.[0] ?? '');
    const address = target.slice(authority.length);
    if (!address.startsWith(basePath)) return target;
    const rest = address.slice(basePath.length);
    if (rest === '' || rest.startsWith('?')) return `${authority}/${rest}`;
    // A longer segment that only starts with the prefix does not match.
    return rest.startsWith('/') ? `${authority}${rest}` : target;
  }

  /**
   * Whether a request names one valid host, or none as in HTTP/1.0; any other must be rejected (RFC 9112, 3.2). Several
   * Host headers are invalid, and so is a forwarded host of a declared proxy that is not a host.
   */
  hasValidHost(request: IncomingMessage): boolean {
    const { host = '' } = request.headers;
    if (host !== '' && !this.isHost(host)) return false;
    const requested = this.host(request);
    return requested === host || this.isHost(requested);
  }

  /**
   * The origin by which a client reached the service, such as `https://timeline.example`, as browsers write it; null
   * when the request names no host. `scheme` overrides the scheme that was used.
   */
  origin(request: IncomingMessage, scheme: Scheme = this.scheme(request)): string | null {
    const host = this.host(request);
    return this.isHost(host) ? new URL(`${scheme}://${host}`).origin : null;
  }

  /** The absolute URL of a path, for the client that sent the request; null when the request names no host. */
  absolute(request: IncomingMessage, path: string): string | null {
    const origin = this.origin(request);
    return origin === null ? null : `${origin}${this.path(path)}`;
  }

  private isHost(host: string): boolean {
    if (host === this.lastHost) return host !== '';
    if (!isAuthority(host)) return false;
    this.lastHost = host;
    return true;
  }

  /** The requested host: a target in absolute form takes precedence over Host (RFC 9112, 3.2.2). */
  private host(request: IncomingMessage): string {
    const forwarded = this.forwarded(request, 'x-forwarded-host');
    if (forwarded !== undefined) return forwarded;
    const { url = '', headers } = request;
    const inTarget = url.startsWith('/') ? undefined : AUTHORITY.exec(url)?.[1];
    // A target with a scheme must have a host: without one, return a text that is not a valid host.
    return inTarget === '' ? '@' : (inTarget ?? headers.host ?? '');
  }

  private scheme(request: IncomingMessage): Scheme {
    const forwarded = this.forwarded(request, 'x-forwarded-proto')?.toLowerCase();
    if (forwarded === 'http' || forwarded === 'https') return forwarded;
    return 'encrypted' in request.socket ? 'https' : 'http';
  }

  /** The value of the nearest proxy, if it is a declared one: earlier values may come from the client itself. */
  private forwarded({ socket, headers }: IncomingMessage, name: string): string | undefined {
    const value = headers[name];
    // A socket that is already closed has no address.
    if (value === undefined || socket.remoteAddress === undefined) return undefined;
    if (!this.isTrusted(socket.remoteAddress, 0)) return undefined;
    return String(value).split(',').at(-1)?.trim() || undefined;
  }
}
