import { describe, expect } from '@jest/globals';
import { toCsv } from '../../src/web/graphiql/csv.js';
import { tablesOf } from '../../src/web/graphiql/tables.js';
import { Recipes, years } from '../support/recipes.js';
import type { Data } from '../support/recipes.js';
import { slowHistogram } from '../support/slow-counts.js';
import { beginning, readEvents } from '../support/slow-events.js';
import type { Filter } from '../support/slow-events.js';
import { ADMIN_TOKEN } from '../support/world.js';

describe('the recipe of question', () => {
  const recipes = new Recipes();

  /** All statements with what is selected, in their order. */
  async function everyStatement(selection: string): Promise<Data[]> {
    const every: Data[] = [];
    for (let after: string | null = null, more = true; more;) {
      const { statements: page }: Data = await recipes.world.get(
        `query ($after: String) { statements(first: 100, after: $after) {
          totalCount pageInfo { hasNextPage endCursor } nodes { ${selection} } } }`,
        { variables: { after } },
      );
      every.push(...page.nodes);
      [after, more] = [page.pageInfo.endCursor, page.pageInfo.hasNextPage];
      if (!more) expect(every).toHaveLength(page.totalCount);
    }
    return every;
  }

  recipes.check(13, 24, {
    13: ({ event }) => {
      const { citations, statements } = event;
      const written = recipes.all.find(({ slug }) => slug === 'xi-putin-2024-2-astana');
      expect(citations.map(({ side }: Data) => side)).toEqual(written?.citations.map(({ side }) => side));
      // Each side's readout has the other's words as well: Russia's quotes Xi on what China's leaves out.
      const readouts = new Map<string, Set<string>>();
      for (const { slug, onBehalfOf, citations: ofStatement, speakers } of statements.nodes) {
        for (const { side, source, assertedBy, locator } of ofStatement) {
          expect(onBehalfOf).toEqual([side]);
          expect(speakers.map(({ actor }: Data) => actor)).toEqual([assertedBy]);
          expect(locator.paragraph).toBeGreaterThan(1);
          const own = readouts.get(source.side.slug) ?? new Set();
          readouts.set(source.side.slug, own.add(slug.replace(/^.*astana-/, '')));
        }
      }
      expect(Object.fromEntries([...readouts].map(([side, own]) => [side, [...own].sort()]))).toEqual({
        china: ['xi-1', 'xi-2'],
        russia: ['putin-1', 'putin-2', 'xi-3'],
      });
    },
    14: ({ events }) => {
      const expected = recipes.of({ hasAlternativeDates: true }).reverse();
      expect(events.totalCount).toBe(expected.length);
      expect(events.nodes.map(({ slug }: Data) => slug)).toEqual(expected.map(({ slug }) => slug));
      for (const { date, alternativeDates } of events.nodes) {
        for (const { date: other, citations } of alternativeDates) {
          expect(other.edtf).not.toBe(date.edtf);
          expect(citations).not.toHaveLength(0);
        }
      }
      const twentieth = events.nodes.find(({ slug }: Data) => slug === 'cn-ru-ssc-20-2025');
      expect(twentieth).toMatchObject({
        date: { edtf: '2025-12-02' },
        citations: expect.arrayContaining([expect.objectContaining({ supports: ['EXISTENCE', 'DATE'] })]),
        alternativeDates: [
          { date: { edtf: '2025-12-01' }, standing: 'ALTERNATIVE', citations: [{ side: { slug: 'russia' } }] },
        ],
      });
    },
    15: ({ events }) => {
      const by = ['ACTOR_PAIR'];
      const actorTypes = ['Person', 'State'];
      expect(recipes.table(events.counts, by)).toEqual(
        recipes.slowTable({ window: years(2024, 2024) }, { by, actorTypes }),
      );
      expect(events.counts.length).toBeGreaterThan(10);
    },
    16: async ({ events: first }, { changes }) => {
      expect(changes.nodes).toHaveLength(1);
      const { position } = first;
      const meanwhile = async (): Promise<Data[]> => (await recipes.again(16, { position }, 1)).changes.nodes as Data[];
      const nodes: Data[] = [...first.nodes];
      let { pageInfo } = first;
      expect(pageInfo.hasNextPage).toBe(true);
      while (pageInfo.hasNextPage) {
        const { events: next } = await recipes.again(16, { after: pageInfo.endCursor });
        expect(next.position).toBe(position);
        nodes.push(...next.nodes);
        ({ pageInfo } = next);
      }
      const expected = recipes.of({ relations: ['china-russia'] }).reverse();
      expect(nodes.map(({ slug }) => slug)).toEqual(expected.map(({ slug }) => slug));
      expect(await meanwhile()).toEqual([]);
      const [{ columns, rows } = { columns: [], rows: [] }] = tablesOf({ events: { nodes } });
      expect(rows).toHaveLength(expected.length);
      expect(columns).toEqual(expect.arrayContaining(['slug', 'date.edtf', 'participations.actor.slug']));
      expect(toCsv({ columns, rows }).split('\r\n')[0]).toBe(columns.join(','));
      await recipes.edited('cn-ru-ssc-19-2024', { topics: ['anniversary'] });
      expect(await meanwhile()).toMatchObject([{ kind: 'UPDATED' }]);
      await recipes.edited('cn-ru-ssc-19-2024', { topics: recipes.topicsOf('cn-ru-ssc-19-2024') });
    },
    17: async ({ changes }) => {
      expect(changes.nodes).toHaveLength(100);
      // What is done to the timeline, and what the recipe makes of it.
      const [one, other, third] = ['cn-ru-ssc-19-2024', 'cn-ru-ssc-18-2023', 'cn-ru-ssc-17-2022'];
      const since = await recipes.edited(one, { date: '2024-11-13' });
      await recipes.edited(other, {}, 'retract');
      await recipes.edited(one, { date: '2024-11' });
      await recipes.edited(third, {}, 'retract');
      await recipes.edited(third, {}, 'reinstate');
      const citations = [{ source: 'cn-mfa-fr-ssc19' }];
      const titles = [{ language: 'en', text: 'A call' }];
      const call = { slug: 'a-call', kind: 'MEETING', date: '2024-12-01', titles, citations };
      await recipes.written('createEvent', { ...call, relations: ['china-russia'] });
      const today = new Map((await readEvents(recipes.world)).map(({ slug, date }) => [slug, date.edtf]));
      expect(today.get(one)).toBe('2024-11');
      expect(today.has(other)).toBe(false);
      const log = (await recipes.again(17, { since })).changes.nodes.toReversed();
      for (const { kind, event, changes: fields } of log) {
        if (kind === 'CREATED' || kind === 'REINSTATED') today.delete(event.slug);
        if (kind === 'RETRACTED')
          today.set(event.slug, recipes.all.find(({ slug }) => slug === event.slug)?.date.edtf ?? '');
        const date = fields.find(({ field }: Data) => field === 'date');
        if (kind === 'UPDATED' && date) today.set(event.slug, date.before);
      }
      expect(today).toEqual(new Map(recipes.all.map(({ slug, date }) => [slug, date.edtf])));
      // As it was, for the questions that follow.
      await recipes.edited('a-call', {}, 'retract');
      await recipes.edited(other, {}, 'reinstate');
      await recipes.edited(one, { date: '2024-11-12' });
    },
    18: async ({ changes }) => {
      expect(changes.nodes).toHaveLength(100);
      expect(changes.nodes[0]).toMatchObject({ kind: 'CREATED', author: null });
      const from = await recipes.edited('cn-ru-ssc-19-2024', { confidence: 'LOW' });
      const confidence = recipes.confidenceOf('cn-ru-ssc-19-2024');
      await recipes.edited('cn-ru-ssc-19-2024', { confidence });
      const expected = {
        kind: 'UPDATED',
        author: null,
        reason: 'for a recipe',
        subject: { __typename: 'Event', label: expect.stringContaining('19') },
        changes: [{ field: 'confidence', before: confidence, after: 'LOW' }],
      };
      expect((await recipes.again(18, { from, to: from })).changes).toMatchObject({ totalCount: 1, nodes: [expected] });
      const { changes: forEditors } = await recipes.again(18, { from }, 0, ADMIN_TOKEN);
      expect(forEditors).toMatchObject({
        totalCount: 2,
        nodes: [{ ...expected, author: 'admin' }, { author: 'admin' }],
      });
    },
    19: ({ events }) => {
      const filter: Filter = { window: years(2000, 2025) };
      const by = ['YEAR', 'RELATION'];
      expect(recipes.table(events.counts, by)).toEqual(recipes.slowTable(filter, { by }));
      expect(events.totalCount).toBe(recipes.of(filter).length);
      expect(events.counts[0].keys[1].label).toEqual(expect.stringContaining('China'));
    },
    20: ({ relation: { timeline } }) => {
      const filter: Filter = { window: years(2010, 2024) };
      const { buckets, before, unplaced } = timeline.histogram;
      const monthOf = (index: number): string => new Date(Date.UTC(2010, index)).toISOString().slice(0, 7);
      const inMonth = (month: string): number =>
        recipes.of(filter).filter((event) => {
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
    21: async ({ all: every, phrase, either, without, statements }) => {
      const slugs = ({ nodes }: Data): string[] => nodes.map(({ slug }: Data) => slug as string);
      const found = async (text: string): Promise<string[]> => slugs((await recipes.again(21, { all: text })).all);
      const [visit, pipeline, putin] = [await found('visit'), await found('pipeline'), await found('Putin')];
      expect(pipeline).not.toHaveLength(0);
      const order = recipes.all.map(({ slug }) => slug);
      expect(slugs(either)).toEqual(order.filter((slug) => visit.includes(slug) || pipeline.includes(slug)));
      expect(slugs(without)).toEqual(visit.filter((slug) => !putin.includes(slug)));
      expect(without.totalCount).toBeLessThan(visit.length);
      expect(either.totalCount).toBeGreaterThan(Math.max(visit.length, pipeline.length));
      expect(slugs(every)).toEqual(expect.arrayContaining(slugs(phrase)));
      expect(phrase.totalCount).toBeLessThan(every.totalCount);
      expect(slugs(phrase)).toContain('joint-statement-2024');
      expect(statements.totalCount).toBe(statements.nodes.length);
    },
    22: async ({ events }) => {
      const filter: Filter = { window: years(1949, 2025) };
      expect(events.totalCount).toBe(recipes.of(filter).length);
      expect(recipes.table(events.counts, ['PLACE'])).toEqual(
        expect.arrayContaining(recipes.slowTable(filter, { by: ['PLACE'] }) as object[]),
      );
      const { places } = await recipes.world.get(
        '{ places(first: 100) { nodes { slug location { latitude longitude } } } }',
      );
      const pointOf = (slug: string): object | null =>
        places.nodes.find((place: Data) => place.slug === slug)?.location ?? null;
      for (const { keys } of events.counts) expect(keys[0].node.location).toEqual(pointOf(keys[0].node.slug));
      const at = (slug: string): Data =>
        events.counts.find(({ keys }: Data) => keys[0].node.slug === slug).keys[0].node;
      // The hall has the point of Beijing, and the video link none.
      expect(at('great-hall')).toMatchObject({ location: null, within: { location: { latitude: 39.9075 } } });
      expect(at('video-link')).toMatchObject({ location: null, within: null });
      expect(at('vladivostok').location.longitude).toBeCloseTo(131.87);
    },
    23: async ({ events, topics }) => {
      const filter: Filter = { window: years(1990, 2025) };
      const slow = recipes.slowTable(filter, { by: ['DECADE', 'TOPIC'] }) as { values: string[] }[];
      expect(recipes.table(events.counts, ['DECADE', 'TOPIC'])).toEqual(
        slow.map(({ values: [decade = '', topic], ...row }) => ({
          ...row,
          values: [decade === 'unplaced' ? decade : `${decade.slice(0, 3)}X`, topic],
        })),
      );
      const statements = await everyStatement('date { edtf earliest latest } topics { slug }');
      for (const { slug, statements: list } of topics.nodes) {
        const own = statements.filter(
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
    24: async ({ statements }) => {
      const every = await everyStatement(
        'slug topics { slug } speakers { actor { slug } } onBehalfOf { slug } citations { locator { paragraph start end } }',
      );
      const isOn = (topic: string, { topics }: Data): boolean => topics.some(({ slug }: Data) => slug === topic);
      const expected = every.filter((node: Data) => isOn('bilateral-relations', node));
      expect(statements.totalCount).toBe(expected.length);
      expect(expected.length).toBeGreaterThan(1);
      expect(statements.nodes.map(({ slug }: Data) => slug)).toEqual(expected.map(({ slug }: Data) => slug));
      expect(statements.nodes).toMatchObject(expected.map(({ citations }: Data) => ({ citations })));
      for (const { slug, speakers, onBehalfOf, citations } of statements.nodes) {
        expect([slug, speakers.map(({ actor }: Data) => actor.slug)]).toEqual([
          slug,
          expected.find((other: Data) => other.slug === slug).speakers.map(({ actor }: Data) => actor.slug),
        ]);
        expect(onBehalfOf).not.toHaveLength(0);
        expect(citations[0].locator.paragraph).toBeGreaterThan(0);
        expect(citations[0].source.url).toMatch(/^https?:/);
      }
      const located = statements.nodes.filter(({ citations: [{ locator }] }: Data) => locator.start !== null);
      expect(located).not.toHaveLength(0);
      for (const { citations } of located) expect(citations[0].locator.start).toBeLessThan(citations[0].locator.end);
      const { statements: ofRussia } = await recipes.again(24, { speakers: ['RUS'], topics: ['model-of-relations'] });
      expect(ofRussia.nodes.map(({ slug }: Data) => slug)).toEqual(
        every
          .filter((node: Data) => isOn('model-of-relations', node) && node.onBehalfOf[0]?.slug === 'russia')
          .map(({ slug }: Data) => slug),
      );
      expect(ofRussia.nodes.length).toBeGreaterThan(1);
    },
  });
});
