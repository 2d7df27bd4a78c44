import { Field, ID, InputType } from 'type-graphql';
import { UpdateInput, UpdateFieldsOf } from '../../changelog/update-input.js';
import { AliasInput, LocalizedTextInput, SluggedInput } from '../../foundation/graphql/inputs.js';
import { PlaceKind } from './place.js';

@InputType({ description: 'Where events happen.' })
export class CreatePlaceInput extends SluggedInput {
  @Field(() => PlaceKind, { description: 'What sort of place it is.' })
  kind!: PlaceKind;

  @Field(() => [LocalizedTextInput], { description: 'Its name in one or more languages.' })
  names!: LocalizedTextInput[];

  @Field(() => [AliasInput], { nullable: true, description: 'What else it is called.' })
  aliases?: AliasInput[] | null;

  @Field(() => ID, { nullable: true, description: 'The place that it lies in.' })
  within?: string | null;

  @Field(() => String, { nullable: true, description: 'ISO 3166-1 alpha-3 code of today’s country.' })
  countryCode?: string | null;

  @Field(() => ID, { nullable: true, description: 'The state whose territory it was, where no code of today says it.' })
  state?: string | null;

  @Field(() => String, { nullable: true, description: 'Its item in Wikidata: Q956.' })
  wikidataId?: string | null;
}

/** Fields of one that can be made null again. */
export const PLACE_CLEARABLE = ['within', 'countryCode', 'state', 'wikidataId'] as const;

@UpdateFieldsOf<CreatePlaceInput>(CreatePlaceInput, {
  description:
    'What is to be different about a place. What is left out, or null, stays; a list replaces the whole list.',
  fixed: ['slug'],
  clearable: PLACE_CLEARABLE,
})
export class UpdatePlaceInput extends UpdateInput {}
