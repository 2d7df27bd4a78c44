import { describe, expect } from '@jest/globals';
import { Recipes, years } from '../support/recipes.js';
import type { Data } from '../support/recipes.js';
import { asSlow, inOrder, slowCounts, tally } from '../support/slow-counts.js';
import { actorsOf } from '../support/slow-events.js';
import type { Filter, Written } from '../support/slow-events.js';

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

describe('the recipe of question', () => {
  const recipes = new Recipes();
  recipes.check(1, 12, {
    1: async ({ relationBetween: { timeline } }) => {
      const expected = recipes.of({ relations: ['china-russia'], window: years(1991, 1991) });
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
      expect(await recipes.again(1, { one: 'RUS', other: 'CHN' })).toEqual({ relationBetween: { timeline } });
      // With China alone.
      const { relationBetween: other } = await recipes.again(1, { from: '1954-01-01', to: '1954-12-31' });
      const anniversary = other.timeline.nodes.find(({ slug }: Data) => slug === 'prc-5th-1954');
      expect(anniversary).toMatchObject({
        date: { precision: 'YEAR' },
        participations: [{ actor: { slug: 'china' } }],
      });
      // What is known less exactly, and may have been in the year.
      const { relationBetween: third } = await recipes.again(1, { from: '2016-01-01', to: '2016-12-31' });
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
        recipes.of({ window }).filter((event) => {
          const isAmong = (states: string[], roles: string[]): boolean =>
            actorsOf(event, roles).some(({ slug }) => states.includes(slug));
          const isActedUpon = isAmong(to, ['SUBJECT', 'RECIPIENT', 'HOST']);
          return isAmong(from, acts) && isActedUpon && !isAmong(to, acts);
        });
      const together = recipes.of({ window, actors: [one, other].map((anyOf) => ({ anyOf, roles: acts })) });
      const expected = { oneTowardsOther: towards(one, other), otherTowardsOne: towards(other, one), together };
      for (const [name, events] of Object.entries(expected)) {
        expect(responses[name].totalCount).toBe(events.length);
        expect(recipes.table(responses[name].counts, ['YEAR'])).toEqual(
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
      const swapped = await recipes.again(2, { one: other, other: one });
      expect(swapped.oneTowardsOther).toEqual(responses.otherTowardsOne);
      expect(swapped.otherTowardsOne).toEqual(responses.oneTowardsOther);
    },
    3: ({ relation: { timeline } }) => {
      const filter: Filter = { window: years(2020, 2024) };
      expect(timeline.totalCount).toBe(recipes.of(filter).length);
      const expected = slowCounts(recipes.of(filter), { by: ['MONTH', 'KIND'], window: filter.window });
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
        expect(relation[name]).toEqual({ totalCount: recipes.of(filter).length, histogram: recipes.yearly(filter) });
      }
      expect(relation.conflictual.totalCount).toBeGreaterThan(0);
    },
    5: ({ events }, two) => {
      const filter: Filter = { kinds: ENCOUNTERS, window: years(2013, 2026) };
      const by = ['YEAR', 'ACTOR_PAIR'];
      expect(recipes.table(events.counts, by)).toEqual(
        recipes.slowTable(filter, { by, actorTypes: ['Person'], outermostAmong: recipes.all }),
      );
      const ofTwo = events.counts.filter(({ keys }: Data) => keys[1].label === 'Vladimir Putin – Xi Jinping');
      const counts = Object.fromEntries(ofTwo.map(({ keys, count }: Data) => [keys[0].value, count]));
      const perYear = ({ histogram }: Data): Record<string, number> =>
        Object.fromEntries(histogram.buckets.map(({ start, count }: Data) => [start.slice(0, 4), count]));
      const ofThem: Filter = { ...filter, actors: [{ allOf: ['xi-jinping', 'vladimir-putin'] }], outermost: true };
      expect(two.encounters.totalCount).toBe(recipes.of(ofThem).length);
      expect(perYear(two.encounters)).toEqual(counts);
      expect(two.byVideo.totalCount).toBe(recipes.of({ ...ofThem, places: ['video-link'] }).length);
      const byVideo = perYear(two.byVideo);
      expect(byVideo).toEqual({
        ...Object.fromEntries(Object.keys(counts).map((year) => [year, 0])),
        ...{ 2019: 1, 2021: 3, 2022: 1, 2025: 1, 2026: 1 },
      });
      const inPerson = Object.entries(counts).map(([year, count]) => [year, Number(count) - (byVideo[year] ?? 0)]);
      expect(Object.fromEntries(inPerson)).toEqual({
        ...{ 2013: 5, 2014: 5, 2015: 4, 2016: 5, 2017: 5, 2018: 4, 2019: 4, 2020: 0, 2021: 0 },
        ...{ 2022: 2, 2023: 2, 2024: 3, 2025: 2, 2026: 1 },
      });
      // Each is in the list, and says from where it is known.
      expect(two.encounters.nodes).toHaveLength(two.encounters.totalCount);
      for (const { citations } of two.encounters.nodes) {
        expect(citations).toContainEqual({ source: { label: expect.any(String), url: expect.any(String) } });
      }
      expect(two.series).toEqual({
        coverage: { status: 'PARTIAL', from: '2013-03-22', to: '2026-05-20', note: expect.stringMatching(/Kremlin/) },
        note: expect.stringMatching(/^Meetings in person/),
      });
    },
    6: ({ actor: { timeline, partner } }) => {
      const own = recipes.of({ actors: [{ allOf: ['china'] }] });
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
      const expected = recipes.of({ series: ['cn-ru-strategic-security-consultation'] });
      expect(events.nodes.map(({ slug }: Data) => slug)).toEqual(expected.map(({ slug }) => slug).reverse());
      expect(events.totalCount).toBe(20);
      expect(events.nodes.map(({ ordinal }: Data) => ordinal)).toEqual(Array.from({ length: 20 }, (_, at) => at + 1));
      expect(coverage).toMatchObject({ status: 'PARTIAL', from: '2005-02-01', to: '2025-12-02' });
      const daysBetween = ({ date: one }: Data, { date: other }: Data): [number, number] => {
        const days = (from: string, to: string): number => (Date.parse(to) - Date.parse(from)) / 86_400_000;
        return [days(one.latest, other.earliest), days(one.earliest, other.latest)];
      };
      const [eighteenth, nineteenth, twentieth] = events.nodes.slice(-3);
      expect(daysBetween(eighteenth, nineteenth)).toEqual([420, 420]);
      expect(daysBetween(nineteenth, twentieth)).toEqual([385, 385]);
      // The first is known to the month: February 2005, and 19 to 21 October.
      expect(daysBetween(events.nodes[0], events.nodes[1])).toEqual([233, 262]);
      const others = await recipes.again(7, { series: 'xi-putin-2024-meetings' });
      expect(others.series.coverage).toMatchObject({ status: 'COMPLETE', from: '2024-05-16' });
      const { series: premiers } = await recipes.again(7, { series: 'cn-ru-pm-regular-meeting' });
      expect(premiers.coverage).toMatchObject({ status: 'COMPLETE', to: '2025-11-03' });
      expect(premiers.events.nodes.map(({ ordinal }: Data) => ordinal)).toEqual(
        Array.from({ length: 30 }, (_, at) => at + 1),
      );
    },
    8: async ({ office: secretary }) => {
      const answer = ({ coverage, onTheDay }: Data, day: string): string => {
        if (onTheDay.nodes.length > 0) return onTheDay.nodes.map(({ person }: Data) => person.slug).join(', ');
        const isComplete = coverage?.status === 'COMPLETE';
        const isIncluded = (coverage?.from ?? '') <= day && day <= (coverage?.to ?? '9999-12-31');
        return isComplete && isIncluded ? 'vacant' : 'not known';
      };
      const on = async (office: string, day: string): Promise<string> =>
        answer((await recipes.again(8, { office, day })).office, day);
      // Acting: in a note alone.
      expect(answer(secretary, '2007-12-01')).toBe('valentin-sobolev');
      expect(secretary.onTheDay.nodes[0].note).toMatch(/^Acting/);
      expect(secretary.recorded.nodes.map(({ person }: Data) => person.slug).slice(-4)).toEqual([
        ...['igor-ivanov', 'valentin-sobolev', 'nikolai-patrushev', 'sergei-shoigu'],
      ]);
      expect(await on('scrf-secretary', '2010-01-01')).toBe('nikolai-patrushev');
      expect(await on('scrf-secretary', '2024-05-12')).toBe('nikolai-patrushev, sergei-shoigu');
      expect(await on('scrf-secretary', '1999-09-01')).toBe('vacant');
      expect(await on('rf-defence-minister', '2001-01-01')).toBe('not known');
      expect(await on('rf-president', '2000-02-01')).toBe('vladimir-putin');
      const president = (await recipes.again(8, { office: 'rf-president' })).office;
      expect(president.recorded.nodes.map(({ note }: Data) => note)).toContainEqual(expect.stringMatching(/^Acting/));
      const coverage = { status: 'COMPLETE', from: '2000-01-01', to: '2010-12-31' };
      await recipes.written('createOffice', {
        slug: 'an-office',
        titles: [{ language: 'en', text: 'An office' }],
        coverage,
      });
      const citations = [{ source: 'cn-mfa-fr-ssc19' }];
      const period = '2001-01-01/2005-06-30';
      await recipes.written('createTenure', {
        office: 'an-office',
        person: 'wang-yi',
        period,
        extent: 'TERM',
        citations,
      });
      expect(await on('an-office', '2005-06-30')).toBe('wang-yi');
      expect(await on('an-office', '2005-07-01')).toBe('vacant');
      expect(await on('an-office', '2011-01-01')).toBe('not known');
    },
    9: ({ events: { nodes, totalCount } }) => {
      const expected = recipes.of({ around: { event: 'cn-ru-ssc-19-2024', days: 30 } });
      expect(nodes.map(({ slug }: Data) => slug)).toEqual(expected.map(({ slug }) => slug).reverse());
      expect(totalCount).toBe(expected.length);
      // What is known to the day was no more than thirty days away; what is known to the year reaches beyond.
      const isNear = ({ date }: Data): boolean => date.latest >= '2024-10-13' && date.earliest <= '2024-12-12';
      expect(nodes.filter(({ date }: Data) => date.precision === 'DAY').every(isNear)).toBe(true);
      expect(nodes.some(({ date }: Data) => date.precision === 'YEAR')).toBe(true);
    },
    10: ({ events: { nodes, totalCount } }) => {
      const expected = recipes.of({ monthDays: ['10-02'] });
      expect(nodes.map(({ slug }: Data) => slug)).toEqual(expected.map(({ slug }) => slug).reverse());
      expect(totalCount).toBe(expected.length);
      expect(nodes.map(({ date }: Data) => date.edtf)).toEqual(expect.arrayContaining(['1949-10-02', '2024-10-02']));
    },
    11: async ({ events, all: { totalCount }, fromOne, fromOther, fromEither }) => {
      const alone = recipes.of({ publisherCount: { max: 1 } });
      expect(events.totalCount).toBe(alone.length);
      expect(alone.length).toBeGreaterThan(0);
      expect(events.nodes.map(({ slug }: Data) => slug)).toEqual(alone.map(({ slug }) => slug));
      // Each of these has one publisher, so their counts add up.
      expect(events.counts.reduce((sum: number, { count }: Data) => sum + (count as number), 0)).toBe(alone.length);
      expect(totalCount).toBe(recipes.all.length);

      /** The sides of each event, as the second operation says. */
      const sides = new Map<string, Set<string>>();
      for (let after: string | null = null, more = true; more;) {
        const page: Data = (await recipes.again(11, { after }, 1)).events;
        for (const { slug, participations, alternativeDates, citations } of page.nodes) {
          const voices = [...citations, ...[...participations, ...alternativeDates].flatMap((part) => part.citations)];
          const slugs = voices.flatMap(({ side, source }: Data) => [side?.slug, source.side?.slug] as string[]);
          sides.set(slug, new Set(slugs.filter(Boolean)));
        }
        [after, more] = [page.pageInfo.endCursor, page.pageInfo.hasNextPage];
      }
      expect([...sides.keys()]).toEqual(recipes.all.map(({ slug }) => slug));
      const having = (test: (china: boolean, russia: boolean) => boolean): number =>
        [...sides.values()].filter((slugs) => test(slugs.has('china'), slugs.has('russia'))).length;
      expect(fromEither.totalCount - fromOther.totalCount).toBe(having((china, russia) => china && !russia));
      expect(fromEither.totalCount - fromOne.totalCount).toBe(having((china, russia) => russia && !china));
      expect(totalCount - fromEither.totalCount).toBe(having((china, russia) => !china && !russia));
      // Xinhua is of China.
      for (const slug of recipes
        .of({ publishers: ['xinhua'], publisherCount: { max: 1 } })
        .map((event) => event.slug)) {
        expect([...(sides.get(slug) ?? [])]).toEqual(['china']);
      }
    },
    12: async ({ events, sources }) => {
      expect(events.totalCount).toBe(recipes.all.length);
      const expected = recipes.slowTable({}, { by: ['PUBLISHER'] }) as { values: string[]; count: number }[];
      expect(events.counts).toHaveLength(20);
      // Publishers of the same number of events have no order but that of their ids.
      expect(events.counts.map(({ count }: Data) => count)).toEqual(expected.slice(0, 20).map(({ count }) => count));
      for (const { keys, count, share } of events.counts) {
        const [{ node, value }] = keys;
        expect(expected).toContainEqual({ values: [node?.slug ?? value], count });
        expect(share).toBeCloseTo(count / recipes.all.length);
      }
      expect(events.counts[0].keys[0].node.slug).toBe('xinhua');

      const every: Data[] = [];
      for (let after: string | null = null, more = true; more;) {
        const { sources: page }: Data = await recipes.world.get(
          'query ($after: String) { sources(first: 100, after: $after) { pageInfo { hasNextPage endCursor } nodes { slug publisher publishedBy { slug } } } }',
          { variables: { after } },
        );
        every.push(...page.nodes);
        [after, more] = [page.pageInfo.endCursor, page.pageInfo.hasNextPage];
      }
      const own = every.filter(({ publishedBy }) => publishedBy?.slug === 'xinhua');
      expect(sources.totalCount).toBe(own.length);
      expect(sources.nodes).toEqual(own.map(({ slug, publisher }) => ({ slug, publisher })));
      expect(new Set(sources.nodes.map(({ publisher }: Data) => publisher)).size).toBeGreaterThan(1);
    },
  });
});
