import { Field, ID, InputType } from 'type-graphql';
import { UpdateInput, UpdateFieldsOf } from '../../changelog/update-input.js';
import { CreateActorInput } from '../actors/actor-input.js';
import { CitationInput } from '../citations/citation-input.js';
import { LocalizedTextInput } from '../../foundation/graphql/inputs.js';
import { EdtfScalar } from '../../foundation/graphql/scalars.js';
import { ImageInput } from '../../foundation/records/image.js';

@InputType({ description: 'The succession of one state to another.' })
export class SuccessionInput {
  @Field(() => ID, { description: 'The predecessor state.' })
  predecessor!: string;

  @Field(() => EdtfScalar, { description: 'The date of the succession.' })
  date!: string;

  @Field(() => ID, { nullable: true, description: 'The event that settled the succession.' })
  settledBy?: string | null;

  @Field(() => [CitationInput], { description: 'The citations that support it: at least one.' })
  citations!: CitationInput[];

  @Field(() => [LocalizedTextInput], { nullable: true, description: 'Editors’ notes for readers.' })
  notes?: LocalizedTextInput[] | null;
}

@InputType({ description: 'A present-day or former state.' })
export class CreateStateInput extends CreateActorInput {
  @Field(() => [LocalizedTextInput], { nullable: true, description: 'The official name in one or more languages.' })
  officialNames?: LocalizedTextInput[] | null;

  @Field(() => String, {
    nullable: true,
    description: 'ISO 3166-1 alpha-3 code of a present-day state, or ISO 3166-3 code of a former one, for example SUN.',
  })
  iso3166Alpha3?: string | null;

  @Field(() => EdtfScalar, { nullable: true, description: 'The period in which it exists or existed.' })
  existence?: string | null;

  @Field(() => ImageInput, { nullable: true, description: 'An image for it: its flag or emblem.' })
  image?: ImageInput | null;

  @Field(() => [SuccessionInput], { nullable: true, description: 'The states that it succeeded.' })
  succeeds?: SuccessionInput[] | null;
}

@InputType({
  description:
    'A succession given separately from its states, where it was settled by an event that they took part in.',
})
export class CreateSuccessionInput extends SuccessionInput {
  @Field(() => ID, { description: 'The state that took the other’s place.' })
  successor!: string;
}

/** Fields that can be set to null. */
export const STATE_CLEARABLE = ['wikidataId', 'identifiers', 'iso3166Alpha3', 'existence', 'image'] as const;

@UpdateFieldsOf<CreateStateInput>(CreateStateInput, {
  description: 'Changes to a state. Fields that are absent or null stay as they are. A list replaces the whole list.',
  fixed: ['slug'],
  clearable: STATE_CLEARABLE,
})
export class UpdateStateInput extends UpdateInput {}
