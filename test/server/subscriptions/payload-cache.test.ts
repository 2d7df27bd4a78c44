import { describe, expect, it } from '@jest/globals';
import type { Cancellable } from '../../../src/database/driver/queryable.js';
import { Loaders } from '../../../src/database/query/loaders.js';
import type { LoadedChange } from '../../../src/domain/following/change-batch.js';
import type { OperationPipeline } from '../../../src/graphql/execution/operation-pipeline.js';
import { PayloadCache } from '../../../src/server/subscriptions/payload-cache.js';
import type { SubscriptionSelection } from '../../../src/server/subscriptions/payload-cache.js';
import { SHORT_WORKLOAD, OperationScheduler } from '../../../src/graphql/scheduling/scheduler.js';

const TEXT = 'x'.repeat(1_000_000);
/** More than there is room for, at two bytes per character. */
const MANY = 40;

describe('the cached payloads of changes', () => {
  it('are kept as long as there is room, with preference to later changes', async () => {
    let formatted = 0;
    const operations = {
      run: () => {
        formatted += 1;
        return Promise.resolve({ data: { text: TEXT } });
      },
      formatResult: (result: object) => result,
    } as unknown as OperationPipeline;
    const queryable = { until: () => queryable } as unknown as Cancellable;
    const payloads = new PayloadCache({
      operations,
      turns: new OperationScheduler(),
      queryable,
      operationTimeoutMs: 10_000,
    });
    const all: LoadedChange[] = Array.from(
      { length: MANY },
      () => ({ change: {}, loaders: new Loaders(queryable) }) as LoadedChange,
    );
    const selection = {
      operation: { workload: SHORT_WORKLOAD },
      reader: {},
      key: 'a',
    } as unknown as SubscriptionSelection;
    const sent = async (change: LoadedChange): Promise<string> =>
      payloads.payloadFor(change, selection, { client: 'a', onGone: () => undefined });
    for (const change of all) expect(await sent(change)).toBe(JSON.stringify({ data: { text: TEXT } }));
    expect(formatted).toBe(MANY);
    for (const change of all.slice(-10)) await sent(change);
    expect(formatted).toBe(MANY);
    for (const change of all.slice(0, 10)) await sent(change);
    expect(formatted).toBe(MANY + 10);
  });
});
