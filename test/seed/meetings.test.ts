import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { World } from '../support/world.js';

const PRESIDENTS = ['xi-jinping', 'vladimir-putin'];
const LANGUAGES = ['en', 'fr', 'ru', 'zh'];

/** What sources say of meetings in person, by year; none in 2020 and 2021. */
const IN_PERSON: Readonly<Record<string, number>> = {
  ...{ 2013: 5, 2014: 5, 2015: 4, 2016: 5, 2017: 5, 2018: 4, 2019: 4 },
  ...{ 2022: 2, 2023: 2, 2024: 3, 2025: 2, 2026: 1 },
};

interface Text {
  readonly language: string;
  readonly text: string;
}

interface Meeting {
  readonly slug: string;
  readonly kind: string;
  readonly ordinal: number | null;
  readonly date: { readonly earliest: string; readonly latest: string };
  readonly titles: readonly Text[];
  readonly summaries: readonly Text[];
  readonly notes: readonly Text[];
  readonly places: readonly { readonly slug: string }[];
  readonly series: { readonly slug: string } | null;
  readonly citations: readonly { readonly source: { readonly slug: string } }[];
  readonly links: readonly { readonly kind: string; readonly event: { readonly slug: string } }[];
  readonly participations: readonly {
    readonly role: string;
    readonly actor: { readonly slug: string };
    readonly onBehalfOf: { readonly slug: string } | null;
    readonly offices: readonly { readonly slug: string }[];
  }[];
}

interface Series {
  readonly slug: string;
  readonly coverage: { readonly status: string; readonly from: string | null; readonly to: string | null } | null;
  readonly events: { readonly totalCount: number; readonly nodes: readonly Meeting[] };
}

const MEETING = `
  slug kind ordinal date { earliest latest } titles { language text } summaries { language text }
  notes { language text } places { slug } series { slug } citations { source { slug } }
  links { kind event { slug } }
  participations { role actor { slug } onBehalfOf { slug } offices { slug } }
`;

const slugs = (things: readonly { readonly slug: string }[]): string[] => things.map(({ slug }) => slug);
const yearOf = ({ date }: Meeting): string => date.earliest.slice(0, 4);
const isByVideo = ({ places }: Meeting): boolean => slugs(places).includes('video-link');
const wholesOf = ({ links }: Meeting): string[] =>
  links.filter(({ kind }) => kind === 'PART_OF').map(({ event }) => event.slug);

describe('the meetings of the seed', () => {
  let world: World;
  let series: ReadonlyMap<string, Series>;
  /** What both presidents took part in, visits, talks and what was signed. */
  let together: readonly Meeting[];

  beforeAll(async () => {
    world = await World.start('seeded');
    const { allSeries } = await world.get('{ allSeries(first: 100) { nodes { slug } } }');
    const found: [string, Series][] = [];
    for (const slug of slugs(allSeries.nodes)) {
      const { series: one } = await world.get(`{ series(id: "${slug}") {
        slug coverage { status from to }
        events(order: OLDEST_FIRST, first: 100) { totalCount nodes { ${MEETING} } }
      } }`);
      found.push([slug, one]);
    }
    series = new Map(found);
    const { events } = await world.get(`{
      events(order: OLDEST_FIRST, first: 100, filter: { actors: [{ allOf: ${JSON.stringify(PRESIDENTS)} }] }) {
        totalCount nodes { ${MEETING} }
      }
    }`);
    expect(events.totalCount).toBe(events.nodes.length);
    together = events.nodes;
  });
  afterAll(() => world.stop());

  const roundsOf = (slug: string): readonly Meeting[] => series.get(slug)?.events.nodes ?? [];

  it('are numbered as the coverage of their series says', () => {
    const used = [...series.values()].filter(({ events }) => events.totalCount > 0);
    expect(used.length).toBeGreaterThanOrEqual(7);
    for (const { slug, coverage, events } of used) {
      expect([slug, events.nodes.length]).toEqual([slug, events.totalCount]);
      const ordinals = events.nodes.flatMap(({ ordinal }) => ordinal ?? []);
      // Numbers are in the order of time, and no two have the same.
      expect([slug, ordinals]).toEqual([slug, [...new Set(ordinals)].sort((one, other) => one - other)]);
      if (coverage?.status === 'COMPLETE') {
        expect([slug, ordinals]).toEqual([slug, events.nodes.map((_, at) => at + 1)]);
      }
      // The list does not end before what is claimed of it, nor begin after it.
      expect([slug, coverage?.status]).not.toEqual([slug, undefined]);
      for (const { date } of events.nodes) {
        if (coverage?.from) expect(date.latest >= coverage.from).toBe(true);
        if (coverage?.to) expect(date.earliest <= coverage.to).toBe(true);
      }
    }
  });

  it('of the heads of government are complete, each with its two chairs, in their offices, and both states', () => {
    const rounds = roundsOf('cn-ru-pm-regular-meeting');
    expect(rounds).toHaveLength(30);
    for (const { slug, date, places, participations, citations, titles, summaries } of rounds) {
      const chairs = participations.filter(({ role }) => role === 'CO_CHAIR');
      expect([slug, chairs.map(({ onBehalfOf, offices }) => [onBehalfOf?.slug, slugs(offices)])]).toEqual([
        slug,
        [
          ['china', ['prc-premier']],
          ['russia', ['rf-prime-minister']],
        ],
      ]);
      const parties = participations.filter(({ role }) => role === 'PARTY').map(({ actor }) => actor.slug);
      expect([slug, parties]).toEqual([slug, ['china', 'russia']]);
      expect([slug, date.earliest]).toEqual([slug, date.latest]);
      expect(places).toHaveLength(1);
      expect(citations.length).toBeGreaterThan(0);
      for (const texts of [titles, summaries]) {
        expect([slug, texts.map(({ language }) => language).sort()]).toEqual([slug, LANGUAGES]);
      }
    }
    // In the years of the pandemic.
    expect(rounds.filter(isByVideo).map(({ ordinal }) => ordinal)).toEqual([25, 26, 27]);
  });

  it('of the two presidents in person are each one event of a series, as often in a year as is known', () => {
    const encounters = [...roundsOf('xi-putin-meetings'), ...roundsOf('xi-putin-2024-meetings')];
    const counts: Record<string, number> = {};
    for (const encounter of encounters) counts[yearOf(encounter)] = (counts[yearOf(encounter)] ?? 0) + 1;
    expect(counts).toEqual(IN_PERSON);
    for (const { slug, kind, participations, titles, summaries, notes } of encounters) {
      expect([slug, kind]).toEqual([slug, 'MEETING']);
      expect(participations).toEqual([
        expect.objectContaining({ actor: { slug: 'xi-jinping' }, offices: [{ slug: 'prc-president' }] }),
        expect.objectContaining({ actor: { slug: 'vladimir-putin' }, offices: [{ slug: 'rf-president' }] }),
      ]);
      for (const texts of [titles, summaries, ...(notes.length > 0 ? [notes] : [])]) {
        expect([slug, texts.map(({ language }) => language).sort()]).toEqual([slug, LANGUAGES]);
      }
    }
    // Two on one day would be one told twice.
    const days = encounters.map(({ date }) => date.earliest);
    expect(days).toEqual([...new Set(days)]);
    expect(encounters.filter(isByVideo)).toEqual([]);
    expect(together.filter((event) => isByVideo(event) && event.series)).toEqual([]);
  });

  it('of the two presidents are not counted twice: a visit and what was signed belong to one encounter', () => {
    const shared = new Map(together.map((event) => [event.slug, event]));
    const isEncounter = ({ series: its }: Meeting): boolean => its?.slug.startsWith('xi-putin-') ?? false;
    const met = new Set(['MEETING', 'VISIT', 'SUMMIT', 'JOINT_STATEMENT', 'CEREMONY', 'TREATY_EXTENSION']);
    const inPerson = together.filter((event) => met.has(event.kind) && !isByVideo(event) && event.date.latest < '2027');
    const outermost = inPerson.filter((event) => !wholesOf(event).some((whole) => shared.has(whole)));
    const counts: Record<string, number> = {};
    for (const event of outermost) counts[yearOf(event)] = (counts[yearOf(event)] ?? 0) + 1;
    expect(counts).toEqual(IN_PERSON);
    // Each of them is an encounter, or has exactly one as its part.
    for (const whole of outermost.filter((event) => !isEncounter(event))) {
      const parts = together.filter((event) => isEncounter(event) && wholesOf(event).includes(whole.slug));
      expect([whole.slug, parts.length]).toEqual([whole.slug, 1]);
    }
    // Talks within the days of a visit are a part of it.
    for (const visit of together.filter(({ kind }) => kind === 'VISIT')) {
      const within = together.filter(
        ({ slug, kind, date }) =>
          kind === 'MEETING' &&
          slug !== visit.slug &&
          date.earliest >= visit.date.earliest &&
          date.latest <= visit.date.latest,
      );
      for (const talks of within) expect([talks.slug, wholesOf(talks)]).toEqual([talks.slug, [visit.slug]]);
    }
  });

  it('keep the numbers that sources give, and have none where those count otherwise', () => {
    const numbered = new Map(roundsOf('xi-putin-meetings').map(({ slug, ordinal }) => [slug, ordinal]));
    const given = {
      ...{ 'xi-putin-dushanbe-2014': 9, 'xi-putin-moscow-2015': 11, 'xi-putin-ufa-2015': 12 },
      ...{ 'xi-putin-moscow-2017': 21, 'xi-putin-beijing-2018': 24, 'xi-putin-moscow-2019': 29 },
    };
    for (const [slug, ordinal] of Object.entries(given)) expect([slug, numbered.get(slug)]).toEqual([slug, ordinal]);
    for (const slug of ['xi-putin-lima-2016', 'xi-putin-beijing-2022']) expect(numbered.get(slug)).toBeNull();
  });
});
