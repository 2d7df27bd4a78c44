import type { IncomingMessage, ServerResponse } from 'node:http';
import { onFinished } from '../../foundation/async/disconnect.js';
import { ConcurrencyLimiter } from './concurrency-limiter.js';

/** Memory limit for unsent responses in total, and to one address, in bytes. */
const BYTES_MAX = 256_000_000;
const BYTES_MAX_OF_CLIENT = 128_000_000;

/**
 * Responses that are no longer than this, including what waits before them on their socket, are not counted: their
 * number is bounded by the number of sockets.
 */
const SHORT_BYTES = 64_000;

interface TakeOptions {
  readonly bytes?: object;
  /** Bytes. */
  readonly waiting?: number;
}

/** A response in progress and its destination. */
interface PendingResponse {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly address: string;
}

/**
 * Bounds the memory of responses that were written but not yet sent: a client that requests much and reads nothing
 * would fill the memory. Bytes that are sent to several clients are counted once.
 */
export class ResponseMemory {
  private readonly clients: ConcurrencyLimiter;
  private readonly held = new Map<object, number>();
  private total = 0;

  constructor(
    private readonly max = BYTES_MAX,
    maxOfClient = BYTES_MAX_OF_CLIENT,
  ) {
    this.clients = new ConcurrencyLimiter(maxOfClient);
  }

  /**
   * Takes memory for a response of `length` bytes behind `waiting` bytes on its socket. Returns a release function that
   * can be called more than once, or null when there is no room. `bytes` identifies bytes shared by several responses;
   * without it they count as unshared.
   */
  take(address: string, length: number, { bytes = {}, waiting = 0 }: TakeOptions = {}): (() => void) | null {
    if (length + waiting <= SHORT_BYTES) return noop;
    const holders = this.held.get(bytes) ?? 0;
    const addedBytes = holders === 0 ? length : 0;
    if (this.total + addedBytes > this.max) return null;
    const release = this.clients.take(address, length);
    if (!release) return null;
    this.total += addedBytes;
    this.held.set(bytes, holders + 1);
    let isHeld = true;
    return () => {
      if (!isHeld) return;
      isHeld = false;
      release();
      const remaining = (this.held.get(bytes) ?? 0) - 1;
      if (remaining > 0) {
        this.held.set(bytes, remaining);
        return;
      }
      this.held.delete(bytes);
      this.total -= length;
    };
  }

  /** Takes memory for a response until it is over. Returns whether there was room. */
  holdUntilSent({ request, response, address }: PendingResponse, bytes: Buffer | undefined): boolean {
    if (bytes === undefined || bytes.length <= SHORT_BYTES) return true;
    const release = this.take(address, bytes.length, { bytes });
    if (release) onFinished(request, response, release);
    return release !== null;
  }

  /** Bytes held now. */
  get bytes(): number {
    return this.total;
  }
}

const noop = (): void => undefined;
