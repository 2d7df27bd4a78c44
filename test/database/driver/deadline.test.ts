import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import sql from 'sql-template-tag';
import { CancelledError, Deadline } from '../../../src/database/driver/deadline.js';
import { Cancellation } from '../../../src/foundation/async/cancellation.js';
import { BareDatabase } from '../../support/bare-database.js';
import { until } from '../../support/follower.js';

describe('a deadline', () => {
  beforeEach(() => {
    jest.useFakeTimers();
  });
  afterEach(() => {
    jest.useRealTimers();
  });

  it('expires after its time, and can be renewed', () => {
    const deadline = new Deadline(100);
    jest.advanceTimersByTime(99);
    deadline.renew();
    jest.advanceTimersByTime(99);
    expect(deadline.reason).toBeNull();
    jest.advanceTimersByTime(1);
    expect(deadline.reason).toEqual(new CancelledError(100));
    deadline.abandon();
    expect(deadline.reason).toEqual(new CancelledError(100));
  });
});

describe('a paused deadline', () => {
  it('does not expire, and has its full time once it is renewed', async () => {
    const deadline = new Deadline(20);
    deadline.pause();
    await sleep(60);
    expect(deadline.reason).toBeNull();
    deadline.renew();
    await until('it has passed', () => deadline.reason !== null);
    expect(deadline.reason).toEqual(new CancelledError(20));
  });
});

describe('a deadline that was met', () => {
  it('does not expire, even when it is renewed later', async () => {
    const deadline = new Deadline(1);
    deadline.end();
    deadline.renew();
    await sleep(20);
    expect(deadline.reason).toBeNull();
  });
});

describe('a statement', () => {
  let bare: BareDatabase;
  beforeAll(async () => {
    bare = await BareDatabase.start();
  });
  afterAll(() => bare.stop());

  it('does not run for a caller that aborted just as its connection became available', async () => {
    const { database } = bare;
    const sent: string[] = [];
    // The pool hands out an idle connection in the next tick.
    await database.rows(sql`select 1`);
    const stop = database.observe((text) => sent.push(text));
    const cancellation = new Cancellation();
    const request = database.until(cancellation).rows(sql`select pg_sleep(1)`);
    process.nextTick(() => {
      cancellation.cancel(new Error('left'));
    });
    await expect(request).rejects.toThrow('left');
    stop();
    expect(sent).toEqual([]);
    expect(database.pool()).toMatchObject({ busy: 0, idle: 1 });
  });
});
