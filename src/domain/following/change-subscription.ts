import { setTimeout as sleep } from 'node:timers/promises';
import { isUnavailable } from '../../database/driver/errors.js';
import { Cancellation } from '../../foundation/async/cancellation.js';
import type { SubscriberGroup, Subscriber } from './subscriber-group.js';
import type { LogPosition } from '../../foundation/records/log-position.js';
import type { ChangeBatch } from './change-batch.js';

/** Most changes that wait for a follower whose connection takes nothing. */
export const WAITING_MAX = 1_000;

/** Time from which on a connection that takes nothing is its client's fault, and no more a moment's. */
const HELD_UP_MS = 1_000;

const RETRY_MS = 250;

/** Thrown to a follower whose connection takes nothing while changes come. What it was told it has; the rest is in the log. */
export class SlowConsumerError extends Error {
  constructor() {
    super(`more than ${String(WAITING_MAX)} changes wait to be taken`);
    this.name = 'TooSlow';
  }
}

/** Does something when it is its turn, until it is cancelled. */
export type InTurn = <Result>(work: () => Promise<Result>, cancellation: Cancellation) => Promise<Result>;

const AT_ONCE: InTurn = (work) => work();

/** Why nothing more is read for a follower that is no more. */
class Ended extends Error {
  constructor() {
    super('the subscription has ended');
    this.name = 'Ended';
  }
}

const DONE = { done: true, value: undefined } as const;

/**
 * The changes after a position, each once and in order: what the log has already, then what comes.
 *
 * It reads pages of the log, each when the last is taken, until it has seen all that its audience was handed; then it
 * joins the audience. From there on changes are pushed, and wait in a queue that is bounded: where too many come at once it
 * parts from the audience and reads on from the log. It is ended as too slow only for what its client does not take: a
 * service that is short of time, or told of much at once, has no right to blame it. Once it has thrown or returned, nothing
 * of it is left in the feed.
 */
export class ChangeSubscription implements Subscriber, AsyncGenerator<ChangeBatch, void, undefined> {
  private waiting: ChangeBatch[] = [];
  private taken = 0;
  private position: LogPosition;
  private lastTaken: string;
  private hasJoined = false;
  private hasEnded = false;
  private failure: unknown = null;
  /** Whether its connection has taken nothing for a while. */
  private isHeldUp = false;
  private wake: () => void = () => undefined;
  /** Cancelled when it ends: nothing more is read for it. */
  private readonly ending = new Cancellation();

  constructor(
    private readonly audience: SubscriberGroup,
    after: LogPosition,
    private readonly inTurn: InTurn = AT_ONCE,
  ) {
    this.position = after;
    this.lastTaken = after.text;
    audience.expect(this);
  }

  /** Whether nothing more will come. */
  get isOver(): boolean {
    return this.hasEnded;
  }

  /** The position from which to follow on for what was not taken. */
  get resumeFrom(): string {
    return this.lastTaken;
  }

  /** Notes that a change is the follower's now. */
  hasTaken(told: ChangeBatch): void {
    this.lastTaken = told.change.position;
  }

  /** Comes back when the follower's connection takes more. One that takes nothing for a while may have to end. */
  async untilTaken(taken: Promise<void>): Promise<void> {
    const held = { isOver: false };
    const late = setTimeout(() => {
      // First whatever has come meanwhile is looked at: perhaps it was this process that had no time.
      setImmediate(() => {
        if (held.isOver) return;
        this.isHeldUp = true;
        this.boundWaiting();
      });
    }, HELD_UP_MS);
    await taken;
    held.isOver = true;
    clearTimeout(late);
    this.isHeldUp = false;
  }

  /** Takes changes from the audience. Those that were seen already are left out: a follower may be ahead of the feed. */
  push(all: readonly ChangeBatch[]): void {
    if (this.hasEnded || this.failure !== null) return;
    for (const told of all) {
      const { place } = told.change;
      if (place.number <= this.position.number) continue;
      this.position = place;
      this.waiting.push(told);
    }
    this.boundWaiting();
    this.wake();
  }

  /** Ends it with an error, which the follower is given in place of what was waiting. */
  fail(error: unknown): void {
    if (this.hasEnded || this.failure !== null) return;
    this.failure = error;
    this.waiting = [];
    this.taken = 0;
    this.audience.leave(this);
    this.ending.cancel(new Ended());
    this.wake();
  }

  async next(): Promise<IteratorResult<ChangeBatch, void>> {
    for (;;) {
      if (this.hasEnded) return DONE;
      if (this.failure !== null) {
        this.hasEnded = true;
        // eslint-disable-next-line @typescript-eslint/only-throw-error -- what was thrown by what it followed
        throw this.failure;
      }
      const told = this.waiting[this.taken];
      if (told) {
        this.taken += 1;
        return { done: false, value: told };
      }
      this.waiting = [];
      this.taken = 0;
      if (this.hasJoined) await new Promise<void>((resolve) => (this.wake = resolve));
      else await this.readOn();
    }
  }

  return(): Promise<IteratorResult<ChangeBatch, void>> {
    if (!this.hasEnded && this.failure === null) this.audience.leave(this);
    this.hasEnded = true;
    this.waiting = [];
    this.ending.cancel(new Ended());
    this.wake();
    return Promise.resolve(DONE);
  }

  throw(): Promise<IteratorResult<ChangeBatch, void>> {
    return this.return();
  }

  [Symbol.asyncIterator](): this {
    return this;
  }

  [Symbol.asyncDispose](): Promise<void> {
    return this.return().then(() => undefined);
  }

  /** Sees to it that no more than so many wait, and as many again that were handed out together. */
  private boundWaiting(): void {
    if (this.waiting.length - this.taken <= WAITING_MAX) return;
    if (this.isHeldUp) this.fail(new SlowConsumerError());
    else if (this.hasJoined) {
      this.audience.part(this);
      this.hasJoined = false;
    }
  }

  /** Joins the audience, or reads a page of what it was handed already. */
  private async readOn(): Promise<void> {
    // No await between the check and the joining: nothing is handed out in between.
    this.hasJoined = this.audience.join(this, this.position.number);
    if (this.hasJoined) return;
    try {
      const { told, until } = await this.inTurn(() => this.audience.page(this.position, this.ending), this.ending);
      if (this.hasEnded || this.failure !== null) return;
      // It could not join as it has not seen all that was handed out, and there is no more: the log is a standby's.
      const isStuck = until.number === this.position.number;
      this.waiting = told;
      this.position = until;
      if (isStuck) await sleep(RETRY_MS);
    } catch (error) {
      if (isUnavailable(error)) await sleep(RETRY_MS);
      else this.fail(error);
    }
  }
}
