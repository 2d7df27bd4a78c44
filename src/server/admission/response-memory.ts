import type { IncomingMessage, ServerResponse } from 'node:http';
import { onFinished } from '../../foundation/async/disconnect.js';
import { ConcurrencyLimiter } from './concurrency-limiter.js';

/** What answers that were not taken yet may take in memory, and those to one address, in bytes. */
const BYTES_MAX = 256_000_000;
const BYTES_MAX_OF_CLIENT = 128_000_000;

/** What is no longer, with what waits before it on its socket, is not counted: of these there are no more than sockets. */
const SHORT = 64_000;

interface Taken {
  readonly bytes?: object;
  /** Bytes. */
  readonly waiting?: number;
}

/** A response under way, and where it goes to. */
interface Responding {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly address: string;
}

/**
 * Bounds what answers hold that were sent and not taken yet: who asks for much and reads nothing would fill the memory with
 * them. What is sent to several as the same bytes is there once.
 */
export class ResponseMemory {
  private readonly ofClients: ConcurrencyLimiter;
  private readonly held = new Map<object, number>();
  private sum = 0;

  constructor(
    private readonly max = BYTES_MAX,
    maxOfClient = BYTES_MAX_OF_CLIENT,
  ) {
    this.ofClients = new ConcurrencyLimiter(maxOfClient);
  }

  /**
   * Takes what an answer of so many bytes to an address takes, behind others that wait on its socket; answers how to give it
   * back, once, or null where there is no room. `bytes` tells it from others, or is new for what nobody else is sent.
   */
  take(address: string, length: number, { bytes = {}, waiting = 0 }: Taken = {}): (() => void) | null {
    if (length + waiting <= SHORT) return nothing;
    const others = this.held.get(bytes) ?? 0;
    const more = others === 0 ? length : 0;
    if (this.sum + more > this.max) return null;
    const release = this.ofClients.take(address, length);
    if (!release) return null;
    this.sum += more;
    this.held.set(bytes, others + 1);
    let isHeld = true;
    return () => {
      if (!isHeld) return;
      isHeld = false;
      release();
      const left = (this.held.get(bytes) ?? 0) - 1;
      if (left > 0) {
        this.held.set(bytes, left);
        return;
      }
      this.held.delete(bytes);
      this.sum -= length;
    };
  }

  /** Takes it for a response until that is over; answers whether there was room. */
  hold({ request, response, address }: Responding, bytes: Buffer | undefined): boolean {
    if (bytes === undefined || bytes.length <= SHORT) return true;
    const release = this.take(address, bytes.length, { bytes });
    if (release) onFinished(request, response, release);
    return release !== null;
  }

  /** What is held now, in bytes. */
  get bytes(): number {
    return this.sum;
  }
}

const nothing = (): void => undefined;
