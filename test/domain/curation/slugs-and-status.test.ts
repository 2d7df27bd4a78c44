import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import sql from 'sql-template-tag';
import { REFERRING_COLUMNS } from '../../../src/domain/curation/referring-columns.js';
import { createEverything } from '../../support/everything.js';
import { World } from '../../support/world.js';

interface UserErrorAnswer {
  readonly code: string;
  readonly path: readonly string[];
  readonly message: string;
  readonly existing: { readonly id: string } | null;
}

const texts = (text: string): object[] => [{ language: 'en', text }];

const event = {
  ...{ titles: texts('E'), kind: 'VISIT', date: '2001', relations: ['atlantis-lemuria'] },
  citations: [{ source: 'letter' }],
};

/** A record of each kind that has a slug, with the query that returns it. */
const SLUGS: Readonly<Record<string, readonly [slug: string, field: string]>> = {
  RELATION: ['atlantis-lemuria', 'relation'],
  ACTOR: ['ann', 'actor'],
  OFFICE: ['senate-chair', 'office'],
  PLACE: ['hall', 'place'],
  SERIES: ['rounds', 'series'],
  TOPIC: ['peace', 'topic'],
  SOURCE: ['letter', 'source'],
  EVENT: ['round-1', 'event'],
  STATEMENT: ['word', 'statement'],
};

let world: World;
beforeAll(async () => {
  world = await World.start('empty');
  await createEverything(world);
});
afterAll(() => world.stop());

async function versionOf(kind: string, id: string): Promise<number> {
  const field = SLUGS[kind]?.[1] ?? '';
  const { record } = await world.get(`{ record: ${field}(id: "${id}") { version } }`);
  return record.version as number;
}

/** Renames, retracts or reinstates a record; returns the errors as code, path and message. */
async function curate(verb: string, kind: string, id: string, more: object = {}): Promise<string[]> {
  const input = { kind, id, expectedVersion: await versionOf(kind, id), reason: 'a test', ...more };
  const { userErrors } = await world.mutate(verb, input);
  return (userErrors as UserErrorAnswer[]).map(({ code, path, message }) => `${code} ${path.join('.')}: ${message}`);
}

describe('a slug', () => {
  it.each(Object.keys(SLUGS))('is changed, and the former one still leads there: %s', async (kind) => {
    const [slug = '', field = ''] = SLUGS[kind] ?? [];
    const query = `query ($one: ID!, $other: ID!) {
      one: ${field}(id: $one) { id slug version } other: ${field}(id: $other) { id slug revisions(last: 1) {
        nodes { kind effect fields changes { field before after } subject { id } } } } }`;
    expect(await curate('rename', kind, slug, { slug: `${slug}-renamed` })).toEqual([]);
    const { one, other } = await world.get(query, { variables: { one: slug, other: `${slug}-renamed` } });
    expect(one).toMatchObject({ id: other.id as string, slug: `${slug}-renamed` });
    expect(other.revisions.nodes).toEqual([
      {
        kind: 'RENAMED',
        effect: 'STAYED',
        fields: ['slug'],
        changes: [{ field: 'slug', before: slug, after: `${slug}-renamed` }],
        subject: { id: one.id as string },
      },
    ]);
    // And back again: both lead there.
    expect(await curate('rename', kind, slug, { slug })).toEqual([]);
    const back = await world.get(query, { variables: { one: slug, other: `${slug}-renamed` } });
    expect([back.one, back.other.id]).toEqual([
      { id: one.id as string, slug, version: Number(one.version) + 1 },
      one.id,
    ]);
  });

  it('that a record had is no other record’s', async () => {
    expect(await curate('rename', 'ACTOR', 'ann', { slug: 'anna' })).toEqual([]);
    const { userErrors } = await world.mutate('createPerson', { slug: 'ann', names: texts('Ann') });
    const { actor } = await world.get('{ actor(id: "anna") { id } }');
    expect(userErrors).toMatchObject([
      { code: 'ALREADY_EXISTS', path: ['slug'], existing: { id: actor.id as string } },
    ]);
    await world.build.person('carl');
    expect(await curate('rename', 'ACTOR', 'carl', { slug: 'ann' })).toEqual([
      'ALREADY_EXISTS slug: the slug is taken',
    ]);
    expect(await curate('rename', 'ACTOR', 'carl', { slug: 'anna' })).toEqual([
      'ALREADY_EXISTS slug: the slug is taken',
    ]);
    // Slugs are of a kind: a topic may have it.
    expect((await world.mutate('createTopic', { slug: 'ann', names: texts('Ann') })).userErrors).toEqual([]);
    // A former slug is good in filters and inputs.
    const { events } = await world.get('{ events(filter: { actors: [{ anyOf: ["ann"] }] }) { nodes { slug } } }');
    expect(events.nodes).not.toEqual([]);
  });

  it('is one record’s when it is given up and taken at the same time', async () => {
    for (let round = 0; round < 5; round += 1) {
      const [slug, next] = [`baton-${String(round)}`, `baton-${String(round)}-passed`];
      await world.build.person(slug);
      const [renamed, created] = await Promise.all([
        curate('rename', 'ACTOR', slug, { slug: next }),
        world.mutate('createPerson', { slug, names: texts('Baton') }),
      ]);
      expect(renamed).toEqual([]);
      expect(created.userErrors).toMatchObject([{ code: 'ALREADY_EXISTS', path: ['slug'] }]);
      const { actor } = await world.get(`{ actor(id: "${slug}") { slug } }`);
      expect(actor).toEqual({ slug: next });
    }
  });

  it('is refused with the reason', async () => {
    expect(await curate('rename', 'ACTOR', 'carl', { slug: 'Carl!' })).toEqual([
      expect.stringMatching(/^INVALID slug: .*is not a slug/),
    ]);
    expect(await curate('rename', 'ACTOR', 'carl', { slug: 'carl' })).toEqual([
      'INVALID slug: it has this slug already',
    ]);
    expect(await curate('rename', 'ACTOR', 'carl', { slug: 'karl', expectedVersion: 7, reason: '' })).toEqual([
      expect.stringMatching(/^INVALID reason/),
      expect.stringMatching(/^VERSION_CONFLICT expectedVersion/),
    ]);
    const { office } = await world.get('{ office(id: "senate-chair") { tenures(first: 1) { nodes { id version } } } }');
    const [{ id, version }] = office.tenures.nodes as [{ id: string; version: number }];
    const input = { kind: 'TENURE', id, expectedVersion: version, slug: 'a-tenure', reason: 'a test' };
    expect((await world.mutate('rename', input)).userErrors).toMatchObject([{ code: 'INVALID', path: ['kind'] }]);
  });

  it('is changed once by one idempotency key', async () => {
    const input = { kind: 'ACTOR', id: 'carl', expectedVersion: 1, slug: 'karl', reason: 'r', idempotencyKey: 'k' };
    const [first, second] = [await world.mutate('rename', input), await world.mutate('rename', input)];
    expect(second).toEqual(first);
    expect(await versionOf('ACTOR', 'carl')).toBe(2);
  });
});

describe('a retracted record of a kind that others share', () => {
  it.each(['RELATION', 'ACTOR', 'OFFICE', 'PLACE', 'SERIES', 'TOPIC', 'SOURCE'])(
    'is refused as long as published records refer to it: %s',
    async (kind) => {
      expect(await curate('retract', kind, SLUGS[kind]?.[0] ?? '')).toEqual([
        expect.stringMatching(/^INVALID id: published records refer to it.*: (?:at least )?\d+ of type /),
      ]);
    },
  );

  it.each([
    ['ACTOR', 'actor', 'actors', 'createPerson', { names: texts('Unreferred xyzzy') }],
    ['PLACE', 'place', 'places', 'createPlace', { kind: 'CITY', names: texts('Unreferred xyzzy') }],
    ['TOPIC', 'topic', 'topics', 'createTopic', { names: texts('Unreferred xyzzy') }],
    ['OFFICE', 'office', 'offices', 'createOffice', { titles: texts('Unreferred xyzzy') }],
    ['SERIES', 'series', 'allSeries', 'createSeries', { titles: texts('Unreferred xyzzy') }],
    [
      'SOURCE',
      'source',
      'sources',
      'createSource',
      { kind: 'PRESS', publisher: 'P', language: 'en', titles: texts('Unreferred xyzzy') },
    ],
    [
      'RELATION',
      'relation',
      'relations',
      'createRelation',
      { parties: ['atlantis', 'loner'], titles: texts('Unreferred xyzzy') },
    ],
  ])('leaves lists, search and warnings, and stays readable: %s', async (kind, field, list, create, input) => {
    const slug = `unreferred-${field}`;
    if (kind === 'RELATION') await world.build.state('loner');
    await world.mutate(create, { slug, ...input });
    const state = async (): Promise<unknown> => {
      const { record, all, search } = await world.get(
        `{ record: ${field}(id: "${slug}") { status revisions(first: 9) { nodes { kind effect } } }
           all: ${list}(first: 100) { nodes { slug } } search(text: "xyzzy", kinds: [${kind}]) { totalCount: nodes { id } } }`,
      );
      const slugs = (all.nodes as { slug: string }[]).map((one) => one.slug);
      return {
        status: record.status as string,
        effects: (record.revisions.nodes as { effect: string }[]).map(({ effect }) => effect),
        isListed: slugs.includes(slug),
        found: (search.totalCount as unknown[]).length,
      };
    };
    expect(await curate('retract', kind, slug)).toEqual([]);
    expect(await state()).toEqual({ status: 'RETRACTED', effects: ['ENTERED', 'LEFT'], isListed: false, found: 0 });
    const update = { id: slug, expectedVersion: 2, reason: 'r', notes: texts('A note') };
    const type = create.replace('create', 'update');
    expect((await world.mutate(type, update)).userErrors).toMatchObject([{ code: 'WRONG_STATUS', path: ['id'] }]);
    expect(await curate('retract', kind, slug)).toEqual(['WRONG_STATUS id: it is retracted']);
    expect(await curate('reinstate', kind, slug)).toEqual([]);
    expect(await state()).toMatchObject({ status: 'PUBLISHED', isListed: true, found: 1 });
  });

  it('cannot be referred to', async () => {
    await world.build.person('gone');
    await curate('retract', 'ACTOR', 'gone');
    const { userErrors } = await world.mutate('createEvent', {
      slug: 'of-gone',
      ...event,
      participations: [{ actor: 'gone', role: 'GUEST' }],
    });
    expect(userErrors).toMatchObject([{ code: 'WRONG_STATUS', path: ['participations', '0', 'actor'] }]);
  });

  it('is in the way of what refers to it and is to be reinstated', async () => {
    await world.build.person('fading');
    await world.mutate('createEvent', {
      slug: 'of-fading',
      ...event,
      participations: [{ actor: 'fading', role: 'GUEST' }],
    });
    expect(await curate('retract', 'ACTOR', 'fading')).toHaveLength(1);
    expect(await curate('retract', 'EVENT', 'of-fading')).toEqual([]);
    expect(await curate('retract', 'ACTOR', 'fading')).toEqual([]);
    const refusal = ['WRONG_STATUS id: it refers to the person fading, which is retracted: reinstate that first'];
    expect(await curate('reinstate', 'EVENT', 'of-fading')).toEqual(refusal);
    expect(await curate('reinstate', 'ACTOR', 'fading')).toEqual([]);
    expect(await curate('reinstate', 'EVENT', 'of-fading')).toEqual([]);
  });

  it('is referred to by nothing that is published, whatever happens at the same time', async () => {
    for (let round = 0; round < 8; round += 1) {
      const slug = `contested-${String(round)}`;
      await world.build.person(slug);
      const [retracted, created] = await Promise.all([
        curate('retract', 'ACTOR', slug),
        world.mutate('createEvent', {
          ...{ ...event, slug: `of-${slug}`, participations: [{ actor: slug, role: 'GUEST' }] },
        }),
      ]);
      const [isRetracted, isCreated] = [retracted.length === 0, created.userErrors.length === 0];
      expect({ round, isRetracted, isCreated }).toEqual({ round, isRetracted: !isCreated, isCreated });
    }
  });
});

it('knows every column that refers to a record', async () => {
  const rows = await world.service.database.rows<{ target: string; at: string }>(sql`
    select confrelid::regclass::text as target, conrelid::regclass || '.' || a.attname as at
    from pg_constraint c join pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[1]
    where contype = 'f' and confrelid::regclass::text = any(${Object.keys(REFERRING_COLUMNS)}::text[])`);
  const known = Object.entries(REFERRING_COLUMNS).flatMap(([target, columns]) =>
    columns.map(({ table, column }) => `${target} < ${table}.${column}`),
  );
  const ofItself = (target: string, at: string): boolean =>
    at.endsWith(`.${target}_id`) && !known.includes(`${target} < ${at}`);
  const all = rows
    .filter(({ target, at }) => !/^event_(?:actor|place_closure)\./.test(at) && !ofItself(target, at))
    .map(({ target, at }) => `${target} < ${at}`);
  expect(known.sort()).toEqual(
    all.filter((one) => !['actor < group_member.group_id', 'actor < succession.successor_id'].includes(one)).sort(),
  );
});
