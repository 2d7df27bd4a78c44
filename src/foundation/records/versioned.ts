import { GraphQLDateTime } from 'graphql-scalars';
import { Arg, Ctx, Field, ID, Int, InterfaceType } from 'type-graphql';
import { Column, PrimaryColumn } from 'typeorm';
import { globalId } from './global-id.js';
import { LocalizedText, pickText, pickTexts, requireText } from '../text/localized-text.js';
import type { LanguagePreferences } from '../text/localized-text.js';
import { LanguageTagScalar } from '../graphql/scalars.js';

/** Description of every `language` argument. */
export const LANGUAGE_ARGUMENT =
  'BCP 47 tag of the preferred language. Defaults to Accept-Language, then English, then any language available.';

/** Declares the `language` argument of a field. */
export function LanguageArg(): ReturnType<typeof Arg> {
  return Arg('language', () => LanguageTagScalar, { nullable: true, description: LANGUAGE_ARGUMENT });
}

/** Declares the `language` argument of a field with a text in all languages. */
export function TextsLanguageArg(): ReturnType<typeof Arg> {
  const description =
    'BCP 47 tag of a preferred language: then there is only the text that the singular field returns for it. Without it, there are all texts.';
  return Arg('language', () => LanguageTagScalar, { nullable: true, description });
}

@InterfaceType({ description: 'A record with a global id.' })
export abstract class Node {
  @PrimaryColumn('uuid')
  id!: string;

  @Field(() => ID, {
    name: 'id',
    description: 'Global id, opaque and stable. Accepted by node and by every ID argument.',
  })
  globalId(): string {
    return globalId(this.constructor.name, this.id);
  }
}

@InterfaceType({
  implements: Node,
  description: 'A record with a history.',
})
export abstract class Versioned extends Node {
  @Field(() => String, {
    description: 'Text for display in a list: the title or name. For a source without a title, its publisher and date.',
  })
  label(@LanguageArg() language: string | undefined, @Ctx() reader: LanguagePreferences): string {
    return requireText(this.labels(), reader, language);
  }

  /** Its label by language. Where the label is derived from other records, a separate resolver builds it. */
  protected abstract labels(): readonly LocalizedText[];

  /** The names that search matches, best first. */
  searchableNames(): readonly LocalizedText[] {
    return this.labels();
  }

  /** Other texts that search matches. */
  searchableTexts(): readonly LocalizedText[] {
    return [];
  }

  @Field(() => String, { nullable: true, description: 'An editors’ note for readers.' })
  note(@LanguageArg() language: string | undefined, @Ctx() reader: LanguagePreferences): string | null {
    return pickText(this.notes, reader, language);
  }

  @Column('jsonb')
  notes!: LocalizedText[];

  @Field(() => [LocalizedText], { name: 'notes', description: 'The note in all languages that it was entered in.' })
  notesIn(
    @TextsLanguageArg() language: string | undefined,
    @Ctx() reader: LanguagePreferences,
  ): readonly LocalizedText[] {
    return pickTexts(this.notes, reader, language);
  }

  /** Normalized names, and the tokens of all texts. Written for search in the database, never read back. */
  @Column('text', { array: true, select: false })
  searchNames!: string[];

  @Column('text', { array: true, select: false })
  searchTokens!: string[];

  @Column('integer')
  @Field(() => Int, { simple: true, description: 'Version number: starts at 1 and increases by 1 with every change.' })
  version!: number;

  @Column('timestamptz')
  @Field(() => GraphQLDateTime, { simple: true, description: 'When the record was created.' })
  recordedAt!: Date;

  @Column('timestamptz')
  @Field(() => GraphQLDateTime, { simple: true, description: 'When the record was last changed.' })
  updatedAt!: Date;
}
