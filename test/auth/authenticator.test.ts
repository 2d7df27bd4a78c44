import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { buildSchema, isRequiredArgument } from 'graphql';
import sql from 'sql-template-tag';
import { projectRoot } from '../../src/config/project-root.js';
import { readSettings, SettingsError } from '../../src/config/settings.js';
import { startService } from '../../src/app/server.js';
import { pino } from 'pino';
import { cloneDatabase } from '../support/clone.js';
import { until } from '../support/follower.js';
import { ADMIN_TOKEN, World } from '../support/world.js';

const schema = buildSchema(readFileSync(join(projectRoot(), 'schema', 'schema.graphql'), 'utf8'));
const MUTATIONS = Object.values(schema.getMutationType()?.getFields() ?? {});
const FOR_ADMINS = ['createToken', 'revokeToken'];
const names = [{ language: 'en', text: 'A name' }];

/** A valid value for every required field of an input type. */
function anything(type: string): object {
  const values: Record<string, unknown> = {
    'String!': 'x',
    'ID!': 'x',
    'Int!': 1,
    'Edtf!': '2000',
    'LanguageTag!': 'en',
    'Role!': 'EDITOR',
    'RecordKind!': 'EVENT',
    'TenureExtent!': 'TERM',
    'EventKind!': 'VISIT',
    'OrganizationKind!': 'OTHER',
    'PlaceKind!': 'CITY',
    'SourceKind!': 'PRESS',
  };
  const input = schema.getType(type);
  if (!input || !('getFields' in input)) throw new Error(`no input type ${type}`);
  const required = Object.values(input.getFields()).filter(
    (field) => String(field.type).endsWith('!') && !('defaultValue' in field && field.defaultValue !== undefined),
  );
  return Object.fromEntries(
    required.map((field) => [field.name, String(field.type).startsWith('[') ? [] : values[String(field.type)]]),
  );
}

describe('access', () => {
  let world: World;
  let editor: string;
  beforeAll(async () => {
    world = await World.start('empty');
    await world.build.relation('atlantis', 'lemuria');
    await world.build.relation('atlantis', 'mu');
    await world.build.source('the-paper');
    editor = await token({ name: 'Ed', role: 'EDITOR' });
  });
  afterAll(() => world.stop());

  async function token(input: object): Promise<string> {
    const { secret, userErrors } = await world.mutate(
      'createToken',
      input,
      'secret token { id name role createdBy expiresAt relations { slug } }',
    );
    expect(userErrors).toEqual([]);
    return secret as string;
  }

  const attempt = (verb: string, bearer?: string) => {
    const argument = schema.getMutationType()?.getFields()[verb]?.args.find(isRequiredArgument);
    const { name, type } = argument ?? { name: '', type: '' };
    const value = String(type).startsWith('[') ? [] : anything(String(type).replace('!', ''));
    return world.sendRequest(
      `mutation ($value: ${String(type)}) { ${verb}(${name}: $value) { userErrors { code } } }`,
      {
        variables: { value },
        ...(bearer !== undefined && { token: bearer }),
      },
    );
  };

  it.each(MUTATIONS.map(({ name }) => name))('rejects %s of a READER before any statement runs', async (verb) => {
    const statements = await world.countStatements(async () => {
      const { data, errors } = await attempt(verb);
      expect(errors?.[0]?.extensions.code).toBe('FORBIDDEN');
      expect(data).toEqual({ [verb]: null });
    });
    expect(statements).toBe(0);
  });

  it.each(FOR_ADMINS)('rejects %s of an EDITOR', async (verb) => {
    expect((await attempt(verb, editor)).errors?.[0]?.extensions.code).toBe('FORBIDDEN');
    expect((await world.sendRequest('{ tokens { id } }', { token: editor })).errors?.[0]?.extensions.code).toBe(
      'FORBIDDEN',
    );
  });

  it('returns the name and role of the viewer', async () => {
    expect(await world.get('{ viewer { name role } }')).toEqual({ viewer: { name: null, role: 'READER' } });
    expect(await world.get('{ viewer { name role } }', { token: editor })).toEqual({
      viewer: { name: 'Ed', role: 'EDITOR' },
    });
    expect(await world.get('{ viewer { name role } }', { token: ADMIN_TOKEN })).toMatchObject({
      viewer: { role: 'ADMIN' },
    });
  });

  it('shows the author of a change to editors only', async () => {
    const topic = { slug: 'peace', names };
    const written = await world.mutate('createTopic', topic, 'topic { revisions { nodes { author } } }', editor);
    expect(written.topic.revisions.nodes).toEqual([{ author: 'Ed' }]);
    const read = await world.get('{ topic(id: "peace") { revisions { nodes { author } } } }');
    expect(read.topic.revisions.nodes).toEqual([{ author: null }]);
  });

  it('stores only the hash of a token, and lists the token without its secret', async () => {
    const [row] = await world.service.database.rows<{ whole: string }>(sql`
      select string_agg(to_jsonb(token)::text, ' ') as whole from token`);
    expect(editor).toMatch(/^entente_[A-Za-z0-9_-]{43}$/);
    expect(row?.whole).not.toContain(editor.slice(8, 30));
    const { tokens } = await world.get('{ tokens { id name role createdAt createdBy expiresAt revokedAt } }', {
      token: ADMIN_TOKEN,
    });
    expect(tokens).toMatchObject([
      { name: 'Ed', role: 'EDITOR', createdBy: 'admin', expiresAt: null, revokedAt: null },
    ]);
  });

  it.each([
    ['unknown', 'Bearer entente_nobody', 'unknown'],
    ['no bearer token', 'Basic YTpi', 'Bearer'],
    ['empty', 'Bearer ', 'Bearer'],
    ['too long', `Bearer ${'x'.repeat(4_000)}`, 'unknown'],
  ])('rejects a token that is %s with 401, and does not treat it as no token', async (_what, authorization, reason) => {
    const response = await fetch(`${world.service.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization },
      body: JSON.stringify({ query: '{ viewer { role } }' }),
    });
    expect(response.status).toBe(401);
    expect(response.headers.get('www-authenticate')).toBe('Bearer');
    const { errors } = (await response.json()) as { errors: { message: string; extensions: object }[] };
    expect(errors[0]?.extensions).toEqual({ code: 'UNAUTHENTICATED' });
    expect(errors[0]?.message).toContain(reason);
  });

  it('rejects a token as soon as it is revoked, and from its expiry on', async () => {
    const { secret, token: created } = await world.mutate(
      'createToken',
      { name: 'Gone', role: 'EDITOR' },
      'secret token { id }',
    );
    expect((await world.sendRequest('{ viewer { role } }', { token: secret })).status).toBe(200);
    const revoked = await world.mutate('revokeToken', { id: created.id }, 'token { revokedAt }');
    expect(revoked.token.revokedAt).not.toBeNull();
    const rejected = await world.sendRequest('{ viewer { role } }', { token: secret });
    expect([rejected.status, rejected.errors?.[0]?.message]).toEqual([401, 'The token was revoked']);
    // On a slow machine a token may expire before its first request: the next one is valid for longer.
    for (let validMs = 1_000, isInTime = false; !isInTime; validMs *= 2) {
      const expiresAt = Date.now() + validMs;
      const short = await token({ name: 'Short', role: 'EDITOR', expiresAt: new Date(expiresAt).toISOString() });
      const { status } = await world.sendRequest('{ viewer { role } }', { token: short });
      isInTime = Date.now() < expiresAt;
      if (isInTime) expect(status).toBe(200);
      await until('the token has expired', () => Date.now() > expiresAt);
      const expired = await world.sendRequest('{ viewer { role } }', { token: short });
      expect([expired.status, expired.errors?.[0]?.message]).toEqual([401, 'The token has expired']);
    }
  });

  it.each([
    [{ name: '', role: 'EDITOR' }, 'name'],
    [{ name: 'x', role: 'EDITOR', expiresAt: '2001-01-01T00:00:00Z' }, 'expiresAt'],
    [{ name: 'Entente', role: 'EDITOR' }, 'name'],
    [{ name: 'x', role: 'EDITOR', relations: [] }, 'relations'],
    [{ name: 'x', role: 'EDITOR', relations: ['nowhere'] }, 'relations.0'],
    [{ name: 'x', role: 'ADMIN', relations: ['atlantis-mu'] }, 'relations'],
  ])('rejects a new token of %j', async (input, path) => {
    const { secret, userErrors } = await world.mutate('createToken', input, 'secret');
    expect(secret).toBeNull();
    expect(userErrors.map((error: { path: string[] }) => error.path.join('.'))).toEqual([path]);
  });

  it.each(['nobody', '', '0190a5d4-7b1e-7c3a-9f00-000000000000'])(
    'rejects the revocation of an unknown token: %j',
    async (id) => {
      const { token: none, userErrors } = await world.mutate('revokeToken', { id }, 'token { id }');
      expect(none).toBeNull();
      expect(userErrors.map((error: { path: string[] }) => error.path.join('.'))).toEqual(['id']);
    },
  );

  it('limits a token to its relations, and lets it create records that relations share', async () => {
    const limited = await token({ name: 'Mu', role: 'EDITOR', relations: ['atlantis-mu'] });
    const event = (slug: string, relations: string[]): object => ({
      slug,
      kind: 'VISIT',
      titles: names,
      date: '1999',
      relations,
      citations: [{ source: 'the-paper' }],
    });
    const forbidden = async (verb: string, input: object): Promise<void> => {
      await expect(world.mutate(verb, input, '__typename', limited)).rejects.toThrow('limited');
    };
    const succeed = async (verb: string, input: object): Promise<void> => {
      expect((await world.mutate(verb, input, '__typename', limited)).userErrors).toEqual([]);
    };
    await succeed('createEvent', event('ours', ['atlantis-mu']));
    await forbidden('createEvent', event('theirs', ['atlantis-lemuria']));
    await forbidden('createEvent', event('both', ['atlantis-mu', 'atlantis-lemuria']));
    await world.mutate('createEvent', event('theirs', ['atlantis-lemuria']));
    const revision = { expectedVersion: 1, reason: 'r' };
    await forbidden('updateEvent', { id: 'theirs', ...revision, date: '2000' });
    await forbidden('updateEvent', { id: 'theirs', ...revision, relations: ['atlantis-mu'] });
    await forbidden('updateEvent', { id: 'ours', ...revision, relations: ['atlantis-lemuria'] });
    await forbidden('retractEvent', { id: 'theirs', ...revision });
    await succeed('updateEvent', { id: 'ours', ...revision, date: '2000' });
    const said = { slug: 'said', speakers: [], paraphrases: names, citations: [{ source: 'the-paper' }] };
    await succeed('createStatement', { ...said, madeAt: 'ours' });
    await forbidden('createStatement', { ...said, slug: 'said-2', madeAt: 'theirs' });
    await forbidden('createStatement', { ...said, slug: 'said-2', date: '2000' });
    await forbidden('createRelation', { slug: 'lemuria-mu', parties: ['lemuria', 'mu'] });
    await succeed('createTopic', { slug: 'shared', names });
    await forbidden('updateTopic', { id: 'shared', ...revision, names });
    const { event: theirs, relation } = await world.get(
      '{ event(id: "theirs") { version } relation(id: "atlantis-lemuria") { version } }',
    );
    expect([theirs.version, relation.version]).toEqual([1, 1]);
  });

  it('rejects anonymous readers if PUBLIC_READ is off', async () => {
    const closed = await World.start('empty', { PUBLIC_READ: 'off' });
    const rejected = await closed.sendRequest('{ relations { totalCount } }');
    expect([rejected.status, rejected.errors?.[0]?.extensions.code]).toEqual([401, 'UNAUTHENTICATED']);
    expect((await closed.sendRequest('{ relations { totalCount } }', { token: ADMIN_TOKEN })).status).toBe(200);
    await closed.stop();
  });

  it.each(['short', 'with a space that makes it longer than thirty-two'])(
    'fails to start with the ADMIN_TOKEN «%s», without printing it',
    (secret) => {
      expect(() => readSettings({ ADMIN_TOKEN: secret })).toThrow(SettingsError);
      expect(() => readSettings({ ADMIN_TOKEN: secret })).not.toThrow(secret);
    },
  );

  it('writes no token into logs or errors', async () => {
    const lines: string[] = [];
    const sink = new Writable({
      write: (chunk: Buffer, _encoding, done) => {
        lines.push(chunk.toString());
        done();
      },
    });
    const clone = await cloneDatabase('empty');
    const settings = readSettings({ DATABASE_URL: clone.url, PORT: '0', SEED: 'none', ADMIN_TOKEN });
    const service = await startService(settings, pino({ level: 'trace' }, sink), new AbortController().signal);
    const execute = (query: string, bearer: string): Promise<string> =>
      fetch(`${service.url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization: `Bearer ${bearer}` },
        body: JSON.stringify({ query }),
      }).then((response) => response.text());
    const created = await execute(
      'mutation { createToken(input: { name: "x", role: EDITOR }) { secret } }',
      ADMIN_TOKEN,
    );
    const { secret } = (JSON.parse(created) as { data: { createToken: { secret: string } } }).data.createToken;
    // A missing table causes an unexpected error, whose log lines are the longest.
    await service.database.rows(sql`drop table topic cascade`);
    const responses = [
      await execute('{ topics { nodes { slug } } }', secret),
      await execute('{ topics { nodes { slug } } }', ADMIN_TOKEN),
      await execute('{ viewer { role } }', `${secret}x`),
    ];
    await service.close();
    await clone.drop();
    expect(responses[0]).toContain('INTERNAL');
    expect(lines.join('')).toContain('unexpected error');
    for (const text of [...lines, ...responses])
      for (const hidden of [ADMIN_TOKEN, secret.slice(8)]) expect(text).not.toContain(hidden);
  });
});
