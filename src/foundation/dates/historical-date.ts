import { Arg, Ctx, Extensions, Field, ObjectType, registerEnumType } from 'type-graphql';
import { Column } from 'typeorm';
import { displayDate } from './date-display.js';
import { DateForm, DatePrecision } from './date-precision.js';
import { parseEdtf } from './edtf.js';
import { DATE_LANGUAGES } from './date-phrases.js';
import { pickLanguage } from '../text/localized-text.js';
import type { LanguagePreferences } from '../text/localized-text.js';
import { DateScalar, EdtfScalar, LanguageTagScalar } from '../graphql/scalars.js';
import { EMBEDDED_OBJECT_COST } from '../graphql/field-costs.js';

registerEnumType(DateForm, {
  name: 'DateForm',
  description: 'How a date that covers more than one day is to be read.',
  valuesConfig: {
    SINGLE: { description: 'One date, known to its precision.' },
    INTERVAL: { description: 'It lasted from one date to the other.' },
    ONE_OF: { description: 'It was on one of these dates; which one is unknown.' },
  },
});

registerEnumType(DatePrecision, {
  name: 'DatePrecision',
  description: 'The precision of a date.',
  valuesConfig: {
    DAY: { description: 'A day.' },
    MONTH: { description: 'A month.' },
    SEASON: { description: 'A season: 21 is March to May, and so on, up to 24: December to the following February.' },
    YEAR: { description: 'A year.' },
    DECADE: { description: 'Ten years: 201X.' },
    CENTURY: { description: 'A hundred years: 19XX.' },
  },
});

@Extensions(EMBEDDED_OBJECT_COST)
@ObjectType({ description: 'A date with exactly the precision that is known: a year stays a year.' })
export class HistoricalDate {
  @Column('text')
  @Field(() => EdtfScalar, { simple: true, description: 'The date in its canonical form.' })
  edtf!: string;

  @Column('text')
  @Field(() => DateForm, { simple: true, description: 'A single date, an interval, or one of a set.' })
  form!: DateForm;

  @Column('text')
  @Field(() => DatePrecision, { simple: true, description: 'The precision: of an interval, that of its coarser end.' })
  precision!: DatePrecision;

  @Column('date', { nullable: true })
  @Field(() => DateScalar, {
    simple: true,
    nullable: true,
    description: 'The earliest possible day; null if open or unknown. ~ and ? do not extend it.',
  })
  earliest!: string | null;

  @Column('date', { nullable: true })
  @Field(() => DateScalar, {
    simple: true,
    nullable: true,
    description: 'The latest possible day; null if open or unknown. ~ and ? do not extend it.',
  })
  latest!: string | null;

  /** The last day on which it can have begun. With `earliest`, it decides which bucket of a histogram counts it. */
  @Column('date', { nullable: true })
  startsBy!: string | null;

  @Column('boolean')
  @Field(() => Boolean, { simple: true, description: 'Whether either end is approximate (~ or %).' })
  isApproximate!: boolean;

  @Column('boolean')
  @Field(() => Boolean, { simple: true, description: 'Whether either end is uncertain (? or %).' })
  isUncertain!: boolean;

  /** Parses an EDTF text; throws an EdtfError. */
  static of(edtf: string): HistoricalDate {
    return Object.assign(new HistoricalDate(), parseEdtf(edtf));
  }

  @Field(() => String, {
    description: 'The date in words, in English, French, Chinese or Russian. Other languages get English.',
  })
  display(
    @Arg('language', () => LanguageTagScalar, {
      nullable: true,
      description: 'BCP 47 tag. Defaults to Accept-Language.',
    })
    language: string | undefined,
    @Ctx() reader: LanguagePreferences,
  ): string {
    return displayDate(this.edtf, pickLanguage(DATE_LANGUAGES, reader, language));
  }
}
