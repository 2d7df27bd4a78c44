import { Extensions, Field, ObjectType } from 'type-graphql';
import { canonicalLanguage, languageChain } from './language.js';
import { badInput, quoted } from '../graphql/request-error.js';
import { LanguageTagScalar } from '../graphql/scalars.js';
import { EMBEDDED_OBJECT_COST } from '../graphql/field-costs.js';

@Extensions(EMBEDDED_OBJECT_COST)
@ObjectType({ description: 'A text and its language.' })
export class LocalizedText {
  @Field(() => LanguageTagScalar, { simple: true, description: 'Language of the text, as a BCP 47 tag.' })
  language!: string;

  @Field(() => String, { simple: true, description: 'The text.' })
  text!: string;
}

/** The languages that a reader prefers: from the request's Accept-Language header, best first. */
export interface LanguagePreferences {
  readonly languages: readonly string[];
}

/** How many chains are cached per list of languages, and in total. When the total is reached, the cache is cleared. */
const CHAINS_MAX = 100;
const CHAINS_TOTAL_MAX = 2_000;

/** Cache of chains by the reader's languages and the requested one: needed for every text, and few in number. */
let chains = new WeakMap<readonly string[], Map<string | null, readonly string[]>>();
let cachedCount = 0;

/** The language chain of a reader for a field whose `language` argument is `requested`. */
export function languageFallbackChain(
  { languages }: LanguagePreferences,
  requested: string | null | undefined,
): readonly string[] {
  let cached = chains.get(languages);
  if (!cached) chains.set(languages, (cached = new Map<string | null, readonly string[]>()));
  let chain = cached.get(requested ?? null);
  if (chain) return chain;
  chain = buildChain(languages, requested);
  if (cached.size >= CHAINS_MAX) return chain;
  if (cachedCount >= CHAINS_TOTAL_MAX) [chains, cachedCount] = [new WeakMap(), 0];
  cachedCount += 1;
  cached.set(requested ?? null, chain);
  return chain;
}

function buildChain(languages: readonly string[], requested: string | null | undefined): readonly string[] {
  if (requested === null || requested === undefined) return languageChain(languages);
  if (canonicalLanguage(requested) === null) {
    throw badInput('language', `${quoted(requested)} is not a BCP 47 language tag such as fr, zh-Hant or zh-Latn`);
  }
  return languageChain([requested, ...languages]);
}

/**
 * The text to show: in the requested language, else in the reader's, else in English, else the first in the list.
 * Null when the list is empty. Throws a RequestError when `requested` is not a language tag.
 */
export function pickText(
  texts: readonly LocalizedText[],
  reader: LanguagePreferences,
  requested: string | null | undefined,
): string | null {
  const chain = languageFallbackChain(reader, requested);
  for (const tag of chain) {
    for (const text of texts) if (text.language === tag) return text.text;
  }
  return texts[0]?.text ?? null;
}

/** Like pickText, for a list that has at least one text by a database constraint. */
export function requireText(
  texts: readonly LocalizedText[],
  reader: LanguagePreferences,
  requested: string | null | undefined,
): string {
  return pickText(texts, reader, requested) ?? '';
}
