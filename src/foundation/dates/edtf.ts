import type { Calendar } from './calendar.js';
import { coarsestOf } from './date-precision.js';
import type { DateForm, DatePrecision } from './date-precision.js';
import { EdtfError } from './edtf-error.js';
import { parsePart } from './edtf-part.js';
import type { EdtfPart } from './edtf-part.js';
import { parseSet } from './edtf-set.js';

export { EdtfError };

/*
 * Entente's profile of EDTF (ISO 8601-2:2019): levels 0 and 1 and level 2's "one of a set", years 0001 to 9999, dates
 * without clock times, no wholly unspecified year. The grammar is small enough to be parsed here; the tests compare the
 * results with those of the `edtf` package.
 */

/** A parsed date: its canonical text, and the first and last day that it can include (null: open or unknown). */
export interface EdtfDate {
  readonly edtf: string;
  readonly form: DateForm;
  readonly precision: DatePrecision;
  readonly earliest: string | null;
  readonly latest: string | null;
  /** The last day on which it can have begun; null: unknown. For an interval, that of its start. */
  readonly startsBy: string | null;
  readonly isApproximate: boolean;
  readonly isUncertain: boolean;
}

const LENGTH_MAX = 200;

/** Parses a date of the profile; throws an EdtfError whose reason says what is wrong and how to fix it. */
export function parseEdtf(text: string, calendar: Calendar = 'GREGORIAN'): EdtfDate {
  if (text.length > LENGTH_MAX) throw new EdtfError(`a date has at most ${LENGTH_MAX} characters`);
  if (text === '') throw new EdtfError('the date is empty');
  if (text !== text.trim()) throw new EdtfError('a date must not have spaces before or after it');
  if (/\dT|:/.test(text)) throw new EdtfError("clock times are outside Entente's profile: use the day alone");
  if (text.startsWith('{')) {
    throw new EdtfError('"all of" sets are outside Entente\'s profile: record an event for each, or an interval');
  }
  if (text.startsWith('[')) return oneOf(text, calendar);
  return text.includes('/') ? interval(text, calendar) : single(parsePart(text, calendar));
}

function single(part: EdtfPart): EdtfDate {
  const { text, precision, earliest, latest, isApproximate, isUncertain } = part;
  return { edtf: text, form: 'SINGLE', precision, earliest, latest, startsBy: latest, isApproximate, isUncertain };
}

function interval(text: string, calendar: Calendar): EdtfDate {
  const [from = '', to = '', ...more] = text.split('/');
  if (more.length > 0) throw new EdtfError('an interval has two ends: from/to');
  const start = parseEnd(from, calendar);
  const end = parseEnd(to, calendar);
  const known = [start, end].filter((part) => part !== null);
  if (known.length === 0) throw new EdtfError('an interval needs at least one known end');
  // The ends may differ in precision: 2024-05/2024 is valid, as the end may be in any month from May on. An interval is
  // invalid only if it would end before it begins for every choice of days within its ends.
  if (start && end && start.earliest > end.latest) {
    throw new EdtfError(`the interval ends (${to}) before it begins (${from})`);
  }
  return {
    edtf: text,
    form: 'INTERVAL',
    precision: coarsestOf(known.map(({ precision }) => precision)),
    earliest: start?.earliest ?? null,
    latest: end?.latest ?? null,
    startsBy: start && end && end.latest < start.latest ? end.latest : (start?.latest ?? null),
    isApproximate: known.some((part) => part.isApproximate),
    isUncertain: known.some((part) => part.isUncertain),
  };
}

/** Parses an end of an interval; null when it is open (..) or unknown (empty). */
function parseEnd(text: string, calendar: Calendar): EdtfPart | null {
  return text === '' || text === '..' ? null : parsePart(text, calendar);
}

/** A set of one plain date is that date. */
function oneOf(text: string, calendar: Calendar): EdtfDate {
  const members = parseSet(text, calendar);
  const [only] = members;
  if (only?.from && members.length === 1 && only.from === only.to) return single(only.from);
  const parts = members.flatMap(({ from, to }) => [from, to]).filter((part) => part !== null);
  const earliest = members.some((member) => !member.from) ? null : least(parts.map((part) => part.earliest));
  const latest = members.some((member) => !member.to) ? null : greatest(parts.map((part) => part.latest));
  if (earliest === null && latest === null) throw new EdtfError('a set cannot be open at both ends');
  return {
    edtf: `[${members.map((member) => member.text).join(',')}]`,
    form: 'ONE_OF',
    precision: coarsestOf(parts.map(({ precision }) => precision)),
    earliest,
    latest,
    startsBy: latest,
    isApproximate: false,
    isUncertain: false,
  };
}

function least(days: readonly string[]): string {
  return days.reduce((a, b) => (a < b ? a : b));
}

function greatest(days: readonly string[]): string {
  return days.reduce((a, b) => (a > b ? a : b));
}
