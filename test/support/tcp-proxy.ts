import { connect, createServer } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import type { AddressInfo, Server, Socket } from 'node:net';

/** PostgreSQL's SSLRequest, which says nothing else. */
const SSL_REQUEST_BYTES = 8;

/** Stands between a client and a service, and breaks, silences or slows their connections when a test says so. */
export class TcpProxy {
  private readonly sockets = new Set<Socket>();
  private isOpen = true;
  private isSilent = false;
  /** Of each connection that is open, what was sent first, and how to silence it. */
  private readonly open = new Set<{ start: string; silence: () => void }>();
  /** How long everything takes on its way, in milliseconds. */
  delayMs = 0;

  private constructor(
    private readonly server: Server,
    private upstream: URL,
  ) {}

  static async start(upstream: string): Promise<TcpProxy> {
    // An end is answered by an end below, unless it vanishes.
    const server = createServer({ allowHalfOpen: true });
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
    for (const socket of this.sockets) socket.resetAndDestroy();
  }

  /** Breaks every connection, and refuses others as where nobody listens, until somebody does again. */
  async refuse(): Promise<() => Promise<void>> {
    const { port } = this.server.address() as AddressInfo;
    const closed = new Promise((resolve) => this.server.close(resolve));
    for (const socket of this.sockets) socket.resetAndDestroy();
    await closed;
    return () => new Promise((resolve) => this.server.listen(port, '127.0.0.1', resolve));
  }

  /**
   * From now on whatever is sent vanishes, either way, and so does the end of a connection. What was open stays dead
   * once it is mended.
   */
  silence(): void {
    this.isSilent = true;
  }

  /** Silences those that are open and began by saying this: PostgreSQL's clients begin with their names. */
  silenceOnly(said: string): number {
    const found = [...this.open].filter(({ start }) => start.includes(said));
    for (const { silence } of found) silence();
    return found.length;
  }

  /** Leads new connections elsewhere: a server that started again has another port. */
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
      // What it says of itself comes after it has asked for TLS.
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
