import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { until } from '../support/follower.js';
import { post } from '../support/post.js';
import { TestIssuer } from '../support/test-issuer.js';
import { ADMIN_TOKEN, World } from '../support/world.js';

const names = [{ language: 'en', text: 'A name' }];
const VIEWER = '{ viewer { name role } }';
const CHANGES = 'subscription { changes { position } }';

describe('a service that accepts the tokens of an issuer', () => {
  let issuer: TestIssuer;
  let settings: Record<string, string>;
  let world: World;
  beforeAll(async () => {
    issuer = await TestIssuer.start();
    settings = {
      OIDC_ISSUER: issuer.url,
      OIDC_AUDIENCE: 'timeline',
      OIDC_ROLE_CLAIM: 'groups',
      OIDC_ROLES: 'team%20editors=EDITOR, admins=ADMIN',
    };
    world = await World.start('empty', settings);
  });
  afterAll(async () => {
    await world.stop();
    await issuer.stop();
  });

  const editor = (claims: object = {}): Promise<string> => issuer.sign({ groups: ['team editors'], ...claims });

  /** A token that is valid for this many seconds more: the service tolerates half a minute. */
  const expiringIn = (validS: number): Promise<string> => editor({ exp: Math.floor(Date.now() / 1_000) - 30 + validS });

  const stream = (token: string, query: string): Promise<Response> =>
    fetch(`${world.service.url}/graphql/stream`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'text/event-stream', authorization: `Bearer ${token}` },
      body: JSON.stringify({ query }),
    });

  it('knows their subjects over every transport, and those of its own tokens as before', async () => {
    const token = await editor();
    const viewer = { name: `${issuer.url}#ada`, role: 'EDITOR' };
    expect(await world.get(VIEWER, { token })).toEqual({ viewer });
    expect(await (await stream(token, VIEWER)).text()).toContain(JSON.stringify({ viewer }));
    const follower = world.follow(VIEWER, { token });
    expect(await follower.until(1)).toMatchObject([{ data: { viewer } }]);
    expect((await world.get(VIEWER, { token: ADMIN_TOKEN })).viewer).toEqual({ name: 'admin', role: 'ADMIN' });
    expect((await world.get(VIEWER)).viewer).toEqual({ name: null, role: 'READER' });
    const exported = `${world.service.url}/export?format=csv`;
    const forbidden = await issuer.sign({ aud: 'elsewhere' });
    for (const [bearer, status] of [[token, 200] as const, [forbidden, 401] as const]) {
      const response = await fetch(exported, { headers: { authorization: `Bearer ${bearer}` } });
      expect(response.status).toBe(status);
      await response.text();
    }
  });

  it('rejects a wrong one with 401 and the reason', async () => {
    const rejected = await post(
      world.service.url,
      VIEWER,
      {},
      {
        authorization: `Bearer ${await issuer.sign({ aud: 'elsewhere' })}`,
      },
    );
    expect([rejected.status, rejected.headers.get('www-authenticate')]).toEqual([401, 'Bearer']);
    const { errors } = (await rejected.json()) as { errors: unknown[] };
    expect(errors).toMatchObject([
      { message: 'The token is for another audience', extensions: { code: 'UNAUTHENTICATED' } },
    ]);
    const follower = world.follow(CHANGES, { token: await issuer.sign({ exp: 1 }) });
    expect(await follower.ended()).toMatchObject({ code: 4403, reason: 'The token has expired' });
  });

  it('records the subject as the author of its changes, whichever token it sends', async () => {
    const input = { slug: 'peace', names, idempotencyKey: 'once' };
    const selection = 'topic { revisions { nodes { author } } }';
    const first = await world.mutate('createTopic', input, selection, await editor());
    expect(first.topic.revisions.nodes).toEqual([{ author: `${issuer.url}#ada` }]);
    // The same key by a renewed token is the same request; by another subject it is another.
    const again = await world.mutate('createTopic', input, 'topic { slug }', await editor({ jti: 'renewed' }));
    expect([again.topic, again.userErrors]).toEqual([{ slug: 'peace' }, []]);
    const other = await world.mutate('createTopic', input, 'topic { slug }', await editor({ sub: 'bob' }));
    expect(other.userErrors).toMatchObject([{ path: ['slug'] }]);
  });

  it('lets a subject without a role read only', async () => {
    const token = await issuer.sign({ groups: ['others'] });
    expect((await world.get(VIEWER, { token })).viewer).toEqual({ name: `${issuer.url}#ada`, role: 'READER' });
    const mutation = 'mutation ($input: CreateTopicInput!) { createTopic(input: $input) { userErrors { code } } }';
    const { errors } = await world.sendRequest(mutation, { variables: { input: { slug: 'war', names } }, token });
    expect(errors?.[0]?.extensions.code).toBe('FORBIDDEN');
  });

  it.each(['https://login.example/realms/team#ada', 'http://x', 'urn：//x'])(
    'gives no token of its own the name %s',
    async (name) => {
      const { secret, userErrors } = await world.mutate('createToken', { name, role: 'EDITOR' }, 'secret');
      expect(secret).toBeNull();
      expect(userErrors).toMatchObject([{ code: 'INVALID', path: ['name'] }]);
    },
  );

  it('ends subscriptions when the token expires', async () => {
    // On a slow machine a token may expire before it is first used: the next one is valid for longer.
    for (let validS = 1, isInTime = false; !isInTime; validS *= 2) {
      const token = await expiringIn(validS);
      const response = await stream(token, CHANGES);
      const follower = world.follow(CHANGES, { token });
      isInTime = response.status === 200;
      expect(await follower.ended()).toMatchObject({ code: 4403, reason: 'The token has expired' });
      const text = await response.text();
      expect(text).toContain('The token has expired');
      if (isInTime) expect(text).toContain('event: complete');
    }
    await until('nothing is open', () => world.service.subscriptionStats().sessions === 0);
  });

  it('serves all others while the issuer does not respond, and says so to the holders of its tokens', async () => {
    issuer.respond = (_request, response) => response.writeHead(500).end();
    const closed = await World.start('empty', { ...settings, PUBLIC_READ: 'off' });
    const token = await editor();
    const { status, headers, errors } = await closed.sendRequest(VIEWER, { token });
    expect([status, headers.get('retry-after'), errors?.[0]?.extensions.code]).toEqual([503, '1', 'UNAVAILABLE']);
    expect(errors?.[0]?.message).toBe('The issuer of the token is unreachable: try again in a moment.');
    const urls = ['/graphql/stream?query={viewer{name}}', '/export?format=csv', '/'].map(
      (path) => closed.service.url + path,
    );
    for (const url of urls)
      expect((await fetch(url, { headers: { authorization: `Bearer ${token}` } })).status).toBe(503);
    const follower = closed.follow(CHANGES, { token });
    expect(await follower.ended()).toMatchObject({ code: 1013 });
    expect((await closed.sendRequest(VIEWER, { token: ADMIN_TOKEN })).status).toBe(200);
    expect((await fetch(`${closed.service.url}/readyz`)).status).toBe(200);
    issuer.respond = null;
    await closed.stop();
  });
});
