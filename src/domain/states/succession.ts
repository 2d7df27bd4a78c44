import { Ctx, Field, ObjectType } from 'type-graphql';
import { Column, Entity } from 'typeorm';
import { HistoricalDate } from '../../foundation/dates/historical-date.js';
import { LocalizedText, pickText, pickTexts } from '../../foundation/text/localized-text.js';
import type { LanguagePreferences } from '../../foundation/text/localized-text.js';
import { LanguageArg, TextsLanguageArg } from '../../foundation/records/versioned.js';
import { Part } from '../../foundation/records/part.js';

@Entity('succession')
@ObjectType({ description: 'The succession of one state to another.' })
export class Succession extends Part {
  @Column('uuid')
  successorId!: string;

  @Column('integer')
  position!: number;

  @Column('uuid')
  predecessorId!: string;

  @Column(() => HistoricalDate)
  @Field(() => HistoricalDate, { simple: true, description: 'The date of the succession.' })
  date!: HistoricalDate;

  @Column('uuid', { nullable: true })
  settledById!: string | null;

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
}

/** What a succession says, without its citations. */
export function successionContent({ predecessorId, settledById, date, notes }: Succession): unknown {
  return [predecessorId, settledById, date.edtf, notes.map(({ language, text }) => [language, text])];
}
