import { expect, it } from '@jest/globals';
import { whilePassing } from '../../src/database/reach.js';
import { createLogger } from '../../src/observing/logger.js';

it('whoever waits for the database is told why it waits no more', async () => {
  const stopping = new AbortController();
  const log = createLogger('silent');
  const reason = new Error('to end');
  // Told as the first pause begins.
  log.info = () => {
    setImmediate(() => {
      stopping.abort(reason);
    });
  };
  const starting = Object.assign(new Error('the database system is starting up'), { code: '57P03' });
  const waiting = whilePassing({ until: Infinity, log, signal: stopping.signal }, 'it failed', () =>
    Promise.reject(starting),
  );
  await expect(waiting).rejects.toBe(reason);
});
