import type { Cancellation } from '../../foundation/async/cancellation.js';
import type { CpuUsageTracker } from './cpu-usage-tracker.js';

/** Thrown if too many others wait already, or after waiting too long. Nothing was started. */
export class OverloadedError extends Error {
  constructor() {
    super('The service is overloaded: nothing was started, try again in a moment.');
    this.name = 'OverloadedError';
  }
}

export interface FairQueueSettings {
  /** How many may run at once. */
  readonly slots: number;
  /** How many may wait. */
  readonly waitingMax: number;
  /** How long a waiter waits at most, in milliseconds; null: without a limit. */
  readonly timeoutMs: number | null;
  /** With exclusive turns: how long a turn blocks the other queues at most, in milliseconds; default: until it ends. */
  readonly turnMaxMs?: number;
}

/** Waits in a queue, until either is called. */
export interface Waiter {
  /** Its turn has come: it has a slot, which it must release. */
  startTurn(): void;
  /** Others need its place. */
  reject(reason: Error): void;
}

/**
 * If short tasks are awaited, nothing starts after a turn for this many times its duration, at most this many
 * milliseconds.
 */
const REST_TIMES = 2;
const REST_MAX_MS = 200;

/** A turn shorter than this is followed by no pause. */
const SHORT_TURN_MS = 10;

/** How long after a short task more of them are awaited. */
const SHORT_AWAITED_MS = 1_000;

/**
 * Mutual exclusion among queues whose tasks can take long: one task of all of them runs at a time. They take turns, so
 * that a full queue does not starve the others. After each turn there is a pause for short tasks, if there have been
 * any lately.
 */
export class ExclusiveTurns {
  private turn: symbol | null = null;
  /** In the order of their next turns. */
  private queues: readonly FairQueue[] = [];
  private shortAt = -Infinity;

  /** Records that a short task was requested. */
  shortTaskRequested(): void {
    this.shortAt = performance.now();
  }

  join(queue: FairQueue): void {
    this.queues = [...this.queues, queue];
  }

  /**
   * Starts the turn of a queue and returns a function that ends it; null if another queue has its turn. After
   * `turnMaxMs` milliseconds (null: never) others may start while this one still runs.
   */
  tryAcquire(queue: FairQueue, turnMaxMs: number | null): (() => void) | null {
    if (this.turn) return null;
    const turn = Symbol();
    const takenAt = performance.now();
    this.turn = turn;
    this.queues = [...this.queues.filter((other) => other !== queue), queue];
    const end = (): void => {
      clearTimeout(timer);
      const now = performance.now();
      const elapsedMs = now - takenAt;
      const passOn = (): void => {
        if (this.turn === turn) this.turn = null;
        if (!this.turn) this.startNext();
      };
      if (elapsedMs < SHORT_TURN_MS || now - this.shortAt > SHORT_AWAITED_MS) passOn();
      else setTimeout(passOn, Math.min(REST_TIMES * elapsedMs, REST_MAX_MS));
    };
    const timer =
      turnMaxMs === null
        ? undefined
        : setTimeout(() => {
            this.turn = null;
            this.startNext();
          }, turnMaxMs);
    return end;
  }

  private startNext(): void {
    this.queues.some((queue) => queue.startNext());
  }
}

/**
 * A limited number of slots, and a limited, fair queue for them: waiters take turns by client, so that a client with
 * many requests only delays its own.
 */
export class FairQueue {
  private running = 0;
  private waiting = 0;
  /** The first client is next: a Map keeps insertion order. */
  private readonly queues = new Map<string, Waiter[]>();
  /** Ends the exclusive turn. */
  private endTurn: (() => void) | null = null;

  /** With `spending`, the client that has used the least lately is next. With exclusive turns there is one slot. */
  constructor(
    private readonly settings: FairQueueSettings,
    private readonly spending: CpuUsageTracker | null = null,
    private readonly exclusiveTurns: ExclusiveTurns | null = null,
  ) {
    exclusiveTurns?.join(this);
  }

  /** How long a waiter waits at most, in milliseconds; null: without a limit. */
  get timeoutMs(): number | null {
    return this.settings.timeoutMs;
  }

  /** Takes a slot if one is free; the caller must release it. Returns whether it did. */
  tryAcquire(): boolean {
    if (this.running >= (this.exclusiveTurns ? 1 : this.settings.slots)) return false;
    if (this.exclusiveTurns) {
      this.endTurn = this.exclusiveTurns.tryAcquire(this, this.settings.turnMaxMs ?? null);
      if (!this.endTurn) return false;
    }
    this.running += 1;
    return true;
  }

  /**
   * Resolves once the caller has a slot, which it must release. Throws an OverloadedError, or the reason of the
   * cancellation. Without a timeout (null) the caller must cancel when it has waited too long.
   */
  async acquire(
    client: string,
    cancellation?: Cancellation,
    timeoutMs: number | null = this.settings.timeoutMs,
  ): Promise<void> {
    cancellation?.throwIfCancelled();
    if (this.tryAcquire()) return;
    await new Promise<void>((resolve, reject) => {
      const cleanUp = (): void => {
        if (timer) clearTimeout(timer);
        stopListening?.();
      };
      const waiter: Waiter = {
        startTurn: () => {
          cleanUp();
          resolve();
        },
        reject: (reason) => {
          cleanUp();
          reject(reason);
        },
      };
      this.enqueue(client, waiter);
      const abandon = (reason: Error): void => {
        this.withdraw(client, waiter);
        waiter.reject(reason);
      };
      const timer =
        timeoutMs === null
          ? null
          : setTimeout(() => {
              abandon(new OverloadedError());
            }, timeoutMs);
      const stopListening = cancellation?.onCancel(abandon);
    });
  }

  /** Adds a waiter, without a time limit. Throws an OverloadedError if too many wait. */
  enqueue(client: string, waiter: Waiter): void {
    if (this.waiting >= this.settings.waitingMax) this.makeRoomFor(client);
    const queue = this.queues.get(client);
    if (queue) queue.push(waiter);
    else this.queues.set(client, [waiter]);
    this.waiting += 1;
  }

  /** Removes a waiter. */
  withdraw(client: string, waiter: Waiter): void {
    const queue = this.queues.get(client);
    const index = queue?.indexOf(waiter) ?? -1;
    if (!queue || index < 0) return;
    queue.splice(index, 1);
    this.waiting -= 1;
    if (queue.length === 0) this.queues.delete(client);
  }

  /** Hands the slot to the next waiter. */
  release(): void {
    this.running -= 1;
    const { endTurn } = this;
    this.endTurn = null;
    if (endTurn) endTurn();
    else this.startNext();
  }

  /** Starts the next waiter; returns whether there was one that could start. */
  startNext(): boolean {
    const client = this.next();
    const queue = client === undefined ? undefined : this.queues.get(client);
    if (client === undefined || !queue || !this.tryAcquire()) return false;
    const next = queue.shift();
    this.waiting -= 1;
    this.queues.delete(client);
    if (queue.length > 0) this.queues.set(client, queue);
    next?.startTurn();
    return true;
  }

  /** The client whose turn is next. */
  private next(): string | undefined {
    const clients = this.queues.keys();
    return this.spending ? this.spending.leastActive(clients) : clients.next().value;
  }

  /** How many run, and how many wait. */
  stats(): { readonly running: number; readonly waiting: number } {
    return { running: this.running, waiting: this.waiting };
  }

  /** Rejects the last waiter of the client with the most waiters. Throws if that would be the newcomer. */
  private makeRoomFor(newcomer: string): void {
    let longest: [string, Waiter[]] = [newcomer, this.queues.get(newcomer) ?? []];
    for (const entry of this.queues) if (entry[1].length > longest[1].length) longest = entry;
    const [client, queue] = longest;
    const last = queue.at(-1);
    // At equal numbers the earlier waiter stays.
    const newcomerLength = this.queues.get(newcomer)?.length ?? 0;
    if (!last || queue.length <= newcomerLength + 1) throw new OverloadedError();
    this.withdraw(client, last);
    last.reject(new OverloadedError());
  }
}
