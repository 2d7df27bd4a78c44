import { connect, createServer } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import type { AddressInfo, Server, Socket } from 'node:net';

/** PostgreSQL's SSLRequest, which carries no other information. */
const SSL_REQUEST_BYTES = 8;

/** A proxy between a client and a service, which breaks, silences or slows their connections on request. */
export class TcpProxy {
  private readonly sockets = new Set<Socket>();
  private isOpen = true;
  private isSilent = false;
  /** For each open connection, its first bytes, and a function to silence it. */
  private readonly open = new Set<{ start: string; silence: () => void }>();
  /** The delay of all data, in milliseconds. */
  delayMs = 0;

  private constructor(
    private readonly server: Server,
    private upstream: URL,
  ) {}

  static async start(upstream: string): Promise<TcpProxy> {
    // An end is followed by an end on the other side, unless it is dropped.
    const server = createServer({ allowHalfOpen: true });
    const proxy = new TcpProxy(server, new URL(upstream));
    server.on('connection', (socket) => {
      proxy.serve(socket);
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return proxy;
  }

  /** The upstream's URL, through the proxy. */
  get url(): string {
    const url = new URL(this.upstream);
    url.host = `127.0.0.1:${String((this.server.address() as AddressInfo).port)}`;
    return url.href.replace(/\/$/, '');
  }

  /** Breaks every connection, and accepts none until it is mended. */
  cut(): void {
    this.isOpen = false;
    for (const socket of this.sockets) socket.resetAndDestroy();
  }

  /** Breaks every connection, and refuses others like a closed port, until it is mended. */
  async refuse(): Promise<() => Promise<void>> {
    const { port } = this.server.address() as AddressInfo;
    const closed = new Promise((resolve) => this.server.close(resolve));
    for (const socket of this.sockets) socket.resetAndDestroy();
    await closed;
    return () => new Promise((resolve) => this.server.listen(port, '127.0.0.1', resolve));
  }

  /**
   * From now on all data is dropped in both directions, and so is the end of a connection. Connections that were open
   * stay dead once it is mended.
   */
  silence(): void {
    this.isSilent = true;
  }

  /** Silences the open connections that began with this text: PostgreSQL's clients begin with their names. */
  silenceOnly(said: string): number {
    const found = [...this.open].filter(({ start }) => start.includes(said));
    for (const { silence } of found) silence();
    return found.length;
  }

  /** Leads new connections elsewhere: a restarted server has another port. */
  pointTo(upstream: string): void {
    this.upstream = new URL(upstream);
  }

  mend(): void {
    this.isOpen = true;
    this.isSilent = false;
    this.delayMs = 0;
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
    let isDead = false;
    const connection = { start: '', silence: (): void => void (isDead = true) };
    this.open.add(connection);
    client.on('data', (chunk: Buffer) => {
      // The startup message comes after the TLS request.
      if (connection.start.length <= SSL_REQUEST_BYTES) connection.start += chunk.toString('latin1');
    });
    client.on('close', () => this.open.delete(connection));
    for (const [from, to] of [
      [client, upstream],
      [upstream, client],
    ] as const) {
      this.sockets.add(from);
      let sent = Promise.resolve();
      from.on('error', () => undefined);
      from.on('data', (chunk) => {
        isDead ||= this.isSilent;
        if (isDead) return;
        if (this.delayMs === 0) to.write(chunk);
        else sent = sent.then(() => sleep(this.delayMs)).then(() => void to.write(chunk));
      });
      from.on('end', () => {
        isDead ||= this.isSilent;
        if (!isDead) from.end();
      });
      from.on('close', () => {
        this.sockets.delete(from);
        isDead ||= this.isSilent;
        if (!isDead) to.destroy();
      });
    }
  }
}
