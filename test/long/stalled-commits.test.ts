import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { until } from '../support/follower.js';
import { ServiceProcess } from '../support/service-process.js';
import { ASK_AGAIN, LOOK_FIRST, OTHER_NAMES, StallingWorld } from '../support/stalling-world.js';
import { ADMIN_TOKEN } from '../support/world.js';

/**
 * More cases of test/changelog/stalled-commits.long.test.ts: all ways in which a COMMIT that waits for a standby ends.
 */
describe('a commit that stalls', () => {
  let world: StallingWorld;
  beforeAll(async () => {
    world = await StallingWorld.start();
  }, 60_000);
  afterEach(() => world.server.letCommit());
  afterAll(() => world.stop());

  it('gets a full response in the attempt that waits when it ends', async () => {
    const input = world.topic();
    await world.server.stallCommits();
    expect(await world.outcome(world.mutate('createTopic', input))).toBe(ASK_AGAIN);
    const again = world.mutate('createTopic', input, world.other);
    await until('it waits for the first', async () => {
      const waiting = await world.server.admin.query(
        `select from pg_locks where locktype = 'advisory' and not granted`,
      );
      return waiting.rowCount === 1;
    });
    await world.server.letCommit();
    expect((await again).data?.payload).toMatchObject({ topic: { version: 1 }, userErrors: [] });
    expect(await world.changes(input.slug)).toBe(1);
  });

  it('does not make a retried update conflict with itself', async () => {
    const input = world.topic();
    await world.mutate('createTopic', input);
    const revision = { id: input.slug, expectedVersion: 1, reason: 'r', names: OTHER_NAMES };
    const keyed = { ...revision, idempotencyKey: `${input.slug}-2` };
    await world.server.stallCommits();
    expect(await world.outcome(world.mutate('updateTopic', keyed))).toBe(ASK_AGAIN);
    expect(await world.outcome(world.mutate('updateTopic', keyed))).toBe(ASK_AGAIN);
    await world.server.letCommit();
    const { data } = await world.mutate('updateTopic', keyed);
    expect(data.payload).toMatchObject({ topic: { version: 2 }, change: { kind: 'UPDATED' }, userErrors: [] });
    const late = await world.mutate('updateTopic', { ...revision, idempotencyKey: `${input.slug}-3` });
    expect(late.data.payload.userErrors).toEqual([{ code: 'VERSION_CONFLICT' }]);
  });

  it.each([
    ['is cancelled', 'pg_cancel_backend'],
    ['is ended with its connection', 'pg_terminate_backend'],
  ])('is not considered safe when the wait %s, which commits on this server alone', async (_how, end) => {
    for (const isKeyed of [true, false]) {
      const input = world.topic(isKeyed);
      const advice = isKeyed ? ASK_AGAIN : LOOK_FIRST;
      await world.server.stallCommits();
      const result = world.outcome(world.mutate('createTopic', input));
      await world.server.untilStalled(1);
      const pids = await world.server.stalled();
      await world.server.admin.query(`select ${end}(pid) from unnest($1::integer[]) pid`, [pids]);
      expect(await result).toBe(advice);
      expect(await world.changes(input.slug)).toBe(1);
      // It is visible to all, and would be lost with this server.
      if (isKeyed) expect(await world.outcome(world.mutate('createTopic', input))).toBe(ASK_AGAIN);
      await world.server.letCommit();
      if (!isKeyed) continue;
      const { data } = await world.mutate('createTopic', input);
      expect(data.payload).toMatchObject({ topic: { version: 1 }, userErrors: [] });
      expect(await world.changes(input.slug)).toBe(1);
    }
  });

  it('outlives its service, and is unknown to the next one', async () => {
    const input = world.topic();
    const env = { DATABASE_URL: world.server.url, ADMIN_TOKEN, LOG_LEVEL: 'fatal' };
    const killed = ServiceProcess.start({ env });
    const { url } = await killed.ready();
    await world.server.stallCommits();
    const query = 'mutation ($input: CreateTopicInput!) { createTopic(input: $input) { topic { id } } }';
    const result = fetch(`${url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${ADMIN_TOKEN}` },
      body: JSON.stringify({ query, variables: { input } }),
    }).catch(() => null);
    await world.server.untilStalled(1);
    await killed.end('SIGKILL');
    expect(await result).toBeNull();
    expect(await world.outcome(world.mutate('createTopic', input))).toBe(ASK_AGAIN);
    await world.server.letCommit();
    const { data } = await world.mutate('createTopic', input);
    expect(data.payload).toMatchObject({ topic: { version: 1 }, userErrors: [] });
    expect(await world.changes(input.slug)).toBe(1);
  });

  it('of a token says where to look, and of a revocation that it can be retried', async () => {
    const token = { name: 'Stalled', role: 'READER' };
    const { data } = await world.mutate('createToken', token, world.one, 'token { id } secret');
    await world.server.stallCommits();
    const created = world.mutate('createToken', token, world.one, 'token { id } secret');
    expect(await world.outcome(created)).toBe(LOOK_FIRST);
    const revocation = { id: data.payload.token.id as string };
    const revoked = world.mutate('revokeToken', revocation, world.one, 'token { revokedAt }');
    expect(await world.outcome(revoked)).toBe(
      'UNKNOWN: it is unknown whether it was written; retry: if it was written, this changes nothing.',
    );
    await world.server.letCommit();
    const { tokens } = await world.one.get('{ tokens { name revokedAt } }', { token: ADMIN_TOKEN });
    expect(tokens).toEqual([
      { name: 'Stalled', revokedAt: null },
      { name: 'Stalled', revokedAt: expect.any(String) },
    ]);
  });
});
