import { describe, expect, it } from '@jest/globals';
import type { CombinedError } from '@urql/core';
import type { Wanted } from '../../../src/web/relation/plan-parts.js';
import { planRequests } from '../../../src/web/relation/request-plan.js';
import type { Plan } from '../../../src/web/relation/request-plan.js';
import { requestsOf } from '../../../src/web/relation/requests-of-plan.js';
import type { Outcome, Outcomes, Request } from '../../../src/web/relation/requests.js';

const WANTED: Wanted = {
  relation: 'atlantis-lemuria',
  language: 'en',
  filter: {},
  span: null,
  width: 1000,
  isLate: false,
};
const FRAME = { tenures: { nodes: [], pageInfo: { hasNextPage: false, endCursor: null } } };

/** All that a plan asks for, with what the service would answer. */
class Answers {
  readonly outcomes = new Map<string, Outcome>();

  answer(request: Request, relation: unknown): this {
    this.outcomes.set(request.key, { data: { relation, enumLabels: [] }, error: null });
    return this;
  }

  fail(request: Request, code = 'TIMEOUT', path: string[] = ['relation']): this {
    const error = { graphQLErrors: [{ path, extensions: { code } }] } as unknown as CombinedError;
    this.outcomes.set(request.key, { data: undefined, error });
    return this;
  }

  frame(wanted: Wanted, years: Readonly<Record<number, number>>): this {
    const totalCount = Object.values(years).reduce((sum, count) => sum + count, 0);
    const buckets = Object.entries(years).map(([year, count]) => ({
      start: `${year}-01-01`,
      end: `${year}-12-31`,
      count,
    }));
    const histogram = { before: 0, unplaced: 0, buckets };
    const { frame, counts } = planRequests(wanted, this.outcomes);
    const counted = { totalCount, histogram, counts: [], foremost: [], landmarks: [] };
    return this.answer(frame, FRAME).answer(counts.number, { summary: { eventCount: totalCount }, timeline: counted });
  }

  page(request: Request, last: string, endCursor: string | null): this {
    const pageInfo = { hasNextPage: endCursor !== null, endCursor };
    return this.answer(request, { timeline: { nodes: [{ date: { earliest: last } }], pageInfo } });
  }

  plan(wanted: Wanted): Plan {
    return planRequests(wanted, this.outcomes);
  }
}

const windows = ({ events }: Plan): [window: unknown, after: string | null][] =>
  events.flatMap(({ requests }) =>
    requests.map(({ variables }) => {
      const { filter, after } = variables as { filter: { window?: unknown }; after: string | null };
      return [filter.window ?? null, after] as [unknown, string | null];
    }),
  );
const only = <T>(list: readonly T[]): T => {
  expect(list).toHaveLength(1);
  return list[0]!;
};

describe('what the timeline asks for', () => {
  it('is at first the frame, a page of events and what is counted, at the same time', () => {
    const plan = planRequests(WANTED, new Map() as Outcomes);
    expect(requestsOf(plan).map(({ name }) => name)).toEqual(['TimelineFrame', 'TimelineEvents', 'TimelineCounts']);
    expect(windows(plan)).toEqual([[null, null]]);
    expect(plan.density).toBeNull();
    expect(plan.statements).toBeNull();
  });

  it('is no more than that of up to 100 events, then what was said', () => {
    const answers = new Answers().frame(WANTED, { 1990: 60, 1991: 40 });
    const first = only(answers.plan(WANTED).events);
    expect(answers.plan(WANTED).statements).toBeNull();
    answers.page(only(first.requests), '1991-12-01', null);
    expect(windows(answers.plan(WANTED))).toEqual([[null, null]]);
    expect(answers.plan(WANTED).statements?.requests).toHaveLength(1);
  });

  it('is the rest of up to 600 events at the same time, by windows', () => {
    const answers = new Answers().frame(WANTED, { 1990: 80, 1991: 80, 1992: 80, 1993: 80 });
    answers.page(answers.plan(WANTED).events[0]!.requests[0]!, '1991-03-01', 'a');
    expect(windows(answers.plan(WANTED)).filter(([window]) => window !== null)).toEqual([
      [{ from: '1991-03-01', to: '1991-12-31' }, null],
      [{ from: '1992-01-01', to: '1992-12-31' }, null],
      [{ from: '1993-01-01' }, null],
    ]);
    expect(answers.plan(WANTED).density).toBeNull();
  });

  it('is of a window with more than a page the next page', () => {
    const answers = new Answers().frame(WANTED, { 1990: 100, 1991: 180 });
    answers.page(answers.plan(WANTED).events[0]!.requests[0]!, '1990-12-31', 'a');
    const window = answers.plan(WANTED).events.at(-1)!;
    answers.page(window.requests[0]!, '1991-06-01', 'b');
    expect(windows(answers.plan(WANTED)).at(-1)).toEqual([{ from: '1991-01-01' }, 'b']);
    expect(answers.plan(WANTED).events.at(-1)?.isComplete).toBe(false);
  });

  describe('of more than 600 events', () => {
    const MANY = Object.fromEntries(Array.from({ length: 100 }, (_, index) => [1900 + index, 10_000]));

    it('is how many there are when, and no event', () => {
      const answers = new Answers().frame(WANTED, MANY);
      const plan = answers.plan(WANTED);
      expect(plan.events).toEqual([]);
      expect(plan.density?.window).toBeNull();
      expect(plan.density?.lanes.variables).toMatchObject({ by: 'YEAR' });
      expect(plan.density?.landmarks.variables).toMatchObject({ filter: {} });
    });

    it('is the events of a window that has fewer than 300 by the histogram, in few pages', () => {
      const wanted = { ...WANTED, span: { from: 0, to: 100 } };
      const answers = new Answers().frame(wanted, { ...MANY, 1969: 20, 1970: 150 });
      const plan = answers.plan(wanted);
      expect(plan.density).toBeNull();
      expect(only(plan.events).requests).toHaveLength(1);
      expect(plan.eventsWindow).not.toBeNull();
      // There were more: it is counted after all, and no more is read.
      const cursors = ['a', 'b', 'c'];
      for (const cursor of cursors)
        answers.page(only(answers.plan(wanted).events).requests.at(-1)!, '1970-01-01', cursor);
      const counted = answers.plan(wanted);
      expect(counted.events).toEqual([]);
      expect(counted.density).not.toBeNull();
      // Without what was read it would be read again.
      expect(counted.restsOn).toHaveLength(3);
    });

    it('is counted first where a window may have more, and read where there are few after all', () => {
      const wanted = { ...WANTED, span: { from: 0, to: 30 } };
      const answers = new Answers().frame(wanted, MANY);
      const { density, events } = answers.plan(wanted);
      expect(events).toEqual([]);
      answers.answer(density!.lanes, { ...LANES, meetings: january(250) });
      expect(only(answers.plan(wanted).events).requests).toHaveLength(1);
      answers.answer(density!.lanes, { ...LANES, meetings: january(5_000) });
      expect(answers.plan(wanted).events).toEqual([]);
    });

    it('is the events of a window, as far as they are few, where they cannot be counted', () => {
      const wanted = { ...WANTED, span: { from: 0, to: 30 } };
      const answers = new Answers().frame(wanted, MANY);
      answers.fail(answers.plan(wanted).density!.lanes);
      expect(windows(answers.plan(wanted))).toEqual([[{ from: '1970-01-01', to: '1970-01-30' }, null]]);
      for (const cursor of ['a', 'b', 'c'])
        answers.page(only(answers.plan(wanted).events).requests.at(-1)!, '1970-01-01', cursor);
      expect(answers.plan(wanted).events).toEqual([]);
    });

    const january = (count: number): unknown => ({
      histogram: { before: 0, unplaced: 0, buckets: [{ start: '1970-01-01', end: '1970-01-31', count }] },
    });
    const none = january(0);
    const LANES = { declarations: none, meetings: none, treaties: none, measures: none, occasions: none };

    it('asks for the same window while time is moved a little', () => {
      const spans = [0, 1, 2, 3].map((days) => ({ from: 300 + days, to: 400 + days }));
      const keys = spans.map(
        (span) => new Answers().frame({ ...WANTED, span }, MANY).plan({ ...WANTED, span }).density?.lanes.key,
      );
      expect(new Set(keys).size).toBe(1);
    });
  });

  describe('where counting takes long or fails', () => {
    const LATE = { ...WANTED, isLate: true };
    const PARTS = [['number'], ['times'], ['landmarks'], ['series']];
    const countsOf = (plan: Plan): string[][] =>
      requestsOf(plan)
        .filter(({ name }) => name === 'TimelineCounts')
        .map(({ variables }) =>
          Object.entries(variables ?? {}).flatMap(([name, value]) => (value === true ? [name] : [])),
        );

    it('is each count by itself', () => {
      const answers = new Answers();
      expect(countsOf(answers.plan(LATE))).toEqual(PARTS);
      expect(countsOf(answers.plan(WANTED))).toEqual([['number', 'times', 'series', 'landmarks']]);
      answers.answer(answers.plan(WANTED).frame, FRAME).fail(answers.plan(WANTED).counts.number);
      expect(countsOf(answers.plan(WANTED))).toEqual(PARTS);
      expect(answers.plan(WANTED).counts.refused).toHaveLength(1);
    });

    it('is not, of what is counted already', () => {
      const answers = new Answers().frame(WANTED, { 1990: 60 });
      expect(countsOf(answers.plan(LATE))).toHaveLength(1);
    });

    it('asks by decade where the years are too many', () => {
      const answers = new Answers();
      answers.fail(answers.plan(WANTED).counts.times, 'BAD_USER_INPUT', ['relation', 'timeline', 'histogram']);
      expect(answers.plan(WANTED).counts.times.variables).toMatchObject({ by: 'DECADE' });
    });

    it('asks by year again, where that took too long', () => {
      const answers = new Answers();
      answers.fail(answers.plan(WANTED).counts.times, 'TIMEOUT', ['relation', 'timeline', 'histogram']);
      expect(answers.plan(WANTED).counts.times.variables).toMatchObject({ by: 'YEAR' });
    });

    it('reads one page after the other, up to 600 events, where none is counted', () => {
      const answers = new Answers();
      answers.answer(answers.plan(LATE).frame, FRAME);
      const { counts } = answers.plan(LATE);
      answers.fail(counts.number).fail(counts.times);
      for (const cursor of ['a', 'b', 'c', 'd', 'e']) {
        answers.page(only(answers.plan(LATE).events).requests.at(-1)!, '1990-01-01', cursor);
        expect(answers.plan(LATE).isAll).toBeNull();
      }
      answers.page(only(answers.plan(LATE).events).requests.at(-1)!, '1991-01-01', null);
      expect(answers.plan(LATE).isAll).toBe(true);
      answers.page(only(answers.plan(LATE).events).requests.at(-1)!, '1991-01-01', 'f');
      const many = answers.plan(LATE);
      expect([many.isAll, many.events, many.restsOn.length]).toEqual([false, [], 6]);
      expect(many.density).not.toBeNull();
    });

    it('has all events where the first page has, counted or not', () => {
      const answers = new Answers();
      answers.page(only(answers.plan(LATE).events).requests[0]!, '1990-01-01', null);
      expect(answers.plan(LATE).isAll).toBe(true);
      expect(answers.plan(LATE).statements).not.toBeNull();
    });
  });
});
