import { LRUCache } from 'lru-cache';
import { normalizeForSearch } from '../../foundation/text/fold.js';
import { transliterationKey } from '../../foundation/text/transliteration.js';

/** How similar a cell is to a name. */
export interface NameSimilarity {
  /** From 0 to 1. */
  readonly similarity: number;
  /** Whether each has all words of the other, in any order and transliteration. */
  readonly isSame: boolean;
}

const NONE: NameSimilarity = { similarity: 0, isSame: false };

/** How much a pair of words counts: the same, transliterations of each other, the beginning of the other, an initial. */
const [SAME, TRANSLITERATED, BEGINNING, INITIAL] = [1, 0.95, 0.7, 0.5];

const BEGINNING_MIN = 3;

/** Longer names are compared by their first words. */
const WORDS_MAX = 40;

/** Scripts that write words without spaces between them. */
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;

const folded = new LRUCache<string, readonly string[]>({ max: 5_000 });
const keys = new LRUCache<string, { readonly key: string | null }>({ max: 10_000 });

/** The most similar of the names. */
export function mostSimilar(cell: string, names: readonly string[]): NameSimilarity {
  const words = wordsOf(cell);
  let best = NONE;
  for (const name of names) {
    const one = compare(words, wordsOf(name));
    if (one.similarity > best.similarity) best = one;
    if (best.similarity === 1) break;
  }
  return best;
}

/** Whether two texts are the same but for what search folds. */
export function isSameFolded(one: string, other: string): boolean {
  const words = wordsOf(one);
  return words.length > 0 && words.join(' ') === wordsOf(other).join(' ');
}

function wordsOf(text: string): readonly string[] {
  const known = folded.get(text);
  if (known) return known;
  const words = normalizeForSearch(text)
    .split(' ')
    .filter((word) => word !== '')
    .slice(0, WORDS_MAX);
  folded.set(text, words);
  return words;
}

function compare(words: readonly string[], name: readonly string[]): NameSimilarity {
  if (words.length === 0 || name.length === 0) return NONE;
  const left = [...name];
  let sum = 0;
  let areSame = words.length === name.length;
  for (const word of words) {
    let [best, at] = [0, -1];
    for (const [index, other] of left.entries()) {
      const weight = weightOf(word, other);
      if (weight > best) [best, at] = [weight, index];
      if (best === SAME) break;
    }
    if (best < TRANSLITERATED) areSame = false;
    if (at >= 0) left.splice(at, 1);
    sum += best;
  }
  // One word alone may be the family name of many, and transliterations of one word are alike too easily.
  const isSame = areSame && (words.length > 1 || sum === words.length);
  return { similarity: (2 * sum) / (words.length + name.length), isSame };
}

function weightOf(word: string, other: string): number {
  if (word === other) return SAME;
  const key = keyOf(word);
  if (key !== null && key === keyOf(other)) return TRANSLITERATED;
  const [short, long] = word.length < other.length ? [word, other] : [other, word];
  if (UNSPACED.test(short)) return long.includes(short) ? short.length / long.length : 0;
  if (!long.startsWith(short)) return 0;
  return short.length >= BEGINNING_MIN ? BEGINNING : short.length === 1 ? INITIAL : 0;
}

function keyOf(word: string): string | null {
  const known = keys.get(word);
  if (known) return known.key;
  const key = transliterationKey(word);
  keys.set(word, { key });
  return key;
}
