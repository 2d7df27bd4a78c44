import { describe, expect, it } from '@jest/globals';
import { buildSchema, getOperationAST, parse } from 'graphql';
import type { ExecutionResult } from 'graphql';
import { batchMany, batchOne, Loaders } from '../../../src/database/query/loaders.js';
import type { Queryable } from '../../../src/database/driver/queryable.js';
import { Cancellation } from '../../../src/foundation/async/cancellation.js';
import { Executor } from '../../../src/graphql/execution/executor.js';
import type { Executable } from '../../../src/graphql/execution/executor.js';
import { TimeSlicer } from '../../../src/graphql/execution/time-slicer.js';
import { nextRound } from '../../support/unhandled-rejections.js';

const schema = buildSchema(`
  type Query { things(n: Int!): [Thing!]! promised(n: Int!): [Thing!]! }
  type Thing { text: String child: Thing! children: [Thing!]! things(n: Int!): [Thing!]! }
`);
const NEVER_OVER = Number.POSITIVE_INFINITY;
const HUNDRED_LEAVES = `{ ${Array.from({ length: 100 }, (_, index) => `t${String(index)}: text`).join(' ')} }`;

/** How much each of its leaves counts. */
class Thing {
  constructor(private readonly count: () => void = () => undefined) {}

  text(): string {
    this.count();
    return 'text';
  }

  things({ n }: { n: number }): Thing[] {
    return Array.from({ length: n }, () => this);
  }
}

function started(
  executor: Executor,
  query: string,
  more: Pick<Executable, 'root' | 'context' | 'cancellation' | 'batches'>,
): Promise<ExecutionResult> {
  const document = parse(query);
  return Promise.resolve(
    executor.execute({
      document,
      operation: getOperationAST(document)!,
      variables: {},
      ...more,
    }),
  );
}

/** The turns that the event loop had, and the largest count within one. */
async function rounds(work: Promise<unknown>, counted: () => number = () => 0): Promise<{ all: number; most: number }> {
  const state = { isDone: false };
  void work.then(() => (state.isDone = true));
  let [all, most, before] = [0, 0, counted()];
  for (; !state.isDone; all += 1) {
    await nextRound();
    const now = counted();
    most = Math.max(most, now - before);
    before = now;
  }
  return { all, most };
}

describe('the time of the process', () => {
  it('is shared by parts: a small execution next to a huge one ends after as many parts of that', async () => {
    const [HUGE, SMALL] = [20_000, 20];
    for (const timeSlicer of [new TimeSlicer(0), new TimeSlicer()]) {
      const executor = new Executor(schema, timeSlicer);
      let done = 0;
      const huge = started(executor, `{ things(n: ${String(HUGE)}) { text } }`, { root: new Thing(() => (done += 1)) });
      await nextRound();
      const before = done;
      const small = started(executor, `{ things(n: ${String(SMALL)}) { text } }`, { root: new Thing() });
      const { all } = await rounds(small);
      expect(all).toBeLessThanOrEqual(2 * SMALL + 4);
      // Each had its turn; what is left of the last round belongs to the huge one alone.
      if (timeSlicer['sliceMs'] === 0) expect(done - before).toBeLessThanOrEqual(SMALL + 2);
      expect((await huge).errors).toBeUndefined();
      expect(done).toBe(HUGE);
    }
  });

  it('is shared among many, in the order of arrival', async () => {
    const executor = new Executor(schema, new TimeSlicer(0));
    const order: number[] = [];
    const run = async (number: number): Promise<void> => {
      await started(executor, '{ things(n: 30) { text } }', {
        root: new Thing(),
      });
      order.push(number);
    };
    const numbers = Array.from({ length: 20 }, (_, index) => index);
    await Promise.all(numbers.map(run));
    expect(order).toEqual(numbers);
  });

  it('is yielded to the event loop between parts of 400,000 leaves', async () => {
    let [leaves, timers] = [0, 0];
    const interval = setInterval(() => (timers += 1), 1);
    const root = new Thing(() => (leaves += 1));
    const executing = started(new Executor(schema, new TimeSlicer(0)), `{ things(n: 4000) ${HUNDRED_LEAVES} }`, {
      root,
    });
    const { all, most } = await rounds(executing, () => leaves);
    clearInterval(interval);
    expect(leaves).toBe(400_000);
    expect(all).toBeGreaterThan(1_000);
    expect(most).toBeLessThanOrEqual(1_000);
    expect(timers).toBeGreaterThan(10);
    expect((await executing).errors).toBeUndefined();
  });

  it('is yielded within one list of a million items', async () => {
    const executor = new Executor(schema, new TimeSlicer());
    let seen = 0;
    const root = {
      *things() {
        for (; seen < 1_000_000; seen += 1) yield this;
      },
      text: 'text',
    };
    const executing = started(executor, '{ things(n: 1) { text } }', { root });
    expect(seen).toBeLessThan(1_000_000);
    const { all, most } = await rounds(executing, () => seen);
    expect(all).toBeGreaterThan(5);
    expect(most).toBeLessThan(500_000);
    expect((await executing).errors).toBeUndefined();
  });

  it('is yielded with the default slices', async () => {
    const root = new Thing();
    const executing = started(new Executor(schema), `{ things(n: 10000) ${HUNDRED_LEAVES} }`, { root });
    expect((await rounds(executing)).all).toBeGreaterThan(5);
  });

  it.each(['{ things(n: 2000) { child LEAVES } }', '{ promised(n: 2000) LEAVES }'])(
    'is yielded if all objects are completed at the same time later: %s',
    async (query) => {
      let open!: (thing: Thing) => void;
      let leaves = 0;
      const gate = new Promise<Thing>((resolve) => (open = resolve));
      const thing = Object.assign(new Thing(() => (leaves += 1)), {
        child: () => gate,
      });
      const root = {
        things: thing.things.bind(thing),
        promised: ({ n }: { n: number }) => Array.from({ length: n }, () => gate),
      };
      const executing = started(new Executor(schema, new TimeSlicer(0)), query.replace('LEAVES', HUNDRED_LEAVES), {
        root,
      });
      // Each object waits for it.
      for (let round = 0; round < 2_100; round += 1) await nextRound();
      expect(leaves).toBe(0);
      open(thing);
      const { all, most } = await rounds(executing, () => leaves);
      expect(leaves).toBe(200_000);
      expect(all).toBeGreaterThan(200);
      expect(most).toBeLessThanOrEqual(1_000);
    },
  );
});

describe('the errors of an execution', () => {
  it('are listed up to a hundred, and counted beyond that', async () => {
    const root = {
      things: Array.from({ length: 50_000 }, () => ({
        text: () => {
          throw new Error('It fails');
        },
      })),
    };
    const executed = await started(new Executor(schema), '{ things(n: 1) { text } }', { root });
    expect(executed.errors).toHaveLength(100);
    expect(executed).toMatchObject({ omittedErrors: 49_900, data: { things: expect.any(Array) } });
  });

  it('are few after a long list is cancelled', async () => {
    const cancellation = new Cancellation();
    const root = { things: Array.from({ length: 100_000 }, () => ({ text: 'text' })) };
    const executing = started(new Executor(schema, new TimeSlicer(0)), '{ things(n: 1) { text } }', {
      root,
      cancellation,
    });
    await nextRound();
    cancellation.cancel(new Error('It is cancelled'));
    const { errors } = await executing;
    expect(errors?.map(({ message, path }) => ({ message, path }))).toEqual([
      { message: 'It is cancelled', path: ['things'] },
    ]);
  });
});

describe('batched statements', () => {
  /** The holds and releases, in order. */
  class Batches {
    readonly events: string[] = [];
    private count = 0;

    pause(): () => void {
      this.count += 1;
      const name = String(this.count);
      this.events.push(`pause ${name}`);
      return () => this.events.push(`release ${name}`);
    }

    get periods(): number {
      return this.count;
    }

    get topologicalOrder(): string[] {
      const names = Array.from({ length: this.count }, (_, index) => String(index + 1));
      return names.flatMap((name) => [`pause ${name}`, `release ${name}`]);
    }
  }
  const QUERY = '{ things(n: 20) { child { things(n: 5) { child { text } } } } }';
  /** Takes longer than what waits for its turn meanwhile. */
  const later = async (): Promise<Thing> => {
    for (let round = 0; round < 200; round += 1) await nextRound();
    return thing;
  };
  const thing = Object.assign(new Thing(), { child: later });

  it('are held once while parts wait for their turn, and released once', async () => {
    const batches = new Batches();
    const { errors } = await started(new Executor(schema, new TimeSlicer(0)), QUERY, { root: thing, batches });
    expect(errors).toBeUndefined();
    await nextRound();
    expect(batches.events).toEqual(batches.topologicalOrder);
    expect(batches.periods).toBeGreaterThan(1);
  });

  it('are not held if nothing waits', async () => {
    const batches = new Batches();
    await started(new Executor(schema, new TimeSlicer(NEVER_OVER)), QUERY, {
      root: thing,
      batches,
    });
    expect(batches.events).toEqual([]);
  });

  it('are released if the execution is cancelled', async () => {
    const batches = new Batches();
    const cancellation = new Cancellation();
    const query = '{ things(n: 200) { text } }';
    const executing = started(new Executor(schema, new TimeSlicer(0)), query, {
      root: thing,
      batches,
      cancellation,
    });
    await nextRound();
    expect(batches.events).toEqual(['pause 1']);
    cancellation.cancel(new Error('It is cancelled'));
    expect((await executing).errors?.map(({ message, path }) => ({ message, path }))).toEqual([
      { message: 'It is cancelled', path: ['things'] },
    ]);
    for (let round = 0; round < 300; round += 1) await nextRound();
    expect(batches.events).toEqual(batches.topologicalOrder);
  });

  it('are as many however the time is divided', async () => {
    const document = '{ things(n: 30) { child { children { child { text children { text } } } } } }';
    const statements = async (sliceMs: number): Promise<string[]> => {
      const sent: string[] = [];
      const queryable = {} as Queryable;
      const found = async <Value>(name: string, keys: readonly string[], value: (key: string) => Value) => {
        sent.push(`${name} of ${String(keys.length)}`);
        await nextRound();
        return new Map(keys.map((key) => [key, value(key)]));
      };
      const one = batchOne(async (_queryable, keys) => found('child', keys, (key) => made(`${key}c`)));
      const many = batchMany(async (_queryable, keys) =>
        found('children', keys, (key) => [made(`${key}0`), made(`${key}1`)]),
      );
      const loaders = new Loaders(queryable);
      const made = (key: string): object => ({
        text: key,
        child: () => loaders.of(one).load(key),
        children: () => loaders.of(many).load(key),
      });
      const root = {
        things: ({ n }: { n: number }) => Array.from({ length: n }, (_, index) => made(String(index))),
      };
      const result = await started(new Executor(schema, new TimeSlicer(sliceMs)), document, { root, batches: loaders });
      expect(result.errors).toBeUndefined();
      return sent;
    };
    const atOnce = await statements(NEVER_OVER);
    expect(atOnce).toEqual(['child of 30', 'children of 30', 'child of 60', 'children of 60']);
    for (const sliceMs of [0, 0.01, 0.2]) expect(await statements(sliceMs)).toEqual(atOnce);
  });
});
