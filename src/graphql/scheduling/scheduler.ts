import type { Cancellation } from '../../foundation/async/cancellation.js';
import { ExclusiveTurns, FairQueue } from './fair-queue.js';
import type { FairQueueSettings } from './fair-queue.js';
import { CpuUsageTracker } from './cpu-usage-tracker.js';

/** Whose turn an operation takes. */
export interface QueueClient {
  /** Requests with the same key take turns as one client. */
  readonly client: string;
  /** Ends the wait. */
  readonly cancellation?: Cancellation | undefined;
}

/** What decides in which queue an operation waits. */
export interface Workload {
  readonly cost: number;
  /**
   * Whether it reads through all data, so that its cost says nothing about its time: see limits/full-scan-detector.ts.
   */
  readonly isScanning: boolean;
  /** Whether it scans only in that it searches for words. */
  readonly isSearch?: boolean;
}

/** The queues in which operations wait. */
export type QueueName =
  | 'reading'
  | 'readingLong'
  | 'cheap'
  | 'expensive'
  | 'scanning'
  | 'searching'
  | 'payloads'
  | 'expensivePayloads'
  | 'catchUp'
  | 'exporting';

export interface SchedulerSettings extends Readonly<Record<QueueName, FairQueueSettings>> {
  /** Operations of this cost or more are expensive. */
  readonly expensiveFromCost: number;
}

/**
 * Queues for expensive work are narrow: more of it at once would only take CPU from the service where PostgreSQL runs
 * on the same machine. Of expensive operations, expensive payloads, long documents, scans and searches one runs at a
 * time, all together; one that runs for longer, mostly in PostgreSQL, lets the others run at the same time. Of the
 * pool's ten connections these take one, a scan another, a search another, a subscriber that catches up another, and
 * exports three: the rest is left to short work and to /readyz, whatever the load.
 *
 * Subscribers that catch up return all at once after an outage, and wait for each other here as they would for the
 * database.
 */
export const SCHEDULER_DEFAULTS: SchedulerSettings = {
  // New documents, to be parsed and validated.
  reading: { slots: 1, waitingMax: 1_000, timeoutMs: 5_000 },
  // Long documents, and long bodies.
  readingLong: { slots: 1, waitingMax: 1_000, timeoutMs: 5_000 },
  cheap: { slots: 8, waitingMax: 1_000, timeoutMs: 8_000 },
  expensive: { slots: 1, waitingMax: 100, timeoutMs: 5_000, turnMaxMs: 1_000 },
  scanning: { slots: 1, waitingMax: 100, timeoutMs: 10_000, turnMaxMs: 200 },
  // Searches for words, which are mostly short: other scans do not wait for them, nor they for those.
  searching: { slots: 1, waitingMax: 100, timeoutMs: 10_000, turnMaxMs: 200 },
  // Payloads of subscriptions.
  payloads: { slots: 8, waitingMax: 10_000, timeoutMs: 10_000 },
  expensivePayloads: { slots: 1, waitingMax: 1_000, timeoutMs: 10_000, turnMaxMs: 1_000 },
  // Pages of the log, for subscriptions that resume from a position.
  catchUp: { slots: 1, waitingMax: 10_000, timeoutMs: null },
  // Documents of any length, each with a connection of its own: their pages are operations, and wait as those do.
  exporting: { slots: 3, waitingMax: 100, timeoutMs: 10_000 },
  expensiveFromCost: 1_000,
};

/** Work that is always short. */
export const SHORT_WORKLOAD: Workload = { cost: 0, isScanning: false };

/**
 * Rounds of the event loop between two documents. It accepts one new connection a round: when many arrive at once, they
 * must not wait for the documents of each other, nor must anyone behind them.
 */
const ROUNDS_BETWEEN_READS = 16;

/**
 * After a slow read, nothing is read for this many times its duration, up to a maximum: other work gets most of the
 * CPU.
 */
const REST_TIMES = 2;
const REST_MAX_MS = 100;

/** After a faster read there is no such pause, and rounds of the event loop that take longer are pause enough. */
const SHORT_MS = 5;

/**
 * Starts operations: a limited number at once, and the rest in turn, in several queues. However many wait in one queue,
 * the others have slots and connections that these cannot take.
 */
export class OperationScheduler {
  private readonly queues: Readonly<Record<QueueName, FairQueue>>;
  /** CPU time spent on reading documents: clients whose documents take long come after the others. */
  private readonly spending = new CpuUsageTracker();
  private readonly exclusiveTurns = new ExclusiveTurns();

  constructor(private readonly settings = SCHEDULER_DEFAULTS) {
    const { exclusiveTurns } = this;
    this.queues = {
      reading: new FairQueue(settings.reading, this.spending),
      readingLong: new FairQueue(settings.readingLong, this.spending, exclusiveTurns),
      cheap: new FairQueue(settings.cheap),
      expensive: new FairQueue(settings.expensive, null, exclusiveTurns),
      scanning: new FairQueue(settings.scanning, null, exclusiveTurns),
      searching: new FairQueue(settings.searching, null, exclusiveTurns),
      payloads: new FairQueue(settings.payloads),
      expensivePayloads: new FairQueue(settings.expensivePayloads, null, exclusiveTurns),
      catchUp: new FairQueue(settings.catchUp),
      exporting: new FairQueue(settings.exporting),
    };
  }

  /** The queue in which an operation waits. */
  queueOf(workload: Workload): FairQueue {
    const { scanning, searching, cheap, expensive } = this.queues;
    if (workload.isSearch && workload.cost < this.settings.expensiveFromCost) return searching;
    if (workload.isScanning) return scanning;
    if (workload.cost >= this.settings.expensiveFromCost) return expensive;
    this.exclusiveTurns.shortTaskRequested();
    return cheap;
  }

  /** Whether an operation, or a subscription's payload, takes long. */
  isExpensive({ cost, isScanning }: Workload): boolean {
    return isScanning || cost >= this.settings.expensiveFromCost;
  }

  /** The queue in which a subscription's payload waits. */
  payloadQueueOf(workload: Workload): FairQueue {
    const { payloads, expensivePayloads } = this.queues;
    return this.isExpensive(workload) ? expensivePayloads : payloads;
  }

  /**
   * Resolves when a client's document, or long body, may be read, with a function to call afterwards. Throws an
   * OverloadedError.
   */
  async read({ client, cancellation }: QueueClient, isLong: boolean): Promise<() => void> {
    if (!isLong) this.exclusiveTurns.shortTaskRequested();
    const reading = isLong ? this.queues.readingLong : this.queues.reading;
    await reading.acquire(client, cancellation);
    const startedAt = performance.now();
    return () => {
      const elapsedMs = performance.now() - startedAt;
      this.spending.add(client, elapsedMs);
      const release = (): void => {
        reading.release();
      };
      // After a long read the exclusive turns have a pause of their own.
      if (elapsedMs > SHORT_MS && !isLong) setTimeout(release, Math.min(elapsedMs * REST_TIMES, REST_MAX_MS));
      else afterRounds(ROUNDS_BETWEEN_READS, release);
    };
  }

  /** Starts an operation if its queue has a free slot. Returns a function to call at its end, or null. */
  tryStart(workload: Workload): (() => void) | null {
    const queue = this.queueOf(workload);
    if (!queue.tryAcquire()) return null;
    return () => {
      queue.release();
    };
  }

  /** Resolves when an operation may start, with a function to call at its end. Throws an OverloadedError. */
  awaitTurn(client: QueueClient, workload: Workload): Promise<() => void> {
    return acquire(this.queueOf(workload), client);
  }

  /** The same for a page of the log, read for a subscription that resumes from a position. */
  catchUp(client: QueueClient): Promise<() => void> {
    return acquire(this.queues.catchUp, client);
  }

  /** The same for a document that is read in many operations. */
  export(client: QueueClient): Promise<() => void> {
    return acquire(this.queues.exporting, client);
  }

  /** How many operations run, and how many wait. */
  stats(): Readonly<Record<QueueName, { readonly running: number; readonly waiting: number }>> {
    const { queues } = this;
    const names = Object.keys(queues) as QueueName[];
    return Object.fromEntries(names.map((name) => [name, queues[name].stats()])) as ReturnType<
      OperationScheduler['stats']
    >;
  }
}

async function acquire(queue: FairQueue, { client, cancellation }: QueueClient): Promise<() => void> {
  await queue.acquire(client, cancellation);
  return () => {
    queue.release();
  };
}

/** Calls back after this many rounds of the event loop, or earlier if they take long. */
function afterRounds(rounds: number, callback: () => void, startedAt = performance.now()): void {
  setImmediate(() => {
    if (rounds === 1 || performance.now() - startedAt > SHORT_MS) callback();
    else afterRounds(rounds - 1, callback, startedAt);
  });
}
