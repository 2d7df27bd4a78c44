import { Arg, Ctx, Extensions, Field, ObjectType, registerEnumType } from 'type-graphql';
import { Column } from 'typeorm';
import { displayDate } from './date-display.js';
import { DateForm, DatePrecision } from './date-precision.js';
import { parseEdtf } from './edtf.js';
import { chainFor } from '../text/localized-text.js';
import type { Reader } from '../text/localized-text.js';
import { DateScalar, EdtfScalar, LanguageTagScalar } from '../graphql/scalars.js';
import { EMBEDDED } from '../graphql/field-costs.js';

registerEnumType(DateForm, {
  name: 'DateForm',
  description: 'What a date with more than one day in it stands for.',
  valuesConfig: {
    SINGLE: { description: 'One date, known to its precision.' },
    INTERVAL: { description: 'It lasted from one date to the other.' },
    ONE_OF: { description: 'It was at one of these dates, not known which.' },
  },
});

registerEnumType(DatePrecision, {
  name: 'DatePrecision',
  description: 'To what a date is known.',
  valuesConfig: {
    DAY: { description: 'A day.' },
    MONTH: { description: 'A month.' },
    SEASON: { description: 'A season: 21 is March to May, and so on to 24, December to the next February.' },
    YEAR: { description: 'A year.' },
    DECADE: { description: 'Ten years: 201X.' },
    CENTURY: { description: 'A hundred years: 19XX.' },
  },
});

@Extensions(EMBEDDED)
@ObjectType({ description: 'When something was, exactly as precisely as it is known: a year stays a year.' })
export class HistoricalDate {
  @Column('text')
  @Field(() => EdtfScalar, { simple: true, description: 'The date in its canonical form.' })
  edtf!: string;

  @Column('text')
  @Field(() => DateForm, { simple: true, description: 'One date, an interval, or one of a set.' })
  form!: DateForm;

  @Column('text')
  @Field(() => DatePrecision, { simple: true, description: 'To what it is known; of the coarser end.' })
  precision!: DatePrecision;

  @Column('date', { nullable: true })
  @Field(() => DateScalar, {
    simple: true,
    nullable: true,
    description: 'First day that it can touch; null: open or unknown. ~ and ? do not widen it.',
  })
  earliest!: string | null;

  @Column('date', { nullable: true })
  @Field(() => DateScalar, {
    simple: true,
    nullable: true,
    description: 'Last day that it can touch; null: open or unknown. ~ and ? do not widen it.',
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
    description: 'The date in words; English where the language has none of its own here (en, fr, zh, ru).',
  })
  display(
    @Arg('language', () => LanguageTagScalar, {
      nullable: true,
      description: 'BCP 47 tag; without it, Accept-Language decides.',
    })
    language: string | undefined,
    @Ctx() reader: Reader,
  ): string {
    return displayDate(this.edtf, chainFor(reader, language));
  }
}
