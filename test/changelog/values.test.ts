import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { buildSchema, getNamedType, getNullableType, isEnumType, isInputObjectType, isListType } from 'graphql';
import type { GraphQLInputType } from 'graphql';
import { projectRoot } from '../../src/config/project-root.js';
import { TRANSPORTS } from '../support/transports.js';
import { ADMIN_TOKEN, World } from '../support/world.js';

const schema = buildSchema(readFileSync(join(projectRoot(), 'schema', 'schema.graphql'), 'utf8'));
const FIRST_MUTATIONS = Object.values(schema.getMutationType()?.getFields() ?? {}).filter(({ name }) =>
  /^(register|record|open|create)/.test(name),
);

/** Texts that are unreadable or can be mistaken for another: each breaks a different rule. */
const UNREADABLE = ['', ' ', '\u200b', '\u3164', '\u2800', '\u0301', ' a', 'a\u00a0', '\u3164a', 'a\u202eb', 'a\u0000'];

const names = [{ language: 'en', text: 'A name' }];

let world: World;
beforeAll(async () => {
  world = await World.start('empty');
  await world.build.smallWorld();
});
afterAll(() => world.stop());

const mutation = (verb: string, input = `${verb.charAt(0).toUpperCase()}${verb.slice(1)}Input`): string =>
  `mutation ($input: ${input}!) { payload: ${verb}(input: $input) { userErrors { code path message } } }`;

/** An input with all its fields, and the paths of its texts; the records that it refers to need not exist. */
function filled(type: GraphQLInputType, path: string[], texts: string[][]): unknown {
  const nullable = getNullableType(type);
  if (isListType(nullable)) return [filled(nullable.ofType, [...path, '0'], texts)];
  const named = getNamedType(type);
  if (isEnumType(named)) return named.getValues()[0]?.name;
  if (isInputObjectType(named)) {
    const fields = Object.values(named.getFields());
    return Object.fromEntries(fields.map(({ name, type: of }) => [name, filled(of, [...path, name], texts)]));
  }
  if (named.name === 'Int' || named.name === 'Float') return 1;
  if (named.name === 'DateTime') return '2100-01-01T00:00:00Z';
  texts.push(path);
  return { Edtf: '2000', Date: '2000-01-01', LanguageTag: 'en', URL: 'https://example.org/' }[named.name] ?? 'a-text';
}

describe.each(FIRST_MUTATIONS.map((field) => [field.name, field.args[0]?.type as GraphQLInputType] as const))(
  'the texts that %s accepts',
  (verb, type) => {
    it('never include unreadable text', async () => {
      const texts: string[][] = [];
      const complete = filled(type, [], texts);
      expect(texts.length).toBeGreaterThan(0);
      for (const [index, path] of texts.entries()) {
        for (const text of index === 0 ? UNREADABLE : ['\u3164', ' a']) {
          const input = structuredClone(complete) as Record<string, unknown>;
          // Validated first, so its error comes alone.
          if (path[0] !== 'idempotencyKey') delete input['idempotencyKey'];
          const holder = path.slice(0, -1).reduce((node, key) => node[key] as Record<string, unknown>, input);
          holder[path.at(-1) ?? ''] = text;
          const { payload } = await world.get(mutation(verb), { variables: { input }, token: ADMIN_TOKEN });
          const paths = payload.userErrors.map((error: { path: string[] }) => error.path.join('.')) as string[];
          expect({ text, refused: paths.includes(path.join('.')), path }).toEqual({ text, refused: true, path });
        }
      }
    });
  },
);

it.each(UNREADABLE)('rejects the unreadable reason %j', async (reason) => {
  const [{ id }] = (await world.get('{ sources { nodes { id } } }')).sources.nodes;
  const { userErrors } = await world.mutate('updateSource', { id, expectedVersion: 1, reason, publisher: 'Another' });
  expect(userErrors).toMatchObject([{ code: 'INVALID', path: ['reason'] }]);
});

it.each(['und', 'und-Latn', 'zxx'])('accepts a name in the language %s', async (language) => {
  const { userErrors } = await world.mutate('createPerson', {
    slug: `nobody-${language.toLowerCase()}`,
    names: [...names, { language, text: 'Nemo' }],
  });
  expect(userErrors).toEqual([]);
});

const source = { slug: 'a-source', kind: 'PRESS', publisher: 'P', language: 'en' };
const token = { name: 'Eve', role: 'READER' };
const state = { slug: 'a-state', names };
const image = { url: 'https://example.org/a.png', credit: 'A painter', licence: 'CC0' };
const person = { slug: 'a-person', names };
const office = { slug: 'an-office', titles: names };
const place = { slug: 'a-place', kind: 'CITY', names };

describe.each(TRANSPORTS.filter(([name]) => name !== 'GET'))('the input of %s', (_name, sendRequest) => {
  it.each<[string, object, string]>([
    ['createSource', { ...source, url: 'https:evil.example' }, 'url'],
    ['createSource', { ...source, url: 'http:\\\\evil.example' }, 'url'],
    ['createSource', { ...source, url: 'http://user:pass@evil.example/' }, 'url'],
    ['createSource', { ...source, url: 'https://evil.example/"x' }, 'url'],
    ['createSource', { ...source, url: 'https://evil.example/a b' }, 'url'],
    ['createSource', { ...source, url: 'https://evil.example/\n' }, 'url'],
    ['createSource', { ...source, url: 'https://0x7f.1/' }, 'url'],
    ['createSource', { ...source, language: 'zz' }, 'language'],
    ['createState', { ...state, iso3166Alpha3: 'ZZZ' }, 'iso3166Alpha3'],
    ['createState', { ...state, iso3166Alpha3: 'XKX' }, 'iso3166Alpha3'],
    ['createState', { ...state, wikidataId: `Q${'1'.repeat(20)}` }, 'wikidataId'],
    ['createState', { ...state, names: [{ language: 'en-JJ', text: 'x' }] }, 'names.0.language'],
    ['createPlace', { ...place, countryCode: 'ZZZ' }, 'countryCode'],
    ['createPlace', { ...place, countryCode: 'SUN' }, 'countryCode'],
    ['createPlace', { ...place, location: { latitude: 90.000001, longitude: 0 } }, 'location.latitude'],
    ['createPlace', { ...place, location: { latitude: 0, longitude: -180.5 } }, 'location.longitude'],
    ['createState', { ...state, image: { ...image, url: 'javascript:alert(1)' } }, 'image.url'],
    ['createState', { ...state, image: { ...image, url: 'data:image/png;base64,AAAA' } }, 'image.url'],
    ['createState', { ...state, image: { ...image, licenceUrl: 'ftp://example.org/' } }, 'image.licenceUrl'],
    ['createState', { ...state, image: { ...image, licence: '' } }, 'image.licence'],
    ['createState', { ...state, image: { ...image, credit: ' ' } }, 'image.credit'],
    ['createState', { ...state, image: { ...image, width: 0 } }, 'image.width'],
    ['createState', { ...state, image: { ...image, height: -1 } }, 'image.height'],
    ['createState', { ...state, image: { ...image, alts: [...names, ...names] } }, 'image.alts.1.language'],
    ['createPerson', { ...person, born: '1900', died: '1899-12-31' }, 'died'],
    ['createPerson', { ...person, born: '1900/1902' }, 'born'],
    ['createPerson', { ...person, died: '1900-02-30' }, 'died'],
    [
      'createOffice',
      { ...office, coverage: { status: 'COMPLETE', from: '2000-01-02', to: '2000-01-01' } },
      'coverage.to',
    ],
    ['createOffice', { ...office, coverage: { status: 'COMPLETE', from: '2000-02-30' } }, 'coverage.from'],
    [
      'createOffice',
      { ...office, coverage: { status: 'PARTIAL', notes: [{ language: 'zz', text: 'x' }] } },
      'coverage.notes.0.language',
    ],
    ['createToken', { ...token, expiresAt: '9999-12-31T23:59:59-12:00' }, 'expiresAt'],
    ['createToken', { ...token, expiresAt: '0000-01-01T00:00:00Z' }, 'expiresAt'],
  ])('rejects %s and names the field: %j', async (verb, input, path) => {
    const { data, errors } = await sendRequest(world, mutation(verb), { input }, ADMIN_TOKEN);
    expect(errors).toBeUndefined();
    const [rejected, ...others] = data.payload.userErrors as { code: string; path: string[]; message: string }[];
    expect([rejected?.code, rejected?.path.join('.'), others]).toEqual(['INVALID', path, []]);
  });
});

it('returns stored values in their canonical form: a URL in canonical form, the latest possible instant, a state of the past', async () => {
  const url = 'HTTPS://Example.org:443/a/../Россия';
  const { source: payload } = await world.mutate('createSource', { ...source, url }, 'source { url }');
  expect(payload.url).toBe('https://example.org/%D0%A0%D0%BE%D1%81%D1%81%D0%B8%D1%8F');
  const last = '9999-12-31T23:59:59.999Z';
  const created = await world.mutate('createToken', { ...token, expiresAt: last }, 'token { expiresAt } secret');
  expect(created.token.expiresAt).toBe(last);
  expect((await world.sendRequest('{ viewer { role } }', { token: created.secret as string })).status).toBe(200);
  const { state: former } = await world.mutate(
    'createState',
    { ...state, iso3166Alpha3: 'YUG' },
    'state { iso3166Alpha3 }',
  );
  expect(former.iso3166Alpha3).toBe('YUG');
});
