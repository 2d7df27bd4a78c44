import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { projectRoot } from '../../src/config/project-root.js';
import { World } from '../support/world.js';

interface Organization {
  readonly slug: string;
  readonly kind: string;
  readonly note: string | null;
  readonly parent: { readonly slug: string } | null;
}
interface Source {
  readonly slug: string;
  readonly kind: string;
  readonly note: string | null;
  readonly publishedOn: { readonly edtf: string } | null;
  readonly publishedBy: { readonly slug: string } | null;
  readonly side: { readonly slug: string } | null;
  readonly repostOf: { readonly slug: string } | null;
}
interface Page<Node> {
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string };
  readonly nodes: readonly Node[];
}
interface Event {
  readonly slug: string;
  readonly kind: string;
  readonly confidence: string | null;
  readonly date: { readonly latest: string | null };
  readonly citations: readonly { readonly source: { readonly slug: string } }[];
}

/** Houses whose papers, agencies and programmes are one publisher. */
const MEDIA = new Set(['NEWS_AGENCY', 'NEWSPAPER', 'BROADCASTER', 'PUBLISHER']);

/** What the notes of a source say if it bears no date, or if nothing names its publisher. */
const UNDATED = 'The page shows no date of publication.';
const UNNAMED = 'The page does not name the publisher of the text.';

describe('the sources of the seed', () => {
  const organizations = new Map<string, Organization>();
  const sources = new Map<string, Source>();
  const events: Event[] = [];
  let world: World;

  async function read<Node>(field: string, selection: string, filter = ''): Promise<Node[]> {
    const query = `query ($after: String) {
      ${field}(first: 100, after: $after${filter}) { pageInfo { hasNextPage endCursor } nodes { ${selection} } }
    }`;
    const all: Node[] = [];
    for (let after: string | null = null, more = true; more;) {
      const page: Page<Node> = (await world.get(query, { variables: { after } }))[field];
      all.push(...page.nodes);
      [after, more] = [page.pageInfo.endCursor, page.pageInfo.hasNextPage];
    }
    return all;
  }

  beforeAll(async () => {
    world = await World.start('seeded');
    const bodies = '... on Organization { slug kind note(language: "en") parent { slug } }';
    for (const one of await read<Organization>('actors', bodies, ', filter: { kinds: [ORGANIZATION] }')) {
      organizations.set(one.slug, one);
    }
    const selection =
      'slug kind note(language: "en") publishedOn { edtf } publishedBy { slug } side { slug } repostOf { slug }';
    for (const one of await read<Source>('sources', selection)) sources.set(one.slug, one);
    events.push(...(await read<Event>('events', 'slug kind confidence date { latest } citations { source { slug } }')));
  });
  afterAll(() => world.stop());

  /** The source that it republishes, at the end of the chain. */
  function original(slug: string): Source {
    const found = sources.get(slug);
    if (!found) throw new Error(slug);
    return found.repostOf ? original(found.repostOf.slug) : found;
  }

  /** The house that vouches for a source: an agency and its site count once, a text and its copies count once. */
  function houseOf(slug: string): string | null {
    let house = organizations.get(original(slug).publishedBy?.slug ?? '');
    for (let above = house; above && MEDIA.has(above.kind);) {
      house = above;
      above = organizations.get(above.parent?.slug ?? '');
    }
    return house?.slug ?? null;
  }

  function isOfficial(slug: string): boolean {
    const { kind, publishedBy } = original(slug);
    const isText = ['GOVERNMENT', 'OFFICIAL_DOCUMENT', 'REPOST'].includes(kind);
    return isText && organizations.get(publishedBy?.slug ?? '')?.kind === 'STATE_BODY';
  }

  function isOfReferenceWork({ kind, publishedBy }: Source): boolean {
    return kind === 'ENCYCLOPEDIA' || organizations.get(publishedBy?.slug ?? '')?.kind === 'REFERENCE_WORK';
  }

  it('have a publisher that is an organization, or a note that nothing names it', () => {
    const without = [...sources.values()].filter(({ publishedBy }) => !publishedBy);
    expect(without.length).toBeLessThan(sources.size / 10);
    for (const { slug, note } of without)
      expect({ slug, note }).toMatchObject({ note: expect.stringContaining(UNNAMED) });
  });

  it('have a date, or a note that they show none; reference works change, or print no day', () => {
    const without = [...sources.values()].filter((one) => !one.publishedOn && !isOfReferenceWork(one));
    expect(without.length).toBeLessThan(sources.size / 10);
    for (const { slug, note } of without)
      expect({ slug, note }).toMatchObject({ note: expect.stringContaining(UNDATED) });
    const dated = [...sources.values()].filter(({ publishedOn, note }) => publishedOn && note?.includes(UNDATED));
    expect(dated).toEqual([]);
  });

  it('are each the voice of a state, of several, or say why their publisher is of none', () => {
    const without = [...sources.values()].flatMap(({ publishedBy, side }) => (side ? [] : (publishedBy?.slug ?? [])));
    for (const slug of new Set(without)) {
      const { kind, note } = organizations.get(slug) ?? {};
      if (kind !== 'INTERGOVERNMENTAL') expect({ slug, note }).toEqual({ slug, note: expect.any(String) });
    }
  });

  it('are reposts of whose text they carry', () => {
    const reposts = [...sources.values()].filter(({ kind, repostOf }) => kind === 'REPOST' || repostOf);
    expect(reposts.length).toBeGreaterThan(50);
    for (const { slug, kind, publishedBy, repostOf } of reposts) {
      expect([slug, original(slug).publishedBy?.slug]).toEqual([slug, publishedBy?.slug]);
      // What is not a repost by its kind is a copy of a book, a paper or an encyclopaedia, whose kind it keeps.
      if (kind !== 'REPOST') expect([slug, repostOf !== null]).toEqual([slug, true]);
    }
  });

  it('vouch for what is held to be certain: two houses, or a body of a state', () => {
    const certain = events.filter(({ confidence }) => confidence === 'HIGH');
    expect(certain.length).toBeGreaterThan(90);
    const unfounded = certain.filter(({ citations }) => {
      const cited = citations.map(({ source }) => source.slug);
      const houses = new Set(cited.map(houseOf).filter((house) => house !== null));
      return houses.size < 2 && !cited.some(isOfficial);
    });
    expect(unfounded.map(({ slug }) => slug)).toEqual([]);
  });

  it('reach as far as README says', () => {
    const newest = events
      .filter(({ kind }) => kind !== 'ANNIVERSARY' && kind !== 'THEMATIC_YEAR')
      .map(({ date }) => date.latest ?? '')
      .sort()
      .at(-1);
    const words = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' }).format(
      new Date(newest ?? ''),
    );
    const readme = readFileSync(join(projectRoot(), 'README.md'), 'utf8');
    expect(readme).toContain(`Its newest event that a source tells is of ${words}`);
    expect(readme).toMatch(/was last checked on \d+ \w+ \d{4}/);
  });
});
