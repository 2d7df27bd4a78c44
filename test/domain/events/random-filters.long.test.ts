import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Random } from '../../support/random.js';
import {
  asSlow,
  bucketEnd,
  bucketStart,
  COUNT_FIELDS,
  inOrder,
  slowCounts,
  slowHistogram,
  tally,
  VALUES,
} from '../../support/slow-counts.js';
import type { Bucket } from '../../support/slow-counts.js';
import { above, actorsOf, citationsOf, passing, readEvents, sourcesOf } from '../../support/slow-events.js';
import type { Filter, Match, Written } from '../../support/slow-events.js';
import { World } from '../../support/world.js';

const SEED = 75;
const FILTERS = 60;
/** Dimensions that are combined with another one at random. */
const TABLES = [[], ['KIND'], ['RELATION'], ['STATE_PAIR'], ['CONFIDENCE']];
describe('random filters', () => {
  const random = new Random(SEED);
  const found = new Map<string, Set<string>>();
  let world: World;
  let result: Written[];

  beforeAll(async () => {
    world = await World.start('seeded');
    result = await readEvents(world);
    expect(result).toHaveLength(307);
    for (const text of ['consultation', '访问', 'договор', 'Xi', 'treaty', 'nothing-like-it']) {
      found.set(text, new Set((await readEvents(world, { text })).map(({ slug }) => slug)));
    }
  });
  afterAll(() => world.stop());

  /** Some values that occur in the data, so that filters find something. */
  function some(values: readonly (string | null | undefined)[]): string[] {
    const there = [...new Set(values)].filter((value): value is string => typeof value === 'string');
    return Array.from(new Set(Array.from({ length: random.between(1, 4) }, () => random.pick(there))));
  }

  function randomMatch(): Match {
    const actors = result.flatMap(({ participations }) =>
      participations.flatMap(({ actor, onBehalfOf }) => [actor.slug, onBehalfOf?.slug]),
    );
    const roles = result.flatMap(({ participations }) => participations.map(({ role }) => role));
    return {
      ...(random.next() < 0.3 && { roles: some(roles) }),
      ...(random.next() < 0.3 && { allOf: some(actors).slice(0, 2) }),
      ...(random.next() < 0.7 && { anyOf: some(actors) }),
      ...(random.next() < 0.3 && { noneOf: some(actors) }),
    };
  }

  function randomFilter(): Filter {
    const makers: { [Name in keyof Filter]-?: () => NonNullable<Filter[Name]> } = {
      kinds: () => (random.next() < 0.1 ? [] : some(result.map(({ kind }) => kind))),
      confidence: () => some(result.map(({ confidence }) => confidence)),
      hasAlternativeDates: () => random.next() < 0.5,
      hasLocation: () => random.next() < 0.5,
      publisherCount: () =>
        random.pick<NonNullable<Filter['publisherCount']>>([
          { max: 1 },
          { min: 2 },
          { min: 1, max: 2 },
          { min: 3 },
          {},
        ]),
      monthDays: () => some(result.flatMap(({ date }) => [date.earliest?.slice(5), date.latest.slice(5)])),
      around: () => ({ event: random.pick(result).slug, days: random.pick([0, 1, 30, 366, 4_000]) }),
      outermost: () => random.next() < 0.8,
      places: () => some(result.flatMap(({ places }) => places.flatMap(above))),
      relations: () => ['china-russia'],
      series: () => some(result.map(({ series }) => series?.slug)),
      topics: () => some(result.flatMap(({ topics }) => topics.map(({ slug }) => slug))),
      sources: () => some(result.flatMap((event) => sourcesOf(event).map(({ slug }) => slug))),
      publishers: () =>
        some(
          result.flatMap((event) =>
            sourcesOf(event).map(({ publisher, publishedBy }) => (random.next() < 0.5 ? publisher : publishedBy?.slug)),
          ),
        ),
      sides: () => some(result.flatMap((event) => citationsOf(event).map(({ side }) => side?.slug))),
      actors: () => Array.from({ length: random.between(1, 2) }, randomMatch),
      window: () => {
        const [from = '', to = ''] = [random.between(1940, 2024), random.between(1940, 2026)].sort().map(String);
        return {
          ...(random.next() < 0.8 && { from: `${from}-03-10` }),
          ...(random.next() < 0.8 && { to: `${to}-11-20` }),
          match: random.pick(['OVERLAPS', 'WITHIN']),
        };
      },
      text: () => random.pick([...found.keys()]),
    };
    const names = Array.from({ length: random.between(1, 3) }, () => random.pick(Object.keys(makers)));
    return Object.fromEntries(names.map((name) => [name, makers[name as keyof Filter]()]));
  }

  it(`count a relation's events, and all, by month as one by one (seed ${String(SEED)})`, async () => {
    const days = result.flatMap(({ date }) => [date.earliest, date.latest]).filter((day) => day !== null);
    const ends = [
      ...days,
      ...days.map((day) => `${day.slice(0, 7)}-01`),
      ...days.map((day) => bucketEnd('MONTH', bucketStart('MONTH', day))),
    ];
    const sizes: number[] = [];
    for (let round = 0; round < FILTERS; round += 1) {
      const [from = '', to = ''] = [random.pick(ends), random.pick(ends)].sort();
      const filter: Filter = {
        window: {
          ...(random.next() < 0.8 && { from }),
          ...(random.next() < 0.8 && { to: random.next() < 0.1 ? from : to }),
          match: random.pick(['OVERLAPS', 'WITHIN']),
        },
        ...(random.next() < 0.5 && { kinds: some(result.map(({ kind }) => kind)) }),
      };
      const expected = passing(filter, result);
      const by = random.pick<Bucket>(['QUARTER', 'YEAR', 'DECADE']);
      const data = await world.get(
        `query ($filter: EventFilter, $by: TimeBucket!, $table: [EventDimension!]!) {
          events(first: 1, filter: $filter) { ...counted }
          relation(id: "china-russia") { events: timeline(first: 1, filter: $filter) { ...counted } } }
        fragment counted on EventConnection {
          totalCount countsByKind { kind count } histogram(by: $by) { before unplaced buckets { start end count } }
          counts(by: $table, first: 5000) { ${COUNT_FIELDS} } }`,
        { variables: { filter, by, table: ['DECADE', 'KIND'] } },
      );
      for (const { counts, ...others } of [data.events, data.relation.events]) {
        expect({ filter, by, ...others }).toEqual({
          filter,
          by,
          totalCount: expected.length,
          countsByKind: tally(expected.map(({ kind }) => kind)).map(([kind, count]) => ({ kind, count })),
          histogram: slowHistogram(expected, by, filter.window),
        });
        const table = { by: ['DECADE', 'KIND'], window: filter.window };
        expect({ filter, counts: asSlow(counts) }).toEqual({
          filter,
          counts: inOrder(slowCounts(expected, table), table.by),
        });
      }
      sizes.push(expected.length);
    }
    expect(sizes.filter((size) => size > 0 && size < result.length).length).toBeGreaterThan(FILTERS / 2);
  });

  it(`match and count exactly the events that the naive rules match (seed ${String(SEED)})`, async () => {
    const sizes: number[] = [];
    const tables: number[] = [];
    for (let round = 0; round < FILTERS; round += 1) {
      const filter = randomFilter();
      const expected = passing(filter, result, found);
      const got = { filter, slugs: (await readEvents(world, filter)).map(({ slug }) => slug) };
      expect(got).toEqual({ filter, slugs: expected.map(({ slug }) => slug) });
      const bucket = random.pick<Bucket>(
        filter.window?.from ? ['MONTH', 'QUARTER', 'YEAR', 'DECADE'] : ['QUARTER', 'YEAR', 'DECADE'],
      );
      const actorTypes = random.pick([null, ['Person'], ['State', 'Organization']]);
      const outermost = random.next() < 0.3;
      const by = [...new Set([random.pick(Object.keys(VALUES)), random.pick(TABLES)].flat())];
      if (random.next() < 0.5) by.unshift(random.pick(['YEAR', 'DECADE']));
      const { events } = await world.get(
        `query ($filter: EventFilter, $bucket: TimeBucket!, $by: [EventDimension!]!, $actorKinds: [ActorKind!], $outermost: Boolean!) {
          events(first: 1, filter: $filter) {
            totalCount countsByKind { kind count } topActors(first: 100) { actor { slug } count }
            persons: topActors(first: 5, kinds: [PERSON], noneOf: ["xi-jinping"]) { actor { slug } count }
            histogram(by: $bucket) { before unplaced buckets { start end count } }
            counts(by: $by, first: 5000, actorKinds: $actorKinds, outermost: $outermost) { ${COUNT_FIELDS} }
          } }`,
        {
          variables: {
            filter,
            bucket,
            by,
            outermost,
            actorKinds: actorTypes?.map((type) => type.toUpperCase()) ?? null,
          },
        },
      );
      const { counts, ...others } = events;
      const taking = expected.flatMap((event) => actorsOf(event));
      const asCount = ([slug, count]: [string, number]): object => ({ actor: { slug }, count });
      expect({ filter, ...others }).toEqual({
        filter,
        totalCount: expected.length,
        countsByKind: tally(expected.map(({ kind }) => kind)).map(([kind, count]) => ({ kind, count })),
        topActors: tally(taking.map(({ slug }) => slug))
          .slice(0, 100)
          .map(asCount),
        persons: tally(
          taking
            .filter(({ __typename: type, slug }) => type === 'Person' && slug !== 'xi-jinping')
            .map(({ slug }) => slug),
        )
          .slice(0, 5)
          .map(asCount),
        histogram: slowHistogram(expected, bucket, filter.window),
      });
      const table = { by, window: filter.window, actorTypes, ...(outermost && { outermostAmong: result }) };
      expect({ filter, ...table, counts: asSlow(counts) }).toEqual({
        filter,
        ...table,
        counts: inOrder(slowCounts(expected, table), by),
      });
      tables.push(counts.length);
      sizes.push(expected.length);
    }
    // If every result were empty or complete, the test would prove nothing.
    expect(sizes.filter((size) => size > 0 && size < result.length).length).toBeGreaterThan(FILTERS / 2);
    expect(tables.filter((size) => size > 1).length).toBeGreaterThan(FILTERS / 3);
  });
});
