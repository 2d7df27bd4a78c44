import { Random } from './random.js';

/** Texts of one line that are easily spoilt on the way. */
const TEXTS = [
  'plain',
  'it\'s «quoted» "twice"',
  '- not: a list',
  '# no comment',
  '&anchor *alias !tag %directive @x `y`',
  'yes',
  '2024-05-06',
  '0x1F',
  '1e3',
  'null',
  '~',
  'é 中文 русский ﷺ 𝔘 👩‍👩‍👧',
  '{ "json": [1, 2] }',
  'back\\slash \\n',
  '=1+1',
];
/** Texts that may have several lines. */
const LONG_TEXTS = [...TEXTS, 'first line\nsecond line', '- a list\n  - of two', 'events:\n  - slug: x'];
const LANGUAGES = ['en', 'fr', 'zh', 'zh-Hant', 'ru', 'sr-Latn'];
const DATES = [
  '2024',
  '1999-12',
  '1950-02-03',
  '1984?',
  '1960~',
  '1945-05/1946-07',
  '[1917, 1918]',
  '196X',
  '1815-06-18',
];
const EVENT_KINDS = ['VISIT', 'MEETING', 'TREATY_SIGNATURE', 'CONFLICT', 'OTHER'];

/** Items of all lists that refer to each other at random, as JSON Lines; events and series in circles, too. */
export function randomItems(seed: number): string {
  const random = new Random(seed);
  const { pick, maybe, some, texts } = generators(random);
  const slugs = (prefix: string, count: number): string[] =>
    Array.from({ length: count }, (_, index) => `${prefix}-${String(index)}`);
  const states = slugs('state', 6);
  const [organizations, persons, groups] = [slugs('organization', 8), slugs('person', 12), slugs('group', 3)];
  const [sources, places, offices] = [slugs('source', 12), slugs('place', 10), slugs('office', 6)];
  const [relations, series, events, topics] = [
    slugs('relation', 3),
    slugs('series', 4),
    slugs('event', 60),
    slugs('topic', 5),
  ];
  const actors = [...states, ...organizations, ...persons, ...groups];
  const lines: string[] = [];
  const add = (list: string, value: object): number => lines.push(JSON.stringify({ [list]: value }));
  const citation = (): object => ({
    source: pick(sources),
    ...maybe(() => ({ locator: { page: random.between(1, 400), ...maybe(() => ({ paragraph: 3 })) } })),
    ...maybe(() => ({ assertedBy: pick(actors) })),
    ...maybe(() => ({ basis: pick(['STATED', 'DERIVED', 'INFERRED']) })),
  });
  const common = (index: number): object => ({
    ...maybe(() => ({ notes: texts(LONG_TEXTS) })),
    ...(index % 5 === 4 && { formerSlugs: [`former-${pick(['a', 'b'])}-${String(random.between(1, 1e9))}`] }),
  });
  const named = (index: number): object => ({
    names: texts(),
    ...maybe(() => ({ aliases: [{ language: pick(LANGUAGES), text: pick(TEXTS), note: 'n' }] })),
    ...common(index),
  });
  const earlier = (all: readonly string[], index: number, name: string): object =>
    index === 0 ? {} : maybe(() => ({ [name]: all[random.between(0, index - 1)] }));

  for (const [index, slug] of topics.entries()) add('topics', { slug, ...common(index), names: texts() });
  for (const [index, slug] of states.entries())
    add('states', {
      ...{ slug, ...named(index) },
      ...maybe(() => ({ existence: '1900/..' })),
      ...(index === 1 && { iso3166Alpha3: 'FRA' }),
    });
  for (const [index, slug] of organizations.entries())
    add('organizations', {
      slug,
      kind: pick(['STATE_BODY', 'PUBLISHER']),
      ...named(index),
      ...earlier(organizations, index, 'parent'),
    });
  for (const [index, slug] of persons.entries())
    add('persons', {
      ...{ slug, ...named(index) },
      ...maybe(() => ({
        wikidataId: `Q${String(index + 1)}`,
        identifiers: [{ scheme: 'own', value: `p/${String(index)}` }],
      })),
    });
  for (const [index, slug] of groups.entries())
    add('groups', { slug, ...named(index), members: some([...states, ...persons, ...groups.slice(0, index)]) });
  for (const [index, slug] of sources.entries())
    add('sources', {
      ...{ slug, kind: 'PRESS', publisher: pick(TEXTS), language: pick(LANGUAGES), ...common(index) },
      ...maybe(() => ({ url: `https://example.org/${slug}?a=%20#x`, publishedBy: pick(organizations) })),
      ...earlier(sources, index, 'repostOf'),
    });
  for (const [index, slug] of places.entries())
    add('places', {
      slug,
      kind: 'CITY',
      ...named(index),
      ...earlier(places, index, 'within'),
      ...maybe(() => ({ location: { latitude: 12.5, longitude: -0.25 } })),
    });
  for (const [index, slug] of offices.entries())
    add('offices', { slug, titles: texts(), body: pick([...states, ...organizations]), ...common(index) });
  for (let index = 0; index < 20; index += 1)
    add('tenures', {
      ...{ person: pick(persons), office: pick(offices), period: `${String(1900 + index)}/${String(1950 + index)}` },
      ...{ extent: 'TERM', citations: [citation()], ...(index % 7 === 6 && { retracted: pick(TEXTS) }) },
    });
  for (const [index, slug] of relations.entries())
    add('relations', { slug, parties: [states[index], states[index + 1]], ...common(index) });
  for (const [index, slug] of series.entries())
    add('series', {
      slug,
      titles: texts(),
      parties: some(states),
      ...common(index),
      foundedBy: pick(events),
      ...(index === 1 && { succeeds: series[0] }),
    });
  for (const [index, slug] of events.entries())
    add('events', {
      ...{ slug, kind: pick(EVENT_KINDS), titles: texts(), date: pick(DATES), ...common(index) },
      ...{ relations: some(relations, 1), places: some(places), topics: some(topics) },
      ...maybe(() => ({ series: pick(series), ordinal: index + 1 })),
      participations: some(actors).map((actor) => ({
        actor,
        role: pick(['HOST', 'GUEST', 'PARTICIPANT']),
        citations: some([citation()]),
      })),
      links: some(events.filter((other) => other !== slug)).map((event) => ({
        kind: pick(['RELATED', 'FOLLOWS']),
        event,
      })),
      citations: [citation(), { ...citation(), supports: ['DATE', 'PLACE'] }],
      ...maybe(() => ({
        alternativeDates: [{ date: '1699-12', calendar: 'JULIAN', written: pick(TEXTS), citations: [citation()] }],
      })),
      ...(index % 6 === 5 && { retracted: pick(TEXTS) }),
    });
  for (const [index, successor] of states.entries())
    for (const predecessor of some(states.slice(0, index)))
      add('successions', {
        ...{ successor, predecessor, date: pick(['1912-02-12', '1949', '1991-12']), citations: [citation()] },
        ...maybe(() => ({ settledBy: pick(events), notes: texts(LONG_TEXTS) })),
      });
  for (let index = 0; index < 30; index += 1)
    add('statements', {
      ...{ slug: `statement-${String(index)}`, kind: 'OFFER', madeAt: pick(events), paraphrases: texts(LONG_TEXTS) },
      ...{
        speakers: [{ actor: pick(persons), offices: some(offices) }],
        mentionedEvents: some(events),
        mentionedActors: some(actors),
      },
      ...{ citations: [citation()], ...common(index), ...(index % 9 === 8 && { retracted: 'withdrawn' }) },
    });
  return `${lines.join('\n')}\n`;
}

interface Generators {
  readonly pick: <Element>(elements: readonly Element[]) => Element;
  /** The fields, or none. */
  readonly maybe: (fields: () => object) => object;
  /** Some of the elements, each once. */
  readonly some: <Element>(elements: readonly Element[], least?: number) => Element[];
  readonly texts: (from?: readonly string[]) => object;
}

function generators(random: Random): Generators {
  const pick: Generators['pick'] = (elements) => random.pick(elements);
  return {
    pick,
    maybe: (fields) => (random.next() < 0.5 ? {} : fields()),
    some: (elements, least = 0) => {
      const count = random.between(least, Math.min(3, elements.length));
      const left = [...elements];
      return Array.from({ length: count }, () => left.splice(random.between(0, left.length - 1), 1)).flat();
    },
    texts: (from = TEXTS) =>
      Object.fromEntries(
        LANGUAGES.filter((language) => language === 'en' || random.next() < 0.3).map((language) => [
          language,
          pick(from),
        ]),
      ),
  };
}
