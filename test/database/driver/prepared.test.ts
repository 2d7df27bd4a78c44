import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import sql, { raw } from 'sql-template-tag';
import type { Database } from '../../../src/database/driver/database.js';
import type { Queryable } from '../../../src/database/driver/queryable.js';
import { BareDatabase } from '../../support/bare-database.js';

const BOUNDS = { texts: 20, ofConnection: 30 };
const SHAPES = 400;

describe('prepared statements', () => {
  let bare: BareDatabase;
  let database: Database;
  beforeAll(async () => {
    bare = await BareDatabase.start(BOUNDS);
    ({ database } = bare);
  });
  afterAll(() => bare.stop());

  const shape = (number: number): Promise<object[]> => database.rows(sql`select ${raw(String(number))} as n`);
  // Sent once, and so not prepared itself: it counts those of the connection that runs it.
  let request = 0;
  const preparedThere = async (on: Queryable = database): Promise<number> => {
    request += 1;
    const [row] = await on.rows<{ count: string }>(
      sql`select count(*) as ${raw(`"count"`)}, ${raw(String(request))} as asked from pg_prepared_statements`,
    );
    return Number(row?.count);
  };

  it('are prepared at their second use', async () => {
    const before = await preparedThere();
    await shape(-1);
    expect(await preparedThere()).toBe(before);
    await shape(-1);
    expect(await preparedThere()).toBe(before + 1);
  });

  it('of ever new shapes never fill a session, outside a transaction or inside one', async () => {
    const seen: number[] = [];
    for (let number = 0; number < SHAPES; number += 1) {
      await shape(number);
      await shape(number);
      seen.push(await preparedThere());
    }
    for (let number = 0; number < SHAPES; number += 1) {
      await database.transaction(async (transaction) => {
        const one = sql`select ${raw(String(SHAPES + number))} as n`;
        await transaction.rows(one);
        await transaction.rows(one);
        seen.push(await preparedThere(transaction));
      });
    }
    expect(Math.max(...seen)).toBeGreaterThan(BOUNDS.texts);
    expect(Math.max(...seen)).toBeLessThanOrEqual(BOUNDS.ofConnection + 1);
    expect(database.pool().busy).toBe(0);
  });
});
