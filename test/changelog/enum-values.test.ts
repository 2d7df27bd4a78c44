import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ADMIN_TOKEN, World } from '../support/world.js';
import { TRANSPORTS } from '../support/transports.js';

const CREATE = `mutation ($input: CreateEventInput!) {
  createEvent(input: $input) { event { slug } userErrors { code path message } } }`;
const ROLES = 'PARTY, HOST, GUEST, ORGANIZER, CHAIR, CO_CHAIR, SIGNATORY, NEGOTIATOR, SPEAKER, SENDER, RECIPIENT, ';

/** An event with four wrong enum values and two other faults. */
const FAULTY = {
  slug: 'Not A Slug',
  kind: 'SUMIT',
  titles: [{ language: 'en', text: 'A meeting' }],
  date: '2024-13',
  relations: ['atlantis-lemuria'],
  participations: [
    { actor: 'ann', role: 'PARTY_GUEST' },
    { actor: 'bob', role: 'HOST', basis: 5 },
  ],
  citations: [{ source: 'the-paper', supports: ['DATE', 'TIME'] }],
};

type Rejection = readonly [code: string, path: string, message: string];

describe('a wrong enum value in a mutation’s variables', () => {
  let world: World;
  beforeAll(async () => {
    world = await World.start('empty');
    await world.build.smallWorld();
    await world.build.event({ slug: 'meeting' });
  });
  afterAll(() => world.stop());

  const rejectionsOf = (payload: { userErrors: { code: string; path: string[]; message: string }[] }): Rejection[] =>
    payload.userErrors.map(({ code, path, message }) => [code, path.join('.'), message]);

  it.each(TRANSPORTS.filter(([name]) => name !== 'GET'))(
    'is a user error together with all others, by %s',
    async (_name, sendRequest) => {
      const { data, errors } = await sendRequest(world, CREATE, { input: FAULTY }, ADMIN_TOKEN);
      expect(errors).toBeUndefined();
      expect(data.createEvent.event).toBeNull();
      const rejections = rejectionsOf(data.createEvent);
      expect(rejections.map(([code, path]) => `${code} ${path}`).sort()).toEqual([
        'INVALID citations.0.supports.1',
        'INVALID date',
        'INVALID kind',
        'INVALID participations.0.role',
        'INVALID participations.1.basis',
        'INVALID slug',
      ]);
      const messages = new Map(rejections.map(([, path, message]) => [path, message]));
      expect(messages.get('kind')).toMatch(/^"SUMIT" is not a value of EventKind: use .*\bSUMMIT\b.*\bOTHER$/);
      expect(messages.get('participations.0.role')).toContain(
        `"PARTY_GUEST" is not a value of ParticipantRole: use ${ROLES}`,
      );
      expect(messages.get('participations.1.basis')).toBe(
        '5 is not a value of Basis: use STATED, ANCHORED, DERIVED, INFERRED',
      );
    },
  );

  it('has its path in the input wherever the variable stands', async () => {
    const query = `mutation ($kind: EventKind!, $aspect: EventAspect!, $id: ID!) { ...Writes }
      fragment Writes on Mutation {
        createEvent(input: { slug: "new", kind: $kind, titles: [{ language: "en", text: "New" }], date: "2024",
          relations: ["atlantis-lemuria"], citations: [{ source: "the-paper", supports: [DATE, $aspect] }] }) {
          ...Errors }
        ... on Mutation { updateEvent(input: { id: $id, expectedVersion: 1, reason: "", kind: $kind }) { ...Errors } }
      }
      fragment Errors on EventPayload { event { id } userErrors { code path message } }`;
    const { data } = await world.sendRequest(query, {
      variables: { kind: 'PICNIC', aspect: 'WEATHER', id: 'meeting' },
      token: ADMIN_TOKEN,
    });
    expect(rejectionsOf(data.createEvent).map(([, path]) => path)).toEqual(['kind', 'citations.0.supports.1']);
    expect(rejectionsOf(data.updateEvent).map(([, path]) => path)).toEqual(['kind', 'reason']);
    expect((await world.get('{ event(id: "meeting") { version kind } }')).event).toEqual({ version: 1, kind: 'OTHER' });
  });

  it('is listed up to a limit, and shown in part', async () => {
    const supports = Array.from({ length: 90 }, (_, index) => `${'X'.repeat(5_000)}${String(index)}`);
    const input = {
      ...FAULTY,
      slug: 'good',
      date: '2024',
      participations: [],
      citations: [{ source: 'the-paper', supports }],
    };
    const { data } = await world.sendRequest(CREATE, { variables: { input }, token: ADMIN_TOKEN });
    const rejections = rejectionsOf(data.createEvent);
    expect(rejections).toHaveLength(51);
    expect(rejections.at(-1)?.[0]).toBe('TOO_MANY');
    expect(Math.max(...rejections.map(([, , message]) => message.length))).toBeLessThan(600);
  });

  it('is reported for other mutations, and after the role is checked', async () => {
    const query = `mutation ($input: CreateTokenInput!) {
      createToken(input: $input) { token { id } userErrors { code path message } } }`;
    const variables = { input: { name: '', role: 'OWNER' } };
    const { data } = await world.sendRequest(query, { variables, token: ADMIN_TOKEN });
    expect(rejectionsOf(data.createToken).map(([, path]) => path)).toEqual(['role', 'name']);
    const { errors } = await world.sendRequest(query, { variables });
    expect(errors?.map(({ extensions }) => extensions.code)).toEqual(['FORBIDDEN']);
  });

  it('is reported with a key, which can then be used for the right input', async () => {
    const input = { ...FAULTY, slug: 'with-a-key', date: '2024', participations: [], idempotencyKey: 'a-key' };
    const wrong = { ...input, citations: [{ source: 'the-paper' }] };
    const first = await world.sendRequest(CREATE, { variables: { input: wrong }, token: ADMIN_TOKEN });
    expect(rejectionsOf(first.data.createEvent).map(([, path]) => path)).toEqual(['kind']);
    const right = { ...wrong, kind: 'SUMMIT' };
    const second = await world.sendRequest(CREATE, { variables: { input: right }, token: ADMIN_TOKEN });
    expect(second.data.createEvent).toEqual({ event: { slug: 'with-a-key' }, userErrors: [] });
  });

  it.each([
    ['a value of another type in the input', CREATE, { input: { ...FAULTY, ordinal: 'first' } }, 5],
    [
      'a variable that is used outside the input, too',
      `mutation ($input: CreateEventInput!, $kind: EventKind!) { createEvent(input: $input) {
        event { timeline: relations { timeline(filter: { kinds: [$kind] }) { totalCount } } } } }`,
      { input: {}, kind: 'PICNIC' },
      5,
    ],
  ])('is an error of the request beside %s', async (_what, query, variables, most) => {
    const { status, errors, data } = await world.sendRequest(query, { variables, token: ADMIN_TOKEN });
    expect([status, data]).toEqual([400, undefined]);
    expect(errors?.every(({ extensions }) => extensions.code === 'BAD_USER_INPUT')).toBe(true);
    expect(errors?.length).toBeLessThanOrEqual(most);
    expect(errors?.some(({ message }) => message.includes('EventKind'))).toBe(true);
  });

  it('is an error of the request in a query', async () => {
    const query = 'query ($kinds: [EventKind!]) { events(filter: { kinds: $kinds }) { totalCount } }';
    const { status, errors } = await world.sendRequest(query, { variables: { kinds: ['PICNIC'] } });
    expect([status, errors?.[0]?.extensions.code]).toEqual([400, 'BAD_USER_INPUT']);
  });
});

describe('a wrong enum value in a document', () => {
  let world: World;
  beforeAll(async () => (world = await World.start('empty')));
  afterAll(() => world.stop());

  it('is a validation error with the values that are allowed', async () => {
    for (const literal of ['SUMIT', '"SUMMIT"', '5', 'X'.repeat(190)]) {
      const query = `{ events(filter: { kinds: [${literal}] }) { totalCount } }`;
      const { status, errors } = await world.sendRequest(query);
      expect([status, errors?.[0]?.extensions.code]).toEqual([400, 'GRAPHQL_VALIDATION_FAILED']);
      expect(errors?.[0]?.message).toMatch(
        /^(?:Value|Enum) .* Allowed: FOUNDING, RECOGNITION, .* CHAIRMANSHIP, OTHER\.$/,
      );
      expect(errors?.[0]?.message.length).toBeLessThanOrEqual(500);
    }
    const { errors } = await world.sendRequest('{ events(filter: { statuses: [PUBLISHD] }) { totalCount } }');
    expect(errors?.[0]?.message).toBe(
      'Value "PUBLISHD" does not exist in "Status" enum. Did you mean the enum value "PUBLISHED"? Allowed: PUBLISHED, RETRACTED.',
    );
  });
});
