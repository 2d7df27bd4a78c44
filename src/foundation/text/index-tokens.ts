import { digitsOfOrdinal, numberAt, numberInRun } from './number-words.js';
import { transliterationKey } from './transliteration.js';
import { isLetters, pairsOf, unitsOf } from './words.js';
import type { Unit } from './words.js';

/*
 * The tokens that a text is indexed by, in order; the SQL function search_vector gives them their positions and stems:
 *   word    a word, at the next position
 *   &word   another word at the same position: of a word with hyphens or apostrophes
 *   +word   a form without stems at the same position: jinping of Jin-ping, wangyi of Wang Yi, 75 of seventy-fifth
 *   .       the end of a text, which phrases do not cross
 */

/** Two capitalized words that are longer together are no name that is also written as one word. */
const JOINED_MAX = 20;

/** Texts of so few words are names, and three of their words may also be written as one. */
const NAME_WORDS_MAX = 4;

/** The tokens of texts. For proper names also the keys of their transliterations. */
export function indexTokens(texts: readonly string[], areProperNames: boolean): string[] {
  const all: string[] = [];
  for (const text of new Set(texts)) {
    if (all.length > 0) all.push('.');
    all.push(...tokensOf(unitsOf(text), areProperNames));
  }
  return all;
}

function tokensOf(units: readonly Unit[], areProperNames: boolean): string[] {
  const numbers = numbersOf(units);
  return units.flatMap((unit, index) => {
    if (unit.kind === 'run') return runTokens(unit);
    const [first = '', ...others] = unit.parts;
    const forms = [...unit.joined, ...joinedWithNext(units, index), ...(numbers.get(index) ?? [])];
    if (areProperNames) {
      for (const word of [...unit.parts, ...unit.joined]) {
        const key = transliterationKey(word);
        if (key !== null) forms.push(`^${key}`);
      }
    }
    return [first, ...others.map((word) => `&${word}`), ...[...new Set(forms)].map((form) => `+${form}`)];
  });
}

/** The pairs and the last character of each run, and the pair across a dot, which others leave out. */
function runTokens({ parts }: Unit): string[] {
  return parts.flatMap((run, index) => {
    const characters = Array.from(run);
    const [first, ...others] = [...pairsOf(run), characters.at(-1) ?? ''];
    const before = Array.from(parts[index - 1] ?? '').at(-1);
    const across = before === undefined ? [] : [`+${before}${characters[0] ?? ''}`];
    const number = numberInRun(run);
    return [first, ...across, ...(number ? [`+${String(number.value)}`] : []), ...others];
  });
}

/** The digits of ordinals and of numbers in words, by the unit that they begin in. */
function numbersOf(units: readonly Unit[]): Map<number, string[]> {
  const numbers = new Map<number, string[]>();
  const note = (unit: number, digits: string): void => {
    numbers.set(unit, [...(numbers.get(unit) ?? []), digits]);
  };
  const flat = units.flatMap(({ kind, parts }, unit) =>
    (kind === 'words' ? parts : ['']).map((word) => ({ word, unit })),
  );
  const words = flat.map(({ word }) => word);
  for (let index = 0; index < flat.length; index += 1) {
    const unit = flat[index]?.unit ?? 0;
    const digits = digitsOfOrdinal(words[index] ?? '');
    if (digits !== null) note(unit, digits);
    const number = numberAt(words, index);
    if (!number) continue;
    note(unit, String(number.value));
    index += number.length - 1;
  }
  return numbers;
}

/** Capitalized words that follow each other, as one word. */
function joinedWithNext(units: readonly Unit[], index: number): string[] {
  const max = units.length <= NAME_WORDS_MAX ? 3 : 2;
  const forms: string[] = [];
  let joined = '';
  for (let next = index; next < index + max; next += 1) {
    const unit = units[next];
    const word = unit && (unit.joined.at(-1) ?? unit.parts[0] ?? '');
    if (!unit?.isCapitalized || word === undefined || !isLetters(word)) break;
    if (next > index && !unit.followsSpace) break;
    joined += word;
    if (joined.length > JOINED_MAX) break;
    if (next > index) forms.push(joined);
  }
  return forms;
}
