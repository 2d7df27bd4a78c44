import { connect, createServer } from 'node:net';
import type { AddressInfo, Server, Socket } from 'node:net';

/** What happens to a statement at the proxy. */
export type PollResult =
  'forward' | 'cut' | 'cut after forwarding' | 'cut all after forwarding' | 'shut' | 'shut after forwarding';

/** Decides about each statement, by its text and its number in its transaction, from 1; outside of one it is 0. */
export type Gate = (text: string, number: number) => PollResult | Promise<PollResult>;

const TYPE_BYTES = 1;
const LENGTH_BYTES = 4;
const SSL_REQUEST_BYTES = 8;
const SSL_REQUEST_CODE = 80_877_103;

/**
 * A proxy between a service and PostgreSQL, which lets a test do something before any statement. It parses the
 * frontend's messages (PostgreSQL's protocol 3.0): a statement ends with Query or Sync.
 */
export class PgProxy {
  gate: Gate = () => 'forward';
  private readonly sockets = new Set<Socket>();
  private isShut = false;

  private constructor(
    private readonly server: Server,
    private upstream: URL,
  ) {}

  static async start(upstream: string): Promise<PgProxy> {
    const server = createServer({ allowHalfOpen: false });
    const proxy = new PgProxy(server, new URL(upstream));
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
    return url.href;
  }

  /** Leads new connections elsewhere, also after it was shut: a restarted server has another port. */
  pointTo(upstream: string): void {
    this.upstream = new URL(upstream);
    this.isShut = false;
  }

  /** Breaks all open connections except these, and accepts no new ones: PostgreSQL is gone. */
  private shut(besides: readonly Socket[] = []): void {
    this.isShut = true;
    this.cutAll(besides);
  }

  /** Breaks all open connections except these. */
  cutAll(besides: readonly Socket[] = []): void {
    for (const socket of this.sockets) if (!besides.includes(socket)) socket.destroy();
  }

  async stop(): Promise<void> {
    for (const socket of this.sockets) socket.destroy();
    await new Promise((resolve) => this.server.close(resolve));
  }

  private serve(client: Socket): void {
    if (this.isShut) {
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
    upstream.pipe(client);
    const names = new Map<string, string>();
    let pending = Buffer.alloc(0);
    let unit: Buffer[] = [];
    let text = '';
    let started = false;
    let number = 0;
    let working = Promise.resolve();
    const cut = (): void => {
      client.destroy();
      upstream.destroy();
    };
    /** Forwards a complete statement, or applies the decision of the gate. */
    const decide = async (complete: Buffer, statement: string): Promise<void> => {
      if (/^(start transaction|begin)/i.test(statement)) number = 1;
      else if (number > 0) number += 1;
      const verdict = await this.gate(statement, number);
      if (/^(commit|rollback)/i.test(statement)) number = 0;
      if (verdict === 'cut') return cut();
      if (verdict === 'shut') {
        this.shut();
        return;
      }
      if (verdict === 'shut after forwarding') this.shut([client, upstream]);
      if (verdict === 'cut all after forwarding') this.cutAll([client, upstream]);
      if (verdict.endsWith('after forwarding')) {
        upstream.unpipe(client);
        // The response shows that PostgreSQL has done it; the client never sees it.
        upstream.once('data', cut);
        upstream.resume();
      }
      upstream.write(complete);
    };
    client.on('data', (chunk: Buffer) => {
      pending = Buffer.concat([pending, chunk]);
      for (;;) {
        const typed = started ? TYPE_BYTES : 0;
        if (pending.length < typed + LENGTH_BYTES) return;
        const length = typed + pending.readUInt32BE(typed);
        if (pending.length < length) return;
        const message = pending.subarray(0, length);
        pending = pending.subarray(length);
        if (!started) {
          // Encrypted messages can't be read: the proxy refuses TLS.
          if (length === SSL_REQUEST_BYTES && message.readUInt32BE(LENGTH_BYTES) === SSL_REQUEST_CODE) {
            client.write('N');
            continue;
          }
          started = true;
          upstream.write(message);
          continue;
        }
        const type = String.fromCharCode(message[0] ?? 0);
        const body = message.subarray(TYPE_BYTES + LENGTH_BYTES).toString();
        const [first = '', second = ''] = body.split('\0');
        if (type === 'Q') text = first;
        if (type === 'P') names.set(first, (text = second));
        if (type === 'B') text = names.get(second) ?? text;
        unit.push(message);
        // Passwords and Terminate are messages on their own, too.
        if (!['Q', 'S', 'p', 'X'].includes(type)) continue;
        const [complete, statement] = [Buffer.concat(unit), text];
        unit = [];
        text = '';
        if (type === 'p' || type === 'X') upstream.write(complete);
        else working = working.then(() => decide(complete, statement));
      }
    });
  }
}
