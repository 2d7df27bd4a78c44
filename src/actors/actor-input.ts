import { Field, ID, InputType } from 'type-graphql';
import { AliasInput, LocalizedTextInput, SluggedInput } from '../foundation/inputs.js';
import { EdtfScalar } from '../foundation/scalars.js';
import { OrganizationKind } from './organization.js';

@InputType({ description: 'What every actor takes.' })
export abstract class RegisterActorInput extends SluggedInput {
  @Field(() => [LocalizedTextInput], { description: 'Its name in one or more languages.' })
  names!: LocalizedTextInput[];

  @Field(() => [AliasInput], { nullable: true, description: 'What else it is called.' })
  aliases?: AliasInput[] | null;

  @Field(() => String, { nullable: true, description: 'Its item in Wikidata: Q148.' })
  wikidataId?: string | null;
}

@InputType({ description: 'A body with an organization of its own.' })
export class RegisterOrganizationInput extends RegisterActorInput {
  @Field(() => OrganizationKind, { description: 'What sort of body it is.' })
  kind!: OrganizationKind;

  @Field(() => ID, { nullable: true, description: 'The body or state that it belongs to.' })
  parent?: string | null;

  @Field(() => EdtfScalar, { nullable: true, description: 'From when to when it has existed.' })
  existence?: string | null;
}

@InputType({ description: 'A human being.' })
export class RegisterPersonInput extends RegisterActorInput {}

@InputType({ description: 'Several actors spoken of together, without a legal body.' })
export class RegisterGroupInput extends RegisterActorInput {
  @Field(() => [ID], { nullable: true, description: 'Who is meant.' })
  members?: string[] | null;
}
