import { setTimeout as sleep } from 'node:timers/promises';
import { createClient } from 'graphql-ws';
import type { Client } from 'graphql-ws';
import WebSocket from 'ws';

/** A message of a subscription. */
export interface Received {
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- tests know the shape of what they ask for
  readonly data?: any;
  readonly errors?: readonly { readonly message: string; readonly extensions: Record<string, unknown> }[];
}

interface FollowOptions {
  readonly variables?: Record<string, unknown>;
  readonly token?: string;
  readonly onMessage?: (received: Received) => void;
}

/**
 * Long enough for a machine that is many times slower, and shorter than the timeout of a test: the error then names
 * what did not happen.
 */
const TIMEOUT_MS = 60_000;
const POLL_MS = 5;

/** Waits for a condition. */
export async function until(
  what: string,
  isSo: () => boolean | Promise<boolean>,
  timeoutMs = TIMEOUT_MS,
): Promise<void> {
  const deadline = Date.now() + timeoutMs;
  while (!(await isSo())) {
    if (Date.now() > deadline) throw new Error(`It does not come about: ${what}`);
    await sleep(POLL_MS);
  }
}

/** One subscription over its own WebSocket; it does not reconnect by itself. */
export class Follower {
  readonly received: Received[] = [];
  /** How it ended: a close event, errors, or null when it was completed; undefined while it is active. */
  ending: unknown = undefined;
  socket: WebSocket | null = null;
  private readonly client: Client;

  constructor(url: string, query: string, { variables = {}, token, onMessage }: FollowOptions = {}) {
    this.client = createClient({
      url: `${url.replace(/^http/, 'ws')}/graphql`,
      webSocketImpl: WebSocket,
      retryAttempts: 0,
      lazy: true,
      ...(token !== undefined && { connectionParams: { Authorization: `Bearer ${token}` } }),
      on: { opened: (socket) => (this.socket = socket as WebSocket) },
    });
    this.client.subscribe<Received['data']>(
      { query, variables },
      {
        next: (result) => {
          this.received.push(result as Received);
          onMessage?.(result as Received);
        },
        error: (error) => (this.ending = error),
        complete: () => (this.ending ??= null),
      },
    );
  }

  /** Resolves with the received messages, once there are this many. */
  async until(count: number): Promise<Received[]> {
    await until(
      `${String(count)} changes received, not ${String(this.received.length)}`,
      () => this.received.length >= count || this.ending !== undefined,
    );
    return this.received;
  }

  async ended(): Promise<unknown> {
    await until('the end of the subscription', () => this.ending !== undefined);
    return this.ending;
  }

  async stop(): Promise<void> {
    await this.client.dispose();
  }
}
