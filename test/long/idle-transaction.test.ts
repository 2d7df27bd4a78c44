import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import sql from 'sql-template-tag';
import { BareDatabase } from '../support/bare-database.js';

/** Longer than a transaction may be idle, and than a session waits for its locks. */
const SILENT_MS = 9_000;

describe('a transaction of a service that hangs', () => {
  let bare: BareDatabase;
  beforeAll(async () => {
    bare = await BareDatabase.start();
    await bare.database.rows(sql`create table note (text text)`);
    await bare.database.rows(sql`insert into note values ('as it was')`);
  });
  afterAll(() => bare.stop());

  it('releases its locks after five seconds, has written nothing, and reports it', async () => {
    const { database } = bare;
    const hung = database
      .transaction(async ({ rows }) => {
        await rows(sql`update note set text = 'hung'`);
        await sleep(SILENT_MS);
        await rows(sql`update note set text = 'too late'`);
      })
      .catch((error: unknown) => error);
    await sleep(200);
    const began = performance.now();
    const [row] = await database.rows<{ text: string }>(
      sql`update note set text = text || ', and more' returning text`,
    );
    expect(row?.text).toBe('as it was, and more');
    expect(performance.now() - began).toBeLessThan(SILENT_MS - 2_000);
    expect(await hung).toMatchObject({ name: 'WriteError', outcome: 'NOT_COMMITTED' });
    expect(await database.rows(sql`select text from note`)).toEqual([row]);
  });
});
