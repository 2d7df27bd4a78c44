import { isCountryCode, isFormerCountryCode } from './country-codes.js';
import type { Calendar } from '../dates/calendar.js';
import { parseDay } from '../dates/calendar-day.js';
import { EdtfError } from '../dates/edtf.js';
import { quoted } from '../graphql/request-error.js';
import { HistoricalDate } from '../dates/historical-date.js';
import { canonicalLanguage, hasAssignedSubtags } from '../text/language.js';
import type { LocalizedText } from '../text/localized-text.js';
import { textProblem } from '../text/readable-text.js';
import { isSlug, SLUG_MAX } from './global-id.js';
import { invalidEnumValues } from './invalid-enum-value.js';
import { UserInputError } from './user-error.js';
import type { ConflictingRecord, UserErrorData, UserErrorKey } from './user-error.js';
import { parseWebUrl } from '../urls/web-url.js';

export type Path = readonly (string | number)[];

/** Maximum length of a list without paging; participations have a limit of their own. */
export const LIST_MAX = 100;

/** Errors that are listed per input; of the rest only the number is reported. */
const ERRORS_MAX = 50;

/** Maximum lengths of texts, in UTF-16 code units. */
export const NAME_MAX = 500;
export const TEXT_MAX = 10_000;

/** The first and last instant that can be returned: years 0001 to 9999, as for days, in UTC. */
const INSTANT_MIN = Date.parse('0001-01-01T00:00:00.000Z');
const INSTANT_MAX = Date.parse('9999-12-31T23:59:59.999Z');

/** Validates one input as a whole: collects all errors and throws them together. */
export class InputValidator {
  private readonly errors: UserErrorData[] = [];
  private unlisted = 0;

  /** A validator that begins with the errors in the enum values of the coerced input. */
  static of(input: object): InputValidator {
    const validator = new InputValidator();
    for (const { path, value } of invalidEnumValues(input)) validator.addError('INVALID', path, value.message);
    return validator;
  }

  /** Adds an error. `existing`: the record that the input conflicts with. */
  addError(code: UserErrorKey, path: Path, message: string, existing?: ConflictingRecord): void {
    if (this.errors.length >= ERRORS_MAX) this.unlisted += 1;
    else this.errors.push({ code, path: path.map(String), message, ...(existing !== undefined && { existing }) });
  }

  /** Throws a UserInputError if there are errors. */
  throwIfInvalid(): void {
    const { errors, unlisted } = this;
    if (errors.length === 0) return;
    const more = `${String(unlisted)} more ${unlisted === 1 ? 'error is' : 'errors are'} not listed`;
    throw new UserInputError(unlisted === 0 ? errors : [...errors, { code: 'TOO_MANY', path: [], message: more }]);
  }

  slug(path: Path, slug: string): string {
    if (!isSlug(slug)) {
      const form = `words of a-z and 0-9 joined by single hyphens, at most ${String(SLUG_MAX)} characters`;
      this.addError('INVALID', path, `${quoted(slug)} is not a slug: ${form}`);
    }
    return slug;
  }

  text(path: Path, text: string, max = TEXT_MAX): string {
    // Texts limited to the length of names must be one line.
    const problem = textProblem(text, { max, isOneLine: max <= NAME_MAX });
    if (problem !== null) this.addError('INVALID', path, problem);
    return text;
  }

  language(path: Path, tag: string): string {
    const canonical = canonicalLanguage(tag);
    if (canonical === null || !hasAssignedSubtags(canonical))
      this.addError('INVALID', path, `${quoted(tag)} is not a BCP 47 language tag`);
    return canonical ?? tag;
  }

  /** One text per language, in the given order; `needed`: at least one is required. */
  texts(
    path: Path,
    texts: readonly LocalizedText[] | null | undefined,
    { required = false, max = TEXT_MAX }: { required?: boolean; max?: number } = {},
  ): LocalizedText[] {
    const checked = this.list(path, texts);
    if (required && checked.length === 0) this.addError('INVALID', path, 'at least one language is needed');
    const seen = new Set<string>();
    return checked.map(({ language, text }, index) => {
      const tag = this.language([...path, index, 'language'], language);
      if (seen.has(tag))
        this.addError('INVALID', [...path, index, 'language'], `there is a text in ${quoted(tag)} already`);
      seen.add(tag);
      return { language: tag, text: this.text([...path, index, 'text'], text, max) };
    });
  }

  list<Item>(path: Path, items: readonly Item[] | null | undefined, max = LIST_MAX): readonly Item[] {
    const all = items ?? [];
    if (all.length <= max) return all;
    this.addError('TOO_MANY', path, `at most ${String(max)} are allowed, got ${String(all.length)}`);
    return all.slice(0, max);
  }

  date(path: Path, edtf: string, calendar: Calendar = 'GREGORIAN'): HistoricalDate | null {
    try {
      return calendar === 'JULIAN' ? HistoricalDate.ofJulian(edtf) : HistoricalDate.of(edtf);
    } catch (error) {
      if (!(error instanceof EdtfError)) throw error;
      this.addError('INVALID', path, error.reason);
      return null;
    }
  }

  optionalDate(path: Path, edtf: string | null | undefined): HistoricalDate | null {
    return edtf === null || edtf === undefined ? null : this.date(path, edtf);
  }

  matching(path: Path, text: string | null | undefined, form: RegExp, what: string): string | null {
    if (text === null || text === undefined) return null;
    if (form.test(text)) return text;
    this.addError('INVALID', path, `${quoted(text)} is not ${what}`);
    return null;
  }

  /** The URL of a page, in the canonical form of the URL standard. */
  url(path: Path, url: string | null | undefined): string | null {
    if (url === null || url === undefined) return null;
    const read = parseWebUrl(url);
    if (read.url === null) this.addError('INVALID', path, read.problem);
    return read.url;
  }

  /** A country's alpha-3 code: of ISO 3166-1, or of ISO 3166-3 for a former country. */
  countryCode(path: Path, code: string | null | undefined): string | null {
    if (code === null || code === undefined) return null;
    if (!isCountryCode(code) && !isFormerCountryCode(code)) {
      const what = 'a country code of three capital letters: ISO 3166-1 alpha-3, or ISO 3166-3 for a former country';
      this.addError('INVALID', path, `${quoted(code)} is not ${what}`);
    }
    return code;
  }

  /** The ISO 3166-1 alpha-3 code of a present-day country. */
  presentCountryCode(path: Path, code: string | null | undefined): string | null {
    if (code === null || code === undefined || isCountryCode(code)) return code ?? null;
    const problem = isFormerCountryCode(code)
      ? 'is the code of a country that no longer exists'
      : 'is not a country code of three capital letters: ISO 3166-1 alpha-3';
    this.addError('INVALID', path, `${quoted(code)} ${problem}`);
    return code;
  }

  /** An instant that can be returned unchanged; null otherwise. */
  instant(path: Path, instant: Date | null | undefined): Date | null {
    if (instant === null || instant === undefined) return null;
    const ms = instant.getTime();
    if (ms >= INSTANT_MIN && ms <= INSTANT_MAX) return instant;
    this.addError('INVALID', path, 'must be in the years 0001 to 9999, in UTC');
    return null;
  }

  /** A day, yyyy-mm-dd. */
  day(path: Path, day: string | null | undefined): string | null {
    if (day === null || day === undefined) return null;
    try {
      return parseDay(day);
    } catch {
      this.addError('INVALID', path, `${quoted(day)} is not a day: yyyy-mm-dd, years 0001 to 9999`);
      return null;
    }
  }

  /** A finite number between two others, both inclusive. */
  inRange(path: Path, value: number, least: number, most: number): number {
    // Not-a-number is not in any range; a negative zero is stored as zero.
    if (!(value >= least && value <= most))
      this.addError('INVALID', path, `must be ${String(least)} to ${String(most)}`);
    return value === 0 ? 0 : value;
  }

  atLeast(path: Path, value: number | null | undefined, least: number): number | null {
    if (value === null || value === undefined) return null;
    if (value < least) this.addError('INVALID', path, `must be at least ${String(least)}`);
    return value;
  }
}
