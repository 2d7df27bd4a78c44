import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import sql from 'sql-template-tag';
import { ADMIN_TOKEN, World } from '../support/world.js';

const names = [{ language: 'en', text: 'A name' }];
const cited = [{ source: 'the-paper' }];

describe('a mutation', () => {
  let world: World;
  beforeAll(async () => {
    world = await World.start('empty');
    await world.build.relation('atlantis', 'lemuria');
    await world.build.source('the-paper');
  });
  afterAll(() => world.stop());

  const event = (slug: string, more: object = {}): object => ({
    slug,
    kind: 'VISIT',
    titles: names,
    date: '1999-05',
    relations: ['atlantis-lemuria'],
    citations: cited,
    ...more,
  });

  it('returns the record and its change', async () => {
    const payload = await world.mutate(
      'createEvent',
      event('visit-1'),
      'event { slug version } change { kind version fields reason author effect subject { id } event { slug } }',
    );
    expect(payload).toEqual({
      event: { slug: 'visit-1', version: 1 },
      change: {
        kind: 'CREATED',
        version: 1,
        fields: ['slug', 'kind', 'titles', 'date', 'dateBasis', 'relations', 'citations'],
        reason: null,
        author: 'admin',
        effect: 'ENTERED',
        subject: { id: expect.any(String) },
        event: { slug: 'visit-1' },
      },
      userErrors: [],
    });
  });

  it('returns all errors at once, and then writes nothing', async () => {
    const before = await world.get('{ events { totalCount } changes(first: 1) { totalCount } }');
    const {
      event: payload,
      change,
      userErrors,
    } = await world.mutate(
      'createEvent',
      event('visit-1', {
        date: '1999-13',
        ordinal: 0,
        citations: [{ source: 'nowhere' }],
        topics: ['peace'],
        titles: [],
      }),
      'event { slug } change { position }',
    );
    expect([payload, change]).toEqual([null, null]);
    expect(
      userErrors.map(({ code, path }: { code: string; path: string[] }) => `${code} ${path.join('.')}`).sort(),
    ).toEqual([
      'ALREADY_EXISTS slug',
      'INVALID date',
      'INVALID ordinal',
      'INVALID ordinal',
      'INVALID titles',
      'NOT_FOUND citations.0.source',
      'NOT_FOUND topics.0',
    ]);
    expect(userErrors.find(({ code }: { code: string }) => code === 'ALREADY_EXISTS').existing.version).toBe(1);
    expect(await world.get('{ events { totalCount } changes(first: 1) { totalCount } }')).toEqual(before);
  });

  it('keeps omitted fields, empties cleared fields and adds citations on update', async () => {
    await world.mutate('createSeries', { slug: 'rounds', titles: names });
    await world.mutate('createEvent', event('round', { series: 'rounds', ordinal: 3, confidence: 'GOOD' }));
    const payload = await world.mutate(
      'updateEvent',
      {
        id: 'round',
        expectedVersion: 1,
        reason: 'no round of it',
        clear: ['series', 'ordinal'],
        addCitations: [{ source: 'the-paper', basis: 'INFERRED' }],
        titles: null,
      },
      `event { version titles { text } series { slug } ordinal confidence citations { basis } date { edtf } }
       change { kind fields reason }`,
    );
    expect(payload).toEqual({
      event: {
        version: 2,
        titles: [{ text: 'A name' }],
        series: null,
        ordinal: null,
        confidence: 'GOOD',
        citations: [{ basis: 'STATED' }, { basis: 'INFERRED' }],
        date: { edtf: '1999-05' },
      },
      change: { kind: 'UPDATED', fields: ['citations', 'series', 'ordinal'], reason: 'no round of it' },
      userErrors: [],
    });
  });

  it('rejects an update of an outdated version, and returns the current record', async () => {
    const payload = await world.mutate('updateEvent', {
      id: 'round',
      expectedVersion: 1,
      reason: 'late',
      date: '2000',
    });
    expect(payload.userErrors).toEqual([
      {
        code: 'VERSION_CONFLICT',
        path: ['expectedVersion'],
        message: 'it is at version 2 now, not 1',
        existing: { id: expect.any(String), version: 2 },
      },
    ]);
  });

  it.each([
    [{ clear: ['titles'] }, 'INVALID clear.0'],
    [{ clear: ['series'], series: 'rounds' }, 'INVALID clear.0'],
    [{ relations: [] }, 'INVALID relations'],
    [{ citations: [] }, 'INVALID citations'],
    [{ reason: ' ' }, 'INVALID reason'],
    [{ id: 'no-such-event' }, 'NOT_FOUND id'],
    [{ links: [{ kind: 'PART_OF', event: 'round' }] }, 'INVALID links.0.event'],
    [{ ordinal: 1 }, 'INVALID ordinal'],
  ])('rejects an update with %j', async (revision, rejected) => {
    const { userErrors } = await world.mutate('updateEvent', {
      id: 'round',
      expectedVersion: 2,
      reason: 'r',
      ...revision,
    });
    expect(userErrors.map(({ code, path }: { code: string; path: string[] }) => `${code} ${path.join('.')}`)).toEqual([
      rejected,
    ]);
  });

  it('retracts and reinstates with a reason, and leaves retracted records out of lists', async () => {
    await world.mutate('createEvent', event('summit', { titles: [{ language: 'en', text: 'Zeppelin summit' }] }));
    const listed = async (statuses?: string[]): Promise<unknown> => {
      const {
        events,
        search,
        event: read,
      } = await world.get(
        `query ($filter: EventFilter) {
          events(filter: $filter) { totalCount countsByKind { count } }
          search(text: "zeppelin") { nodes { id } } event(id: "summit") { status revisions { nodes { kind effect } } }
        }`,
        { variables: { filter: { text: 'zeppelin', ...(statuses && { statuses }) } } },
      );
      return [events.totalCount, search.nodes.length, read.status, read.revisions.nodes.length];
    };
    const input = { id: 'summit', expectedVersion: 1, reason: 'a hoax' };
    const { event: retracted, change } = await world.mutate(
      'retractEvent',
      input,
      'event { status version } change { kind effect }',
    );
    expect([retracted, change]).toEqual([
      { status: 'RETRACTED', version: 2 },
      { kind: 'RETRACTED', effect: 'LEFT' },
    ]);
    expect(await listed()).toEqual([0, 0, 'RETRACTED', 2]);
    expect(await listed(['RETRACTED'])).toEqual([1, 0, 'RETRACTED', 2]);
    const again = await world.mutate('retractEvent', { ...input, expectedVersion: 2 });
    expect(again.userErrors[0].code).toBe('WRONG_STATUS');
    const updated = await world.mutate('updateEvent', { ...input, expectedVersion: 2, date: '2001' });
    expect(updated.userErrors[0].code).toBe('WRONG_STATUS');
    await world.mutate('reinstateEvent', { id: 'summit', expectedVersion: 2, reason: 'it was no hoax' });
    expect(await listed()).toEqual([1, 1, 'PUBLISHED', 3]);
  });

  it('returns the first response again for the same key and input, and rejects the key with another input', async () => {
    const input = event('once', { idempotencyKey: 'key-1' });
    const first = await world.mutate('createEvent', input, 'event { id } change { position }');
    // The same input with its fields in another order.
    const reordered = { series: null, ...Object.fromEntries(Object.entries(input).reverse()) };
    expect(await world.mutate('createEvent', reordered, 'event { id } change { position }')).toEqual(first);
    const other = await world.mutate('createEvent', event('twice', { idempotencyKey: 'key-1' }));
    expect(other.userErrors[0]).toMatchObject({ code: 'IDEMPOTENCY_KEY_REUSED', path: ['idempotencyKey'] });
    const rejected = event('thrice', { idempotencyKey: 'key-2', date: 'never' });
    expect((await world.mutate('createEvent', rejected)).userErrors).toHaveLength(1);
    expect((await world.mutate('createEvent', { ...rejected, date: '2000' })).userErrors).toEqual([]);
  });

  it('writes once when one key is sent many times at once', async () => {
    const input = event('at-once', { idempotencyKey: 'key-3' });
    const responses = await Promise.all(
      Array.from({ length: 12 }, () => world.mutate('createEvent', input, 'event { id } change { position }')),
    );
    expect(new Set(responses.map((response) => JSON.stringify(response))).size).toBe(1);
    const { event: read } = await world.get('{ event(id: "at-once") { revisions { totalCount } } }');
    expect(read.revisions.totalCount).toBe(1);
  });

  it('accepts one of many concurrent writes with the same slug, and names it in the errors of the others', async () => {
    const responses = await Promise.all(
      Array.from({ length: 8 }, () => world.mutate('createEvent', event('same-slug'), 'event { id }')),
    );
    expect(responses.filter(({ event: payload }) => payload !== null)).toHaveLength(1);
    for (const { event: payload, userErrors } of responses) {
      if (payload === null)
        expect(userErrors[0]).toMatchObject({ code: 'ALREADY_EXISTS', path: ['slug'], existing: { version: 1 } });
    }
  });

  it('keeps the results of the mutations before one that fails', async () => {
    const { data, errors } = await world.sendRequest(
      `mutation ($first: CreateTopicInput!, $second: CreateTopicInput!) {
        first: createTopic(input: $first) { topic { slug } userErrors { code } }
        second: createTopic(input: $second) { topic { slug } userErrors { code } }
      }`,
      { variables: { first: { slug: 'one', names }, second: { slug: 'one', names } }, token: ADMIN_TOKEN },
    );
    expect(errors).toBeUndefined();
    expect(data).toEqual({
      first: { topic: { slug: 'one' }, userErrors: [] },
      second: { topic: null, userErrors: [{ code: 'ALREADY_EXISTS' }] },
    });
  });

  it('finds a relation by the new name of its party', async () => {
    const { actor } = await world.get('{ actor(id: "atlantis") { version } }');
    await world.mutate('updateState', {
      id: 'atlantis',
      expectedVersion: actor.version,
      reason: 'renamed',
      names: [{ language: 'en', text: 'Hyperborea' }],
    });
    const { search } = await world.get('{ search(text: "hyperborea lemuria", kinds: [RELATION]) { nodes { label } } }');
    expect(search.nodes).toHaveLength(1);
  });

  it.each(['update change set reason = $$other$$', 'delete from change', 'truncate change'])(
    'writes to a log that cannot be rewritten: %s',
    async (statement) => {
      await expect(world.service.database.rows(sql([statement]))).rejects.toMatchObject({ code: '23000' });
    },
  );
});
