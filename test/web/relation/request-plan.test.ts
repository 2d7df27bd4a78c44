import { describe, expect, it } from '@jest/globals';
import { planRequests } from '../../../src/web/relation/request-plan.js';
import type { Plan, Wanted } from '../../../src/web/relation/request-plan.js';
import type { Outcomes, Request } from '../../../src/web/relation/requests.js';

const WANTED: Wanted = { relation: 'atlantis-lemuria', language: 'en', filter: {}, span: null, width: 1000 };

/** All that a plan asks for, with what the service would answer. */
class Answers {
  readonly outcomes = new Map<string, { data: unknown; error: null }>();

  answer(request: Request, relation: unknown): this {
    this.outcomes.set(request.key, { data: { relation, enumLabels: [] }, error: null });
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
    return this.answer(planRequests(wanted, this.outcomes).frame, {
      tenures: { nodes: [], pageInfo: { hasNextPage: false, endCursor: null } },
      timeline: { totalCount, histogram, counts: [] },
    });
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
  it('is at first the frame and a page of events, at the same time', () => {
    const plan = planRequests(WANTED, new Map() as Outcomes);
    expect(plan.frame.variables).toMatchObject({ by: 'YEAR' });
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
      expect(plan.density?.request.variables).toMatchObject({ by: 'YEAR', filter: {} });
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
      expect(answers.plan(wanted).events).toEqual([]);
      expect(answers.plan(wanted).density).not.toBeNull();
    });

    it('is counted first where a window may have more, and read where there are few after all', () => {
      const wanted = { ...WANTED, span: { from: 0, to: 30 } };
      const answers = new Answers().frame(wanted, MANY);
      const { density, events } = answers.plan(wanted);
      expect(events).toEqual([]);
      const none = { histogram: { before: 0, unplaced: 0, buckets: [] } };
      const lanes = { declarations: none, meetings: none, treaties: none, measures: none, occasions: none };
      answers.answer(density!.request, { whole: { totalCount: 250, landmarks: [] }, ...lanes });
      expect(only(answers.plan(wanted).events).requests).toHaveLength(1);
      answers.answer(density!.request, { whole: { totalCount: 5_000, landmarks: [] }, ...lanes, meetings: crowded });
      expect(answers.plan(wanted).events).toEqual([]);
    });

    const crowded = {
      histogram: { before: 0, unplaced: 0, buckets: [{ start: '1970-01-01', end: '1970-01-31', count: 5_000 }] },
    };

    it('asks for the same window while time is moved a little', () => {
      const spans = [0, 1, 2, 3].map((days) => ({ from: 300 + days, to: 400 + days }));
      const keys = spans.map(
        (span) => new Answers().frame({ ...WANTED, span }, MANY).plan({ ...WANTED, span }).density?.request.key,
      );
      expect(new Set(keys).size).toBe(1);
    });
  });

  it('asks by decade where the years are too many', () => {
    const { frame } = planRequests(WANTED, new Map());
    const error = { graphQLErrors: [{ path: ['relation', 'timeline', 'histogram'], extensions: {} }] };
    const outcomes = new Map([[frame.key, { data: { relation: null }, error }]]) as unknown as Outcomes;
    const plan = planRequests(WANTED, outcomes);
    expect(plan.frame.variables).toMatchObject({ by: 'DECADE' });
    // It rests on the refusal.
    expect(plan.refused?.key).toBe(frame.key);
  });
});
