import { canonicalLanguage } from './language.js';
import type { LocalizedText } from './localized-text.js';
import { EdtfError } from './edtf.js';
import { quoted } from './fault.js';
import { HistoricalDate } from './historical-date.js';
import { isSlug, SLUG_MAX } from './reference.js';
import { Refused } from './refusal.js';
import type { Existing, Refusal, RefusalCode } from './refusal.js';

export type Path = readonly (string | number)[];

/** Most elements that a list without paging may hold; participations have a limit of their own. */
export const LIST_MAX = 100;

/** Longest texts taken, in UTF-16 code units. */
export const NAME_MAX = 500;
export const TEXT_MAX = 10_000;
const URL_MAX = 2_000;

// C0 and C1 controls but tab and line feed, and the bidirectional overrides and isolates of UAX #9.
// eslint-disable-next-line no-control-regex -- refusing control characters is what this is for
const UNPRINTABLE = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/u;

/** Judges one input as a whole: gathers all refusals, and throws them together. */
export class Judge {
  private readonly refusals: Refusal[] = [];

  /** `existing`: what stands in the way. */
  refuse(code: RefusalCode, path: Path, message: string, existing?: Existing): void {
    this.refusals.push({ code, path: path.map(String), message, ...(existing !== undefined && { existing }) });
  }

  /** Throws Refused when anything was refused. */
  conclude(): void {
    if (this.refusals.length > 0) throw new Refused(this.refusals);
  }

  slug(path: Path, slug: string): string {
    if (!isSlug(slug)) {
      const form = `words of a-z and 0-9 joined by single hyphens, at most ${String(SLUG_MAX)} characters`;
      this.refuse('INVALID', path, `${quoted(slug)} is not a slug: ${form}`);
    }
    return slug;
  }

  text(path: Path, text: string, max = TEXT_MAX): string {
    if (text.trim() === '') this.refuse('INVALID', path, 'the text is empty');
    else if (text.length > max) this.refuse('INVALID', path, `the text is longer than ${String(max)} characters`);
    else if (UNPRINTABLE.test(text))
      this.refuse('INVALID', path, 'the text has a control or direction character in it');
    else if (!text.isWellFormed()) this.refuse('INVALID', path, 'the text has half a surrogate pair in it');
    return text;
  }

  language(path: Path, tag: string): string {
    const canonical = canonicalLanguage(tag);
    if (canonical === null) this.refuse('INVALID', path, `${quoted(tag)} is not a BCP 47 language tag`);
    return canonical ?? tag;
  }

  /** A text a language, in the order given; `needed` when there must be one. */
  texts(
    path: Path,
    texts: readonly LocalizedText[] | null | undefined,
    { needed = false, max = TEXT_MAX }: { needed?: boolean; max?: number } = {},
  ): LocalizedText[] {
    const given = this.list(path, texts);
    if (needed && given.length === 0) this.refuse('INVALID', path, 'at least one language is needed');
    const seen = new Set<string>();
    return given.map(({ language, text }, index) => {
      const tag = this.language([...path, index, 'language'], language);
      if (seen.has(tag)) this.refuse('INVALID', [...path, index, 'language'], `there is a text in ${tag} already`);
      seen.add(tag);
      return { language: tag, text: this.text([...path, index, 'text'], text, max) };
    });
  }

  list<Item>(path: Path, items: readonly Item[] | null | undefined, max = LIST_MAX): readonly Item[] {
    const given = items ?? [];
    if (given.length <= max) return given;
    this.refuse('TOO_MANY', path, `at most ${String(max)} are taken, not ${String(given.length)}`);
    return given.slice(0, max);
  }

  date(path: Path, edtf: string): HistoricalDate | null {
    try {
      return HistoricalDate.of(edtf);
    } catch (error) {
      if (!(error instanceof EdtfError)) throw error;
      this.refuse('INVALID', path, error.reason);
      return null;
    }
  }

  maybeDate(path: Path, edtf: string | null | undefined): HistoricalDate | null {
    return edtf === null || edtf === undefined ? null : this.date(path, edtf);
  }

  matching(path: Path, text: string | null | undefined, form: RegExp, what: string): string | null {
    if (text === null || text === undefined) return null;
    if (!form.test(text)) this.refuse('INVALID', path, `${quoted(text)} is not ${what}`);
    return text;
  }

  url(path: Path, url: string | null | undefined): string | null {
    if (url === null || url === undefined) return null;
    // The URL standard forgives control characters and halves of surrogate pairs; a database does not.
    const isClean = !UNPRINTABLE.test(url) && url.isWellFormed() && url.length <= URL_MAX;
    const parsed = isClean && URL.canParse(url) ? new URL(url) : null;
    if (parsed?.protocol !== 'https:' && parsed?.protocol !== 'http:') {
      this.refuse('INVALID', path, `${quoted(url)} is not an http or https URL`);
    }
    return url;
  }

  atLeast(path: Path, value: number | null | undefined, least: number): number | null {
    if (value === null || value === undefined) return null;
    if (value < least) this.refuse('INVALID', path, `must be at least ${String(least)}`);
    return value;
  }
}
