import { Field, ID, InputType } from 'type-graphql';
import { UpdateInput, UpdateFieldsOf } from '../../changelog/update-input.js';
import { AliasInput, LocalizedTextInput, SluggedInput } from '../../foundation/graphql/inputs.js';
import { IDENTIFIERS_INPUT, IdentifierInput } from '../../foundation/records/identifier.js';
import { CoordinatesInput } from './coordinates.js';
import { PlaceKind } from './place.js';

@InputType({ description: 'A place where events happen.' })
export class CreatePlaceInput extends SluggedInput {
  @Field(() => PlaceKind, { description: 'The kind of place.' })
  kind!: PlaceKind;

  @Field(() => [LocalizedTextInput], { description: 'The name in one or more languages.' })
  names!: LocalizedTextInput[];

  @Field(() => [AliasInput], { nullable: true, description: 'Alternative names.' })
  aliases?: AliasInput[] | null;

  @Field(() => ID, { nullable: true, description: 'The place that contains it.' })
  within?: string | null;

  @Field(() => String, { nullable: true, description: 'ISO 3166-1 alpha-3 code of the present-day country.' })
  countryCode?: string | null;

  @Field(() => ID, {
    nullable: true,
    description: 'The state whose territory it was, if no present-day code identifies it.',
  })
  state?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Wikidata item id, for example Q956. The same as an identifier with the scheme wikidata.',
  })
  wikidataId?: string | null;

  @Field(() => [IdentifierInput], { nullable: true, description: IDENTIFIERS_INPUT })
  identifiers?: IdentifierInput[] | null;

  @Field(() => CoordinatesInput, { nullable: true, description: 'Where it is: a point that stands for it on a map.' })
  location?: CoordinatesInput | null;
}

/** Fields that can be set to null. */
export const PLACE_CLEARABLE = ['within', 'countryCode', 'state', 'wikidataId', 'identifiers', 'location'] as const;

@UpdateFieldsOf<CreatePlaceInput>(CreatePlaceInput, {
  description: 'Changes to a place. Fields that are absent or null stay as they are. A list replaces the whole list.',
  fixed: ['slug'],
  clearable: PLACE_CLEARABLE,
})
export class UpdatePlaceInput extends UpdateInput {}
