import { Field, ID, InputType } from 'type-graphql';
import { UpdateInput, UpdateFieldsOf } from '../../changelog/update-input.js';
import { LocalizedTextInput, SluggedInput } from '../../foundation/graphql/inputs.js';
import { EdtfScalar, LanguageTagScalar, UrlScalar } from '../../foundation/graphql/scalars.js';
import { IDENTIFIERS_INPUT, IdentifierInput } from '../../foundation/records/identifier.js';
import { SourceKind } from './source.js';

@InputType({ description: 'A text that supports facts.' })
export class CreateSourceInput extends SluggedInput {
  @Field(() => SourceKind, { description: 'The kind of source.' })
  kind!: SourceKind;

  @Field(() => [LocalizedTextInput], { nullable: true, description: 'The title, if known.' })
  titles?: LocalizedTextInput[] | null;

  @Field(() => String, { description: 'The publisher, in the words that are printed.' })
  publisher!: string;

  @Field(() => ID, {
    nullable: true,
    description:
      'The organization that published it. For the text of another publisher, the organization whose text it is.',
  })
  publishedBy?: string | null;

  @Field(() => LanguageTagScalar, { description: 'The language of the text.' })
  language!: string;

  @Field(() => UrlScalar, {
    nullable: true,
    description: 'The http or https URL where it can be read, stored in the canonical form of the URL standard.',
  })
  url?: string | null;

  @Field(() => UrlScalar, {
    nullable: true,
    description: 'The http or https URL of an archived copy, stored in the canonical form of the URL standard.',
  })
  archivedUrl?: string | null;

  @Field(() => ID, { nullable: true, description: 'The source whose text it republishes.' })
  repostOf?: string | null;

  @Field(() => EdtfScalar, { nullable: true, description: 'The date of publication.' })
  publishedOn?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'SHA-256 of its text in UTF-8, 64 lower-case hexadecimal digits.',
  })
  sha256?: string | null;

  @Field(() => [IdentifierInput], { nullable: true, description: IDENTIFIERS_INPUT })
  identifiers?: IdentifierInput[] | null;
}

/** Fields that can be set to null. */
export const SOURCE_CLEARABLE = [
  'publishedBy',
  'url',
  'archivedUrl',
  'repostOf',
  'publishedOn',
  'sha256',
  'identifiers',
] as const;

@UpdateFieldsOf<CreateSourceInput>(CreateSourceInput, {
  description: 'Changes to a source. Fields that are absent or null stay as they are. A list replaces the whole list.',
  fixed: ['slug'],
  clearable: SOURCE_CLEARABLE,
})
export class UpdateSourceInput extends UpdateInput {}
