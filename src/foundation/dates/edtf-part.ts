import { dayText, daysInMonth } from './calendar-day.js';
import type { DatePrecision } from './date-precision.js';
import { EdtfError } from './edtf-error.js';

/** One date of EDTF: a day, month, season, year, decade or century. It may be approximate or uncertain as a whole. */
export interface EdtfPart {
  readonly text: string;
  readonly precision: DatePrecision;
  readonly earliest: string;
  readonly latest: string;
  readonly isApproximate: boolean;
  readonly isUncertain: boolean;
}

const YEAR_MAX = 9999;
const QUOTED_MAX = 40;

// Year, decade or century; then a month, season or XX; then a day or XX; then a qualifier of the whole date.
const PART = /^(\d{4}|\d{3}X|\d{2}XX)(?:-(\d{2}|XX)(?:-(\d{2}|XX))?)?([?~%])?$/;

/** Months of each season of ISO 8601-2 in this profile: spring is March to May; winter ends in the next year. */
const SEASONS: Readonly<Record<number, { first: number; last: number }>> = {
  21: { first: 3, last: 5 },
  22: { first: 6, last: 8 },
  23: { first: 9, last: 11 },
  24: { first: 12, last: 14 },
};

/** Parses one date; throws an EdtfError. */
export function parsePart(text: string): EdtfPart {
  const match = PART.exec(text);
  if (!match) throw new EdtfError(explainProblem(text));
  const [, year = '', month, day, qualifier] = match;
  return {
    text,
    ...bounds(text, year, month, day),
    isApproximate: qualifier === '~' || qualifier === '%',
    isUncertain: qualifier === '?' || qualifier === '%',
  };
}

/** Quotes a text for an error message, truncated if it is long. */
export function quotedDate(text: string): string {
  return JSON.stringify(text.length > QUOTED_MAX ? `${text.slice(0, QUOTED_MAX)}…` : text);
}

type Bounds = Pick<EdtfPart, 'precision' | 'earliest' | 'latest'>;

function bounds(text: string, yearText: string, monthText: string | undefined, day: string | undefined): Bounds {
  const year = Number(yearText.replaceAll('X', '0'));
  // Also refuses 000X and 00XX, which would include the year 0000.
  if (year === 0) throw new EdtfError(`${text}: years go from 0001 to 9999`);
  if (yearText.includes('X')) {
    if (monthText !== undefined) throw new EdtfError(`${text}: a decade or century has no months`);
    const last = Number(yearText.replaceAll('X', '9'));
    return years(yearText.endsWith('XX') ? 'CENTURY' : 'DECADE', year, last);
  }
  if (monthText === undefined || monthText === 'XX') {
    if (day !== undefined && day !== 'XX') throw new EdtfError(`${text}: a day needs its month`);
    return years('YEAR', year, year);
  }
  const month = Number(monthText);
  return month > 12 ? season(text, year, month, day) : monthOrDay(text, year, month, day);
}

function years(precision: DatePrecision, first: number, last: number): Bounds {
  return { precision, earliest: dayText(first, 1, 1), latest: dayText(last, 12, 31) };
}

function monthOrDay(text: string, year: number, month: number, day: string | undefined): Bounds {
  if (month === 0) throw new EdtfError(`${text}: month 00 does not exist; months go from 01 to 12`);
  const days = daysInMonth(year, month);
  if (day === undefined || day === 'XX') {
    return { precision: 'MONTH', earliest: dayText(year, month, 1), latest: dayText(year, month, days) };
  }
  if (Number(day) === 0 || Number(day) > days) {
    throw new EdtfError(`${text}: day ${day} does not exist; the days of that month go from 01 to ${days}`);
  }
  const only = dayText(year, month, Number(day));
  return { precision: 'DAY', earliest: only, latest: only };
}

function season(text: string, year: number, number: number, day: string | undefined): Bounds {
  if (number > 24 && number <= 41) {
    throw new EdtfError(`${text}: Entente's profile has only the seasons 21 to 24 of EDTF's divisions of a year`);
  }
  const months = SEASONS[number];
  if (!months) throw new EdtfError(`${text}: month ${number} does not exist; months are 01 to 12, seasons 21 to 24`);
  if (day !== undefined) throw new EdtfError(`${text}: a season has no days`);
  const lastYear = months.last > 12 ? year + 1 : year;
  const lastMonth = months.last > 12 ? months.last - 12 : months.last;
  if (lastYear > YEAR_MAX) throw new EdtfError(`${text}: that winter ends after 9999, the last year`);
  return {
    precision: 'SEASON',
    earliest: dayText(year, months.first, 1),
    latest: dayText(lastYear, lastMonth, daysInMonth(lastYear, lastMonth)),
  };
}

function explainProblem(text: string): string {
  const quoted = quotedDate(text);
  if (text.includes(' ')) return `${quoted}: a date has no spaces`;
  if (/[^!-~]/.test(text)) return `${quoted}: dates are written in ASCII, with the digits 0 to 9 and the hyphen -`;
  if (/^[-+Y]+\d|^\d{5}/.test(text)) return `${quoted}: years are four digits, 0001 to 9999`;
  if (/^[?~%]|[?~%]./.test(text)) return `${quoted}: ?, ~ and % may appear only once, at the end of a date`;
  if (text.startsWith('XXXX')) return `${quoted}: a date needs at least its century, such as 19XX`;
  if (text.includes('X'))
    return `${quoted}: X stands for the last one or two digits of a year, a whole month or a whole day`;
  if (/^\d{4}S\d/.test(text))
    return `${quoted}: significant digits are outside Entente's profile: use the decade, 195X`;
  if (/^\d{1,3}(?!\d)/.test(text)) return `${quoted}: years have four digits; a decade is 201X, a century 20XX`;
  return `${quoted} is not a date of EDTF such as 2024, 2024-11, 2024-11-12, 2024-21, 201X or 2024~`;
}
