import { Ctx, Field, ObjectType, registerEnumType } from 'type-graphql';
import { Column, Entity } from 'typeorm';
import { connectionOf } from '../../foundation/graphql/connection.js';
import { displayDate } from '../../foundation/dates/date-display.js';
import { DATE_LANGUAGES } from '../../foundation/dates/date-phrases.js';
import { HistoricalDate } from '../../foundation/dates/historical-date.js';
import { LocalizedText, pickLanguage, pickText, pickTexts } from '../../foundation/text/localized-text.js';
import type { LanguagePreferences } from '../../foundation/text/localized-text.js';
import { LanguageTagScalar, UrlScalar } from '../../foundation/graphql/scalars.js';
import { LanguageArg, TextsLanguageArg, Versioned } from '../../foundation/records/versioned.js';
import { Slugged } from '../../foundation/records/named.js';

export enum SourceKind {
  OFFICIAL_DOCUMENT = 'OFFICIAL_DOCUMENT',
  GOVERNMENT = 'GOVERNMENT',
  PRESS = 'PRESS',
  SCHOLARLY = 'SCHOLARLY',
  ARCHIVE = 'ARCHIVE',
  MEMOIR = 'MEMOIR',
  ENCYCLOPEDIA = 'ENCYCLOPEDIA',
  REPOST = 'REPOST',
  OTHER = 'OTHER',
}

registerEnumType(SourceKind, {
  name: 'SourceKind',
  description: 'The kinds of source.',
  valuesConfig: {
    OFFICIAL_DOCUMENT: { description: 'A treaty, a joint statement, a law: the document itself.' },
    GOVERNMENT: { description: 'A government or another official body about its own actions.' },
    PRESS: { description: 'A newspaper, an agency, a broadcaster.' },
    SCHOLARLY: { description: 'Research.' },
    ARCHIVE: { description: 'A record from an archive, or an edition of one.' },
    MEMOIR: { description: 'The recollections of a witness.' },
    ENCYCLOPEDIA: { description: 'An encyclopaedia or another reference work.' },
    REPOST: { description: 'A republished text by someone else.' },
    OTHER: { description: 'Matches none of these.' },
  },
});

@Entity('source')
@ObjectType({ implements: Versioned, description: 'A text that supports facts.' })
export class Source extends Slugged {
  @Column('text')
  @Field(() => SourceKind, { simple: true, description: 'The kind of source.' })
  kind!: SourceKind;

  @Field(() => String, { nullable: true, description: 'The title; null if unknown.' })
  title(@LanguageArg() language: string | undefined, @Ctx() reader: LanguagePreferences): string | null {
    return pickText(this.titles, reader, language);
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

  @Column('text')
  @Field(() => String, { simple: true, description: 'The publisher, in the words that are printed.' })
  publisher!: string;

  @Column('uuid', { nullable: true })
  publishedById!: string | null;

  @Column('text')
  @Field(() => LanguageTagScalar, { simple: true, description: 'The language of the text.' })
  language!: string;

  @Column('text', { nullable: true })
  @Field(() => UrlScalar, { simple: true, nullable: true, description: 'The URL where it can be read.' })
  url!: string | null;

  @Column('text', { nullable: true })
  @Field(() => UrlScalar, { simple: true, nullable: true, description: 'The URL of an archived copy of it.' })
  archivedUrl!: string | null;

  @Column('uuid', { nullable: true })
  repostOfId!: string | null;

  @Column(() => HistoricalDate)
  @Field(() => HistoricalDate, { simple: true, nullable: true, description: 'The date of publication.' })
  publishedOn!: HistoricalDate | null;

  @Column('text', { nullable: true })
  @Field(() => String, {
    simple: true,
    nullable: true,
    description: 'SHA-256, in hexadecimal, of the text in UTF-8 that locators refer to.',
  })
  sha256!: string | null;

  @Field(() => String, { description: 'The title. Without a title, the publisher and the date of publication.' })
  override label(@LanguageArg() language: string | undefined, @Ctx() reader: LanguagePreferences): string {
    const title = pickText(this.titles, reader, language);
    if (title !== null) return title;
    if (!this.publishedOn) return this.publisher;
    return `${this.publisher}, ${displayDate(this.publishedOn.edtf, pickLanguage(DATE_LANGUAGES, reader, language))}`;
  }

  protected override labels(): readonly LocalizedText[] {
    return this.titles;
  }

  override searchableNames(): readonly LocalizedText[] {
    return [...this.titles, { language: this.language, text: this.publisher }];
  }
}

export const SourceConnection = connectionOf<Source>('Source', () => Source, 'sources');
