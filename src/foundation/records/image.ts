import { Ctx, Extensions, Field, InputType, Int, ObjectType } from 'type-graphql';
import { FieldResolver, Resolver, Root } from 'type-graphql';
import { EMBEDDED_OBJECT_COST } from '../graphql/field-costs.js';
import { LocalizedTextInput } from '../graphql/inputs.js';
import { UrlScalar } from '../graphql/scalars.js';
import { LocalizedText, pickText, pickTexts } from '../text/localized-text.js';
import type { LanguagePreferences } from '../text/localized-text.js';
import { NAME_MAX } from './input-validator.js';
import type { InputValidator, Path } from './input-validator.js';
import { LanguageArg, TextsLanguageArg } from './versioned.js';

@InputType({ description: 'An image: its address, and what must be said of it where it is shown.' })
export class ImageInput {
  @Field(() => UrlScalar, { description: 'Where the image is. The service never fetches it.' })
  url!: string;

  @Field(() => [LocalizedTextInput], {
    nullable: true,
    description: 'What it shows, for those who do not see it.',
  })
  alts?: LocalizedTextInput[] | null;

  @Field(() => String, { description: 'Who is to be named as its maker or owner.' })
  credit!: string;

  @Field(() => String, { description: 'Its licence: CC BY-SA 4.0, public domain.' })
  licence!: string;

  @Field(() => UrlScalar, { nullable: true, description: 'Where the text of the licence is.' })
  licenceUrl?: string | null;

  @Field(() => Int, { nullable: true, description: 'Its width in pixels.' })
  width?: number | null;

  @Field(() => Int, { nullable: true, description: 'Its height in pixels.' })
  height?: number | null;
}

@Extensions(EMBEDDED_OBJECT_COST)
@ObjectType({
  description:
    'An image that someone else serves: an address, with what must be said of it where it is shown. The service never fetches it.',
})
export class Image {
  @Field(() => UrlScalar, { simple: true, description: 'Where the image is.' })
  url!: string;

  /** In all languages that it was entered in. */
  alts!: LocalizedText[];

  @Field(() => String, { simple: true, description: 'Who is to be named as its maker or owner.' })
  credit!: string;

  @Field(() => String, { simple: true, description: 'Its licence: CC BY-SA 4.0, public domain.' })
  licence!: string;

  @Field(() => UrlScalar, { simple: true, nullable: true, description: 'Where the text of the licence is.' })
  licenceUrl?: string;

  @Field(() => Int, { simple: true, nullable: true, description: 'Its width in pixels.' })
  width?: number;

  @Field(() => Int, { simple: true, nullable: true, description: 'Its height in pixels.' })
  height?: number;
}

/** The texts of an image, which is read from its row as plain JSON. */
@Resolver(() => Image)
export class ImageResolver {
  @FieldResolver(() => String, { nullable: true, description: 'What it shows, for those who do not see it.' })
  alt(
    @Root() { alts }: Image,
    @LanguageArg() language: string | undefined,
    @Ctx() reader: LanguagePreferences,
  ): string | null {
    return pickText(alts, reader, language);
  }

  @FieldResolver(() => [LocalizedText], {
    description: 'What it shows, in all languages that it was entered in.',
  })
  alts(
    @Root() { alts }: Image,
    @TextsLanguageArg() language: string | undefined,
    @Ctx() reader: LanguagePreferences,
  ): readonly LocalizedText[] {
    return pickTexts(alts, reader, language);
  }
}

/** Validates an image. The result has only the properties that were given. */
export function validateImage(
  validator: InputValidator,
  path: Path,
  input: ImageInput | null | undefined,
): Image | null {
  if (!input) return null;
  const licenceUrl = validator.url([...path, 'licenceUrl'], input.licenceUrl);
  const width = validator.atLeast([...path, 'width'], input.width, 1);
  const height = validator.atLeast([...path, 'height'], input.height, 1);
  return {
    url: validator.url([...path, 'url'], input.url) ?? '',
    alts: validator.texts([...path, 'alts'], input.alts, { max: NAME_MAX }),
    credit: validator.text([...path, 'credit'], input.credit, NAME_MAX),
    licence: validator.text([...path, 'licence'], input.licence, NAME_MAX),
    ...(licenceUrl !== null && { licenceUrl }),
    ...(width !== null && { width }),
    ...(height !== null && { height }),
  };
}
