import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Random } from '../support/random.js';
import { World } from '../support/world.js';

interface Found {
  readonly slug: string;
  readonly id: string;
  readonly date: { readonly earliest: string | null; readonly latest: string };
}

interface Page {
  readonly edges: readonly { readonly cursor: string; readonly node: Found }[];
  readonly pageInfo: {
    readonly hasNextPage: boolean;
    readonly hasPreviousPage: boolean;
    readonly startCursor: string | null;
    readonly endCursor: string | null;
  };
  readonly totalCount: number;
}

const QUERY = `query ($order: TimelineOrder!, $filter: EventFilter, $first: Int, $after: String, $last: Int, $before: String) {
  relation(id: "atlantis-lemuria") {
    timeline(order: $order, filter: $filter, first: $first, after: $after, last: $last, before: $before) {
      edges { cursor node { slug id date { earliest latest } } }
      pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
      totalCount
    }
  }
}`;

describe('paging', () => {
  const SEED = 20_241_112;
  const random = new Random(SEED);
  let world: World;

  beforeAll(async () => {
    world = await World.start('empty');
    // Few different dates, so that many events share one and only the id tells them apart.
    const dates = ['2001', '2001-05', '2001-05-05', '[..2001-05-05]', '2001-01-01/2001-12-31', '2002-02-02'];
    for (let created = 0; created < 60; created += 1) {
      await world.build.event({ date: random.pick(dates), kind: random.pick(['VISIT', 'MEETING'] as never[]) });
    }
  });
  afterAll(() => world.stop());

  const page = async (variables: Record<string, unknown>): Promise<Page> =>
    (await world.get(QUERY, { variables })).relation.timeline as Page;

  const slugs = ({ edges }: Page): string[] => edges.map(({ node }) => node.slug);

  /** The whole list in one page, in the documented order. */
  async function complete(order: string, filter: unknown): Promise<string[]> {
    const all = await page({ order, filter, first: 100 });
    const key = ({ id, date }: Found): string => `${date.earliest ?? date.latest} ${date.latest} ${id}`;
    const sorted = all.edges.map(({ node }) => node);
    const uuid = new Map(sorted.map((node) => [node.slug, node]));
    // Ids sort by creation time, and so do the builders' numbers.
    const number = (slug: string): number => Number(slug.split('-')[1]);
    const expected = [...uuid.values()].sort((a, b) => {
      const [ka, kb] = [key(a).slice(0, 21), key(b).slice(0, 21)];
      if (ka !== kb) return ka < kb ? -1 : 1;
      return number(a.slug) - number(b.slug);
    });
    if (order === 'NEWEST_FIRST') expected.reverse();
    expect(slugs(all)).toEqual(expected.map(({ slug }) => slug));
    expect(all.totalCount).toBe(all.edges.length);
    return slugs(all);
  }

  it.each(['NEWEST_FIRST', 'OLDEST_FIRST'])(
    `pages %s in both directions with any size and filter, and returns each event once (seed ${String(SEED)})`,
    async (order) => {
      for (const filter of [null, { kinds: ['VISIT'] }, { window: { from: '2001-05-01', to: '2001-05-31' } }]) {
        const all = await complete(order, filter);
        for (const size of [1, 7, random.between(2, 59), 60]) {
          const forward: string[] = [];
          let after: string | null = null;
          for (let more = true; more;) {
            const next: Page = await page({ order, filter, first: size, after });
            expect(next.pageInfo.hasPreviousPage).toBe(forward.length > 0);
            forward.push(...slugs(next));
            more = next.pageInfo.hasNextPage;
            expect(more).toBe(forward.length < all.length);
            after = next.pageInfo.endCursor;
          }
          expect(forward).toEqual(all);

          const backward: string[] = [];
          let before: string | null = null;
          for (let more = true; more;) {
            const next: Page = await page({ order, filter, last: size, before });
            expect(next.pageInfo.hasNextPage).toBe(backward.length > 0);
            backward.unshift(...slugs(next));
            more = next.pageInfo.hasPreviousPage;
            expect(more).toBe(backward.length < all.length);
            before = next.pageInfo.startCursor;
          }
          expect(backward).toEqual(all);
        }
      }
    },
  );

  it('returns correct page info between two cursors, and for an empty page', async () => {
    const order = 'OLDEST_FIRST';
    const { edges } = await page({ order, first: 100 });
    const [third, tenth, last] = [edges[2], edges[9], edges.at(-1)].map((edge) => edge?.cursor);
    const between = await page({ order, after: third, before: tenth, first: 100 });
    expect(slugs(between)).toEqual(edges.slice(3, 9).map(({ node }) => node.slug));
    expect(between.pageInfo).toMatchObject({ hasNextPage: true, hasPreviousPage: true });
    const beyond = await page({ order, after: last, first: 5 });
    expect(beyond).toMatchObject({
      edges: [],
      pageInfo: { hasNextPage: false, hasPreviousPage: true, endCursor: null },
    });
  });

  it('returns each part of the page info alone as it does together', async () => {
    const { edges } = await page({ order: 'NEWEST_FIRST', first: 100 });
    const [third, tenth, last] = [edges[2], edges[9], edges.at(-1)].map((edge) => edge?.cursor ?? '');
    const info = ['hasNextPage', 'hasPreviousPage', 'startCursor', 'endCursor'];
    const parts = [
      ...info.map((field) => `pageInfo { ${field} }`),
      ...[
        'edges { cursor }',
        'edges { node { slug } }',
        'nodes { slug }',
        'position',
        '...on EventConnection { position }',
      ],
    ];
    const complete = `edges { cursor node { slug } } nodes { slug } position pageInfo { ${info.join(' ')} }`;
    const request = ['first: 4', 'last: 4'].flatMap((size) => [
      size,
      `${size}, after: "${third ?? ''}"`,
      `${size}, before: "${tenth ?? ''}"`,
      `${size}, after: "${third ?? ''}", before: "${tenth ?? ''}"`,
      `${size}, after: "${last ?? ''}"`,
    ]);
    for (const args of request) {
      const alone = parts.map((part, index) => `part${String(index)}: timeline(${args}) { ${part} }`);
      const { relation } = await world.get(
        `{ relation(id: "atlantis-lemuria") { ${alone.join(' ')} whole: timeline(${args}) { ${complete} } } }`,
      );
      for (const index of parts.keys()) expect(relation.whole).toMatchObject(relation[`part${String(index)}`]);
    }
  });

  it('returns every event present at the start once while others are added between pages', async () => {
    const order = 'NEWEST_FIRST';
    const all = slugs(await page({ order, first: 100 }));
    const seen: string[] = [];
    let after: string | null = null;
    for (let more = true; more;) {
      const next: Page = await page({ order, first: 9, after });
      seen.push(...slugs(next));
      after = next.pageInfo.endCursor;
      more = next.pageInfo.hasNextPage;
      if (seen.length < 40) await world.build.event({ date: random.pick(['2001', '2001-05-05', '2003']) });
    }
    expect(seen.filter((slug) => all.includes(slug))).toEqual(all);
  });

  it('returns the lists of many owners as it returns each alone', async () => {
    const timeline = `timeline(first: 3) {
      totalCount nodes { slug } pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
    }`;
    await world.build.event({ between: ['atlantis', 'mu'] });
    const { relations } = await world.get(`{ relations { nodes { slug ${timeline} } } }`);
    expect(relations.nodes).toHaveLength(2);
    for (const among of relations.nodes) {
      const alone = await world.get(`{ relation(id: "${among.slug as string}") { ${timeline} } }`);
      expect(alone.relation.timeline).toEqual(among.timeline);
    }
  });
});
