import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { getOperationAST } from 'graphql';
import type { DocumentNode } from 'graphql';
import pg from 'pg';
import { Deadline } from '../../src/database/deadline.js';
import { readContext } from '../../src/database/read-context.js';
import { readSettings } from '../../src/config/settings.js';
import { Executor } from '../../src/graphql/execution/executor.js';
import { Costs } from '../../src/http/limits/cost.js';
import { DocumentReader } from '../../src/http/limits/document-reader.js';
import { ChangedOperations } from '../support/changed-operations.js';
import { RandomQueries } from '../support/random-query.js';
import type { RightValues } from '../support/random-query.js';
import { Random } from '../support/random.js';
import { World } from '../support/world.js';
import { makeTimeline } from './made-timeline.js';
import { writeFileSync } from 'node:fs';

setFlagsFromString('--expose-gc');
const gc = runInNewContext('gc') as () => void;

const RANDOM = Number(process.env['CT_RANDOM'] ?? 1000);
const GROWN = Number(process.env['CT_GROWN'] ?? 1000);
const COST_MOST = 20_000;

const numbered = (name: string): string[] => [1, 2, 3].map((n) => `${name}-${String(n)}`);
const ACTORS = [...numbered('state'), ...numbered('person')];
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

interface Measured {
  readonly text: string;
  readonly cost: number;
  readonly cpu: number;
  readonly sql: number;
  readonly memory: number;
  readonly scans: boolean;
}

describe.each([
  ['seed', 'seeded', undefined],
  ['made', 'empty', OF_MADE],
] as const)('%s', (name, template, right) => {
  let world: World;
  beforeAll(async () => {
    world = await World.start(template);
    if (template === 'empty') {
      const maker = new pg.Client({ connectionString: world.databaseUrl });
      await maker.connect();
      await makeTimeline(maker, { events: 20_000, relations: 20, actors: 500, sources: 2_000 });
      await maker.end();
    }
  }, 600_000);
  afterAll(() => world.stop());

  it('is true', async () => {
    const { schema } = world.service.domain;
    const { limits } = readSettings({ DATABASE_URL: world.databaseUrl });
    const reader = new DocumentReader(schema, limits, (error) => error);
    const costs = new Costs(schema, limits.costMax);
    const executor = new Executor(schema);
    const once = async (document: DocumentNode, weigh = false): Promise<Omit<Measured, 'text' | 'cost' | 'scans'>> => {
      let sql = 0;
      const meter = {
        begin: () => {
          const at = performance.now();
          return () => {
            sql += performance.now() - at;
          };
        },
      };
      const deadline = new Deadline(60_000);
      const context = readContext(world.service.database, ['en'], undefined, { meter, deadline });
      if (weigh) gc();
      const before = process.memoryUsage();
      const cpuBefore = process.cpuUsage();
      const result = await executor.execute({
        document,
        operation: getOperationAST(document)!,
        variables: {},
        context,
        cancellation: deadline,
        batches: context.loaders,
      });
      const text = JSON.stringify(result);
      const { user, system } = process.cpuUsage(cpuBefore);
      if (weigh) gc();
      const after = process.memoryUsage();
      deadline.end();
      const memory = after.heapUsed + after.external - before.heapUsed - before.external;
      return { cpu: (user + system) / 1_000, sql, memory: memory + 0 * text.length };
    };
    const measure = async (text: string): Promise<Measured | null> => {
      const { document } = reader.read(text);
      if (!document) return null;
      const cost = costs.of(document, getOperationAST(document)!, {}).requested;
      if (cost > COST_MOST) return null;
      const scans = costs.scans.has(document, getOperationAST(document)!, {});
      await once(document);
      const one = await once(document);
      const two = await once(document);
      const { memory } = cost >= 50 ? await once(document, true) : { memory: 0 };
      return { text, cost, cpu: Math.min(one.cpu, two.cpu), sql: Math.min(one.sql, two.sql), memory, scans };
    };
    const random = new Random(7);
    const queries = new RandomQueries(schema, random, right);
    const changed = new ChangedOperations(schema, queries, random);
    const all: Measured[] = [];
    const base = await measure('{ __typename }');
    console.log(base);
    for (let i = 0; all.length < RANDOM; i++) {
      const m = await measure(queries.next());
      if (m) all.push(m);
    }
    for (const by of ['cpu', 'sql', 'memory'] as const) {
      const ratio = (m: Measured): number => m[by] / (m.cost + 200);
      let best = [...all].sort((a, b) => ratio(b) - ratio(a)).slice(0, 12);
      for (let i = 0; i < GROWN / 3; i++) {
        let text = random.pick(best).text;
        for (let k = random.between(1, 3); k > 0; k--) text = changed.next(text);
        const m = await measure(text).catch((e: unknown) => { console.log(text, e); return null; });
        if (!m) continue;
        all.push(m);
        best = [...best, m].sort((a, b) => ratio(b) - ratio(a)).slice(0, 12);
      }
    }
    writeFileSync(`/tmp/ct-${name}.json`, JSON.stringify(all));
    expect(all.length).toBeGreaterThan(100);
  }, 3_000_000);
});
