import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { World } from '../../support/world.js';
import { expectValid, ReconcileClient } from './reconcile-client.js';
import type { Json } from './reconcile-client.js';

let world: World;
let client: ReconcileClient;
beforeAll(async () => {
  world = await World.start('seeded');
  client = new ReconcileClient(world.service.url);
});
afterAll(() => world.stop());

async function idOf(type: string, query: string): Promise<string> {
  const [best] = await client.candidates({ query, type });
  return best.id;
}

describe('the manifest', () => {
  it('is valid, and names addresses that exist', async () => {
    const manifest = await client.json('');
    expectValid('manifest', manifest);
    const { url } = world.service;
    const person = await idOf('Person', 'Sergei Shoigu');
    const status = async (address: string): Promise<number> => (await fetch(address)).status;
    expect(manifest.versions).toContain('0.2');
    expect(`${String(manifest.identifierSpace)}${person}`).toBe(manifest.view.url.replace('{{id}}', person));
    expect((await fetch(manifest.view.url.replace('{{id}}', person))).url).toBe(`${url}/actors/sergei-shoigu`);
    expect(await status(manifest.schemaSpace)).toBe(200);
    expect(await status(manifest.preview.url.replace('{{id}}', person))).toBe(200);
    for (const [what, id] of [
      ['entity', person],
      ['property', 'born'],
      ['type', 'Person'],
    ] as const) {
      const { service_url, service_path, flyout_service_url, flyout_service_path } = manifest.suggest[what];
      expect(await status(`${service_url}${service_path}?prefix=p`)).toBe(200);
      const flyout = await fetch(`${flyout_service_url}${flyout_service_path}`.replace(/\$\{id\}/, id));
      expect(await flyout.json()).toMatchObject({ id, html: expect.stringMatching(/^<div>/) });
    }
    const { service_url, service_path } = manifest.extend.propose_properties;
    expectValid(
      'data-extension-property-proposal',
      await (await fetch(`${service_url}${service_path}?type=Person`)).json(),
    );
  });
});

describe('reconciling', () => {
  it('finds one person in four scripts', async () => {
    const names = [
      'choigou',
      'Shoigu',
      'Шойгу',
      '绍伊古',
      '紹伊古',
      'Sergej Schoigu',
      'Shoigu, Sergei',
      'Shoigu (minister)',
    ];
    const results = await client.reconcile(
      Object.fromEntries(names.map((query, index) => [`q${String(index)}`, { query, type: 'Person', limit: 3 }])),
    );
    const best = Object.values<Json>(results).map(({ result }) => result[0]);
    expect(new Set(best.map(({ id }) => id)).size).toBe(1);
    expect(best[0]).toMatchObject({ name: 'Sergei Shoigu', type: [{ id: 'Person', name: 'Person' }] });
    // A family name alone may be that of somebody who is not here.
    expect(best.map(({ match }) => match)).toEqual([false, false, false, true, true, true, true, false]);
  });

  it('answers OpenRefine: a type, the column of another name, a value that was reconciled before', async () => {
    const russia = await idOf('State', 'Russia');
    const queries = {
      q0: {
        query: 'Shoigu',
        type: 'Person',
        properties: [{ pid: 'born', v: '1955-05-21T00:00:00Z' }],
        type_strict: 'should',
      },
      q1: {
        query: 'Moscow',
        type: 'Place',
        properties: [{ pid: 'country', v: { id: russia, name: 'Russia' } }],
        type_strict: 'should',
      },
      q2: { query: 'Moscow', type: 'Place', properties: [{ pid: 'country', v: 'China' }], type_strict: 'should' },
      q3: { query: 'nobody of this name', type: 'Person', limit: 1 },
    };
    const results = await client.reconcile(queries);
    expect(results.q0.result[0]).toMatchObject({ name: 'Sergei Shoigu', match: true });
    expect(results.q1.result[0]).toMatchObject({ name: 'Moscow', score: 100, match: true });
    expect(results.q2.result[0]).toMatchObject({ name: 'Moscow', score: 75, match: false });
    expect(results.q3.result).toEqual([]);
    const sameByGet = await client.json(`?queries=${encodeURIComponent(JSON.stringify(queries))}`);
    expect(sameByGet).toEqual(results);
  });

  it('finds by ids, codes and identifiers elsewhere', async () => {
    const china = await idOf('State', 'China');
    const results = await client.reconcile({
      id: { query: china },
      code: { query: 'CHN' },
      item: { query: 'Q148', type: 'State' },
      property: {
        properties: [{ pid: 'wikidata', v: ['nonsense', 'http://www.wikidata.org/entity/Q148'] }],
        type: ['Actor'],
      },
      against: { query: 'China', type: 'State', properties: [{ pid: 'wikidata', v: 'Q159' }] },
    });
    const { against, ...others } = results;
    for (const { result } of Object.values<Json>(others))
      expect(result[0]).toMatchObject({ id: china, score: 100, match: true });
    // Russia has the identifier, and China the name.
    expect(
      against.result
        .map(({ name }: { name: string }) => name)
        .slice(0, 2)
        .sort(),
    ).toEqual(['China', 'Russia']);
  });

  it('lets the types of a column be guessed', async () => {
    const results = await client.reconcile({
      q0: { query: 'Sergey Lavrov', limit: 3 },
      q1: { query: 'secretary of the Security Council of Russia', limit: 3 },
      q2: { query: 'Vostochny Cosmodrome', limit: 3 },
    });
    const types = Object.values<Json>(results).map(({ result }) => result[0]?.type[0].id);
    expect(types.slice(0, 2)).toEqual(['Person', 'Office']);
  });

  it('speaks the language of the reader', async () => {
    const [best] = await client.candidates({ query: 'Shoigu', type: 'Person' }, { 'accept-language': 'ru' });
    expect(best).toMatchObject({ name: 'Сергей Шойгу', type: [{ id: 'Person', name: 'Человек' }] });
    const chosen = await client.json('/suggest/entity?prefix=Shoigu&user_lang=zh');
    expect(chosen.result[0]).toMatchObject({ name: '谢尔盖·绍伊古' });
  });
});

describe('suggestions', () => {
  it('are valid, and go on after those that were shown', async () => {
    const all = await client.json('/suggest/entity?prefix=sho&limit=4');
    expectValid('suggest-entities-response', all);
    expect(all.result).toHaveLength(4);
    const rest = await client.json('/suggest/entity?prefix=sho&limit=2&cursor=2');
    expect(rest.result).toEqual(all.result.slice(2));
    const persons = await client.json('/suggest/entity?prefix=sho&type=Person');
    expect(persons.result.every(({ notable }: Json) => notable[0].id === 'Person')).toBe(true);
    const properties = await client.json('/suggest/property?prefix=born');
    expectValid('suggest-properties-response', properties);
    expect(properties.result).toEqual([{ id: 'born', name: 'Born', description: 'Person' }]);
    const types = await client.json('/suggest/type?prefix=человек', { 'accept-language': 'fr' });
    expectValid('suggest-types-response', types);
    expect(types.result).toEqual([{ id: 'Person', name: 'Personne', broader: [{ id: 'Actor', name: 'Acteur' }] }]);
  });
});

describe('extending a table', () => {
  it('reads properties, with entities as entities', async () => {
    const [person, place] = [await idOf('Person', 'Sergei Shoigu'), await idOf('Place', 'Moscow')];
    const { meta, rows } = await client.extend({
      ids: [person, place, 'Person_none', 'nothing'],
      properties: [
        { id: 'name', settings: { language: 'fr' } },
        { id: 'born' },
        { id: 'offices', settings: { limit: 1 } },
        { id: 'country' },
        { id: 'latitude' },
        { id: 'wikidata' },
      ],
    });
    expect(meta.map(({ id }: Json) => id)).toEqual(['name', 'born', 'offices', 'country', 'latitude', 'wikidata']);
    expect(meta[2].type).toEqual({ id: 'Office', name: 'Office' });
    expect(rows[person]).toEqual({
      name: [{ str: 'Sergueï Choïgou' }],
      born: [{ str: '1955-05-21' }],
      offices: [{ id: expect.stringMatching(/^Office_/), name: expect.any(String) }],
      country: [],
      latitude: [],
      wikidata: [{ str: 'Q32024' }],
    });
    expect(rows[place]).toMatchObject({ name: [{ str: 'Moscou' }], country: [{ name: 'Russia' }] });
    expect(rows[place].latitude[0].float).toBeCloseTo(55.7, 0);
    expect(rows.nothing).toEqual({ name: [], born: [], offices: [], country: [], latitude: [], wikidata: [] });
    const days = await client.extend({ ids: [person], properties: [{ id: 'born', settings: { dates: 'earliest' } }] });
    expect(days.rows[person].born).toEqual([{ date: '1955-05-21T00:00:00Z' }]);
  });
});

describe('pages of other sites', () => {
  it('may read by CORS and by JSONP', async () => {
    const origin = 'http://127.0.0.1:3333';
    const preflight = await fetch(client.url, {
      method: 'OPTIONS',
      headers: { origin, 'access-control-request-method': 'POST', 'access-control-request-headers': 'authorization' },
    });
    expect([preflight.status, preflight.headers.get('access-control-allow-origin')]).toEqual([204, '*']);
    const refused = await client.get('?queries=x', { origin });
    expect([refused.status, refused.headers.get('access-control-allow-origin')]).toEqual([400, '*']);
    const script = await client.get('/suggest/type?prefix=person&callback=jQuery1_2.done');
    expect(script.headers.get('content-type')).toBe('application/javascript; charset=utf-8');
    expect(script.headers.get('cross-origin-resource-policy')).toBe('cross-origin');
    expect(await script.text()).toMatch(/^\/\*\*\/jQuery1_2\.done\(\{.*\}\);$/);
    expect((await client.refusal(client.get('?callback=alert(1)'))).extensions).toEqual({
      code: 'BAD_USER_INPUT',
      argument: 'callback',
    });
  });

  it('may frame a preview, which loads nothing', async () => {
    const preview = await client.get(`/preview/${await idOf('Person', 'Sergei Shoigu')}`);
    const page = await preview.text();
    const style = /<style>(.*)<\/style>/s.exec(page)?.[1] ?? '';
    const hash = createHash('sha256').update(style).digest('base64');
    expect(preview.headers.get('content-security-policy')).toBe(
      `default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'; frame-ancestors *`,
    );
    expect(page).toContain('Sergei Shoigu');
    expect((await client.get('/preview/Person_none')).status).toBe(404);
  });
});

describe('what is not valid', () => {
  const queries = (value: unknown): Record<string, string> => ({ queries: JSON.stringify(value) });
  const extend = (value: unknown): Record<string, string> => ({ extend: JSON.stringify(value) });
  it.each<[string, Record<string, string>, string]>([
    ['no JSON', { queries: '{' }, 'queries'],
    ['no object', queries([]), 'queries'],
    ['a query that is none', queries({ q0: 'China' }), 'queries.q0'],
    ['an empty query', queries({ q1: { limit: 1 } }), 'queries.q1'],
    ['a name that is a number', queries({ q0: { query: 5 } }), 'queries.q0.query'],
    ['an unknown field', queries({ q0: { query: 'x', lang: 'en' } }), 'queries.q0.lang'],
    ['an unknown type', queries({ q0: { query: 'x', type: ['Person', 'Q5'] } }), 'queries.q0.type.1'],
    ['no candidate', queries({ q0: { query: 'x', limit: 0 } }), 'queries.q0.limit'],
    ['part of a candidate', queries({ q0: { query: 'x', limit: 1.5 } }), 'queries.q0.limit'],
    ['an unknown strictness', queries({ q0: { query: 'x', type_strict: 'never' } }), 'queries.q0.type_strict'],
    [
      'an unknown property',
      queries({ q0: { query: 'x', properties: [{ pid: 'P57', v: 'x' }] } }),
      'queries.q0.properties.0.pid',
    ],
    [
      'a property without a value',
      queries({ q0: { query: 'x', properties: [{ pid: 'born' }] } }),
      'queries.q0.properties.0.v',
    ],
    [
      'an entity without an id',
      queries({ q0: { query: 'x', properties: [{ pid: 'seat', v: [{}] }] } }),
      'queries.q0.properties.0.v.0.id',
    ],
    ['nothing to find by', queries({ q0: { properties: [{ pid: 'born', v: '1955' }] } }), 'queries.q0'],
    ['ids that are no list', extend({ ids: 'x', properties: [] }), 'extend.ids'],
    ['a property without id', extend({ ids: [], properties: [{}] }), 'extend.properties.0.id'],
    ['a property twice', extend({ ids: [], properties: [{ id: 'born' }, { id: 'born' }] }), 'extend.properties.1'],
    [
      'a language that is none',
      extend({ ids: [], properties: [{ id: 'name', settings: { language: '"' } }] }),
      'extend.properties.0.settings.language',
    ],
    ['two things at once', { ...queries({}), ...extend({}) }, 'queries, extend'],
    ['nothing', {}, 'queries'],
  ])('is refused by its name: %s', async (_what, form, argument) => {
    const { status, message, extensions } = await client.refusal(client.post(form));
    expect({ status, extensions }).toEqual({ status: 400, extensions: { code: 'BAD_USER_INPUT', argument } });
    expect(message.startsWith(`${argument}: `)).toBe(true);
  });

  it('is refused if there is too much of it', async () => {
    const batch = Object.fromEntries(Array.from({ length: 51 }, (_, index) => [`q${String(index)}`, { query: 'x' }]));
    expect(await client.refusal(client.post(queries(batch)))).toMatchObject({
      status: 413,
      extensions: { limit: 'batch', max: 50 },
    });
    const json = fetch(client.url, { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{}' });
    expect((await json).status).toBe(415);
  });
});
