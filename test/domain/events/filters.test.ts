import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
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
  ])('are rejected with the name of the unknown reference in %s', async (query, argument) => {
    const { errors } = await world.sendRequest(query);
    expect(errors?.[0]).toMatchObject({ extensions: { code: 'NOT_FOUND', argument } });
    expect(errors?.[0]?.message).toContain(argument);
  });
});
