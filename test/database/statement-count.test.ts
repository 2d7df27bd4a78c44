import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { World } from '../support/world.js';

/** The maximum number of statements for a page of events with everything that the page shows. */
const STATEMENTS_MAX = 12;

describe('the number of SQL statements', () => {
  let world: World;
  beforeAll(async () => {
    world = await World.start('seeded', { RESPONSE_CACHE_MB: '0' });
  });
  afterAll(() => world.stop());

  const PAGE = (first: number): string => `{
    relation(id: "china-russia") { timeline(first: ${String(first)}) { nodes {
      title date { edtf display }
      places { name }
      participations { role actor { name } onBehalfOf { name } offices { title } }
      citations { source { label url } assertedBy { name } }
      links { kind event { title } }
    } } }
  }`;

  it('of a page with actors, offices, places, citations, sources and links is fixed, and at most 12', async () => {
    const counts: number[] = [];
    for (const first of [100, 10, 50, 100]) counts.push(await world.count(PAGE(first)));
    expect(Math.max(...counts)).toBeLessThanOrEqual(STATEMENTS_MAX);
    expect(new Set(counts).size).toBe(1);
  });

  it('of nested lists depends only on the shape of the query', async () => {
    const nested = (first: number): string => `{
      actors(first: ${String(first)}, filter: { kinds: [PERSON, STATE] }) { nodes { slug
        timeline(first: 2, filter: { kinds: [VISIT, MEETING] }) { totalCount nodes { title relations { title } } }
        statements(first: 2) { totalCount nodes { paraphrase date { edtf } } }
        ... on Person { tenures(on: "2024-11-12") { label } }
        ... on State { offices(first: 3) { nodes { tenures(first: 1) { nodes { person { name } } } } } }
      } }
    }`;
    // Fewer actors would leave out a kind of record altogether, and with it the statement that loads it.
    const few = await world.count(nested(60));
    expect(await world.count(nested(100))).toBe(few);
    expect(few).toBeLessThanOrEqual(16);
  });

  it('of the summaries of relations is one for each field, however many relations there are', async () => {
    const summaries = (fields: string): Promise<number> => world.count(`{ relations { nodes { slug ${fields} } } }`);
    const none = await summaries('');
    expect(await summaries('summary { __typename }')).toBe(none);
    await world.build.event({ between: ['atlantis', 'lemuria'] });
    await world.build.event({ between: ['atlantis', 'mu'] });
    expect(await summaries('summary { eventCount }')).toBe(none + 1);
    expect(await summaries('summary { eventCount first { title date { display } } last { title } }')).toBe(none + 3);
  });

  it('includes a count only when totalCount is selected', async () => {
    const page = await world.count('{ events(first: 1) { nodes { slug } } }');
    expect(await world.count('{ events(first: 1) { totalCount nodes { slug } } }')).toBe(page + 1);
    expect(page).toBe(1);
  });
});
