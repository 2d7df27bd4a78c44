import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Curator } from '../../support/curator.js';
import { comparable, presentState } from '../../support/log-replay.js';
import { World } from '../../support/world.js';

const texts = (text: string): object[] => [{ language: 'en', text }];
const cited = [{ source: 'the-paper' }];
const event = { titles: texts('E'), kind: 'VISIT', date: '2001', relations: ['atlantis-lemuria'], citations: cited };

let world: World;
let curator: Curator;
beforeAll(async () => {
  world = await World.start('empty');
  await world.build.smallWorld();
  curator = new Curator(world);
});
afterAll(() => world.stop());

/** The present state, but for the record that a merge changes itself. */
async function stateWithout(id: string): Promise<unknown> {
  const state = await presentState(world);
  state.delete(id);
  return comparable(state);
}

describe('a merge of persons', () => {
  it('lets all that refers to the one refer to the other, once, and is undone', async () => {
    const identifiers = [{ scheme: 'viaf', value: '12' }];
    await curator.create('Person', { slug: 'zhou', names: texts('Zhou'), wikidataId: 'Q17', identifiers });
    await curator.create('Person', {
      slug: 'chou',
      names: texts('Chou'),
      aliases: texts('Chow'),
      identifiers: [{ scheme: 'viaf', value: '13' }],
    });
    for (const slug of ['premier', 'minister']) await curator.create('Office', { slug, titles: texts(slug) });
    await curator.create('Tenure', {
      person: 'zhou',
      office: 'premier',
      period: '1949/1976',
      extent: 'TERM',
      citations: cited,
    });
    await curator.create('Group', { slug: 'both', names: texts('Both'), members: ['zhou', 'chou', 'ann'] });
    await curator.create('Event', {
      ...{ ...event, slug: 'met' },
      participations: [
        {
          actor: 'zhou',
          role: 'GUEST',
          offices: ['minister'],
          citations: [
            { source: 'the-paper', assertedBy: 'zhou' },
            { source: 'the-paper', locator: { page: 2 } },
          ],
        },
        {
          actor: 'chou',
          role: 'GUEST',
          offices: ['premier'],
          citations: [{ source: 'the-paper', assertedBy: 'chou' }],
        },
        { actor: 'bob', role: 'HOST', onBehalfOf: 'zhou' },
        { actor: 'zhou', role: 'HOST', onBehalfOf: 'chou' },
      ],
    });
    await curator.create('Statement', {
      ...{
        slug: 'spoke',
        date: '2001',
        citations: cited,
        paraphrases: texts('He spoke.'),
        mentionedActors: ['chou', 'zhou'],
      },
      speakers: [{ actor: 'zhou' }, { actor: 'chou', offices: ['premier'] }],
    });
    const [zhou, chou] = [await curator.stateOf('ACTOR', 'zhou'), await curator.stateOf('ACTOR', 'chou')];
    const before = await stateWithout(chou.id);
    expect(await curator.merge('ACTOR', 'zhou', 'chou')).toEqual([]);
    const { actor, byId, met, spoke, both, found, listed, filtered } = await world.get(
      `query ($id: ID!) {
        actor(id: "zhou") { id slug mergedFrom wikidataId aliases { text } identifiers { scheme value }
          ... on Person { tenures { id } } revisions(last: 1) { nodes { kind merged fields effect subject { id } } } }
        byId: actor(id: $id) { id }
        met: event(id: "met") { version participations { actor { slug } role onBehalfOf { slug } offices { slug } citations { assertedBy { slug } locator { page } } } }
        spoke: statement(id: "spoke") { speakers { actor { slug } offices { slug } } mentionedActors { slug } }
        both: actor(id: "both") { ... on Group { members { slug } } }
        found: search(text: "Zhou") { nodes { id } }
        listed: actors(first: 100) { nodes { slug } }
        filtered: events(filter: { actors: [{ allOf: ["zhou"] }, { anyOf: [$id] }] }) { nodes { slug } }
      }`,
      { variables: { id: zhou.id } },
    );
    expect(actor).toMatchObject({
      ...{ id: chou.id, slug: 'chou', mergedFrom: [zhou.id], wikidataId: 'Q17' },
      aliases: [{ text: 'Chow' }, { text: 'Zhou' }],
      identifiers: [
        { scheme: 'wikidata', value: 'Q17' },
        { scheme: 'viaf', value: '13' },
        { scheme: 'viaf', value: '12' },
      ],
      tenures: [{}],
    });
    expect(actor.revisions.nodes).toEqual([
      {
        kind: 'MERGED',
        merged: zhou.id,
        fields: ['aliases', 'wikidataId', 'identifiers'],
        effect: 'STAYED',
        subject: { id: chou.id },
      },
    ]);
    expect(byId.id).toBe(chou.id);
    expect(met).toEqual({
      version: 1,
      participations: [
        {
          ...{ actor: { slug: 'chou' }, role: 'GUEST', onBehalfOf: null },
          offices: [{ slug: 'premier' }, { slug: 'minister' }],
          citations: [
            { assertedBy: { slug: 'chou' }, locator: null },
            { assertedBy: null, locator: { page: 2 } },
          ],
        },
        { actor: { slug: 'bob' }, role: 'HOST', onBehalfOf: { slug: 'chou' }, offices: [], citations: [] },
        { actor: { slug: 'chou' }, role: 'HOST', onBehalfOf: null, offices: [], citations: [] },
      ],
    });
    expect(spoke).toEqual({
      speakers: [{ actor: { slug: 'chou' }, offices: [{ slug: 'premier' }] }],
      mentionedActors: [{ slug: 'chou' }],
    });
    expect(both.members).toEqual([{ slug: 'chou' }, { slug: 'ann' }]);
    expect(found.nodes).toEqual([{ id: chou.id }]);
    expect((listed.nodes as { slug: string }[]).map(({ slug }) => slug)).not.toContain('zhou');
    expect(filtered.nodes).toEqual([{ slug: 'met' }]);
    await curator.replayIsPresent();
    const { data, errors } = await world.sendRequest(
      'query ($id: ID!, $ids: [ID!]!) { node(id: $id) { id } nodes(ids: $ids) { id } }',
      {
        variables: { id: zhou.id, ids: [chou.id, zhou.id] },
      },
    );
    expect(data).toEqual({ node: null, nodes: [{ id: chou.id }, null] });
    expect(errors?.map(({ extensions }) => extensions)).toEqual([
      { code: 'NOT_FOUND', argument: 'id', mergedInto: chou.id },
      { code: 'NOT_FOUND', argument: 'ids.1', mergedInto: chou.id },
    ]);
    const { changes } = await world.get(
      `query ($after: String) { changes(kinds: [ACTOR], after: $after) { nodes { kind subject { id } } } }`,
      { variables: { after: '0' } },
    );
    expect(changes.nodes).toContainEqual({ kind: 'CREATED', subject: { id: chou.id } });

    expect(await curator.unmerge('ACTOR', zhou.id, 'chou')).toEqual([]);
    expect(await stateWithout(chou.id)).toEqual(before);
    const again = await world.get(
      '{ one: actor(id: "zhou") { id slug mergedFrom identifiers { value } } other: actor(id: "chou") { mergedFrom wikidataId aliases { text } identifiers { value } } }',
    );
    expect(again).toEqual({
      one: { id: zhou.id, slug: 'zhou', mergedFrom: [], identifiers: [{ value: 'Q17' }, { value: '12' }] },
      other: { mergedFrom: [], wikidataId: null, aliases: [{ text: 'Chow' }], identifiers: [{ value: '13' }] },
    });
    await curator.replayIsPresent();
  });

  it('is undone as far as nothing was changed since', async () => {
    for (const slug of ['kim', 'gim']) await curator.create('Person', { slug, names: texts(slug) });
    for (const slug of ['kept', 'rewritten'])
      await curator.create('Event', {
        ...event,
        slug,
        participations: [
          { actor: 'kim', role: 'GUEST' },
          { actor: 'gim', role: 'GUEST' },
        ],
      });
    expect(await curator.merge('ACTOR', 'kim', 'gim')).toEqual([]);
    const update = {
      id: 'rewritten',
      expectedVersion: 1,
      reason: 'r',
      participations: [{ actor: 'kim', role: 'HOST' }],
    };
    expect((await world.mutate('updateEvent', update)).userErrors).toEqual([]);
    await world.mutate('updateEvent', { id: 'kept', expectedVersion: 1, reason: 'r', kind: 'MEETING' });
    expect(await curator.unmerge('ACTOR', 'kim', 'gim')).toEqual([]);
    const actorsOf = async (slug: string): Promise<string[]> => {
      const { event: found } = await world.get(`{ event(id: "${slug}") { participations { actor { slug } role } } }`);
      return (found.participations as { actor: { slug: string }; role: string }[]).map(
        ({ actor, role }) => `${actor.slug} ${role}`,
      );
    };
    expect([await actorsOf('kept'), await actorsOf('rewritten')]).toEqual([['kim GUEST', 'gim GUEST'], ['gim HOST']]);
  });

  it('of three is one, whatever the order, and is undone one by one', async () => {
    for (const slug of ['a-one', 'a-two', 'a-three']) await curator.create('Person', { slug, names: texts(slug) });
    await curator.create('Event', { ...event, slug: 'of-one', participations: [{ actor: 'a-one', role: 'GUEST' }] });
    const ids = [await curator.stateOf('ACTOR', 'a-one'), await curator.stateOf('ACTOR', 'a-two')].map(({ id }) => id);
    expect(await curator.merge('ACTOR', 'a-one', 'a-two')).toEqual([]);
    expect(await curator.merge('ACTOR', 'a-two', 'a-three')).toEqual([]);
    const { actor } = await world.get('{ actor(id: "a-one") { slug mergedFrom } }');
    expect(actor).toEqual({ slug: 'a-three', mergedFrom: ids });
    expect(await curator.unmerge('ACTOR', 'a-one', 'a-three')).toEqual([
      'NOT_FOUND from: it is not merged into the other one',
    ]);
    expect(await curator.unmerge('ACTOR', 'a-two', 'a-three', 2)).toEqual([]);
    expect((await world.get('{ actor(id: "a-one") { slug } }')).actor).toEqual({ slug: 'a-two' });
    expect(await curator.unmerge('ACTOR', 'a-one', 'a-two')).toEqual([]);
    const { event: found } = await world.get('{ event(id: "of-one") { participations { actor { slug } } } }');
    expect(found.participations).toEqual([{ actor: { slug: 'a-one' } }]);
  });
});

it('a merge warns of a third record that looks like what it makes', async () => {
  await curator.create('Person', { slug: 'pushkin', names: texts('Pushkin') });
  await curator.create('Person', { slug: 'pouchkine', names: texts('Pouchkine') });
  await curator.create('Person', { slug: 'another-pushkin', names: texts('Pushkin') });
  const input = await curator.mergeInput('ACTOR', 'pushkin', 'pouchkine');
  const { warnings, userErrors } = await world.mutate('merge', input, 'warnings { message path existing { id } }');
  expect(userErrors).toEqual([]);
  const { id } = await curator.stateOf('ACTOR', 'another-pushkin');
  expect(warnings).toEqual([{ message: 'a person has the same name', path: ['aliases', '0'], existing: { id } }]);
});

describe('a merge of events', () => {
  it('adds sources, relations and links, and moves what refers to the event', async () => {
    await world.build.source('other-paper');
    await curator.create('Series', { slug: 'founded', titles: texts('Founded') });
    await curator.create('Event', {
      ...event,
      slug: 'first-report',
      citations: [{ source: 'the-paper' }, { source: 'the-paper', locator: { page: 1 } }],
    });
    await curator.create('Event', {
      ...{ ...event, slug: 'second-report', relations: ['atlantis-mu'], identifiers: [{ scheme: 'own', value: '1' }] },
      citations: [{ source: 'the-paper' }, { source: 'other-paper' }],
      links: [
        { kind: 'FOLLOWS', event: 'met' },
        { kind: 'RELATED', event: 'first-report' },
      ],
      participations: [{ actor: 'ann', role: 'GUEST', citations: cited }],
      alternativeDates: [{ date: '1999', citations: cited }],
    });
    await curator.create('Event', {
      ...event,
      slug: 'follower',
      links: [
        { kind: 'FOLLOWS', event: 'second-report' },
        { kind: 'FOLLOWS', event: 'first-report' },
      ],
    });
    await curator.create('Statement', {
      slug: 'at-second',
      madeAt: 'second-report',
      paraphrases: texts('S'),
      speakers: [],
      citations: cited,
      mentionedEvents: ['second-report'],
    });
    const [second, first] = [
      await curator.stateOf('EVENT', 'second-report'),
      await curator.stateOf('EVENT', 'first-report'),
    ];
    const before = await stateWithout(first.id);
    expect(await curator.merge('EVENT', 'second-report', 'first-report')).toEqual([]);
    const { event: merged, follower } = await world.get(`{
      event(id: "second-report") { slug mergedFrom relations { slug } links { kind event { slug } } identifiers { value }
        citations { source { slug } locator { page } } participations { id } statements { nodes { slug } } mentions { nodes { slug } } }
      follower: event(id: "follower") { links { kind event { slug } } } }`);
    expect(merged).toEqual({
      ...{ slug: 'first-report', mergedFrom: [second.id], participations: [], identifiers: [{ value: '1' }] },
      relations: [{ slug: 'atlantis-lemuria' }, { slug: 'atlantis-mu' }],
      links: [{ kind: 'FOLLOWS', event: { slug: 'met' } }],
      citations: [
        { source: { slug: 'the-paper' }, locator: null },
        { source: { slug: 'the-paper' }, locator: { page: 1 } },
        { source: { slug: 'other-paper' }, locator: null },
      ],
      statements: { nodes: [{ slug: 'at-second' }] },
      mentions: { nodes: [{ slug: 'at-second' }] },
    });
    expect(follower.links).toEqual([{ kind: 'FOLLOWS', event: { slug: 'first-report' } }]);
    await curator.replayIsPresent();
    expect(await curator.unmerge('EVENT', 'second-report', 'first-report')).toEqual([]);
    expect(await stateWithout(first.id)).toEqual(before);
    const again = await world.get(
      '{ event(id: "first-report") { relations { slug } links { kind } citations { id } } }',
    );
    expect(again.event).toMatchObject({ relations: [{ slug: 'atlantis-lemuria' }], links: [], citations: [{}, {}] });
  });
});

describe('a merge that is not allowed', () => {
  it('says why', async () => {
    for (const slug of ['hy', 'ys']) await world.build.state(slug);
    await curator.create('Relation', { slug: 'hy-ys', parties: ['hy', 'ys'] });
    await curator.create('Relation', { slug: 'atlantis-ys', parties: ['atlantis', 'ys'] });
    await curator.create('Person', { slug: 'old-name', names: texts('O') });
    expect(await curator.merge('ACTOR', 'hy', 'ys')).toEqual(['INVALID from: there is a relation between them']);
    expect(await curator.merge('ACTOR', 'hy', 'atlantis')).toEqual([
      'INVALID from: both have a relation with the same state: merge the relations first',
    ]);
    expect(await curator.merge('ACTOR', 'ann', 'ys')).toEqual(['INVALID into: a person cannot become a state']);
    expect(await curator.merge('ACTOR', 'ann', 'ann')).toEqual(['INVALID from: they are the same record']);
    const input = { kind: 'ACTOR', from: 'nobody', into: 'ann', expectedVersions: [1], reason: '' };
    expect(await curator.errorsOf('merge', input)).toEqual([
      expect.stringMatching(/^INVALID reason/),
      'NOT_FOUND from: there is no actor "nobody"',
    ]);
    const conflict = { ...input, reason: 'r', from: 'old-name', expectedVersions: [4, 5] };
    expect(await curator.errorsOf('merge', conflict)).toEqual([
      'VERSION_CONFLICT expectedVersions.0: it is at version 1 now, not 4',
      'VERSION_CONFLICT expectedVersions.1: it is at version 1 now, not 5',
    ]);
    for (const [slug, ordinal] of [
      ['s-one', 1],
      ['s-two', 1],
    ] as const) {
      await curator.create('Series', { slug, titles: texts(slug) });
      await curator.create('Event', { ...event, slug: `of-${slug}`, series: slug, ordinal });
    }
    expect(await curator.merge('SERIES', 's-one', 's-two')).toEqual([
      'INVALID from: both have an event with the same ordinal: merge the events first',
    ]);
    expect(await curator.unmerge('ACTOR', 'old-name', 'ann')).toEqual([
      'NOT_FOUND from: it is not merged into the other one',
    ]);
  });
});

describe('who follows', () => {
  interface Message {
    readonly data?: { readonly changes: Record<string, unknown> };
    readonly errors?: readonly { readonly extensions: object }[];
  }
  const CHANGES = `subscription ($kinds: [RecordKind!]!, $filter: EventFilter, $after: String) {
    changes(kinds: $kinds, filter: $filter, after: $after) { kind effect merged subject { id } } }`;

  it('a list that a merge moves reads it again, and who follows the kind is told by one change', async () => {
    for (const slug of ['tan', 'chen']) await curator.create('Person', { slug, names: texts(slug) });
    await curator.create('Event', { ...event, slug: 'of-tan', participations: [{ actor: 'tan', role: 'GUEST' }] });
    const { id: tan } = await curator.stateOf('ACTOR', 'tan');
    const { id: chen } = await curator.stateOf('ACTOR', 'chen');
    const { position } = (await world.get('{ events(first: 1) { position } }')).events as { position: string };
    const listQuery = '{ events(filter: { actors: [{ anyOf: ["chen"] }] }) { position nodes { slug } } }';
    expect((await world.get(listQuery)).events.nodes).toEqual([]);
    const follow = (kinds: string[], filter: object | null = null): ReturnType<World['follow']> =>
      world.follow(CHANGES, { variables: { kinds, filter, after: position } });
    const actors = [{ anyOf: ['chen'] }];
    const moved = follow(['EVENT'], { actors });
    const others = follow(['EVENT'], { kinds: ['VISIT'] });
    const ofActors = follow(['ACTOR']);
    expect(await curator.merge('ACTOR', 'tan', 'chen')).toEqual([]);
    const isResync = { errors: [{ extensions: { code: 'RESYNC' } }] };
    expect((await moved.until(1))[0]).toMatchObject(isResync);
    expect((await others.until(1))[0]).toMatchObject(isResync);
    expect(((await ofActors.until(1)) as Message[])[0]?.data?.changes).toEqual({
      ...{ kind: 'MERGED', effect: 'STAYED', merged: tan, subject: { id: chen } },
    });
    // From a position before the merge, the list is refused as well; from one after it, it is followed.
    expect((await follow(['EVENT'], { actors }).until(1))[0]).toMatchObject(isResync);
    const { events } = await world.get(listQuery);
    expect(events.nodes).toEqual([{ slug: 'of-tan' }]);
    const update = { id: 'of-tan', expectedVersion: 1, reason: 'r', participations: [] };
    expect((await world.mutate('updateEvent', update)).userErrors).toEqual([]);
    // The version before has the id of the record that was merged.
    const { changes } = await world.get(
      'query ($filter: EventFilter, $after: String) { changes(filter: $filter, after: $after) { nodes { kind effect } } }',
      { variables: { filter: { actors }, after: events.position as string } },
    );
    expect(changes.nodes).toEqual([{ kind: 'UPDATED', effect: 'LEFT' }]);
    expect((await world.get(listQuery)).events.nodes).toEqual([]);
    await ofActors.stop();
  });

  it('events of a relation are told which event became which', async () => {
    for (const slug of ['told-twice', 'told-once']) await curator.create('Event', { ...event, slug });
    const { id } = await curator.stateOf('EVENT', 'told-twice');
    const follower = world.follow(CHANGES, {
      variables: { kinds: ['EVENT'], filter: { relations: ['atlantis-lemuria'], kinds: ['VISIT'] } },
    });
    await follower.until(0);
    await world.mutate('updateEvent', { id: 'told-twice', expectedVersion: 1, reason: 'r', kind: 'VISIT' });
    await follower.until(1);
    await world.mutate('updateEvent', { id: 'told-once', expectedVersion: 1, reason: 'r', kind: 'SPEECH' });
    expect(await curator.merge('EVENT', 'told-twice', 'told-once')).toEqual([]);
    const received = (await follower.until(3)) as Message[];
    expect(received.at(-1)?.data?.changes).toMatchObject({ kind: 'MERGED', effect: 'LEFT', merged: id });
    await follower.stop();
  });
});

it('of each kind says what it was merged from', async () => {
  await curator.create('Place', { slug: 'tower', kind: 'BUILDING', names: texts('Tower') });
  await curator.create('Place', { slug: 'turm', kind: 'BUILDING', names: texts('Turm'), within: 'tower' });
  await curator.create('Topic', { slug: 'frieden', names: texts('Frieden') });
  await curator.create('Source', {
    slug: 'a-paper',
    kind: 'PRESS',
    publisher: 'P',
    language: 'en',
    repostOf: 'the-paper',
  });
  await curator.create('Office', { slug: 'chef', titles: texts('Chef') });
  await curator.create('Series', { slug: 'reihe', titles: texts('Reihe'), succeeds: 'founded' });
  for (const slug of ['firm', 'company'])
    await curator.create('Organization', { slug, kind: 'COMPANY', names: texts(slug), parent: 'atlantis' });
  await curator.create('Group', { slug: 'beide', names: texts('Beide'), members: ['ann'] });
  for (const slug of ['land-a', 'land-b']) await world.build.state(slug);
  await curator.create('Statement', {
    slug: 'at-second-again',
    date: '2001',
    paraphrases: texts('S'),
    speakers: [],
    citations: cited,
  });
  const merges = [
    ...[
      ['PLACE', 'turm', 'tower'],
      ['TOPIC', 'frieden', 'peace'],
      ['SOURCE', 'a-paper', 'other-paper'],
      ['OFFICE', 'chef', 'premier'],
    ],
    ...[
      ['SERIES', 'reihe', 's-one'],
      ['ACTOR', 'firm', 'company'],
      ['ACTOR', 'beide', 'both'],
      ['ACTOR', 'land-a', 'land-b'],
    ],
    ...[
      ['STATEMENT', 'at-second-again', 'at-second'],
      ['RELATION', 'hy-ys', 'atlantis-ys'],
    ],
  ] as [string, string, string][];
  for (const [kind, from, into] of merges) expect([kind, await curator.merge(kind, from, into)]).toEqual([kind, []]);
  await curator.create('Tenure', {
    person: 'ann',
    office: 'premier',
    period: '1990/1991',
    extent: 'TERM',
    citations: cited,
  });
  await curator.create('Tenure', {
    person: 'ann',
    office: 'premier',
    period: '1990/1992',
    extent: 'TERM',
    citations: [{ source: 'other-paper' }],
  });
  const { person } = await world.get('{ person: actor(id: "ann") { ... on Person { tenures { id } } } }');
  const [one, other] = (person.tenures as { id: string }[]).map(({ id }) => id);
  const input = { kind: 'TENURE', from: one, into: other, expectedVersions: [1, 1], reason: 'one' };
  const payload = await world.mutate(
    'merge',
    input,
    'change { kind merged fields } subject { id ... on Tenure { citations { source { slug } } } } warnings { message }',
  );
  expect(payload).toMatchObject({
    change: { kind: 'MERGED', merged: one, fields: ['citations'] },
    subject: { id: other, citations: [{ source: { slug: 'other-paper' } }, { source: { slug: 'the-paper' } }] },
  });
  const all = await world.get(`{
    place(id: "turm") { mergedFrom status } topic(id: "frieden") { mergedFrom status } source(id: "a-paper") { mergedFrom status }
    office(id: "chef") { mergedFrom status tenures(first: 5) { nodes { mergedFrom } } } series(id: "reihe") { mergedFrom status }
    company: actor(id: "firm") { ... on Organization { mergedFrom status identifiers { value } } }
    group: actor(id: "beide") { ... on Group { mergedFrom status identifiers { value } members { slug } } }
    state: actor(id: "land-a") { ... on State { mergedFrom status identifiers { value } } }
    statement(id: "at-second-again") { mergedFrom } relation(id: "hy-ys") { mergedFrom status }
  }`);
  const merged = { mergedFrom: [expect.any(String)] };
  const { office, group, ...others } = all as Record<string, object>;
  for (const found of [...Object.values(others), group]) expect(found).toMatchObject(merged);
  expect(office).toMatchObject({ ...merged, tenures: { nodes: expect.arrayContaining([merged]) } });
  await curator.replayIsPresent();
});
