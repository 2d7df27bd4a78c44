import { Arg, Ctx, Extensions, Field, ObjectType, registerEnumType } from 'type-graphql';
import { Column } from 'typeorm';
import { Calendar } from './calendar.js';
import { displayDate, displayJulianDate } from './date-display.js';
import { DateForm, DatePrecision } from './date-precision.js';
import { parseEdtf } from './edtf.js';
import { DATE_LANGUAGES } from './date-phrases.js';
import { parseJulianDate } from './julian-date.js';
import { DateBound } from './date-bound.js';
import { boundsOf } from './date-bounds.js';
import type { DateBoundValues } from './date-bounds.js';
import { displayPrecision } from './precision-display.js';
import { pickLanguage } from '../text/localized-text.js';
import type { LanguagePreferences } from '../text/localized-text.js';
import { DateScalar, EdtfScalar, LanguageTagScalar } from '../graphql/scalars.js';
import { EMBEDDED_OBJECT_COST } from '../graphql/field-costs.js';

registerEnumType(Calendar, {
  name: 'Calendar',
  description: 'The calendar in which a source gives a date.',
  valuesConfig: {
    GREGORIAN: { description: 'The calendar of today; before 1582, extended to the time before it.' },
    JULIAN: { description: 'The calendar before, old style: in Russia until 1918.' },
  },
});

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

  /** If it was given in the Julian calendar: as it was given. Not a column: its owner has it. */
  julianEdtf?: string;

  /** Parses an EDTF text; throws an EdtfError. */
  static of(edtf: string): HistoricalDate {
    return Object.assign(new HistoricalDate(), parseEdtf(edtf));
  }

  /** Parses an EDTF text in the Julian calendar; throws an EdtfError. The result is in the Gregorian calendar. */
  static ofJulian(edtf: string): HistoricalDate {
    const { julianEdtf, gregorian } = parseJulianDate(edtf);
    return Object.assign(new HistoricalDate(), gregorian, { julianEdtf });
  }

  @Field(() => String, {
    description:
      'The date in words, in English, French, Chinese or Russian. Other languages get English. A date that a source gives in the Julian calendar is written in it, and marked so: 27 August 1689 O.S.',
  })
  display(
    @Arg('language', () => LanguageTagScalar, {
      nullable: true,
      description: 'BCP 47 tag. Defaults to Accept-Language.',
    })
    language: string | undefined,
    @Ctx() reader: LanguagePreferences,
  ): string {
    const chosen = pickLanguage(DATE_LANGUAGES, reader, language);
    return this.julianEdtf === undefined ? displayDate(this.edtf, chosen) : displayJulianDate(this.julianEdtf, chosen);
  }

  @Field(() => String, {
    description:
      'How exactly it is known, in words: "known to the month". In English, French, Chinese or Russian; other languages get English.',
  })
  displayPrecision(
    @Arg('language', () => LanguageTagScalar, {
      nullable: true,
      description: 'BCP 47 tag. Defaults to Accept-Language.',
    })
    language: string | undefined,
    @Ctx() reader: LanguagePreferences,
  ): string {
    return displayPrecision(this.edtf, pickLanguage(DATE_LANGUAGES, reader, language));
  }

  @Field(() => DateBound, {
    description: 'The start of an interval, the first date of a set; of a single date, the date itself.',
  })
  start(): DateBoundValues {
    return boundsOf(this.edtf).start;
  }

  @Field(() => DateBound, {
    description: 'The end of an interval, the last date of a set; of a single date, the date itself.',
  })
  end(): DateBoundValues {
    return boundsOf(this.edtf).end;
  }

  @Field(() => [DateBound], {
    description: 'The dates of a set, one of which is meant; empty for any other date. A range of them is one element.',
  })
  candidates(): readonly DateBoundValues[] {
    return boundsOf(this.edtf).candidates;
  }
}
