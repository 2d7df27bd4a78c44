import 'reflect-metadata';
import { createHash } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { SignJWT, UnsecuredJWT } from 'jose';
import { pino } from 'pino';
import { IssuerKeys } from '../../src/auth/issuer/issuer-keys.js';
import type { IssuerKeysOptions } from '../../src/auth/issuer/issuer-keys.js';
import { IssuerTokens } from '../../src/auth/issuer/issuer-tokens.js';
import type { IssuerTokensSettings } from '../../src/auth/issuer/issuer-tokens.js';
import type { Viewer } from '../../src/foundation/graphql/viewer.js';
import { until } from '../support/follower.js';
import { AUDIENCE, newKey, TestIssuer } from '../support/test-issuer.js';

const NOW_S = Math.floor(Date.now() / 1_000);

describe('tokens of an issuer', () => {
  let issuer: TestIssuer;
  beforeEach(async () => {
    issuer = await TestIssuer.start();
  });
  afterEach(() => issuer.stop());

  /** Returns a function that authenticates by a token. */
  function accept(
    settings: Partial<IssuerTokensSettings> = {},
    options: Partial<IssuerKeysOptions> = {},
  ): (token: string) => Promise<Viewer> {
    const log = pino({ level: 'silent' });
    const keys = new IssuerKeys(issuer.url, { log, signal: new AbortController().signal, ...options });
    const tokens = new IssuerTokens(keys, {
      audiences: ['other', AUDIENCE],
      roleClaim: 'roles',
      roles: [
        { value: 'readers', role: 'READER' },
        { value: 'team editors', role: 'EDITOR' },
        { value: 'admins', role: 'ADMIN' },
      ],
      isPublic: true,
      ...settings,
    });
    return (token) => tokens.viewer(token, createHash('sha256').update(token).digest());
  }

  it.each(['ES256', 'EdDSA', 'RS256'])(
    'are accepted if %s signs them, and name issuer and subject',
    async (algorithm) => {
      await issuer.addKey('second', algorithm);
      const viewer = await accept()(await issuer.sign({ aud: ['elsewhere', AUDIENCE] }));
      expect(viewer).toMatchObject({
        ...{ name: `${issuer.url}#ada`, holder: `${issuer.url}#ada`, tokenId: null, relationIds: null, role: 'READER' },
      });
      const remainingMs = (viewer.expiresAtMs ?? 0) - performance.now();
      expect(remainingMs).toBeGreaterThan(3_500_000);
      expect(remainingMs).toBeLessThan(3_640_000);
    },
  );

  it.each<[string, Record<string, unknown>, string]>([
    ['expired', { exp: NOW_S - 31 }, 'has expired'],
    ['not valid yet', { nbf: NOW_S + 3_600 }, 'not valid yet'],
    ['for another audience', { aud: 'elsewhere' }, 'another audience'],
    ['for nobody', { aud: undefined }, 'lacks the claim aud'],
    ['of another issuer', { iss: 'https://login.example' }, 'another issuer'],
    ['of no issuer', { iss: undefined }, 'another issuer'],
    ['valid for ever', { exp: undefined }, 'lacks the claim exp'],
    ['valid until a text', { exp: '9999999999' }, 'exp'],
    ['of nobody', { sub: undefined }, 'lacks the claim sub'],
    ['of an empty subject', { sub: '' }, 'subject'],
    ['of a subject that is a number', { sub: 7 }, 'subject'],
    ['of a subject of two lines', { sub: 'ada\nbob' }, 'subject'],
    ['of too long a subject', { sub: 'a'.repeat(256) }, 'subject'],
    ['too long', { roles: 'x'.repeat(16_000) }, 'longer than 16000 characters'],
  ])('are rejected if they are %s', async (_what, claims, reason) => {
    const rejected = expect(accept()(await issuer.sign(claims))).rejects;
    await rejected.toMatchObject({ name: 'UnauthenticatedError', reason: expect.stringContaining(reason) });
  });

  it('tolerate a difference between clocks of half a minute', async () => {
    const claims = { exp: NOW_S - 15, nbf: Math.floor(Date.now() / 1_000) + 15 };
    expect(await accept()(await issuer.sign(claims))).toMatchObject({ role: 'READER' });
  });

  it('are rejected if they are signed by no key of the issuer', async () => {
    const impostor = await newKey('first');
    const viewer = accept();
    await expect(viewer(await issuer.sign({}, { key: impostor }))).rejects.toThrow('signature of the token is wrong');
    const stranger = await newKey('stranger');
    await expect(viewer(await issuer.sign({}, { key: stranger }))).rejects.toThrow('does not publish');
    const [header = '', , signature = ''] = (await issuer.sign()).split('.');
    const [, claims = ''] = (await issuer.sign({ sub: 'eve' })).split('.');
    await expect(viewer([header, claims, signature].join('.'))).rejects.toThrow('signature of the token is wrong');
  });

  it('are rejected without a signature, with a shared secret, and in other forms, and make nobody fetch keys', async () => {
    const viewer = accept();
    const claims = { iss: issuer.url, aud: AUDIENCE, sub: 'ada', exp: NOW_S + 3_600 };
    const secret = new TextEncoder().encode(JSON.stringify(issuer.keys[0]?.published));
    for (const token of [
      new UnsecuredJWT(claims).encode(),
      await new SignJWT(claims).setProtectedHeader({ alg: 'HS256', kid: 'first' }).sign(secret),
    ])
      await expect(viewer(token)).rejects.toThrow('not signed by one of the algorithms');
    await expect(viewer(await issuer.sign({}, { header: { typ: 'logout+jwt' } }))).rejects.toThrow('another type');
    for (const token of ['.', 'a.b', 'a.b.c', '..', 'a.b.c.d.e', 'e30.e30.', '💥.💥.💥'])
      await expect(viewer(token)).rejects.toMatchObject({ name: 'UnauthenticatedError' });
    expect(issuer.requested).toEqual([]);
  });

  it.each<[unknown, string]>([
    [['x', 'readers', 'admins', 7, null], 'ADMIN'],
    [['team editors'], 'EDITOR'],
    ['readers admins', 'ADMIN'],
    ['team editors', 'EDITOR'],
    ['editors', 'READER'],
    [{ admins: true }, 'READER'],
    [['ADMINS'], 'READER'],
    [undefined, 'READER'],
  ])('have by the claim %j the role %s', async (roles, role) => {
    expect(await accept()(await issuer.sign({ roles }))).toMatchObject({ role });
  });

  it('have a role by a claim within objects, or one whose name has dots', async () => {
    const nested = accept({ roleClaim: 'realm_access.roles' });
    expect(await nested(await issuer.sign({ realm_access: { roles: ['admins'] } }))).toMatchObject({ role: 'ADMIN' });
    expect(await nested(await issuer.sign({ realm_access: 'admins' }))).toMatchObject({ role: 'READER' });
    const named = accept({ roleClaim: 'https://timeline.example/roles' });
    const claims = { 'https://timeline.example/roles': ['admins'] };
    expect(await named(await issuer.sign(claims))).toMatchObject({ role: 'ADMIN' });
    expect(await accept({ roleClaim: 'constructor.name' })(await issuer.sign())).toMatchObject({ role: 'READER' });
  });

  it('without a role are rejected where reading needs one, unless every token has one', async () => {
    const closed = accept({ isPublic: false });
    await expect(closed(await issuer.sign())).rejects.toThrow('no role');
    await expect(closed(await issuer.sign({ roles: ['*'] }))).rejects.toThrow('no role');
    expect(await closed(await issuer.sign({ roles: ['readers'] }))).toMatchObject({ role: 'READER' });
    const open = accept({ isPublic: false, roles: [{ value: '*', role: 'EDITOR' }] });
    expect(await open(await issuer.sign())).toMatchObject({ role: 'EDITOR' });
  });

  it('are verified once, with keys that are fetched once for all of them', async () => {
    const viewer = accept();
    const tokens = await Promise.all(['a', 'b', 'c'].map((sub) => issuer.sign({ sub })));
    const viewers = await Promise.all(tokens.map(viewer));
    expect(issuer.requested).toEqual(['/realms/team/.well-known/openid-configuration', '/realms/team/keys']);
    await issuer.stop();
    expect(await Promise.all(tokens.map(viewer))).toEqual(viewers);
    expect(await viewer(tokens[0] ?? '')).toBe(viewers[0]);
  });

  it('expire though they were verified before', async () => {
    const viewer = accept();
    const isAccepted = (token: string): Promise<boolean> =>
      viewer(token).then(
        () => true,
        () => false,
      );
    // On a slow machine a token may expire before it is first used: the next one is valid for longer.
    for (let validS = 1; ; validS *= 2) {
      const exp = Math.floor(Date.now() / 1_000) - 30 + validS;
      const token = await issuer.sign({ exp });
      const wasInTime = await isAccepted(token);
      await until('the token has expired', () => Date.now() > (exp + 30) * 1_000);
      await expect(viewer(token)).rejects.toThrow('has expired');
      if (wasInTime) break;
    }
  });

  it('are accepted if a new key signs them, and rejected once their key is withdrawn', async () => {
    const viewer = accept({}, { pauseMs: 0, freshMs: 0 });
    const old = await issuer.sign();
    await viewer(old);
    const added = await issuer.addKey('second');
    const young = await issuer.sign();
    expect(await viewer(young)).toMatchObject({ role: 'READER' });
    issuer.keys = [added];
    await until('the old key is no longer accepted', () =>
      viewer(old).then(
        () => false,
        (error: unknown) => (error as Error).message.includes('does not publish'),
      ),
    );
    expect(await viewer(young)).toMatchObject({ role: 'READER' });
  });

  it('with unknown keys make the keys be fetched once in a while, whoever sends them', async () => {
    const viewer = accept();
    await viewer(await issuer.sign());
    const stranger = await newKey('stranger');
    for (let sent = 0; sent < 20; sent += 1)
      await expect(viewer(await issuer.sign({ sub: String(sent) }, { key: stranger }))).rejects.toThrow('publish');
    expect(issuer.requested).toHaveLength(2);
  });

  it('without the name of a key are rejected if the issuer has several', async () => {
    const token = await issuer.sign({}, { header: { kid: undefined } });
    expect(await accept()(token)).toMatchObject({ role: 'READER' });
    await issuer.addKey('second');
    await expect(accept()(token)).rejects.toThrow('(kid)');
  });

  it('are not called invalid while the issuer does not respond', async () => {
    const viewer = accept({}, { pauseMs: 0, freshMs: 0 });
    const token = await issuer.sign();
    issuer.respond = (_request, response) => response.writeHead(500).end();
    await expect(viewer(token)).rejects.toMatchObject({ name: 'UnavailableError' });
    issuer.respond = null;
    await viewer(token);
    issuer.respond = (_request, response) => response.destroy();
    // The keys that were fetched serve on, for a while.
    expect(await viewer(await issuer.sign({ sub: 'bob' }))).toMatchObject({ name: `${issuer.url}#bob` });
    // Whether the issuer has this one, nobody knows.
    const stranger = await issuer.sign({}, { key: await newKey('stranger') });
    await expect(viewer(stranger)).rejects.toMatchObject({ name: 'UnavailableError' });
    const later = accept({}, { pauseMs: 0, freshMs: 0, usableMs: 0 });
    await expect(later(token)).rejects.toMatchObject({ name: 'UnavailableError' });
  });

  it('wait for nothing in the pause after a failure', async () => {
    const viewer = accept();
    issuer.respond = (_request, response) => response.writeHead(500).end();
    for (let sent = 0; sent < 5; sent += 1)
      await expect(viewer(await issuer.sign({ sub: String(sent) }))).rejects.toMatchObject({
        name: 'UnavailableError',
      });
    expect(issuer.requested).toHaveLength(1);
  });

  it.each<[string, (issuer: TestIssuer) => void]>([
    ['of another issuer', (of) => (of.configuration = { issuer: 'https://login.example' })],
    ['without keys', (of) => (of.configuration = { jwks_uri: undefined })],
    [
      'with keys that anyone on the way may change',
      (of) => (of.configuration = { jwks_uri: 'http://login.example/k' }),
    ],
    ['too long', (of) => (of.configuration = { padding: 'x'.repeat(500_001) })],
    ['no JSON', (of) => (of.respond = (_request, response) => response.end('<html>'))],
    ['null', (of) => (of.respond = (_request, response) => response.end('null'))],
    [
      'moved',
      (of) => (of.respond = (_request, response) => response.writeHead(302, { location: `${of.url}/keys` }).end()),
    ],
  ])('are not accepted by a discovery document that is %s', async (_what, change) => {
    change(issuer);
    await expect(accept()(await issuer.sign())).rejects.toMatchObject({ name: 'UnavailableError' });
    expect(issuer.requested).toEqual(['/realms/team/.well-known/openid-configuration']);
  });
});
