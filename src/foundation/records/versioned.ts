import { GraphQLDateTime } from 'graphql-scalars';
import { Arg, Ctx, Field, ID, Int, InterfaceType } from 'type-graphql';
import { Column, PrimaryColumn } from 'typeorm';
import { globalId } from './global-id.js';
import { LocalizedText, requireText, pickText } from '../text/localized-text.js';
import type { LanguagePreferences } from '../text/localized-text.js';
import { LanguageTagScalar } from '../graphql/scalars.js';

/** Description of every `language` argument. */
export const LANGUAGE_ARGUMENT =
  'BCP 47 tag of the preferred language. Defaults to Accept-Language, then English, then any language available.';

/** Description of the `language` argument of a field with texts in several languages. */
export const ONE_LANGUAGE =
  'BCP 47 tag. With it, at most one text: the one that the field for a single language would return.';

/** Declares the `language` argument of a field. */
export function LanguageArg(): ReturnType<typeof Arg> {
  return Arg('language', () => LanguageTagScalar, { nullable: true, description: LANGUAGE_ARGUMENT });
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
  @Field(() => [LocalizedText], { simple: true, description: 'The note in all languages that it was entered in.' })
  notes!: LocalizedText[];

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
