import { createServer, request as sendRequest } from 'node:http';
import type { IncomingMessage, OutgoingHttpHeaders, Server, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Duplex } from 'node:stream';

export interface ReverseProxyOptions {
  /** The path prefix that leads to the service; everything else belongs to another. */
  readonly prefix: string;
  /** Whether it strips the prefix, as nginx does with a slash at the end of `proxy_pass`. */
  readonly strips: boolean;
  /** Headers that it sets, over the client's. Without `host` the client's Host is passed on. */
  readonly headers?: OutgoingHttpHeaders;
}

/** A reverse proxy between clients and a service, for HTTP/1.1 with WebSockets: the few lines that every proxy has. */
export class ReverseProxy {
  /** Requested paths that are not below its prefix. */
  readonly strays: string[] = [];
  private readonly sockets = new Set<Duplex>();

  private constructor(
    private readonly server: Server,
    private readonly target: URL,
    private readonly options: ReverseProxyOptions,
  ) {
    server.on('request', (request: IncomingMessage, response: ServerResponse) => {
      this.serve(request, response);
    });
    server.on('upgrade', (request: IncomingMessage, socket: Duplex, head: Buffer) => {
      this.upgrade(request, socket, head);
    });
  }

  /** Starts one that forwards to the host and the port of a service. */
  static async start(service: string, options: ReverseProxyOptions): Promise<ReverseProxy> {
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return new ReverseProxy(server, new URL(service), options);
  }

  /** Its origin, without the prefix. */
  get url(): string {
    return `http://127.0.0.1:${String((this.server.address() as AddressInfo).port)}`;
  }

  async stop(): Promise<void> {
    for (const socket of this.sockets) socket.destroy();
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
  }

  private serve(request: IncomingMessage, response: ServerResponse): void {
    const path = this.pathOf(request);
    if (path === null) {
      response.writeHead(404).end();
      return;
    }
    const asked = this.sendRequest(request, path);
    asked.on('response', (answer) => {
      response.writeHead(answer.statusCode ?? 0, answer.rawHeaders);
      // Without this the head of a stream would wait for the first bytes of its body.
      response.flushHeaders();
      answer.pipe(response);
      response.once('close', () => asked.destroy());
    });
    asked.on('error', () => response.destroy());
    request.pipe(asked);
  }

  private upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void {
    this.sockets.add(socket);
    socket.on('error', () => undefined);
    const path = this.pathOf(request);
    if (path === null) {
      socket.end('HTTP/1.1 404 Not Found\r\nconnection: close\r\n\r\n');
      return;
    }
    const asked = this.sendRequest(request, path);
    asked.on('error', () => socket.destroy());
    // Rejected, not accepted.
    asked.on('response', (answer) => {
      socket.write(headOf(answer));
      answer.pipe(socket);
    });
    asked.on('upgrade', (answer, upstream, first) => {
      upstream.on('error', () => socket.destroy());
      socket.write(headOf(answer));
      socket.write(first);
      upstream.write(head);
      socket.pipe(upstream).pipe(socket);
      socket.once('close', () => upstream.destroy());
    });
    asked.end();
  }

  private sendRequest(request: IncomingMessage, path: string): ReturnType<typeof sendRequest> {
    const headers: OutgoingHttpHeaders = { ...request.headers, ...this.options.headers };
    const { hostname, port } = this.target;
    return sendRequest({ hostname, port, method: request.method, path, headers, agent: false });
  }

  /** The path to forward; null for one outside the prefix. */
  private pathOf({ url = '' }: IncomingMessage): string | null {
    const { prefix, strips } = this.options;
    const rest = url.startsWith(prefix) ? url.slice(prefix.length) : 'x';
    if (!/^(?:$|[/?])/.test(rest)) {
      this.strays.push(url);
      return null;
    }
    if (!strips) return url;
    return rest.startsWith('/') ? rest : `/${rest}`;
  }
}

/** The head of a response in its wire format. */
function headOf({ statusCode = 0, statusMessage = '', rawHeaders }: IncomingMessage): string {
  const lines = rawHeaders.map((text, index) => (index % 2 === 0 ? `${text}: ` : `${text}\r\n`));
  return `HTTP/1.1 ${String(statusCode)} ${statusMessage}\r\n${lines.join('')}\r\n`;
}
