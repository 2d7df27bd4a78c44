import anyAscii from 'any-ascii';

/*
 * Names come from one alphabet into another in several ways: Шойгу is Shoigu, Shoygu, Choïgou or Schoigu. Words that may
 * be the same name have the same key.
 */

type Rule = readonly [pattern: RegExp, replacement: string];

const RULES: readonly Rule[] = [
  [/[^a-z]/g, ''],
  [/kh|^ch(?=[rl])/g, 'h'],
  [/dzh|dj/g, 'j'],
  // shch, chtch, schtsch, tch, sh, zh
  [/t?s?[csz]h(?:t?s?[csz]h)*/g, 's'],
  [/tz|ts/g, 's'],
  [/^j|j(?=[aeiou])/g, 's'],
  [/j/g, 'i'],
  [/gu(?=[ei])/g, 'g'],
  [/ck|q/g, 'k'],
  [/c(?=[eiy])|z/g, 's'],
  [/c/g, 'k'],
  [/x/g, 'ks'],
  [/ph/g, 'f'],
  [/w|f+$/g, 'v'],
  [/ou|oo/g, 'u'],
  [/y/g, 'i'],
  [/i(?=[aeo])/g, ''],
  [/(.)\1+/g, '$1'],
  [/(?<=.{3})e$/, ''],
];

const NAME = /^(?:\p{Script=Latin}|\p{Script=Cyrillic}){4,40}$/u;

/** Shorter keys would bring names together that have little in common. */
const KEY_MIN = 5;

/** The key of a folded word; null for a word of another script, and for a short one. */
export function transliterationKey(word: string): string | null {
  if (!NAME.test(word)) return null;
  const key = RULES.reduce((text, [pattern, by]) => text.replace(pattern, by), anyAscii(word).toLowerCase());
  return key.length < KEY_MIN ? null : key;
}
