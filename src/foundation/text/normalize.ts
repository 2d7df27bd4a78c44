import { Converter } from 'opencc-js/t2cn';

/*
 * How texts are normalized for search: without case, accents and width (Unicode NFKD), and with simplified characters
 * for traditional ones. Chinese has no spaces: a run of characters is split into all its pairs, so that any two
 * adjacent characters are found, and a longer word by its pairs.
 */

const WORDS = /[\p{L}\p{N}]+/gu;
const RUN =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]+|[^\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]+/gu;
const CJK = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;
const MARKS = /\p{M}+/gu;

/** Maximum length of a token; a longer word is truncated. */
const TOKEN_MAX = 50;

const toSimplified = Converter({ from: 't', to: 'cn' }) as (text: string) => string;

/** Normalizes a text for comparison: its normalized words, separated by single spaces. */
export function normalizeForSearch(text: string): string {
  const plain = toSimplified(text.normalize('NFKC')).normalize('NFKD').replaceAll(MARKS, '').toLowerCase();
  return (plain.match(WORDS) ?? []).join(' ');
}

/** The tokens to index a text by: its words, and the pairs and last character of each run without spaces. */
export function indexTokens(text: string): string[] {
  return tokenize(text, (run) => [...pairs(run), run.at(-1) ?? '']);
}

/** The tokens of a query: a run's pairs. A single character matches the start of a pair, or the last of a run. */
export function queryTokens(text: string): string[] {
  return [...new Set(tokenize(text, (run) => (run.length === 1 ? run : pairs(run))))];
}

function tokenize(text: string, split: (run: string[]) => string[]): string[] {
  return (normalizeForSearch(text).match(WORDS) ?? []).flatMap((word) =>
    (word.match(RUN) ?? []).flatMap((part) => (CJK.test(part) ? split(Array.from(part)) : [part.slice(0, TOKEN_MAX)])),
  );
}

function pairs(run: readonly string[]): string[] {
  return run.slice(1).map((character, index) => (run[index] ?? '') + character);
}
