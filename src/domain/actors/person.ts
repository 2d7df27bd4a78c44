import { Ctx, Field, ObjectType } from 'type-graphql';
import { ChildEntity, Column } from 'typeorm';
import { HistoricalDate } from '../../foundation/dates/historical-date.js';
import { Image } from '../../foundation/records/image.js';
import { LanguageArg, TextsLanguageArg } from '../../foundation/records/versioned.js';
import { LocalizedText, pickText, pickTexts } from '../../foundation/text/localized-text.js';
import type { LanguagePreferences } from '../../foundation/text/localized-text.js';
import { Actor, ActorKind } from './actor.js';

@ChildEntity(ActorKind.PERSON)
@ObjectType({ implements: Actor, description: 'A human being.' })
export class Person extends Actor {
  @Field(() => String, { nullable: true, description: 'Who the person is or was, in a sentence or two of our own.' })
  description(@LanguageArg() language: string | undefined, @Ctx() reader: LanguagePreferences): string | null {
    return pickText(this.descriptions, reader, language);
  }

  @Column('jsonb', { nullable: true })
  descriptions!: LocalizedText[];

  @Field(() => [LocalizedText], {
    name: 'descriptions',
    description: 'The description in all languages that it was entered in.',
  })
  descriptionsIn(
    @TextsLanguageArg() language: string | undefined,
    @Ctx() reader: LanguagePreferences,
  ): readonly LocalizedText[] {
    return pickTexts(this.descriptions, reader, language);
  }

  /** In EDTF; of a date that nothing is sorted or filtered by, the text is enough. */
  @Column('text', { name: 'born', nullable: true })
  bornEdtf!: string | null;

  @Column('text', { name: 'died', nullable: true })
  diedEdtf!: string | null;

  @Column('jsonb', { nullable: true })
  @Field(() => Image, { simple: true, nullable: true, description: 'An image of the person.' })
  image!: Image | null;

  @Field(() => HistoricalDate, { nullable: true, description: 'The date of birth.' })
  born(): HistoricalDate | null {
    return this.bornEdtf === null ? null : HistoricalDate.of(this.bornEdtf);
  }

  @Field(() => HistoricalDate, { nullable: true, description: 'The date of death; null if not known or still alive.' })
  died(): HistoricalDate | null {
    return this.diedEdtf === null ? null : HistoricalDate.of(this.diedEdtf);
  }

  override searchableTexts(): readonly LocalizedText[] {
    return this.descriptions;
  }

  /** Null for a person from before there were family names. */
  @Column('jsonb', { nullable: true })
  familyNames!: LocalizedText[] | null;

  @Field(() => String, {
    nullable: true,
    description:
      'The name to use where there is little room. Null if none was entered: it is not derived from the name, whose order differs by language.',
  })
  familyName(@LanguageArg() language: string | undefined, @Ctx() reader: LanguagePreferences): string | null {
    return pickText(this.familyNames ?? [], reader, language);
  }

  @Field(() => [LocalizedText], {
    name: 'familyNames',
    description: 'The family name in all languages that it was entered in.',
  })
  familyNamesIn(
    @TextsLanguageArg() language: string | undefined,
    @Ctx() reader: LanguagePreferences,
  ): readonly LocalizedText[] {
    return pickTexts(this.familyNames ?? [], reader, language);
  }

  override searchableNames(): readonly LocalizedText[] {
    return [...super.searchableNames(), ...(this.familyNames ?? [])];
  }
}
