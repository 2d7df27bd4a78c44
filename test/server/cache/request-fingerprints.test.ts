import type { IncomingMessage } from 'node:http';
import { describe, expect, it } from '@jest/globals';
import { CacheKey } from '../../../src/server/cache/response-cache.js';
import { RequestFingerprintCache } from '../../../src/server/cache/request-fingerprints.js';
import { PersistedOperations } from '../../../src/graphql/execution/persisted-operations.js';

const request = (headers: Record<string, string>): IncomingMessage => ({ method: 'POST', headers }) as never;

describe('the cache of request fingerprints', () => {
  it('counts every form in which each request was sent', () => {
    const known = new RequestFingerprintCache();
    const around = (): Record<string, string> => ({ vary: 'Accept' });
    const send = (turn: number, way: number): IncomingMessage => {
      const sent = request({ accept: `text/x-${String(way)}` });
      if (!known.find(sent, `body ${String(turn)}`)) known.remember(sent, 'a slot', around);
      return sent;
    };
    for (let way = 0; way < 10; way += 1) send(0, way);
    const ofTen = known.bytes;
    expect(ofTen).toBeGreaterThanOrEqual(10 * 5_000);
    for (let turn = 1; turn < 1_000; turn += 1) for (let way = 0; way < 10; way += 1) send(turn, way);
    expect(known.bytes).toBeLessThanOrEqual(16_000_000);
    expect(known.find(request({ accept: 'text/x-3' }), 'body 0')).toBeNull();
    expect(known.find(request({ accept: 'text/x-3' }), 'body 999')).not.toBeNull();
  });

  it('uses a cache key of equal length for a long and a short request', () => {
    const [short, long] = [new CacheKey('a', 'br'), new CacheKey('a'.repeat(100_000), 'br')];
    expect(long.name).toHaveLength(short.name.length);
    expect(long.name).not.toBe(short.name);
    expect(new CacheKey('a', 'gzip').name).not.toBe(short.name);
  });

  it('limits persisted operations by the memory of their texts', async () => {
    const persisted = new PersistedOperations();
    const text = '✓'.repeat(400_000);
    for (let turn = 0; turn < 30; turn += 1) await persisted.set(`apq:${String(turn)}`, text);
    const cached = Array.from({ length: 30 }, (_, turn) => persisted.find(String(turn))).filter(Boolean);
    expect(cached).toHaveLength(19);
    await persisted.set('apq:long', '✓'.repeat(600_000));
    expect(persisted.find('long')).toBeUndefined();
  });
});
