import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { JSON_TYPE } from '../../support/post.js';
import { RawSocket } from '../../support/raw-socket.js';
import { World } from '../../support/world.js';

const texts = (...languages: string[]): { language: string; text: string }[] =>
  languages.map((language) => ({ language, text: `in ${language}` }));

const TITLE = '{ event(id: "meeting") { title } }';
/** Each plural field next to its singular. */
const TEXTS = `query ($language: LanguageTag) {
  event(id: "meeting") {
    title(language: $language) titles(language: $language) { language text }
    summaries(language: $language) { language } notes(language: $language) { language }
    kindLabel(language: $language) date { display(language: $language) }
    alternativeDates { reasons(language: $language) { language } }
    participations { roleLabel(language: $language) actor { names(language: $language) { language text } } }
  }
  relation(id: "atlantis-lemuria") { title(language: $language) titles(language: $language) { language text } }
  source(id: "the-paper") { title(language: $language) titles(language: $language) { language } }
  statement(id: "statement-1") { paraphrases(language: $language) { language } }
  actor(id: "zealandia") { ... on State { officialNames(language: $language) { language }
    succeeds { notes(language: $language) { language } } } }
}`;

describe('languages', () => {
  let world: World;
  beforeAll(async () => {
    world = await World.start('empty');
    const { build } = world;
    await build.smallWorld();
    await build.state('zealandia', {
      names: texts('en', 'zh-Hant', 'zh'),
      officialNames: texts('fr'),
      succeeds: [
        {
          predecessor: 'mu',
          date: '1990',
          citations: [{ source: 'the-paper', basis: 'STATED' }],
          notes: texts('fr', 'en'),
        },
      ],
    } as never);
    await build.event({
      slug: 'meeting',
      kind: 'MEETING',
      titles: texts('en-GB', 'zh', 'zh-Hant', 'fr'),
      summaries: texts('fr', 'zh-Hans'),
      notes: texts('de'),
      date: '2024-11~',
      alternativeDates: [
        {
          date: '2024',
          basis: 'STATED',
          standing: 'ALTERNATIVE',
          reasons: texts('ru', 'en'),
          citations: [{ source: 'the-paper', basis: 'STATED' }],
        },
      ],
      participations: [build.participation('zealandia', { role: 'HOST' as never })],
    } as never);
    await build.statement({ slug: 'statement-1', paraphrases: texts('zh-Hant', 'en') });
  });
  afterAll(() => world.stop());

  it('gives the singular’s text in the plural field, with its language', async () => {
    const [taiwan, all] = [
      await world.get(TEXTS, { variables: { language: 'zh-TW' } }),
      await world.get(TEXTS, { variables: { language: null } }),
    ];
    expect(taiwan).toEqual({
      event: {
        title: 'in zh-Hant',
        titles: texts('zh-Hant'),
        summaries: [{ language: 'zh-Hans' }],
        notes: [{ language: 'de' }],
        kindLabel: '会晤',
        date: { display: '約2024年11月' },
        alternativeDates: [{ reasons: [{ language: 'en' }] }],
        participations: [{ roleLabel: '东道主', actor: { names: texts('zh-Hant') } }],
      },
      relation: { title: 'atlantis–lemuria', titles: [{ language: 'en', text: 'atlantis–lemuria' }] },
      source: { title: null, titles: [] },
      statement: { paraphrases: [{ language: 'zh-Hant' }] },
      actor: { officialNames: [{ language: 'fr' }], succeeds: [{ notes: [{ language: 'en' }] }] },
    });
    expect(all.event).toMatchObject({
      titles: texts('en-GB', 'zh', 'zh-Hant', 'fr'),
      participations: [{ roleLabel: 'Host', actor: { names: texts('en', 'zh-Hant', 'zh') } }],
    });
    expect(all.relation.titles).toEqual([]);
  });

  it('says by Content-Language in which language a response is, also if it is cached', async () => {
    for (const [language, expected] of [
      ['zh-TW', 'zh-Hant'],
      ['zh-SG, en', 'zh'],
      ['en-US', 'en-GB'],
      ['ja', 'en-GB'],
      ['fr-CA, zh;q=0.5', 'fr'],
    ] as const) {
      for (const times of [1, 2, 3]) {
        const { headers, data } = await world.sendRequest(TITLE, { language });
        expect([times, headers.get('content-language'), data.event.title]).toEqual([times, expected, `in ${expected}`]);
        expect(headers.get('vary')).toContain('Accept-Language');
      }
    }
    const languageOf = async (query: string): Promise<string | null> =>
      (await world.sendRequest(query, { language: 'fr' })).headers.get('content-language');
    expect(await languageOf('{ event(id: "meeting") { title(language: "zh-HK") } }')).toBe('zh-Hant');
    expect(await languageOf('{ event(id: "meeting") { title notes(language: "fr") { text } } }')).toBe('fr');
    expect(await languageOf('{ event(id: "meeting") { kindLabel(language: "ru") title } }')).toBe('ru, fr');
    expect(await languageOf('{ event(id: "meeting") { titles { text } slug } }')).toBeNull();
    expect(await languageOf('{ viewer { role } event(id: "meeting") { title } }')).toBe('fr');
  });

  it('says it over GET and for a part of a response, and not without the content', async () => {
    const url = `${world.service.url}/graphql?${String(new URLSearchParams({ query: TITLE }))}`;
    const headers = { 'apollo-require-preflight': '1', 'accept-language': 'zh-Hant-TW' };
    const response = await fetch(url, { headers });
    expect(response.headers.get('content-language')).toBe('zh-Hant');
    const etag = response.headers.get('etag') ?? '';
    const unchanged = await fetch(url, { headers: { ...headers, 'if-none-match': etag } });
    expect([unchanged.status, unchanged.headers.get('content-language')]).toEqual([304, null]);
    const partial = await world.sendRequest('{ event(id: "meeting") { title } actor(id: "nobody") { name } }', {
      language: 'fr',
    });
    expect([partial.data, partial.headers.get('content-language')]).toEqual([
      { event: { title: 'in fr' }, actor: null },
      'fr',
    ]);
  });

  it('says it of an event stream and of a feed', async () => {
    const stream = await fetch(`${world.service.url}/graphql/stream`, {
      method: 'POST',
      headers: { ...JSON_TYPE, accept: 'text/event-stream', 'accept-language': 'zh-HK, fr' },
      body: JSON.stringify({ query: TITLE }),
    });
    expect([stream.headers.get('content-language'), stream.headers.get('vary')]).toEqual([
      'zh-Hant',
      expect.stringContaining('Accept-Language'),
    ]);
    expect(await stream.text()).toContain('in zh-Hant');
    const feed = await fetch(`${world.service.url}/relations/atlantis-lemuria/feed.atom`, {
      headers: { 'accept-language': 'fr' },
    });
    expect([feed.status, feed.headers.get('content-language')]).toEqual([200, 'fr']);
    expect((await fetch(`${world.service.url}/relations/nowhere/feed.atom`)).status).toBe(404);
  });

  it('takes the language of a WebSocket connection before its Accept-Language', async () => {
    const titles: unknown[] = [];
    for (const payload of [{ language: 'zh-TW' }, { language: 'ja, fr;q=0.4' }, { language: null }, undefined]) {
      const socket = await new RawSocket(world.service.url, { 'accept-language': 'zh' }).init(payload);
      socket.subscribe('1', TITLE);
      titles.push((await socket.answer('1')).payload.data.event.title);
      await socket.close();
    }
    expect(titles).toEqual(['in zh-Hant', 'in fr', 'in zh', 'in zh']);
  });

  it.each(['zh_TW', '', 7, ['fr'], 'x'.repeat(2_000)])(
    'rejects %j as the language of a connection',
    async (language) => {
      const socket = await new RawSocket(world.service.url).init({ language });
      expect(await socket.ended()).toBe(4400);
    },
  );

  it('finds sources in any form of a language', async () => {
    for (const language of ['zh-Hant', 'zh', 'en-GB', 'fr']) {
      const slug = `in-${language.toLowerCase()}`;
      await world.mutate('createSource', { slug, kind: 'PRESS', publisher: 'A paper', language });
    }
    const found = async (...languages: string[]): Promise<string[]> => {
      const query = 'query ($filter: SourceFilter) { sources(filter: $filter) { nodes { slug } } }';
      const { sources } = await world.get(query, { variables: { filter: { languages } } });
      return (sources.nodes as { slug: string }[]).map(({ slug }) => slug);
    };
    expect(await found('zh')).toEqual(['in-zh', 'in-zh-hant']);
    expect(await found('zh-HK', 'fr-CA')).toEqual(['in-fr', 'in-zh-hant']);
    expect(await found('en')).toEqual(['in-en-gb', 'the-paper']);
    expect(await found('ja', 'x-private')).toEqual([]);
    expect(await found()).toEqual([]);
  });

  it('names enum values in four languages', async () => {
    const query = `query ($language: LanguageTag, $enums: [String!]) {
      enumLabels(language: $language, enums: $enums) { enum value label description } }`;
    const ask = async (variables: Record<string, unknown>): Promise<Record<string, unknown>[]> =>
      (await world.get(query, { variables, language: 'ru' })).enumLabels as Record<string, unknown>[];
    const enums = ['Status', 'ActorKind', 'Status'];
    expect(await ask({ language: 'fr-CA', enums })).toEqual([
      { enum: 'Status', value: 'PUBLISHED', label: 'Publié', description: null },
      { enum: 'Status', value: 'RETRACTED', label: 'Retiré', description: null },
      { enum: 'ActorKind', value: 'STATE', label: 'État', description: null },
      { enum: 'ActorKind', value: 'ORGANIZATION', label: 'Organisation', description: null },
      { enum: 'ActorKind', value: 'PERSON', label: 'Personne', description: null },
      { enum: 'ActorKind', value: 'GROUP', label: 'Groupe', description: null },
    ]);
    const labels = async (variables: Record<string, unknown>): Promise<unknown[]> =>
      (await ask({ enums: ['Status'], ...variables })).map(({ label }) => label);
    expect(await labels({})).toEqual(['Опубликовано', 'Отозвано']);
    expect(await labels({ language: 'zh-Hant' })).toEqual(['已发布', '已撤回']);
    expect(await labels({ language: 'ja' })).toEqual(['Опубликовано', 'Отозвано']);
    expect((await ask({ language: 'en', enums: ['Status'] }))[0]?.['description']).toBe(
      'Included in lists and counts.',
    );
    expect(await ask({ enums: [] })).toEqual([]);
    const all = await ask({ enums: null });
    expect(new Set(all.map((label) => label['enum'])).has('EventKind')).toBe(true);
    expect(all.some((label) => String(label['enum']).startsWith('__'))).toBe(false);
  });

  it('rejects the names of what is no enum', async () => {
    for (const [enums, argument] of [
      [['Status', 'Event'], 'enums.1'],
      [['__TypeKind'], 'enums.0'],
      [['constructor'], 'enums.0'],
      [Array.from({ length: 101 }, () => 'Status'), 'enums'],
    ] as const) {
      const { errors } = await world.sendRequest('query ($enums: [String!]) { enumLabels(enums: $enums) { label } }', {
        variables: { enums },
      });
      expect(errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', argument });
    }
  });
});
