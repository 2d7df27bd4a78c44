import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { asInput, INPUT_SELECTIONS } from '../support/input-selections.js';
import type { SelectedType } from '../support/input-selections.js';
import { World } from '../support/world.js';

interface Read {
  readonly id: string;
  readonly version: number;
}

/** Input fields that are immutable, and those that correspond to more than one output field. */
const FIXED: Readonly<Record<string, readonly string[]>> = {
  Relation: ['slug', 'parties'],
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

describe('the fields of a type', () => {
  let world: World;
  beforeAll(async () => {
    world = await World.start('seeded');
  });
  afterAll(() => world.stop());

  /** All records of a type by id, with everything that its input accepts. */
  async function all(type: SelectedType): Promise<Map<string, Read>> {
    const selection = `id version ${INPUT_SELECTIONS[type]}`;
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

  it.each(Object.keys(INPUT_SELECTIONS) as SelectedType[])(
    'match its inputs: a %s that is read and written back loses nothing',
    async (type) => {
      const before = await all(type);
      expect(before.size).toBeGreaterThan(0);
      for (const [id, read] of before) {
        const fixed = FIXED[type] ?? ['slug'];
        const written = Object.entries(asInput(read) as object).filter(([name]) => !fixed.includes(name));
        const input: object = Object.fromEntries(written);
        const revision = { ...input, id, expectedVersion: read.version, reason: 'written back' };
        const { userErrors } = await world.mutate(`update${type}`, revision);
        expect(userErrors).toEqual([]);
      }
      const after = await all(type);
      for (const [id, read] of before) expect(after.get(id)).toEqual({ ...read, version: read.version + 1 });
    },
    60_000,
  );
});
