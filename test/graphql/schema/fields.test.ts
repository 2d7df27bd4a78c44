import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { buildSchema } from 'graphql';
import { projectRoot } from '../../../src/config/project-root.js';
import { aliases, locator, names, notes, createEverything } from '../../support/everything.js';
import { fullSelection } from '../../support/full-selection.js';
import { World } from '../../support/world.js';

const schema = buildSchema(readFileSync(join(projectRoot(), 'schema', 'schema.graphql'), 'utf8'));

const LIST = '{ totalCount nodes { slug } edges { cursor node { slug } } pageInfo { startCursor endCursor } }';

/** Everything that a record of each kind can have, written through the services and read over HTTP. */
describe('every field', () => {
  let world: World;

  beforeAll(async () => {
    world = await World.start('empty');
    await createEverything(world);
  });
  afterAll(() => world.stop());

  const whole = (type: string): string => fullSelection(schema, type);

  it.each([
    ['actor', 'atlantis', 'State'],
    ['actor', 'senate', 'Organization'],
    ['actor', 'ann', 'Person'],
    ['actor', 'friends', 'Group'],
  ])('of an %s is returned: %s, a %s', async (field, slug, type) => {
    const data = await world.get(`{ ${field}(id: "${slug}") { ... on ${type} ${whole(type)} } }`);
    expect(data.actor).toMatchObject({
      __typename: type,
      slug,
      name: 'name',
      label: 'name',
      names,
      aliases,
      notes,
      note: 'a remark',
      wikidataId: expect.stringMatching(/^Q[0-9]$/),
      // The state's succession was created after it.
      version: slug === 'atlantis' ? 2 : 1,
    });
    expect(Date.parse(data.actor.recordedAt as string)).toBeGreaterThan(Date.now() - 600_000);
    expect(data.actor.timeline.totalCount).toBeGreaterThan(0);
  });

  it.each([
    [
      'source',
      'letter',
      'Source',
      { kind: 'ARCHIVE', publisher: 'An archive', language: 'la', publishedOn: { edtf: '1900~', isApproximate: true } },
    ],
    [
      'office',
      'senate-chair',
      'Office',
      { titles: names, body: { __typename: 'Organization' }, tenures: { totalCount: 1 } },
    ],
    ['place', 'hall', 'Place', { kind: 'BUILDING', state: { __typename: 'State' }, within: { __typename: 'Place' } }],
    ['place', 'city', 'Place', { countryCode: 'ATA', aliases, events: { totalCount: 1 } }],
    ['topic', 'peace', 'Topic', { kind: 'PRINCIPLE', events: { totalCount: 1 }, statements: { totalCount: 1 } }],
    [
      'series',
      'rounds',
      'Series',
      { titles: names, aliases, foundedBy: { __typename: 'Event' }, succeeds: { __typename: 'Series' } },
    ],
    ['series', 'old-rounds', 'Series', { succeededBy: { __typename: 'Series' } }],
    [
      'relation',
      'atlantis-lemuria',
      'Relation',
      { title: 'name', titles: names, timeline: { totalCount: 6 }, statements: { totalCount: 3 } },
    ],
    [
      'event',
      'founding',
      'Event',
      { backlinks: { totalCount: 1, nodes: [{ kind: 'COMMEMORATES' }] }, mentions: { totalCount: 1 } },
    ],
    [
      'event',
      'round-1',
      'Event',
      {
        status: 'PUBLISHED',
        kind: 'SUMMIT',
        summary: 'name',
        date: {
          edtf: '2000-01-01~',
          precision: 'DAY',
          form: 'SINGLE',
          earliest: '2000-01-01',
          latest: '2000-01-01',
          isApproximate: true,
          isUncertain: false,
        },
        dateBasis: 'STATED',
        ordinal: 1,
        anniversaryNumber: 50,
        confidence: 'GOOD',
        alternativeDates: [
          {
            standing: 'REJECTED',
            reason: 'name',
            reasons: names,
            basis: 'STATED',
            citations: [{ locator, basis: 'ANCHORED', supports: [] }],
          },
        ],
        citations: [{ locator, basis: 'ANCHORED', supports: ['DATE'] }],
        participations: [{ role: 'CHAIR', basis: 'INFERRED', citations: [{ locator }] }],
        statements: { totalCount: 3 },
      },
    ],
    [
      'statement',
      'word',
      'Statement',
      { kind: 'OFFER', status: 'PUBLISHED', date: { edtf: '2000' }, paraphrase: 'name', citations: [{ locator }] },
    ],
  ])('of a %s is returned: %s, a %s', async (field, slug, type, expected) => {
    const data = await world.get(`{ ${field}(id: "${slug}") ${whole(type)} }`);
    expect(data[field]).toMatchObject({ __typename: type, slug, ...expected });
  });

  it('of a tenure and of a succession is returned', async () => {
    const data = await world.get(`{
      person: actor(id: "ann") { ... on Person { tenures(on: "2005-05-05") ${whole('Tenure')} before: tenures(on: "1998-12-31") { id } } }
      state: actor(id: "atlantis") { ... on State { succeeds ${whole('Succession')} } }
      old: actor(id: "thule") { ... on State { succeededBy { successor { slug } } } }
    }`);
    expect(data.person.tenures).toMatchObject([
      {
        label: 'name, name',
        period: { edtf: '1999/..', latest: null },
        extent: 'ATTESTED',
        note: 'a remark',
        citations: [{ locator }],
      },
    ]);
    expect(data.person.before).toEqual([]);
    expect(data.state.succeeds).toMatchObject([{ date: { edtf: '1900' }, note: 'a remark', citations: [{ locator }] }]);
    expect(data.old.succeededBy).toEqual([{ successor: { slug: 'atlantis' } }]);
  });

  it('of the lists is returned, and filters narrow them', async () => {
    const data = await world.get(`{
      relations ${LIST}
      actors(filter: { kinds: [GROUP, PERSON] }) ${LIST}
      offices(filter: { bodies: ["senate"] }) ${LIST}
      places(filter: { within: ["city"], kinds: [BUILDING] }) ${LIST}
      allSeries(filter: { parties: ["lemuria"] }) ${LIST}
      topics(filter: { kinds: [SUBJECT] }) ${LIST}
      some: topics ${LIST}
      sources(filter: { kinds: [ARCHIVE], languages: ["LA"] }) ${LIST}
      none: sources(filter: { languages: ["fr"] }) ${LIST}
      statements(filter: { speakers: ["atlantis"], topics: ["peace"], madeAt: ["round-1"], mentionedEvents: ["founding"],
        mentionedActors: ["friends"], sources: ["letter"], kinds: [OFFER], relations: ["atlantis-lemuria"],
        window: { from: "2000-06-01", to: "2000-06-30" } }) ${LIST}
    }`);
    const found = Object.fromEntries(
      Object.entries(data as Record<string, { nodes: { slug: string }[] }>).map(([list, { nodes }]) => [
        list,
        nodes.map(({ slug }) => slug),
      ]),
    );
    expect(found).toEqual({
      relations: ['atlantis-lemuria'],
      actors: ['ann', 'friends'],
      offices: ['senate-chair'],
      places: ['hall'],
      allSeries: ['rounds'],
      topics: [],
      some: ['peace'],
      sources: ['letter'],
      none: [],
      statements: ['word'],
    });
  });

  it('with an id returns it to node and nodes, and to every argument of type ID', async () => {
    const data = await world.get(`{
      relation(id: "atlantis-lemuria") { id } actor(id: "ATA") { id } event(id: "round-1") { id } place(id: "hall") { id }
      office(id: "senate-chair") { id } series(id: "rounds") { id } topic(id: "peace") { id } source(id: "letter") { id }
      statement(id: "word") { id }
      person: actor(id: "ann") { ... on Person { tenures { id } } }
    }`);
    const { person, ...others } = data as Record<string, { id: string }> & { person: { tenures: { id: string }[] } };
    const ids = [...Object.values(others).map(({ id }) => id), ...person.tenures.map(({ id }) => id)];
    for (const id of ids) expect(id).not.toMatch(/^(?:[a-z0-9]+(?:-[a-z0-9]+)*|[A-Z]{3})$/);
    const { nodes, node } = await world.get(
      `query ($ids: [ID!]!, $id: ID!) { nodes(ids: $ids) { __typename id } node(id: $id) { id } }`,
      { variables: { ids, id: ids[0] } },
    );
    expect(nodes.map((found: { id: string }) => found.id)).toEqual(ids);
    expect(node.id).toBe(ids[0]);
    const again = await world.get('query ($id: ID!) { actor(id: $id) { slug } }', {
      variables: { id: others['actor']?.id },
    });
    expect(again.actor.slug).toBe('atlantis');
    // The same UUID with the name of another type is unknown.
    const { node: forged } = await world.get('query ($id: ID!) { node(id: $id) { id } }', {
      variables: { id: others['actor']?.id.replace('State_', 'Person_') },
    });
    expect(forged).toBeNull();
  });

  it('of text is returned in the requested language, else in the reader’s, else in English', async () => {
    const query = '{ actor(id: "ann") { name } }';
    const named = async (language?: string): Promise<string> =>
      (await world.get(query, language === undefined ? {} : { language })).actor.name as string;
    expect(await named()).toBe('name');
    expect(await named('fr-CA, en;q=0.5')).toBe('nom');
    expect(await named('ru, *;q=0.1')).toBe('name');
    expect(await named('ru, fr;q=0.2')).toBe('nom');
    const data = await world.get('{ actor(id: "ann") { name(language: "fr-Latn-CA") } }', { language: 'en' });
    expect(data.actor.name).toBe('nom');
  });
});
