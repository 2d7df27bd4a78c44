import { Ctx, Field, ObjectType } from 'type-graphql';
import { Column } from 'typeorm';
import { LocalizedText, requireText } from '../text/localized-text.js';
import type { LanguagePreferences } from '../text/localized-text.js';
import { LanguageArg, Versioned } from './versioned.js';

/*
 * Fields that several types share. The classes are not types of the schema: no field refers to them, so TypeGraphQL
 * passes their fields to the subclasses and omits the classes themselves.
 */

@ObjectType()
export abstract class Slugged extends Versioned {
  @Column('text')
  @Field(() => String, { simple: true, description: 'Name used in URLs. Unique per type; never changes.' })
  slug!: string;
}

@ObjectType()
export abstract class Named extends Slugged {
  @Field(() => String, { description: 'The name.' })
  name(@LanguageArg() language: string | undefined, @Ctx() reader: LanguagePreferences): string {
    return requireText(this.names, reader, language);
  }

  @Column('jsonb')
  @Field(() => [LocalizedText], { simple: true, description: 'The name in all languages that it was entered in.' })
  names!: LocalizedText[];

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
  @Field(() => [LocalizedText], { simple: true, description: 'The title in all languages that it was entered in.' })
  titles!: LocalizedText[];

  protected override labels(): readonly LocalizedText[] {
    return this.titles;
  }
}
