import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from 'node:http';
import type { FormattedExecutionResult } from 'graphql';
import { onFinished } from '../../foundation/async/disconnect.js';
import { jsonOf } from '../../foundation/async/json-in-steps.js';

/** A comment goes out this often. One that the other side has not taken by the next means that it is dead. */
const PING_MS = 12_000;

const HEADERS = {
  'content-type': 'text/event-stream; charset=utf-8',
  'cache-control': 'no-store',
  // Proxies are not to gather what is to go out at once.
  'x-accel-buffering': 'no',
};

/** One response of Server-Sent Events, which goes on. */
export class SseResponse {
  private readonly pinging: NodeJS.Timeout;
  private isPingTaken = true;
  private isOver = false;
  private readonly releases = new Set<() => void>();

  constructor(
    private readonly request: IncomingMessage,
    private readonly response: ServerResponse,
    headers: OutgoingHttpHeaders,
    /** Takes room for what is not taken yet: null where there is none. */
    private readonly hold: (bytes: number) => (() => void) | null,
  ) {
    // What is written to a client that has gone is lost with it.
    response.on('error', () => undefined);
    response.writeHead(200, { ...headers, ...HEADERS });
    // Some browsers open a stream only with its first bytes.
    response.write(':\n\n');
    this.pinging = setInterval(() => {
      this.ping();
    }, PING_MS);
    onFinished(request, response, () => {
      this.isOver = true;
      clearInterval(this.pinging);
      for (const release of this.releases) release();
    });
  }

  /** Calls back once the stream is no more, at once if that is so already. */
  onClose(release: () => void): void {
    if (this.isOver) release();
    else this.releases.add(release);
  }

  /** Tells a record: its position is its id, which a browser sends when it comes back. */
  tell(payload: string, position: string): Promise<void> | undefined {
    if (this.write(`id: ${position}\nevent: next\ndata: ${payload}\n\n`)) return undefined;
    return new Promise((resolve) => {
      const done = (): void => {
        this.response.off('drain', done);
        this.releases.delete(done);
        resolve();
      };
      this.response.once('drain', done);
      this.onClose(done);
    });
  }

  next(payload: string): void {
    this.write(`event: next\ndata: ${payload}\n\n`);
  }

  /**
   * Tells the last result, that nothing comes after it, and ends. Who is to read anew and comes back by itself all the same
   * says where the log ended then, and is not refused again and again for where it was before.
   */
  async complete(result: FormattedExecutionResult): Promise<void> {
    const text = await jsonOf(result);
    if (this.response.writableEnded) return;
    const { code, position } = result.errors?.[0]?.extensions ?? {};
    if (code === 'RESYNC' && typeof position === 'string') this.response.write(`id: ${position}\n`);
    this.next(text);
    this.response.end('event: complete\ndata:\n\n');
  }

  /** Ends without a last word: the client comes back. */
  end(): void {
    this.response.end();
  }

  /** Answers whether more may be written at once. Who takes nothing, and has too much waiting already, is left. */
  private write(text: string): boolean {
    const release = this.hold(Buffer.byteLength(text));
    if (!release) {
      this.request.socket.destroy();
      return true;
    }
    // What a response wrote that waits for another on its socket is never told of when that closes.
    const done = (): void => {
      this.releases.delete(done);
      release();
    };
    this.onClose(done);
    return this.response.write(text, done);
  }

  private ping(): void {
    if (!this.isPingTaken) {
      // By itself a response that waits for another before it would stay.
      this.request.socket.destroy();
      return;
    }
    this.isPingTaken = false;
    // One that has ended is over by the next, or its last words are never taken.
    if (!this.response.writableEnded) this.response.write(':\n\n', () => (this.isPingTaken = true));
  }
}
