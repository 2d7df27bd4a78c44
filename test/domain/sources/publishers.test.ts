import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { names, recordBuilders } from '../../support/record-builders.js';
import { World } from '../../support/world.js';

interface Organization {
  readonly slug: string;
  readonly names: readonly { readonly text: string }[];
  readonly aliases: readonly { readonly text: string }[];
}
interface Source {
  readonly slug: string;
  readonly publisher: string;
  readonly publishedBy: Organization | null;
}

const SOURCES = `query ($after: String, $filter: SourceFilter) {
  sources(first: 100, after: $after, filter: $filter) {
    pageInfo { hasNextPage endCursor }
    nodes { slug publisher publishedBy { slug names { text } aliases { text } } }
  }
}`;

let world: World;
beforeAll(async () => {
  world = await World.start('seeded');
});
afterAll(() => world.stop());

async function sourcesOf(filter: object | null): Promise<Source[]> {
  const all: Source[] = [];
  for (let after: string | null = null, more = true; more;) {
    const { sources } = await world.get(SOURCES, { variables: { after, filter } });
    all.push(...(sources.nodes as Source[]));
    [after, more] = [sources.pageInfo.endCursor as string, sources.pageInfo.hasNextPage as boolean];
  }
  return all;
}

const { succeed, source } = recordBuilders(() => world);

describe('the publishers of the seed', () => {
  /** The organizations whose names are among the printed words; who is only cited there did not publish it. */
  function namedIn(words: string, organizations: readonly Organization[]): string[] {
    const published = words.replace(/\(citing [^)]*\)/, (citing) => (citing.includes('Xinhuanet') ? citing : ''));
    return organizations
      .filter(({ names: own, aliases }) =>
        [...own, ...aliases].some(({ text }) =>
          new RegExp(
            `(?<![\\p{L}\\p{N}])${text.replaceAll(/[.*+?^${}()|[\]\\/]/g, '\\$&')}(?![\\p{L}\\p{N}])`,
            'u',
          ).test(published),
        ),
      )
      .map(({ slug }) => slug);
  }

  it('leave no two spellings of one publisher apart', async () => {
    const sources = await sourcesOf(null);
    const organizations = new Map(
      sources.flatMap(({ publishedBy }) => (publishedBy ? [[publishedBy.slug, publishedBy] as const] : [])),
    );
    const spellings = new Map<string, Set<string>>();
    for (const { slug, publisher, publishedBy } of sources) {
      const named = namedIn(publisher, [...organizations.values()]);
      const isRight = publishedBy ? named.includes(publishedBy.slug) : named.length === 0;
      expect({ slug, publisher, named, publishedBy: publishedBy?.slug, isRight }).toMatchObject({ isRight: true });
      if (publishedBy) spellings.set(publishedBy.slug, (spellings.get(publishedBy.slug) ?? new Set()).add(publisher));
    }
    const sizeOf = (slug: string): number => spellings.get(slug)?.size ?? 0;
    expect(sizeOf('xinhua')).toBeGreaterThanOrEqual(12);
    expect(sizeOf('chinese-foreign-ministry')).toBeGreaterThanOrEqual(8);
    expect([...spellings.values()].filter(({ size }) => size > 2).length).toBeGreaterThanOrEqual(14);
  });

  it.each([
    ['xinhua', 'china'],
    ['sputnik', 'russia'],
    ['peoples-daily', 'china'],
    ['kommersant', 'russia'],
    ['reuters', 'united-kingdom'],
    ['wikipedia', null],
  ])('%s speaks for %s', async (slug, side) => {
    const { sources } = await world.get(
      `{ sources(first: 100, filter: { publishers: ["${slug}"] }) { nodes { side { slug } } } }`,
    );
    expect(new Set(sources.nodes.map((node: { side: { slug: string } | null }) => node.side?.slug ?? null))).toEqual(
      new Set([side]),
    );
  });
});

describe('a filter by publisher', () => {
  const count = async (publisher: string): Promise<number[]> => {
    const { sources, events } = await world.get(
      `query ($publishers: [ID!], $words: [String!]) {
        sources(filter: { publishers: $publishers }) { totalCount }
        events(filter: { publishers: $words }) { totalCount }
      }`,
      { variables: { publishers: [publisher], words: [publisher] } },
    );
    return [sources.totalCount as number, events.totalCount as number];
  };

  it('takes a slug, a global id, another name, or the words as printed', async () => {
    const xinhua = (await sourcesOf(null)).filter(({ publishedBy }) => publishedBy?.slug === 'xinhua');
    const { actor } = await world.get('{ actor(id: "xinhua") { id } }');
    const [sources, events] = await count('xinhua');
    expect(sources).toBe(xinhua.length);
    expect(await count(actor.id as string)).toEqual([sources, events]);
    expect(await count('新华社')).toEqual([sources, events]);
    expect(await count('XINHUA NEWS AGENCY')).toEqual([sources, events]);
    const printed = xinhua.filter(({ publisher }) => publisher === 'Xinhua').length;
    const [asPrinted, cited = 0] = await count('Xinhua');
    expect(asPrinted).toBe(printed);
    expect(cited).toBeLessThan(events ?? 0);
  });

  it.each(['Nobody’s Gazette', 'china', 'wang-yi', 'no-such-publisher', 'Organization_AAAAAAAAAAAAAAAAAAAAAA', ''])(
    'is an error for %j, which names the argument',
    async (publisher) => {
      for (const list of ['events', 'sources']) {
        const { errors } = await world.sendRequest(
          `{ ${list}(filter: { publishers: ["xinhua", ${JSON.stringify(publisher)}] }) { nodes { slug } } }`,
        );
        expect(errors).toMatchObject([{ extensions: { code: 'NOT_FOUND', argument: 'filter.publishers.1' } }]);
        expect(errors?.[0]?.message).toContain('there is no organization or publisher');
      }
    },
  );

  it('matches nothing if it is empty', async () => {
    expect(await sourcesOf({ publishers: [] })).toEqual([]);
    expect(await sourcesOf({ sides: [] })).toEqual([]);
  });
});

describe('a source', () => {
  const refused = async (input: object): Promise<object[]> =>
    (await world.mutate('updateSource', { id: 'copy', expectedVersion: 2, reason: 'a test', ...input }))
      .userErrors as object[];

  it('points to what it republishes, and never to itself', async () => {
    await source('original');
    await source('copy', { repostOf: 'original', archivedUrl: 'https://example.org/a b'.replace(' ', '%20') });
    await source('copy-of-copy', { repostOf: 'copy' });
    await succeed('updateSource', { id: 'copy', expectedVersion: 1, reason: 'a test', publishedBy: 'xinhua' });
    const { source: read } = await world.get(
      '{ source(id: "copy-of-copy") { archivedUrl repostOf { archivedUrl publishedBy { slug } repostOf { slug } } } }',
    );
    expect(read).toEqual({
      archivedUrl: null,
      repostOf: {
        archivedUrl: 'https://example.org/a%20b',
        publishedBy: { slug: 'xinhua' },
        repostOf: { slug: 'original' },
      },
    });
    const itself = [{ code: 'INVALID', path: ['repostOf'], message: 'the source would be a repost of itself' }];
    expect(await refused({ repostOf: 'copy' })).toMatchObject(itself);
    expect(await refused({ repostOf: 'copy-of-copy' })).toMatchObject(itself);
  });

  it('reports every invalid field at once', async () => {
    expect(
      await refused({ publishedBy: 'wang-yi', repostOf: 'nothing', archivedUrl: 'ftp://example.org' }),
    ).toMatchObject([
      { code: 'INVALID', path: ['archivedUrl'] },
      { code: 'NOT_FOUND', path: ['publishedBy'] },
      { code: 'NOT_FOUND', path: ['repostOf'] },
    ]);
  });

  it('loses its publisher, its archived copy and its original when they are cleared', async () => {
    expect(await refused({ clear: ['publishedBy', 'archivedUrl', 'repostOf'] })).toEqual([]);
    const { source: read } = await world.get(
      '{ source(id: "copy") { publishedBy { slug } archivedUrl repostOf { slug } side { slug } publisher } }',
    );
    expect(read).toEqual({ publishedBy: null, archivedUrl: null, repostOf: null, side: null, publisher: 'The copy' });
  });
});

describe('an organization', () => {
  it('has a seat in a state, and no other actor has one', async () => {
    const { userErrors } = await world.mutate('createOrganization', {
      ...{ slug: 'seatless', kind: 'ARCHIVE', names, seat: 'wang-yi' },
    });
    expect(userErrors).toMatchObject([{ code: 'NOT_FOUND', path: ['seat'] }]);
  });
});
