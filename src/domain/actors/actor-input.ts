import { Field, ID, InputType } from 'type-graphql';
import { UpdateInput, UpdateFieldsOf } from '../../changelog/update-input.js';
import { AliasInput, LocalizedTextInput, SluggedInput } from '../../foundation/graphql/inputs.js';
import { EdtfScalar } from '../../foundation/graphql/scalars.js';
import { IDENTIFIERS_INPUT, IdentifierInput } from '../../foundation/records/identifier.js';
import { ImageInput } from '../../foundation/records/image.js';
import { OrganizationKind } from './organization.js';

@InputType({ description: 'What every actor takes.' })
export abstract class CreateActorInput extends SluggedInput {
  @Field(() => [LocalizedTextInput], { description: 'The name in one or more languages.' })
  names!: LocalizedTextInput[];

  @Field(() => [AliasInput], { nullable: true, description: 'Alternative names.' })
  aliases?: AliasInput[] | null;

  @Field(() => String, {
    nullable: true,
    description: 'Wikidata item id, for example Q148. The same as an identifier with the scheme wikidata.',
  })
  wikidataId?: string | null;

  @Field(() => [IdentifierInput], { nullable: true, description: IDENTIFIERS_INPUT })
  identifiers?: IdentifierInput[] | null;
}

@InputType({ description: 'A body with a formal organization.' })
export class CreateOrganizationInput extends CreateActorInput {
  @Field(() => OrganizationKind, { description: 'The kind of organization.' })
  kind!: OrganizationKind;

  @Field(() => ID, { nullable: true, description: 'The organization or state to which it belongs.' })
  parent?: string | null;

  @Field(() => ID, { nullable: true, description: 'The state in which it has its seat.' })
  seat?: string | null;

  @Field(() => EdtfScalar, { nullable: true, description: 'The period in which it exists or existed.' })
  existence?: string | null;

  @Field(() => ImageInput, { nullable: true, description: 'An image for it: its emblem or seat.' })
  image?: ImageInput | null;
}

@InputType({ description: 'A human being.' })
export class CreatePersonInput extends CreateActorInput {
  @Field(() => [LocalizedTextInput], {
    nullable: true,
    description: 'Who the person is or was, in a sentence or two of your own.',
  })
  descriptions?: LocalizedTextInput[] | null;

  @Field(() => EdtfScalar, { nullable: true, description: 'The date of birth: one date, or one of a set.' })
  born?: string | null;

  @Field(() => EdtfScalar, { nullable: true, description: 'The date of death: one date, or one of a set.' })
  died?: string | null;

  @Field(() => ImageInput, { nullable: true, description: 'An image of the person.' })
  image?: ImageInput | null;

  @Field(() => [LocalizedTextInput], {
    nullable: true,
    description: 'The family name, or the name to use where there is little room.',
  })
  familyNames?: LocalizedTextInput[] | null;
}

@InputType({ description: 'Several actors referred to together, without a legal entity of their own.' })
export class CreateGroupInput extends CreateActorInput {
  @Field(() => [ID], { nullable: true, description: 'The members.' })
  members?: string[] | null;
}

/** Fields that can be set to null. */
export const ORGANIZATION_CLEARABLE = ['wikidataId', 'identifiers', 'parent', 'seat', 'existence', 'image'] as const;

@UpdateFieldsOf<CreateOrganizationInput>(CreateOrganizationInput, {
  description:
    'Changes to an organization. Fields that are absent or null stay as they are. A list replaces the whole list.',
  fixed: ['slug'],
  clearable: ORGANIZATION_CLEARABLE,
})
export class UpdateOrganizationInput extends UpdateInput {}

/** Fields that can be set to null. */
export const PERSON_CLEARABLE = ['wikidataId', 'identifiers', 'born', 'died', 'image', 'familyNames'] as const;

@UpdateFieldsOf<CreatePersonInput>(CreatePersonInput, {
  description: 'Changes to a person. Fields that are absent or null stay as they are. A list replaces the whole list.',
  fixed: ['slug'],
  clearable: PERSON_CLEARABLE,
})
export class UpdatePersonInput extends UpdateInput {}

/** Fields that can be set to null. */
export const GROUP_CLEARABLE = ['wikidataId', 'identifiers'] as const;

@UpdateFieldsOf<CreateGroupInput>(CreateGroupInput, {
  description: 'Changes to a group. Fields that are absent or null stay as they are. A list replaces the whole list.',
  fixed: ['slug'],
  clearable: GROUP_CLEARABLE,
})
export class UpdateGroupInput extends UpdateInput {}
