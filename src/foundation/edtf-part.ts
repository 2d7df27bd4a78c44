import { dayText, daysIn } from './calendar-day.js';
import { EdtfError } from './edtf-error.js';

/** From the finest to the coarsest. */
export const PRECISIONS = ['DAY', 'MONTH', 'SEASON', 'YEAR', 'DECADE', 'CENTURY'] as const;
export type DatePrecision = (typeof PRECISIONS)[number];

/** One date of EDTF: a day, month, season, year, decade or century, as a whole perhaps approximate or uncertain. */
export interface EdtfPart {
  readonly text: string;
  readonly precision: DatePrecision;
  readonly earliest: string;
  readonly latest: string;
  readonly isApproximate: boolean;
  readonly isUncertain: boolean;
}

const YEAR_MAX = 9999;

// Year, decade or century; then a month, season or XX; then a day or XX; then a qualifier of the whole.
const PART = /^(\d{4}|\d{3}X|\d{2}XX)(?:-(\d{2}|XX)(?:-(\d{2}|XX))?)?([?~%])?$/;

/** Months that each season of ISO 8601-2 spans here: spring is March to May; winter reaches into the next year. */
const SEASONS: Readonly<Record<number, { first: number; last: number }>> = {
  21: { first: 3, last: 5 },
  22: { first: 6, last: 8 },
  23: { first: 9, last: 11 },
  24: { first: 12, last: 14 },
};

/** Parses one date; throws an EdtfError. */
export function parsePart(text: string): EdtfPart {
  const match = PART.exec(text);
  if (!match) throw new EdtfError(reasonAgainst(text));
  const [, year = '', month, day, qualifier] = match;
  return {
    text,
    ...bounds(text, year, month, day),
    isApproximate: qualifier === '~' || qualifier === '%',
    isUncertain: qualifier === '?' || qualifier === '%',
  };
}

/** The coarsest precision of several dates. */
export function precisionOf(parts: readonly EdtfPart[]): DatePrecision {
  const coarsest = Math.max(...parts.map((part) => PRECISIONS.indexOf(part.precision)));
  return PRECISIONS[coarsest] ?? 'DAY';
}

type Bounds = Pick<EdtfPart, 'precision' | 'earliest' | 'latest'>;

function bounds(text: string, yearText: string, monthText: string | undefined, dayText_: string | undefined): Bounds {
  const first = Number(yearText.replaceAll('X', '0'));
  if (first === 0) throw new EdtfError('years go from 0001 to 9999');
  if (yearText.includes('X')) {
    if (monthText !== undefined) throw new EdtfError(`${text}: a decade or century has no months`);
    const last = Number(yearText.replaceAll('X', '9'));
    return years(yearText.endsWith('XX') ? 'CENTURY' : 'DECADE', first, last);
  }
  if (monthText === undefined || monthText === 'XX') {
    if (dayText_ !== undefined && dayText_ !== 'XX') throw new EdtfError(`${text}: a day needs its month`);
    return years('YEAR', first, first);
  }
  const month = Number(monthText);
  if (month > 12) return season(text, first, month, dayText_);
  if (month === 0) throw new EdtfError(`${text}: month 00 does not exist`);
  const days = daysIn(first, month);
  if (dayText_ === undefined || dayText_ === 'XX') {
    return { precision: 'MONTH', earliest: dayText(first, month, 1), latest: dayText(first, month, days) };
  }
  const day = Number(dayText_);
  if (day === 0 || day > days) throw new EdtfError(`${text}: that month has no day ${dayText_}`);
  return { precision: 'DAY', earliest: dayText(first, month, day), latest: dayText(first, month, day) };
}

function years(precision: DatePrecision, first: number, last: number): Bounds {
  return { precision, earliest: dayText(first, 1, 1), latest: dayText(last, 12, 31) };
}

function season(text: string, year: number, number: number, day: string | undefined): Bounds {
  const months = SEASONS[number];
  if (!months) throw new EdtfError(`${text}: months are 01 to 12, seasons 21 to 24`);
  if (day !== undefined) throw new EdtfError(`${text}: a season has no days`);
  const lastYear = months.last > 12 ? year + 1 : year;
  const lastMonth = months.last > 12 ? months.last - 12 : months.last;
  if (lastYear > YEAR_MAX) throw new EdtfError(`${text}: that winter ends after 9999`);
  return {
    precision: 'SEASON',
    earliest: dayText(year, months.first, 1),
    latest: dayText(lastYear, lastMonth, daysIn(lastYear, lastMonth)),
  };
}

function reasonAgainst(text: string): string {
  const shown = JSON.stringify(text.length > 40 ? `${text.slice(0, 40)}…` : text);
  if (/^[?~%]|[?~%]./.test(text)) return `${shown}: ?, ~ and % stand once, at the end of a date`;
  if (/^XXXX/.test(text)) return `${shown}: a date needs at least its century`;
  if (/^[-+Y]/.test(text) || /^\d{5,}/.test(text)) return `${shown}: years are four digits, 0001 to 9999`;
  if (/^\d{1,3}(?:-|$)/.test(text)) return `${shown}: years have four digits`;
  return `${shown} is not a date of EDTF such as 2024, 2024-11, 2024-11-12, 2024-21, 201X or 2024~`;
}
