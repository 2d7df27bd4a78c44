import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { World } from '../support/world.js';

interface Named {
  slug: string;
}

interface Statement {
  slug: string;
  madeAt: Named | null;
  speakers: { actor: Named }[];
  onBehalfOf: Named[];
  paraphrases: { language: string; text: string }[];
  citations: { locator: object | null; assertedBy: Named | null; source: { side: Named | null } }[];
}

interface Page {
  pageInfo: { hasNextPage: boolean; endCursor: string | null };
  nodes: Statement[];
}

const PAGE = `query Statements($after: String) { statements(first: 50, after: $after) {
  pageInfo { hasNextPage endCursor }
  nodes {
    slug madeAt { slug } speakers { actor { slug } } onBehalfOf { slug } paraphrases { language text }
    citations { locator { page paragraph } assertedBy { slug } source { side { slug } } }
  }
} }`;

/** Short reports that are cited as a whole. */
const WITHOUT_LOCATOR = ['wang-2023-15-rounds', 'yang-2018-two-meetings'];

const HAN = /\p{Script=Han}/u;
const CYRILLIC = /\p{Script=Cyrillic}/u;
const LATIN = /\p{Script=Latin}/u;

describe('the statements of the seed', () => {
  let world: World;
  const statements: Statement[] = [];
  /** The statements made at each event. */
  const byEvent = new Map<string, Statement[]>();

  beforeAll(async () => {
    world = await World.start('seeded');
    for (let after: string | null = null, more = true; more;) {
      const { statements: page }: { statements: Page } = await world.get(PAGE, { variables: { after } });
      statements.push(...page.nodes);
      [after, more] = [page.pageInfo.endCursor, page.pageInfo.hasNextPage];
    }
    for (const statement of statements) {
      const event = statement.madeAt?.slug;
      if (event) byEvent.set(event, [...(byEvent.get(event) ?? []), statement]);
    }
  });
  afterAll(() => world.stop());

  /** The side of a state: the Soviet Union is Russia's. */
  const sideOf = (state: Named | null): string | undefined => (state?.slug === 'ussr' ? 'russia' : state?.slug);

  it('tell of at least 25 events what was said, with at least two statements each', () => {
    expect([...byEvent.values()].filter(({ length }) => length >= 2).length).toBeGreaterThanOrEqual(25);
  });

  it('tell of at least 12 events what each side said, as a publisher of that side has it', () => {
    const saidBy = (side: string, at: Statement[]): boolean =>
      at.some(
        ({ onBehalfOf, citations }) =>
          onBehalfOf.some((state) => sideOf(state) === side) &&
          citations.some(({ source }) => sideOf(source.side) === side),
      );
    const twoSided = [...byEvent].filter(([, at]) => saidBy('china', at) && saidBy('russia', at));
    expect(twoSided.length).toBeGreaterThanOrEqual(12);
    expect(twoSided.map(([event]) => event)).toEqual(
      expect.arrayContaining(['good-neighbour-treaty-2001', 'xi-putin-2024-3-kazan', 'cn-ru-ssc-20-2025']),
    );
  });

  it('are paraphrased in four languages, each in its own script', () => {
    for (const { slug, paraphrases } of statements) {
      const text = new Map(paraphrases.map(({ language, text: words }) => [language, words]));
      expect([slug, ...[...text.keys()].sort()]).toEqual([slug, 'en', 'fr', 'ru', 'zh']);
      expect([slug, text.get('zh')]).toEqual([slug, expect.stringMatching(HAN)]);
      expect([slug, text.get('ru')]).toEqual([slug, expect.stringMatching(CYRILLIC)]);
      for (const language of ['en', 'fr']) {
        expect([slug, text.get(language)]).toEqual([slug, expect.stringMatching(LATIN)]);
        expect([slug, text.get(language)]).not.toEqual([slug, expect.stringMatching(CYRILLIC)]);
      }
    }
  });

  it('are cited with a locator, and asserted by who speaks', () => {
    const without = statements.filter(({ citations }) => !citations.some(({ locator }) => locator !== null));
    expect(without.map(({ slug }) => slug).sort()).toEqual(WITHOUT_LOCATOR);
    for (const { slug, speakers, citations } of statements) {
      for (const { assertedBy } of citations)
        if (assertedBy) expect([slug, ...speakers.map(({ actor }) => actor.slug)]).toContain(assertedBy.slug);
    }
  });
});
