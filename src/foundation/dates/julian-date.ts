import { parseEdtf } from './edtf.js';
import type { EdtfDate } from './edtf.js';
import { EdtfError } from './edtf-error.js';
import { parsePart } from './edtf-part.js';
import type { EdtfPart } from './edtf-part.js';
import { parseSet } from './edtf-set.js';
import { gregorianDayOf } from './julian-day.js';

/** A date that was given in the Julian calendar. */
export interface JulianDate {
  /** As it was given, in its canonical form. */
  readonly julianEdtf: string;
  /** The same in the Gregorian calendar. */
  readonly gregorian: EdtfDate;
}

/**
 * Parses a date of the profile that is given in the Julian calendar; throws an EdtfError.
 *
 * A day is one day in both calendars. A month, season, year, decade or century of the Julian calendar is none of the
 * Gregorian one: it becomes the set of its days, `[1689-08-11..1689-09-10]`. A set has no ~ and ?, and the end of an
 * interval is no set, so neither is possible with anything but days.
 */
export function parseJulianDate(text: string): JulianDate {
  const { edtf, form } = parseEdtf(text, 'JULIAN');
  switch (form) {
    case 'ONE_OF':
      return { julianEdtf: edtf, gregorian: parseEdtf(setOf(edtf)) };
    case 'INTERVAL':
      return { julianEdtf: edtf, gregorian: parseEdtf(edtf.split('/').map(endOf).join('/')) };
    case 'SINGLE':
      return { julianEdtf: edtf, gregorian: parseEdtf(singleOf(parsePart(edtf, 'JULIAN'))) };
  }
}

function singleOf(part: EdtfPart): string {
  if (part.precision === 'DAY') return dayOf(part);
  if (part.isApproximate || part.isUncertain) {
    throw new EdtfError(`${part.text}: in the Julian calendar, only a day can have ?, ~ or %`);
  }
  return `[${gregorian(part.text, part.earliest)}..${gregorian(part.text, part.latest)}]`;
}

/** A day with what qualifies it. */
function dayOf({ text, earliest }: EdtfPart): string {
  return gregorian(text, earliest) + text.slice(earliest.length);
}

function endOf(text: string): string {
  if (text === '' || text === '..') return text;
  const part = parsePart(text, 'JULIAN');
  if (part.precision === 'DAY') return dayOf(part);
  throw new EdtfError(`${text}: in the Julian calendar, the ends of an interval must be days`);
}

function setOf(edtf: string): string {
  const members = parseSet(edtf, 'JULIAN').map(({ from, to, text }) => {
    if (from && from === to && from.precision === 'DAY') return dayOf(from);
    return `${from ? gregorian(text, from.earliest) : ''}..${to ? gregorian(text, to.latest) : ''}`;
  });
  return `[${members.join(',')}]`;
}

function gregorian(text: string, julianDay: string): string {
  const day = gregorianDayOf(julianDay);
  if (day === null) throw new EdtfError(`${text}: in the Gregorian calendar, years go from 0001 to 9999`);
  return day;
}
