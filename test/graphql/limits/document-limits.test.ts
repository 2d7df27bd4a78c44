import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { TRANSPORTS } from '../../support/transports.js';
import { World } from '../../support/world.js';

const LIMITS = {
  MAX_TOKENS: '300',
  MAX_DEPTH: '4',
  MAX_FIELDS: '30',
  MAX_ALIASES: '6',
  MAX_DIRECTIVES: '5',
  MAX_ROOT_FIELDS: '7',
  MAX_FRAGMENTS: '8',
  MAX_OPERATIONS: '1',
};

const many = (count: number, text: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => text(index)).join(' ');

const fragments = (count: number, body: (index: number) => string): string =>
  many(count, (at) => `fragment F${String(at)} on Viewer { ${body(at)} }`);

/** For each limit its value here, and a document of a given size. */
const DOCUMENTS: readonly (readonly [limit: string, max: number, document: (size: number) => string])[] = [
  [
    'depth',
    4,
    (size) =>
      `{ ${'__schema { queryType { fields { type {'
        .split(' {')
        .slice(0, size - 1)
        .join(' {')} { name ${'}'.repeat(size)}`,
  ],
  ['fields', 30, (size) => `{ viewer { ${many(size - 1, () => 'name')} } }`],
  ['aliases', 6, (size) => `{ viewer { ${many(size, (at) => `a${String(at)}: name`)} } }`],
  ['directives', 5, (size) => `{ viewer { ${many(size, () => '... @include(if: true) { name }')} } }`],
  ['operations', 1, (size) => many(size, (at) => `query Q${String(at)} { __typename }`)],
  ['root fields', 7, (size) => `{ ${many(size, () => '__typename')} }`],
  [
    'fragments',
    8,
    (size) => `{ viewer { ${many(size, (at) => `...F${String(at)}`)} } } ${fragments(size, () => 'name')}`,
  ],
];

describe.each(TRANSPORTS)('the document limits, by %s', (_name, sendRequest) => {
  let world: World;
  beforeAll(async () => {
    world = await World.start('empty', LIMITS);
  });
  afterAll(() => world.stop());

  it.each(DOCUMENTS)(
    '%s: the maximum is accepted, one more is rejected with the limit',
    async (limit, max, document) => {
      expect((await sendRequest(world, document(max))).errors).toBeUndefined();
      const { errors, data } = await sendRequest(world, document(max + 1));
      expect(data ?? null).toBeNull();
      expect(errors).toHaveLength(1);
      expect(errors?.[0]?.extensions).toEqual({ code: 'GRAPHQL_VALIDATION_FAILED', limit, value: max + 1, max });
      expect(errors?.[0]?.message).toContain(`at most ${String(max)} are allowed`);
    },
  );

  it('tokens: the maximum is accepted, one more is rejected', async () => {
    const document = (tokens: number): string => `{ nodes(ids: [${many(tokens - 12, () => '"x"')}]) { id } }`;
    const { errors } = await sendRequest(world, document(300));
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', argument: 'ids' });
    const { errors: refused } = await sendRequest(world, document(301));
    expect(refused?.map(({ extensions }) => extensions)).toEqual([
      { code: 'GRAPHQL_PARSE_FAILED', limit: 'tokens', max: 300 },
    ]);
  });

  it('brackets: the maximum depth is parsed, one more is not', async () => {
    const document = (deep: number): string => `{ nodes(ids: ${'['.repeat(deep - 2)}${']'.repeat(deep - 2)}) { id } }`;
    const { errors } = await sendRequest(world, document(104));
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'GRAPHQL_VALIDATION_FAILED' });
    const { errors: refused } = await sendRequest(world, document(105));
    expect(refused?.map(({ extensions }) => extensions)).toEqual([
      { code: 'GRAPHQL_PARSE_FAILED', limit: 'nesting', max: 104 },
    ]);
  });

  it('fragments count each time that they are spread, and are counted quickly', async () => {
    const doubling = fragments(7, (at) => (at < 6 ? `...F${String(at + 1)} ...F${String(at + 1)}` : 'name'));
    const { errors } = await sendRequest(world, `{ viewer { ...F0 } } ${doubling}`);
    expect(errors?.[0]?.extensions).toMatchObject({ limit: 'fields', value: 65, max: 30 });
  });

  it('fragments that are never spread count, too', async () => {
    const { errors } = await sendRequest(world, `{ __typename } fragment F on Viewer { ${many(30, () => 'name')} }`);
    expect(errors?.[0]?.extensions).toMatchObject({ limit: 'fields', value: 31, max: 30 });
  });

  it('fragments that spread each other in a circle are rejected as such', async () => {
    const { errors } = await sendRequest(
      world,
      `{ viewer { ...F0 } } ${fragments(2, (at) => `...F${String(1 - at)}`)}`,
    );
    expect(errors?.[0]?.message).toContain('Cannot spread fragment');
  });
});

describe('the document limits', () => {
  it('are checked before slow validation rules', async () => {
    const world = await World.start('empty');
    try {
      const doubling = many(
        60,
        (at) => `fragment F${String(at)} on Viewer { ...F${String(at + 1)} ...F${String(at + 1)} }`,
      );
      const query = `{ viewer { ...F0 } } ${doubling} fragment F60 on Viewer { name nothing }`;
      const { errors } = await world.sendRequest(query);
      expect(errors).toHaveLength(1);
      expect(errors?.[0]?.extensions).toMatchObject({ limit: 'fields', value: Number.MAX_SAFE_INTEGER });
    } finally {
      await world.stop();
    }
  });
});
