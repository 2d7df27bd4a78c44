import { setTimeout as sleep } from 'node:timers/promises';

/** When and how often `retry` runs work again. */
export interface RetryPolicy {
  /** Whether an error is worth another attempt. */
  readonly when: (error: unknown) => boolean | Promise<boolean>;
  /** Maximum number of attempts; unlimited by default. */
  readonly attempts?: number;
  /** Pause after a failure, in milliseconds: fixed, or by the number of failures so far. No pause by default. */
  readonly delayMs?: number | ((failures: number) => number);
  /**
   * How long to retry after the first failure, in milliseconds; unlimited by default. It starts again, as do the
   * delays, with the failure of an attempt that ran for as long as that.
   */
  readonly timeoutMs?: number;
  /** Ends the retries, with its reason. Does not end a running attempt. */
  readonly signal?: AbortSignal;
  /** Called before each pause. */
  readonly onRetry?: (error: unknown, delayMs: number) => void;
  /** Returns the error to throw when the time is over; by default it is that of the last attempt. */
  readonly onTimeout?: (error: unknown, elapsedMs: number) => unknown;
}

/**
 * Runs work until it succeeds. Throws the error of an attempt that is not to be retried or was the last one, and the
 * signal's reason.
 */
export async function retry<Result>(work: () => Promise<Result>, options: RetryPolicy): Promise<Result> {
  const { when, attempts = Infinity, delayMs = 0, timeoutMs = Infinity, signal, onRetry } = options;
  let failures = 0;
  let failingSince = 0;
  for (;;) {
    signal?.throwIfAborted();
    const startedAt = performance.now();
    try {
      return await work();
    } catch (error) {
      signal?.throwIfAborted();
      const now = performance.now();
      if (failures === 0 || now - startedAt >= timeoutMs) [failures, failingSince] = [0, now];
      failures += 1;
      if (failures >= attempts || !(await when(error))) throw error;
      const pauseMs = typeof delayMs === 'number' ? delayMs : delayMs(failures);
      const elapsedMs = now - failingSince;
      if (elapsedMs + pauseMs > timeoutMs) throw options.onTimeout?.(error, elapsedMs) ?? error;
      onRetry?.(error, pauseMs);
      if (pauseMs > 0) await pause(pauseMs, signal);
    }
  }
}

/** Delays for `retry` that double with each failure, up to a maximum. */
export function backoff(firstMs: number, maxMs: number): (failures: number) => number {
  return (failures) => Math.min(firstMs * 2 ** (failures - 1), maxMs);
}

export interface PollOptions {
  /** Pause between two looks, in milliseconds. */
  readonly delayMs: number;
  /** Ends the polling, with its reason. */
  readonly signal?: AbortSignal | null;
}

/** Looks again and again until there is something other than null, and returns it. */
export async function pollUntil<Result>(
  look: () => Result | null | Promise<Result | null>,
  { delayMs, signal }: PollOptions,
): Promise<Result> {
  for (;;) {
    signal?.throwIfAborted();
    const found = await look();
    if (found !== null) return found;
    await pause(delayMs, signal);
  }
}

/** Waits. Throws the signal's reason as soon as it is aborted. */
export async function pause(delayMs: number, signal?: AbortSignal | null): Promise<void> {
  await sleep(delayMs, undefined, signal ? { signal } : {}).catch(() => {
    signal?.throwIfAborted();
  });
}
