import sql, { raw } from 'sql-template-tag';
import type { Queryable, Statement } from '../../database/driver/queryable.js';

/**
 * Reads the ids that a statement without parameters selects, some at a time: the database has sorted them once. It must run
 * in a transaction, in which no other cursor has the name.
 */
export async function* idBatches(
  queryable: Queryable,
  name: string,
  select: Statement,
  size: number,
): AsyncGenerator<string[]> {
  const cursor = raw(`ids_of_${name}`);
  await queryable.rows(sql`declare ${cursor} no scroll cursor for ${select}`);
  for (;;) {
    const rows = await queryable.rows<{ id: string }>(sql`fetch ${raw(String(size))} from ${cursor}`);
    if (rows.length > 0) yield rows.map(({ id }) => id);
    if (rows.length < size) break;
  }
  await queryable.rows(sql`close ${cursor}`);
}
