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

/** Refusals that are listed of one input; of more than these it is said how many there are. */
const REFUSALS_MAX = 50;

/** Longest texts taken, in UTF-16 code units. */
export const NAME_MAX = 500;
export const TEXT_MAX = 10_000;
const URL_MAX = 2_000;

// C0 and C1 controls but tab and line feed, and the bidirectional overrides and isolates of UAX #9.
// eslint-disable-next-line no-control-regex -- refusing control characters is what this is for
const UNPRINTABLE = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/u;

/** What is seen of a text: letters, numbers, signs. Not spaces, nor what is there to be invisible (U+2800 is a blank). */
const INVISIBLE = /[\p{Z}\p{C}\p{M}\p{Default_Ignorable_Code_Point}\u2800]/gu;

/** Spaces, and what is as invisible, at an end of a text. */
const UNTRIMMED = /^[\s\p{Z}\u200b\u2060\ufeff]|[\s\p{Z}\u200b\u2060\ufeff]$/u;

const LINE_BREAK = /[\t\n\u2028\u2029]/u;

/** A URL with an authority (RFC 3986, 3), letters of any script where an IRI has them (RFC 3987), and nothing that is in neither. */
const URL_FORM = /^https?:\/\/(?![/?#])[^\s"<>\\^`{|}\p{Z}\p{C}]+$/iu;

/** Judges one input as a whole: gathers all refusals, and throws them together. */
export class Judge {
  private readonly refusals: Refusal[] = [];
  private unlisted = 0;

  /** `existing`: what stands in the way. */
  refuse(code: RefusalCode, path: Path, message: string, existing?: Existing): void {
    if (this.refusals.length >= REFUSALS_MAX) this.unlisted += 1;
    else this.refusals.push({ code, path: path.map(String), message, ...(existing !== undefined && { existing }) });
  }

  /** Throws Refused when anything was refused. */
  conclude(): void {
    const { refusals, unlisted } = this;
    if (refusals.length === 0) return;
    const more = `${String(unlisted)} more ${unlisted === 1 ? 'fault is' : 'faults are'} not listed`;
    throw new Refused(unlisted === 0 ? refusals : [...refusals, { code: 'TOO_MANY', path: [], message: more }]);
  }

  slug(path: Path, slug: string): string {
    if (!isSlug(slug)) {
      const form = `words of a-z and 0-9 joined by single hyphens, at most ${String(SLUG_MAX)} characters`;
      this.refuse('INVALID', path, `${quoted(slug)} is not a slug: ${form}`);
    }
    return slug;
  }

  text(path: Path, text: string, max = TEXT_MAX): string {
    const fault = textFault(text, max);
    if (fault !== null) this.refuse('INVALID', path, fault);
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
      if (seen.has(tag))
        this.refuse('INVALID', [...path, index, 'language'], `there is a text in ${quoted(tag)} already`);
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
    // The URL standard forgives what others read otherwise: a missing //, backslashes, spaces, quotes, line breaks.
    const isClean = url.length <= URL_MAX && url.isWellFormed() && URL_FORM.test(url);
    const parsed = isClean && URL.canParse(url) ? new URL(url) : null;
    if (!parsed) this.refuse('INVALID', path, `${quoted(url)} is not an http or https URL`);
    else if (parsed.username !== '' || parsed.password !== '')
      this.refuse('INVALID', path, 'a URL has no user name and no password in it');
    return url;
  }

  atLeast(path: Path, value: number | null | undefined, least: number): number | null {
    if (value === null || value === undefined) return null;
    if (value < least) this.refuse('INVALID', path, `must be at least ${String(least)}`);
    return value;
  }
}

/** What is wrong with a text; null when nothing is. Texts that are as short as names are one line. */
function textFault(text: string, max: number): string | null {
  if (text.trim() === '') return 'the text is empty';
  if (text.length > max) return `the text is longer than ${String(max)} characters`;
  if (UNPRINTABLE.test(text)) return 'the text has a control or direction character in it';
  if (!text.isWellFormed()) return 'the text has half a surrogate pair in it';
  if (text.replaceAll(INVISIBLE, '') === '') return 'nothing of the text is visible';
  if (UNTRIMMED.test(text)) return 'the text begins or ends with white space';
  if (max <= NAME_MAX && LINE_BREAK.test(text)) return 'the text has a line break or a tab in it';
  return null;
}
