import { describe, expect, it } from '@jest/globals';
import { BATCH_MAX, EMPTY_BATCH, merged, withChange } from '../../../src/web/live/change-batch.js';
import type { Change, ChangeBatch } from '../../../src/web/live/change-batch.js';
import { ChangeQueue } from '../../../src/web/live/change-queue.js';
import { NEWS_MAX, withBatch, without } from '../../../src/web/live/news.js';
import { TestClock } from '../../support/test-clock.js';

type Effect = Change['effect'];

const ofEvent = (id: string, effect: Effect): Change => ({
  position: '1',
  effect,
  subject: { __typename: 'Event', id },
  event: { id },
});
const ofStatement = (id: string, event: string, effect: Effect): Change => ({
  position: '1',
  effect,
  subject: { __typename: 'Statement', id },
  event: { id: event },
});
const batchOf = (...changes: Change[]): ChangeBatch => changes.reduce(withChange, EMPTY_BATCH);
const shown = ({ entered, updated, left, others }: ChangeBatch): string =>
  [entered, updated, left, others.keys()].map((ids) => [...ids].join(' ')).join(' | ');

describe('a batch of changes', () => {
  it.each<[string, Change[], string]>([
    ['an event came, and changed', [ofEvent('a', 'ENTERED'), ofEvent('a', 'STAYED')], 'a |  |  | '],
    ['an event came, and went', [ofEvent('a', 'ENTERED'), ofEvent('a', 'LEFT')], ' |  | a | '],
    ['an event went, and came back', [ofEvent('a', 'LEFT'), ofEvent('a', 'ENTERED')], 'a |  |  | '],
    ['an event changed twice', [ofEvent('a', 'STAYED'), ofEvent('a', 'STAYED')], ' | a |  | '],
    ['something was said', [ofStatement('s', 'a', 'ENTERED')], ' | a |  | s'],
    ['something was retracted that was said', [ofStatement('s', 'a', 'LEFT')], ' | a |  | s'],
    ['it was said at an event that came', [ofEvent('a', 'ENTERED'), ofStatement('s', 'a', 'ENTERED')], 'a |  |  | s'],
    ['it was said at an event that went', [ofEvent('a', 'LEFT'), ofStatement('s', 'a', 'LEFT')], ' |  | a | s'],
  ])('%s', (_title, changes, expected) => {
    expect(shown(batchOf(...changes))).toBe(expected);
    const half = Math.ceil(changes.length / 2);
    const [first, second] = [batchOf(...changes.slice(0, half)), batchOf(...changes.slice(half))];
    expect(shown(merged(first, second))).toBe(expected);
  });
});

describe('the queue of changes', () => {
  it('hands over together what comes together, and the next when the page is ready', async () => {
    const clock = new TestClock();
    const applied: string[] = [];
    let finish: () => void = () => undefined;
    const queue = new ChangeQueue({
      clock,
      apply: (batch) => {
        applied.push(shown(batch));
        return new Promise((resolve) => (finish = resolve));
      },
      onTooMany: () => undefined,
    });
    queue.add(ofEvent('a', 'ENTERED'));
    queue.add(ofEvent('b', 'STAYED'));
    expect(applied).toEqual([]);
    await clock.pass(1_000);
    expect(applied).toEqual(['a | b |  | ']);
    queue.add(ofEvent('c', 'STAYED'));
    await clock.pass(1_000);
    expect(applied).toHaveLength(1);
    finish();
    await clock.pass(1_000);
    expect(applied[1]).toBe(' | c |  | ');
  });

  it('loses nothing when what changed cannot be read', async () => {
    const clock = new TestClock();
    const applied: string[] = [];
    const queue = new ChangeQueue({
      clock,
      apply: (batch) => {
        applied.push(shown(batch));
        if (applied.length === 1) throw new Error('no connection');
      },
      onTooMany: () => undefined,
    });
    queue.add(ofEvent('a', 'ENTERED'));
    await clock.pass(200);
    queue.add(ofEvent('a', 'STAYED'));
    queue.add(ofEvent('b', 'STAYED'));
    await clock.pass(10_000);
    expect(applied).toEqual(['a |  |  | ', 'a | b |  | ']);
  });

  it('asks for a reload instead of collecting without end', async () => {
    const clock = new TestClock();
    let [reloads, batches] = [0, 0];
    const queue = new ChangeQueue({ clock, apply: () => void (batches += 1), onTooMany: () => (reloads += 1) });
    for (let number = 0; number <= BATCH_MAX; number += 1) queue.add(ofEvent(String(number), 'ENTERED'));
    await clock.pass(1_000);
    expect([reloads, batches]).toEqual([1, 0]);
  });
});

describe('what is new', () => {
  it('is what came and did not go, until it is looked at', () => {
    const news = withBatch(
      new Set(),
      batchOf(ofEvent('a', 'ENTERED'), ofEvent('b', 'ENTERED'), ofEvent('c', 'STAYED')),
    );
    expect([...news]).toEqual(['a', 'b']);
    expect([...withBatch(news, batchOf(ofEvent('a', 'LEFT')))]).toEqual(['b']);
    expect([...without(news, ['b', 'x'])]).toEqual(['a']);
  });

  it('is the same set when nothing of it changes, so that nothing is drawn anew', () => {
    const news = withBatch(new Set(), batchOf(ofEvent('a', 'ENTERED')));
    expect(withBatch(news, batchOf(ofEvent('c', 'STAYED'), ofEvent('d', 'LEFT')))).toBe(news);
    expect(without(news, ['x'])).toBe(news);
  });

  it('does not grow without end', () => {
    let news: ReadonlySet<string> = new Set();
    for (let number = 0; number < NEWS_MAX + 5; number += 1) {
      news = withBatch(news, batchOf(ofEvent(String(number), 'ENTERED')));
    }
    expect(news.size).toBe(NEWS_MAX);
    expect(news.has('4')).toBe(false);
    expect(news.has(String(NEWS_MAX + 4))).toBe(true);
  });
});
