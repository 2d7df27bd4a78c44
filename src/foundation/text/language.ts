import { LRUCache } from 'lru-cache';

/** Maximum length of a tag: registered tags with a script, a region and variants are shorter. */
const TAG_MAX = 64;
const CACHED_MAX = 1_000;

const canonicalTags = new LRUCache<string, { readonly tag: string | null }>({ max: CACHED_MAX });
const assignedTags = new LRUCache<string, boolean>({ max: CACHED_MAX });

/** The tag in its canonical form (`ZH-hant-tw` → `zh-Hant-TW`); null when it is not well-formed (BCP 47, RFC 5646). */
export function canonicalLanguage(tag: string): string | null {
  if (tag.length > TAG_MAX) return null;
  let canonical = canonicalTags.get(tag);
  if (!canonical) canonicalTags.set(tag, (canonical = { tag: canonicalOf(tag.toLowerCase()) }));
  return canonical.tag;
}

/** A tag for private use: well-formed, and without a meaning that others know (RFC 5646, 2.2.7). */
const PRIVATE_USE = /^x(?:-[a-z0-9]{1,8})+$/;

/**
 * The tags of RFC 5646, 2.2.8, that Intl does not know because of their form, and what replaces them. Those without a
 * replacement have no meaning that can be matched.
 */
const GRANDFATHERED: Readonly<Record<string, string>> = {
  'en-gb-oed': 'en-GB-oxendict',
  'i-ami': 'ami',
  'i-bnn': 'bnn',
  'i-hak': 'hak',
  'i-klingon': 'tlh',
  'i-lux': 'lb',
  'i-navajo': 'nv',
  'i-pwn': 'pwn',
  'i-tao': 'tao',
  'i-tay': 'tay',
  'i-tsu': 'tsu',
  'no-bok': 'nb',
  'no-nyn': 'nn',
  'sgn-be-fr': 'sfb',
  'sgn-be-nl': 'vgt',
  'sgn-ch-de': 'sgg',
  'zh-min-nan': 'nan',
};

/**
 * A language and its extended language, which has a code of its own: zh-yue is yue (RFC 5646, 2.2.2). Only these
 * languages have any.
 */
const EXTENDED = /^(ar|kok|lv|ms|sgn|sw|uz|zh)-([a-z]{3})(-.*)?$/;

function canonicalOf(tag: string): string | null {
  if (PRIVATE_USE.test(tag)) return tag;
  const canonical = canonicalLocale(GRANDFATHERED[tag] ?? tag);
  if (canonical !== null) return canonical;
  const [, language, extended, rest = ''] = EXTENDED.exec(tag) ?? [];
  const replacement = extended === undefined ? null : canonicalLocale(extended + rest);
  const [code = ''] = replacement?.split('-') ?? [];
  // `zh-fra` would be French: a code of two letters is only right where it is that of the language itself (zh-cmn: zh).
  return code === language || code.length > 2 ? replacement : null;
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
  let isAssigned = assignedTags.get(tag);
  if (isAssigned === undefined) assignedTags.set(tag, (isAssigned = areSubtagsAssigned(tag)));
  return isAssigned;
}

function areSubtagsAssigned(tag: string): boolean {
  if (PRIVATE_USE.test(tag)) return false;
  // The language of `und` is undefined in some versions of Node.js.
  const { language, region } = new Intl.Locale(tag) as { readonly language?: string; readonly region?: string };
  if (language?.length === 2 && LANGUAGES.of(language) === undefined) return false;
  return region?.length !== 2 || PRIVATE_REGION.test(region) || REGIONS.of(region) !== undefined;
}
