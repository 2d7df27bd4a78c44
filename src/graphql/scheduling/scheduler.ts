import type { Cancellation } from '../../foundation/async/cancellation.js';
import { Bottleneck, FairQueue } from './fair-queue.js';
import type { FairQueueSettings } from './fair-queue.js';
import { Spending } from './spending.js';

/** Who asks. */
export interface QueueClient {
  /** Those who share it take turns as one. */
  readonly client: string;
  /** Once they are cancelled, they wait no more. */
  readonly cancellation?: Cancellation | undefined;
}

/** What an operation takes, by which it is sent into a lane. */
export interface Workload {
  readonly cost: number;
  /** Whether it looks through what there is, so that its cost says nothing of its time: see limits/scans.ts. */
  readonly isScanning: boolean;
}

/** Where operations take turns. */
export type QueueName =
  'reading' | 'readingLong' | 'cheap' | 'dear' | 'scanning' | 'payloads' | 'dearPayloads' | 'catchUp';

export interface SchedulerSettings extends Readonly<Record<QueueName, FairQueueSettings>> {
  /** From this cost on an operation is a dear one. */
  readonly expensiveFrom: number;
}

/**
 * Lanes of what can take long are narrow: more of it at once would only take the processors from the service where
 * PostgreSQL runs beside it. Of dear operations, dear payloads, long readings and what scans one runs at a time, all
 * together; what goes on for longer, which is mostly PostgreSQL's time, lets the others go on beside it. Of the pool's ten connections that takes one, what scans another, and a follower that
 * catches up another: the others are left to what is short and to /readyz whatever is asked.
 *
 * Those who catch up come back all at once after a fault, and wait for each other as they would for the database.
 */
export const SCHEDULER: SchedulerSettings = {
  // Documents that are new, to be parsed and validated.
  reading: { slots: 1, waitingMax: 1_000, timeoutMs: 5_000 },
  // Long ones, and long bodies.
  readingLong: { slots: 1, waitingMax: 1_000, timeoutMs: 5_000 },
  cheap: { slots: 8, waitingMax: 1_000, timeoutMs: 8_000 },
  dear: { slots: 1, waitingMax: 100, timeoutMs: 5_000, turnMaxMs: 1_000 },
  scanning: { slots: 1, waitingMax: 100, timeoutMs: 10_000, turnMaxMs: 200 },
  // What subscriptions are sent of a change.
  payloads: { slots: 8, waitingMax: 10_000, timeoutMs: 10_000 },
  dearPayloads: { slots: 1, waitingMax: 1_000, timeoutMs: 10_000, turnMaxMs: 1_000 },
  // Pages of the log, for subscriptions that go on from a position.
  catchUp: { slots: 1, waitingMax: 10_000, timeoutMs: null },
  expensiveFrom: 1_000,
};

/** What is short whatever there is. */
export const SHORT_WORKLOAD: Workload = { cost: 0, isScanning: false };

/**
 * Rounds that the event loop makes between one document and the next. It takes in one new connection a round: when many
 * come at once, they are not to wait for each other's documents, nor anyone else behind them.
 */
const ROUNDS_BETWEEN_READS = 16;

/** After what took long nothing is read for so many times as long, at most: others have most of the processor. */
const REST_TIMES = 2;
const REST_MAX_MS = 100;

/** After what took less there is no rest, and rounds that take longer are enough of one. */
const SHORT_MS = 5;

/**
 * Lets operations begin: so many at once, and the rest in turn, in lanes. However many wait in one of them, those in
 * another have slots and connections that they can't take.
 */
export class OperationScheduler {
  private readonly queues: Readonly<Record<QueueName, FairQueue>>;
  /** Of the time that reading documents takes: who sends what takes long comes after those who do not. */
  private readonly spending = new Spending();

  constructor(private readonly settings = SCHEDULER) {
    const long = new Bottleneck();
    this.queues = {
      reading: new FairQueue(settings.reading, this.spending),
      readingLong: new FairQueue(settings.readingLong, this.spending, long),
      cheap: new FairQueue(settings.cheap),
      dear: new FairQueue(settings.dear, null, long),
      scanning: new FairQueue(settings.scanning, null, long),
      payloads: new FairQueue(settings.payloads),
      dearPayloads: new FairQueue(settings.dearPayloads, null, long),
      catchUp: new FairQueue(settings.catchUp),
    };
  }

  /** Where an operation takes its turn. */
  queueOf(need: Workload): FairQueue {
    const { scanning, cheap, dear } = this.queues;
    if (need.isScanning) return scanning;
    return need.cost < this.settings.expensiveFrom ? cheap : dear;
  }

  /** Whether an operation, or what its follower is sent of a change, takes long. */
  isExpensive({ cost, isScanning }: Workload): boolean {
    return isScanning || cost >= this.settings.expensiveFrom;
  }

  /** Where what is sent of a change takes its turn. */
  payloadQueueOf(need: Workload): FairQueue {
    const { payloads, dearPayloads } = this.queues;
    return this.isExpensive(need) ? dearPayloads : payloads;
  }

  /**
   * Comes back when a client's document, or long body, may be read, with what is to be called once it is. Throws Overloaded.
   */
  async read({ client, cancellation }: QueueClient, isLong: boolean): Promise<() => void> {
    const reading = isLong ? this.queues.readingLong : this.queues.reading;
    await reading.acquire(client, cancellation);
    const begunAt = performance.now();
    return () => {
      const took = performance.now() - begunAt;
      this.spending.add(client, took);
      const leave = (): void => {
        reading.release();
      };
      // After what is long the bottleneck rests.
      if (took > SHORT_MS && !isLong) setTimeout(leave, Math.min(took * REST_TIMES, REST_MAX_MS));
      else afterRounds(ROUNDS_BETWEEN_READS, leave);
    };
  }

  /** Comes back when an operation may begin, with what is to be called at its end. Throws Overloaded. */
  enter(asker: QueueClient, need: Workload): Promise<() => void> {
    return entered(this.queueOf(need), asker);
  }

  /** The same for a page of the log, read for who goes on from a position. */
  catchUp(asker: QueueClient): Promise<() => void> {
    return entered(this.queues.catchUp, asker);
  }

  /** How many operations run, and how many wait. */
  stats(): Readonly<Record<QueueName, { readonly running: number; readonly waiting: number }>> {
    const { queues: lanes } = this;
    const names = Object.keys(lanes) as QueueName[];
    return Object.fromEntries(names.map((name) => [name, lanes[name].stats()])) as ReturnType<OperationScheduler['stats']>;
  }
}

async function entered(lane: FairQueue, { client, cancellation }: QueueClient): Promise<() => void> {
  await lane.acquire(client, cancellation);
  return () => {
    lane.release();
  };
}

/** After so many rounds of the event loop, or a while where they take long. */
function afterRounds(rounds: number, then: () => void, begunAt = performance.now()): void {
  setImmediate(() => {
    if (rounds === 1 || performance.now() - begunAt > SHORT_MS) then();
    else afterRounds(rounds - 1, then, begunAt);
  });
}
