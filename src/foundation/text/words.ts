import { foldCase, foldLetters } from './fold.js';

/** Maximum length of a token; a longer word is truncated. */
const TOKEN_MAX = 50;

const CJK = String.raw`\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}〇`;
const IS_CJK = new RegExp(`^[${CJK}]`, 'u');
const LETTER = String.raw`(?:(?![${CJK}])[\p{L}\p{N}])`;

/** Letters with a dot after each, as one word; words joined by hyphens and apostrophes; a run of Chinese or Japanese. */
const UNITS = new RegExp(
  String.raw`(?<dotted>(?<![\p{L}\p{N}])\p{L}(?:\.\p{L})+(?![\p{L}\p{N}])\.?)` +
    `|(?<run>[${CJK}]+(?:[·・‧•][${CJK}]+)*)` +
    `|(?<words>${LETTER}+(?:['-]${LETTER}+)*)`,
  'gu',
);
const WORD = /[\p{L}\p{N}]+/gu;
/** What joins words. */
const JOINT = /['-]/;
const CAMEL_CASE = /(?<=\p{Ll})(?=\p{Lu})/u;

/**
 * A word as it is written, or several that are written together: Jin-ping, O'Brien, U.S.S.R. Chinese and Japanese have
 * no spaces: a run of characters is one unit.
 */
export interface Unit {
  readonly kind: 'words' | 'dotted' | 'run';
  /** The folded words, or the runs between dots. */
  readonly parts: readonly string[];
  /** Words made of several parts without what joins them: jinping, obrien. */
  readonly joined: readonly string[];
  /** The words of a word with capitals within: Xi and Jinping of XiJinping. */
  readonly camelCase: readonly string[];
  readonly isCapitalized: boolean;
  /** A letter with a dot. */
  readonly isInitial: boolean;
  /** Whether only a space is between the unit before and this one. */
  readonly followsSpace: boolean;
}

/** The units of a text, in order. */
export function unitsOf(text: string): Unit[] {
  const folded = foldLetters(text);
  let end = 0;
  return [...folded.matchAll(UNITS)].map((match) => {
    const [written] = match;
    const followsSpace = /^\s$/u.test(folded.slice(end, match.index));
    end = match.index + written.length;
    const kind = match.groups?.['dotted'] ? 'dotted' : match.groups?.['run'] ? 'run' : 'words';
    const words = written.match(WORD) ?? [];
    return {
      kind,
      parts: words.map(token),
      joined: kind === 'run' ? [] : joinedWords(written, kind),
      camelCase: words.length === 1 ? camelCaseOf(written) : [],
      isCapitalized: /^\p{Lu}/u.test(written),
      isInitial: /^\p{L}$/u.test(written) && kind === 'words' && folded[end] === '.',
      followsSpace,
    };
  });
}

function token(word: string): string {
  const folded = foldCase(word);
  return IS_CJK.test(folded) ? folded : folded.slice(0, TOKEN_MAX);
}

/** ping and hsiaoping of hsiao-p'ing. Numbers are not joined: 2024-11-12 is no number. */
function joinedWords(written: string, kind: 'words' | 'dotted'): string[] {
  if (kind === 'words' && !JOINT.test(written)) return [];
  const whole = kind === 'dotted' ? written.replaceAll('.', '') : written.replace(/['-]/gu, '');
  const pieces = written.split('-').filter((piece) => piece.includes("'"));
  const joined = [...pieces.map((piece) => piece.replaceAll("'", '')), ...(whole === written ? [] : [whole])];
  return [...new Set(joined.filter((word) => !/^\p{N}+$/u.test(word)).map(token))];
}

function camelCaseOf(written: string): string[] {
  if (!CAMEL_CASE.test(written)) return [];
  const words = written.split(CAMEL_CASE).map(token);
  return words.length > 1 && words.every((word) => word.length > 1) ? words : [];
}

/** The pairs of adjacent characters of a run. */
export function pairsOf(run: string): string[] {
  const characters = Array.from(run);
  return characters.slice(1).map((character, index) => (characters[index] ?? '') + character);
}

/** Whether a word has letters of an alphabet alone, such as could be a syllable of a name. */
export function isLetters(word: string): boolean {
  return /^\p{L}+$/u.test(word) && !IS_CJK.test(word);
}
