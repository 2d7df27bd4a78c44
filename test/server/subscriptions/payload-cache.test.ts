import { describe, expect, it } from '@jest/globals';
import { setImmediate as nextTick } from 'node:timers/promises';
import type { ExecutionResult } from 'graphql';
import type { Cancellable } from '../../../src/database/driver/queryable.js';
import { Loaders } from '../../../src/database/query/loaders.js';
import type { SharedChange } from '../../../src/domain/following/change-batch.js';
import type { OperationPipeline } from '../../../src/graphql/execution/operation-pipeline.js';
import { PayloadCache } from '../../../src/server/subscriptions/payload-cache.js';
import type { SubscriptionSelection } from '../../../src/server/subscriptions/payload-cache.js';
import { SHORT_WORKLOAD, OperationScheduler } from '../../../src/graphql/scheduling/scheduler.js';

const TEXT = 'x'.repeat(1_000_000);
/** More than there is room for, at two bytes per character. */
const MANY = 40;

const queryable = { until: () => queryable } as unknown as Cancellable;
const selection = { operation: { workload: SHORT_WORKLOAD }, reader: {}, key: 'a' } as unknown as SubscriptionSelection;

function change(): SharedChange {
  return { change: {}, loaders: new Loaders(queryable) } as SharedChange;
}

function cacheOf(run: () => Promise<ExecutionResult>): PayloadCache {
  const operations = { run, formatResult: (result: object) => result } as unknown as OperationPipeline;
  return new PayloadCache({ operations, turns: new OperationScheduler(), queryable, operationTimeoutMs: 10_000 });
}

describe('the cached payloads of changes', () => {
  it('are kept as long as there is room, with preference to later changes', async () => {
    let formatted = 0;
    const payloads = cacheOf(() => {
      formatted += 1;
      return Promise.resolve({ data: { text: TEXT } });
    });
    const all = Array.from({ length: MANY }, change);
    const sent = async (one: SharedChange): Promise<string> =>
      payloads.payloadFor(one, selection, { client: 'a', onGone: () => undefined });
    for (const one of all) expect(await sent(one)).toBe(JSON.stringify({ data: { text: TEXT } }));
    expect(formatted).toBe(MANY);
    for (const one of all.slice(-10)) await sent(one);
    expect(formatted).toBe(MANY);
    for (const one of all.slice(0, 10)) await sent(one);
    expect(formatted).toBe(MANY + 10);
  });
});

/** A change whose payload is built when the test says so. */
class Building {
  readonly runs: { readonly succeed: () => void; readonly fail: () => void }[] = [];
  private readonly one = change();
  private readonly payloads = cacheOf(
    () =>
      new Promise((resolve, reject) => {
        this.runs.push({
          succeed: () => {
            resolve({ data: {} });
          },
          fail: () => {
            reject(new Error('it failed'));
          },
        });
      }),
  );

  subscribe(client: string): { readonly payload: Promise<string>; readonly leave: () => void } {
    let leave = (): void => undefined;
    const onGone = (listener: () => void): void => {
      leave = listener;
    };
    const payload = Promise.resolve(this.payloads.payloadFor(this.one, selection, { client, onGone }));
    payload.catch(() => undefined);
    return {
      payload,
      leave: () => {
        leave();
      },
    };
  }
}

describe('a payload that several subscribers wait for', () => {
  it('is built once for all, and those that stay have it when others leave', async () => {
    const building = new Building();
    const subscribers = ['a', 'a', 'b', 'a', 'b'].map((client) => building.subscribe(client));
    for (const at of [0, 1, 2]) subscribers[at]?.leave();
    await nextTick();
    expect(building.runs).toHaveLength(1);
    building.runs[0]?.succeed();
    expect(await Promise.all([subscribers[3]?.payload, subscribers[4]?.payload])).toEqual([
      '{"data":{}}',
      '{"data":{}}',
    ]);
  });

  it('is abandoned when all have left, and built anew for who comes then', async () => {
    const building = new Building();
    for (const { leave } of ['a', 'a', 'b'].map((client) => building.subscribe(client))) leave();
    const later = building.subscribe('a');
    await nextTick();
    expect(building.runs).toHaveLength(2);
    building.runs[1]?.succeed();
    expect(await later.payload).toBe('{"data":{}}');
  });

  it('is built anew for who comes after it has failed', async () => {
    const building = new Building();
    const both = [building.subscribe('a'), building.subscribe('a')];
    building.runs[0]?.fail();
    for (const { payload } of both) await expect(payload).rejects.toThrow('it failed');
    const later = building.subscribe('a');
    expect(building.runs).toHaveLength(2);
    building.runs[1]?.succeed();
    expect(await later.payload).toBe('{"data":{}}');
  });
});
