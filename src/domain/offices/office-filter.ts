import sql from 'sql-template-tag';
import { Extensions, Field, ID, InputType } from 'type-graphql';
import { allOf } from '../../database/query/conditions.js';
import { hasText } from '../../database/query/text-conditions.js';
import { SCANS_ALL_RECORDS } from '../../foundation/graphql/field-costs.js';
import { TEXT_FILTER } from '../../foundation/graphql/inputs.js';
import type { Statement } from '../../database/driver/queryable.js';
import type { SearchText } from '../../foundation/text/search-text.js';

@InputType({ description: 'Filters offices. An empty list matches nothing.' })
export class OfficeFilter {
  @Field(() => [ID], { nullable: true, description: 'Belongs to one of these organizations or states.' })
  bodies?: string[] | null;

  @Extensions(SCANS_ALL_RECORDS)
  @Field(() => String, { nullable: true, description: TEXT_FILTER })
  text?: string | null;
}

/** A validated filter with resolved references. */
export interface OfficeCriteria {
  readonly bodies: readonly string[] | null;
  readonly text: SearchText | null;
}

/** The SQL conditions of a filter with resolved references, on the table `office o`. */
export function officeConditions({ bodies, text }: OfficeCriteria): Statement {
  return allOf(bodies && sql`o.body_id = any(${bodies}::uuid[])`, hasText({ table: 'office', alias: 'o' }, text));
}
