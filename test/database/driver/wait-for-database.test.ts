import { setTimeout as sleep } from 'node:timers/promises';
import { expect, it } from '@jest/globals';
import { UnreachableError, retryTransient } from '../../../src/database/driver/wait-for-database.js';
import { createLogger } from '../../../src/observability/logger.js';

const starting = (): Error => Object.assign(new Error('the database system is starting up'), { code: '57P03' });

it('reports to all callers why the wait for the database ended', async () => {
  const stopping = new AbortController();
  const log = createLogger('silent');
  const reason = new Error('to end');
  // Reported as the first pause begins.
  log.info = () => {
    setImmediate(() => {
      stopping.abort(reason);
    });
  };
  const waiting = retryTransient({ timeoutMs: Infinity, log, signal: stopping.signal }, 'it failed', () =>
    Promise.reject(starting()),
  );
  await expect(waiting).rejects.toBe(reason);
});

it('resets its timeout after a long success', async () => {
  // Longer than a busy machine may pause between two attempts.
  const options = { timeoutMs: 3_000, log: createLogger('silent'), signal: new AbortController().signal };
  let attempts = 0;
  const done = retryTransient(options, 'it failed', async () => {
    attempts += 1;
    if (attempts > 2) return 'done';
    if (attempts === 1) await sleep(options.timeoutMs + 100);
    throw starting();
  });
  expect(await done).toBe('done');
});

it('gives up repeated failures after the timeout', async () => {
  const options = { timeoutMs: 400, log: createLogger('silent'), signal: new AbortController().signal };
  let attempts = 0;
  const failed = retryTransient(options, 'it failed', () => {
    attempts += 1;
    return Promise.reject(starting());
  });
  await expect(failed).rejects.toThrow(UnreachableError);
  expect(attempts).toBeGreaterThan(1);
});
