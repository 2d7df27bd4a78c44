import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { buildSchema, getNamedType, getNullableType, isEnumType, isInputObjectType, isListType } from 'graphql';
import type { GraphQLInputType } from 'graphql';
import { projectRoot } from '../../src/config/project-root.js';
import { Random } from '../support/random.js';
import { ADMIN_TOKEN, World } from '../support/world.js';

const schema = buildSchema(readFileSync(join(projectRoot(), 'schema', 'schema.graphql'), 'utf8'));
const MUTATIONS = Object.values(schema.getMutationType()?.getFields() ?? {});
const EXPECTED_CODES = ['BAD_USER_INPUT', 'GRAPHQL_VALIDATION_FAILED'];
const SEED = 404;
const ROUNDS = 45;
const DEPTH_MAX = 4;

const NASTY: readonly unknown[] = [
  '',
  ' ',
  'x'.repeat(900_000),
  'a\u0000b',
  '\u0007',
  '\u202eabc',
  '\u2066abc',
  '\ud800',
  'https://example.org/\u0000',
  'https://example.org/\ud800',
  `https://example.org/${'x'.repeat(5_000)}`,
  'javascript:alert(1)',
  '99999',
  '-0001',
  '2024-13',
  '2024-02-30',
  '[..]',
  '2024/2023',
  '2024-05-12T10:00:00Z',
  'xx-unknown-language-tag-that-is-too-long',
  '日本',
  "'; drop table event; --",
  'Event_AAAAAAAAAAAAAAAAAAAAAA',
  'CHN',
  -1,
  0,
  2_147_483_647,
  2_147_483_648,
  1e308,
  1.5,
  true,
  null,
  [],
  {},
  [[]],
  [null],
  { language: 'en' },
];
const VALUES: Readonly<Record<string, readonly unknown[]>> = {
  String: ['some-text', 'Another text', 'Q42', 'ATA', 'a'.repeat(64)],
  ID: ['atlantis', 'atlantis-lemuria', 'the-paper', 'ann', 'known', 'chair', 'town', 'peace', 'rounds'],
  Int: [1, 2, 3],
  Float: [0, 1.5, -90],
  Date: ['2000-01-01', '1999-12-31'],
  Boolean: [true],
  Edtf: ['2000', '1999-05/..', '2001-01~'],
  LanguageTag: ['en', 'zh-Hant'],
  URL: ['https://example.org/'],
  DateTime: ['2100-01-01T00:00:00Z'],
};

describe('fuzzed inputs', () => {
  const random = new Random(SEED);
  let world: World;
  beforeAll(async () => {
    world = await World.start('empty');
    const names = [{ language: 'en', text: 'A name' }];
    await world.build.relation('atlantis', 'lemuria');
    await world.build.source('the-paper');
    await world.build.person('ann');
    await world.build.event({ slug: 'known' });
    await world.mutate('createOffice', { slug: 'chair', titles: names });
    await world.mutate('createPlace', { slug: 'town', kind: 'CITY', names });
    await world.mutate('createTopic', { slug: 'peace', names });
    await world.mutate('createSeries', { slug: 'rounds', titles: names });
  });
  afterAll(() => world.stop());

  /** A value of an input type: mostly valid; `nasty` is the percentage of places with an invalid value. */
  function value(type: GraphQLInputType, nasty: number, depth = 0): unknown {
    if (random.next() * 100 < nasty) return random.pick(NASTY);
    const nullable = getNullableType(type);
    if (isListType(nullable)) {
      const count = random.pick([0, 1, 1, 2, 3]);
      return Array.from({ length: count }, () => value(nullable.ofType, nasty, depth));
    }
    const named = getNamedType(type);
    if (isEnumType(named)) return random.pick(named.getValues().map(({ name }) => name));
    if (!isInputObjectType(named)) return random.pick(VALUES[named.name] ?? ['x']);
    const fields = Object.values(named.getFields()).filter(
      (field) => String(field.type).endsWith('!') || (depth < DEPTH_MAX && random.next() < 0.5),
    );
    return Object.fromEntries(fields.map((field) => [field.name, value(field.type, nasty, depth + 1)]));
  }

  async function length(): Promise<number> {
    const { changes } = await world.get(
      `{ changes(first: 1, kinds: [EVENT, STATEMENT, RELATION, ACTOR, OFFICE, TENURE, PLACE, SERIES, TOPIC, SOURCE]) { totalCount } }`,
    );
    return changes.totalCount as number;
  }

  it.each(MUTATIONS.map(({ name }) => name))(
    `are rejected with proper errors or written completely by %s (seed ${String(SEED)})`,
    async (verb) => {
      const type = MUTATIONS.find(({ name }) => name === verb)?.args[0]?.type as GraphQLInputType;
      const isLogged = !verb.endsWith('Token');
      let before = await length();
      for (let round = 0; round < ROUNDS; round += 1) {
        const input = value(type, random.pick([1, 5, 20]));
        const query = `mutation ($input: ${String(type)}) { payload: ${verb}(input: $input) {
          ${isLogged ? 'change { position }' : 'token { id }'} userErrors { code path message existing { id } } } }`;
        const { data, errors, status } = await world.sendRequest(query, { variables: { input }, token: ADMIN_TOKEN });
        const codes = (errors ?? []).map(({ extensions }) => extensions.code);
        const shown = JSON.stringify(input).slice(0, 2_000);
        expect({ shown, codes: codes.filter((code) => !EXPECTED_CODES.includes(code)) }).toEqual({ shown, codes: [] });
        expect([200, 400, 413]).toContain(status);
        const after = await length();
        const payload = (data?.payload ?? null) as { userErrors: { path: string[]; message: string }[] } | null;
        const isWritten = payload?.userErrors.length === 0;
        expect({ shown, written: after - before }).toEqual({ shown, written: isWritten && isLogged ? 1 : 0 });
        for (const { path, message } of payload?.userErrors ?? []) {
          expect(message.length).toBeLessThan(400);
          expect(path.length).toBeGreaterThan(0);
        }
        before = after;
      }
    },
    60_000,
  );

  const names = [{ language: 'en', text: 'A name' }];
  const image = {
    url: 'https://example.org/a.png',
    alts: names,
    credit: 'A painter',
    licence: 'CC0',
    licenceUrl: 'https://example.org/',
  };
  const citations = [{ source: 'the-paper', assertedBy: 'ann', locator: { page: 1 } }];
  it.each([
    [
      'createSource',
      {
        kind: 'PRESS',
        titles: names,
        publisher: 'P',
        language: 'en',
        url: 'https://example.org',
        publishedOn: '2000',
        sha256: 'a'.repeat(64),
        notes: names,
      },
    ],
    [
      'createState',
      {
        names,
        officialNames: names,
        aliases: [{ language: 'en', text: 'x', note: 'y' }],
        wikidataId: 'Q1',
        iso3166Alpha3: 'ZWE',
        existence: '1900/..',
        succeeds: [{ predecessor: 'lemuria', date: '1900', settledBy: 'known', citations }],
      },
    ],
    ['createPlace', { kind: 'CITY', names, within: 'town', countryCode: 'ZWE', state: 'atlantis', wikidataId: 'Q1' }],
    ['createPerson', { names, descriptions: names, born: '1900', died: '1999', image }],
    [
      'createOffice',
      { titles: names, coverage: { status: 'PARTIAL', from: '2000-01-01', to: '2001-01-01', notes: names } },
    ],
    [
      'createEvent',
      {
        kind: 'VISIT',
        titles: names,
        summaries: names,
        date: '2000',
        relations: ['atlantis-lemuria'],
        places: ['town'],
        topics: ['peace'],
        series: 'rounds',
        alternativeDates: [{ date: '2001', calendar: 'JULIAN', written: '2001', reasons: names, citations }],
        participations: [{ actor: 'ann', role: 'HOST', onBehalfOf: 'atlantis', offices: ['chair'] }],
        links: [{ kind: 'RELATED', event: 'known' }],
        citations,
      },
    ],
    [
      'createStatement',
      {
        speakers: [{ actor: 'ann', onBehalfOf: 'atlantis', offices: ['chair'] }],
        madeAt: 'known',
        date: '2000',
        paraphrases: names,
        topics: ['peace'],
        mentionedEvents: ['known'],
        mentionedActors: ['lemuria'],
        citations,
      },
    ],
  ])(
    'are rejected by %s with invalid text in any field',
    async (verb, rest) => {
      let created = 0;
      let rejected = 0;
      const valid = { slug: '', idempotencyKey: '', ...rest };
      const leaves = (node: unknown, path: string[]): string[][] =>
        typeof node === 'string'
          ? [path]
          : Object.entries(node as object).flatMap(([key, child]) => leaves(child, [...path, key]));
      for (const path of leaves(valid, [])) {
        for (const nasty of NASTY.filter((one) => typeof one === 'string' && one.length < 10_000)) {
          created += 1;
          const slug = `fuzzed-${verb.toLowerCase()}-${String(created)}`;
          const input = structuredClone({ ...valid, slug, idempotencyKey: slug }) as Record<string, unknown>;
          const holder = path.slice(0, -1).reduce((node, key) => node[key] as Record<string, unknown>, input);
          holder[path.at(-1) ?? ''] = nasty;
          const type = `${verb.charAt(0).toUpperCase()}${verb.slice(1)}Input`;
          const { data, errors } = await world.sendRequest(
            `mutation ($input: ${type}!) { payload: ${verb}(input: $input) { change { position } userErrors { code path } } }`,
            { variables: { input }, token: ADMIN_TOKEN },
          );
          const codes = (errors ?? []).map(({ extensions }) => extensions.code);
          expect({ path, nasty, codes: codes.filter((code) => !EXPECTED_CODES.includes(code)) }).toEqual({
            path,
            nasty,
            codes: [],
          });
          if (data?.payload?.change === null) rejected += 1;
        }
      }
      expect(rejected).toBeGreaterThan(created / 2);
    },
    60_000,
  );

  it('are rejected with the path of the list when a list is too long', async () => {
    const event = {
      slug: 'crowded',
      kind: 'SUMMIT',
      titles: [{ language: 'en', text: 'Crowd' }],
      date: '2000',
      relations: ['atlantis-lemuria'],
      citations: [{ source: 'the-paper' }],
    };
    const participations = Array.from({ length: 201 }, () => ({ actor: 'ann', role: 'WITNESS' }));
    const { userErrors } = await world.mutate('createEvent', { ...event, participations });
    expect(userErrors[0]).toMatchObject({ code: 'TOO_MANY', path: ['participations'] });
    const crowd = Array.from({ length: 100_000 }, () => ({ actor: 'ann', role: 'WITNESS' }));
    const rejected = await world.sendRequest(
      'mutation ($input: CreateEventInput!) { createEvent(input: $input) { change { position } } }',
      {
        variables: { input: { ...event, participations: crowd } },
        token: ADMIN_TOKEN,
      },
    );
    expect([rejected.status, rejected.errors?.[0]?.extensions.code]).toEqual([413, 'BAD_USER_INPUT']);
  });
});
