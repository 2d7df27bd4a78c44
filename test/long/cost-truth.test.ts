import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { getOperationAST } from 'graphql';
import type { DocumentNode, OperationDefinitionNode } from 'graphql';
import pg from 'pg';
import { readSettings } from '../../src/config/settings.js';
import { Deadline } from '../../src/database/driver/deadline.js';
import { readContext } from '../../src/database/query/request-context.js';
import { Executor } from '../../src/graphql/execution/executor.js';
import { CostCalculator } from '../../src/graphql/limits/cost.js';
import { DocumentReader } from '../../src/graphql/limits/document-reader.js';
import { ChangedOperations } from '../support/changed-operations.js';
import { RandomQueries } from '../support/random-query.js';
import type { RightValues } from '../support/random-query.js';
import { Random } from '../support/random.js';
import { World } from '../support/world.js';
import { makeTimeline } from './synthetic-timeline.js';

/** Operations that are drawn at random, and those that are mutated towards the maximum of each measure. */
const DRAWN = 1_000;
const GROWN = { cpu: 60, sql: 60, memory: 30 } as const;
/** How many of the drawn ones have their memory measured, which takes longer than the rest. */
const WEIGHED = 40;
/** The most expensive ones of a measure, from which others are mutated. */
const PARENTS = 12;
const CHANGES_MAX = 3;

/** A unit of cost takes at most this many times the median. */
const TIMES_MAX = 10;
/** Whatever it costs, an operation is parsed, planned and executed. */
const COST_OF_ANY = 100;
const COST_MAX = 20_000;
/** Cheaper ones are not measured: they hold less than the normal variation of the process. */
const WEIGHED_FROM = 300;
/** The minimum of this many runs is the time of an operation that seemed expensive: the rest is noise. */
const RUNS = 6;
const MUCH = 3;
const COPIES = 4;
/**
 * Most operations return less than they may: the cost of a unit is measured on those that return at least this part.
 */
const FULL_FROM = 1 / 3;
const VALUE_SIZE = 1 / 20;
const PAGE_MAX = 100;
const DEADLINE_MS = 120_000;
const TIMEOUT_MS = 1_800_000;
const SEED = 15;
const US = 1_000;

setFlagsFromString('--expose-gc');
// Compiled code stays: it would be counted as memory of the results.
setFlagsFromString('--no-flush-bytecode');
const collectGarbage = runInNewContext('gc') as () => void;

const numbered = (name: string): string[] => [1, 2, 3].map((number) => `${name}-${String(number)}`);
const ACTORS = [...numbered('state'), ...numbered('person')];

/** Valid arguments in the synthetic timeline. */
const VALID_ARGUMENTS: RightValues = {
  ...{ actor: ACTORS, actors: ACTORS, allOf: ACTORS, anyOf: ACTORS, noneOf: ACTORS, speakers: ACTORS },
  ...{ mentionedActors: ACTORS, parties: ACTORS, bodies: ACTORS, one: ['state-1'], other: ['state-2'] },
  ...{ event: numbered('event'), madeAt: numbered('event'), mentionedEvents: numbered('event') },
  ...{ place: numbered('place'), places: numbered('place'), within: numbered('place') },
  ...{ relation: numbered('relation'), relations: numbered('relation'), office: numbered('office') },
  ...{ topics: numbered('topic'), topic: numbered('topic'), series: numbered('series') },
  ...{ source: numbered('source'), sources: numbered('source'), statement: numbered('statement') },
  ...{ text: ['event', 'word7', 'word 7'], publishers: ['Publisher 1'], language: ['fr', 'zh-Hant-TW', 'ru', 'eo'] },
  ...{ from: ['1949-10-01', '2001-07-16'], to: ['2024-05-31', '2030-01-01'], on: ['2020-03-01'] },
  ...{ languages: ['en', 'zh-Hans'] },
};

const MEASURES = ['cpu', 'sql', 'memory'] as const;
type Measure = (typeof MEASURES)[number];

/**
 * What an operation takes: milliseconds of CPU in this process and of waiting for PostgreSQL, and bytes that its result
 * holds.
 */
interface Measured {
  readonly text: string;
  readonly cost: number;
  readonly cpu: number;
  readonly sql: number;
  readonly memory: number | null;
  /** Whether it returns much of what it may, by its cost. */
  readonly isFull: boolean;
}

function heldBytes(): number {
  for (let round = 0; round < 2; round += 1) collectGarbage();
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}

/** The size of a result in units of cost: objects, and a twentieth for each value. */
function sizeOf(value: unknown): number {
  if (typeof value !== 'object' || value === null) return VALUE_SIZE;
  const inner = Object.values(value).reduce((sum: number, one) => sum + sizeOf(one), 0);
  return Array.isArray(value) ? inner : 1 + inner;
}

function perUnit(measured: Measured, by: Measure): number {
  return (measured[by] ?? 0) / (measured.cost + COST_OF_ANY);
}

function median(numbers: readonly number[]): number {
  return [...numbers].sort((one, other) => one - other)[Math.floor(numbers.length / 2)] ?? 0;
}

const WORLDS = [
  ['what the seed has', 'seeded', undefined],
  ['five thousand events', 'empty', VALID_ARGUMENTS],
] as const;

describe.each(WORLDS)('operations on %s', (name, template, right) => {
  let world: World;
  beforeAll(async () => {
    world = await World.start(template);
    if (template !== 'empty') return;
    const maker = new pg.Client({ connectionString: world.databaseUrl });
    await maker.connect();
    await makeTimeline(maker, { events: 5_000, relations: 20, actors: 500, sources: 2_000 });
    await maker.end();
  });
  afterAll(() => world.stop());

  it(
    'take at most ten times the median per unit of cost',
    async () => {
      const { schema } = world.service.domain;
      const { limits } = readSettings({ DATABASE_URL: world.databaseUrl });
      const reader = new DocumentReader(schema, limits, (error) => error);
      const costs = new CostCalculator(schema, limits.maxCost);
      const executor = new Executor(schema);

      // Jest's Error, which resolves where an error was thrown, takes longer than the rest of the work.
      Reflect.deleteProperty(Error, 'prepareStackTrace');

      async function executed(document: DocumentNode, operation: OperationDefinitionNode) {
        let sql = 0;
        const begin = () => {
          const startedAt = performance.now();
          return () => (sql += performance.now() - startedAt);
        };
        const deadline = new Deadline(DEADLINE_MS);
        const context = readContext(world.service.database, ['en'], undefined, {
          observer: { start: begin },
          deadline,
        });
        const used = process.cpuUsage();
        const request = {
          document,
          operation,
          variables: {},
          context,
          cancellation: deadline,
          batches: context.loaders,
        };
        const result = await executor.execute(request);
        const response = JSON.stringify(result);
        const { user, system } = process.cpuUsage(used);
        deadline.end();
        return { cpu: (user + system) / US, sql, result, held: [context, result, response] };
      }

      /** Bytes that an execution holds at its end, measured over several of them. */
      async function weight(document: DocumentNode, operation: OperationDefinitionNode): Promise<number> {
        const held: unknown[] = [];
        const before = heldBytes();
        for (let copy = 0; copy < COPIES; copy += 1) held.push((await executed(document, operation)).held);
        return (heldBytes() - before) / held.length;
      }

      /** null for an invalid operation, or one that costs more than there is time for. */
      async function measured(text: string, isWeighed: boolean): Promise<Measured | null> {
        const { document } = reader.read(text);
        const operation = document && getOperationAST(document);
        if (!operation) return null;
        const cost = costs.costOf(document, operation, {}).requested;
        if (cost > COST_MAX) return null;
        let [cpu, sql, isFull] = [Infinity, Infinity, false];
        for (let run = 0; run < RUNS; run += 1) {
          const one = await executed(document, operation);
          isFull = sizeOf(one.result.data) > cost * FULL_FROM;
          cpu = Math.min(cpu, one.cpu);
          sql = Math.min(sql, one.sql);
          if (run > 0 && [cpu, sql].every((took, at) => took < MUCH * (usual[at] ?? 0) * (cost + COST_OF_ANY))) break;
        }
        if (!isWeighed || cost < WEIGHED_FROM) return { text, cost, cpu, sql, isFull, memory: null };
        return { text, cost, cpu, sql, isFull, memory: await weight(document, operation) };
      }
      /** Medians of the operations drawn so far, of CPU time and of SQL time. */
      let usual: readonly number[] = [0, 0];

      const random = new Random(SEED);
      const queries = new RandomQueries(schema, random, right, PAGE_MAX);
      const changed = new ChangedOperations(schema, queries, random);
      const drawn: Measured[] = [];
      while (drawn.length < DRAWN) {
        const one = await measured(queries.next(), drawn.filter(({ memory }) => memory !== null).length < WEIGHED);
        if (one) drawn.push(one);
        const full = drawn.filter(({ isFull }) => isFull);
        usual = (['cpu', 'sql'] as const).map((by) => median(full.map((each) => perUnit(each, by))));
      }

      const grown: Measured[] = [];
      for (const by of MEASURES) {
        const mostExpensive = (all: readonly Measured[]): Measured[] =>
          [...all].sort((one, other) => perUnit(other, by) - perUnit(one, by)).slice(0, PARENTS);
        let parents = mostExpensive(drawn);
        for (let count = 0; count < GROWN[by];) {
          let { text } = random.pick(parents);
          for (let changes = random.between(1, CHANGES_MAX); changes > 0; changes -= 1) text = changed.next(text);
          const one = await measured(text, by === 'memory');
          if (!one) continue;
          count += 1;
          grown.push(one);
          parents = mostExpensive([...parents, one]);
        }
      }

      const problems: string[] = [];
      for (const by of ['cpu', 'memory'] as const) {
        const all = [...drawn, ...grown].filter((one) => one[by] !== null);
        const usually = median(drawn.filter((one) => one[by] !== null && one.isFull).map((one) => perUnit(one, by)));
        const [most] = all.sort((one, other) => perUnit(other, by) - perUnit(one, by));
        // What was caused by the machine, and not by the operation, does not repeat.
        const again = most && (await measured(most.text, by === 'memory'));
        const times = most && again ? Math.min(perUnit(most, by), perUnit(again, by)) / usually : NaN;
        process.stdout.write(
          `${name}: ${String(all.length)} operations, at most ${times.toFixed(1)} times the median of ${by} for a unit of cost\n`,
        );
        if (!(usually > 0 && times <= TIMES_MAX))
          problems.push(`${by}: ${times.toFixed(1)} times the median: ${JSON.stringify(most)}`);
      }
      expect(problems).toEqual([]);
    },
    TIMEOUT_MS,
  );
});
