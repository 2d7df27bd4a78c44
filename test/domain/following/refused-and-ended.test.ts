import { connect } from 'node:net';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import sql from 'sql-template-tag';
import { FOLLOW, followersOf, POSITIONS } from '../../support/followers.js';
import { World } from '../../support/world.js';

describe('a subscription', () => {
  let world: World;
  const { follow, live, topic, leave } = followersOf(() => world);
  beforeAll(async () => {
    world = await World.start('empty');
    // So that the log has a last position.
    await topic();
  });
  afterEach(leave);
  afterAll(() => world.stop());

  async function created(input: object): Promise<{ token: { id: string }; secret: string }> {
    return (await world.mutate('createToken', input, 'token { id } secret')) as {
      token: { id: string };
      secret: string;
    };
  }

  it.each([
    ['-1', 'BAD_CURSOR', /"-1" is not a position/],
    ['abc', 'BAD_CURSOR', /"abc" is not a position/],
    ['', 'BAD_CURSOR', /"" is not a position/],
    ['9'.repeat(20), 'BAD_CURSOR', /"9{20}" is not a position/],
    ['999999999', 'RESYNC', /the log has no position 999999999: it is from another log.*Reload your list/],
  ])('is rejected with the position %j', async (after, code, message) => {
    const follower = follow(POSITIONS, { variables: { after } });
    const [received] = await follower.until(1);
    expect(received?.errors?.[0]?.extensions).toMatchObject({ code, argument: 'after' });
    expect(received?.errors?.[0]?.message).toMatch(message);
    expect(await follower.ended()).toBeNull();
  });

  it.each([
    ['an unknown relation', { filter: { relations: ['nowhere'] } }, 'NOT_FOUND', 'filter.relations.0'],
    [
      'a window that ends before it begins',
      { filter: { window: { from: '2001-01-01', to: '2000-01-01' } } },
      'BAD_USER_INPUT',
      'filter.window',
    ],
  ])('is rejected with %s', async (_what, variables, code, argument) => {
    const [received] = await follow(FOLLOW, { variables }).until(1);
    expect(received?.errors?.[0]?.extensions).toMatchObject({ code, argument });
  });

  it.each([
    ['no GraphQL', 'subscription {', 'GRAPHQL_PARSE_FAILED'],
    ['an unknown field', 'subscription { changes { nothing } }', 'GRAPHQL_VALIDATION_FAILED'],
    ['two fields', 'subscription { changes { position } more: changes { position } }', 'GRAPHQL_VALIDATION_FAILED'],
    [
      'a variable of another type',
      'subscription ($kinds: [RecordKind!]!) { changes(kinds: $kinds) { position } }',
      'BAD_USER_INPUT',
    ],
  ])('is rejected before it starts with %s', async (_what, query, code) => {
    const errors = (await follow(query, { variables: { kinds: 7 } }).ended()) as { extensions: { code: string } }[];
    expect(errors[0]?.extensions.code).toBe(code);
  });

  it('is rejected over plain HTTP, with a hint at the right transport', async () => {
    const { status, errors } = await world.sendRequest('subscription { changes { position } }');
    expect(status).toBe(400);
    expect(errors?.[0]).toMatchObject({
      message: expect.stringContaining('/graphql/stream'),
      extensions: { code: 'BAD_USER_INPUT' },
    });
  });

  it('needs a message in time: a socket that sends nothing is closed', async () => {
    const { port } = new URL(world.service.url);
    const socket = connect(Number(port), '127.0.0.1');
    const closed = new Promise((resolve) => socket.once('close', resolve));
    socket.write(
      'GET /graphql HTTP/1.1\r\nhost: x\r\nconnection: upgrade\r\nupgrade: websocket\r\nsec-websocket-version: 13\r\nsec-websocket-key: AAAAAAAAAAAAAAAAAAAAAA==\r\nsec-websocket-protocol: graphql-transport-ws\r\n\r\n',
    );
    socket.resume();
    await closed;
  });

  it('ends with 4403 when its token is revoked', async () => {
    const { token, secret } = await created({ name: 'Eve', role: 'READER' });
    const follower = await live(follow(POSITIONS, { token: secret }));
    await world.mutate('revokeToken', { id: token.id }, 'token { id }');
    expect(await follower.ended()).toMatchObject({ code: 4403, reason: 'The token was revoked' });
  });

  it('ends with 4403 when its token expires', async () => {
    const { secret } = await created({
      name: 'Eve',
      role: 'READER',
      expiresAt: new Date(Date.now() + 1_000).toISOString(),
    });
    const follower = await live(follow(POSITIONS, { token: secret }));
    expect(await follower.ended()).toMatchObject({ code: 4403, reason: 'The token has expired' });
  });

  it('ends with 4403 when its token no longer exists, as in an older copy of the database', async () => {
    const { token, secret } = await created({ name: 'Eve', role: 'READER' });
    const follower = await live(follow(POSITIONS, { token: secret }));
    await world.service.database.rows(sql`delete from token where id = ${token.id}::uuid`);
    expect(await follower.ended()).toMatchObject({ code: 4403, reason: 'The token is unknown' });
  });

  it('is rejected with 4403 for an invalid token', async () => {
    const follower = follow(POSITIONS, { token: 'entente_none' });
    expect(await follower.ended()).toMatchObject({ code: 4403, reason: 'The token is unknown' });
  });
});
