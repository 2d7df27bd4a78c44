import sql, { raw } from 'sql-template-tag';
import { Extensions, Field, ID, InputType } from 'type-graphql';
import { allOf } from '../../database/query/conditions.js';
import { IdentifierTable } from '../../database/query/identifier-table.js';
import type { IdentifierValue } from '../../database/query/identifier-table.js';
import { hasText } from '../../database/query/text-conditions.js';
import type { Statement } from '../../database/driver/queryable.js';
import { SCANS_ALL_RECORDS } from '../../foundation/graphql/field-costs.js';
import { TEXT_FILTER } from '../../foundation/graphql/inputs.js';
import { IDENTIFIERS_FILTER, IdentifierInput } from '../../foundation/records/identifier.js';
import { PlaceKind } from './place.js';
import type { SearchText } from '../../foundation/text/search-text.js';

/** The identifiers of places. */
export const PLACE_IDENTIFIERS = new IdentifierTable('place', true);

@InputType({
  description:
    'Filters places. Fields are combined with AND, elements of a list with OR. An empty list matches nothing.',
})
export class PlaceFilter {
  @Field(() => [PlaceKind], { nullable: true, description: 'Has one of these kinds.' })
  kinds?: PlaceKind[] | null;

  @Field(() => [ID], { nullable: true, description: 'Lies within one of these places, at any depth.' })
  within?: string[] | null;

  @Field(() => [IdentifierInput], { nullable: true, description: IDENTIFIERS_FILTER })
  identifiers?: IdentifierInput[] | null;

  @Extensions(SCANS_ALL_RECORDS)
  @Field(() => String, { nullable: true, description: TEXT_FILTER })
  text?: string | null;
}

/** A validated filter with resolved references. */
export interface PlaceCriteria {
  readonly kinds: readonly PlaceKind[] | null;
  readonly within: readonly string[] | null;
  readonly identifiers: readonly IdentifierValue[] | null;
  readonly text: SearchText | null;
}

/** The ids of the places in an array of ids, and of all places within them. */
export function placesAndWithin(ids: Statement): Statement {
  return sql`(
    with recursive inside (id) as (
      select unnest(${ids}) union select inner_place.id from place inner_place join inside on inner_place.within_id = inside.id
    ) select id from inside)`;
}

/** The conditions of a filter on the table `place p`. */
export function placeConditions({ kinds, within, identifiers, text }: PlaceCriteria): Statement {
  return allOf(
    kinds && sql`p.kind = any(${kinds}::text[])`,
    identifiers && PLACE_IDENTIFIERS.has(raw('p.id'), identifiers),
    hasText({ table: 'place', alias: 'p' }, text),
    within && sql`p.within_id in ${placesAndWithin(sql`${within}::uuid[]`)}`,
  );
}
