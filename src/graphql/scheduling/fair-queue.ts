import type { Cancellation } from '../../foundation/async/cancellation.js';
import type { Spending } from './spending.js';

/** Thrown to whoever asks when too many others wait already, or has waited too long. Nothing was begun. */
export class OverloadedError extends Error {
  constructor() {
    super('Too much is asked at once: nothing was begun, try again in a moment.');
    this.name = 'Overloaded';
  }
}

export interface FairQueueSettings {
  /** How many run at once. */
  readonly slots: number;
  /** How many wait at most. */
  readonly waitingMax: number;
  /** How long one waits at most, in milliseconds; null: for as long as it stays. */
  readonly timeoutMs: number | null;
}

interface Waiting {
  readonly begin: () => void;
  readonly refuse: (reason?: Error) => void;
}

/** How long nothing begins after what took as long, at most, in milliseconds. */
const REST_MAX_MS = 50;

/**
 * Lets one thing at a time run of several lanes: what can take long in each. The lanes take turns, so that however much is
 * asked in one of them, those in another come to theirs; and after each turn comes a rest of its length, for what is short.
 */
export class Bottleneck {
  private isTaken = false;
  private takenAt = 0;
  /** In the order of their turns. */
  private lanes: readonly FairQueue[] = [];

  join(lane: FairQueue): void {
    this.lanes = [...this.lanes, lane];
  }

  /** Takes its only slot for a lane, where it is free; answers whether it was. */
  tryAcquire(lane: FairQueue): boolean {
    if (this.isTaken) return false;
    this.isTaken = true;
    this.takenAt = performance.now();
    this.lanes = [...this.lanes.filter((other) => other !== lane), lane];
    return true;
  }

  release(): void {
    const next = (): void => {
      this.isTaken = false;
      this.lanes.some((lane) => lane.beginNext());
    };
    setTimeout(next, Math.min(performance.now() - this.takenAt, REST_MAX_MS));
  }
}

/**
 * A bounded number of slots, and a bounded queue for them that is fair: those who wait take turns by client, so that
 * whoever asks for much waits behind itself.
 */
export class FairQueue {
  private running = 0;
  private waiting = 0;
  /** The next turn is the first client's: a Map keeps the order in which its keys were put in. */
  private readonly queues = new Map<string, Waiting[]>();

  /** With `spending`, the next turn is that of whoever has had least of late. */
  constructor(
    private readonly settings: FairQueueSettings,
    private readonly spending: Spending | null = null,
    private readonly bottleneck: Bottleneck | null = null,
  ) {
    bottleneck?.join(this);
  }

  /** How long one waits at most, in milliseconds; null: for as long as it stays. */
  get timeoutMs(): number | null {
    return this.settings.timeoutMs;
  }

  /** Takes a slot where one is free, which is to be left; answers whether one was. */
  tryAcquire(): boolean {
    if (this.running >= this.settings.slots || this.bottleneck?.tryAcquire(this) === false) return false;
    this.running += 1;
    return true;
  }

  /**
   * Comes back once a slot is the caller's, who must leave it. Throws Overloaded, and why it was cancelled. Without patience
   * (null) it is for the caller to say when it has waited too long, by cancelling.
   */
  async acquire(
    client: string,
    cancellation?: Cancellation,
    patienceMs: number | null = this.settings.timeoutMs,
  ): Promise<void> {
    cancellation?.throwIfCancelled();
    if (this.tryAcquire()) return;
    if (this.waiting >= this.settings.waitingMax) this.makeRoom(client);
    await new Promise<void>((resolve, reject) => {
      const settle = (): void => {
        if (late) clearTimeout(late);
        leave?.();
      };
      const one: Waiting = {
        begin: () => {
          settle();
          resolve();
        },
        refuse: (reason = new OverloadedError()) => {
          settle();
          reject(reason);
        },
      };
      const leaveQueue = (reason?: Error): void => {
        this.drop(client, one);
        one.refuse(reason);
      };
      const late = patienceMs === null ? null : setTimeout(leaveQueue, patienceMs);
      const leave = cancellation?.onCancel(leaveQueue);
      const queue = this.queues.get(client);
      if (queue) queue.push(one);
      else this.queues.set(client, [one]);
      this.waiting += 1;
    });
  }

  /** Gives the slot to the next in turn. */
  release(): void {
    this.running -= 1;
    if (this.bottleneck) this.bottleneck.release();
    else this.beginNext();
  }

  /** Lets the next in turn begin; answers whether there is one that may. */
  beginNext(): boolean {
    const client = this.next();
    const queue = client === undefined ? undefined : this.queues.get(client);
    if (client === undefined || !queue || !this.tryAcquire()) return false;
    const next = queue.shift();
    this.waiting -= 1;
    this.queues.delete(client);
    if (queue.length > 0) this.queues.set(client, queue);
    next?.begin();
    return true;
  }

  /** Whose turn it is. */
  private next(): string | undefined {
    const clients = this.queues.keys();
    return this.spending ? this.spending.least(clients) : clients.next().value;
  }

  /** How many run, and how many wait. */
  stats(): { readonly running: number; readonly waiting: number } {
    return { running: this.running, waiting: this.waiting };
  }

  /** Refuses the last one of whoever has most waiting, be it the newcomer, which it throws. */
  private makeRoom(newcomer: string): void {
    let longest: [string, Waiting[]] = [newcomer, this.queues.get(newcomer) ?? []];
    for (const entry of this.queues) if (entry[1].length > longest[1].length) longest = entry;
    const [client, queue] = longest;
    const last = queue.at(-1);
    // One of as many as the newcomer would have stays: it came first.
    const own = this.queues.get(newcomer)?.length ?? 0;
    if (!last || queue.length <= own + 1) throw new OverloadedError();
    this.drop(client, last);
    last.refuse();
  }

  private drop(client: string, one: Waiting): void {
    const queue = this.queues.get(client) ?? [];
    queue.splice(queue.indexOf(one), 1);
    this.waiting -= 1;
    if (queue.length === 0) this.queues.delete(client);
  }
}
