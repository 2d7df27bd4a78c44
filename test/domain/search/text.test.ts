import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { indexTokens } from '../../../src/foundation/text/index-tokens.js';
import { parseSearchText, patternOfGroup } from '../../../src/foundation/text/search-text.js';
import { PlaceKind } from '../../../src/domain/places/place.js';
import { Follower, until } from '../../support/follower.js';
import { Random } from '../../support/random.js';
import { World } from '../../support/world.js';

const texts = (byLanguage: Readonly<Record<string, string>>): { language: string; text: string }[] =>
  Object.entries(byLanguage).map(([language, text]) => ({ language, text }));

/** What `text` finds, with names that are in no seed. */
describe('a text', () => {
  let world: World;
  beforeAll(async () => {
    world = await World.start('empty');
    const { build } = world;
    const { services } = build;
    const person = (slug: string, names: Readonly<Record<string, string>>): Promise<unknown> =>
      build.write((tx) => services.persons.create(tx, { slug, names: texts(names) }));
    await build.smallWorld();
    await person('brule', { fr: 'Élodie Brûlé-Nœud', en: 'Elodie O’Hærdal', ru: 'Элоди Брюле', zh: '爱洛迪·布吕莱' });
    await person('bao', { en: 'Bao Linpan', zh: '鲍林攀', ru: 'Бао Линьпань' });
    await person('dun', { en: 'Lo Tse-kʻun', ru: 'Ло Цзэкунь' });
    await person('zhadko', { ru: 'Егор Жадобин' });
    await person('isik', { en: 'Aylin Çağrıgil', fr: 'Þóra Łęczyk' });
    const place = (slug: string, within: string | null, names: Readonly<Record<string, string>>): Promise<unknown> =>
      build.write((tx) => services.places.create(tx, { slug, kind: PlaceKind.CITY, within, names: texts(names) }));
    await place('vellgrad', 'land', { en: 'Vellgrad', fr: 'Velgrade', ru: 'Вельград', zh: '韦尔格勒' });
    await place('vellgrad-hall', 'vellgrad', { en: 'Hall of Mirrors' });
    const event = (slug: string, title: string, input: object = {}): Promise<unknown> =>
      build.event({ slug, titles: texts({ en: title }), ...input });
    await event('visit', 'Working visit', { participations: [build.participation('bao')], date: '2011-03-04' });
    await event('talks', 'Talks on a pipeline', { places: ['vellgrad-hall'], date: '2011-03-01/2011-03-06' });
    await event('treaty', 'Treaty between the U.S.S.R. and others', {
      date: '2011-03',
      summaries: texts({ en: 'Labour organisations cooperate' }),
    });
    await event('union', 'The USSR sends a note', { topics: ['peace'], date: '2011' });
    await event('anniversary', 'Seventy-fifth anniversary', { date: '2011-03-04' });
    await event('anniversaire', 'x', { titles: texts({ fr: 'Soixante-quinzième anniversaire' }), date: '1999-05-06' });
    await event('yubilei', 'x', { titles: texts({ ru: '75-летие отношений' }) });
    await event('zhounian', 'x', { titles: texts({ zh: '建交七十五周年' }) });
    await event('statement', 'Joint statement on the visit of Bao Linpan', { date: '2012-01-01' });
    await event('joined', 'A statement, joint and several; XuLinfeng came', { date: '2012-01-02' });
  });
  afterAll(() => world.stop());

  const QUERY = `query ($text: String!) { events(first: 100, filter: { text: $text }) { nodes { slug } } }`;
  async function events(text: string): Promise<string[]> {
    const { events: found } = await world.get(QUERY, { variables: { text } });
    return (found.nodes as { slug: string }[]).map(({ slug }) => slug).sort();
  }
  async function found(text: string): Promise<string[]> {
    const { search } = await world.get(
      `query ($text: String!) { search(text: $text, first: 100) { nodes { ... on Person { slug } ... on Event { slug } } } }`,
      { variables: { text } },
    );
    return (search.nodes as { slug?: string }[]).flatMap(({ slug }) => slug ?? []);
  }

  it.each([
    [
      'brule',
      [
        'Brule Noeud',
        'ÉLODIE BRÛLÉ-NŒUD',
        'ohaerdal',
        "O'Haerdal",
        'OʻHÆRDAL',
        'O Haerdal',
        'Bru\u00adle\u200bnoeud',
        '爱洛迪布吕莱',
        '愛洛迪·布呂萊',
        'элоди',
      ],
    ],
    ['bao', ['BaoLinpan', 'Bao Lin-pan', 'Bao Lin Pan', 'baolinpan', 'Бао Линь-пань', '鮑林攀', 'B. Linpan', 'Bao L.']],
    ['dun', ["Lo Tse-k'un", 'Lo Tsekun', 'lo tse kun', 'LoTsekun', 'Ло Цзе-кунь', 'Ло Цзэкунь']],
    ['zhadko', ['Zhadobin', 'Jadobine', 'жадобин', 'Е. Г. Жадобин', 'Жадобин Е. Г.', 'ЕгорЖадобин']],
    ['isik', ['AYLIN ÇAĞRIGİL', 'cagrigil', 'Thora Leczyk', 'þóra']],
  ])('finds %s however the name is written', async (slug, names) => {
    for (const name of names)
      expect({ name, found: (await found(name)).includes(slug) }).toEqual({ name, found: true });
    for (const name of names)
      expect({ name, found: (await found(`${name} nonsense`)).length }).toEqual({ name, found: 0 });
  });

  it('finds events by the names of their actors, places and topics in every language', async () => {
    for (const name of ['Bao Linpan', '鲍林攀', 'Линьпань', 'baolinpan']) expect(await events(name)).toContain('visit');
    for (const name of ['Vellgrad', 'velgrade', 'Вельград', '韋爾格勒', 'Vell', 'Hall', 'Land'])
      expect({ name, found: await events(name) }).toEqual({ name, found: ['talks'] });
    expect(await events('peace')).toEqual(['union']);
    expect(await events('peace note')).toEqual(['union']);
    expect(await events('Vellgrad pipeline')).toEqual(['talks']);
    expect(await events('Vellgrad visit')).toEqual([]);
  });

  it('intersects the events of a few words, and tests what is left for the others', async () => {
    const intersected: number[] = [];
    const stop = world.service.database.observe((sql) => {
      intersected.push(sql.match(/e\.id in \(/g)?.length ?? 0);
    });
    expect(await events('b ba bao l li lin linp linpa visit working')).toEqual(['visit']);
    expect(await events('bao '.repeat(40))).toEqual(['statement', 'visit']);
    expect(await events(`vellgrad ${'v ve vel vell '.repeat(9)}`)).toEqual(['talks']);
    stop();
    expect(Math.max(...intersected)).toBe(3);
  });

  it('reads operators', async () => {
    expect(await events('visit')).toEqual(['statement', 'visit']);
    expect(await events('visit -statement')).toEqual(['visit']);
    expect(await events('visit -Bao')).toEqual([]);
    expect(await events('visit OR pipeline')).toEqual(['statement', 'talks', 'visit']);
    expect(await events('"joint statement"')).toEqual(['statement']);
    expect(await events('joint statement')).toEqual(['joined', 'statement']);
    expect(await events('statement -"joint statement"')).toEqual(['joined']);
    expect(await events('"joint state"')).toEqual([]);
    expect(await events('"joint state')).toEqual(['joined', 'statement']);
    expect(await events('"建交七十五周年" OR "Working visit"')).toEqual(['visit', 'zhounian']);
    expect((await events('-visit')).length).toBe(8);
    expect(await events('Vellgrad OR peace -note')).toEqual(['talks']);
  });

  it('reads abbreviations, spellings, initials and words written together', async () => {
    for (const text of ['USSR', 'U.S.S.R.', 'u.s.s.r', 'Ussr']) expect(await events(text)).toEqual(['treaty', 'union']);
    for (const text of ['labor organization', 'labour organisation', 'co-operate'])
      expect(await events(text)).toEqual(['treaty']);
    expect(await events('Xu Linfeng')).toEqual(['joined']);
  });

  it('reads numbers in words', async () => {
    for (const text of [
      '75',
      'seventy-fifth',
      'soixante-quinze',
      '七十五',
      '75th',
      'семьдесят пять',
      '七十五周年 OR 75',
    ])
      expect({ text, found: await events(text) }).toEqual({
        text,
        found: ['anniversaire', 'anniversary', 'yubilei', 'zhounian'],
      });
    for (const text of ['75-летие', 'семидесятипятилетие'])
      expect({ text, found: await events(text) }).toEqual({
        text,
        found: ['anniversaire', 'anniversary', 'yubilei', 'zhounian'],
      });
    expect(await events('seventy-fourth')).toEqual([]);
  });

  it('finds what is of a day, and not what is known less exactly', async () => {
    for (const text of ['2011-03-04', '4 марта 2011', '2011年3月4日', 'March 4 2011', '4 mars 2011'])
      expect({ text, found: await events(text) }).toEqual({ text, found: ['anniversary', 'talks', 'visit'] });
    expect(await events('visit 4 March 2011')).toEqual(['visit']);
    expect(await events('4 March 2011 -visit')).toEqual(['anniversary', 'talks']);
    expect((await found('4 mars 2011')).sort()).toEqual(['anniversary', 'talks', 'visit']);
  });

  it('finds statements and sources by a day', async () => {
    await world.build.statement({ slug: 'said', date: '1987-06-05' });
    await world.build.write((tx) =>
      world.build.services.sources.create(tx, {
        slug: 'printed',
        kind: 'PRESS' as never,
        publisher: 'P',
        language: 'en',
        publishedOn: '1987-06-05',
      }),
    );
    const data = await world.get(`{ statements(filter: { text: "5 June 1987" }) { nodes { slug } }
      sources(filter: { text: "5 июня 1987" }) { nodes { slug } } }`);
    expect(data).toEqual({ statements: { nodes: [{ slug: 'said' }] }, sources: { nodes: [{ slug: 'printed' }] } });
  });

  it('refuses too many words, and a search for nothing', async () => {
    const code = async (query: string): Promise<unknown> => (await world.sendRequest(query)).errors?.[0]?.extensions;
    const argument = 'filter.text';
    expect(await code(`{ events(filter: { text: "${'a '.repeat(41)}" }) { totalCount } }`)).toEqual({
      code: 'BAD_USER_INPUT',
      argument,
    });
    expect(await code('{ search(text: "-visit") { nodes { id } } }')).toEqual({
      code: 'BAD_USER_INPUT',
      argument: 'text',
    });
    expect(await code(`{ events(filter: { text: "${'ab OR '.repeat(32)}ab" }) { totalCount } }`)).toBeUndefined();
  });

  it('sends a rename that changes what it finds to those who follow it, and to no others', async () => {
    const follow = (text: string): Follower =>
      new Follower(
        world.service.url,
        `subscription ($text: String) { changes(filter: { text: $text }) { kind subject { __typename } event { slug } } }`,
        { variables: { text } },
      );
    const [matching, other] = [follow('Zinnober'), follow('unrelated')];
    await until('both follow', () => world.service.subscriptionStats().subscriptions === 2);
    const before = await events('Zinnober');
    await world.mutate('updatePlace', {
      id: 'vellgrad',
      expectedVersion: 1,
      reason: 'a new name',
      names: texts({ en: 'Zinnober' }),
    });
    await until('the rename arrives', () => matching.received.length > 0);
    expect([before, await events('Zinnober'), await events('Vellgrad')]).toEqual([[], ['talks'], []]);
    expect(matching.received[0]?.data.changes).toMatchObject({ kind: 'UPDATED', subject: { __typename: 'Place' } });
    await world.mutate('updatePlace', { id: 'vellgrad', expectedVersion: 2, reason: 'no new name', kind: 'OTHER' });
    await world.mutate('updateEvent', { id: 'talks', expectedVersion: 1, reason: 'elsewhere', places: ['town'] });
    await until('the event arrives', () => matching.received.some(({ data }) => data.changes.event?.slug === 'talks'));
    expect(matching.received.length).toBe(2);
    expect(other.received).toEqual([]);
    for (const follower of [matching, other]) await follower.stop();
    const { changes } = await world.get(
      '{ changes(first: 100, filter: { text: "Zinnober" }) { nodes { effect subject { __typename } } } }',
    );
    expect(changes.nodes.map((node: { subject: { __typename: string } }) => node.subject.__typename)).toContain(
      'Place',
    );
  });

  it('finds every text by itself, in PostgreSQL as in the service', async () => {
    const client = new pg.Client({ connectionString: world.databaseUrl });
    await client.connect();
    const random = new Random(8);
    const words = [
      'Élodie',
      'Цзэ-дун',
      "O'Brien",
      'U.S.S.R.',
      '王毅·李',
      '七十五周年',
      'forty-two',
      'XiJin',
      '19th',
      'œuvre',
      'Straße',
      'S.',
      '２０',
      'ｱ',
      '–',
      'ʻ',
      '\u200b',
      'ǆ',
      '𝔘',
      'ﬁn',
      '한국',
      'ประเทศ',
      "d'Amitié",
      '(a',
      'b:*',
      '\\',
      '&',
      '|',
      '!',
      '<->',
      '~x',
      "''",
      '%',
    ];
    const cases = Array.from({ length: 400 }, () => {
      const text = Array.from({ length: random.between(1, 7) }, () =>
        random.next() < 0.8 ? random.pick(words) : String.fromCodePoint(random.between(0x21, 0xffee)).toWellFormed(),
      ).join(random.pick([' ', ' ', '-', '']));
      // As a phrase, and without operators.
      return [text, `"${text.replaceAll(/["“”„«»「」『』〝〞＂]/gu, ' ')}"`].map((query) => ({ text, query }));
    }).flat();
    const asked = cases
      .map(({ text, query }) => ({
        text,
        query,
        groups: parseSearchText(query.replaceAll(/(?<=^|\s)[-−－﹣]/gu, ' ')),
      }))
      .filter(({ groups }) => groups.length > 0);
    expect(asked.length).toBeGreaterThan(500);
    const { rows } = await client.query<{ n: number }>(
      `select n::integer from jsonb_array_elements($1::jsonb) with ordinality as asked (one, n)
       where not search_vector(array(select jsonb_array_elements_text(one -> 'tokens'))) @@ search_query(one ->> 'pattern')`,
      [
        JSON.stringify(
          asked.map(({ text, groups }) => ({
            tokens: indexTokens([text], false),
            pattern: groups.map(patternOfGroup).join(' & '),
          })),
        ),
      ],
    );
    await client.end();
    expect(rows.map(({ n }) => asked[n - 1])).toEqual([]);
  });
});
