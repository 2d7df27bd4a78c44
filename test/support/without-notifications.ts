import { connect, createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { Transform } from 'node:stream';

const NOTIFICATION = 'A'.charCodeAt(0);
const HEADER_BYTES = 5;

/** Forwards everything from PostgreSQL except notifications, like a proxy that pools by transaction. */
class WithoutNotifications extends Transform {
  private pending = Buffer.alloc(0);

  override _transform(chunk: Buffer, _encoding: string, done: () => void): void {
    this.pending = Buffer.concat([this.pending, chunk]);
    for (;;) {
      if (this.pending.length < HEADER_BYTES) break;
      const length = 1 + this.pending.readUInt32BE(1);
      if (this.pending.length < length) break;
      if (this.pending[0] !== NOTIFICATION) this.push(this.pending.subarray(0, length));
      this.pending = this.pending.subarray(length);
    }
    done();
  }
}

/** The URL of a database through a proxy that forwards no notifications. `onEnd` takes what ends the proxy. */
export async function withoutNotifications(databaseUrl: string, onEnd: (end: () => unknown) => void): Promise<string> {
  const upstream = new URL(databaseUrl);
  const proxy = createServer((client) => {
    const server = connect(Number(upstream.port), upstream.hostname);
    for (const socket of [client, server]) socket.on('error', () => undefined);
    client.pipe(server);
    server.pipe(new WithoutNotifications()).pipe(client);
    client.on('close', () => server.destroy());
  });
  await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve));
  onEnd(() => proxy.close());
  const through = new URL(upstream);
  through.port = String((proxy.address() as AddressInfo).port);
  // Encrypted connections and TLS negotiation cannot be inspected.
  through.searchParams.set('sslmode', 'disable');
  return through.href;
}
