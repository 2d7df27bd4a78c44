import type { EN, EN_COUNTS } from './en.js';

type WordsOf<Words> = { readonly [Key in keyof Words]: Words[Key] extends string ? string : readonly string[] };

/** The words of the pages in one language. */
export type Messages = WordsOf<typeof EN>;

/** A number of things in words, by plural category; every language has `other`. */
export type PluralForms = { readonly [Category in Intl.LDMLPluralRule]?: string } & { readonly other: string };

/** What is counted, in one language. */
export type Counts = { readonly [Key in keyof typeof EN_COUNTS]: PluralForms };

/** Puts values in the place of their names in braces. */
export function fill(message: string, values: Readonly<Record<string, string | number>>): string {
  return message.replace(/\{(\w+)\}/g, (name, key: string) => String(values[key] ?? name));
}
