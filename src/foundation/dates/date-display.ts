import { LRUCache } from 'lru-cache';
import { formatDay, formatEither } from './date-format.js';
import type { DateFields } from './date-format.js';
import { DATE_PHRASES } from './date-phrases.js';
import type { DateLanguage, DatePhrases } from './date-phrases.js';
import { parsePart } from './edtf-part.js';
import type { EdtfPart } from './edtf-part.js';

/** Formatted dates in the cache of each language: Intl takes a hundred times as long. */
const CACHED_DATES_MAX = 10_000;
const caches = new Map<DateLanguage, LRUCache<string, string>>();

/**
 * Formats a date in words: a year stays a year, an interval an interval, and a set becomes "2 or 3 October 1949".
 *
 * `edtf` is a canonical date of the profile.
 */
export function displayDate(edtf: string, language: DateLanguage): string {
  let cache = caches.get(language);
  if (!cache) caches.set(language, (cache = new LRUCache<string, string>({ max: CACHED_DATES_MAX })));
  let text = cache.get(edtf);
  if (text === undefined) cache.set(edtf, (text = display(edtf, DATE_PHRASES[language])));
  return text;
}

function display(edtf: string, words: DatePhrases): string {
  if (edtf.startsWith('[')) return displaySet(edtf.slice(1, -1).split(','), words);
  const [from = '', to] = edtf.split('/');
  if (to === undefined) return qualified(parsePart(from), words);
  return displayInterval(parseEnd(from), parseEnd(to), words);
}

/** The end of an interval or range; null when it is open or unknown. */
function parseEnd(text: string): EdtfPart | null {
  return text === '' || text === '..' ? null : parsePart(text);
}

function plain(part: EdtfPart, words: DatePhrases): string {
  const { precision, earliest } = part;
  const year = Number(earliest.slice(0, 4));
  switch (precision) {
    case 'CENTURY':
      return words.century(Math.floor(year / 100) + 1);
    case 'DECADE':
      return words.decade(year);
    case 'SEASON':
      return words.season(seasonName(part, words), year);
    case 'DAY':
      return words.firstDay(formatDay(words.locale, 'DAY', earliest));
    case 'MONTH':
    case 'YEAR':
      return formatDay(words.locale, precision, earliest);
  }
}

function seasonName({ earliest }: EdtfPart, words: DatePhrases): string {
  return words.seasons[Number(earliest.slice(5, 7)) / 3 - 1] ?? '';
}

function governed(part: EdtfPart, words: DatePhrases): string {
  return words.govern(plain(part, words), part.precision);
}

function qualified(part: EdtfPart, words: DatePhrases): string {
  return markUncertain(part, part.isApproximate ? words.about(governed(part, words)) : plain(part, words), words);
}

function markUncertain(part: EdtfPart, text: string, words: DatePhrases): string {
  return part.isUncertain ? words.uncertain(text) : text;
}

function displayInterval(start: EdtfPart | null, finish: EdtfPart | null, words: DatePhrases): string {
  if (start && finish) {
    if (start.text === finish.text) return qualified(start, words);
    const isQualified = [start, finish].some((part) => part.isApproximate || part.isUncertain);
    const [from = '', to = ''] = isQualified
      ? [qualified(start, words), qualified(finish, words)]
      : abbreviated([start, finish], words);
    return words.fromTo(from, to, !isQualified && from !== plain(start, words));
  }
  if (start) return markUncertain(start, words.since(governed(start, words), start.isApproximate), words);
  return finish ? markUncertain(finish, words.until(governed(finish, words), finish.isApproximate), words) : '';
}

function displaySet(members: readonly string[], words: DatePhrases): string {
  return formatEither(words.locale, displayMembers(members, words));
}

function displayMembers(members: readonly string[], words: DatePhrases): string[] {
  if (members.some((member) => member.includes('..'))) return members.map((member) => displayMember(member, words));
  const parts = members.map(parsePart);
  // "2 October or 3 November 1949" would not say which year the first date is in.
  const needsFullDates = differingFields(parts) === 'dayAndMonth';
  return needsFullDates ? parts.map((part) => plain(part, words)) : abbreviated(parts, words);
}

function displayMember(member: string, words: DatePhrases): string {
  const [from = '', to] = member.split('..');
  if (to === undefined) return plain(parsePart(from), words);
  const start = parseEnd(from);
  const finish = parseEnd(to);
  if (start && finish) {
    const [first = '', last = ''] = abbreviated([start, finish], words);
    return words.between(words.govern(first, start.precision), words.govern(last, finish.precision));
  }
  if (start) return words.atEarliest(plain(start, words), governed(start, words));
  return finish ? words.atLatest(plain(finish, words), governed(finish, words)) : '';
}

/** Dates of one phrase: a month or year that they share is written once, with the last date (in Chinese the first). */
function abbreviated(parts: readonly EdtfPart[], words: DatePhrases): string[] {
  const differing = differingFields(parts);
  const fullIndex = words.yearLeads ? 0 : parts.length - 1;
  return parts.map((part, index) => {
    if (differing === null || index === fullIndex) return plain(part, words);
    if (differing === 'season') return seasonName(part, words);
    const text = formatDay(words.locale, differing, part.earliest);
    return differing === 'monthAlone' ? text : words.firstDay(text);
  });
}

/** The fields by which dates of one precision and one year differ; null for any other dates. */
function differingFields(parts: readonly EdtfPart[]): DateFields | 'season' | null {
  const sharesFirst = (length: number): boolean =>
    new Set(parts.map(({ precision, earliest }) => precision + earliest.slice(0, length))).size === 1;
  if (!sharesFirst('yyyy'.length)) return null;
  switch (parts[0]?.precision) {
    case 'DAY':
      return sharesFirst('yyyy-mm'.length) ? 'dayAlone' : 'dayAndMonth';
    case 'MONTH':
      return 'monthAlone';
    case 'SEASON':
      return 'season';
    default:
      return null;
  }
}
