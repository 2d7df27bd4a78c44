import sql from 'sql-template-tag';
import { Extensions, Field, ID, InputType } from 'type-graphql';
import { allOf } from '../../database/query/conditions.js';
import { hasText } from '../../database/query/text-conditions.js';
import { SCANS_ALL_RECORDS } from '../../foundation/graphql/field-costs.js';
import { TEXT_FILTER } from '../../foundation/graphql/inputs.js';
import type { Statement } from '../../database/driver/queryable.js';
import type { SearchText } from '../../foundation/text/search-text.js';

@InputType({ description: 'Filters series. An empty list matches nothing.' })
export class SeriesFilter {
  @Field(() => [ID], { nullable: true, description: 'Has one of these states as a party.' })
  parties?: string[] | null;

  @Extensions(SCANS_ALL_RECORDS)
  @Field(() => String, { nullable: true, description: TEXT_FILTER })
  text?: string | null;
}

/** A validated filter with resolved references. */
export interface SeriesCriteria {
  readonly parties: readonly string[] | null;
  readonly text: SearchText | null;
}

/** The SQL conditions of a filter with resolved references, on the table `series r`. */
export function seriesConditions({ parties, text }: SeriesCriteria): Statement {
  return allOf(
    parties &&
      sql`exists (select from series_party sp where sp.series_id = r.id and sp.actor_id = any(${parties}::uuid[]))`,
    hasText({ table: 'series', alias: 'r' }, text),
  );
}
