import { describe, expect, it } from '@jest/globals';
import { dataOf } from '../../../src/web/graphiql/response.js';
import { runningList, SHOWN_MAX } from '../../../src/web/graphiql/running-list.js';

async function* numbers(count: number): AsyncGenerator<number> {
  for (let number = 1; number <= count; number++) {
    await Promise.resolve();
    yield number;
  }
}

describe('the running list of a subscription', () => {
  it('has all results, newest first, the latest 200 of many', async () => {
    let last;
    for await (const list of runningList(numbers(SHOWN_MAX + 50), 0)) last = list;
    expect(last?.received).toBe(250);
    expect(last?.results).toEqual(Array.from({ length: SHOWN_MAX }, (_, index) => 250 - index));
  });

  it('shows results that come together at once', async () => {
    let updates = 0;
    for await (const { received } of runningList(numbers(100), 20)) updates += received > 0 ? 1 : 0;
    expect(updates).toBeLessThan(10);
  });

  it('ends with the error of the subscription, after its last results', async () => {
    async function* failing(): AsyncGenerator<number> {
      yield* numbers(2);
      throw new Error('lost');
    }
    const seen: number[] = [];
    const read = async (): Promise<void> => {
      for await (const { received } of runningList(failing(), 0)) seen.push(received);
    };
    await expect(read()).rejects.toThrow('lost');
    expect(seen.at(-1)).toBe(2);
  });

  it('stops the subscription at once, although a result is awaited', async () => {
    let isStopped = false;
    const silent: AsyncIterableIterator<number> = {
      [Symbol.asyncIterator]: () => silent,
      next: () => new Promise(() => undefined),
      return: () => {
        isStopped = true;
        return Promise.resolve({ done: true, value: undefined });
      },
    };
    const list = runningList(silent);
    const next = list.next();
    await list.return?.();
    expect(isStopped).toBe(true);
    expect(await next).toEqual({ done: true, value: undefined });
  });
});

describe('the data of a response', () => {
  it('of a running list is the list of each field', () => {
    const results = [{ data: { changes: { kind: 'B' } } }, { errors: [] }, { data: { changes: { kind: 'A' } } }];
    expect(dataOf(JSON.stringify({ received: 3, results }))).toEqual({ changes: [{ kind: 'B' }, { kind: 'A' }] });
  });

  it('of a query is its data; of what is no response, nothing', () => {
    expect(dataOf('{ "data": { "a": 1 } }')).toEqual({ a: 1 });
    for (const text of [null, '', 'Error: lost', '[]', '{ "errors": [] }']) expect(dataOf(text)).toBeNull();
  });
});
