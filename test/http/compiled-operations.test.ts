import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { buildSchema, isEnumType, parse } from 'graphql';
import type { DocumentNode, OperationDefinitionNode } from 'graphql';
import { CompiledOperations } from '../../src/http/compiled-operations.js';
import { Turns, TURNS } from '../../src/http/turns.js';
import { compiled } from '../support/compiled.js';
import { until } from '../support/follower.js';
import { World } from '../support/world.js';

const EVENT = 'event(id: "cn-ru-ssc-19-2024")';
const FRAGMENT = 'fragment F on Event { slug }';
const SLUG = { slug: 'cn-ru-ssc-19-2024' };
const POSITION = expect.stringMatching(/^\d+$/);
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
    const { event } = await world.get(`{ ${EVENT} { id } }`);
    const query = `query ($id: ID!) { node(id: $id) { ... on Versioned { ${nested(levels)} } } }`;
    expect(await stays(query, { id: event.id }, { data: { node: { version: 1 } } })).toBe(isSoon);
  });

  it('is not compiled where the code that reads its variables would be long', async () => {
    const names = Array.from({ length: 120 }, (_, at) => `v${String(at)}`);
    const query = `query (${names.map((name) => `$${name}: ActorMatch!`).join()}) {
      events(filter: { actors: [${names.map((name) => `$${name}`).join()}] }) { totalCount }
    }`;
    const variables = Object.fromEntries(names.map((name) => [name, { anyOf: ['RUS'] }]));
    expect(await stays(query, variables, {})).toBe(false);
  });

  const MAGIC = '__MAGIC_DATE__33a9e76d_02e0_4128_8e92_3530ad3da74d';
  const INJECTED = `${MAGIC}(globalThis.wasInjected = true, 0)`;
  it.each([
    ['a text', `{ search(text: "${INJECTED}") { nodes { label } } }`],
    ['a text with escapes', `{ search(text: "${INJECTED.replace('_', '\\u005f')}") { nodes { label } } }`],
    ['a block of text', `{ search(text: """${INJECTED}""") { nodes { label } } }`],
    ['a text after a quote', `{ search(text: "Xi \\"${INJECTED}") { nodes { label } } }`],
    ['a field of an input object', `{ events(filter: { text: "${INJECTED}" }) { totalCount } }`],
    ['an element of a list', `{ events(filter: { topics: ["${INJECTED}"] }) { totalCount } }`],
    ['a default', `query ($text: String = "${INJECTED}") { events(filter: { text: $text }) { totalCount } }`],
    [
      'a number that is none',
      '{ search(text: "__MAGIC_NAN__57f286b9_4c20_487f_b409_79804ddcb4f8") { nodes { label } } }',
    ],
  ])('is never compiled where code could be in it: by %s', async (_name, query) => {
    const { data, errors } = await world.ask(query);
    expect(await stays(query, undefined, { data, ...(errors && { errors }) })).toBe(false);
    expect(globalThis).not.toHaveProperty('wasInjected');
  });

  it('has for each field what is selected of it, whatever its path is called', async () => {
    const query = `{
      b_a: events(first: 1) { position }
      a: relation(id: "china-russia") { b: timeline(first: 1) { nodes { kind } } }
    }`;
    const { data } = await world.ask(query);
    expect(data).toMatchObject({ b_a: { position: POSITION }, a: { b: { nodes: [{}] } } });
    expect(await stays(query, undefined, { data })).toBe(false);
  });

  it('has for a field of a fragment what is selected of it at each place', async () => {
    const relation = 'relation(id: "china-russia")';
    const query = `{ one: ${relation} { ...F } two: ${relation} { ...F timeline { position } } }
      fragment F on Relation { timeline { totalCount } }`;
    const totalCount = expect.any(Number);
    const data = { one: { timeline: { totalCount } }, two: { timeline: { totalCount, position: POSITION } } };
    expect(await stays(query, undefined, { data })).toBe(true);
  });

  it.each<[string, string, unknown, boolean]>([
    [
      'an argument',
      'query ($v: TimelineOrder = OLDEST_FIRST) { events(order: $v) { totalCount } }',
      'NEWEST_FIRST',
      true,
    ],
    [
      'a field of an input object',
      'query ($v: WindowMatch = OVERLAPS) { events(filter: { window: { from: "2020-01-01", match: $v } }) { totalCount } }',
      'WITHIN',
      true,
    ],
    ['a condition', 'query ($v: Boolean = true) { viewer { role name @include(if: $v) } }', false, false],
  ])('has null refused for %s that is no null, each time, as the client’s own fault', async (_name, query, v, isSo) => {
    expect(await stays(query, { v }, { data: {} })).toBe(isSo);
    const errors = [{ message: expect.stringMatching(/^Argument "/), extensions: { code: 'BAD_USER_INPUT' } }];
    expect(await stays(query, { v: null }, { errors })).toBe(false);
    expect((await world.ask(query)).errors).toBeUndefined();
  });

  it('is executed as it stands where something in an input object is not given, which is not null', async () => {
    const query = `query ($match: WindowMatch, $text: String) {
      events(filter: { text: $text, window: { from: "2020-01-01", match: $match } }) { totalCount }
    }`;
    const data = { events: { totalCount: expect.any(Number) } };
    expect(await stays(query, { match: 'WITHIN', text: 'Xi' }, { data })).toBe(true);
    expect(await stays(query, { match: 'WITHIN' }, { data })).toBe(false);
    expect(await stays(query, {}, { data })).toBe(false);
  });

  it.each(['toString', 'constructor', 'valueOf', 'hasOwnProperty', '__proto__'])(
    'has nothing for a variable that is not given, though it is called $%s',
    async (name) => {
      const query = `query ($${name}: WindowMatch, $text: String) {
        events(filter: { text: $text, window: { from: "2020-01-01", match: $${name} } }) { totalCount }
      }`;
      const data = { events: { totalCount: expect.any(Number) } };
      expect(await stays(query, {}, { data })).toBe(false);
      // No body may have the name that is left out here.
      if (name === '__proto__') return;
      expect(await stays(query, { [name]: 'WITHIN', text: 'Xi' }, { data })).toBe(false);
    },
  );

  it('may have its variables coerced twice: an enum’s values are their names', () => {
    const enums = Object.values(world.service.domain.schema.getTypeMap()).filter(isEnumType);
    expect(enums.length).toBeGreaterThan(10);
    const others = enums.flatMap((type) => type.getValues()).filter(({ name, value }) => value !== name);
    expect(others).toEqual([]);
  });

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
