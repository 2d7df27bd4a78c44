import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readDocument } from '../support/markdown.js';
import { asSlow, inOrder, slowCounts, slowHistogram, tally } from '../support/slow-counts.js';
import { actorsOf, beginning, passing, readEvents } from '../support/slow-events.js';
import type { Filter, Written } from '../support/slow-events.js';
import { World } from '../support/world.js';

// eslint-disable-next-line @typescript-eslint/no-explicit-any -- responses have the shape of their operation
type Data = any;

/** The operations below each heading `## 3. …` of the recipes, by the number of the question. */
function operationsByQuestion(): Map<number, string[]> {
  const { text } = readDocument('docs/recipes.md');
  const sections = text.split(/^## /m).slice(1);
  return new Map(
    sections.map((section) => [
      Number.parseInt(section, 10),
      [...section.matchAll(/^```graphql\n([\s\S]*?)^```/gm)].map(([, operation = '']) => operation),
    ]),
  );
}

const ENCOUNTERS = [
  ...['MEETING', 'VISIT', 'SUMMIT', 'CONSULTATION', 'CEREMONY', 'TREATY_SIGNATURE', 'TREATY_EXTENSION'],
  'JOINT_STATEMENT',
];
const COOPERATIVE = [
  ...['RECOGNITION', 'ESTABLISHMENT_OF_TIES', 'MEETING', 'VISIT', 'SUMMIT', 'CONSULTATION', 'CEREMONY'],
  ...['TREATY_SIGNATURE', 'TREATY_RATIFICATION', 'TREATY_ENTRY_INTO_FORCE', 'TREATY_EXTENSION', 'AGREEMENT'],
  'JOINT_STATEMENT',
];
const CONFLICTUAL = ['RUPTURE', 'TREATY_DENUNCIATION', 'CONFLICT', 'UNILATERAL_MEASURE'];
const years = (from: number, to: number): { from: string; to: string; match: 'OVERLAPS' } => ({
  ...{ from: `${String(from)}-01-01`, to: `${String(to)}-12-31`, match: 'OVERLAPS' },
});

describe('the recipe of question', () => {
  const operations = operationsByQuestion();
  let world: World;
  let all: Written[];
  beforeAll(async () => {
    world = await World.start('seeded');
    all = await readEvents(world);
  });
  afterAll(() => world.stop());

  const of = (filter: Filter): Written[] => passing(filter, all);
  const yearly = (filter: Filter): object => {
    const { buckets, ...others } = slowHistogram(of(filter), 'YEAR', filter.window);
    return { ...others, buckets: buckets.map(({ start, count }) => ({ start, count })) };
  };
  /** A table in the form of the slow ones, whatever of its keys was selected. */
  const table = (rows: Data, by: string[]): object =>
    rows.map(({ keys, count }: Data) => ({
      values: keys.map(({ value, node, nodes }: Data, index: number) => {
        const slugs = (nodes ?? (node ? [node] : [])).map(({ slug }: Data) => slug);
        if (slugs.length > 0) return slugs.join(' ');
        return by[index] === 'YEAR' && value !== 'unplaced' ? `${value as string}-01-01` : value;
      }),
      count,
    }));
  const slowTable = (filter: Filter, options: Omit<Parameters<typeof slowCounts>[1], 'window'>): object =>
    inOrder(slowCounts(of(filter), { ...options, window: filter.window }), options.by).map(({ values, count }) => ({
      values,
      count,
    }));

  /** Checks the responses to a question's operations, in their order, against counts made in another way. */
  const CHECKS: Record<number, (...responses: Data[]) => void | Promise<void>> = {
    3: ({ relation: { timeline } }) => {
      const filter: Filter = { window: years(2020, 2024) };
      expect(timeline.totalCount).toBe(of(filter).length);
      const expected = slowCounts(of(filter), { by: ['MONTH', 'KIND'], window: filter.window });
      expect(
        asSlow(
          timeline.counts.map((row: Data) => ({ ...row, keys: row.keys.map((key: Data) => ({ ...key, nodes: [] })) })),
        ),
      ).toEqual(inOrder(expected, ['MONTH', 'KIND']));
      const months = new Set(timeline.counts.map(({ keys }: Data) => keys[0].value as string));
      expect([...months].filter((month) => month !== 'unplaced')).toHaveLength(60);
      expect(timeline.counts[0].keys.map(({ label }: Data) => label)).toEqual(['January 2020', expect.any(String)]);
    },
    4: ({ relation }) => {
      for (const [name, kinds] of Object.entries({ cooperative: COOPERATIVE, conflictual: CONFLICTUAL, all: null })) {
        const filter: Filter = { ...(kinds && { kinds }), window: years(1949, 2025) };
        expect(relation[name]).toEqual({ totalCount: of(filter).length, histogram: yearly(filter) });
      }
      expect(relation.conflictual.totalCount).toBeGreaterThan(0);
    },
    5: ({ events }, two) => {
      const filter: Filter = { kinds: ENCOUNTERS, window: years(2015, 2024) };
      const by = ['YEAR', 'ACTOR_PAIR'];
      expect(table(events.counts, by)).toEqual(slowTable(filter, { by, actorTypes: ['Person'], outermostAmong: all }));
      const ofTwo = events.counts.filter(({ keys }: Data) => keys[1].label === 'Vladimir Putin – Xi Jinping');
      const counts = Object.fromEntries(ofTwo.map(({ keys, count }: Data) => [keys[0].value, count]));
      expect(counts).toMatchObject({ 2020: 0, 2024: 3 });
      for (const year of [2016, 2017, 2021]) expect(counts[year]).toBeGreaterThan(0);
      const encounters: Filter = { ...filter, actors: [{ allOf: ['xi-jinping', 'vladimir-putin'] }], outermost: true };
      expect(two.events.totalCount).toBe(of(encounters).length);
      expect(two.events.histogram.buckets.map(({ start, count }: Data) => [start.slice(0, 4), count])).toEqual(
        Object.entries(counts),
      );
    },
    6: ({ actor: { timeline, partner } }) => {
      const own = of({ actors: [{ allOf: ['china'] }] });
      expect(timeline.totalCount).toBe(own.length);
      const busiest = (type: string): object[] =>
        tally(
          own.flatMap((event) =>
            actorsOf(event)
              .filter((one) => one.__typename === type && one.slug !== 'china')
              .map(({ slug }) => slug),
          ),
        )
          .slice(0, 5)
          .map(([slug, count]) => ({ count, actor: { slug, name: expect.any(String) } }));
      expect(timeline.states).toEqual(busiest('State'));
      expect(timeline.persons).toEqual(busiest('Person'));
      expect(timeline.states[0]).toMatchObject({ count: partner.totalCount, actor: { slug: 'russia' } });
    },
    9: ({ events: { nodes, totalCount } }) => {
      const expected = of({ around: { event: 'cn-ru-ssc-19-2024', days: 30 } });
      expect(nodes.map(({ slug }: Data) => slug)).toEqual(expected.map(({ slug }) => slug).reverse());
      expect(totalCount).toBe(expected.length);
      // What is known to the day was no more than thirty days away; what is known to the year reaches beyond.
      const isNear = ({ date }: Data): boolean => date.latest >= '2024-10-13' && date.earliest <= '2024-12-12';
      expect(nodes.filter(({ date }: Data) => date.precision === 'DAY').every(isNear)).toBe(true);
      expect(nodes.some(({ date }: Data) => date.precision === 'YEAR')).toBe(true);
    },
    10: ({ events: { nodes, totalCount } }) => {
      const expected = of({ monthDays: ['10-02'] });
      expect(nodes.map(({ slug }: Data) => slug)).toEqual(expected.map(({ slug }) => slug).reverse());
      expect(totalCount).toBe(expected.length);
      expect(nodes.map(({ date }: Data) => date.edtf)).toEqual(expect.arrayContaining(['1949-10-02', '2024-10-02']));
    },
    15: ({ events }) => {
      const by = ['ACTOR_PAIR'];
      const actorTypes = ['Person', 'State'];
      expect(table(events.counts, by)).toEqual(slowTable({ window: years(2024, 2024) }, { by, actorTypes }));
      expect(events.counts.length).toBeGreaterThan(10);
    },
    19: ({ events }) => {
      const filter: Filter = { window: years(2000, 2025) };
      const by = ['YEAR', 'RELATION'];
      expect(table(events.counts, by)).toEqual(slowTable(filter, { by }));
      expect(events.totalCount).toBe(of(filter).length);
      expect(events.counts[0].keys[1].label).toEqual(expect.stringContaining('China'));
    },
    20: ({ relation: { timeline } }) => {
      const filter: Filter = { window: years(2010, 2024) };
      const { buckets, before, unplaced } = timeline.histogram;
      const monthOf = (index: number): string => new Date(Date.UTC(2010, index)).toISOString().slice(0, 7);
      const inMonth = (month: string): number =>
        of(filter).filter((event) => {
          const { earliest, latest } = beginning(event);
          return [earliest, latest].every((day) => day?.startsWith(month));
        }).length;
      expect(buckets.map(({ count }: Data) => count)).toEqual(
        Array.from({ length: 180 }, (_, index) => inMonth(monthOf(index))),
      );
      const sum = (list: Data[]): number => list.reduce((total: number, { count }) => total + (count as number), 0);
      expect(sum([...buckets, { count: before }, { count: unplaced }])).toBe(timeline.totalCount);
      // The rolling mean of the last year.
      expect(sum(buckets.slice(-12)) / 12).toBe(
        Array.from({ length: 12 }, (_, index) => inMonth(monthOf(168 + index))).reduce((one, other) => one + other) /
          12,
      );
    },
    23: async ({ events, topics }) => {
      const filter: Filter = { window: years(1990, 2025) };
      const slow = slowTable(filter, { by: ['DECADE', 'TOPIC'] }) as { values: string[] }[];
      expect(table(events.counts, ['DECADE', 'TOPIC'])).toEqual(
        slow.map(({ values: [decade = '', topic], ...row }) => ({
          ...row,
          values: [decade === 'unplaced' ? decade : `${decade.slice(0, 3)}X`, topic],
        })),
      );
      const { statements } = await world.get(
        '{ statements(first: 100) { totalCount nodes { date { edtf earliest latest } topics { slug } } } }',
      );
      expect(statements.totalCount).toBe(statements.nodes.length);
      for (const { slug, statements: list } of topics.nodes) {
        const own = statements.nodes.filter(
          ({ date, topics: ofStatement }: Data) =>
            ofStatement.some((topic: Data) => topic.slug === slug) &&
            date.earliest <= '2025-12-31' &&
            date.latest >= '1990-01-01',
        );
        const { buckets, before, unplaced } = slowHistogram(own, 'YEAR', filter.window);
        expect(list).toEqual({
          totalCount: own.length,
          histogram: { before, unplaced, buckets: buckets.map(({ start, count }) => ({ start, count })) },
        });
      }
      expect(topics.nodes.some(({ statements: list }: Data) => list.totalCount > 0)).toBe(true);
    },
  };

  it('has a check here, and every check a recipe', () => {
    expect([...operations.keys()]).toEqual(Object.keys(CHECKS).map(Number));
  });

  it.each([...operations.keys()])('%s has the right answer', async (question) => {
    const responses = [];
    for (const operation of operations.get(question) ?? []) responses.push(await world.get(operation));
    expect(responses).not.toHaveLength(0);
    await CHECKS[question]?.(...responses);
  });
});
