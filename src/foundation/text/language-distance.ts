import { LRUCache } from 'lru-cache';

/** The parts of a canonical tag, with the likely ones where it has none (Unicode TS 35, likely subtags). */
interface LanguageParts {
  readonly language: string;
  readonly script: string;
  readonly region: string;
  /** Whether the tag itself names the region. */
  readonly hasRegion: boolean;
  /** Variants, extensions and private use. */
  readonly others: readonly string[];
}

const CACHED_MAX = 1_000;
const partsOfTags = new LRUCache<string, LanguageParts>({ max: CACHED_MAX });

/** Norwegian and its written standard Bokmål: who reads one reads the other. */
const SAME_LANGUAGE: Readonly<Record<string, string>> = { nb: 'no' };

/** A language that is not determined: likely subtags would make it English. */
const UNDETERMINED = 'und';

const LATIN = 'Latn';

/*
 * How far a text's language is from a requested one, by the parts in which they differ. A difference of the script weighs
 * more than all others together, one of the region more than one of variants.
 */
const NOT_EXACT = 1;
const OTHERS_MISSING = 2;
const OTHERS_ADDED = 20;
/** The text is for all regions (`zh-Hant` for `zh-HK`). */
const REGION_MISSING = 100;
/** The text is for an area of several countries (`es-419`). */
const AREA_DIFFERS = 500;
const REGION_DIFFERS = 1_000;
/** The text is in the usual script of the language (`zh` for `zh-Hant`), in another one, or transcribed into Latin. */
const USUAL_SCRIPT = 10_000;
const SCRIPT_DIFFERS = 12_000;
const TRANSCRIBED = 15_000;

/** Larger than any distance. */
export const DISTANCE_MAX = 100_000;

/**
 * The distance from a requested language to that of a text, both canonical tags: 0 if they are equal, null if they are
 * different languages. `zh-TW` is near `zh-Hant`, further from `zh-HK`, and furthest from `zh`.
 */
export function languageDistance(requested: string, tag: string): number | null {
  if (requested === tag) return 0;
  const [wanted, given] = [partsOf(requested), partsOf(tag)];
  if (wanted.language !== given.language || wanted.language === UNDETERMINED) return null;
  return NOT_EXACT + scriptDistance(wanted, given) + regionDistance(wanted, given) + othersDistance(wanted, given);
}

/**
 * Whether a text in the language `tag` is one in the requested language, both canonical tags: `zh` includes `zh-Hant`,
 * `zh-TW` includes `zh-Hant`, and `en-GB` includes `en`, but neither `zh-TW` includes `zh` nor `en-GB` `en-US`.
 */
export function includesLanguage(requested: string, tag: string): boolean {
  const distance = languageDistance(requested, tag);
  if (distance === null || distance === 0 || !requested.includes('-')) return distance !== null;
  const [wanted, given] = [partsOf(requested), partsOf(tag)];
  if (wanted.script !== given.script) return false;
  return !wanted.hasRegion || !given.hasRegion || wanted.region === given.region;
}

function scriptDistance(wanted: LanguageParts, given: LanguageParts): number {
  if (wanted.script === given.script) return 0;
  if (given.script === partsOf(given.language).script) return USUAL_SCRIPT;
  return given.script === LATIN ? TRANSCRIBED : SCRIPT_DIFFERS;
}

function regionDistance(wanted: LanguageParts, given: LanguageParts): number {
  if (wanted.region === given.region) return 0;
  if (!given.hasRegion) return REGION_MISSING;
  return /^\d/.test(given.region) ? AREA_DIFFERS : REGION_DIFFERS;
}

function othersDistance(wanted: LanguageParts, given: LanguageParts): number {
  const isShorter = given.others.every((part, index) => part === wanted.others[index]);
  if (!isShorter) return OTHERS_ADDED;
  return OTHERS_MISSING * (wanted.others.length - given.others.length);
}

function partsOf(tag: string): LanguageParts {
  let parts = partsOfTags.get(tag);
  if (!parts) partsOfTags.set(tag, (parts = parse(tag)));
  return parts;
}

function parse(tag: string): LanguageParts {
  // Private use alone is not known to Intl, and matches itself only.
  if (tag.startsWith('x-')) return { language: tag, script: '', region: '', hasRegion: false, others: [] };
  const locale = new Intl.Locale(tag);
  const { language, script = '', region = '' } = locale.maximize();
  // Node.js 20 leaves the language of `und` undefined, later versions do not.
  const isUndetermined = tag.split('-')[0] === UNDETERMINED;
  const likely = isUndetermined && locale.script === undefined && locale.region === undefined ? UNDETERMINED : language;
  return {
    language: SAME_LANGUAGE[likely] ?? likely,
    script,
    region,
    hasRegion: locale.region !== undefined,
    others: [...variantsOf(locale.baseName), ...tag.slice(locale.baseName.length).split('-').slice(1)],
  };
}

/** Variants have at least five characters, or four that begin with a digit. */
function variantsOf(baseName: string): string[] {
  return baseName.split('-').filter((part, index) => index > 0 && (part.length > 4 || /^\d.{3}$/.test(part)));
}
