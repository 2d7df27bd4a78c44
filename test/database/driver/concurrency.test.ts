import { beforeEach, describe, expect, it } from '@jest/globals';
import sql from 'sql-template-tag';
import { withConcurrency } from '../../../src/database/driver/concurrency.js';
import type { Queryable } from '../../../src/database/driver/queryable.js';
import { Cancellation } from '../../../src/foundation/async/cancellation.js';

/** A statement that runs until it is settled. */
interface Running {
  readonly text: string;
  readonly answer: (rows: object[]) => void;
  readonly fail: (error: Error) => void;
}

describe('statements with limited concurrency', () => {
  let running: Running[];
  const inner: Queryable = {
    rows: ({ text }) =>
      new Promise((resolve, reject) => {
        running.push({ text, answer: (rows) => resolve(rows as never), fail: reject });
      }),
  };
  beforeEach(() => {
    running = [];
  });

  const started = (): string[] => running.map(({ text }) => text);
  const settled = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

  it('run up to the limit at once, and the rest in the order of their calls', async () => {
    const own = withConcurrency(inner, { max: 2 });
    const request = [sql`one`, sql`two`, sql`three`, sql`four`].map((statement) => own.rows(statement));
    await settled();
    expect(started()).toEqual(['one', 'two']);
    running[1]?.answer([{ is: 'two' }]);
    expect(await request[1]).toEqual([{ is: 'two' }]);
    await settled();
    expect(started()).toEqual(['one', 'two', 'three']);
    running[0]?.answer([]);
    running[2]?.answer([]);
    await settled();
    expect(started()).toEqual(['one', 'two', 'three', 'four']);
    running[3]?.answer([]);
    await Promise.all(request);
    const more = [sql`five`, sql`six`, sql`seven`].map((statement) => own.rows(statement));
    await settled();
    expect(started().slice(4)).toEqual(['five', 'six']);
    for (const one of running) one.answer([]);
    await settled();
    running.at(-1)?.answer([]);
    await Promise.all(more);
  });

  it('free their slot when they fail', async () => {
    const own = withConcurrency(inner, { max: 1 });
    const [first, second] = [own.rows(sql`one`), own.rows(sql`two`)];
    await settled();
    running[0]?.fail(new Error('broken'));
    await expect(first).rejects.toThrow('broken');
    await settled();
    running[1]?.answer([{ is: 'two' }]);
    expect(await second).toEqual([{ is: 'two' }]);
  });

  it('run one at a time once the limit is lowered', async () => {
    const room = { max: 2 };
    const own = withConcurrency(inner, room);
    const request = [sql`one`, sql`two`, sql`three`].map((statement) => own.rows(statement));
    await settled();
    room.max = 1;
    request.push(own.rows(sql`four`));
    running[0]?.answer([]);
    await settled();
    expect(started()).toEqual(['one', 'two']);
    running[1]?.answer([]);
    await settled();
    expect(started()).toEqual(['one', 'two', 'three']);
    running[2]?.answer([]);
    await settled();
    running[3]?.answer([]);
    await Promise.all(request);
  });

  it('do not start once they are cancelled, even while they wait', async () => {
    const cancellation = new Cancellation();
    const own = withConcurrency(inner, { max: 1 }, cancellation);
    const [first, second] = [own.rows(sql`one`), own.rows(sql`two`)];
    await settled();
    cancellation.cancel(new Error('left'));
    running[0]?.answer([]);
    await first;
    await expect(second).rejects.toThrow('left');
    await expect(own.rows(sql`three`)).rejects.toThrow('left');
    expect(started()).toEqual(['one']);
  });
});
