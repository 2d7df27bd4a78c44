import { Extensions, Field, ObjectType } from 'type-graphql';
import { canonicalLanguage } from './language.js';
import { LanguagePriorityList } from './language-priority-list.js';
import type { ServedLanguages } from './served-languages.js';
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
  /** Notes the languages of what is served, where the response says it. */
  readonly servedLanguages?: ServedLanguages | undefined;
}

/** How many priority lists are cached per list of languages, and in total. At the total, the cache is cleared. */
const LISTS_MAX = 100;
const LISTS_TOTAL_MAX = 2_000;

/** Priority lists by the reader's languages and the requested one: needed for every text, and few in number. */
let lists = new WeakMap<readonly string[], Map<string | null, LanguagePriorityList>>();
let cachedCount = 0;

/** The priority list of a reader for a field whose `language` argument is `requested`. */
function priorityListFor(
  { languages }: LanguagePreferences,
  requested: string | null | undefined,
): LanguagePriorityList {
  let cached = lists.get(languages);
  if (!cached) lists.set(languages, (cached = new Map<string | null, LanguagePriorityList>()));
  let list = cached.get(requested ?? null);
  if (list) return list;
  list = buildPriorityList(languages, requested);
  if (cached.size >= LISTS_MAX) {
    cachedCount -= cached.size;
    cached.clear();
  }
  if (cachedCount >= LISTS_TOTAL_MAX) [lists, cachedCount] = [new WeakMap(), 0];
  cachedCount += 1;
  cached.set(requested ?? null, list);
  return list;
}

function buildPriorityList(languages: readonly string[], requested: string | null | undefined): LanguagePriorityList {
  if (requested === null || requested === undefined) return new LanguagePriorityList(languages);
  if (canonicalLanguage(requested) === null) {
    throw badInput('language', `${quoted(requested)} is not a BCP 47 language tag such as fr, zh-Hant or zh-Latn`);
  }
  return new LanguagePriorityList([requested, ...languages]);
}

/**
 * The text to show: in the requested language, else in the reader's, else in English, else the first in the list.
 * Null when the list is empty. Throws a RequestError when `requested` is not a language tag.
 */
export function pickLocalized(
  texts: readonly LocalizedText[],
  reader: LanguagePreferences,
  requested: string | null | undefined,
): LocalizedText | null {
  const list = priorityListFor(reader, requested);
  let [best = null] = texts;
  if (best === null) return null;
  let bestRank = list.rank(best.language);
  for (let index = 1; index < texts.length && bestRank > 0; index += 1) {
    const text = texts[index] as LocalizedText;
    const rank = list.rank(text.language);
    if (rank >= bestRank) continue;
    best = text;
    bestRank = rank;
  }
  reader.servedLanguages?.add(list, best.language);
  return best;
}

/** The text of `pickLocalized`. */
export function pickText(
  texts: readonly LocalizedText[],
  reader: LanguagePreferences,
  requested: string | null | undefined,
): string | null {
  return pickLocalized(texts, reader, requested)?.text ?? null;
}

/** Like pickText, for a list that has at least one text by a database constraint. */
export function requireText(
  texts: readonly LocalizedText[],
  reader: LanguagePreferences,
  requested: string | null | undefined,
): string {
  return pickText(texts, reader, requested) ?? '';
}

/** The texts in all languages; with a requested one, only the text to show, if there is any. */
export function pickTexts(
  texts: readonly LocalizedText[],
  reader: LanguagePreferences,
  requested: string | null | undefined,
): readonly LocalizedText[] {
  if (requested === null || requested === undefined) return texts;
  const text = pickLocalized(texts, reader, requested);
  return text ? [text] : [];
}

/** The language, among those that the service has words in, for a reader; the first if the reader prefers none of them. */
export function pickLanguage<Language extends string>(
  languages: readonly [Language, ...Language[]],
  reader: LanguagePreferences,
  requested: string | null | undefined,
): Language {
  const list = priorityListFor(reader, requested);
  const language = list.bestOf(languages) as Language;
  reader.servedLanguages?.add(list, language);
  return language;
}
