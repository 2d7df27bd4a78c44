import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { parse } from 'yaml';
import { projectRoot } from '../../src/config/project-root.js';
import { World } from '../support/world.js';

const PAIR = 'japan-south-korea';
const LANGUAGES = ['en', 'fr', 'zh', 'ru'] as const;
/** What the texts of a language are written in; abbreviations may add Latin letters. */
const SCRIPTS = { en: /[A-Za-z]/, fr: /[A-Za-z]/, zh: /\p{Script=Han}/u, ru: /\p{Script=Cyrillic}/u };

interface Item extends Record<string, unknown> {
  readonly slug?: string;
}
type Lists = Record<string, Item[]>;

function listsOf(folder: string): Lists {
  const lists: Lists = {};
  const path = join(projectRoot(), 'seed', folder);
  for (const file of readdirSync(path).filter((name) => name.endsWith('.yaml'))) {
    for (const [list, items] of Object.entries(parse(readFileSync(join(path, file), 'utf8')) as Lists))
      (lists[list] ??= []).push(...items);
  }
  return lists;
}

const TIMELINE = `query Timeline($language: LanguageTag!) {
  relation(id: "${PAIR}") {
    title(language: $language) note(language: $language)
    parties { name(language: $language) }
    timeline(first: 100) {
      totalCount
      nodes {
        slug title(language: $language) summary(language: $language) note(language: $language)
        places { name(language: $language) } topics { name(language: $language) } series { title(language: $language) }
        participations {
          actor { slug name(language: $language) }
          onBehalfOf { slug }
          offices { title(language: $language) }
        }
        citations { source { slug publishedBy { printed: name } } }
        alternativeDates { date { edtf } reason(language: $language) }
        statements(first: 20) { nodes { paraphrase(language: $language) } }
      }
    }
  }
}`;

interface TimelineEvent {
  readonly slug: string;
  readonly participations: readonly { actor: { slug: string }; onBehalfOf: { slug: string } | null }[];
  readonly citations: readonly object[];
}

/** All texts of a response, with the names of their fields. */
function textsOf(value: unknown, field = ''): (readonly [field: string, text: string])[] {
  if (typeof value === 'string') return [[field, value]];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, part]) => textsOf(part, Array.isArray(value) ? field : key));
}

describe.each([
  ['alone', PAIR],
  ['after the first', `china-russia,${PAIR}`],
  ['before the first', `${PAIR},china-russia`],
])('a second relation, loaded %s', (_order, SEED) => {
  let world: World;
  beforeAll(async () => {
    world = await World.start('empty', { SEED });
  });
  afterAll(() => world.stop());

  it.each(LANGUAGES)('tells its timeline in %s, with nothing missing', async (language) => {
    const { relation } = await world.get(TIMELINE, { variables: { language } });
    expect(relation.timeline.totalCount).toBeGreaterThanOrEqual(20);
    expect(relation.timeline.nodes).toHaveLength(relation.timeline.totalCount);
    const texts = textsOf(relation).filter(([field]) => !['slug', 'edtf', 'printed'].includes(field));
    expect(texts.filter(([, text]) => !SCRIPTS[language].test(text))).toEqual([]);
    expect(relation.timeline.nodes.filter(({ summary }: { summary: string | null }) => summary === null)).toEqual([]);
  });

  it('has citations and both sides for every event', async () => {
    const { relation } = await world.get(TIMELINE, { variables: { language: 'en' } });
    const events = relation.timeline.nodes as TimelineEvent[];
    expect(events.filter(({ citations }) => citations.length === 0)).toEqual([]);
    const sidesOf = ({ participations }: TimelineEvent): Set<string> =>
      new Set(participations.flatMap(({ actor, onBehalfOf }) => [actor.slug, onBehalfOf?.slug ?? '']));
    const oneSided = events.filter((event) => !['japan', 'south-korea'].every((state) => sidesOf(event).has(state)));
    expect(oneSided.map(({ slug }) => slug)).toEqual([]);
  });

  it('finds the relation by its parties, and the rival date of its beginning', async () => {
    const { relationBetween, event } = await world.get(`{
      relationBetween(one: "KOR", other: "JPN") { slug }
      event(id: "jp-kr-ties-1965") { date { edtf } alternativeDates { date { edtf } } }
    }`);
    expect(relationBetween).toEqual({ slug: PAIR });
    expect(event).toMatchObject({ date: { edtf: '1965-12-18' }, alternativeDates: [{ date: { edtf: '1965-06-22' } }] });
  });
});

describe('the data of the second relation', () => {
  const lists = listsOf(PAIR);
  const of = (list: string): Item[] => lists[list] ?? [];

  it('has every text in four languages, but titles of sources and names of publishers', () => {
    const publishers = new Set(of('sources').map((source) => source['publishedBy']));
    const missing: string[] = [];
    const check = (value: unknown, path: string): void => {
      if (typeof value !== 'object' || value === null) return;
      const keys = Object.keys(value);
      const isText = keys.length > 0 && keys.every((key) => /^[a-z]{2}(?:-[A-Z][a-z]+)?$/.test(key));
      if (isText && LANGUAGES.some((language) => !keys.includes(language))) missing.push(path);
      for (const [key, part] of Object.entries(value)) {
        if (!(path.startsWith('sources') && key === 'titles')) check(part, `${path}.${key}`);
      }
    };
    for (const [list, items] of Object.entries(lists)) {
      for (const item of items) if (!publishers.has(item.slug)) check(item, `${list} ${item.slug ?? ''}`);
    }
    expect(missing).toEqual([]);
  });

  it('tells in the same words what the first relation names, too', () => {
    const kindOf = (list: string): string => (/^(?:states|organizations|persons|groups)$/.test(list) ? 'actor' : list);
    const named = (all: Lists): Map<string, Item> =>
      new Map(
        Object.entries(all).flatMap(([list, items]) =>
          items.map((item) => [`${kindOf(list)} ${item.slug ?? ''}`, item]),
        ),
      );
    const first = named(listsOf('china-russia'));
    const shared = [...named({ ...lists, tenures: [] })].filter(([name]) => first.has(name));
    expect(Object.fromEntries(shared)).toEqual(Object.fromEntries(shared.map(([name]) => [name, first.get(name)])));
  });

  it('calls an event certain only on two publishers or an official text', () => {
    const sources = new Map(of('sources').map((source) => [source.slug, source]));
    const weak = of('events').filter(({ confidence, citations }) => {
      const cited = (citations as { source: string }[]).map(({ source }) => sources.get(source));
      const isOfficial = cited.some((source) => /^(?:GOVERNMENT|OFFICIAL_DOCUMENT)$/.test(String(source?.['kind'])));
      return confidence === 'HIGH' && !isOfficial && new Set(cited.map((source) => source?.['publishedBy'])).size < 2;
    });
    expect(weak.map(({ slug }) => slug)).toEqual([]);
  });

  it('names the publisher and the date of every source, and the offices held on the day', () => {
    expect(of('sources').filter((source) => !source['publishedBy'] || !source['publishedOn'])).toEqual([]);
    const held = new Set(of('tenures').map(({ person, office }) => `${String(person)} ${String(office)}`));
    const mentions = [...of('events'), ...of('statements')].flatMap(({ participations, speakers }) =>
      ((participations ?? speakers ?? []) as { actor: string; offices?: string[] }[]).flatMap(
        ({ actor, offices = [] }) => offices.map((office) => `${actor} ${office}`),
      ),
    );
    expect(mentions.filter((mention) => !held.has(mention))).toEqual([]);
  });

  it('reports what both sides said at many events', () => {
    const sides = new Map<string, Set<string>>();
    for (const { madeAt, speakers } of of('statements')) {
      if (typeof madeAt !== 'string') continue;
      const known = sides.get(madeAt) ?? new Set();
      for (const { onBehalfOf } of speakers as { onBehalfOf: string }[]) known.add(onBehalfOf);
      sides.set(madeAt, known);
    }
    expect([...sides.values()].filter((speaking) => speaking.size === 2).length).toBeGreaterThanOrEqual(10);
  });
});
