import { afterEach, expect, it } from '@jest/globals';
import pg from 'pg';
import { cloneDatabase } from '../support/clone.js';
import { PGBOUNCER, PgBouncer } from '../support/pgbouncer.js';
import { ServiceProcess } from '../support/service-process.js';

const TIMEOUT_MS = 300_000;
const INSTANCES = 3;

const started: ServiceProcess[] = [];
afterEach(async () => {
  for (const service of started.splice(0)) if (service.child.exitCode === null) await service.end('SIGKILL');
});

// A session-level lock would stay with the pooler's connection, and the next instance would wait forever.
(PGBOUNCER ? it : it.skip)(
  `instances that start at the same time migrate once through a pooler, without DATABASE_DIRECT_URL${PGBOUNCER ? '' : ' (skipped: pgbouncer is not installed)'}`,
  async () => {
    const clone = await cloneDatabase('empty');
    const database = new URL(clone.url).pathname.slice(1);
    const client = new pg.Client({ connectionString: clone.url });
    client.on('error', () => undefined);
    await client.connect();
    // One connection for all of them is enough: nobody holds one while waiting.
    for (const poolSize of [1, 2, 3]) {
      const pooler = await PgBouncer.start(clone.url, { poolSize });
      await client.query('drop schema public cascade; create schema public');
      for (let count = 0; count < INSTANCES; count += 1) {
        started.push(ServiceProcess.start({ env: { DATABASE_URL: pooler.url(database) } }));
      }
      for (const service of started) await service.ready();
      for (const service of started.splice(0)) expect(await service.end()).toBe(0);
      const { rows } = await client.query(`select count(*)::integer as locks from pg_locks
        where locktype = 'advisory' and database = (select oid from pg_database where datname = current_database())`);
      expect(rows).toEqual([{ locks: 0 }]);
      await pooler.stop();
    }
    await client.end();
    await clone.drop();
  },
  TIMEOUT_MS,
);
