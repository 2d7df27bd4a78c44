import type { LocalizedText } from '../app/localized-text.js';

/** Where «of …» begins, by language; elsewhere titles are cut at a word. */
const OF: Readonly<Record<string, RegExp>> = {
  en: / of (?:the )?/g,
  fr: / (?:de la |de l’|du |des |de |d’)/g,
};
/** Says nothing without what follows. */
const BARE = /^(?:minister|secretary|head|member|(?:ministre|secrétaire|chef|membre)(?: \p{L}+)?)$/iu;

/**
 * What is said of an office where its title does not fit: as much of it before an «of …» as fits, if it is more than a bare rank and
 * no other row would read the same; else the title, to be cut at a character: what tells it from others is often its last word.
 */
export function shortOfficeName(
  name: LocalizedText,
  others: readonly LocalizedText[],
  fits: (text: string) => boolean,
): LocalizedText {
  const taken = new Set(others.filter((other) => other !== name).flatMap((other) => [other.text, ...parts(other)]));
  const short = parts(name).find((text) => fits(text) && !BARE.test(text) && !taken.has(text));
  return short === undefined ? { ...name, language: 'zh' } : { ...name, text: short };
}

/** The longest first. */
function parts({ language, text }: LocalizedText): readonly string[] {
  const of = OF[language.split('-')[0] ?? ''];
  return of ? [...text.matchAll(of)].map(({ index }) => text.slice(0, index)).reverse() : [];
}
