import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { backoff, pollUntil, retry } from '../../../src/foundation/async/retry.js';

const FAILURE = new Error('failure');
const always = (): boolean => true;

/** Work that fails a number of times, and then returns the number of its attempts. */
function failing(times: number): () => Promise<number> {
  let attempts = 0;
  return () => {
    attempts += 1;
    return attempts > times ? Promise.resolve(attempts) : Promise.reject(FAILURE);
  };
}

describe('retry', () => {
  it('returns the result of the first attempt that succeeds', async () => {
    await expect(retry(failing(0), { when: always })).resolves.toBe(1);
    await expect(retry(failing(3), { when: always })).resolves.toBe(4);
  });

  it('throws an error that cannot be retried', async () => {
    const seen: unknown[] = [];
    const when = (error: unknown): Promise<boolean> => Promise.resolve(seen.push(error) < 2);
    await expect(retry(failing(5), { when })).rejects.toBe(FAILURE);
    expect(seen).toEqual([FAILURE, FAILURE]);
  });

  it('throws the error of the last attempt without checking whether it can be retried', async () => {
    let checks = 0;
    const when = (): boolean => (checks += 1) > 0;
    await expect(retry(failing(3), { when, attempts: 3 })).rejects.toBe(FAILURE);
    expect(checks).toBe(2);
    await expect(retry(failing(3), { when, attempts: 4 })).resolves.toBe(4);
  });

  it('pauses by the number of failures, and reports each pause', async () => {
    const pauses: number[] = [];
    const onRetry = (_error: unknown, delayMs: number): void => void pauses.push(delayMs);
    await retry(failing(4), { when: always, delayMs: backoff(1, 4), onRetry });
    expect(pauses).toEqual([1, 2, 4, 4]);
  });

  describe('with a time limit', () => {
    let now = 0;
    beforeEach(() => {
      now = 0;
      jest.spyOn(performance, 'now').mockImplementation(() => now);
    });
    afterEach(() => {
      jest.restoreAllMocks();
    });

    /** Work whose attempts fail after the given times. */
    function failingAfter(...times: readonly number[]): () => Promise<string> {
      const left = [...times];
      return () => {
        const elapsed = left.shift();
        now += elapsed ?? 0;
        return elapsed === undefined ? Promise.resolve('done') : Promise.reject(FAILURE);
      };
    }

    it('ends before a pause that would exceed it, counted from the first failure', async () => {
      const late = new Error('late');
      const reports: number[] = [];
      const onTimeout = (_error: unknown, elapsedMs: number): Error => {
        reports.push(elapsedMs);
        return late;
      };
      const options = { when: always, delayMs: 1, timeoutMs: 100 };
      await expect(retry(failingAfter(90, 50, 50), { ...options, onTimeout })).rejects.toBe(late);
      expect(reports).toEqual([100]);
      await expect(retry(failingAfter(90, 50, 50), options)).rejects.toBe(FAILURE);
      await expect(retry(failingAfter(90, 50, 49), options)).resolves.toBe('done');
    });

    it('restarts time and delays after an attempt that ran as long as the limit', async () => {
      const failures: number[] = [];
      const delayMs = (count: number): number => {
        failures.push(count);
        return 1;
      };
      const work = failingAfter(0, 90, 100, 90);
      await expect(retry(work, { when: always, delayMs, timeoutMs: 100 })).resolves.toBe('done');
      expect(failures).toEqual([1, 2, 1, 2]);
    });
  });

  it('throws the signal’s reason before an attempt, in a pause, and for the error of an aborted attempt', async () => {
    const reason = new Error('aborted');
    await expect(retry(failing(0), { when: always, signal: AbortSignal.abort(reason) })).rejects.toBe(reason);

    const inPause = new AbortController();
    const onRetry = (): void => void setImmediate(() => inPause.abort(reason));
    const options = { when: always, delayMs: 600_000, signal: inPause.signal, onRetry };
    await expect(retry(failing(1), options)).rejects.toBe(reason);

    const running = new AbortController();
    const work = (): Promise<never> => {
      running.abort(reason);
      return Promise.reject(FAILURE);
    };
    await expect(retry(work, { when: always, signal: running.signal })).rejects.toBe(reason);
  });
});

describe('poll', () => {
  it('repeats until there is a value, which may be false', async () => {
    const found = [null, null, false, true];
    await expect(pollUntil(() => found.shift() ?? null, { delayMs: 1 })).resolves.toBe(false);
    expect(found).toEqual([true]);
  });

  it('throws what its callback throws', async () => {
    await expect(pollUntil(() => Promise.reject(FAILURE), { delayMs: 1 })).rejects.toBe(FAILURE);
  });

  it('ends with the signal’s reason', async () => {
    const reason = new Error('aborted');
    const controller = new AbortController();
    const look = (): null => {
      setImmediate(() => controller.abort(reason));
      return null;
    };
    await expect(pollUntil(look, { delayMs: 600_000, signal: controller.signal })).rejects.toBe(reason);
  });
});
