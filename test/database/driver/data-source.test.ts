import { expect, it } from '@jest/globals';
import sql from 'sql-template-tag';
import { BareDatabase } from '../../support/bare-database.js';

const AT_ONCE = 5;

it('opens connections on which PostgreSQL uses no parallel workers', async () => {
  const bare = await BareDatabase.start();
  const connection = sql`select pg_backend_pid() as pid, current_setting('max_parallel_workers_per_gather') as workers, pg_sleep(0.2)`;
  const found = await Promise.all(
    Array.from({ length: AT_ONCE }, () => bare.database.rows<{ pid: number; workers: string }>(connection)),
  );
  expect(new Set(found.flat().map(({ pid }) => pid)).size).toBe(AT_ONCE);
  expect(found.flat().map(({ workers }) => workers)).toEqual(Array.from({ length: AT_ONCE }, () => '0'));
  await bare.stop();
});
