import type { IncomingMessage } from 'node:http';
import proxyAddr from '@fastify/proxy-addr';
import { isAuthority } from './host.js';

/** Where a request target in absolute form has its path (RFC 9112, 3.2.2: a server has to take that form, too). */
const AUTHORITY = /^https?:\/\/([^/?#]*)/i;

type Scheme = 'http' | 'https';

/**
 * The service's addresses as its clients have to write them: all that the service says of its own addresses is made here.
 *
 * Below a path prefix it is served at the prefix and at the root, as some proxies pass the prefix on and some take it off.
 * What it says always has the prefix. Scheme and host are the client's own where a declared proxy forwards them by
 * `X-Forwarded-Proto` and `X-Forwarded-Host`; nobody else's word is taken, and no one's on the prefix.
 */
export class ServiceUrls {
  private readonly isTrusted: (address: string, distance: number) => boolean;
  /** The host that was asked for last, and is one: most often all ask for the same. */
  private lastHost = '';

  /** `basePath` is empty, or begins and does not end with a slash; `trustedProxies` are addresses and networks. */
  constructor(
    readonly basePath: string,
    trustedProxies: readonly string[],
  ) {
    this.isTrusted = proxyAddr.compile([...trustedProxies]);
  }

  /** A path of the service, such as `/graphql`, as clients have to ask for it. */
  path(path: string): string {
    return `${this.basePath}${path}`;
  }

  /** The target of a request without the prefix: the path (and query) that routes know. */
  local(target: string): string {
    const { basePath } = this;
    if (basePath === '') return target;
    const authority = target.startsWith('/') ? '' : (AUTHORITY.exec(target)?.[0] ?? '');
    const address = target.slice(authority.length);
    if (!address.startsWith(basePath)) return target;
    const rest = address.slice(basePath.length);
    if (rest === '' || rest.startsWith('?')) return `${authority}/${rest}`;
    // Not of a longer name that only begins like the prefix.
    return rest.startsWith('/') ? `${authority}${rest}` : target;
  }

  /**
   * Whether a request names one host or none, as of old; any other is to be refused (RFC 9112, 3.2). Several Host headers
   * are none, and neither is what a declared proxy forwards in its place and is no host.
   */
  hasGoodHost(request: IncomingMessage): boolean {
    const { host = '' } = request.headers;
    if (host !== '' && !this.isHost(host)) return false;
    const asked = this.host(request);
    return asked === host || this.isHost(asked);
  }

  /**
   * The origin by which a client reached the service, such as `https://timeline.example`, as browsers write it; null where
   * it names no host. With `scheme` that is told, whichever was used.
   */
  origin(request: IncomingMessage, scheme: Scheme = this.scheme(request)): string | null {
    const host = this.host(request);
    return this.isHost(host) ? new URL(`${scheme}://${host}`).origin : null;
  }

  /** A path of the service as a whole URL, for the client that sent the request; null where that names no host. */
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

  /** The host that a client asks for: a target in absolute form says it in place of Host (RFC 9112, 3.2.2). */
  private host(request: IncomingMessage): string {
    const forwarded = this.forwarded(request, 'x-forwarded-host');
    if (forwarded !== undefined) return forwarded;
    const { url = '', headers } = request;
    const inTarget = url.startsWith('/') ? undefined : AUTHORITY.exec(url)?.[1];
    // A target with a scheme and no host names none, and is no target without one.
    return inTarget === '' ? '@' : (inTarget ?? headers.host ?? '');
  }

  private scheme(request: IncomingMessage): Scheme {
    const forwarded = this.forwarded(request, 'x-forwarded-proto')?.toLowerCase();
    if (forwarded === 'http' || forwarded === 'https') return forwarded;
    return 'encrypted' in request.socket ? 'https' : 'http';
  }

  /** What the nearest proxy says, if it is a declared one: what stands before that a client may have sent itself. */
  private forwarded({ socket, headers }: IncomingMessage, name: string): string | undefined {
    const value = headers[name];
    // A socket that is broken already has no address.
    if (value === undefined || socket.remoteAddress === undefined) return undefined;
    if (!this.isTrusted(socket.remoteAddress, 0)) return undefined;
    return String(value).split(',').at(-1)?.trim() || undefined;
  }
}
