import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import WebSocket from 'ws';
import { UnauthenticatedError } from '../../../src/auth/unauthenticated-error.js';
import { readSettings } from '../../../src/config/settings.js';
import { LimitExceededError } from '../../../src/graphql/limits/limit-exceeded.js';
import { createRateLimiters } from '../../../src/server/admission/rate-limiter.js';
import { TokenAttemptLimiter } from '../../../src/server/admission/token-attempts.js';
import { Blocker } from '../../support/blocker.js';
import { until } from '../../support/follower.js';
import { ADMIN_TOKEN, World } from '../../support/world.js';

const MAX = 3;
const WINDOW = { AUTH_FAILURE_LIMIT: String(MAX), RATE_WINDOW_S: '600' };
const ADDRESS = '192.0.2.1';

describe('attempts with tokens', () => {
  const good = new Set<string>();
  let tries: TokenAttemptLimiter;
  let lookedUp: string[];
  beforeEach(() => {
    const { limits } = readSettings(WINDOW);
    tries = new TokenAttemptLimiter(createRateLimiters(limits).invalidTokens);
    lookedUp = [];
    good.clear();
    good.add('good');
  });

  /** Looks a token up asynchronously as the database does, and returns the result. */
  async function tried(token: string, address = ADDRESS): Promise<'found' | 'unknown' | 'refused'> {
    try {
      return await tries.lookUp(token, address, async () => {
        lookedUp.push(token);
        await new Promise(setImmediate);
        if (!good.has(token)) throw new UnauthenticatedError('unknown');
        return 'found' as const;
      });
    } catch (error) {
      if (error instanceof UnauthenticatedError) return 'unknown';
      if (error instanceof LimitExceededError) return 'refused';
      throw error;
    }
  }

  const times = (count: number, token: (index: number) => string): Promise<string[]> =>
    Promise.all(Array.from({ length: count }, (_, index) => tried(token(index))));

  it('at the same time are looked up as often as wrong ones are allowed', async () => {
    const ends = await times(1_000, (index) => `wrong ${String(index)}`);
    expect(ends.filter((end) => end === 'unknown')).toHaveLength(MAX);
    expect(ends.filter((end) => end === 'refused')).toHaveLength(1_000 - MAX);
    expect(lookedUp).toHaveLength(MAX);
    expect(await tried('one more')).toBe('refused');
    expect(await tried('one more', '192.0.2.2')).toBe('unknown');
  });

  it('with valid ones are not counted, however many others are sent', async () => {
    for (let index = 0; index < 10; index += 1) good.add(`good ${String(index)}`);
    for (let index = 0; index < 10; index += 1) expect(await tried(`good ${String(index)}`)).toBe('found');
    expect(await times(MAX, (index) => `wrong ${String(index)}`)).toEqual(Array(MAX).fill('unknown'));
  });

  it('with the same token count once, and again the next time; wrong ones are looked up as often', async () => {
    expect(new Set(await times(30, () => 'good'))).toEqual(new Set(['found']));
    lookedUp = [];
    for (let count = 0; count < MAX; count += 1) {
      expect(new Set(await times(30, () => 'wrong'))).toEqual(new Set(['unknown']));
    }
    expect(new Set(await times(30, () => 'wrong'))).toEqual(new Set(['refused']));
    expect(lookedUp).toHaveLength(MAX);
  });

  it('with tokens that are revoked during the lookup fail for those who come after', async () => {
    const first = tries.lookUp('good', ADDRESS, async () => {
      await new Promise(setImmediate);
      return 'found';
    });
    const second = tries.lookUp('good', ADDRESS, () => Promise.reject(new UnauthenticatedError('revoked')));
    expect(await first).toBe('found');
    await expect(second).rejects.toThrow('revoked');
  });

  it('with recently valid ones are looked up despite other attempts, but not from elsewhere', async () => {
    expect(await tried('good')).toBe('found');
    await times(MAX, (index) => `wrong ${String(index)}`);
    await times(MAX, (index) => `wrong ${String(index)}`);
    expect(await tried('wrong')).toBe('refused');
    expect(new Set(await times(30, () => 'good'))).toEqual(new Set(['found']));
    for (let index = 0; index < MAX; index += 1) await tried(`wrong ${String(index)}`, '192.0.2.2');
    expect(await tried('good', '192.0.2.2')).toBe('refused');
  });

  it('with recently valid ones fail once those are revoked, which counts once', async () => {
    await tried('good');
    good.clear();
    expect(new Set(await times(30, () => 'good'))).toEqual(new Set(['unknown']));
    expect(await times(MAX, (index) => `wrong ${String(index)}`)).toEqual(['unknown', 'unknown', 'refused']);
    expect(await tried('good')).toBe('refused');
  });

  it('that cannot be looked up are not counted', async () => {
    for (let index = 0; index < 2 * MAX; index += 1) {
      const lost = tries.lookUp(String(index), ADDRESS, () => Promise.reject(new Error('out of reach')));
      await expect(lost).rejects.toThrow('out of reach');
    }
    expect(await times(MAX, (index) => `wrong ${String(index)}`)).toEqual(Array(MAX).fill('unknown'));
  });
});

describe('concurrent guesses', () => {
  let world: World;
  beforeEach(async () => {
    world = await World.start('empty', WINDOW);
  });
  afterEach(() => world.stop());

  const statusOf = async (token: string): Promise<number> =>
    (await world.sendRequest('{ __typename }', { token })).status;

  /**
   * Sends them while none can be looked up; returns the result of each, once those that are admitted have responses.
   */
  async function together(count: number, send: (token: string) => Promise<number>): Promise<number[]> {
    const blocker = await Blocker.on(world);
    const ends: number[] = [];
    const sent = await blocker.during(async () => {
      const all = Array.from({ length: count }, (_, index) => send(`guess-${String(index)}`));
      for (const one of all) void one.then((end) => ends.push(end));
      await until('the rest is rejected', () => ends.length === count - MAX);
      await blocker.untilHeld(MAX);
      return { all };
    }, 'token');
    await blocker.end();
    return Promise.all(sent.all);
  }

  it('by HTTP are looked up as often as wrong ones are allowed', async () => {
    const statuses = await together(40, statusOf);
    expect(statuses.filter((status) => status === 401)).toHaveLength(MAX);
    expect(statuses.filter((status) => status === 429)).toHaveLength(40 - MAX);
  });

  it('by WebSocket are looked up as often as wrong ones are allowed', async () => {
    const codes = await together(
      20,
      (token) =>
        new Promise((resolve) => {
          const socket = new WebSocket(`${world.service.url.replace(/^http/, 'ws')}/graphql`, 'graphql-transport-ws');
          const init = { type: 'connection_init', payload: { authorization: `Bearer ${token}` } };
          socket.once('open', () => {
            socket.send(JSON.stringify(init));
          });
          socket.once('close', resolve);
        }),
    );
    expect(codes.filter((code) => code === 4403)).toHaveLength(MAX);
    expect(codes.filter((code) => code === 4429)).toHaveLength(20 - MAX);
  });

  it('of one wrong token have responses up to the rate limit', async () => {
    await world.stop();
    world = await World.start('empty', { ...WINDOW, RATE_LIMIT_PER_ADDRESS: '10' });
    const statuses = await Promise.all(Array.from({ length: 40 }, () => statusOf('guess')));
    expect(statuses.filter((status) => status === 401).length).toBeLessThanOrEqual(10);
    expect(statuses.filter((status) => status === 429).length).toBeGreaterThanOrEqual(30);
  });

  it('do not affect a page that sends many requests with one valid token', async () => {
    const sendAll = (): Promise<number[]> => Promise.all(Array.from({ length: 30 }, () => statusOf(ADMIN_TOKEN)));
    expect(new Set(await sendAll())).toEqual(new Set([200]));
    for (let index = 0; index < 2 * MAX; index += 1) await statusOf(`guess-${String(index)}`);
    expect(await statusOf('guess')).toBe(429);
    expect(new Set(await sendAll())).toEqual(new Set([200]));
  });
});
