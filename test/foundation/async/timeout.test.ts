import { describe, expect, it } from '@jest/globals';
import { withTimeout } from '../../../src/foundation/async/timeout.js';

describe('withTimeout', () => {
  it('returns a result that is in time', async () => {
    await expect(withTimeout(Promise.resolve('result'), 600_000, null)).resolves.toBe('result');
  });

  it('returns the substitute for a result that is late', async () => {
    await expect(withTimeout(new Promise<string>(() => undefined), 1, null)).resolves.toBeNull();
  });

  it('throws the error of the work', async () => {
    const error = new Error('failure');
    await expect(withTimeout(Promise.reject(error), 600_000, null)).rejects.toBe(error);
  });
});
