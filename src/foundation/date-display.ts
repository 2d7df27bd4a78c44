import { wordsFor } from './date-words.js';
import type { DateWords } from './date-words.js';
import { parsePart } from './edtf-part.js';
import type { EdtfPart } from './edtf-part.js';

const OPTIONS = {
  DAY: { day: 'numeric', month: 'long', year: 'numeric' },
  MONTH: { month: 'long', year: 'numeric' },
  YEAR: { year: 'numeric' },
} as const satisfies Record<string, Intl.DateTimeFormatOptions>;

type Formatted = keyof typeof OPTIONS;

const formats = new Map<string, Intl.DateTimeFormat>();

function format(locale: string, precision: Formatted): Intl.DateTimeFormat {
  const key = `${locale} ${precision}`;
  const known = formats.get(key);
  if (known) return known;
  const made = new Intl.DateTimeFormat(locale, { ...OPTIONS[precision], calendar: 'gregory', timeZone: 'UTC' });
  formats.set(key, made);
  return made;
}

/** Only Intl sees this Date: in UTC, and with the year set apart, as Date reads years below 100 as 19xx. */
function instant(day: string): Date {
  const [year = 1, month = 1, date = 1] = day.split('-').map(Number);
  const at = new Date(0);
  at.setUTCFullYear(year, month - 1, date);
  return at;
}

/**
 * A date in words: a year as a year, an interval as an interval, a set as "2 or 3 October 1949".
 *
 * `edtf` is a canonical date of the profile, `chain` the languages to try in order; English is the last resort.
 */
export function displayDate(edtf: string, chain: readonly string[]): string {
  const words = wordsFor(chain);
  if (edtf.startsWith('[')) return displaySet(edtf.slice(1, -1).split(','), words);
  const [from = '', to] = edtf.split('/');
  if (to === undefined) return qualified(parsePart(from), words);
  const start = end(from);
  const finish = end(to);
  if (start && finish) return displayInterval(start, finish, words);
  if (start) return words.since(qualified(start, words), start.precision === 'DAY');
  return finish ? words.until(qualified(finish, words), finish.precision === 'DAY') : '';
}

function end(text: string): EdtfPart | null {
  return text === '' || text === '..' ? null : parsePart(text);
}

function qualified(part: EdtfPart, words: DateWords): string {
  const plain = displayPart(part, words);
  const about = part.isApproximate ? words.about(plain, part.precision === 'DAY') : plain;
  return part.isUncertain ? words.uncertain(about) : about;
}

function displayPart(part: EdtfPart, words: DateWords): string {
  const year = Number(part.earliest.slice(0, 4));
  switch (part.precision) {
    case 'CENTURY':
      return words.century(Math.floor(year / 100) + 1);
    case 'DECADE':
      return words.decade(year);
    case 'SEASON': {
      const index = Math.floor(Number(part.earliest.slice(5, 7)) / 3) - 1;
      const number = words.locale.startsWith('zh')
        ? format(words.locale, 'YEAR').format(instant(part.earliest))
        : String(year);
      return words.season(words.seasons[index] ?? '', number);
    }
    default:
      return firstOfMonth(format(words.locale, part.precision).format(instant(part.earliest)), words);
  }
}

/** French writes the first of a month as an ordinal, which Intl does not. */
function firstOfMonth(text: string, words: DateWords): string {
  return words.locale === 'fr' ? text.replace(/^1 /, '1er ') : text;
}

function displayInterval(start: EdtfPart, finish: EdtfPart, words: DateWords): string {
  const plain = ![start, finish].some((part) => part.isApproximate || part.isUncertain);
  const { precision } = start;
  if (plain && precision === finish.precision && precision in OPTIONS) {
    const range = format(words.locale, precision as Formatted);
    return firstOfMonth(range.formatRange(instant(start.earliest), instant(finish.earliest)), words);
  }
  return words.fromTo(qualified(start, words), qualified(finish, words));
}

function displaySet(members: readonly string[], words: DateWords): string {
  const days = daysOfOneMonth(members);
  if (days) return displayDays(days, words);
  const list = new Intl.ListFormat(words.locale, { type: 'disjunction' });
  return list.format(members.map((member) => displayMember(member, words)));
}

function displayMember(member: string, words: DateWords): string {
  const [from = '', to] = member.split('..');
  const start = from === '' ? '' : displayPart(parsePart(from), words);
  if (to === undefined) return start;
  if (to === '') return words.atEarliest(start);
  const finish = displayPart(parsePart(to), words);
  return start === '' ? words.atLatest(finish) : words.between(start, finish);
}

/** The members when they are several days of one month; else null. */
function daysOfOneMonth(members: readonly string[]): readonly string[] | null {
  const [first = ''] = members;
  const month = first.slice(0, 7);
  const allThere = members.every((member) => /^\d{4}-\d{2}-\d{2}$/.test(member) && member.startsWith(month));
  return allThere && members.length > 1 ? members : null;
}

/** "2 or 3 October 1949": the last day's date, with all days in the day's place. */
function displayDays(days: readonly string[], words: DateWords): string {
  const day = format(words.locale, 'DAY');
  const number = (text: string): string =>
    day.formatToParts(instant(text)).find((part) => part.type === 'day')?.value ?? '';
  const list = new Intl.ListFormat(words.locale, { type: 'disjunction' });
  const last = days.length - 1;
  const numbers = list.format(days.map((text, index) => number(text) + (index < last ? words.afterDay : '')));
  const parts = day.formatToParts(instant(days[last] ?? ''));
  return firstOfMonth(parts.map((part) => (part.type === 'day' ? numbers : part.value)).join(''), words);
}
