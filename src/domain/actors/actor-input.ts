import { Field, ID, InputType } from 'type-graphql';
import { UpdateInput, UpdateFieldsOf } from '../../changelog/update-input.js';
import { AliasInput, LocalizedTextInput, SluggedInput } from '../../foundation/graphql/inputs.js';
import { EdtfScalar } from '../../foundation/graphql/scalars.js';
import { OrganizationKind } from './organization.js';

@InputType({ description: 'What every actor takes.' })
export abstract class CreateActorInput extends SluggedInput {
  @Field(() => [LocalizedTextInput], { description: 'Its name in one or more languages.' })
  names!: LocalizedTextInput[];

  @Field(() => [AliasInput], { nullable: true, description: 'What else it is called.' })
  aliases?: AliasInput[] | null;

  @Field(() => String, { nullable: true, description: 'Its item in Wikidata: Q148.' })
  wikidataId?: string | null;
}

@InputType({ description: 'A body with an organization of its own.' })
export class CreateOrganizationInput extends CreateActorInput {
  @Field(() => OrganizationKind, { description: 'What sort of body it is.' })
  kind!: OrganizationKind;

  @Field(() => ID, { nullable: true, description: 'The body or state that it belongs to.' })
  parent?: string | null;

  @Field(() => EdtfScalar, { nullable: true, description: 'From when to when it has existed.' })
  existence?: string | null;
}

@InputType({ description: 'A human being.' })
export class CreatePersonInput extends CreateActorInput {}

@InputType({ description: 'Several actors spoken of together, without a legal body.' })
export class CreateGroupInput extends CreateActorInput {
  @Field(() => [ID], { nullable: true, description: 'Who is meant.' })
  members?: string[] | null;
}

/** Fields of one that can be made null again. */
export const ORGANIZATION_CLEARABLE = ['wikidataId', 'parent', 'existence'] as const;

@UpdateFieldsOf<CreateOrganizationInput>(CreateOrganizationInput, {
  description:
    'What is to be different about an organization. What is left out, or null, stays; a list replaces the whole list.',
  fixed: ['slug'],
  clearable: ORGANIZATION_CLEARABLE,
})
export class UpdateOrganizationInput extends UpdateInput {}

/** Fields of one that can be made null again. */
export const PERSON_CLEARABLE = ['wikidataId'] as const;

@UpdateFieldsOf<CreatePersonInput>(CreatePersonInput, {
  description:
    'What is to be different about a person. What is left out, or null, stays; a list replaces the whole list.',
  fixed: ['slug'],
  clearable: PERSON_CLEARABLE,
})
export class UpdatePersonInput extends UpdateInput {}

/** Fields of one that can be made null again. */
export const GROUP_CLEARABLE = ['wikidataId'] as const;

@UpdateFieldsOf<CreateGroupInput>(CreateGroupInput, {
  description:
    'What is to be different about a group. What is left out, or null, stays; a list replaces the whole list.',
  fixed: ['slug'],
  clearable: GROUP_CLEARABLE,
})
export class UpdateGroupInput extends UpdateInput {}
