import sql from 'sql-template-tag';
import { Field, ID, InputType } from 'type-graphql';
import { allOf } from '../database/conditions.js';
import type { Statement } from '../database/queryable.js';

@InputType({ description: 'Which series. An empty list matches nothing.' })
export class SeriesFilter {
  @Field(() => [ID], { nullable: true, description: 'With one of these as a party.' })
  parties?: string[] | null;
}

/** The conditions of a filter, its references found, on the table `series r`. */
export function seriesConditions(partyIds: readonly string[] | null): Statement {
  return allOf(
    partyIds &&
      sql`exists (select from series_party sp where sp.series_id = r.id and sp.actor_id = any(${partyIds}::uuid[]))`,
  );
}
