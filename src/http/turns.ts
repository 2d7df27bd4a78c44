import type { Cancellation } from '../foundation/cancellation.js';
import { Lane } from './lane.js';
import type { LaneSettings } from './lane.js';
import { Spending } from './spending.js';

/** Who asks. */
export interface Asker {
  /** Those who share it take turns as one. */
  readonly client: string;
  /** Once they are cancelled, they wait no more. */
  readonly cancellation?: Cancellation | undefined;
}

export interface TurnSettings {
  /** Of documents that are new, to be parsed and validated. */
  readonly reading: LaneSettings;
  readonly cheap: LaneSettings;
  readonly dear: LaneSettings;
  /** From this cost on an operation is a dear one. */
  readonly dearFrom: number;
}

/**
 * Dear operations are few at once. Each takes two connections of the pool's ten at most (see read-context.ts), so that
 * six are left to cheap ones, to those who follow and to /readyz whatever is asked; and more of them would only take the
 * processors from the service where PostgreSQL runs beside it.
 */
export const TURNS: TurnSettings = {
  reading: { slots: 1, waitingMax: 1_000, patienceMs: 5_000 },
  cheap: { slots: 8, waitingMax: 1_000, patienceMs: 8_000 },
  dear: { slots: 2, waitingMax: 100, patienceMs: 5_000 },
  dearFrom: 1_000,
};

/**
 * Rounds that the event loop makes between one document and the next. It takes in one new connection a round: when many
 * come at once, they are not to wait for each other's documents, nor anyone else behind them.
 */
const ROUNDS_BETWEEN_READS = 16;

/** The longest that nothing is read after a document that took as long: others have at least half of the processor. */
const REST_MAX_MS = 50;

/** After what took less there is no rest. */
const SHORT_MS = 5;

/**
 * Lets operations begin: so many at once, and the rest in turn, in two lanes. However many dear ones wait, a cheap one
 * has slots and connections that they can't take.
 */
export class Turns {
  private readonly reading: Lane;
  /** Of the time that reading documents takes: who sends what takes long comes after those who do not. */
  private readonly spending = new Spending();
  private readonly cheap: Lane;
  private readonly dear: Lane;

  constructor(private readonly settings = TURNS) {
    this.reading = new Lane(settings.reading, this.spending);
    this.cheap = new Lane(settings.cheap);
    this.dear = new Lane(settings.dear);
  }

  /** Comes back when a client's document may be read, with what is to be called once it is. Throws Overloaded. */
  async read({ client, cancellation }: Asker): Promise<() => void> {
    await this.reading.enter(client, cancellation);
    const begunAt = performance.now();
    return () => {
      const took = performance.now() - begunAt;
      this.spending.add(client, took);
      const leave = (): void => {
        this.reading.leave();
      };
      if (took > SHORT_MS) setTimeout(leave, Math.min(took, REST_MAX_MS));
      else afterRounds(ROUNDS_BETWEEN_READS, leave);
    };
  }

  /** Comes back when an operation of this cost may begin, with what is to be called at its end. Throws Overloaded. */
  async enter({ client, cancellation }: Asker, cost: number): Promise<() => void> {
    const lane = cost < this.settings.dearFrom ? this.cheap : this.dear;
    await lane.enter(client, cancellation);
    return () => {
      lane.leave();
    };
  }

  /** How many operations run, and how many wait. */
  census(): Readonly<Record<'reading' | 'cheap' | 'dear', { readonly running: number; readonly waiting: number }>> {
    return { reading: this.reading.census(), cheap: this.cheap.census(), dear: this.dear.census() };
  }
}

function afterRounds(rounds: number, then: () => void): void {
  setImmediate(() => {
    if (rounds === 1) then();
    else afterRounds(rounds - 1, then);
  });
}
