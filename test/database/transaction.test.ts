import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { setTimeout as sleep } from 'node:timers/promises';
import sql from 'sql-template-tag';
import type { Database } from '../../src/database/database.js';
import { Cancelled, Deadline } from '../../src/database/deadline.js';
import { WriteFault } from '../../src/database/write-fault.js';
import { BareDatabase } from '../support/bare-database.js';

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

  it('whose deadline passes after its last statement commits nothing', async () => {
    const deadline = new Deadline(30);
    const told = database.transaction(
      async ({ rows }) => {
        await rows(sql`insert into note values ('late')`);
        await sleep(60);
      },
      { deadline },
    );
    const fault = await told.catch((error: unknown) => error);
    expect(fault).toBeInstanceOf(WriteFault);
    expect((fault as WriteFault).outcome).toBe('ABSENT');
    expect((fault as WriteFault).driverError).toBeInstanceOf(Cancelled);
    expect(await notes()).toEqual([]);
  });

  it('that is to commit gives the whole time again to tell of it', async () => {
    const deadline = new Deadline(800);
    await database.transaction(
      async ({ rows }) => {
        await rows(sql`insert into note values ('in time')`);
        await sleep(500);
      },
      { deadline },
    );
    // Together more than it had, and each less.
    await database.until(deadline).rows(sql`select pg_sleep(0.5)`);
    deadline.end();
    expect(await notes()).toEqual(['in time']);
  });

  it('is ended by PostgreSQL after 5 seconds in which nothing comes: its service may be gone, its locks are not', async () => {
    const [row] = await database.rows<Record<string, string>>(sql`show idle_in_transaction_session_timeout`);
    expect(row).toEqual({ idle_in_transaction_session_timeout: '5s' });
  });
});
