import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from 'node:http';
import type { FormattedExecutionResult } from 'graphql';
import { onFinished } from '../../foundation/async/disconnect.js';
import { resultText } from '../../graphql/execution/result-text.js';

/** Interval of ping comments. A ping that has not been sent when the next is due means that the client is dead. */
const PING_MS = 12_000;

const HEADERS = {
  'content-type': 'text/event-stream; charset=utf-8',
  'cache-control': 'no-store',
  // Tells proxies not to buffer the stream.
  'x-accel-buffering': 'no',
};

/** One streaming response of Server-Sent Events. */
export class SseResponse {
  private readonly pingTimer: NodeJS.Timeout;
  private isPingSent = true;
  private isClosed = false;
  private readonly closeListeners = new Set<() => void>();

  constructor(
    private readonly request: IncomingMessage,
    private readonly response: ServerResponse,
    headers: OutgoingHttpHeaders,
    /** Takes memory for unsent bytes; null when there is no room. */
    private readonly hold: (bytes: number) => (() => void) | null,
  ) {
    // What is written after the client has disconnected is lost.
    response.on('error', () => undefined);
    response.writeHead(200, { ...headers, ...HEADERS });
    // Some browsers open a stream only with its first bytes.
    response.write(':\n\n');
    this.pingTimer = setInterval(() => {
      this.ping();
    }, PING_MS);
    onFinished(request, response, () => {
      this.isClosed = true;
      clearInterval(this.pingTimer);
      for (const listener of this.closeListeners) listener();
    });
  }

  /** Calls back once the stream is closed, at once if it is closed already. */
  onClose(release: () => void): void {
    if (this.isClosed) release();
    else this.closeListeners.add(release);
  }

  /** Sends an event with the position as its id, which a browser sends back when it reconnects. */
  sendChange(payload: string, position: string): Promise<void> | undefined {
    if (this.write(`id: ${position}\nevent: next\ndata: ${payload}\n\n`)) return undefined;
    return new Promise((resolve) => {
      const done = (): void => {
        this.response.off('drain', done);
        this.closeListeners.delete(done);
        resolve();
      };
      this.response.once('drain', done);
      this.onClose(done);
    });
  }

  sendResult(payload: string): void {
    this.write(`event: next\ndata: ${payload}\n\n`);
  }

  /**
   * Sends the last result and the complete event, and ends the response. After RESYNC, the event id is the current end
   * of the log: a client that reconnects by itself is not rejected again and again for its old position.
   */
  async complete(result: FormattedExecutionResult): Promise<void> {
    const text = await resultText(result);
    if (this.response.writableEnded) return;
    const { code, position } = result.errors?.[0]?.extensions ?? {};
    if (code === 'RESYNC' && typeof position === 'string') this.response.write(`id: ${position}\n`);
    this.sendResult(text);
    this.response.end('event: complete\ndata:\n\n');
  }

  /** Ends without a complete event: the client reconnects. */
  end(): void {
    this.response.end();
  }

  /**
   * Writes to the response and returns whether more may be written at once. Disconnects a client that does not read and
   * has too much waiting already.
   */
  private write(text: string): boolean {
    const release = this.hold(Buffer.byteLength(text));
    if (!release) {
      this.request.socket.destroy();
      return true;
    }
    // The callback of write() is not called for a response that is queued behind another when its socket closes.
    const done = (): void => {
      this.closeListeners.delete(done);
      release();
    };
    this.onClose(done);
    return this.response.write(text, done);
  }

  private ping(): void {
    if (!this.isPingSent) {
      // Destroying only the response is not enough: one that is queued behind another would stay.
      this.request.socket.destroy();
      return;
    }
    this.isPingSent = false;
    // After the end, the response is closed before the next ping, or its last bytes are never sent.
    if (!this.response.writableEnded) this.response.write(':\n\n', () => (this.isPingSent = true));
  }
}
