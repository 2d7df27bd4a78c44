import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { projectRoot } from '../../src/config/project-root.js';
import { World } from '../support/world.js';

interface Organization {
  readonly slug: string;
  readonly kind: string;
  readonly parent: { readonly slug: string } | null;
}
interface Source {
  readonly slug: string;
  readonly kind: string;
  readonly publisher: string;
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

/** Sources of which nothing that was read names the publisher, and why. */
const WITHOUT_PUBLISHER = {
  'defencepk-2011': 'a post in a forum, of a text whose agency it does not name',
  'dzen-prc-1949': 'an article of an author on a platform',
  'era-of-chou': 'an abstract in a catalogue that does not name the journal',
  'fenmiao-2024-11': 'a news text on the site of a company, without its agency',
  'gufo-port-arthur': 'a dictionary that the site does not name',
  'julienne-2025': 'an article by a named author, on a site that collects such articles',
  'jxxfw-1949': 'an abstract in a catalogue that does not name the journal',
  'khroniki-damanskogo': 'a copy of a book without its imprint',
  'shhzzz-sco': 'a site that does not say whose it is',
};

/** Sources that bear no date, and why. Reference works are not among them: they change, or print no day. */
const WITHOUT_DATE = {
  'dai-ru-hub': 'a copy of a translation without its imprint',
  'dzen-prc-1949': 'a page that bears no date',
  'hktdc-2015': 'a page that bears no date',
  'idcpc-mao1949': 'a page that bears no date',
  'igcu-pku': 'a page that bears no date',
  'jxxfw-1949': 'a page that bears no date',
  'khroniki-damanskogo': 'a copy of a book without its imprint',
  'pax-1740': 'a record of a database that is kept up to date',
  'pax-1743': 'a record of a database that is kept up to date',
  'shhzzz-sco': 'a page that bears no date',
  'sinica-1958': 'a column that bears the day of what it tells, not its own',
};

/** Publishers that are no state’s voice, and why. */
const WITHOUT_SIDE = {
  'breaking-latest-news': 'a site that does not say where it is',
  'cis-legislation': 'a database that does not say where it is',
  'friends-of-socialist-china': 'a group of people in several states',
  'islam-times': 'a site that does not say where it is',
  menafn: 'a site that does not say where it is',
  'moscow-times': 'it moved from Russia to the Netherlands',
  'my-global-news': 'a site that does not say where it is',
  'news-front': 'its seat is in Crimea',
  'pravda-network': 'a network of sites that do not say where they are',
  sinica: 'a podcast that does not say where it is',
  'united-nations': 'of all states',
  wikipedia: 'written by people everywhere',
};

/** Houses whose papers, agencies and programmes are one publisher. */
const MEDIA = new Set(['NEWS_AGENCY', 'NEWSPAPER', 'BROADCASTER', 'PUBLISHER']);

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
    const bodies = '... on Organization { slug kind parent { slug } }';
    for (const one of await read<Organization>('actors', bodies, ', filter: { kinds: [ORGANIZATION] }')) {
      organizations.set(one.slug, one);
    }
    const selection = 'slug kind publisher publishedOn { edtf } publishedBy { slug } side { slug } repostOf { slug }';
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

  it('have a publisher that is an organization, or a reason why none is known', () => {
    const without = [...sources.values()].filter(({ publishedBy }) => !publishedBy).map(({ slug }) => slug);
    expect(without.sort()).toEqual(Object.keys(WITHOUT_PUBLISHER).sort());
  });

  it('have a date, or a reason why they bear none', () => {
    const without = [...sources.values()].filter((one) => !one.publishedOn && !isOfReferenceWork(one));
    expect(without.map(({ slug }) => slug).sort()).toEqual(Object.keys(WITHOUT_DATE).sort());
  });

  it('are each the voice of a state, or say why their publisher is of none', () => {
    const without = new Set(
      [...sources.values()].flatMap(({ publishedBy, side }) => (publishedBy && !side ? [publishedBy.slug] : [])),
    );
    expect([...without].sort()).toEqual(Object.keys(WITHOUT_SIDE).sort());
  });

  it('are reposts of whose text they carry', () => {
    const reposts = [...sources.values()].filter(({ kind, repostOf }) => kind === 'REPOST' || repostOf);
    expect(reposts.length).toBeGreaterThan(50);
    for (const { slug, kind, publishedBy, repostOf } of reposts) {
      if (publishedBy) expect([slug, original(slug).publishedBy?.slug]).toEqual([slug, publishedBy.slug]);
      else expect(Object.keys(WITHOUT_PUBLISHER)).toContain(slug);
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
    expect(readme).toContain(`reaches to ${words}, the day of its newest event`);
    expect(readme).toMatch(/was last checked on \d+ \w+ \d{4}/);
  });
});
