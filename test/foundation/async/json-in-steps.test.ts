import { describe, expect, it } from '@jest/globals';
import { stringifyInSteps } from '../../../src/foundation/async/json-in-steps.js';

describe('JSON that is written in steps', () => {
  it.each([
    null,
    1,
    'a "text"',
    [],
    {},
    [1, [2, undefined, null], { a: undefined, b: [{ c: 'd' }] }],
    { data: { a: { nodes: [{ b: 1 }, null] }, 'b"': null, c: undefined }, extensions: { cost: 1.5 } },
    Object.assign(Object.create(null) as object, { a: [new Date(0)], b: new Date(0) }),
    JSON.parse('{"__proto__": {"a": [1]}}'),
  ])('equals JSON.stringify’s: %j', async (value) => {
    expect(await stringifyInSteps(value)).toBe(JSON.stringify(value));
  });

  it('lets other work run in between', async () => {
    const list = Array.from({ length: 100_000 }, (_, at) => ({ at, text: 'x'.repeat(20) }));
    const state = { isDone: false };
    const writing = stringifyInSteps({ data: { list } }).finally(() => (state.isDone = true));
    let rounds = 0;
    for (; !state.isDone; rounds += 1) await new Promise((resolve) => setImmediate(resolve));
    expect(rounds).toBeGreaterThan(5);
    expect(await writing).toBe(JSON.stringify({ data: { list } }));
  });
});
