import { Extensions, Field, ObjectType } from 'type-graphql';
import { canonicalLanguage, languageChain } from './language.js';
import { badInput, quoted } from '../graphql/request-error.js';
import { LanguageTagScalar } from '../graphql/scalars.js';
import { EMBEDDED } from '../graphql/field-costs.js';

@Extensions(EMBEDDED)
@ObjectType({ description: 'A text and the language that it is written in.' })
export class LocalizedText {
  @Field(() => LanguageTagScalar, { simple: true, description: 'Language of the text, as a BCP 47 tag.' })
  language!: string;

  @Field(() => String, { simple: true, description: 'The text.' })
  text!: string;
}

/** What a reader would rather read: from a request's Accept-Language header, best first. */
export interface Reader {
  readonly languages: readonly string[];
}

/** Chains that are remembered of one reader's languages, and in all: then remembering begins anew. */
const CHAINS_MAX = 100;
const CHAINS_MAX_IN_ALL = 2_000;

/** Chains by the languages of a reader, and by what is requested: asked for with every text, and few. */
let chains = new WeakMap<readonly string[], Map<string | null, readonly string[]>>();
let remembered = 0;

/** The reader's chain of languages for a field whose `language` argument is `requested`. */
export function chainFor({ languages }: Reader, requested: string | null | undefined): readonly string[] {
  let known = chains.get(languages);
  if (!known) chains.set(languages, (known = new Map<string | null, readonly string[]>()));
  let chain = known.get(requested ?? null);
  if (chain) return chain;
  chain = madeChain(languages, requested);
  if (known.size >= CHAINS_MAX) return chain;
  if (remembered >= CHAINS_MAX_IN_ALL) [chains, remembered] = [new WeakMap(), 0];
  remembered += 1;
  known.set(requested ?? null, chain);
  return chain;
}

function madeChain(languages: readonly string[], requested: string | null | undefined): readonly string[] {
  if (requested === null || requested === undefined) return languageChain(languages);
  if (canonicalLanguage(requested) === null) {
    throw badInput('language', `${quoted(requested)} is not a BCP 47 language tag such as fr, zh-Hant or zh-Latn`);
  }
  return languageChain([requested, ...languages]);
}

/**
 * The one text to show: in the requested language, else in the reader's, else in English, else the first there is.
 * Null when there is none at all. Throws a RequestFault when `requested` is no language tag.
 */
export function pickText(
  texts: readonly LocalizedText[],
  reader: Reader,
  requested: string | null | undefined,
): string | null {
  const chain = chainFor(reader, requested);
  for (const tag of chain) {
    for (const text of texts) if (text.language === tag) return text.text;
  }
  return texts[0]?.text ?? null;
}

/** As textFor, for a list of which the database makes sure that it has a text. */
export function requireText(
  texts: readonly LocalizedText[],
  reader: Reader,
  requested: string | null | undefined,
): string {
  return pickText(texts, reader, requested) ?? '';
}
