import { raw } from 'sql-template-tag';
import { Extensions, Field, InputType } from 'type-graphql';
import { identifierCriteria } from '../../changelog/record-identifiers.js';
import type { Statement } from '../../database/driver/queryable.js';
import { allOf, isOneOf } from '../../database/query/conditions.js';
import { IdentifierTable } from '../../database/query/identifier-table.js';
import { hasText, searchTextOfFilter } from '../../database/query/text-conditions.js';
import { SCANS_ALL_RECORDS } from '../../foundation/graphql/field-costs.js';
import { TEXT_FILTER } from '../../foundation/graphql/inputs.js';
import { IDENTIFIERS_FILTER, IdentifierInput } from '../../foundation/records/identifier.js';
import { ActorKind } from './actor.js';

/** The identifiers of actors. */
export const ACTOR_IDENTIFIERS = new IdentifierTable('actor', true);

@InputType({
  description:
    'Filters actors. Fields are combined with AND, elements of a list with OR. An empty list matches nothing.',
})
export class ActorFilter {
  @Field(() => [ActorKind], { nullable: true, description: 'Has one of these kinds.' })
  kinds?: ActorKind[] | null;

  @Field(() => [IdentifierInput], { nullable: true, description: IDENTIFIERS_FILTER })
  identifiers?: IdentifierInput[] | null;

  @Extensions(SCANS_ALL_RECORDS)
  @Field(() => String, { nullable: true, description: TEXT_FILTER })
  text?: string | null;
}

/** The conditions of a filter on the table `actor a`. */
export function actorConditions(filter: ActorFilter | null | undefined): Statement {
  const identifiers = identifierCriteria(filter?.identifiers);
  return allOf(
    identifiers && ACTOR_IDENTIFIERS.has(raw('a.id'), identifiers),
    filter?.kinds && isOneOf(raw('a.kind'), filter.kinds, 'text'),
    hasText({ table: 'actor', alias: 'a' }, searchTextOfFilter(filter?.text)),
  );
}
