import sql, { join, raw } from 'sql-template-tag';
import type { Statement } from '../../database/driver/queryable.js';

/**
 * How a version in the log was found, as SQL: it is stored where the next version was found otherwise, and else it is how the
 * record is found now.
 *
 * @param version the version's alias
 * @param tables those that the record can be of
 */
export function versionSearch(version: Statement, tables: readonly string[]): Statement {
  const records = tables.map((table) => sql`select r.search from ${raw(table)} r where r.id = ${version}.subject_id`);
  return sql`coalesce(
    (select former.search from former_search former
      where former.record_id = ${version}.subject_id and former.version >= ${version}.version
      order by former.version limit 1),
    (${join(records, ' union all ')}))`;
}
