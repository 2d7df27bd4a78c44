import { Ctx, Field, ObjectType } from 'type-graphql';
import { Column } from 'typeorm';
import { LocalizedText, pickTexts, requireText } from '../text/localized-text.js';
import type { LanguagePreferences } from '../text/localized-text.js';
import { LanguageArg, TextsLanguageArg, Versioned } from './versioned.js';

/*
 * Fields that several types share. The classes are not types of the schema: no field refers to them, so TypeGraphQL
 * passes their fields to the subclasses and omits the classes themselves.
 */

@ObjectType()
export abstract class Slugged extends Versioned {
  @Column('text')
  @Field(() => String, {
    simple: true,
    description: 'Name used in URLs. Unique per type. After a renaming, the former one still leads here.',
  })
  slug!: string;
}

@ObjectType()
export abstract class Named extends Slugged {
  @Field(() => String, { description: 'The name.' })
  name(@LanguageArg() language: string | undefined, @Ctx() reader: LanguagePreferences): string {
    return requireText(this.names, reader, language);
  }

  @Column('jsonb')
  names!: LocalizedText[];

  @Field(() => [LocalizedText], { name: 'names', description: 'The name in all languages that it was entered in.' })
  namesIn(
    @TextsLanguageArg() language: string | undefined,
    @Ctx() reader: LanguagePreferences,
  ): readonly LocalizedText[] {
    return pickTexts(this.names, reader, language);
  }

  protected override labels(): readonly LocalizedText[] {
    return this.names;
  }
}

@ObjectType()
export abstract class Titled extends Slugged {
  @Field(() => String, { description: 'The name.' })
  title(@LanguageArg() language: string | undefined, @Ctx() reader: LanguagePreferences): string {
    return requireText(this.titles, reader, language);
  }

  @Column('jsonb')
  titles!: LocalizedText[];

  @Field(() => [LocalizedText], { name: 'titles', description: 'The title in all languages that it was entered in.' })
  titlesIn(
    @TextsLanguageArg() language: string | undefined,
    @Ctx() reader: LanguagePreferences,
  ): readonly LocalizedText[] {
    return pickTexts(this.titles, reader, language);
  }

  protected override labels(): readonly LocalizedText[] {
    return this.titles;
  }
}
