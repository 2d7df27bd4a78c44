import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { buildSchema } from 'graphql';
import { Basis, EventAspect } from '../../src/citations/citation.js';
import { projectRoot } from '../../src/config/project-root.js';
import { OrganizationKind } from '../../src/actors/organization.js';
import { ClaimStanding } from '../../src/events/date-claim.js';
import { Confidence, EventKind } from '../../src/events/event-kinds.js';
import { EventLinkKind } from '../../src/events/event-link.js';
import { ParticipantRole } from '../../src/events/participation.js';
import { TenureExtent } from '../../src/offices/tenure.js';
import { PlaceKind } from '../../src/places/place.js';
import { SourceKind } from '../../src/sources/source.js';
import { StatementKind } from '../../src/statements/statement.js';
import { TopicKind } from '../../src/topics/topic.js';
import { fullSelection } from '../support/full-selection.js';
import { World } from '../support/world.js';

const schema = buildSchema(readFileSync(join(projectRoot(), 'schema', 'schema.graphql'), 'utf8'));

const names = [
  { language: 'fr', text: 'nom' },
  { language: 'en', text: 'name' },
];
const notes = [{ language: 'en', text: 'a remark' }];
const LIST = '{ totalCount nodes { slug } edges { cursor node { slug } } pageInfo { startCursor endCursor } }';
const aliases = [{ language: 'zh-Latn', text: 'ming', note: 'pinyin' }];
const locator = { page: 3, paragraph: 2, start: 5, end: 9 };
const cited = [{ source: 'letter', assertedBy: 'ann', locator, basis: Basis.ANCHORED }];

/** Everything that a record of each kind can have, told through the services and read back over HTTP. */
describe('every field', () => {
  let world: World;

  beforeAll(async () => {
    world = await World.start('empty');
    const { services } = world.build;
    await world.build.write(async (tx) => {
      const { actors, states, sources, topics, places, offices, relations, series, events, statements } = services;
      const wikidataId = 'Q42';
      await actors.registerPerson(tx, { slug: 'ann', names, aliases, notes, wikidataId });
      await sources.register(tx, {
        slug: 'letter',
        kind: SourceKind.ARCHIVE,
        titles: names,
        publisher: 'An archive',
        language: 'la',
        url: 'https://example.org/letter',
        publishedOn: '1900~',
        sha256: 'a'.repeat(64),
        notes,
      });
      await states.register(tx, {
        slug: 'thule',
        names,
        officialNames: names,
        aliases,
        notes,
        wikidataId,
        existence: '1800/1899',
      });
      await states.register(tx, {
        slug: 'atlantis',
        names,
        officialNames: names,
        aliases,
        notes,
        wikidataId,
        iso3166Alpha3: 'ATL',
        existence: '1900/..',
      });
      await states.register(tx, { slug: 'lemuria', names });
      await actors.registerOrganization(tx, {
        slug: 'senate',
        kind: OrganizationKind.STATE_BODY,
        names,
        aliases,
        notes,
        wikidataId,
        parent: 'atlantis',
        existence: '1901-02/..',
      });
      await actors.registerGroup(tx, {
        slug: 'friends',
        names,
        aliases,
        notes,
        wikidataId,
        members: ['ann', 'lemuria'],
      });
      await topics.register(tx, { slug: 'peace', kind: TopicKind.PRINCIPLE, names, notes });
      await places.register(tx, {
        slug: 'city',
        kind: PlaceKind.CITY,
        names,
        aliases,
        notes,
        wikidataId,
        countryCode: 'ATL',
      });
      await places.register(tx, { slug: 'hall', kind: PlaceKind.BUILDING, names, within: 'city', state: 'thule' });
      for (const body of ['atlantis', 'senate']) {
        await offices.register(tx, { slug: `${body}-chair`, titles: names, body, notes });
      }
      await offices.recordTenure(tx, {
        person: 'ann',
        office: 'senate-chair',
        period: '1999/..',
        extent: TenureExtent.ATTESTED,
        citations: cited,
        notes,
      });
      await relations.open(tx, { slug: 'atlantis-lemuria', parties: ['ATL', 'lemuria'], titles: names, notes });
      const event = {
        kind: EventKind.SUMMIT,
        titles: names,
        relations: ['atlantis-lemuria'],
        dateBasis: Basis.STATED,
        citations: [{ ...cited[0], supports: [EventAspect.DATE] }],
      };
      await events.record(tx, { ...event, slug: 'founding', date: '1950' } as never);
      await states.recordSuccession(tx, {
        successor: 'atlantis',
        predecessor: 'thule',
        date: '1900',
        settledBy: 'founding',
        citations: cited,
        notes,
      });
      await series.register(tx, { slug: 'old-rounds', titles: names });
      await series.register(tx, {
        slug: 'rounds',
        titles: names,
        aliases,
        notes,
        parties: ['atlantis', 'lemuria'],
        foundedBy: 'founding',
        succeeds: 'old-rounds',
      });
      await events.record(tx, {
        ...event,
        slug: 'round-1',
        summaries: names,
        date: '2000-01-01~',
        alternativeDates: [
          {
            date: '2000-01-02?',
            basis: Basis.STATED,
            standing: ClaimStanding.REJECTED,
            reasons: names,
            citations: cited,
          },
        ],
        places: ['city', 'hall'],
        series: 'rounds',
        ordinal: 1,
        anniversaryNumber: 50,
        confidence: Confidence.GOOD,
        topics: ['peace'],
        participations: [
          {
            actor: 'ann',
            role: ParticipantRole.CHAIR,
            onBehalfOf: 'atlantis',
            offices: ['senate-chair'],
            basis: Basis.INFERRED,
            citations: cited,
          },
        ],
        links: [{ kind: EventLinkKind.COMMEMORATES, event: 'founding' }],
        notes,
      } as never);
      await statements.record(tx, {
        slug: 'word',
        kind: StatementKind.OFFER,
        speakers: [{ actor: 'ann', onBehalfOf: 'atlantis', offices: ['senate-chair'] }],
        madeAt: 'round-1',
        date: '2000',
        paraphrases: names,
        topics: ['peace'],
        mentionedEvents: ['founding'],
        mentionedActors: ['friends'],
        citations: cited,
        notes,
      });
      for (const [slug, actor] of [
        ['group-word', 'friends'],
        ['senate-word', 'senate'],
      ]) {
        await statements.record(tx, {
          slug: slug as string,
          speakers: [{ actor: actor as string }],
          madeAt: 'round-1',
          paraphrases: names,
          citations: cited,
        });
      }
      for (const actor of ['friends', 'senate', 'lemuria', 'thule']) {
        await events.record(tx, {
          ...event,
          slug: `of-${actor}`,
          date: '2001',
          participations: [{ actor, role: ParticipantRole.PARTY, basis: Basis.STATED }],
        } as never);
      }
    });
  });
  afterAll(() => world.stop());

  const whole = (type: string): string => fullSelection(schema, type);

  it.each([
    ['actor', 'atlantis', 'State'],
    ['actor', 'senate', 'Organization'],
    ['actor', 'ann', 'Person'],
    ['actor', 'friends', 'Group'],
  ])('of an %s is read: %s, a %s', async (field, slug, type) => {
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
      wikidataId: 'Q42',
      version: 1,
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
    ['place', 'city', 'Place', { countryCode: 'ATL', aliases, events: { totalCount: 1 } }],
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
  ])('of a %s is read: %s, a %s', async (field, slug, type, expected) => {
    const data = await world.get(`{ ${field}(id: "${slug}") ${whole(type)} }`);
    expect(data[field]).toMatchObject({ __typename: type, slug, ...expected });
  });

  it('of a tenure and of a succession is read', async () => {
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

  it('of the lists is read, and filters narrow them', async () => {
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

  it('that has an id gives it back to node and nodes, and to wherever an ID is taken', async () => {
    const data = await world.get(`{
      relation(id: "atlantis-lemuria") { id } actor(id: "ATL") { id } event(id: "round-1") { id } place(id: "hall") { id }
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
    // The same UUID under another type's name is nobody's.
    const { node: forged } = await world.get('query ($id: ID!) { node(id: $id) { id } }', {
      variables: { id: others['actor']?.id.replace('State_', 'Person_') },
    });
    expect(forged).toBeNull();
  });

  it('of text is given in the language asked for, else in the reader’s, else in English', async () => {
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
