import sql from 'sql-template-tag';
import { Field, ID, InputType } from 'type-graphql';
import { allOf } from '../database/conditions.js';
import type { Statement } from '../database/queryable.js';

@InputType({ description: 'Which offices. An empty list matches nothing.' })
export class OfficeFilter {
  @Field(() => [ID], { nullable: true, description: 'Of one of these bodies or states.' })
  bodies?: string[] | null;
}

/** The conditions of a filter, its references found, on the table `office o`. */
export function officeConditions(bodyIds: readonly string[] | null): Statement {
  return allOf(bodyIds && sql`o.body_id = any(${bodyIds}::uuid[])`);
}
