import anyAscii from 'any-ascii';
import { Converter } from 'opencc-js/t2cn';

/*
 * How texts are folded for search: without accents, width and what cannot be seen, with simplified characters for
 * traditional ones, and with plain letters for those that Unicode does not decompose (ø, ł, æ, ß, ı).
 */

/** Characters without a shape of their own: soft hyphens, zero-width spaces and joiners, direction marks, kashida. */
const INVISIBLE = /[\p{Cf}\p{Default_Ignorable_Code_Point}\u0640]+/gu;
const MARKS = /\p{M}+/gu;
/** All that is written for an apostrophe, also in transliterations: pʻing, Mel’nikov, Qin´. */
const APOSTROPHES = /['`´\u02b9-\u02bf\u2018\u2019\u201b\u2032\u2035\u055a\u05f3\ua78b\ua78c\uff07]/gu;
const HYPHENS = /[\u2010\u2011\u2212\ufe63\uff0d]/gu;
const OTHER_LATIN = /(?=\p{Script=Latin})[^a-zA-Z]/gu;

/** Printable ASCII: all but case is folded. */
const PLAIN = /^[ -~]*$/;

const toSimplified = Converter({ from: 't', to: 'cn' }) as (text: string) => string;

/** Folds a text but for its case. Apostrophes and hyphens of all kinds become ' and -. */
export function foldLetters(text: string): string {
  if (PLAIN.test(text)) return text.replaceAll('`', "'");
  const compatible = text.replace(INVISIBLE, '').replace(APOSTROPHES, "'").normalize('NFKC');
  return toSimplified(compatible)
    .normalize('NFKD')
    .replace(MARKS, '')
    .replace(INVISIBLE, '')
    .replace(OTHER_LATIN, anyAscii)
    .replace(APOSTROPHES, "'")
    .replace(HYPHENS, '-');
}

/**
 * Folds the case of a text with folded letters. The Russian э is taken for е: transliterations of Chinese have either
 * (Цзэдун, Цзе-дун).
 */
export function foldCase(text: string): string {
  return text.toLowerCase().replaceAll('ς', 'σ').replaceAll('э', 'е');
}

const WORDS = /[\p{L}\p{N}]+/gu;

/** Normalizes a name for comparison: its folded words without apostrophes, separated by single spaces. */
export function normalizeForSearch(text: string): string {
  return (foldCase(foldLetters(text).replaceAll("'", '')).match(WORDS) ?? []).join(' ');
}
