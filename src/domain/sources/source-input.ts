import { Field, InputType } from 'type-graphql';
import { UpdateInput, UpdateFieldsOf } from '../../changelog/update-input.js';
import { LocalizedTextInput, SluggedInput } from '../../foundation/graphql/inputs.js';
import { EdtfScalar, LanguageTagScalar, UrlScalar } from '../../foundation/graphql/scalars.js';
import { SourceKind } from './source.js';

@InputType({ description: 'A text that facts are known from.' })
export class CreateSourceInput extends SluggedInput {
  @Field(() => SourceKind, { description: 'What sort of text it is.' })
  kind!: SourceKind;

  @Field(() => [LocalizedTextInput], { nullable: true, description: 'Its title, where it is known.' })
  titles?: LocalizedTextInput[] | null;

  @Field(() => String, { description: 'Who published it.' })
  publisher!: string;

  @Field(() => LanguageTagScalar, { description: 'Language of its text.' })
  language!: string;

  @Field(() => UrlScalar, {
    nullable: true,
    description: 'Where it can be read: http or https, kept in the canonical form of the URL standard.',
  })
  url?: string | null;

  @Field(() => EdtfScalar, { nullable: true, description: 'When it was published.' })
  publishedOn?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'SHA-256 of its text in UTF-8, 64 lower-case hexadecimal digits.',
  })
  sha256?: string | null;
}

/** Fields of one that can be made null again. */
export const SOURCE_CLEARABLE = ['url', 'publishedOn', 'sha256'] as const;

@UpdateFieldsOf<CreateSourceInput>(CreateSourceInput, {
  description:
    'What is to be different about a source. What is left out, or null, stays; a list replaces the whole list.',
  fixed: ['slug'],
  clearable: SOURCE_CLEARABLE,
})
export class UpdateSourceInput extends UpdateInput {}
