import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { setTimeout as sleep } from 'node:timers/promises';
import sql from 'sql-template-tag';
import type { Database } from '../../../src/database/driver/database.js';
import { CancelledError, Deadline, COMMIT_GRACE_MS } from '../../../src/database/driver/deadline.js';
import { WriteError } from '../../../src/database/driver/write-error.js';
import { BareDatabase } from '../../support/bare-database.js';

describe('a transaction', () => {
  let bare: BareDatabase;
  let database: Database;
  beforeAll(async () => {
    bare = await BareDatabase.start();
    ({ database } = bare);
    await database.rows(sql`create table note (text text)`);
  });
  afterAll(() => bare.stop());

  const notes = async (): Promise<string[]> =>
    (await database.rows<{ text: string }>(sql`select text from note`)).map(({ text }) => text);

  it('commits nothing when its deadline expires after its last statement', async () => {
    const deadline = new Deadline(30);
    const failed = database.transaction(
      async ({ rows }) => {
        await rows(sql`insert into note values ('late')`);
        await sleep(60);
      },
      { deadline },
    );
    const fault = await failed.catch((error: unknown) => error);
    expect(fault).toBeInstanceOf(WriteError);
    expect((fault as WriteError).outcome).toBe('NOT_COMMITTED');
    expect((fault as WriteError).driverError).toBeInstanceOf(CancelledError);
    expect(await notes()).toEqual([]);
  });

  it('extends its deadline by two seconds to commit, once', async () => {
    const deadline = new Deadline(500);
    const began = performance.now();
    for (const text of ['in time', 'in time as well']) {
      await database.transaction(({ rows }) => rows(sql`insert into note values (${text})`), { deadline });
    }
    await expect(database.until(deadline).rows(sql`select pg_sleep(8)`)).rejects.toEqual(new CancelledError(500));
    const tookMs = performance.now() - began;
    expect(tookMs).toBeGreaterThan(500 + COMMIT_GRACE_MS - 50);
    expect(tookMs).toBeLessThan(500 + COMMIT_GRACE_MS + 1_500);
    expect(await notes()).toEqual(['in time', 'in time as well']);
  });

  it('fails when a statement failed, even if the error was ignored', async () => {
    const failed = database.transaction(async ({ rows }) => {
      await rows(sql`insert into note values ('unheard')`);
      await rows(sql`select 1 / 0`).catch(() => undefined);
    });
    await expect(failed).rejects.toThrow('had failed unnoticed');
    expect(await notes()).not.toContain('unheard');
  });

  it('reads what others have committed meanwhile, whatever the default isolation', async () => {
    await database.rows(sql`set default_transaction_isolation = 'serializable'`);
    const [row] = await database.transaction(({ rows }) =>
      rows<Record<string, string>>(sql`show transaction_isolation`),
    );
    await database.rows(sql`reset default_transaction_isolation`);
    expect(row).toEqual({ transaction_isolation: 'read committed' });
  });

  it('counts as not committed when COMMIT is rejected and the connection lives on', async () => {
    await database.rows(sql`create table parent (id integer primary key)`);
    await database.rows(sql`create table child (id integer references parent deferrable initially deferred)`);
    const failed = database.transaction(({ rows }) => rows(sql`insert into child values (1)`));
    await expect(failed).rejects.toMatchObject({ driverError: { code: '23503' } });
    expect(await database.rows(sql`select from child`)).toEqual([]);
    expect(database.pool().busy).toBe(0);
  });

  it('is ended by PostgreSQL after 5 idle seconds: its service may be gone, but its locks are not', async () => {
    const [row] = await database.rows<Record<string, string>>(sql`show idle_in_transaction_session_timeout`);
    expect(row).toEqual({ idle_in_transaction_session_timeout: '5s' });
  });
});
