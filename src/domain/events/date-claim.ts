import { Ctx, Field, ObjectType, registerEnumType } from 'type-graphql';
import { Column, Entity } from 'typeorm';
import { Basis } from '../citations/citation.js';
import { HistoricalDate } from '../../foundation/dates/historical-date.js';
import { LocalizedText, pickText, pickTexts } from '../../foundation/text/localized-text.js';
import type { LanguagePreferences } from '../../foundation/text/localized-text.js';
import { LanguageArg, TextsLanguageArg } from '../../foundation/records/versioned.js';
import { Part } from '../../foundation/records/part.js';

export enum ClaimStanding {
  ALTERNATIVE = 'ALTERNATIVE',
  REJECTED = 'REJECTED',
}

registerEnumType(ClaimStanding, {
  name: 'ClaimStanding',
  description: 'The editors’ assessment of a date other than the preferred one.',
  valuesConfig: {
    ALTERNATIVE: { description: 'It may be correct.' },
    REJECTED: { description: 'It is wrong. Listed so that readers who find it elsewhere know.' },
  },
});

@Entity('date_claim')
@ObjectType({ description: 'A date that a source gives for the event, other than the preferred date.' })
export class DateClaim extends Part {
  @Column('uuid')
  eventId!: string;

  @Column('integer')
  position!: number;

  @Column(() => HistoricalDate)
  @Field(() => HistoricalDate, { simple: true, description: 'The date claimed.' })
  date!: HistoricalDate;

  @Column('text')
  @Field(() => Basis, { simple: true, description: 'How the date follows from the source.' })
  basis!: Basis;

  @Column('text')
  @Field(() => ClaimStanding, { simple: true, description: 'The editors’ assessment of the claim.' })
  standing!: ClaimStanding;

  @Field(() => String, { nullable: true, description: 'Explains the date.' })
  reason(@LanguageArg() language: string | undefined, @Ctx() reader: LanguagePreferences): string | null {
    return pickText(this.reasons, reader, language);
  }

  @Column('jsonb')
  reasons!: LocalizedText[];

  @Field(() => [LocalizedText], {
    name: 'reasons',
    description: 'The explanation in all languages that it was entered in.',
  })
  reasonsIn(
    @TextsLanguageArg() language: string | undefined,
    @Ctx() reader: LanguagePreferences,
  ): readonly LocalizedText[] {
    return pickTexts(this.reasons, reader, language);
  }
}

/** What a claim says, without its citations. */
export function dateClaimContent({ date, basis, standing, reasons }: DateClaim): unknown {
  return [date.edtf, basis, standing, reasons.map(({ language, text }) => [language, text])];
}
