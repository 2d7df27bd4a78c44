import { Converter } from 'opencc-js/t2cn';

/*
 * How texts are made alike before they are compared: without case, accents and width (Unicode NFKD), and with simplified
 * characters for traditional ones. Chinese has no spaces: a run of characters is cut into all its pairs, so that any two
 * that stand together are found, and a longer word by its pairs.
 */

const WORDS = /[\p{L}\p{N}]+/gu;
const RUN =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]+|[^\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]+/gu;
const CJK = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;
const MARKS = /\p{M}+/gu;

/** Longest word that is told apart; what is longer is cut. */
const TOKEN_MAX = 50;

const simplified = Converter({ from: 't', to: 'cn' }) as (text: string) => string;

/** The text as it is compared: folded words with single spaces between them. */
export function normalizeForSearch(text: string): string {
  const plain = simplified(text.normalize('NFKC')).normalize('NFKD').replaceAll(MARKS, '').toLowerCase();
  return (plain.match(WORDS) ?? []).join(' ');
}

/** The tokens that a text is found by: its words, and the pairs and the last character of runs without spaces. */
export function tokensToIndex(text: string): string[] {
  return tokens(text, (run) => [...pairs(run), run.at(-1) ?? '']);
}

/** The tokens that a query asks for: a run's pairs; a single character is the start of a pair, or the last of a run. */
export function tokensToFind(text: string): string[] {
  return [...new Set(tokens(text, (run) => (run.length === 1 ? run : pairs(run))))];
}

function tokens(text: string, ofRun: (run: string[]) => string[]): string[] {
  return (normalizeForSearch(text).match(WORDS) ?? []).flatMap((word) =>
    (word.match(RUN) ?? []).flatMap((part) => (CJK.test(part) ? ofRun(Array.from(part)) : [part.slice(0, TOKEN_MAX)])),
  );
}

function pairs(run: readonly string[]): string[] {
  return run.slice(1).map((character, index) => (run[index] ?? '') + character);
}
