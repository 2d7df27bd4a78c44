import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { startSession } from '../../src/database/driver/session.js';
import { TERM_STATISTICS } from '../../src/database/query/term-statistics.js';
import { until } from '../support/follower.js';
import { World } from '../support/world.js';
import { makeTimeline, MILLION } from './synthetic-timeline.js';
import { DEEP_CASES, INDEXES_OF_WRITING, PLAN_CASES } from './plan-cases.js';
import type { PlanCase } from './plan-cases.js';
import { plan, run } from './plan.js';
import type { Plan, Sent } from './plan.js';

const MAKE_MS = 1_200_000;
const CASE_MS = 60_000;

/**
 * Checks by PostgreSQL's plans, on a connection set up like the service's, that every filter and order finds its rows
 * by index.
 */
describe('a million events', () => {
  let world: World;
  let admin: pg.Client;

  beforeAll(async () => {
    world = await World.start('empty');
    const maker = new pg.Client({ connectionString: world.databaseUrl });
    await maker.connect();
    await makeTimeline(maker, MILLION);
    await maker.end();
    await TERM_STATISTICS.readFrom(world.service.database);
    admin = new pg.Client({ connectionString: world.databaseUrl });
    await admin.connect();
    await startSession(admin, {
      url: world.databaseUrl,
      pooling: 'auto',
      statementTimeoutMs: 0,
      idleInTransactionMs: 0,
    });
  }, MAKE_MS);
  afterAll(async () => {
    await admin.end();
    await world.stop();
  });

  /** The statements that an operation sends. */
  async function statementsOf(query: string, variables: Record<string, unknown> = {}): Promise<Sent[]> {
    const sent: Sent[] = [];
    const stop = world.service.database.observe((text, values) => sent.push({ text, values }));
    await world.get(query, { variables });
    stop();
    return sent;
  }

  /** Both plans of a statement: the custom one and, unless it counts, the generic one. */
  async function plansOf(sent: Sent): Promise<Plan[]> {
    // A count of few rows gets a custom plan as long as the generic plan is more expensive: in general, most may be
    // many.
    const isCount = /count\(/.test(sent.text);
    return [await run(admin, sent), ...(isCount ? [] : [await plan(admin, sent)])];
  }

  async function hold({ bound, mayRead = [] }: PlanCase, statements: readonly Sent[]): Promise<void> {
    expect(statements).not.toHaveLength(0);
    for (const sent of statements) {
      for (const { wholeReads, buffers } of await plansOf(sent)) {
        const unwarranted = wholeReads.filter((table) => !mayRead.includes(table));
        expect({ text: sent.text, unwarranted }).toEqual({ text: sent.text, unwarranted: [] });
        if (buffers > bound) throw new Error(`touches ${String(buffers)} pages, not ${String(bound)}: ${sent.text}`);
      }
    }
  }

  it.each(PLAN_CASES)(
    'are read by index: $title',
    async (one) => {
      await hold(one, await statementsOf(one.query));
    },
    CASE_MS,
  );

  it.each(DEEP_CASES)(
    'are read by index from the middle of a list: $title',
    async (one) => {
      const cursor = /"endCursor":"([^"]+)"/.exec(JSON.stringify(await world.get(one.middle)))?.[1];
      expect(cursor).toBeDefined();
      await hold(one, await statementsOf(one.query, { after: cursor }));
    },
    CASE_MS,
  );

  it('are read completely without their index, which this test would notice', async () => {
    const [page] = await statementsOf(
      '{ events(first: 20, filter: { kinds: [RUPTURE, CONFLICT] }) { nodes { slug } } }',
    );
    const [confidence] = await statementsOf('{ events(first: 20, filter: { confidence: [LOW] }) { nodes { slug } } }');
    if (!page || !confidence) throw new Error('Nothing was sent');
    await admin.query('begin');
    await admin.query('drop index event_kind_timeline_idx, event_confidence_timeline_idx');
    const [kinds, low] = [await run(admin, page), await run(admin, confidence)];
    await admin.query('rollback');
    expect(kinds.wholeReads.length > 0 || kinds.buffers > 10_000).toBe(true);
    expect(low.wholeReads.length > 0 || low.buffers > 1_000).toBe(true);
  });

  it(
    'use every index that is not needed for writing',
    async () => {
      await admin.query('select pg_stat_force_next_flush()');
      // The service's connections report their scans once they have been idle for ten seconds.
      let unused: string[] = [];
      const areUsed = async (): Promise<boolean> => {
        const { rows } = await admin.query<{ name: string }>(`
          select indexrelname as name from pg_stat_user_indexes
          where idx_scan = 0 and not exists (select from pg_constraint where conindid = indexrelid) order by 1`);
        unused = rows.map(({ name }) => name).filter((name) => !INDEXES_OF_WRITING.includes(name));
        return unused.length === 0;
      };
      await until('every index is used', areUsed, CASE_MS / 2).catch(() => undefined);
      expect(unused).toEqual([]);
    },
    CASE_MS,
  );
});
