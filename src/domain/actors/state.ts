import { Ctx, Field, ObjectType } from 'type-graphql';
import { ChildEntity, Column } from 'typeorm';
import { HistoricalDate } from '../../foundation/dates/historical-date.js';
import { LocalizedText, pickText, pickTexts } from '../../foundation/text/localized-text.js';
import type { LanguagePreferences } from '../../foundation/text/localized-text.js';
import { LanguageArg, TextsLanguageArg } from '../../foundation/records/versioned.js';
import { Actor, ActorKind } from './actor.js';

@ChildEntity(ActorKind.STATE)
@ObjectType({ implements: Actor, description: 'A present-day or former state.' })
export class State extends Actor {
  @Field(() => String, { nullable: true, description: 'Its official name.' })
  officialName(@LanguageArg() language: string | undefined, @Ctx() reader: LanguagePreferences): string | null {
    return pickText(this.officialNames, reader, language);
  }

  @Column('jsonb')
  officialNames!: LocalizedText[];

  @Field(() => [LocalizedText], {
    name: 'officialNames',
    description: 'The official name in all languages that it was entered in.',
  })
  officialNamesIn(
    @TextsLanguageArg() language: string | undefined,
    @Ctx() reader: LanguagePreferences,
  ): readonly LocalizedText[] {
    return pickTexts(this.officialNames, reader, language);
  }

  @Column('text', { name: 'iso3166_alpha3', nullable: true })
  @Field(() => String, {
    simple: true,
    nullable: true,
    description: 'ISO 3166-1 alpha-3 code of a present-day state; null for a former state.',
  })
  iso3166Alpha3!: string | null;

  @Column(() => HistoricalDate)
  @Field(() => HistoricalDate, {
    simple: true,
    nullable: true,
    description: 'The period in which it exists or existed.',
  })
  existence!: HistoricalDate | null;

  override searchableNames(): readonly LocalizedText[] {
    return [...super.searchableNames(), ...this.officialNames];
  }
}
