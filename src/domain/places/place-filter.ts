import sql from 'sql-template-tag';
import { Extensions, Field, ID, InputType } from 'type-graphql';
import { allOf, hasText } from '../../database/query/conditions.js';
import type { Statement } from '../../database/driver/queryable.js';
import { SCANS_ALL_RECORDS } from '../../foundation/graphql/field-costs.js';
import { TEXT_FILTER } from '../../foundation/graphql/inputs.js';
import { PlaceKind } from './place.js';

@InputType({
  description:
    'Filters places. Fields are combined with AND, elements of a list with OR. An empty list matches nothing.',
})
export class PlaceFilter {
  @Field(() => [PlaceKind], { nullable: true, description: 'Has one of these kinds.' })
  kinds?: PlaceKind[] | null;

  @Field(() => [ID], { nullable: true, description: 'Lies within one of these places, at any depth.' })
  within?: string[] | null;

  @Extensions(SCANS_ALL_RECORDS)
  @Field(() => String, { nullable: true, description: TEXT_FILTER })
  text?: string | null;
}

/** A validated filter with resolved references. */
export interface PlaceCriteria {
  readonly kinds: readonly PlaceKind[] | null;
  readonly within: readonly string[] | null;
  readonly text: readonly string[] | null;
}

/** The ids of the places in an array of ids, and of all places within them. */
export function placesAndWithin(ids: Statement): Statement {
  return sql`(
    with recursive inside (id) as (
      select unnest(${ids}) union select inner_place.id from place inner_place join inside on inner_place.within_id = inside.id
    ) select id from inside)`;
}

/** The conditions of a filter on the table `place p`. */
export function placeConditions({ kinds, within, text }: PlaceCriteria): Statement {
  return allOf(
    kinds && sql`p.kind = any(${kinds}::text[])`,
    hasText('p', text),
    within && sql`p.within_id in ${placesAndWithin(sql`${within}::uuid[]`)}`,
  );
}
