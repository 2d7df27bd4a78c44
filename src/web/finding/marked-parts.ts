/** A part of a text, and whether it is what was looked for. */
export interface TextPart {
  readonly text: string;
  readonly isMatch: boolean;
}

/** The words of a search: without its operators, and without what it leaves out. */
function wordsOf(search: string): readonly string[] {
  return search
    .replaceAll(/(?:^|\s)-(?:"[^"]*"|\S+)/gu, ' ')
    .split(/[^\p{L}\p{N}\p{M}]+/u)
    .filter((word) => word !== '' && word !== 'OR')
    .map(fold);
}

/** A text without case, accents and width, as search compares it. */
function fold(text: string): string {
  return text.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase();
}

/**
 * The parts of a text, of which those are matches in which a word of it starts with a word looked for. What the search finds in
 * another way, such as by another script or a date, is not marked.
 */
export function markedParts(text: string, search: string): readonly TextPart[] {
  const words = wordsOf(search);
  const parts: { text: string; isMatch: boolean }[] = [];
  const add = (part: string, isMatch: boolean): void => {
    const last = parts.at(-1);
    if (part === '') return;
    if (last?.isMatch === isMatch) last.text += part;
    else parts.push({ text: part, isMatch });
  };
  // Characters, each with what is combined with it, so that the length of what is folded does not matter.
  const characters = text.match(/[^\p{M}]\p{M}*|\p{M}+/gu) ?? [];
  const folded = characters.map(fold);
  for (let at = 0; at < characters.length;) {
    const isStart = at === 0 || isHan(folded[at]) || !isLetter(folded[at - 1]);
    const length = isStart ? longestMatch(folded, at, words) : 0;
    add(characters.slice(at, at + Math.max(length, 1)).join(''), length > 0);
    at += Math.max(length, 1);
  }
  return parts;
}

/** How many characters from a position on are a word looked for. */
function longestMatch(folded: readonly string[], at: number, words: readonly string[]): number {
  let longest = 0;
  for (const word of words) {
    let rest = word;
    let length = 0;
    while (rest !== '' && at + length < folded.length && rest.startsWith(folded[at + length] ?? '')) {
      rest = rest.slice(folded[at + length]?.length ?? 0);
      length += 1;
    }
    if (rest === '') longest = Math.max(longest, length);
  }
  return longest;
}

const isLetter = (character = ''): boolean => /[\p{L}\p{N}]/u.test(character);
const isHan = (character = ''): boolean => /\p{Script=Han}/u.test(character);
