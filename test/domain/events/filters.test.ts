import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { EventLinkKind } from '../../../src/domain/events/event-link.js';
import { EventKind } from '../../../src/domain/events/event-kinds.js';
import { ParticipantRole } from '../../../src/domain/events/participation.js';
import { PlaceKind } from '../../../src/domain/places/place.js';
import { World } from '../../support/world.js';

describe('filters', () => {
  let world: World;
  const events: Record<string, string> = {};

  beforeAll(async () => {
    world = await World.start('empty');
    const { build } = world;
    for (const person of ['ann', 'bob', 'eve']) await build.person(person);
    await build.relation('atlantis', 'lemuria');
    const names = [{ language: 'en', text: 'x' }];
    await build.write((tx) => build.services.places.create(tx, { slug: 'city', kind: PlaceKind.CITY, names }));
    await build.write((tx) =>
      build.services.places.create(tx, { slug: 'hall', kind: PlaceKind.BUILDING, names, within: 'city' }),
    );
    await build.source('letter');
    const cited = [{ source: 'letter', basis: 'STATED' as never }];
    const make = async (name: string, input: Parameters<typeof build.event>[0]): Promise<void> => {
      events[(await build.event(input)).slug] = name;
    };
    await make('ann chairs', {
      kind: EventKind.MEETING,
      participations: [build.participation('ann', { role: ParticipantRole.CHAIR })],
    });
    await make('ann and bob', {
      participations: [build.participation('ann'), build.participation('bob')],
      places: ['hall'],
    });
    await make('eve for atlantis', {
      participations: [build.participation('eve', { onBehalfOf: 'atlantis' })],
      places: ['city'],
    });
    await make('nobody', { kind: EventKind.TREATY_SIGNATURE, citations: cited });
    await make('cast cited', { participations: [build.participation('bob', { citations: cited })] });
  });
  afterAll(() => world.stop());

  const find = async (filter: string): Promise<string[]> => {
    const data = await world.get(`{ events(filter: ${filter}, first: 100) { totalCount nodes { slug } } }`);
    const found = data.events.nodes.map(({ slug }: { slug: string }) => events[slug]);
    expect(data.events.totalCount).toBe(found.length);
    return found.sort();
  };

  it.each([
    ['{ actors: [{ allOf: ["ann"] }] }', ['ann and bob', 'ann chairs']],
    ['{ actors: [{ allOf: ["ann", "bob"] }] }', ['ann and bob']],
    ['{ actors: [{ anyOf: ["ann", "eve"] }] }', ['ann and bob', 'ann chairs', 'eve for atlantis']],
    ['{ actors: [{ anyOf: ["ann"], roles: [CHAIR] }] }', ['ann chairs']],
    ['{ actors: [{ anyOf: ["ann", "bob"], noneOf: ["bob"] }] }', ['ann chairs']],
    ['{ actors: [{ anyOf: ["ann"] }, { anyOf: ["bob"] }] }', ['ann and bob']],
    ['{ actors: [{ roles: [CHAIR] }] }', ['ann chairs']],
    ['{ actors: [{ anyOf: ["atlantis"] }] }', ['eve for atlantis']],
    ['{ actors: [{ noneOf: ["ann", "bob", "eve"] }] }', ['nobody']],
    ['{ actors: [] }', []],
    ['{ actors: [{ anyOf: [] }] }', []],
    ['{ kinds: [MEETING, TREATY_SIGNATURE] }', ['ann chairs', 'nobody']],
    ['{ kinds: [] }', []],
    ['{ kinds: null, actors: null }', ['ann and bob', 'ann chairs', 'cast cited', 'eve for atlantis', 'nobody']],
    ['{ places: ["city"] }', ['ann and bob', 'eve for atlantis']],
    ['{ places: ["hall"] }', ['ann and bob']],
    ['{ sources: ["letter"] }', ['cast cited', 'nobody']],
    ['{ relations: ["atlantis-lemuria"], kinds: [MEETING] }', ['ann chairs']],
  ])('find the right events by %s', async (filter, expected) => {
    expect(await find(filter)).toEqual(expected);
  });

  it('return for actors, places and sources the same events as the filter by them', async () => {
    const data = await world.get(`{
      actor(id: "atlantis") { timeline { nodes { slug } } }
      place(id: "city") { events { nodes { slug } } }
      source(id: "letter") { events { nodes { slug } } }
    }`);
    const named = (list: { nodes: { slug: string }[] }): unknown[] => list.nodes.map(({ slug }) => events[slug]).sort();
    expect(named(data.actor.timeline)).toEqual(['eve for atlantis']);
    expect(named(data.place.events)).toEqual(['ann and bob', 'eve for atlantis']);
    expect(named(data.source.events)).toEqual(['cast cited', 'nobody']);
  });

  it.each([
    ['{ events(filter: { actors: [{ allOf: ["ann", "nemo"] }] }) { totalCount } }', 'filter.actors.0.allOf.1'],
    ['{ events(filter: { relations: ["mu-thule"] }) { totalCount } }', 'filter.relations.0'],
    ['{ places(filter: { within: ["nowhere"] }) { totalCount } }', 'filter.within.0'],
    ['{ statements(filter: { speakers: ["nemo"] }) { totalCount } }', 'filter.speakers.0'],
    ['{ events(filter: { around: { event: "nothing", days: 3 } }) { totalCount } }', 'filter.around.event'],
  ])('are rejected with the name of the unknown reference in %s', async (query, argument) => {
    const { errors } = await world.sendRequest(query);
    expect(errors?.[0]).toMatchObject({ extensions: { code: 'NOT_FOUND', argument } });
    expect(errors?.[0]?.message).toContain(argument);
  });

  it.each([
    ['around: { event: "event-1", days: -1 }', 'filter.around.days'],
    ['around: { event: "event-1", days: 36526 }', 'filter.around.days'],
    ['monthDays: ["11-12", "02-30"]', 'filter.monthDays.1'],
    ['monthDays: ["2024-11-12"]', 'filter.monthDays.0'],
    ['publisherCount: { min: -1 }', 'filter.publisherCount.min'],
    ['publisherCount: { min: 3, max: 2 }', 'filter.publisherCount'],
  ])('refuse %s, and name the argument and the reason', async (filter, argument) => {
    for (const field of ['events', 'changes']) {
      const { errors } = await world.sendRequest(`{ ${field}(filter: { ${filter} }) { __typename } }`);
      expect(errors?.[0]).toMatchObject({ extensions: { code: 'BAD_USER_INPUT', argument } });
      expect(errors?.[0]?.message).toMatch(/must be|MM-DD|is more than/);
    }
  });

  it('by days around an event reach as far as the calendar does', async () => {
    const { slug } = await world.build.event({ date: '0001-01-01', kind: EventKind.RUPTURE });
    const last = await world.build.event({ date: '9999', kind: EventKind.RUPTURE });
    const query = `query ($event: ID!, $days: Int!) {
      events(filter: { around: { event: $event, days: $days }, kinds: [RUPTURE] }) { nodes { slug } totalCount } }`;
    for (const event of [slug, last.slug]) {
      const { events: found } = await world.get(query, { variables: { event, days: 36_525 } });
      expect(found).toEqual({ nodes: [], totalCount: 0 });
    }
  });

  it('find days of any year, the leap day only where there is one', async () => {
    const dates = ['2023-02-27/2023-03-02', '2024-02-27/2024-03-02', '1897-03-01/1904-02-28', '1896-03-01/1904-03-01'];
    for (const date of [...dates, '2024-02-29?', '2024-02', '[2024-02-29,2024-03-01]', '2023-12-31/2024-01-01']) {
      await world.build.event({ date, kind: EventKind.CONFLICT });
    }
    const on = async (...monthDays: string[]): Promise<string[]> => {
      const { events: found } = await world.get(
        `query ($monthDays: [MonthDay!]) { events(order: OLDEST_FIRST, filter: { kinds: [CONFLICT], monthDays: $monthDays }) {
          totalCount nodes { date { edtf } } } }`,
        { variables: { monthDays } },
      );
      expect(found.totalCount).toBe(found.nodes.length);
      return found.nodes.map(({ date }: { date: { edtf: string } }) => date.edtf);
    };
    expect(await on('02-29')).toEqual(['1896-03-01/1904-03-01', '2024-02-27/2024-03-02', '2024-02-29?']);
    expect(await on('12-31')).toEqual([dates[3], dates[2], '2023-12-31/2024-01-01']);
    expect(await on('02-28', '01-01')).toEqual([dates[3], dates[2], dates[0], '2023-12-31/2024-01-01', dates[1]]);
    expect(await on()).toEqual([]);
  });

  it('leave out what is part of another event that matches, through any events between', async () => {
    const { build } = world;
    const part = (slug: string, of: string | null, input: object): Promise<unknown> =>
      build.event({
        slug,
        date: '1999-05-05',
        links: of === null ? [] : [{ kind: EventLinkKind.PART_OF, event: of }],
        ...input,
      });
    await part('congress', null, { kind: EventKind.SUMMIT });
    await part('session', 'congress', { kind: EventKind.SPEECH });
    await part('signing', 'session', { kind: EventKind.AGREEMENT });
    await part('elsewhere', 'session', { kind: EventKind.AGREEMENT, between: ['atlantis', 'mu'] });
    const slugs = async (field: string): Promise<string[]> => {
      const data = await world.get(`{ ${field} { totalCount nodes { slug } } }`);
      const page = data.events;
      expect(page.totalCount).toBe(page.nodes.length);
      return page.nodes.map(({ slug }: { slug: string }) => slug).sort();
    };
    const filter = (kinds: string): string => `(filter: { kinds: [${kinds}], outermost: true })`;
    expect(await slugs(`events${filter('AGREEMENT, SPEECH, SUMMIT')}`)).toEqual(['congress']);
    expect(await slugs(`events${filter('AGREEMENT, SUMMIT')}`)).toEqual(['congress']);
    expect(await slugs(`events${filter('AGREEMENT')}`)).toEqual(['elsewhere', 'signing']);
    // On a timeline, only what is on it contains an event.
    const { relation } = await world.get(
      `{ relation(id: "atlantis-mu") { timeline${filter('AGREEMENT, SUMMIT')} { nodes { slug } } } }`,
    );
    expect(relation.timeline.nodes).toEqual([{ slug: 'elsewhere' }]);
    await world.mutate('retractEvent', { id: 'congress', expectedVersion: 1, reason: 'a test' });
    expect(await slugs(`events${filter('AGREEMENT, SUMMIT')}`)).toEqual(['elsewhere', 'signing']);
    await world.mutate('updateEvent', { id: 'signing', expectedVersion: 1, reason: 'a test', kind: 'SPEECH' });
    expect(await slugs(`events${filter('AGREEMENT, SPEECH')}`)).toEqual(['session']);
  });
});
