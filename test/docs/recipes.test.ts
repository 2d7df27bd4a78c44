import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { toCsv } from '../../src/web/csv.js';
import { tablesOf } from '../../src/web/tables.js';
import { readDocument } from '../support/markdown.js';
import { asSlow, inOrder, slowCounts, slowHistogram, tally } from '../support/slow-counts.js';
import { actorsOf, beginning, passing, readEvents } from '../support/slow-events.js';
import type { Filter, Written } from '../support/slow-events.js';
import { ADMIN_TOKEN, World } from '../support/world.js';

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

  /** Sends an operation of a question with other variables. */
  const again = (question: number, variables: object, index = 0, token?: string): Promise<Data> =>
    world.get(operations.get(question)?.[index] ?? '', { variables: { ...variables }, ...(token && { token }) });
  const written = async (mutation: string, input: object, selection?: string): Promise<Data> => {
    const payload = await world.mutate(mutation, input, selection);
    expect(payload.userErrors).toEqual([]);
    return payload;
  };
  /** Edits an event; returns when it was committed. */
  const edited = async (event: string, input: object, verb = 'update'): Promise<string> => {
    const { version } = (await world.get(`{ event(id: "${event}") { version } }`)).event;
    const edit = { id: event, expectedVersion: version, reason: 'for a recipe', ...input };
    return (await written(`${verb}Event`, edit, 'change { committedAt }')).change.committedAt as string;
  };
  const topicsOf = (event: string): string[] =>
    all.find(({ slug }) => slug === event)?.topics.map(({ slug }) => slug) ?? [];
  const confidenceOf = (event: string): string | null => all.find(({ slug }) => slug === event)?.confidence ?? null;

  /** Checks the responses to a question's operations, in their order, against counts made in another way. */
  const CHECKS: Record<number, (...responses: Data[]) => void | Promise<void>> = {
    1: async ({ relationBetween: { timeline } }) => {
      const expected = of({ relations: ['china-russia'], window: years(1991, 1991) });
      expect(timeline.nodes.map(({ slug }: Data) => slug)).toEqual(expected.map(({ slug }) => slug).reverse());
      expect(timeline.totalCount).toBe(expected.length);
      const takingPart = (slug: string): string[] =>
        timeline.nodes
          .find((node: Data) => node.slug === slug)
          .participations.flatMap(({ actor, onBehalfOf }: Data) => [actor.slug, onBehalfOf?.slug]);
      // With the predecessor, and without China.
      expect(takingPart('jiang-visit-ussr-1991')).toEqual(expect.arrayContaining(['china', 'ussr']));
      expect(takingPart('jiang-visit-ussr-1991')).not.toContain('russia');
      expect(takingPart('ussr-end-1991')).not.toContain('china');
      expect(await again(1, { one: 'RUS', other: 'CHN' })).toEqual({ relationBetween: { timeline } });
      // With China alone.
      const { relationBetween: other } = await again(1, { from: '1954-01-01', to: '1954-12-31' });
      const anniversary = other.timeline.nodes.find(({ slug }: Data) => slug === 'prc-5th-1954');
      expect(anniversary).toMatchObject({
        date: { precision: 'YEAR' },
        participations: [{ actor: { slug: 'china' } }],
      });
      // What is known less exactly, and may have been in the year.
      const { relationBetween: third } = await again(1, { from: '2016-01-01', to: '2016-12-31' });
      expect(third.timeline.nodes.map(({ slug }: Data) => slug)).toContain('cn-ru-ssc-12');
    },
    2: async (responses) => {
      const acts = [
        ...['SENDER', 'GUEST', 'SPEAKER', 'PARTY', 'SIGNATORY', 'FOUNDER', 'CHAIR', 'CO_CHAIR', 'NEGOTIATOR'],
        'PARTICIPANT',
      ];
      const window = years(1949, 2025);
      const [one, other] = [['china'], ['russia', 'ussr']];
      const towards = (from: string[], to: string[]): Written[] =>
        of({ window }).filter((event) => {
          const isAmong = (states: string[], roles: string[]): boolean =>
            actorsOf(event, roles).some(({ slug }) => states.includes(slug));
          const isActedUpon = isAmong(to, ['SUBJECT', 'RECIPIENT', 'HOST']);
          return isAmong(from, acts) && isActedUpon && !isAmong(to, acts);
        });
      const together = of({ window, actors: [one, other].map((anyOf) => ({ anyOf, roles: acts })) });
      const expected = { oneTowardsOther: towards(one, other), otherTowardsOne: towards(other, one), together };
      for (const [name, events] of Object.entries(expected)) {
        expect(responses[name].totalCount).toBe(events.length);
        expect(table(responses[name].counts, ['YEAR'])).toEqual(
          inOrder(slowCounts(events, { by: ['YEAR'], window }), ['YEAR']).map(({ values, count }) => ({
            values,
            count,
          })),
        );
        expect(responses[name].nodes.map(({ slug }: Data) => slug)).toEqual(
          events.slice(0, 100).map(({ slug }) => slug),
        );
      }
      const isIn = (name: keyof typeof expected, slug: string): boolean =>
        responses[name].nodes.some((node: Data) => node.slug === slug);
      expect(isIn('oneTowardsOther', 'treaty-1950-nonrenewal-1979')).toBe(true);
      expect(isIn('otherTowardsOne', 'soviet-experts-recall-1960')).toBe(true);
      // China was the host of the consultation, and of the visit.
      expect(isIn('together', 'cn-ru-ssc-19-2024')).toBe(true);
      expect(isIn('otherTowardsOne', 'cn-ru-ssc-19-2024')).toBe(false);
      expect(isIn('otherTowardsOne', 'putin-state-visit-2024')).toBe(true);
      expect(isIn('oneTowardsOther', 'putin-state-visit-2024')).toBe(false);
      const swapped = await again(2, { one: other, other: one });
      expect(swapped.oneTowardsOther).toEqual(responses.otherTowardsOne);
      expect(swapped.otherTowardsOne).toEqual(responses.oneTowardsOther);
    },
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
    7: async ({ series: { coverage, events } }) => {
      const expected = of({ series: ['cn-ru-strategic-security-consultation'] });
      expect(events.nodes.map(({ slug }: Data) => slug)).toEqual(expected.map(({ slug }) => slug).reverse());
      expect(events.totalCount).toBe(20);
      expect(events.nodes.map(({ ordinal }: Data) => ordinal)).toEqual(Array.from({ length: 20 }, (_, at) => at + 1));
      expect(coverage).toMatchObject({ status: 'PARTIAL', from: null, to: null });
      const daysBetween = ({ date: one }: Data, { date: other }: Data): [number, number] => {
        const days = (from: string, to: string): number => (Date.parse(to) - Date.parse(from)) / 86_400_000;
        return [days(one.latest, other.earliest), days(one.earliest, other.latest)];
      };
      const [eighteenth, nineteenth, twentieth] = events.nodes.slice(-3);
      expect(daysBetween(eighteenth, nineteenth)).toEqual([420, 420]);
      expect(daysBetween(nineteenth, twentieth)).toEqual([385, 385]);
      // The first is known to the month: February 2005, and 19 to 21 October.
      expect(daysBetween(events.nodes[0], events.nodes[1])).toEqual([233, 262]);
      const others = await again(7, { series: 'xi-putin-2024-meetings' });
      expect(others.series.coverage).toMatchObject({ status: 'COMPLETE', from: '2024-05-16' });
      expect((await again(7, { series: 'cn-ru-pm-regular-meeting' })).series.coverage).toBeNull();
    },
    8: async ({ office: secretary }) => {
      const answer = ({ coverage, onTheDay }: Data, day: string): string => {
        if (onTheDay.nodes.length > 0) return onTheDay.nodes.map(({ person }: Data) => person.slug).join(', ');
        const isComplete = coverage?.status === 'COMPLETE';
        const isIncluded = (coverage?.from ?? '') <= day && day <= (coverage?.to ?? '9999-12-31');
        return isComplete && isIncluded ? 'vacant' : 'not known';
      };
      const on = async (office: string, day: string): Promise<string> =>
        answer((await again(8, { office, day })).office, day);
      expect(answer(secretary, '2007-12-01')).toBe('not known');
      expect(secretary.recorded.nodes.map(({ person }: Data) => person.slug)).toEqual([
        ...['igor-ivanov', 'nikolai-patrushev', 'sergei-shoigu'],
      ]);
      expect(await on('scrf-secretary', '2010-01-01')).toBe('nikolai-patrushev');
      expect(await on('scrf-secretary', '2024-05-12')).toBe('nikolai-patrushev, sergei-shoigu');
      // Acting: in a note alone.
      expect(await on('rf-president', '2000-02-01')).toBe('not known');
      const president = (await again(8, { office: 'rf-president' })).office;
      expect(president.recorded.nodes.map(({ note }: Data) => note)).toContainEqual(expect.stringMatching(/^Acting/));
      const coverage = { status: 'COMPLETE', from: '2000-01-01', to: '2010-12-31' };
      await written('createOffice', { slug: 'an-office', titles: [{ language: 'en', text: 'An office' }], coverage });
      const citations = [{ source: 'cn-mfa-fr-ssc19' }];
      const period = '2001-01-01/2005-06-30';
      await written('createTenure', { office: 'an-office', person: 'wang-yi', period, extent: 'TERM', citations });
      expect(await on('an-office', '2005-06-30')).toBe('wang-yi');
      expect(await on('an-office', '2005-07-01')).toBe('vacant');
      expect(await on('an-office', '2011-01-01')).toBe('not known');
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
    11: async ({ events, all: { totalCount }, fromOne, fromOther, fromEither }) => {
      const alone = of({ publisherCount: { max: 1 } });
      expect(events.totalCount).toBe(alone.length);
      expect(alone.length).toBeGreaterThan(0);
      expect(events.nodes.map(({ slug }: Data) => slug)).toEqual(alone.map(({ slug }) => slug));
      // Each of these has one publisher, so their counts add up.
      expect(events.counts.reduce((sum: number, { count }: Data) => sum + (count as number), 0)).toBe(alone.length);
      expect(totalCount).toBe(all.length);

      /** The sides of each event, as the second operation says. */
      const sides = new Map<string, Set<string>>();
      for (let after: string | null = null, more = true; more;) {
        const page: Data = (await again(11, { after }, 1)).events;
        for (const { slug, participations, alternativeDates, citations } of page.nodes) {
          const voices = [...citations, ...[...participations, ...alternativeDates].flatMap((part) => part.citations)];
          const slugs = voices.flatMap(({ side, source }: Data) => [side?.slug, source.side?.slug] as string[]);
          sides.set(slug, new Set(slugs.filter(Boolean)));
        }
        [after, more] = [page.pageInfo.endCursor, page.pageInfo.hasNextPage];
      }
      expect([...sides.keys()]).toEqual(all.map(({ slug }) => slug));
      const having = (test: (china: boolean, russia: boolean) => boolean): number =>
        [...sides.values()].filter((slugs) => test(slugs.has('china'), slugs.has('russia'))).length;
      expect(fromEither.totalCount - fromOther.totalCount).toBe(having((china, russia) => china && !russia));
      expect(fromEither.totalCount - fromOne.totalCount).toBe(having((china, russia) => russia && !china));
      expect(totalCount - fromEither.totalCount).toBe(having((china, russia) => !china && !russia));
      // Xinhua is of China.
      for (const slug of of({ publishers: ['xinhua'], publisherCount: { max: 1 } }).map((event) => event.slug)) {
        expect([...(sides.get(slug) ?? [])]).toEqual(['china']);
      }
    },
    12: async ({ events, sources }) => {
      expect(events.totalCount).toBe(all.length);
      const expected = slowTable({}, { by: ['PUBLISHER'] }) as { values: string[]; count: number }[];
      expect(events.counts).toHaveLength(20);
      // Publishers of the same number of events have no order but that of their ids.
      expect(events.counts.map(({ count }: Data) => count)).toEqual(expected.slice(0, 20).map(({ count }) => count));
      for (const { keys, count, share } of events.counts) {
        const [{ node, value }] = keys;
        expect(expected).toContainEqual({ values: [node?.slug ?? value], count });
        expect(share).toBeCloseTo(count / all.length);
      }
      expect(events.counts[0].keys[0].node.slug).toBe('xinhua');

      const every: Data[] = [];
      for (let after: string | null = null, more = true; more;) {
        const { sources: page }: Data = await world.get(
          'query ($after: String) { sources(first: 100, after: $after) { pageInfo { hasNextPage endCursor } nodes { slug publisher publishedBy { slug } } } }',
          { variables: { after } },
        );
        every.push(...page.nodes);
        [after, more] = [page.pageInfo.endCursor, page.pageInfo.hasNextPage];
      }
      const own = every.filter(({ publishedBy }) => publishedBy?.slug === 'xinhua');
      expect(sources.totalCount).toBe(26);
      expect(sources.nodes).toEqual(own.map(({ slug, publisher }) => ({ slug, publisher })));
      expect(new Set(sources.nodes.map(({ publisher }: Data) => publisher)).size).toBeGreaterThan(1);
    },
    13: ({ event }) => {
      const { citations, statements } = event;
      const written = all.find(({ slug }) => slug === 'cn-ru-ssc-19-2024');
      expect(citations.map(({ side }: Data) => side)).toEqual(written?.citations.map(({ side }) => side));
      expect(statements.totalCount).toBe(19);
      // The readout is China's; in it, Russia's envoy asserts the last paragraph.
      const paragraphs = new Map<string, Set<number>>();
      for (const { onBehalfOf, citations: ofStatement, speakers } of statements.nodes) {
        for (const { side, source, assertedBy, locator } of ofStatement) {
          expect(source).toMatchObject({ side: { slug: 'china' }, publishedBy: { slug: 'chinese-foreign-ministry' } });
          expect(onBehalfOf).toEqual([side]);
          expect(speakers.map(({ actor }: Data) => actor)).toEqual(assertedBy ? [assertedBy] : []);
          const own = paragraphs.get(side.slug) ?? new Set();
          paragraphs.set(side.slug, own.add(locator.paragraph));
        }
      }
      expect(Object.fromEntries([...paragraphs].map(([side, own]) => [side, [...own]]))).toEqual({
        china: [1, 2, 3],
        russia: [4],
      });
    },
    14: ({ events }) => {
      const expected = of({ hasAlternativeDates: true }).reverse();
      expect(events.totalCount).toBe(11);
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
      expect(table(events.counts, by)).toEqual(slowTable({ window: years(2024, 2024) }, { by, actorTypes }));
      expect(events.counts.length).toBeGreaterThan(10);
    },
    16: async ({ events: first }, { changes }) => {
      expect(changes.nodes).toHaveLength(1);
      const { position } = first;
      const meanwhile = async (): Promise<Data[]> => (await again(16, { position }, 1)).changes.nodes as Data[];
      const rest = (await again(16, { after: first.pageInfo.endCursor })).events;
      expect([first.pageInfo.hasNextPage, rest.pageInfo.hasNextPage, rest.position]).toEqual([true, false, position]);
      const nodes = [...first.nodes, ...rest.nodes];
      const expected = of({ relations: ['china-russia'] }).reverse();
      expect(nodes.map(({ slug }) => slug)).toEqual(expected.map(({ slug }) => slug));
      expect(await meanwhile()).toEqual([]);
      const [{ columns, rows } = { columns: [], rows: [] }] = tablesOf({ events: { nodes } });
      expect(rows).toHaveLength(expected.length);
      expect(columns).toEqual(expect.arrayContaining(['slug', 'date.edtf', 'participations.actor.slug']));
      expect(toCsv({ columns, rows }).split('\r\n')[0]).toBe(columns.join(','));
      await edited('cn-ru-ssc-19-2024', { topics: ['anniversary'] });
      expect(await meanwhile()).toMatchObject([{ kind: 'UPDATED' }]);
      await edited('cn-ru-ssc-19-2024', { topics: topicsOf('cn-ru-ssc-19-2024') });
    },
    17: async ({ changes }) => {
      expect(changes.nodes).toHaveLength(100);
      // What is done to the timeline, and what the recipe makes of it.
      const [one, other, third] = ['cn-ru-ssc-19-2024', 'cn-ru-ssc-18-2023', 'cn-ru-ssc-17-2022'];
      const since = await edited(one, { date: '2024-11-13' });
      await edited(other, {}, 'retract');
      await edited(one, { date: '2024-11' });
      await edited(third, {}, 'retract');
      await edited(third, {}, 'reinstate');
      const citations = [{ source: 'cn-mfa-fr-ssc19' }];
      const titles = [{ language: 'en', text: 'A call' }];
      const call = { slug: 'a-call', kind: 'MEETING', date: '2024-12-01', titles, citations };
      await written('createEvent', { ...call, relations: ['china-russia'] });
      const today = new Map((await readEvents(world)).map(({ slug, date }) => [slug, date.edtf]));
      expect(today.get(one)).toBe('2024-11');
      expect(today.has(other)).toBe(false);
      const log = (await again(17, { since })).changes.nodes.toReversed();
      for (const { kind, event, changes: fields } of log) {
        if (kind === 'CREATED' || kind === 'REINSTATED') today.delete(event.slug);
        if (kind === 'RETRACTED') today.set(event.slug, all.find(({ slug }) => slug === event.slug)?.date.edtf ?? '');
        const date = fields.find(({ field }: Data) => field === 'date');
        if (kind === 'UPDATED' && date) today.set(event.slug, date.before);
      }
      expect(today).toEqual(new Map(all.map(({ slug, date }) => [slug, date.edtf])));
      // As it was, for the questions that follow.
      await edited('a-call', {}, 'retract');
      await edited(other, {}, 'reinstate');
      await edited(one, { date: '2024-11-12' });
    },
    18: async ({ changes }) => {
      expect(changes.nodes).toHaveLength(100);
      expect(changes.nodes[0]).toMatchObject({ kind: 'CREATED', author: null });
      const from = await edited('cn-ru-ssc-19-2024', { confidence: 'LOW' });
      const confidence = confidenceOf('cn-ru-ssc-19-2024');
      await edited('cn-ru-ssc-19-2024', { confidence });
      const expected = {
        kind: 'UPDATED',
        author: null,
        reason: 'for a recipe',
        subject: { __typename: 'Event', label: expect.stringContaining('19') },
        changes: [{ field: 'confidence', before: confidence, after: 'LOW' }],
      };
      expect((await again(18, { from, to: from })).changes).toMatchObject({ totalCount: 1, nodes: [expected] });
      const { changes: forEditors } = await again(18, { from }, 0, ADMIN_TOKEN);
      expect(forEditors).toMatchObject({
        totalCount: 2,
        nodes: [{ ...expected, author: 'admin' }, { author: 'admin' }],
      });
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
    21: async ({ all: every, phrase, either, without, statements }) => {
      const slugs = ({ nodes }: Data): string[] => nodes.map(({ slug }: Data) => slug as string);
      const found = async (text: string): Promise<string[]> => slugs((await again(21, { all: text })).all);
      const [visit, pipeline, putin] = [await found('visit'), await found('pipeline'), await found('Putin')];
      expect(pipeline).not.toHaveLength(0);
      const order = all.map(({ slug }) => slug);
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
      expect(events.totalCount).toBe(of(filter).length);
      expect(table(events.counts, ['PLACE'])).toEqual(
        expect.arrayContaining(slowTable(filter, { by: ['PLACE'] }) as object[]),
      );
      const { places } = await world.get('{ places(first: 100) { nodes { slug location { latitude longitude } } } }');
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
    24: async ({ statements }) => {
      const { statements: every } = await world.get(
        '{ statements(first: 100) { nodes { slug topics { slug } citations { locator { paragraph start end } } } } }',
      );
      const isOn = (topic: string, { topics }: Data): boolean => topics.some(({ slug }: Data) => slug === topic);
      const expected = every.nodes.filter((node: Data) => isOn('bilateral-relations', node));
      expect(statements.totalCount).toBe(expected.length);
      expect(expected.length).toBeGreaterThan(1);
      expect(statements.nodes.map(({ slug }: Data) => slug)).toEqual(expected.map(({ slug }: Data) => slug));
      expect(statements.nodes).toMatchObject(expected.map(({ citations }: Data) => ({ citations })));
      for (const { speakers, onBehalfOf, citations } of statements.nodes) {
        const [speaker] = speakers.map(({ actor }: Data) => actor.slug);
        expect(onBehalfOf).toEqual([{ slug: speaker === 'sergei-shoigu' ? 'russia' : 'china' }]);
        expect(citations[0].locator.start).toBeLessThan(citations[0].locator.end);
        expect(citations[0].source.url).toMatch(/^https:/);
      }
      const { statements: ofRussia } = await again(24, { speakers: ['RUS'], topics: ['model-of-relations'] });
      expect(ofRussia.nodes.map(({ slug }: Data) => slug)).toEqual(['cn-ru-ssc-19-2024-p4s2']);
    },
  };

  it('has a check here, and every check a recipe', () => {
    expect([...operations.keys()]).toEqual(Object.keys(CHECKS).map(Number));
    expect([...operations.keys()]).toEqual(Array.from({ length: 24 }, (_, index) => index + 1));
  });

  it.each([...operations.keys()])('%s has the right answer', async (question) => {
    const responses = [];
    for (const operation of operations.get(question) ?? []) responses.push(await world.get(operation));
    expect(responses).not.toHaveLength(0);
    await CHECKS[question]?.(...responses);
  });
});
