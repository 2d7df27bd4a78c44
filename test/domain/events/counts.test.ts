import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { EventLinkKind } from '../../../src/domain/events/event-link.js';
import { EventKind } from '../../../src/domain/events/event-kinds.js';
import { PlaceKind } from '../../../src/domain/places/place.js';
import { World } from '../../support/world.js';

// eslint-disable-next-line @typescript-eslint/no-explicit-any -- responses have the shape of their operation
type Data = any;

const CITED = [{ source: 'the-paper', basis: 'STATED' as never }];
const WINDOW = '{ from: "2020-01-05", to: "2020-01-19" }';

describe('counts of events', () => {
  let world: World;

  beforeAll(async () => {
    world = await World.start('empty');
    const { build } = world;
    await build.relation('atlantis', 'lemuria');
    await build.relation('atlantis', 'mu');
    for (const person of ['ann', 'bob', 'cy']) await build.person(person);
    const names = (text: string): { language: string; text: string }[] => [{ language: 'en', text }];
    await build.write((tx) =>
      build.services.places.create(tx, {
        slug: 'realm',
        kind: PlaceKind.COUNTRY,
        names: names('Realm'),
        state: 'atlantis',
      }),
    );
    await build.write((tx) =>
      build.services.places.create(tx, {
        slug: 'hall',
        kind: PlaceKind.BUILDING,
        names: names('Hall'),
        within: 'realm',
      }),
    );
    const taking = (...actors: string[]) => actors.map((actor) => build.participation(actor));
    // It began before the window, in the first week of it, and lasted into it.
    await build.event({
      slug: 'long',
      date: '2020-01-02/2020-01-08',
      kind: EventKind.SUMMIT,
      participations: taking('ann', 'bob'),
    });
    await build.event({
      slug: 'talks',
      date: '2020-01-08',
      kind: EventKind.MEETING,
      participations: taking('ann', 'bob', 'cy'),
      links: [{ kind: EventLinkKind.PART_OF, event: 'long' }],
      places: ['hall'],
    });
    await build.event({ slug: 'dinner', date: '2020-01-08', kind: EventKind.MEETING, participations: taking('bob') });
    await build.event({ slug: 'month', date: '2020-01', kind: EventKind.MEETING });
    await build.event({ slug: 'later', date: '2020-01-19', kind: EventKind.VISIT, between: ['atlantis', 'mu'] });
  });
  afterAll(() => world.stop());

  const counts = async (args: string, filter = '', fields = 'keys { value } count'): Promise<Data> => {
    const { events } = await world.get(`{ events(filter: { ${filter} }) { counts(${args}) { ${fields} } } }`);
    return events.counts.map(({ keys, count }: Data) => [...keys.map(({ value }: Data) => value), count]);
  };
  const refused = async (selection: string): Promise<Data> => {
    const { errors } = await world.sendRequest(`{ ${selection} }`);
    return [errors?.[0]?.extensions.code, errors?.[0]?.extensions.argument, errors?.[0]?.message];
  };

  it('cover a window whole, by days and by weeks, with zeros', async () => {
    const { events } = await world.get(`{ events(filter: { window: ${WINDOW} }) { totalCount
      days: histogram(by: DAY) { before unplaced buckets { start end count } }
      weeks: histogram(by: WEEK) { before unplaced buckets { start end count } }
    } }`);
    const { totalCount, days, weeks } = events;
    expect([totalCount, days.before, days.unplaced, days.buckets.length]).toEqual([5, 1, 1, 15]);
    expect(days.buckets.filter(({ count }: Data) => count > 0)).toEqual([
      { start: '2020-01-08', end: '2020-01-08', count: 2 },
      { start: '2020-01-19', end: '2020-01-19', count: 1 },
    ]);
    // The first week began before the window, and so did what began in it before the window.
    expect([weeks.before, weeks.unplaced]).toEqual([1, 1]);
    expect(weeks.buckets).toEqual([
      { start: '2019-12-30', end: '2020-01-05', count: 0 },
      { start: '2020-01-06', end: '2020-01-12', count: 2 },
      { start: '2020-01-13', end: '2020-01-19', count: 1 },
    ]);
    expect(await counts('by: [WEEK]', `window: ${WINDOW}`)).toEqual([
      ['2020-W01', 0],
      ['2020-W02', 2],
      ['2020-W03', 1],
      ['unplaced', 2],
    ]);
  });

  it('have a row for each bucket of a window in which nothing happened', async () => {
    const { events } = await world.get(`{ events(filter: { window: { from: "1900-01-01", to: "1901-12-31" } }) {
      histogram(by: YEAR) { before unplaced buckets { start count } } counts(by: [YEAR]) { keys { start end } count share }
      none: counts(by: [YEAR, KIND]) { count }
    } }`);
    expect(events).toEqual({
      histogram: {
        before: 0,
        unplaced: 0,
        buckets: [
          { start: '1900-01-01', count: 0 },
          { start: '1901-01-01', count: 0 },
        ],
      },
      counts: ['1900', '1901'].map((year) => ({
        keys: [{ start: `${year}-01-01`, end: `${year}-12-31` }],
        count: 0,
        share: 0,
      })),
      // A combination that does not occur in the window has no row.
      none: [],
    });
    const open = await world.get(`{
      since: events(filter: { window: { from: "2019-12-30" }, kinds: [VISIT] }) { histogram(by: WEEK) { buckets { count } } }
      until: events(filter: { window: { to: "2020-03-01" }, kinds: [VISIT] }) { histogram(by: MONTH) { buckets { count } } }
      never: events(filter: { window: { from: "2030-01-01" } }) { histogram(by: YEAR) { buckets { count } } }
    }`);
    const of = ({ histogram }: Data): number[] => histogram.buckets.map(({ count }: Data) => count);
    expect([of(open.since), of(open.until), of(open.never)]).toEqual([[0, 0, 1], [1, 0, 0], []]);
  });

  it('combine buckets of several lengths, and say how many rows there would be', async () => {
    expect(
      await counts('by: [MONTH, WEEK]', `kinds: [VISIT], window: { from: "2020-01-27", to: "2020-02-09" }`),
    ).toEqual([
      ['2020-01', '2020-W05', 0],
      ['2020-02', '2020-W05', 0],
      ['2020-02', '2020-W06', 0],
    ]);
    const wide = 'filter: { window: { from: "2001-01-01", to: "2020-12-31" } }';
    // A row for each day, or for each day and each of three kinds; and one for what is known to the month.
    for (const [by, rows] of [
      ['[DAY]', 7_305 + 1],
      ['[DAY, KIND]', 7_305 * 3 + 1],
    ] as const) {
      const message = `by: ${by.slice(1, -1)} results in ${String(rows)} rows, more than 5000: use longer buckets, fewer dimensions, or a narrower filter`;
      expect(await refused(`events(${wide}) { counts(by: ${by}) { count } }`)).toEqual([
        'BAD_USER_INPUT',
        'by',
        message,
      ]);
    }
    const whole = 'filter: { window: { from: "0001-01-01", to: "9999-12-31" } }';
    expect((await refused(`events(${whole}) { counts(by: [WEEK, MONTH]) { count } }`))[2]).toMatch(
      /results in \d{6} rows/,
    );
    expect(await refused(`events(${wide}) { histogram(by: DAY) { before } }`)).toEqual([
      'BAD_USER_INPUT',
      'by',
      'by: DAY results in 7305 buckets, more than 2000: use longer buckets, or a shorter window',
    ]);
  });

  it('count each actor, pair and country that an event has, and its share of all events', async () => {
    expect(
      await counts('by: [ACTOR_PAIR], actorKinds: [PERSON]', '', 'keys { value: label nodes { __typename } } count'),
    ).toEqual([
      ['ann – bob', 2],
      ['ann – cy', 1],
      ['bob – cy', 1],
    ]);
    expect(
      await counts('by: [ACTOR_PAIR], actorKinds: [PERSON], outermost: true', '', 'keys { value: label } count'),
    ).toEqual([
      ['ann – bob', 1],
      ['ann – cy', 1],
      ['bob – cy', 1],
    ]);
    const { events } = await world.get(`{ events {
      actors: counts(by: [ACTOR], first: 1) { keys { dimension label node { id } start end } count share }
      countries: counts(by: [COUNTRY]) { keys { label node { ... on State { slug } } } count }
      places: counts(by: [PLACE]) { keys { label(language: "fr") node { ... on Place { slug } } } count }
      kinds: counts(by: [KIND]) { keys { value label } }
      pairs: counts(by: [ACTOR_PAIR]) { keys { node { id } nodes { id } } }
    } }`);
    const { actor } = await world.get('{ actor(id: "bob") { id } }');
    expect(events.actors).toEqual([
      { keys: [{ dimension: 'ACTOR', label: 'bob', node: actor, start: null, end: null }], count: 3, share: 0.6 },
    ]);
    // The hall has no country of its own: the realm that it lies in is a state's.
    expect(events.countries).toEqual([{ keys: [{ label: 'atlantis', node: { slug: 'atlantis' } }], count: 1 }]);
    expect(events.places).toEqual([{ keys: [{ label: 'Hall', node: { slug: 'hall' } }], count: 1 }]);
    expect(events.kinds[0].keys).toEqual([{ value: 'MEETING', label: 'Meeting' }]);
    expect(events.pairs[0].keys[0]).toEqual({ node: null, nodes: [expect.anything(), expect.anything()] });
  });

  it('name countries that are no actors here', async () => {
    const { build } = world;
    const names = [{ language: 'en', text: 'Samarkand' }];
    await build.write((tx) =>
      build.services.places.create(tx, { slug: 'samarkand', kind: PlaceKind.CITY, names, countryCode: 'UZB' }),
    );
    await build.event({ date: '1901', kind: EventKind.SUMMIT, places: ['samarkand'] });
    const { events } = await world.get(`{ events(filter: { places: ["samarkand"] }) { counts(by: [COUNTRY]) { keys {
      value node { id } en: label(language: "en") fr: label(language: "fr") ru: label(language: "ru") zh: label(language: "zh")
    } } } }`);
    expect(events.counts).toEqual([
      {
        keys: [{ value: 'UZB', node: null, en: 'Uzbekistan', fr: 'Ouzbékistan', ru: 'Узбекистан', zh: '乌兹别克斯坦' }],
      },
    ]);
  });

  it('name records in the language that is asked for, with one statement for all', async () => {
    const query = (fields: string): string => `{ relations { nodes { timeline(first: 1) {
      counts(by: [YEAR, RELATION, KIND]) { count keys { ${fields} } } } } } }`;
    const plain = await world.count(query('value'));
    // The relations have no titles: they are named by their states.
    expect(await world.count(query('label(language: "zh") node { id }'))).toBe(plain + 2);
    const { events } = await world.get(
      `{ events(filter: { window: ${WINDOW} }) { counts(by: [DAY, RELATION]) { keys { label(language: "ru") } } } }`,
    );
    expect(events.counts[0].keys).toEqual([{ label: '5 января 2020 г.' }, { label: 'atlantis–lemuria' }]);
    expect(events.counts.at(-1).keys[0]).toEqual({ label: 'раньше или без достаточно точной даты' });
  });

  it.each([
    ['counts(by: []) { count }', 'by'],
    ['counts(by: [KIND, YEAR, KIND]) { count }', 'by'],
    ['counts(by: [KIND, YEAR, ACTOR, PLACE, TOPIC, SERIES]) { count }', 'by'],
    ['counts(by: [KIND], first: 0) { count }', 'first'],
    ['counts(by: [KIND], first: 5001) { count }', 'first'],
    ['landmarks(first: 101) { slug }', 'first'],
    ['topActors(first: 0) { count }', 'first'],
    ['topActors(noneOf: ["nobody"]) { count }', 'noneOf.0', 'NOT_FOUND'],
  ])('refuse %s, and name the argument', async (selection, argument, code = 'BAD_USER_INPUT') => {
    expect((await refused(`events { ${selection} }`)).slice(0, 2)).toEqual([code, argument]);
  });

  it('can be limited to the first rows, and are computed only when selected', async () => {
    expect(await counts('by: [KIND], first: 2')).toEqual([
      ['MEETING', 3],
      ['SUMMIT', 2],
    ]);
    const page = await world.count('{ events(first: 1) { nodes { slug } } }');
    const all = 'counts(by: [YEAR]) { count } again: counts(by: [YEAR]) { count } landmarks(first: 2) { slug }';
    expect(await world.count(`{ events(first: 1) { nodes { slug } ${all} } }`)).toBe(page + 3);
  });

  it('find the landmarks: what others refer to most, in the order of the list', async () => {
    await world.build.event({
      slug: 'follow-up',
      date: '2021',
      links: [{ kind: EventLinkKind.FOLLOWS, event: 'later' }],
    });
    await world.build.event({ slug: 'cited', date: '2019', citations: [...CITED, ...CITED, ...CITED, ...CITED] });
    await world.build.statement({ slug: 'said', madeAt: 'later', mentionedEvents: ['later', 'talks'] });
    await world.build.statement({ slug: 'told', mentionedEvents: ['talks'] });
    const query = `{
      oldest: events(order: OLDEST_FIRST) { landmarks(first: 3) { slug title(language: "en") } }
      newest: events { landmarks(first: 1) { slug } }
      relations { nodes { slug timeline(order: OLDEST_FIRST) { landmarks(first: 1) { slug } } } }
    }`;
    const { oldest, newest, relations } = await world.get(query);
    // Four citations; two statements and one citation; a link, a statement and a citation.
    expect(oldest.landmarks.map(({ slug }: Data) => slug)).toEqual(['cited', 'talks', 'later']);
    expect(oldest.landmarks[0].title).toMatch(/^event-/);
    expect(newest.landmarks).toEqual([{ slug: 'cited' }]);
    expect(relations.nodes.map(({ slug, timeline }: Data) => [slug, timeline.landmarks[0].slug])).toEqual([
      ['atlantis-lemuria', 'cited'],
      ['atlantis-mu', 'later'],
    ]);
    await world.mutate('retractStatement', { id: 'told', expectedVersion: 1, reason: 'a test' });
    await world.mutate('retractStatement', { id: 'said', expectedVersion: 1, reason: 'a test' });
    expect((await world.get(query)).oldest.landmarks.map(({ slug }: Data) => slug)).toEqual(['cited', 'long', 'later']);
  });

  it('of statements go by their dates, or else by those of their events', async () => {
    await world.build.statement({ slug: 'at-the-talks', madeAt: 'talks' });
    await world.build.statement({ slug: 'of-2021', date: '2021' });
    await world.build.statement({ slug: 'of-2022', madeAt: 'talks', date: '2022-05-05' });
    const { statements, topic } =
      await world.get(`{ statements(filter: { window: { from: "2020-01-01", to: "2022-12-31" } }) {
      totalCount
      years: histogram(by: YEAR) { before unplaced buckets { start end count } }
      months: histogram(by: MONTH) { before unplaced buckets { count } }
    } topic: relation(id: "atlantis-lemuria") { statements { histogram(by: YEAR) { buckets { start count } } } } }`);
    expect(statements.totalCount).toBe(3);
    expect(statements.years).toEqual({
      before: 0,
      unplaced: 0,
      buckets: ['2020', '2021', '2022'].map((year) => ({ start: `${year}-01-01`, end: `${year}-12-31`, count: 1 })),
    });
    expect([statements.months.unplaced, statements.months.buckets.length]).toEqual([1, 36]);
    expect(topic.statements.histogram.buckets.map(({ count }: Data) => count)).toEqual([1, 0, 1]);
    expect((await refused('statements { histogram(by: DAY) { before } }')).slice(0, 1)).toEqual([undefined]);
  });
});
