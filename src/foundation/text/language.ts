/**
 * Languages are BCP 47 tags (RFC 5646), matched by RFC 4647 lookup: zh-Hant-TW falls back to zh-Hant, then zh.
 */

const DEFAULT_LANGUAGE = 'en';
const TAG_MAX = 64;
const KEPT_CHAINS = 1_000;

const canonical = new Map<string, string | null>();

/** The tag in its canonical spelling (`ZH-hant-tw` → `zh-Hant-TW`), or null when it is no well-formed tag. */
export function canonicalLanguage(tag: string): string | null {
  if (tag.length > TAG_MAX) return null;
  const kept = canonical.get(tag);
  if (kept !== undefined) return kept;
  const found = canonicalLocale(tag);
  if (canonical.size >= KEPT_CHAINS) canonical.clear();
  canonical.set(tag, found);
  return found;
}

function canonicalLocale(tag: string): string | null {
  try {
    return Intl.getCanonicalLocales(tag)[0] ?? null;
  } catch {
    return null;
  }
}

const LANGUAGES = new Intl.DisplayNames('en', { type: 'language', fallback: 'none' });
const REGIONS = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' });

/** Regions that anyone may use for anything (RFC 5646, 2.2.4). */
const PRIVATE_REGION = /^(?:AA|Q[M-Z]|X[A-Z]|ZZ)$/;

/**
 * Whether what a canonical tag says in two letters is assigned: a language of ISO 639-1, a region of ISO 3166-1. Of the
 * thousands of languages in three letters not all are known to Node.js, and none of them is refused.
 */
export function isAssigned(tag: string): boolean {
  // That of `und` is undefined on some versions of Node.js.
  const { language, region } = new Intl.Locale(tag) as { readonly language?: string; readonly region?: string };
  if (language?.length === 2 && LANGUAGES.of(language) === undefined) return false;
  return region?.length !== 2 || PRIVATE_REGION.test(region) || REGIONS.of(region) !== undefined;
}

/** The tags that a range of RFC 4647 is looked up by, most specific first. */
function lookupTags(range: string): string[] {
  const tags: string[] = [];
  let parts = range.split('-');
  while (parts.length > 0) {
    tags.push(parts.join('-'));
    parts = parts.slice(0, -1);
    // RFC 4647, 3.4: a single letter or digit left at the end goes with what it introduced.
    if (parts.length > 1 && parts.at(-1)?.length === 1) parts = parts.slice(0, -1);
  }
  return tags;
}

const chains = new Map<string, readonly string[]>();

/**
 * The tags to try in order, for ranges in order of preference: each range's lookup tags, then English.
 * Ill-formed ranges and `*` are passed over.
 */
export function languageChain(ranges: readonly string[]): readonly string[] {
  const key = ranges.join(',');
  const kept = chains.get(key);
  if (kept) return kept;
  const wellFormed = ranges.map(canonicalLanguage).filter((range) => range !== null);
  const chain = [...new Set([...wellFormed, DEFAULT_LANGUAGE].flatMap(lookupTags))];
  if (chains.size >= KEPT_CHAINS) chains.clear();
  chains.set(key, chain);
  return chain;
}
