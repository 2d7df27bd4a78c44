import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { parse } from 'yaml';
import { projectRoot } from '../../src/config/project-root.js';
import { World } from '../support/world.js';

const FOLDER = join(projectRoot(), 'seed', 'china-russia');

/** Kinds of event that one side alone may have, and why. */
const ONE_SIDED = {
  APPOINTMENT: 'one state fills an office',
  CHAIRMANSHIP: 'one state chairs an organization',
  FOUNDING: 'a state is founded by itself',
  STATE_SUCCESSION: 'states of one side succeed each other',
  TREATY_RATIFICATION: 'each party ratifies for itself',
};

/** Places below a country that have no point, and why. */
const WITHOUT_POINT = {
  'great-hall': 'a building; the point of its city stands for it',
  ussuri: 'a river',
  'sino-soviet-border': 'a border',
  'heihe-blagoveshchensk': 'two cities',
  fujian: 'a province; the source names no city',
  'shandong-peninsula': 'a peninsula; the source names no city',
  bali: 'an island; the source names no town',
  goa: 'a state of India; the source names no town',
  'video-link': 'no place',
};

/** Lists whose items are actors, and have one identity among them. */
const ACTORS = ['states', 'organizations', 'persons', 'groups'];

interface Item {
  readonly slug?: string;
  readonly kind?: string;
  readonly names?: Readonly<Record<string, string>>;
  readonly wikidataId?: string;
  readonly parent?: string;
  readonly seat?: string;
  readonly location?: object;
  readonly date?: string;
  readonly dateBasis?: string;
  readonly alternativeDates?: readonly { readonly date: string; readonly reasons?: object }[];
  readonly participations?: readonly { readonly actor: string; readonly role: string; readonly onBehalfOf?: string }[];
  readonly links?: readonly { readonly kind: string; readonly event: string }[];
  readonly successor?: string;
  readonly predecessor?: string;
}

/** All items of the folder, by the list that they are in. */
function readItems(): Map<string, Item[]> {
  const items = new Map<string, Item[]>();
  for (const name of readdirSync(FOLDER).filter((file) => file.endsWith('.yaml'))) {
    const lists = parse(readFileSync(join(FOLDER, name), 'utf8')) as Record<string, Item[]>;
    for (const [list, more] of Object.entries(lists)) items.set(list, [...(items.get(list) ?? []), ...more]);
  }
  return items;
}

const repeated = (keys: readonly string[]): string[] => keys.filter((key, index) => keys.indexOf(key) !== index);

describe('the seed', () => {
  const items = readItems();
  const list = (name: string): Item[] => items.get(name) ?? [];
  const bySlug = (name: string): Map<string, Item> => new Map(list(name).map((item) => [item.slug ?? '', item]));
  const events = bySlug('events');
  const organizations = bySlug('organizations');

  /** A state and all its predecessors. */
  const history = (state: string): Set<string> => {
    const states = new Set([state]);
    // Iterating over a set includes the values that are added meanwhile.
    for (const one of states)
      for (const { successor, predecessor = '' } of list('successions')) if (successor === one) states.add(predecessor);
    return states;
  };
  const sides = [history('china'), history('russia')];

  /** Of which side an actor is: its own, or that of what it belongs to, or sits in. */
  const sidesOf = (actor: string | undefined): number[] => {
    const above = organizations.get(actor ?? '');
    const own = sides.flatMap((states, side) => (states.has(actor ?? '') ? [side] : []));
    return own.length > 0 || !above ? own : sidesOf(above.parent ?? above.seat);
  };

  it('has participants of both sides in every event, unless its kind explains why not', () => {
    const oneSided = [...events.values()].filter(({ participations = [] }) => {
      const found = participations.flatMap(({ actor, onBehalfOf }) => [...sidesOf(actor), ...sidesOf(onBehalfOf)]);
      return new Set(found).size < sides.length;
    });
    const unexplained = oneSided.filter(({ kind = '' }) => !(kind in ONE_SIDED));
    expect(unexplained.map(({ slug }) => slug)).toEqual([]);
    // No reason is kept that nothing needs.
    expect([...new Set(oneSided.map(({ kind }) => kind))].sort()).toEqual(Object.keys(ONE_SIDED));
  });

  it('has a person who signs act for somebody', () => {
    const persons = bySlug('persons');
    const alone = [...events.values()].flatMap(({ slug, participations = [] }) =>
      participations
        .filter(({ actor, role, onBehalfOf }) => role === 'SIGNATORY' && persons.has(actor) && onBehalfOf === undefined)
        .map(({ actor }) => `${String(slug)}: ${actor}`),
    );
    expect(alone).toEqual([]);
  });

  it('has an anniversary on the day of what it commemorates', () => {
    const anniversaries = [...events.values()].filter(({ kind }) => kind === 'ANNIVERSARY');
    expect(anniversaries.length).toBeGreaterThan(0);
    for (const { slug, date = '', links = [] } of anniversaries) {
      const commemorated = links.find(({ kind }) => kind === 'COMMEMORATES')?.event ?? '';
      const day = events.get(commemorated)?.date ?? '';
      if (/^\d{4}-\d{2}-\d{2}$/.test(day)) expect({ slug, day: date.slice(5) }).toEqual({ slug, day: day.slice(5) });
    }
  });

  it('says of every other date why it differs', () => {
    const unexplained = [...events.values()].flatMap(({ slug, alternativeDates = [] }) =>
      alternativeDates.filter(({ reasons }) => !reasons).map(({ date }) => `${String(slug)}: ${date}`),
    );
    expect(unexplained).toEqual([]);
  });

  it('has a point for every place below a country, but for a few that have none', () => {
    const below = list('places').filter(({ kind }) => kind !== 'COUNTRY');
    const without = below.filter(({ location }) => !location).map(({ slug }) => slug);
    expect(without.sort()).toEqual(Object.keys(WITHOUT_POINT).sort());
  });

  it('has no two things of one identity', () => {
    const all = [...items.values()].flat();
    expect(repeated(all.flatMap(({ wikidataId }) => (wikidataId === undefined ? [] : [wikidataId])))).toEqual([]);
    const named = [['actors', ACTORS] as const, ['places', ['places']] as const].flatMap(([of, lists]) =>
      lists
        .flatMap((name) => list(name).map((item) => ({ kind: item.kind ?? name, names: item.names ?? {} })))
        .flatMap(({ kind, names }) => Object.entries(names).map(([language, name]) => [of, kind, language, name])),
    );
    expect(repeated(named.map((key) => key.join(' ')))).toEqual([]);
    for (const [name, ofList] of items)
      expect({ name, slugs: repeated(ofList.flatMap(({ slug }) => slug ?? [])) }).toEqual({ name, slugs: [] });
  });
});

describe('addresses of earlier versions', () => {
  /** The field of Query that returns a record of each list by its slug. */
  const FIELDS: Readonly<Record<string, string>> = {
    ...{ events: 'event', offices: 'office', places: 'place', relations: 'relation', series: 'series' },
    ...{ sources: 'source', statements: 'statement', topics: 'topic' },
    ...Object.fromEntries(ACTORS.map((name) => [name, 'actor'])),
  };
  const SLUGS_PER_REQUEST = 20;
  let world: World;
  beforeAll(async () => {
    world = await World.start('seeded');
  });
  afterAll(() => world.stop());

  it('still lead to a record', async () => {
    const known = readFileSync(new URL('permalinks.txt', import.meta.url), 'utf8')
      .trimEnd()
      .split('\n');
    expect(known.length).toBeGreaterThan(SLUGS_PER_REQUEST);
    const broken: string[] = [];
    for (let at = 0; at < known.length; at += SLUGS_PER_REQUEST) {
      const part = known.slice(at, at + SLUGS_PER_REQUEST);
      const fields = part.map((line, index) => {
        const [name = '', slug = ''] = line.split(' ');
        return `at${String(index)}: ${FIELDS[name] ?? name}(id: "${slug}") { id }`;
      });
      const records = await world.get(`{ ${fields.join('\n')} }`);
      broken.push(...part.filter((_line, index) => !records[`at${String(index)}`]));
    }
    expect(broken).toEqual([]);
  });
});
