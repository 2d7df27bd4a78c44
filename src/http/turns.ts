import type { Cancellation } from '../foundation/cancellation.js';
import { Bottleneck, Lane } from './lane.js';
import type { LaneSettings } from './lane.js';
import { Spending } from './spending.js';

/** Who asks. */
export interface Asker {
  /** Those who share it take turns as one. */
  readonly client: string;
  /** Once they are cancelled, they wait no more. */
  readonly cancellation?: Cancellation | undefined;
}

/** What an operation takes, by which it is sent into a lane. */
export interface Need {
  readonly cost: number;
  /** Whether it looks through what there is, so that its cost says nothing of its time: see limits/scans.ts. */
  readonly isScanning: boolean;
}

/** Where operations take turns. */
export type LaneName =
  'reading' | 'readingLong' | 'cheap' | 'dear' | 'scanning' | 'payloads' | 'dearPayloads' | 'catchUp';

export interface TurnSettings extends Readonly<Record<LaneName, LaneSettings>> {
  /** From this cost on an operation is a dear one. */
  readonly dearFrom: number;
}

/**
 * Lanes of what can take long are narrow: more of it at once would only take the processors from the service where
 * PostgreSQL runs beside it. Of dear operations, dear payloads, long readings and what scans one runs at a time, all
 * together; what goes on for longer, which is mostly PostgreSQL's time, lets the others go on beside it. Of the pool's ten
 * connections that takes one, what scans another, and a follower that catches up another: the others are left to what is
 * short and to /readyz whatever is asked.
 *
 * Those who catch up come back all at once after a fault, and wait for each other as they would for the database.
 */
export const TURNS: TurnSettings = {
  // Documents that are new, to be parsed and validated.
  reading: { slots: 1, waitingMax: 1_000, patienceMs: 5_000 },
  // Long ones, and long bodies.
  readingLong: { slots: 1, waitingMax: 1_000, patienceMs: 5_000 },
  cheap: { slots: 8, waitingMax: 1_000, patienceMs: 8_000 },
  dear: { slots: 1, waitingMax: 100, patienceMs: 5_000, turnMaxMs: 1_000 },
  scanning: { slots: 1, waitingMax: 100, patienceMs: 10_000, turnMaxMs: 200 },
  // What subscriptions are sent of a change.
  payloads: { slots: 8, waitingMax: 10_000, patienceMs: 10_000 },
  dearPayloads: { slots: 1, waitingMax: 1_000, patienceMs: 10_000, turnMaxMs: 1_000 },
  // Pages of the log, for subscriptions that go on from a position.
  catchUp: { slots: 1, waitingMax: 10_000, patienceMs: null },
  dearFrom: 1_000,
};

/** What is short whatever there is. */
export const SHORT: Need = { cost: 0, isScanning: false };

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
export class Turns {
  private readonly lanes: Readonly<Record<LaneName, Lane>>;
  /** Of the time that reading documents takes: who sends what takes long comes after those who do not. */
  private readonly spending = new Spending();
  private readonly long = new Bottleneck();

  constructor(private readonly settings = TURNS) {
    const { long } = this;
    this.lanes = {
      reading: new Lane(settings.reading, this.spending),
      readingLong: new Lane(settings.readingLong, this.spending, long),
      cheap: new Lane(settings.cheap),
      dear: new Lane(settings.dear, null, long),
      scanning: new Lane(settings.scanning, null, long),
      payloads: new Lane(settings.payloads),
      dearPayloads: new Lane(settings.dearPayloads, null, long),
      catchUp: new Lane(settings.catchUp),
    };
  }

  /** Where an operation takes its turn. */
  laneOf(need: Need): Lane {
    const { scanning, cheap, dear } = this.lanes;
    if (need.isScanning) return scanning;
    if (need.cost >= this.settings.dearFrom) return dear;
    this.long.noteShort();
    return cheap;
  }

  /** Whether an operation, or what its follower is sent of a change, takes long. */
  isDear({ cost, isScanning }: Need): boolean {
    return isScanning || cost >= this.settings.dearFrom;
  }

  /** Where what is sent of a change takes its turn. */
  payloadLaneOf(need: Need): Lane {
    const { payloads, dearPayloads } = this.lanes;
    return this.isDear(need) ? dearPayloads : payloads;
  }

  /**
   * Comes back when a client's document, or long body, may be read, with what is to be called once it is. Throws Overloaded.
   */
  async read({ client, cancellation }: Asker, isLong: boolean): Promise<() => void> {
    if (!isLong) this.long.noteShort();
    const reading = isLong ? this.lanes.readingLong : this.lanes.reading;
    await reading.enter(client, cancellation);
    const begunAt = performance.now();
    return () => {
      const took = performance.now() - begunAt;
      this.spending.add(client, took);
      const leave = (): void => {
        reading.leave();
      };
      // After what is long the bottleneck rests.
      if (took > SHORT_MS && !isLong) setTimeout(leave, Math.min(took * REST_TIMES, REST_MAX_MS));
      else afterRounds(ROUNDS_BETWEEN_READS, leave);
    };
  }

  /** Comes back when an operation may begin, with what is to be called at its end. Throws Overloaded. */
  enter(asker: Asker, need: Need): Promise<() => void> {
    return entered(this.laneOf(need), asker);
  }

  /** The same for a page of the log, read for who goes on from a position. */
  catchUp(asker: Asker): Promise<() => void> {
    return entered(this.lanes.catchUp, asker);
  }

  /** How many operations run, and how many wait. */
  census(): Readonly<Record<LaneName, { readonly running: number; readonly waiting: number }>> {
    const { lanes } = this;
    const names = Object.keys(lanes) as LaneName[];
    return Object.fromEntries(names.map((name) => [name, lanes[name].census()])) as ReturnType<Turns['census']>;
  }
}

async function entered(lane: Lane, { client, cancellation }: Asker): Promise<() => void> {
  await lane.enter(client, cancellation);
  return () => {
    lane.leave();
  };
}

/** After so many rounds of the event loop, or a while where they take long. */
function afterRounds(rounds: number, then: () => void, begunAt = performance.now()): void {
  setImmediate(() => {
    if (rounds === 1 || performance.now() - begunAt > SHORT_MS) then();
    else afterRounds(rounds - 1, then, begunAt);
  });
}
