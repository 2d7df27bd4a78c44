import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { World } from '../../support/world.js';

interface Found {
  readonly cursor: string;
  readonly node: { readonly __typename: string; readonly slug: string };
  readonly matched: { readonly language: string; readonly text: string };
}

const QUERY = `query ($text: String!, $kinds: [RecordKind!], $first: Int, $after: String) {
  search(text: $text, kinds: $kinds, first: $first, after: $after) {
    edges { cursor matched { language text } node { __typename label
      ... on Person { slug } ... on State { slug } ... on Organization { slug } ... on Group { slug } ... on Event { slug }
      ... on Office { slug } ... on Place { slug } ... on Series { slug } ... on Topic { slug } ... on Source { slug }
      ... on Statement { slug } ... on Relation { slug } } }
    nodes { __typename id }
    pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
  }
}`;

describe('search', () => {
  let world: World;
  beforeAll(async () => {
    world = await World.start('seeded');
    const { services, write } = { services: world.build.services, write: world.build.write.bind(world.build) };
    await write((tx) =>
      services.persons.create(tx, {
        slug: 'made-up',
        names: [
          { language: 'fr', text: 'Élodie Brûlé-Nœud' },
          { language: 'ru', text: 'Элоди Брюле' },
          { language: 'zh', text: '爱洛迪龙华' },
        ],
        aliases: [{ language: 'en', text: 'Zzyzx McFold' }],
      }),
    );
  });
  afterAll(() => world.stop());

  const search = async (text: string, variables: Record<string, unknown> = {}): Promise<Found[]> =>
    (await world.get(QUERY, { variables: { text, ...variables } })).search.edges as Found[];

  it.each([
    'choigou',
    'Choïgou',
    'Shoigu',
    'shoygu',
    'Шойгу',
    'шойгу',
    '绍伊古',
    '紹伊古',
    'SHOIG',
    'Ｓｈｏｉｇｕ',
    'sergei shoigu',
  ])('finds the same person first by %s', async (text) => {
    expect((await search(text))[0]?.node.slug).toBe('sergei-shoigu');
  });

  it.each([
    'elodie',
    'ÉLODIE',
    'brule',
    'Brûl',
    'элоди',
    'БРЮЛЕ',
    '爱洛',
    '愛洛迪龍華',
    '龍',
    'zzyzx',
    'mcf',
    'elodie brule',
  ])('finds a person created a moment ago by %s', async (text) => {
    expect((await search(text))[0]?.node.slug).toBe('made-up');
  });

  it.each(['磋商', 'консультации', 'consultation', 'consultations'])(
    'finds the rounds of the consultation by %s',
    async (text) => {
      const { events } = await world.get(
        `query ($text: String) { events(first: 100, filter: { text: $text, series: ["cn-ru-strategic-security-consultation"] }) { totalCount } }`,
        { variables: { text } },
      );
      expect(events.totalCount).toBe(20);
      const found = await search(text, { first: 100 });
      expect(found.map(({ node }) => node.slug)).toContain('cn-ru-strategic-security-consultation');
    },
  );

  it('returns the text that matched, in its language', async () => {
    expect((await search('шойгу'))[0]?.matched).toEqual({ language: 'ru', text: 'Сергей Шойгу' });
    expect((await search('紹伊古'))[0]?.matched.text).toMatch(/绍伊古|紹伊古/);
    expect((await search('china russia', { kinds: ['RELATION'] }))[0]).toMatchObject({
      node: { slug: 'china-russia' },
      matched: { language: 'en', text: 'China–Russia' },
    });
  });

  it('requires every word, in any position', async () => {
    expect(await search('shoigu nonsense')).toEqual([]);
    const both = await search('Wang Yi Patrushev', { kinds: ['EVENT'] });
    expect(both.length).toBeGreaterThan(0);
    for (const { matched } of both) expect(matched.text).toMatch(/Wang|Patrou|Patrus|王毅/i);
  });

  it('can be limited to kinds, and finds nothing with none', async () => {
    const kinds = new Set(
      (await search('security', { kinds: ['OFFICE', 'ACTOR'], first: 100 })).map(({ node }) => node.__typename),
    );
    expect([...kinds].every((kind) => ['Office', 'Organization', 'State', 'Person', 'Group'].includes(kind))).toBe(
      true,
    );
    expect(await search('shoigu', { kinds: [] })).toEqual([]);
    expect(await search('shoigu', { kinds: ['TENURE'] })).toEqual([]);
  });

  it('is paged: each record once, in a stable order, with an exact end', async () => {
    const all = await search('china', { first: 100 });
    expect(all.length).toBeGreaterThan(30);
    const seen: Found[] = [];
    let after: string | null = null;
    for (let more = true; more;) {
      const { search: page } = await world.get(QUERY, { variables: { text: 'china', first: 7, after } });
      expect(page.pageInfo.hasPreviousPage).toBe(seen.length > 0);
      seen.push(...(page.edges as Found[]));
      after = page.pageInfo.endCursor as string;
      more = page.pageInfo.hasNextPage as boolean;
      if (seen.length >= 100) break;
    }
    expect(seen.slice(0, all.length).map(({ cursor }) => cursor)).toEqual(
      all.slice(0, seen.length).map(({ cursor }) => cursor),
    );
  });

  it('is used by the text argument of every filter', async () => {
    const data = await world.get(`{
      actors(filter: { text: "choigou" }) { nodes { slug } }
      offices(filter: { text: "совет безопасности" }) { nodes { slug } }
      places(filter: { text: "пекин" }) { nodes { slug } }
      allSeries(filter: { text: "brics" }) { nodes { slug } }
      topics(filter: { text: "不干涉" }) { nodes { slug } }
      sources(filter: { text: "kremlin" }) { totalCount }
      statements(filter: { text: "Patrushev" }) { totalCount }
      none: statements(filter: { text: "Patrushev zebra" }) { totalCount }
    }`);
    const slugs = ({ nodes }: { nodes: { slug: string }[] }): string[] => nodes.map(({ slug }) => slug);
    expect(slugs(data.actors)).toEqual(['sergei-shoigu']);
    expect(slugs(data.offices)).toEqual(['scrf-secretary']);
    expect(slugs(data.places)).toContain('beijing');
    expect(slugs(data.allSeries)).toEqual(['brics-summits']);
    expect(slugs(data.topics)).toContain('non-interference');
    expect(data.sources.totalCount).toBeGreaterThan(0);
    expect(data.statements.totalCount).toBeGreaterThan(0);
    expect(data.none.totalCount).toBe(0);
  });

  it.each([
    ['{ search(text: "") { nodes { id } } }', 'text', 'BAD_USER_INPUT'],
    ['{ search(text: "?!") { nodes { id } } }', 'text', 'BAD_USER_INPUT'],
    [`{ search(text: "${'x'.repeat(201)}") { nodes { id } } }`, 'text', 'BAD_USER_INPUT'],
    ['{ search(text: "china", first: 0) { nodes { id } } }', 'first', 'BAD_USER_INPUT'],
    ['{ search(text: "china", after: "x") { nodes { id } } }', 'after', 'BAD_CURSOR'],
    ['{ events(filter: { text: "&|!" }) { totalCount } }', 'filter.text', 'BAD_USER_INPUT'],
  ])('rejects %s', async (query, argument, code) => {
    const { errors } = await world.sendRequest(query);
    expect(errors?.[0]?.extensions).toEqual({ code, argument });
  });

  it.each(["o'hara", "x':* | y", '\\', '(a & b', 'a:*', '%_', 'ǆ', '１９', '\u202eabc'])(
    'treats %s as plain words',
    async (text) => {
      const { errors } = await world.sendRequest(QUERY, { variables: { text } });
      expect(errors?.every(({ extensions }) => extensions.code === 'BAD_USER_INPUT') ?? true).toBe(true);
    },
  );
});
