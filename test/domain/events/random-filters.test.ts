import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { parseEdtf } from '../../../src/foundation/dates/edtf.js';
import { Random } from '../../support/random.js';
import { World } from '../../support/world.js';

interface Named {
  readonly slug: string;
}
interface Cited {
  readonly citations: readonly {
    readonly side: Named | null;
    readonly source: Named & {
      readonly publisher: string;
      readonly publishedBy: Named | null;
      readonly side: Named | null;
    };
  }[];
}
interface Lying extends Named {
  readonly within: Lying | null;
}
interface Written extends Cited, Named {
  readonly kind: string;
  readonly confidence: string | null;
  readonly date: { readonly edtf: string; readonly earliest: string | null; readonly latest: string };
  readonly alternativeDates: readonly Cited[];
  readonly places: readonly Lying[];
  readonly relations: readonly Named[];
  readonly series: Named | null;
  readonly topics: readonly Named[];
  readonly participations: readonly (Cited & {
    readonly role: string;
    readonly actor: Named;
    readonly onBehalfOf: Named | null;
  })[];
}
interface Match {
  readonly roles?: string[];
  readonly allOf?: string[];
  readonly anyOf?: string[];
  readonly noneOf?: string[];
}
interface Filter {
  kinds?: string[];
  confidence?: string[];
  hasAlternativeDates?: boolean;
  places?: string[];
  relations?: string[];
  series?: string[];
  topics?: string[];
  sources?: string[];
  publishers?: string[];
  sides?: string[];
  actors?: Match[];
  window?: { from?: string; to?: string; match: 'OVERLAPS' | 'WITHIN' };
  text?: string;
}

const SEED = 77;
const FILTERS = 60;
const EVENTS = `query ($after: String, $filter: EventFilter) {
  events(first: 100, after: $after, filter: $filter) {
    pageInfo { hasNextPage endCursor }
    nodes {
      slug kind confidence date { edtf earliest latest } alternativeDates { ...cited }
      places { slug within { slug within { slug within { slug within { slug } } } } } relations { slug } series { slug } topics { slug }
      participations { role actor { slug } onBehalfOf { slug } citations { ...source } }
      citations { ...source }
    }
  }
}
fragment cited on DateClaim { citations { ...source } }
fragment source on Citation { side { slug } source { slug publisher publishedBy { slug } side { slug } } }`;

/** The rule of each field implemented again, in the slowest and simplest way: over every event, one by one. */
const RULES: {
  [Name in keyof Filter]-?: (wanted: NonNullable<Filter[Name]>, event: Written, found: Found) => boolean;
} = {
  kinds: (wanted, { kind }) => wanted.includes(kind),
  confidence: (wanted, { confidence }) => confidence !== null && wanted.includes(confidence),
  hasAlternativeDates: (wanted, { alternativeDates }) => wanted === alternativeDates.length > 0,
  places: (wanted, { places }) => places.some((place) => above(place).some((slug) => wanted.includes(slug))),
  relations: (wanted, { relations }) => relations.some(({ slug }) => wanted.includes(slug)),
  series: (wanted, { series }) => series !== null && wanted.includes(series.slug),
  topics: (wanted, { topics }) => topics.some(({ slug }) => wanted.includes(slug)),
  sources: (wanted, event) => sourcesOf(event).some(({ slug }) => wanted.includes(slug)),
  publishers: (wanted, event) =>
    sourcesOf(event).some(({ publisher, publishedBy }) => wanted.includes(publisher) || isIn(wanted, publishedBy)),
  sides: (wanted, event) =>
    citationsOf(event).some(({ side, source }) => isIn(wanted, side) || isIn(wanted, source.side)),
  actors: (wanted, event) => wanted.every((match) => matches(match, event)),
  window: ({ from = '0001-01-01', to = '9999-12-31', match }, { date }) => {
    const earliest = date.earliest ?? '0001-01-01';
    return match === 'WITHIN' ? from <= earliest && date.latest <= to : earliest <= to && from <= date.latest;
  },
  text: (wanted, { slug }, found) => found.get(wanted)?.has(slug) === true,
};

/** The events that each text finds; search has its own tests. */
type Found = ReadonlyMap<string, ReadonlySet<string>>;

const above = (place: Lying): string[] => [place.slug, ...(place.within ? above(place.within) : [])];

const citationsOf = (event: Written) =>
  [event, ...event.participations, ...event.alternativeDates].flatMap(({ citations }) => citations);

const sourcesOf = (event: Written) => citationsOf(event).map(({ source }) => source);

const isIn = (wanted: readonly string[], named: Named | null): boolean => named !== null && wanted.includes(named.slug);

function matches({ roles, allOf, anyOf, noneOf }: Match, { participations }: Written): boolean {
  const took = new Set(
    participations
      .filter(({ role }) => roles === undefined || roles.includes(role))
      .flatMap(({ actor, onBehalfOf }) => [actor.slug, ...(onBehalfOf ? [onBehalfOf.slug] : [])]),
  );
  // Roles alone: somebody participated in one of them.
  if (roles && !allOf && !anyOf && !noneOf) return took.size > 0;
  return (
    (allOf?.every((slug) => took.has(slug)) ?? true) &&
    (anyOf?.some((slug) => took.has(slug)) ?? true) &&
    !(noneOf?.some((slug) => took.has(slug)) ?? false)
  );
}

function passes(filter: Filter, event: Written, found: Found): boolean {
  return (Object.keys(filter) as (keyof Filter)[]).every((name) =>
    (RULES[name] as (wanted: unknown, event: Written, found: Found) => boolean)(filter[name], event, found),
  );
}

describe('random filters', () => {
  const random = new Random(SEED);
  const found = new Map<string, Set<string>>();
  let world: World;
  let result: Written[];

  beforeAll(async () => {
    world = await World.start('seeded');
    result = await all({});
    expect(result).toHaveLength(167);
    for (const text of ['consultation', '访问', 'договор', 'Xi', 'treaty', 'nothing-like-it']) {
      found.set(text, new Set((await all({ text })).map(({ slug }) => slug)));
    }
  });
  afterAll(() => world.stop());

  async function all(filter: Filter): Promise<Written[]> {
    const events: Written[] = [];
    for (let after: string | null = null, more = true; more;) {
      const data: { events: { nodes: Written[]; pageInfo: { hasNextPage: boolean; endCursor: string } } } =
        await world.get(EVENTS, { variables: { after, filter } });
      events.push(...data.events.nodes);
      [after, more] = [data.events.pageInfo.endCursor, data.events.pageInfo.hasNextPage];
    }
    return events;
  }

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

  it(`match and count exactly the events that the naive rules match (seed ${String(SEED)})`, async () => {
    const sizes: number[] = [];
    for (let round = 0; round < FILTERS; round += 1) {
      const filter = randomFilter();
      const expected = result.filter((event) => passes(filter, event, found));
      const got = { filter, slugs: (await all(filter)).map(({ slug }) => slug) };
      expect(got).toEqual({ filter, slugs: expected.map(({ slug }) => slug) });
      const { events } = await world.get(
        `query ($filter: EventFilter) { events(first: 1, filter: $filter) {
          totalCount countsByKind { kind count } topActors(first: 100) { actor { slug } count }
          histogram(by: YEAR) { unplaced buckets { start end count } }
        } }`,
        { variables: { filter } },
      );
      expect({ filter, ...events }).toEqual({
        filter,
        totalCount: expected.length,
        countsByKind: tally(expected.map(({ kind }) => kind)).map(([kind, count]) => ({ kind, count })),
        topActors: tally(
          expected.flatMap(({ participations }) => [...new Set(participations.map(({ actor }) => actor.slug))]),
        )
          .slice(0, 100)
          .map(([slug, count]) => ({ actor: { slug }, count })),
        histogram: yearly(expected),
      });
      sizes.push(expected.length);
    }
    // If every result were empty or complete, the test would prove nothing.
    expect(sizes.filter((size) => size > 0 && size < result.length).length).toBeGreaterThan(FILTERS / 2);
  });
});

function tally(names: readonly string[]): [string, number][] {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts].sort(([one, many], [other, more]) => more - many || (one < other ? -1 : 1));
}

/** Counts by the year in which each event began; a date whose start can be in two years is not placed. */
function yearly(events: readonly Written[]) {
  const years: number[] = [];
  for (const { date } of events) {
    const { earliest, latest } = parseEdtf(date.edtf.split('/')[0] ?? '');
    const [first, last] = [earliest, latest].map((day) => String(day).slice(0, 4));
    if (first !== undefined && first === last) years.push(Number(first));
  }
  const [from, to] = [Math.min(...years), Math.max(...years)];
  const buckets = years.length === 0 ? [] : Array.from({ length: to - from + 1 }, (_, index) => from + index);
  return {
    unplaced: events.length - years.length,
    buckets: buckets.map((year) => ({
      start: `${String(year)}-01-01`,
      end: `${String(year)}-12-31`,
      count: years.filter((other) => other === year).length,
    })),
  };
}
