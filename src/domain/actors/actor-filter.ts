import { raw } from 'sql-template-tag';
import { Extensions, Field, InputType } from 'type-graphql';
import type { Statement } from '../../database/driver/queryable.js';
import { allOf, hasText, isOneOf, textFilterTokens } from '../../database/query/conditions.js';
import { SCANS_ALL_RECORDS } from '../../foundation/graphql/field-costs.js';
import { TEXT_FILTER } from '../../foundation/graphql/inputs.js';
import { ActorKind } from './actor.js';

@InputType({
  description:
    'Filters actors. Fields are combined with AND, elements of a list with OR. An empty list matches nothing.',
})
export class ActorFilter {
  @Field(() => [ActorKind], { nullable: true, description: 'Has one of these kinds.' })
  kinds?: ActorKind[] | null;

  @Extensions(SCANS_ALL_RECORDS)
  @Field(() => String, { nullable: true, description: TEXT_FILTER })
  text?: string | null;
}

/** The conditions of a filter on the table `actor a`. */
export function actorConditions(filter: ActorFilter | null | undefined): Statement {
  return allOf(
    filter?.kinds && isOneOf(raw('a.kind'), filter.kinds, 'text'),
    hasText('a', textFilterTokens(filter?.text)),
  );
}
