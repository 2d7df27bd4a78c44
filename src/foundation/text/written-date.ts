import { dayText, parseDay } from '../dates/calendar-day.js';
import { foldCase, foldLetters } from './fold.js';

/*
 * Days as people write them in the four languages of the interface: 2024-11-12, 12 November 2024, November 12, 2024,
 * 12 novembre 2024, 12 ноября 2024, 2024年11月12日, 12.11.2024.
 */

const MONTHS = monthNames();
const MONTH = [...MONTHS.keys()].sort((one, other) => other.length - one.length).join('|');
const SEPARATED = String.raw`(?<![\p{L}\p{N}])`;
const ENDED = String.raw`(?![\p{L}\p{N}])`;
const DAY = String.raw`(?<day>[0-3]?\d)(?:er|st|nd|rd|th|-?е|-?го)?`;
const YEAR = String.raw`(?<year>\d{4})`;

const YEAR_DIGITS = /\d{4}/;

const FORMS = [
  String.raw`${SEPARATED}${YEAR}([-/.])(?<month>[01]?\d)\2(?<day>[0-3]?\d)${ENDED}`,
  String.raw`${SEPARATED}(?<day>[0-3]?\d)\.(?<month>[01]?\d)\.${YEAR}${ENDED}`,
  String.raw`${YEAR}\s?年\s?(?<month>[01]?\d)\s?月\s?(?<day>[0-3]?\d)\s?[日号]`,
  String.raw`${SEPARATED}(?:(?:the|le) )?${DAY}\s+(?:(?:of|de) )?(?<name>${MONTH})\.?,?\s+${YEAR}(?:\s+г(?:ода|\.|${ENDED}))?${ENDED}`,
  String.raw`${SEPARATED}(?<name>${MONTH})\.?\s+${DAY},?\s+${YEAR}${ENDED}`,
].map((form) => new RegExp(form, 'gu'));

/** A day in a text. */
export interface WrittenDate {
  /** As YYYY-MM-DD. */
  readonly day: string;
  /** The folded text of the date. */
  readonly written: string;
  readonly before: string;
  readonly after: string;
}

/** The first day that is written in a text; null if there is none. What is no day of the calendar is none. */
export function findDate(text: string): WrittenDate | null {
  const folded = foldLetters(text);
  if (!YEAR_DIGITS.test(folded)) return null;
  const lower = foldCase(folded);
  // Each form by itself: a text has at most 200 characters.
  for (const form of FORMS) {
    for (const match of lower.matchAll(form)) {
      const { year = '', month, name = '', day = '' } = match.groups ?? {};
      const found = validDay(Number(year), month === undefined ? (MONTHS.get(name) ?? 0) : Number(month), Number(day));
      if (found === null) continue;
      const end = match.index + match[0].length;
      // Lower case has the length of the original: letters that lengthen have been decomposed.
      return { day: found, written: match[0], before: folded.slice(0, match.index), after: folded.slice(end) };
    }
  }
  return null;
}

function validDay(year: number, month: number, day: number): string | null {
  try {
    const text = dayText(year, month, day);
    parseDay(text);
    return text;
  } catch {
    return null;
  }
}

/** Names of months, as they are written with a day and alone, in full and shortened. */
function monthNames(): Map<string, number> {
  const names = new Map<string, number>();
  for (const locale of ['en', 'fr', 'ru']) {
    for (const month of ['long', 'short'] as const) {
      for (const withDay of [{ day: 'numeric' }, {}] as const) {
        const format = new Intl.DateTimeFormat(locale, { month, timeZone: 'UTC', ...withDay });
        for (let index = 0; index < 12; index += 1) {
          const parts = format.formatToParts(Date.UTC(2024, index, 1));
          const name = parts.find(({ type }) => type === 'month')?.value ?? '';
          const folded = foldCase(foldLetters(name)).replaceAll('.', '');
          if (!names.has(folded)) names.set(folded, index + 1);
        }
      }
    }
  }
  return names;
}
