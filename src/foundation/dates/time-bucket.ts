import { registerEnumType } from 'type-graphql';
import { dayNumber, dayText, daysInMonth, FIRST_DAY, numberedDay } from './calendar-day.js';
import { displayDate } from './date-display.js';
import { DATE_PHRASES } from './date-phrases.js';
import type { DateLanguage } from './date-phrases.js';

export enum TimeBucket {
  DAY = 'DAY',
  WEEK = 'WEEK',
  MONTH = 'MONTH',
  QUARTER = 'QUARTER',
  YEAR = 'YEAR',
  DECADE = 'DECADE',
}

registerEnumType(TimeBucket, {
  name: 'TimeBucket',
  description: 'The length of a histogram bucket.',
  valuesConfig: {
    DAY: { description: 'A day.' },
    WEEK: { description: 'A week of ISO 8601, from Monday to Sunday.' },
    MONTH: { description: 'A month.' },
    QUARTER: { description: 'Three months, starting in January, April, July or October.' },
    YEAR: { description: 'A year.' },
    DECADE: { description: 'Ten years, starting with a year that ends in 0.' },
  },
});

/** Buckets of a number of days are numbered from 0001-01-01, and buckets of a number of months from the year 0. */
const DAYS: Readonly<Partial<Record<TimeBucket, number>>> = { DAY: 1, WEEK: 7 };
const MONTHS: Readonly<Partial<Record<TimeBucket, number>>> = { MONTH: 1, QUARTER: 3, YEAR: 12, DECADE: 120 };

/** A bucket of a length, by its number: buckets that follow each other have numbers that follow each other. */
export interface NumberedBucket {
  readonly by: TimeBucket;
  readonly number: number;
}

/** The first and the last day of a bucket. */
export interface BucketDays {
  readonly start: string;
  readonly end: string;
}

/** Whether a bucket of this length has whole months. */
export function hasWholeMonths(by: TimeBucket): boolean {
  return MONTHS[by] !== undefined;
}

/** The number of the bucket that a day is in. */
export function bucketNumber(by: TimeBucket, day: string): number {
  const days = DAYS[by];
  if (days !== undefined) return Math.floor(dayNumber(day) / days);
  const [year = 0, month = 1] = day.split('-').map(Number);
  return Math.floor((year * 12 + month - 1) / (MONTHS[by] ?? 1));
}

/** How SQL computes the number of the bucket that a day is in, given the SQL of the day. */
export function bucketNumberSql(by: TimeBucket, day: string): string {
  const days = DAYS[by];
  if (days !== undefined) return `((${day} - date '${FIRST_DAY}') / ${String(days)})`;
  return `((extract(year from ${day}) * 12 + extract(month from ${day}) - 1)::integer / ${String(MONTHS[by] ?? 1)})`;
}

/** The days of a bucket. The first decade starts with the year 1, as there is no year 0, and the last week ends early. */
export function daysOfBucket({ by, number }: NumberedBucket): BucketDays {
  const days = DAYS[by];
  if (days !== undefined) return { start: numberedDay(number * days), end: numberedDay((number + 1) * days - 1) };
  const months = MONTHS[by] ?? 1;
  const [startYear, startMonth] = yearAndMonth(number * months);
  const [endYear, endMonth] = yearAndMonth((number + 1) * months - 1);
  return {
    start: startYear === 0 ? FIRST_DAY : dayText(startYear, startMonth, 1),
    end: dayText(endYear, endMonth, daysInMonth(endYear, endMonth)),
  };
}

function yearAndMonth(months: number): [number, number] {
  return [Math.floor(months / 12), (months % 12) + 1];
}

/** The bucket as text: in EDTF, a quarter as 2024-Q2 and a week, by ISO 8601, as 2024-W20. */
export function bucketText(bucket: NumberedBucket): string {
  const { start, end } = daysOfBucket(bucket);
  const [year = '', month = ''] = start.split('-');
  switch (bucket.by) {
    case TimeBucket.DAY:
      return start;
    case TimeBucket.WEEK: {
      const { weekYear, week } = isoWeek(start);
      return `${String(weekYear).padStart(4, '0')}-W${String(week).padStart(2, '0')}`;
    }
    case TimeBucket.MONTH:
      return `${year}-${month}`;
    case TimeBucket.QUARTER:
      return `${year}-Q${String(quarterOf(month))}`;
    case TimeBucket.YEAR:
      return year;
    case TimeBucket.DECADE:
      return `${end.slice(0, 3)}X`;
  }
}

/** The bucket in words. */
export function displayBucket(bucket: NumberedBucket, language: DateLanguage): string {
  const words = DATE_PHRASES[language];
  const { start, end } = daysOfBucket(bucket);
  const [year = '', month = ''] = start.split('-');
  switch (bucket.by) {
    case TimeBucket.QUARTER:
      return words.quarter(quarterOf(month), Number(year));
    case TimeBucket.WEEK: {
      const { weekYear, week } = isoWeek(start);
      return words.week(week, weekYear);
    }
    case TimeBucket.DECADE:
      return words.decade(Math.floor(Number(end.slice(0, 4)) / 10) * 10);
    case TimeBucket.DAY:
    case TimeBucket.MONTH:
    case TimeBucket.YEAR:
      return displayDate(bucketText(bucket), language);
  }
}

function quarterOf(month: string): number {
  return Math.floor((Number(month) - 1) / 3) + 1;
}

/** ISO 8601: a week belongs to the year that its Thursday is in. */
function isoWeek(monday: string): { weekYear: number; week: number } {
  const thursday = dayNumber(monday) + 3;
  const weekYear = Number(numberedDay(thursday).slice(0, 4));
  const firstDay = dayNumber(dayText(weekYear, 1, 1));
  return { weekYear, week: Math.floor((thursday - firstDay) / 7) + 1 };
}
