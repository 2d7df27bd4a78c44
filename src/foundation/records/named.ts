import { Ctx, Field, ObjectType } from 'type-graphql';
import { Column } from 'typeorm';
import { LocalizedText, requireText } from '../text/localized-text.js';
import type { Reader } from '../text/localized-text.js';
import { LanguageArg, Versioned } from './versioned.js';

/*
 * Fields that several types share. The classes are not types of the schema: no field refers to them, so TypeGraphQL
 * passes their fields to the subclasses and omits the classes themselves.
 */

@ObjectType()
export abstract class Slugged extends Versioned {
  @Column('text')
  @Field(() => String, { simple: true, description: 'Name in addresses: unique among its type, never changes.' })
  slug!: string;
}

@ObjectType()
export abstract class Named extends Slugged {
  @Field(() => String, { description: 'What it is called.' })
  name(@LanguageArg() language: string | undefined, @Ctx() reader: Reader): string {
    return requireText(this.names, reader, language);
  }

  @Column('jsonb')
  @Field(() => [LocalizedText], { simple: true, description: 'Its name in every language that it was put in.' })
  names!: LocalizedText[];

  protected override labels(): readonly LocalizedText[] {
    return this.names;
  }
}

@ObjectType()
export abstract class Titled extends Slugged {
  @Field(() => String, { description: 'What it is called.' })
  title(@LanguageArg() language: string | undefined, @Ctx() reader: Reader): string {
    return requireText(this.titles, reader, language);
  }

  @Column('jsonb')
  @Field(() => [LocalizedText], { simple: true, description: 'Its title in every language that it was put in.' })
  titles!: LocalizedText[];

  protected override labels(): readonly LocalizedText[] {
    return this.titles;
  }
}
