import { connect, createServer } from 'node:net';
import type { AddressInfo, Server, Socket } from 'node:net';

/** Stands between a client and a service, and breaks their connections when a test says so. */
export class TcpProxy {
  private readonly sockets = new Set<Socket>();
  private isOpen = true;

  private constructor(
    private readonly server: Server,
    private upstream: URL,
  ) {}

  static async start(upstream: string): Promise<TcpProxy> {
    const server = createServer();
    const proxy = new TcpProxy(server, new URL(upstream));
    server.on('connection', (socket) => {
      proxy.serve(socket);
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return proxy;
  }

  /** The upstream's URL, by way of the proxy. */
  get url(): string {
    const url = new URL(this.upstream);
    url.host = `127.0.0.1:${String((this.server.address() as AddressInfo).port)}`;
    return url.href.replace(/\/$/, '');
  }

  /** Breaks every connection, and takes none until it is mended. */
  cut(): void {
    this.isOpen = false;
    for (const socket of this.sockets) socket.destroy();
  }

  /** Leads new connections elsewhere: a server that started again has another port. */
  pointTo(upstream: string): void {
    this.upstream = new URL(upstream);
  }

  mend(): void {
    this.isOpen = true;
  }

  async stop(): Promise<void> {
    this.cut();
    await new Promise((resolve) => this.server.close(resolve));
  }

  private serve(client: Socket): void {
    if (!this.isOpen) {
      client.destroy();
      return;
    }
    const upstream = connect(Number(this.upstream.port), this.upstream.hostname);
    for (const socket of [client, upstream]) {
      this.sockets.add(socket);
      socket.on('error', () => undefined);
      socket.on('close', () => {
        this.sockets.delete(socket);
        client.destroy();
        upstream.destroy();
      });
    }
    client.pipe(upstream);
    upstream.pipe(client);
  }
}
