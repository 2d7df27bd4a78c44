import type { Logger } from 'pino';
import { Cancelled, Deadline } from '../../database/driver/deadline.js';
import type { Cancellable, Queryable } from '../../database/driver/queryable.js';
import type { Cancellation } from '../../foundation/async/cancellation.js';

/** How often the log is looked at, though what is notified arrives: a notification is a hint, the log is the truth. */
const HEARTBEAT_MS = 300;

/**
 * How old the last look may be for what is kept to be given: no answer is staler than this. It takes a heartbeat, a look that
 * is given up and another one.
 */
const CURRENT_MS = 900;

/** How long is waited for a look, at first: a connection that was cut off in silence answers nothing ever. */
const PATIENCE_MS = 400;
const PATIENCE_MAX_MS = 10_000;

/** While the log can't be read that is said once in so long. */
const COMPLAINT_MS = 30_000;

export interface LogWatcherSettings {
  readonly queryable: Cancellable;
  readonly log: Logger;
  /**
   * Looks once. Answers whether the log has been read to its end; null: that is not to be relied on. Once it is cancelled,
   * another look is under way, and this one is to do nothing more.
   */
  readonly look: (queryable: Queryable, cancellation: Cancellation) => Promise<boolean | null>;
  /** Called when nothing more is known to be there, or it can't be read. */
  readonly onLooked: () => void;
}

/** Looks at the log whenever it is woken, and every heartbeat. Knows how long ago that was. */
export class LogWatcher {
  private isLooking = false;
  private isWoken = false;
  private isStopped = false;
  private timer: NodeJS.Timeout | null = null;
  private patienceMs = PATIENCE_MS;
  /** When the last look began by which the log was read to its end; null while it can't be read. */
  private readAt: number | null = null;
  /** When the last look began that was answered. */
  private answeredAt = 0;
  private doubtedAt = -1;
  private complainedAt: number | null = null;
  private awaiting: (() => void)[] = [];

  constructor(private readonly settings: LogWatcherSettings) {}

  /** How long ago the log was last read to its end; null while it can't be. */
  get ageMs(): number | null {
    return this.readAt === null ? null : performance.now() - this.readAt;
  }

  /** When the last look that was answered began, by performance.now(). */
  get lookedAtMs(): number {
    return this.answeredAt;
  }

  /** Whether the log was read to its end lately: what is written is learnt of in time. */
  isCurrent(): boolean {
    if (this.isStopped || this.readAt === null || this.readAt < this.doubtedAt) return false;
    return performance.now() - this.readAt < CURRENT_MS;
  }

  /** There may be something new. */
  wake(): void {
    if (this.isStopped) return;
    this.isWoken = true;
    if (!this.isLooking) void this.run();
  }

  /** What was read before is not relied on until the log has been looked at again. */
  doubt(): void {
    this.doubtedAt = performance.now();
    this.wake();
  }

  /** Comes back once the log was looked at after this, or could not be. */
  looked(): Promise<void> {
    if (this.isStopped) return Promise.resolve();
    return new Promise((resolve) => {
      this.awaiting.push(resolve);
      this.wake();
    });
  }

  /** The same where what was read is doubted; else at once. */
  settled(): Promise<void> {
    return this.readAt !== null && this.readAt < this.doubtedAt ? this.looked() : Promise.resolve();
  }

  stop(): void {
    this.isStopped = true;
    if (this.timer) clearTimeout(this.timer);
    this.resolveAll();
  }

  /** Looks until nothing is new. What fails here is tried again: nothing was passed over. */
  private async run(): Promise<void> {
    this.isLooking = true;
    const wake = (): void => {
      this.wake();
    };
    if (this.timer) clearTimeout(this.timer);
    while (this.isWoken && !this.isStopped) {
      this.isWoken = false;
      const beganAt = performance.now();
      try {
        const isWhole = await this.inTime();
        this.answeredAt = beganAt;
        if (isWhole === true) this.readAt = beganAt;
        if (isWhole === false) this.isWoken = true;
        this.complainedAt = null;
      } catch (error) {
        this.readAt = null;
        this.complain(error);
        // By another connection it may well be read.
        if (error instanceof Cancelled) this.isWoken = true;
        this.resolveAll();
      }
    }
    this.isLooking = false;
    this.resolveAll();
    if (!this.isStopped) this.timer = setTimeout(wake, HEARTBEAT_MS);
  }

  /** A look that takes too long is left: the next may wait longer, for where it is the machine that is slow. */
  private async inTime(): Promise<boolean | null> {
    const { queryable, look } = this.settings;
    const deadline = new Deadline(this.patienceMs);
    const late = new Promise<never>((_, reject) => deadline.onCancel(reject));
    try {
      const answer = await Promise.race([look(queryable.until(deadline), deadline), late]);
      this.patienceMs = PATIENCE_MS;
      return answer;
    } catch (error) {
      if (deadline.reason) this.patienceMs = Math.min(this.patienceMs * 2, PATIENCE_MAX_MS);
      throw error;
    } finally {
      deadline.end();
    }
  }

  private complain(error: unknown): void {
    const now = performance.now();
    if (this.isStopped || (this.complainedAt !== null && now - this.complainedAt < COMPLAINT_MS)) return;
    this.complainedAt = now;
    this.settings.log.warn({ err: error }, 'the log can’t be read now: trying again');
  }

  private resolveAll(): void {
    this.settings.onLooked();
    for (const resolve of this.awaiting.splice(0)) resolve();
  }
}
