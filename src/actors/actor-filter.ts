import sql from 'sql-template-tag';
import { Field, InputType } from 'type-graphql';
import type { Statement } from '../database/queryable.js';
import { allOf } from '../database/conditions.js';
import { ActorKind } from './actor.js';

@InputType({
  description: 'Which actors. Fields are joined by AND, the elements of a list by OR; an empty list matches nothing.',
})
export class ActorFilter {
  @Field(() => [ActorKind], { nullable: true, description: 'Of one of these kinds.' })
  kinds?: ActorKind[] | null;
}

/** The conditions of a filter on the table `actor a`. */
export function actorConditions(filter: ActorFilter | null | undefined): Statement {
  return allOf(filter?.kinds && sql`a.kind = any(${filter.kinds}::text[])`);
}
