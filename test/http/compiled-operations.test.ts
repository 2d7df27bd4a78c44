import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { buildSchema, parse } from 'graphql';
import type { DocumentNode, OperationDefinitionNode } from 'graphql';
import { CompiledOperations } from '../../src/http/compiled-operations.js';
import { Turns, TURNS } from '../../src/http/turns.js';
import { compiled } from '../support/compiled.js';
import { until } from '../support/follower.js';
import { World } from '../support/world.js';

const EVENT = 'event(id: "cn-ru-ssc-19-2024")';
const FRAGMENT = 'fragment F on Event { slug }';
const SLUG = { slug: 'cn-ru-ssc-19-2024' };
const DAY = { edtf: '2024-11-12' };

type Variables = Record<string, unknown> | undefined;

/** The subject of a change is any of all types, so that each level has as many times the fields of the one below. */
const nested = (levels: number): string =>
  levels === 0 ? 'version' : `version revisions(first: 1) { nodes { subject { ${nested(levels - 1)} } } }`;

describe('a query that comes again', () => {
  let world: World;
  let find: jest.Spied<CompiledOperations['find']>;
  beforeAll(async () => {
    world = await World.start('seeded', { KEPT_ANSWERS_MB: '0', RATE_MAX: '1000000' });
  });
  afterAll(() => world.stop());
  beforeEach(() => {
    find = jest.spyOn(CompiledOperations.prototype, 'find');
  });
  afterEach(() => {
    find.mockRestore();
  });

  const isCompiled = (): boolean => find.mock.results.at(-1)?.value !== null;

  /** Asks until it is compiled, if it ever is; answers whether it was. */
  async function stays(query: string, variables: Variables, told: object): Promise<boolean> {
    for (let time = 0; time < 4; time += 1) {
      const { data, errors } = await world.ask(query, { variables });
      expect({ data, ...(errors && { errors }) }).toMatchObject(told);
      await compiled(world);
    }
    return isCompiled();
  }

  it('is compiled at its second sighting, and executed as it stands until then', async () => {
    const answers: boolean[] = [];
    for (let time = 0; time < 4; time += 1) {
      await world.ask(`{ ${EVENT} { slug } } # once more`);
      answers.push(isCompiled());
      await compiled(world);
    }
    expect(answers).toEqual([false, false, true, true]);
  });

  // Each is answered otherwise by graphql-jit 0.8.9.
  it.each<[string, string, Variables, object]>([
    [
      'a fragment is spread twice, once skipped',
      `query ($a: Boolean!) { ${EVENT} { ...F @skip(if: $a) ...F } } ${FRAGMENT}`,
      { a: true },
      { event: SLUG },
    ],
    [
      'it is skipped by a literal',
      `{ ${EVENT} { ...F @skip(if: true) ...F } } ${FRAGMENT}`,
      undefined,
      { event: SLUG },
    ],
    [
      'what spreads it is skipped',
      `query ($a: Boolean!) { ${EVENT} { ... @skip(if: $a) { ...F } ...F } } ${FRAGMENT}`,
      { a: true },
      { event: SLUG },
    ],
    [
      'another field spreads it',
      `query ($a: Boolean!) { one: ${EVENT} { ...F @skip(if: $a) } two: ${EVENT} { ...F } } ${FRAGMENT}`,
      { a: true },
      { one: {}, two: SLUG },
    ],
    [
      'a field is there twice, once not included',
      `query ($a: Boolean!) { ${EVENT} { date @include(if: $a) { ... on HistoricalDate { form } } date { edtf } } }`,
      { a: false },
      { event: { date: DAY } },
    ],
    [
      'a key is that of prototypes',
      '{ viewer { __proto__: role } }',
      undefined,
      { viewer: JSON.parse('{"__proto__":"READER"}') },
    ],
  ])('is never compiled, and answered the same, where %s', async (_name, query, variables, data) => {
    const found = await world.ask(query, { variables });
    // With all keys, and no others.
    expect(JSON.stringify(found.data)).toBe(JSON.stringify(data));
    expect(await stays(query, variables, { data })).toBe(false);
  });

  it('is right where another operation of its document is not compiled for its conditions', async () => {
    const document = `query A($a: Boolean!) { ${EVENT} { ...F @skip(if: $a) } } query B { ${EVENT} { ...F } } ${FRAGMENT}`;
    for (let time = 0; time < 4; time += 1) {
      const ask = async (operationName: string, variables: Variables): Promise<unknown> =>
        (
          (await (
            await fetch(`${world.service.url}/graphql`, {
              method: 'POST',
              headers: { 'content-type': 'application/json' },
              body: JSON.stringify({ query: document, operationName, variables }),
            })
          ).json()) as { data: unknown }
        ).data;
      expect(await ask('A', { a: true })).toEqual({ event: {} });
      expect(await ask('B', {})).toEqual({ event: SLUG });
      await compiled(world);
    }
  });

  it.each([
    [1, true],
    [2, false],
    [4, false],
  ])('is compiled where that is done soon: with %d levels of any type, %s', async (levels, isSoon) => {
    const query = `{ node(id: "none") { ... on Versioned { ${nested(levels)} } } }`;
    expect(await stays(query, undefined, { data: { node: null } })).toBe(isSoon);
  });

  it.each<[string, string, Variables]>([
    ['an argument', 'query ($v: TimelineOrder = OLDEST_FIRST) { events(order: $v) { totalCount } }', { v: null }],
    [
      'a field of an input object',
      'query ($v: WindowMatch = OVERLAPS) { events(filter: { window: { from: "2020-01-01", match: $v } }) { totalCount } }',
      { v: null },
    ],
    ['a condition', 'query ($v: Boolean = true) { viewer { role name @include(if: $v) } }', { v: null }],
  ])(
    'has null refused for %s that is no null, each time, as the client’s own fault',
    async (_name, query, variables) => {
      const errors = [{ message: expect.stringMatching(/^Argument "/), extensions: { code: 'BAD_USER_INPUT' } }];
      await stays(query, variables, { errors });
      const { errors: none } = await world.ask(query);
      expect(none).toBeUndefined();
    },
  );

  it('is compiled though a variable is null that may be', async () => {
    const query =
      'query ($after: String, $filter: EventFilter) { events(after: $after, filter: $filter) { totalCount } }';
    expect(await stays(query, { after: null, filter: null }, { data: { events: {} } })).toBe(true);
  });
});

describe('compiling', () => {
  const schema = buildSchema('type Query { field: String }');
  const seen = (operations: CompiledOperations, document: DocumentNode): OperationDefinitionNode => {
    const [operation] = document.definitions as unknown as OperationDefinitionNode[];
    if (!operation) throw new Error('no operation');
    operations.see(document, operation, 'client');
    return operation;
  };

  it('takes turns with the reading of documents', async () => {
    const turns = new Turns();
    const operations = new CompiledOperations(schema, turns);
    const leave = await turns.read({ client: 'another' });
    const document = parse('{ field }');
    seen(operations, document);
    const operation = seen(operations, document);
    await until('it waits', () => turns.census().reading.waiting === 1);
    expect(operations.find(operation, {})).toBeNull();
    seen(operations, document);
    expect(turns.census().reading.waiting).toBe(1);
    leave();
    await until('it is compiled', () => operations.find(operation, {}) !== null);
  });

  it('is left for another time where too many wait', async () => {
    const turns = new Turns({ ...TURNS, reading: { slots: 1, waitingMax: 0, patienceMs: 1_000 } });
    const operations = new CompiledOperations(schema, turns);
    const leave = await turns.read({ client: 'another' });
    const document = parse('{ field }');
    seen(operations, document);
    const operation = seen(operations, document);
    leave();
    await until('nobody reads', () => turns.census().reading.running === 0);
    expect(operations.find(operation, {})).toBeNull();
    seen(operations, document);
    seen(operations, document);
    await until('it is compiled', () => operations.find(operation, {}) !== null);
  });
});
