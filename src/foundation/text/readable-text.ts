// C0 and C1 controls except tab and line feed, and the bidirectional overrides and isolates of UAX #9.
// eslint-disable-next-line no-control-regex -- refusing control characters is what this is for
const UNPRINTABLE = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/u;

/** Letters and symbols that are drawn as blanks: of Braille, musical notation and hieroglyphs. */
const BLANKS = '\\u2800\\u{1d159}\\u{13441}\\u{13442}';

/** Characters that are invisible by themselves: spaces, marks without a letter, and ignorable characters. */
const INVISIBLE = new RegExp(`[\\p{Z}\\p{C}\\p{M}\\p{Default_Ignorable_Code_Point}${BLANKS}]`, 'gu');

/** At the start of a text, invisible characters have no effect, except for direction marks. */
const BEGINS_INVISIBLE = new RegExp(`^[\\s\\p{Z}\\p{M}\\p{Default_Ignorable_Code_Point}${BLANKS}]`, 'u');
const DIRECTION_MARKS = /^[\u200e\u200f\u061c]+/u;

/** At the end, some may belong to the preceding character, as in flags, in Malayalam and after punctuation. */
const ENDS_INVISIBLE = new RegExp(`[\\s\\p{Z}\\p{Default_Ignorable_Code_Point}${BLANKS}]$`, 'u');
const BELONGS_TO_PRECEDING = /[\p{Variation_Selector}\u200c-\u200f\u061c\u{e0020}-\u{e007f}]$/u;

const LINE_BREAK = /[\t\n\u2028\u2029]/u;

/** What is wrong with a text for human readers; null when nothing is. `max` is in UTF-16 code units. */
export function textProblem(text: string, { max, isOneLine }: { max: number; isOneLine: boolean }): string | null {
  if (text.trim() === '') return 'the text is empty';
  if (text.length > max) return `the text is longer than ${String(max)} characters`;
  if (UNPRINTABLE.test(text)) return 'the text contains a control or direction character';
  if (!text.isWellFormed()) return 'the text contains an unpaired surrogate';
  if (text.replaceAll(INVISIBLE, '') === '') return 'the text has no visible characters';
  if (isUntrimmed(text)) return 'the text begins or ends with white space';
  if (isOneLine && LINE_BREAK.test(text)) return 'the text contains a line break or a tab';
  return null;
}

function isUntrimmed(text: string): boolean {
  if (BEGINS_INVISIBLE.test(text.replace(DIRECTION_MARKS, ''))) return true;
  return ENDS_INVISIBLE.test(text) && !BELONGS_TO_PRECEDING.test(text);
}
