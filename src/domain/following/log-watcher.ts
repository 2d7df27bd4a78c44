import type { Logger } from 'pino';
import { CancelledError, Deadline } from '../../database/driver/deadline.js';
import type { Cancellable, Queryable } from '../../database/driver/queryable.js';
import type { Cancellation } from '../../foundation/async/cancellation.js';

/** Polling interval. Notifications wake the watcher earlier, but they are only a hint: the log is the truth. */
const HEARTBEAT_MS = 300;

/**
 * Maximum age of the last poll for cached responses to be served: no response is staler than this. It allows for a
 * heartbeat, a poll that times out and another one.
 */
const CURRENT_MS = 900;

/** Initial timeout of a poll: a connection that was cut silently never responds. */
const POLL_TIMEOUT_MS = 400;
const POLL_TIMEOUT_MAX_MS = 10_000;

/** Interval of the warnings while the log can't be read. */
const WARNING_INTERVAL_MS = 30_000;

export interface LogWatcherSettings {
  readonly queryable: Cancellable;
  readonly log: Logger;
  /**
   * Polls once. Returns whether the log has been read to its end; null: the result is not to be trusted. Once
   * cancelled, another poll is running and this one must have no further effect.
   */
  readonly poll: (queryable: Queryable, cancellation: Cancellation) => Promise<boolean | null>;
  /** Called when the log has been read to its end or can't be read. */
  readonly onPolled: () => void;
}

/** Polls the log whenever it is woken, and at every heartbeat. Knows the age of the last poll. */
export class LogWatcher {
  private isPolling = false;
  private isWoken = false;
  private isStopped = false;
  private timer: NodeJS.Timeout | null = null;
  private timeoutMs = POLL_TIMEOUT_MS;
  /** Start of the last poll that read the log to its end; null while the log can't be read. */
  private readAt: number | null = null;
  /** Start of the last poll that succeeded. */
  private polledAt = 0;
  private doubtedAt = -1;
  private warnedAt: number | null = null;
  private pollWaiters: (() => void)[] = [];

  constructor(private readonly settings: LogWatcherSettings) {}

  /** Age of the last read to the end of the log; null while the log can't be read. */
  get ageMs(): number | null {
    return this.readAt === null ? null : performance.now() - this.readAt;
  }

  /** Start of the last successful poll, by performance.now(). */
  get polledAtMs(): number {
    return this.polledAt;
  }

  /** Whether the log was read to its end recently, so that writes are seen in time. */
  isCurrent(): boolean {
    if (this.isStopped || this.readAt === null || this.readAt < this.doubtedAt) return false;
    return performance.now() - this.readAt < CURRENT_MS;
  }

  /** Polls now. */
  wake(): void {
    if (this.isStopped) return;
    this.isWoken = true;
    if (!this.isPolling) void this.run();
  }

  /** Does not trust earlier polls until the log has been polled again. */
  distrust(): void {
    this.doubtedAt = performance.now();
    this.wake();
  }

  /** Resolves once a poll that starts after this call has ended, successfully or not. */
  waitForPoll(): Promise<void> {
    if (this.isStopped) return Promise.resolve();
    return new Promise((resolve) => {
      this.pollWaiters.push(resolve);
      this.wake();
    });
  }

  /** Waits for a poll if earlier ones are not trusted; otherwise resolves at once. */
  waitUntilTrusted(): Promise<void> {
    return this.readAt !== null && this.readAt < this.doubtedAt ? this.waitForPoll() : Promise.resolve();
  }

  stop(): void {
    this.isStopped = true;
    if (this.timer) clearTimeout(this.timer);
    this.resolveAll();
  }

  /** Polls until nothing is new. A failed poll is retried and skips nothing. */
  private async run(): Promise<void> {
    this.isPolling = true;
    const wake = (): void => {
      this.wake();
    };
    if (this.timer) clearTimeout(this.timer);
    while (this.isWoken && !this.isStopped) {
      this.isWoken = false;
      const startedAt = performance.now();
      try {
        const isAtEnd = await this.pollWithTimeout();
        this.polledAt = startedAt;
        if (isAtEnd === true) this.readAt = startedAt;
        if (isAtEnd === false) this.isWoken = true;
        this.warnedAt = null;
      } catch (error) {
        this.readAt = null;
        this.warn(error);
        // A poll over another connection may well succeed.
        if (error instanceof CancelledError) this.isWoken = true;
        this.resolveAll();
      }
    }
    this.isPolling = false;
    this.resolveAll();
    if (!this.isStopped) this.timer = setTimeout(wake, HEARTBEAT_MS);
  }

  /** Abandons a poll that takes too long. The next one may take longer, in case the machine is slow. */
  private async pollWithTimeout(): Promise<boolean | null> {
    const { queryable, poll } = this.settings;
    const deadline = new Deadline(this.timeoutMs);
    const timedOut = new Promise<never>((_, reject) => deadline.onCancel(reject));
    try {
      const isAtEnd = await Promise.race([poll(queryable.until(deadline), deadline), timedOut]);
      this.timeoutMs = POLL_TIMEOUT_MS;
      return isAtEnd;
    } catch (error) {
      if (deadline.reason) this.timeoutMs = Math.min(this.timeoutMs * 2, POLL_TIMEOUT_MAX_MS);
      throw error;
    } finally {
      deadline.end();
    }
  }

  private warn(error: unknown): void {
    const now = performance.now();
    if (this.isStopped || (this.warnedAt !== null && now - this.warnedAt < WARNING_INTERVAL_MS)) return;
    this.warnedAt = now;
    this.settings.log.warn({ err: error }, 'failed to read the log; retrying');
  }

  private resolveAll(): void {
    this.settings.onPolled();
    for (const resolve of this.pollWaiters.splice(0)) resolve();
  }
}
