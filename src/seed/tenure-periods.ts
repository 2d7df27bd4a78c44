import sql from 'sql-template-tag';
import type { Queryable } from '../database/driver/queryable.js';
import { SYSTEM } from '../foundation/graphql/viewer.js';

/** A period that a tenure has, or had. */
export interface TenurePeriod {
  /** The id of the tenure. */
  readonly id: string;
  readonly personId: string;
  readonly officeId: string;
  /** In EDTF. */
  readonly period: string;
}

/** What identifies a tenure in a text, as it has no slug. */
export function placeOfTenure({ personId, officeId, period }: Omit<TenurePeriod, 'id'>): string {
  return [personId, officeId, period].join('/');
}

/** The periods that the tenures of persons have now, were first entered with, or got from seeds since. */
export async function findTenurePeriods(
  queryable: Queryable,
  personIds: readonly string[],
): Promise<readonly TenurePeriod[]> {
  return queryable.rows<TenurePeriod>(sql`
    select distinct n.id, named.person_id as "personId", named.office_id as "officeId", named.period
    from tenure n
    cross join lateral (select version, snapshot from change where subject_id = n.id order by version limit 1) first
    cross join lateral (
      select n.person_id, n.office_id, n.period_edtf
      union select uuid_of(first.snapshot ->> 'person'), uuid_of(first.snapshot ->> 'office'), c.snapshot ->> 'period'
      from change c where c.subject_id = n.id
        and (c.version = first.version or (c.author = ${SYSTEM.name} and 'period' = any(c.fields)))
    ) named (person_id, office_id, period)
    where named.person_id = any(${personIds}::uuid[])`);
}
