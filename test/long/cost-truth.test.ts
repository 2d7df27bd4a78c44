import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { getOperationAST } from 'graphql';
import type { DocumentNode, OperationDefinitionNode } from 'graphql';
import pg from 'pg';
import { readSettings } from '../../src/config/settings.js';
import { Deadline } from '../../src/database/deadline.js';
import { readContext } from '../../src/database/read-context.js';
import { Executor } from '../../src/graphql/execution/executor.js';
import { Costs } from '../../src/http/limits/cost.js';
import { DocumentReader } from '../../src/http/limits/document-reader.js';
import { ChangedOperations } from '../support/changed-operations.js';
import { RandomQueries } from '../support/random-query.js';
import type { RightValues } from '../support/random-query.js';
import { Random } from '../support/random.js';
import { World } from '../support/world.js';
import { makeTimeline } from './made-timeline.js';

/** Operations that are drawn at random, and those that are grown towards the most of each measure. */
const DRAWN = 1_000;
const GROWN = { cpu: 60, sql: 60, memory: 30 } as const;
/** So many of those that are drawn are weighed, which takes longer than all else. */
const WEIGHED = 40;
/** The dearest of a measure, from which others are grown. */
const PARENTS = 12;
const CHANGES_MAX = 3;

/** A unit of cost takes no more than so many times the median. */
const TIMES_MAX = 10;
/** Whatever it costs, an operation is read, planned and answered. */
const COST_OF_ANY = 100;
const COST_MAX = 20_000;
/** What costs less is not weighed: it holds less than what the process itself holds more or less from time to time. */
const WEIGHED_FROM = 300;
/** The least of so many runs is what an operation takes that seemed to take much: the rest is the machine's. */
const RUNS = 6;
const MUCH = 3;
const COPIES = 4;
/** Most operations return less than they may: what a unit costs is told by those that return this part of it. */
const FULL_FROM = 1 / 3;
const VALUE_SIZE = 1 / 20;
const PAGE_MAX = 100;
const DEADLINE_MS = 120_000;
const PATIENCE_MS = 1_800_000;
const SEED = 15;
const US = 1_000;

setFlagsFromString('--expose-gc');
// What is compiled stays: it would be taken for what operations give back.
setFlagsFromString('--no-flush-bytecode');
const collectGarbage = runInNewContext('gc') as () => void;

const numbered = (name: string): string[] => [1, 2, 3].map((number) => `${name}-${String(number)}`);
const ACTORS = [...numbered('state'), ...numbered('person')];

/** What is right for arguments in the timeline that is made. */
const OF_MADE: RightValues = {
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

/** What an operation takes: milliseconds of this process and of waiting for PostgreSQL, and bytes that its answer holds. */
interface Measured {
  readonly text: string;
  readonly cost: number;
  readonly cpu: number;
  readonly sql: number;
  readonly memory: number | null;
  /** Whether it returns much of what it may, by what it costs. */
  readonly isFull: boolean;
}

function heldBytes(): number {
  for (let round = 0; round < 2; round += 1) collectGarbage();
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}

/** What is returned, as costs count it: objects, and a twentieth for each value. */
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
  ['five thousand events', 'empty', OF_MADE],
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
    'take no more for what they cost than ten times the median',
    async () => {
      const { schema } = world.service.domain;
      const { limits } = readSettings({ DATABASE_URL: world.databaseUrl });
      const reader = new DocumentReader(schema, limits, (error) => error);
      const costs = new Costs(schema, limits.costMax);
      const executor = new Executor(schema);

      // Jest's own takes longer to tell where an error was thrown than all else that is done for it.
      Reflect.deleteProperty(Error, 'prepareStackTrace');

      async function executed(document: DocumentNode, operation: OperationDefinitionNode) {
        let sql = 0;
        const begin = () => {
          const begunAt = performance.now();
          return () => (sql += performance.now() - begunAt);
        };
        const deadline = new Deadline(DEADLINE_MS);
        const context = readContext(world.service.database, ['en'], undefined, { meter: { begin }, deadline });
        const used = process.cpuUsage();
        const asked = { document, operation, variables: {}, context, cancellation: deadline, batches: context.loaders };
        const result = await executor.execute(asked);
        const answer = JSON.stringify(result);
        const { user, system } = process.cpuUsage(used);
        deadline.end();
        return { cpu: (user + system) / US, sql, result, held: [context, result, answer] };
      }

      /** Bytes that an execution holds at its end, by what several of them hold. */
      async function weight(document: DocumentNode, operation: OperationDefinitionNode): Promise<number> {
        const held: unknown[] = [];
        const before = heldBytes();
        for (let copy = 0; copy < COPIES; copy += 1) held.push((await executed(document, operation)).held);
        return (heldBytes() - before) / held.length;
      }

      /** null for what is not valid, or costs more than there is time for. */
      async function measured(text: string, isWeighed: boolean): Promise<Measured | null> {
        const { document } = reader.read(text);
        const operation = document && getOperationAST(document);
        if (!operation) return null;
        const cost = costs.of(document, operation, {}).requested;
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
      /** Medians of what was drawn so far, of the processor's time and of SQL's. */
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
        const dearest = (all: readonly Measured[]): Measured[] =>
          [...all].sort((one, other) => perUnit(other, by) - perUnit(one, by)).slice(0, PARENTS);
        let parents = dearest(drawn);
        for (let count = 0; count < GROWN[by];) {
          let { text } = random.pick(parents);
          for (let changes = random.between(1, CHANGES_MAX); changes > 0; changes -= 1) text = changed.next(text);
          const one = await measured(text, by === 'memory');
          if (!one) continue;
          count += 1;
          grown.push(one);
          parents = dearest([...parents, one]);
        }
      }

      const told: string[] = [];
      for (const by of ['cpu', 'memory'] as const) {
        const all = [...drawn, ...grown].filter((one) => one[by] !== null);
        const usually = median(drawn.filter((one) => one[by] !== null && one.isFull).map((one) => perUnit(one, by)));
        const [most] = all.sort((one, other) => perUnit(other, by) - perUnit(one, by));
        // What was the machine's, and not its own, is not there again.
        const again = most && (await measured(most.text, by === 'memory'));
        const times = most && again ? Math.min(perUnit(most, by), perUnit(again, by)) / usually : NaN;
        process.stdout.write(
          `${name}: ${String(all.length)} operations, at most ${times.toFixed(1)} times the median of ${by} for a unit of cost\n`,
        );
        if (!(usually > 0 && times <= TIMES_MAX))
          told.push(`${by}: ${times.toFixed(1)} times the median: ${JSON.stringify(most)}`);
      }
      expect(told).toEqual([]);
    },
    PATIENCE_MS,
  );
});
