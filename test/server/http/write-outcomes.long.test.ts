import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import sql from 'sql-template-tag';
import { COMMIT_GRACE_MS } from '../../../src/database/driver/deadline.js';
import { cloneDatabase } from '../../support/clone.js';
import type { Clone } from '../../support/clone.js';
import { until } from '../../support/follower.js';
import { PgProxy } from '../../support/pg-proxy.js';
import type { Gate, PollResult } from '../../support/pg-proxy.js';
import { ADMIN_TOKEN, World } from '../../support/world.js';
import { POSITION } from '../../support/positions.js';
import type { Answer } from '../../support/world.js';

const OPERATION_TIMEOUT_MS = 1_500;

/** Time that a busy machine may take in addition to what the service promises. */
const SLACK_MS = 1_500;

const POOL_SIZE = 10;

/** When the response is due: the deadline and the time reserved after it for a write. */
async function inTime(request: Promise<Answer>): Promise<Answer> {
  const began = performance.now();
  const response = await request;
  expect(performance.now() - began).toBeLessThan(OPERATION_TIMEOUT_MS + COMMIT_GRACE_MS + SLACK_MS);
  return response;
}

/** The outcome of a write that fails at its end: what the client is told equals what the log has. */
describe('a mutation', () => {
  let clone: Clone;
  let proxy: PgProxy;
  let world: World;
  let direct: pg.Client;
  beforeAll(async () => {
    clone = await cloneDatabase('empty');
    proxy = await PgProxy.start(clone.url);
    direct = new pg.Client({ connectionString: clone.url });
    await direct.connect();
    world = await World.on({ ...clone, url: proxy.url }, { OPERATION_TIMEOUT_MS: String(OPERATION_TIMEOUT_MS) });
  });
  afterEach(() => {
    proxy.gate = () => 'forward';
  });
  afterAll(async () => {
    await direct.end();
    await world.service.close();
    await proxy.stop();
    await clone.drop();
  });

  const QUERY =
    'mutation ($input: CreateTopicInput!) { createTopic(input: $input) { topic { slug } change { position } } }';

  const register = (slug: string): Promise<Answer> => {
    const input = { slug, names: [{ language: 'en', text: slug }], idempotencyKey: slug };
    return world.sendRequest(QUERY, { variables: { input }, token: ADMIN_TOKEN });
  };

  /** Positions in the log of a topic, queried without the proxy. */
  async function positions(slug: string): Promise<string[]> {
    const { rows } = await direct.query<{ position: string }>(
      `select ${POSITION} as position from change join topic on topic.id = subject_id where slug = $1`,
      [slug],
    );
    return rows.map(({ position }) => position);
  }

  const isCommit = (text: string): boolean => /^commit/i.test(text);
  /** The second statement of a transaction is the first that has an effect. */
  const isBegun = (_text: string, number: number): boolean => number === 2;

  /** Blocks a statement that is still to come. */
  const holding =
    (isToBe: (text: string, number: number) => boolean, ms: number): Gate =>
    async (text, number): Promise<PollResult> => {
      if (isToBe(text, number)) await sleep(ms);
      return 'forward';
    };

  /** A retry with the same key returns the earlier write. */
  async function expectEarlierWrite(slug: string): Promise<void> {
    proxy.gate = () => 'forward';
    let again: Answer['data'] = null;
    await until('a retry succeeds', async () => Boolean((again = (await register(slug)).data?.createTopic)));
    expect(await positions(slug)).toEqual([again.change.position]);
  }

  it('that loses the database after its commit is reported as written', async () => {
    let findCommitted = false;
    proxy.gate = (text, number) => {
      if (findCommitted && number === 0) return 'cut';
      if (isCommit(text)) findCommitted = true;
      return 'forward';
    };
    const { status, headers, data, errors } = await register('cut');
    expect([status, headers.get('retry-after')]).toEqual([503, '1']);
    expect(data).toEqual({ createTopic: null });
    expect(errors).toMatchObject([{ extensions: { code: 'UNAVAILABLE', outcome: 'COMMITTED' } }]);
    expect(errors?.[0]?.message).toContain('the write was committed, but its result could not be read');
    expect(await positions('cut')).toHaveLength(1);
    await expectEarlierWrite('cut');
  });

  it('whose commit exceeds the deadline slightly has a full response', async () => {
    proxy.gate = holding(isCommit, OPERATION_TIMEOUT_MS + 100);
    const { data, errors } = await register('slow');
    expect(errors).toBeUndefined();
    expect(await positions('slow')).toEqual([data.createTopic.change.position]);
  });

  it('that cannot be read back in time is reported as written', async () => {
    let findCommitted = false;
    proxy.gate = async (text, number): Promise<PollResult> => {
      if (findCommitted && number === 0) await sleep(OPERATION_TIMEOUT_MS + COMMIT_GRACE_MS);
      if (isCommit(text)) findCommitted = true;
      return 'forward';
    };
    const { status, data, errors } = await inTime(register('unread'));
    expect(status).toBe(200);
    expect(data).toEqual({ createTopic: null });
    expect(errors).toMatchObject([
      { extensions: { code: 'TIMEOUT', outcome: 'COMMITTED', max: OPERATION_TIMEOUT_MS } },
    ]);
    expect(errors?.[0]?.message).toContain('the write was committed, but its result could not be read');
    expect(await positions('unread')).toHaveLength(1);
    await expectEarlierWrite('unread');
  });

  it('has one deadline for all its fields', async () => {
    proxy.gate = holding(isCommit, OPERATION_TIMEOUT_MS * 0.6);
    const fields = ['one', 'two', 'three', 'four'].map(
      (slug) => `${slug}: createTopic(input: { slug: "field-${slug}", names: [{ language: "en", text: "x" }] }) {
        change { position } }`,
    );
    const { data, errors } = await inTime(
      world.sendRequest(`mutation { ${fields.join(' ')} }`, { token: ADMIN_TOKEN }),
    );
    expect(data.one).not.toBeNull();
    expect(data.four).toBeNull();
    const last = errors?.find(({ path }) => path?.[0] === 'four');
    expect(last).toMatchObject({
      extensions: { code: 'TIMEOUT', outcome: 'NOT_COMMITTED', max: OPERATION_TIMEOUT_MS },
    });
    expect(await positions('field-one')).toHaveLength(1);
    expect(await positions('field-four')).toEqual([]);
  });

  it.each([
    ['before its first statement', (_text: string, number: number) => number === 2],
    ['at its commit', isCommit],
  ])('has a response in time if the database stops responding %s, with the outcome unknown', async (where, isToBe) => {
    let isSilent = false;
    let speak = (): void => undefined;
    const spoken = new Promise<PollResult>((resolve) => {
      speak = () => {
        resolve('cut');
      };
    });
    proxy.gate = (text, number) => {
      isSilent ||= isToBe(text, number);
      return isSilent ? spoken : 'forward';
    };
    const slug = `silent-${where.split(' ')[0] ?? ''}`;
    const { errors } = await inTime(register(slug));
    expect(errors).toMatchObject([{ extensions: { code: 'TIMEOUT', outcome: 'UNKNOWN', max: OPERATION_TIMEOUT_MS } }]);
    expect(errors?.[0]?.message).toContain('retry with the same idempotencyKey');
    speak();
    await expectEarlierWrite(slug);
  });

  it('that gets no connection has a response in time', async () => {
    const busy = Array.from({ length: POOL_SIZE }, () => world.service.database.rows(sql`select pg_sleep(20)`));
    const ended = Promise.allSettled(busy);
    await until('all connections are used', () => world.service.database.pool().busy === POOL_SIZE);
    const { errors } = await inTime(register('no-connection'));
    expect(errors).toMatchObject([{ extensions: { code: 'TIMEOUT', outcome: 'UNKNOWN', max: OPERATION_TIMEOUT_MS } }]);
    await direct.query(`select pg_terminate_backend(pid) from pg_stat_activity where query like 'select pg_sleep%'`);
    await ended;
    await expectEarlierWrite('no-connection');
  });

  it('whose deadline passes before its commit is reported as not committed', async () => {
    let isHeld = false;
    // Only a statement of the write: its outcome is looked up in another transaction, which takes the time that is left.
    const isWrite = (text: string, number: number): boolean => !isHeld && (isHeld = isBegun(text, number));
    proxy.gate = holding(isWrite, OPERATION_TIMEOUT_MS + 200);
    const { errors } = await inTime(register('late'));
    expect(isHeld).toBe(true);
    expect(errors).toMatchObject([
      { extensions: { code: 'TIMEOUT', outcome: 'NOT_COMMITTED', max: OPERATION_TIMEOUT_MS } },
    ]);
    expect(await positions('late')).toEqual([]);
  });
});
