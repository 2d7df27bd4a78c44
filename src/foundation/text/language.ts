/**
 * Languages are BCP 47 tags (RFC 5646), matched by RFC 4647 lookup: zh-Hant-TW falls back to zh-Hant, then zh.
 */

const DEFAULT_LANGUAGE = 'en';
const TAG_MAX = 64;
const CACHED_MAX = 1_000;

const canonicalTags = new Map<string, string | null>();

/** The tag in its canonical form (`ZH-hant-tw` → `zh-Hant-TW`); null when it is not well-formed. */
export function canonicalLanguage(tag: string): string | null {
  if (tag.length > TAG_MAX) return null;
  const cached = canonicalTags.get(tag);
  if (cached !== undefined) return cached;
  const canonical = canonicalLocale(tag);
  if (canonicalTags.size >= CACHED_MAX) canonicalTags.clear();
  canonicalTags.set(tag, canonical);
  return canonical;
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

/** Regions for private use (RFC 5646, 2.2.4). */
const PRIVATE_REGION = /^(?:AA|Q[M-Z]|X[A-Z]|ZZ)$/;

/**
 * Whether the two-letter subtags of a canonical tag are assigned: a language of ISO 639-1, a region of ISO 3166-1.
 * Languages of three letters are always accepted, since Node.js does not know all of the thousands that exist.
 */
export function hasAssignedSubtags(tag: string): boolean {
  // The language of `und` is undefined in some versions of Node.js.
  const { language, region } = new Intl.Locale(tag) as { readonly language?: string; readonly region?: string };
  if (language?.length === 2 && LANGUAGES.of(language) === undefined) return false;
  return region?.length !== 2 || PRIVATE_REGION.test(region) || REGIONS.of(region) !== undefined;
}

/** The tags that an RFC 4647 lookup of a range tries, most specific first. */
function lookupTags(range: string): string[] {
  const tags: string[] = [];
  let parts = range.split('-');
  while (parts.length > 0) {
    tags.push(parts.join('-'));
    parts = parts.slice(0, -1);
    // RFC 4647, 3.4: a single letter or digit left at the end is removed with the subtag that it introduced.
    if (parts.length > 1 && parts.at(-1)?.length === 1) parts = parts.slice(0, -1);
  }
  return tags;
}

const chains = new Map<string, readonly string[]>();

/**
 * The tags to try in order, for ranges in order of preference: each range's lookup tags, then English.
 * Ill-formed ranges and `*` are skipped.
 */
export function languageChain(ranges: readonly string[]): readonly string[] {
  const key = ranges.join(',');
  const cached = chains.get(key);
  if (cached) return cached;
  const wellFormed = ranges.map(canonicalLanguage).filter((range) => range !== null);
  const chain = [...new Set([...wellFormed, DEFAULT_LANGUAGE].flatMap(lookupTags))];
  if (chains.size >= CACHED_MAX) chains.clear();
  chains.set(key, chain);
  return chain;
}
