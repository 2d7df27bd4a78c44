import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { asInput, TOLD } from '../support/told.js';
import type { ToldType } from '../support/told.js';
import { World } from '../support/world.js';

interface Read {
  readonly id: string;
  readonly version: number;
}

/** Input fields that never change, and those that a reading gives for more than one of them. */
const FIXED: Readonly<Record<string, readonly string[]>> = {
  Relation: ['slug', 'parties'],
  Tenure: ['person', 'office'],
};
const FIELDS: Readonly<Record<string, string>> = {
  Relation: 'relations',
  Office: 'offices',
  Place: 'places',
  Series: 'allSeries',
  Topic: 'topics',
  Source: 'sources',
  Event: 'events',
  Statement: 'statements',
};

describe('what a type gives out', () => {
  let world: World;
  beforeAll(async () => {
    world = await World.start('seeded');
  });
  afterAll(() => world.stop());

  /** All of a type, by id, with all that its input takes. */
  async function all(type: ToldType): Promise<Map<string, Read>> {
    const selection = `id version ${TOLD[type]}`;
    const pages = FIELDS[type]
      ? `page: ${FIELDS[type]}(first: 50, after: $after) { nodes { ${selection} } pageInfo { hasNextPage endCursor } }`
      : type === 'Tenure'
        ? `page: offices(first: 20, after: $after) { nodes { tenures(first: 100) { nodes { ${selection} } } }
             pageInfo { hasNextPage endCursor } }`
        : `page: actors(first: 100, after: $after, filter: { kinds: [${type.toUpperCase()}] }) {
             nodes { ... on ${type} { ${selection} } } pageInfo { hasNextPage endCursor } }`;
    const found = new Map<string, Read>();
    for (let after: string | null = null, more = true; more;) {
      // eslint-disable-next-line @typescript-eslint/no-explicit-any -- its shape depends on the type
      const { page }: { page: any } = await world.get(`query ($after: String) { ${pages} }`, { variables: { after } });
      const nodes = type === 'Tenure' ? page.nodes.flatMap((office: any) => office.tenures.nodes) : page.nodes; // eslint-disable-line @typescript-eslint/no-explicit-any -- as above
      for (const node of nodes as Read[]) found.set(node.id, node);
      [after, more] = [page.pageInfo.endCursor, page.pageInfo.hasNextPage];
    }
    return found;
  }

  it.each(Object.keys(TOLD) as ToldType[])(
    'its inputs take in: a %s that is read and written back loses nothing',
    async (type) => {
      const before = await all(type);
      expect(before.size).toBeGreaterThan(0);
      for (const [id, read] of before) {
        const fixed = FIXED[type] ?? ['slug'];
        const told = Object.entries(asInput(read) as object).filter(([name]) => !fixed.includes(name));
        const input: object = Object.fromEntries(told);
        const revision = { ...input, id, expectedVersion: read.version, reason: 'written back' };
        const { userErrors } = await world.tell(`revise${type}`, revision);
        expect(userErrors).toEqual([]);
      }
      const after = await all(type);
      for (const [id, read] of before) expect(after.get(id)).toEqual({ ...read, version: read.version + 1 });
    },
    60_000,
  );
});
