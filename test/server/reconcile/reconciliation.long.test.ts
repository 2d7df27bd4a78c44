import { afterEach, describe, expect, it } from '@jest/globals';
import { PROPERTY_IDS } from '../../../src/transfer/reconcile/properties.js';
import { Curator } from '../../support/curator.js';
import { Random } from '../../support/random.js';
import { World } from '../../support/world.js';
import { isValid, ReconcileClient } from './reconcile-client.js';
import type { Json } from './reconcile-client.js';

let world: World;
afterEach(() => world.stop());

async function start(template: 'seeded' | 'empty', environment: Record<string, string> = {}): Promise<ReconcileClient> {
  world = await World.start(template, environment);
  return new ReconcileClient(world.service.url);
}

interface Named {
  readonly id: string;
  readonly names: readonly { readonly text: string }[];
}

describe('the seeded records', () => {
  it('are found by every name that they have, in every script', async () => {
    const client = await start('seeded');
    const kinds = [
      ['persons', '{ kinds: [PERSON] }', 'actors', 'Person'],
      ['states', '{ kinds: [STATE] }', 'actors', 'State'],
      ['places', '{}', 'places', 'Place'],
    ] as const;
    for (const [, filter, list, type] of kinds) {
      const { [list]: page } = await world.get(
        `{ ${list}(filter: ${filter}, first: 100) { nodes { id names { text } } } }`,
      );
      const cells = (page.nodes as Named[]).flatMap(({ id, names }) => names.map(({ text }) => ({ id, text })));
      const missed: string[] = [];
      for (let at = 0; at < cells.length; at += 50) {
        const part = cells.slice(at, at + 50);
        const results = await client.reconcile(
          Object.fromEntries(part.map(({ text }, index) => [`q${String(index)}`, { query: text, type, limit: 5 }])),
        );
        for (const [index, { id, text }] of part.entries()) {
          const { result } = results[`q${String(index)}`];
          const own = result.find((one: { id: string }) => one.id === id);
          // A namesake may be as good.
          if (own?.score !== 100 || result[0].score !== 100) missed.push(`${type} ${text}`);
        }
      }
      expect(missed).toEqual([]);
    }
  });

  it('have all properties of all types, valid by the schema', async () => {
    const client = await start('seeded');
    const ids: string[] = [];
    for (const [list, argument] of [
      ['actors', ''],
      ['places', ''],
      ['offices', ''],
      ['events', ''],
      ['sources', ''],
      ['topics', ''],
      ['allSeries', ''],
    ] as const) {
      const { [list]: page } = await world.get(`{ ${list}(first: 25${argument}) { nodes { id } } }`);
      ids.push(...page.nodes.map(({ id }: { id: string }) => id));
    }
    const seen = new Set<string>();
    for (let at = 0; at < PROPERTY_IDS.length; at += 30) {
      const properties = PROPERTY_IDS.slice(at, at + 30).map((id) => ({ id }));
      const { rows } = await client.extend({ ids, properties });
      expect(Object.keys(rows).sort()).toEqual([...ids].sort());
      for (const row of Object.values<Json>(rows))
        for (const [pid, cells] of Object.entries<Json>(row)) if (cells.length > 0) seen.add(pid);
    }
    const expected = [
      'name',
      'otherNames',
      'born',
      'offices',
      'seat',
      'country',
      'within',
      'body',
      'holders',
      'parties',
      'date',
      'participants',
      'publisher',
      'wikidata',
    ];
    expect(expected.filter((pid) => !seen.has(pid))).toEqual([]);
  });

  it('can be compared by all properties at once', async () => {
    const client = await start('seeded');
    for (let at = 0; at < PROPERTY_IDS.length; at += 20) {
      const properties = PROPERTY_IDS.slice(at, at + 20).map((pid) => ({ pid, v: ['1955', 'Russia', 'Q159'] }));
      for (const type of [[], ['Person'], ['Office'], ['Event'], ['Source']])
        await client.candidates({ query: 'Russia', type, limit: 50, properties });
    }
  });
});

describe('records that were merged, renamed and retracted', () => {
  it('are found by their former ids, and not if they are retracted', async () => {
    const client = await start('empty');
    const curator = new Curator(world);
    const names = (text: string): object => ({ names: [{ language: 'en', text }] });
    for (const [slug, name] of [
      ['jane', 'Jane Unique'],
      ['jane-again', 'Jane Unique-Again'],
      ['gone', 'Gone Forever'],
    ] as const)
      await curator.create('Person', { slug, ...names(name) });
    const [from, into] = [await curator.stateOf('ACTOR', 'jane-again'), await curator.stateOf('ACTOR', 'jane')];
    expect(await curator.merge('ACTOR', 'jane-again', 'jane')).toEqual([]);
    expect((await client.candidates({ query: from.id }))[0]).toMatchObject({ id: into.id });
    const { rows } = await client.extend({ ids: [from.id, into.id], properties: [{ id: 'slug' }] });
    expect(rows[from.id]).toEqual({ slug: [{ str: 'jane' }] });
    expect((await client.get(`/preview/${from.id}`)).status).toBe(200);
    const page = await fetch(`${world.service.url}/records/${from.id}`);
    expect([page.status, page.url]).toEqual([200, `${world.service.url}/actors/jane`]);
    const gone = await curator.stateOf('ACTOR', 'gone');
    expect(await client.candidates({ query: 'Gone Forever' })).toHaveLength(1);
    expect(
      await curator.errorsOf('retract', { kind: 'ACTOR', id: gone.id, expectedVersion: 1, reason: 'never was' }),
    ).toEqual([]);
    expect(await client.candidates({ query: 'Gone Forever' })).toEqual([]);
    expect(await client.candidates({ query: gone.id })).toEqual([]);
  });
});

describe('settings', () => {
  it('put all addresses below BASE_PATH', async () => {
    const client = await start('seeded', { BASE_PATH: '/entente' });
    const manifest = await client.json('');
    expect(world.service.url).toMatch(/\/entente$/);
    for (const address of [
      manifest.view.url,
      manifest.preview.url,
      manifest.suggest.entity.service_url,
      manifest.schemaSpace,
    ])
      expect(address.startsWith(world.service.url)).toBe(true);
    const { service_url, service_path } = manifest.suggest.entity;
    expect((await fetch(`${service_url}${service_path}?prefix=China`)).status).toBe(200);
    const [china] = await client.candidates({ query: 'China', type: 'State' });
    expect((await fetch(manifest.view.url.replace('{{id}}', china.id))).url).toBe(`${world.service.url}/actors/china`);
  });

  it('list whose pages may read', async () => {
    const client = await start('seeded', { CORS_ORIGINS: 'https://app.example' });
    const allowed = async (origin: string): Promise<string | null> =>
      (await client.get('', { origin })).headers.get('access-control-allow-origin');
    expect([await allowed('https://app.example'), await allowed('https://evil.example')]).toEqual([
      'https://app.example',
      null,
    ]);
    expect(await client.refusal(client.get('?callback=f'))).toMatchObject({
      status: 400,
      extensions: { argument: 'callback' },
    });
  });

  it('demand a token for all that is read', async () => {
    const client = await start('seeded', { PUBLIC_READ: 'off' });
    const manifest = await client.json('');
    expect(manifest.authentication).toEqual({ type: 'apiKey', name: 'Authorization', in: 'header' });
    expect(isValid('manifest', manifest)).toBe(true);
    const queries = JSON.stringify({ q0: { query: 'China' } });
    for (const response of [
      client.post({ queries }),
      client.get('/suggest/entity?prefix=c'),
      client.get('/flyout/entity?id=x'),
    ])
      expect(await client.refusal(response)).toMatchObject({ status: 401, extensions: { code: 'UNAUTHENTICATED' } });
    expect((await client.get('/preview/x')).status).toBe(401);
    const token = { authorization: 'Bearer an-admin-of-worlds-that-tests-make' };
    expect((await client.post({ queries }, token)).status).toBe(200);
  });

  it('limit the rate of reads, of which a batch has many', async () => {
    const client = await start('seeded', { RATE_LIMIT_PER_ADDRESS: '60', RATE_WINDOW_S: '600' });
    const batch = Object.fromEntries(
      Array.from({ length: 40 }, (_, index) => [`q${String(index)}`, { query: 'China' }]),
    );
    const post = (): Promise<Response> => client.post({ queries: JSON.stringify(batch) });
    expect((await post()).status).toBe(200);
    const refused = await post();
    expect([refused.status, Number(refused.headers.get('retry-after')) > 0]).toEqual([429, true]);
  });

  it('limit the cost of a read', async () => {
    const client = await start('seeded', { MAX_COST: '150' });
    const response = client.post({ queries: JSON.stringify({ q0: { query: 'China', limit: 50 } }) });
    expect(await client.refusal(response)).toMatchObject({ status: 400, extensions: { code: 'COST_EXCEEDED' } });
  });
});

describe('hostile requests', () => {
  const CELLS = [
    '',
    ' ',
    '-',
    '"',
    '"China" OR -Russia',
    'OR OR OR',
    '\u0000\u0001\u0007China',
    '\ud800China\udfff',
    '\u202eanihC\u2066',
    'a'.repeat(500),
    'Ministry of Foreign Affairs '.repeat(20),
    '中'.repeat(500),
    Array.from({ length: 60 }, (_, index) => `w${String(index)}`).join(' '),
    "'; drop table actor; --",
    '<script>alert(1)</script>',
    '1 May 2024 and 2 May 2024',
    '((((((((((',
    '(a)(b)(c)[d]（e）China',
    'Moscow (the capital)[2]',
    '%_\\',
    'Person_AaItk7qCdguMVeAdTFOulQ',
    'NaN',
    'XXX',
    '🇨🇳 China 🎉',
    'constructor',
  ];

  it('find candidates or none for any cell', async () => {
    const client = await start('seeded');
    const results = await client.reconcile(
      Object.fromEntries(CELLS.map((query, index) => [`q${String(index)}`, { query }])),
    );
    const best = (cell: string): string | undefined => results[`q${String(CELLS.indexOf(cell))}`].result[0]?.name;
    expect(best('🇨🇳 China 🎉')).toBe('China');
    expect(best('Moscow (the capital)[2]')).toBe('Moscow');
    for (const cell of CELLS) {
      for (const path of [
        `/suggest/entity?prefix=`,
        '/suggest/property?prefix=',
        '/suggest/type?prefix=',
        '/flyout/entity?id=',
        '/flyout/type?id=',
      ])
        expect((await client.get(`${path}${encodeURIComponent(cell.toWellFormed())}`)).status).toBeLessThan(500);
      expect((await client.get(`/preview/${encodeURIComponent(cell.toWellFormed())}`)).status).toBeLessThan(500);
      for (const pid of ['born', 'country', 'latitude', 'kind', 'wikidata'])
        await client.candidates({ query: 'China', properties: [{ pid, v: cell.toWellFormed() }] });
    }
  });

  it('are answered or refused, and leak nothing, whatever they send', async () => {
    const client = await start('seeded');
    const random = new Random(20);
    const pick = <T>(items: readonly T[]): T => random.pick([...items]);
    const value = (depth: number): unknown => {
      const kind = Math.floor(random.next() * (depth > 3 ? 6 : 9));
      if (kind < 2) return pick(CELLS);
      if (kind === 2) return pick([0, -1, 1.5, 1e308, 5]);
      if (kind === 3) return pick([true, false, null]);
      if (kind < 6) return pick(['Person', 'born', 'China', 'any']);
      if (kind === 6) return Array.from({ length: Math.floor(random.next() * 4) }, () => value(depth + 1));
      const keys = [
        'query',
        'type',
        'limit',
        'properties',
        'type_strict',
        'pid',
        'v',
        'id',
        'name',
        'ids',
        'settings',
        'q0',
        '__proto__',
        'constructor',
        'toString',
      ];
      return Object.fromEntries(
        Array.from({ length: Math.floor(random.next() * 5) }, () => [pick(keys), value(depth + 1)]),
      );
    };
    const statuses = new Map<number, number>();
    for (let round = 0; round < 400; round += 1) {
      const parameter = pick(['queries', 'queries', 'extend', 'query']);
      const json = JSON.stringify(
        parameter === 'queries' && random.next() < 0.7 ? { q0: value(1), q1: value(1) } : value(0),
      );
      const response = await client.post({ [parameter]: json });
      const text = await response.text();
      expect([200, 400]).toContain(response.status);
      expect(text).not.toMatch(/node_modules|select |stack|src\//);
      statuses.set(response.status, (statuses.get(response.status) ?? 0) + 1);
      if (response.status === 400) expect(JSON.parse(text).errors[0].message).toEqual(expect.any(String));
    }
    expect([...statuses.keys()].sort()).toEqual([200, 400]);
  });

  it('are refused for their size and their depth before they are read', async () => {
    const client = await start('seeded');
    const deep = `{"q0":{"query":"x","properties":${'['.repeat(50_000)}${']'.repeat(50_000)}}}`;
    const wide = JSON.stringify({ q0: { query: 'x', type: Array.from({ length: 20_000 }, () => 'Person') } });
    const long = JSON.stringify({ q0: { query: 'x'.repeat(900_000) } });
    expect((await client.refusal(client.post({ queries: deep }))).status).toBe(400);
    expect((await client.refusal(client.post({ queries: wide }))).status).toBe(400);
    expect((await client.post({ queries: long })).status).toBe(200);
    expect((await client.post({ queries: 'x'.repeat(2_000_000) })).status).toBe(413);
    const send = (body: string | Uint8Array<ArrayBuffer>): Promise<Response> =>
      fetch(client.url, { method: 'POST', headers: { 'content-type': 'application/x-www-form-urlencoded' }, body });
    expect((await client.refusal(send('&a=b'.repeat(100_000)))).extensions.argument).toBe('form');
    expect((await client.refusal(send('queries=%ff'))).extensions.argument).toBe('queries');
    expect((await client.refusal(send(new Uint8Array([0x71, 0x3d, 0xff])))).extensions.argument).toBe('form');
    expect((await client.refusal(send('queries={}&queries={}'))).extensions.argument).toBe('queries');
    expect((await client.get('/suggest/entity?prefix=China&cursor=1001')).status).toBe(400);
    expect((await client.get('/suggest/entity?prefix=China&cursor=1000')).status).toBe(200);
    const ids = Array.from({ length: 201 }, () => 'x');
    expect(
      (await client.refusal(client.post({ extend: JSON.stringify({ ids, properties: [] }) }))).extensions.argument,
    ).toBe('extend.ids');
  });

  it('do not write into previews', async () => {
    const client = await start('empty');
    await new Curator(world).create('Person', {
      slug: 'evil',
      names: [{ language: 'en', text: 'Evil"><script>alert(1)</script>' }],
    });
    const [evil] = await client.candidates({ query: 'evil script alert' });
    for (const path of [`/preview/${evil.id}`, `/flyout/entity?id=${evil.id}`])
      expect(await (await client.get(path)).text()).not.toContain('<script');
  });
});
