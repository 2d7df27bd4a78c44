import { digitsOfOrdinal, numberAt, numberInRun } from './number-words.js';
import { otherSpellings } from './english-spelling.js';
import { transliterationKey } from './transliteration.js';
import { isLetters, pairsOf, unitsOf } from './words.js';
import type { Unit } from './words.js';
import { findDate } from './written-date.js';

/*
 * What a search looks for: terms, each with a pattern for the SQL function search_query. A pattern is a tsquery with its
 * parts separated by spaces, in which ~word stands for a word, for words that begin with it, and for its other forms.
 */

/** A word, a phrase or a date of a search. */
export interface SearchTerm {
  readonly pattern: string;
  /** The folded words that it looks for. */
  readonly words: readonly string[];
  /** What happened on this day is found as well, as YYYY-MM-DD. */
  readonly day: string | null;
}

/** Syllables may be joined or split: words up to these lengths are also looked for as one word. */
const JOINED_MAX = 16;
const SYLLABLE_MAX = 5;

/** What the Russian летие, after a number, is in other words. */
const ANNIVERSARY = `( 'лети':* | 'годовщин':* | 'anniversa':* | '周年' )`;
const YEARS = /лети(?:е|я|ю|ем|и)$/u;

const either = (alternatives: readonly string[]): string => {
  const [first = '', ...others] = new Set(alternatives);
  return others.length === 0 ? first : `( ${[first, ...others].join(' | ')} )`;
};
const both = (patterns: readonly string[]): string =>
  patterns.length === 1 ? (patterns[0] ?? '') : `( ${patterns.join(' & ')} )`;
const exact = (word: string): string => `'${word}'`;
const start = (word: string): string => `'${word}':*`;

/** The terms of words that are not in quotes. */
export function wordTerms(text: string): SearchTerm[] {
  const date = findDate(text);
  if (!date) return termsOf(unitsOf(text));
  const written = termsOf(unitsOf(date.written));
  const words = written.flatMap((term) => term.words);
  const dated = { pattern: both(written.map(({ pattern }) => pattern)), words, day: date.day };
  return [...termsOf(unitsOf(date.before)), dated, ...wordTerms(date.after)];
}

function termsOf(units: readonly Unit[]): SearchTerm[] {
  const numbers = numbersOf(units);
  return units.flatMap((unit, index) => {
    if (unit.kind === 'run') return [{ pattern: runPattern(unit), words: unit.parts.flatMap(runTokens), day: null }];
    const initials = initialsPattern(units, index);
    if (initials === '') return [];
    const pattern = initials ?? wordPattern(units, index, numbers.get(index) ?? null);
    return [{ pattern, words: unit.kind === 'dotted' ? unit.joined : unit.parts, day: null }];
  });
}

function runTokens(run: string): string[] {
  return Array.from(run).length === 1 ? [run] : pairsOf(run);
}

function runPattern({ parts }: Unit): string {
  return both(
    parts.map((run) => {
      const number = numberInRun(run);
      const digits = number && [
        ...[number.before, number.after].filter((rest) => rest !== '').map((rest) => both(runTokens(rest).map(start))),
        exact(String(number.value)),
      ];
      const characters = Array.from(run).length === 1 ? start(run) : both(pairsOf(run).map(exact));
      return either([characters, ...(digits ? [both(digits)] : [])]);
    }),
  );
}

/** The numbers in words, by the units that they take whole. */
function numbersOf(units: readonly Unit[]): Map<number, string> {
  const numbers = new Map<number, string>();
  const flat = units.flatMap(({ kind, parts }, unit) =>
    (kind === 'words' ? parts : ['']).map((word) => ({ word, unit })),
  );
  const words = flat.map(({ word }) => word);
  for (let index = 0; index < flat.length; index += 1) {
    const number = numberAt(words, index);
    if (!number) continue;
    const taken = flat.slice(index, index + number.length);
    for (const { unit } of taken) {
      const ofUnit = taken.filter((one) => one.unit === unit).length;
      if (ofUnit === units[unit]?.parts.length) numbers.set(unit, String(number.value));
    }
    index += number.length - 1;
  }
  return numbers;
}

function wordPattern(units: readonly Unit[], index: number, number: string | null): string {
  const { kind, parts, joined, camelCase } = units[index] as Unit;
  const alternatives =
    kind === 'dotted' ? [] : [both(parts.map((word, part) => partPattern(word, parts[part - 1] ?? null)))];
  alternatives.push(...joined.slice(-1).map(start), ...joinedForms(units, index).map(start));
  if (camelCase.length > 0) alternatives.push(both(camelCase.map((word) => `~${word}`)));
  for (const word of joined.length > 0 ? joined.slice(-1) : parts) {
    const key = transliterationKey(word);
    if (key !== null) alternatives.push(exact(`^${key}`));
  }
  if (number !== null)
    alternatives.push(YEARS.test(parts[0] ?? '') ? both([exact(number), ANNIVERSARY]) : exact(number));
  return either(alternatives);
}

function partPattern(word: string, before: string | null): string {
  const digits = digitsOfOrdinal(word);
  const isYears = YEARS.test(word) && before !== null && /^\p{Nd}+$/u.test(before);
  return either([
    `~${word}`,
    ...otherSpellings(word).map(start),
    ...(digits === null ? [] : [exact(digits)]),
    ...(isYears ? [ANNIVERSARY] : []),
  ]);
}

/** The words that a unit forms with one or two that are next to it, if they could be syllables of one. */
function joinedForms(units: readonly Unit[], index: number): string[] {
  const word = (at: number): string | null => {
    const unit = units[at];
    if (unit?.kind !== 'words') return null;
    const whole = unit.joined.at(-1) ?? unit.parts[0] ?? '';
    return isLetters(whole) ? whole : null;
  };
  const forms: string[] = [];
  for (const [from, to] of [
    [index - 1, index],
    [index, index + 1],
    [index - 2, index],
    [index - 1, index + 1],
    [index, index + 2],
  ] as const) {
    const words = Array.from({ length: to - from + 1 }, (_, offset) => word(from + offset));
    if (words.some((one) => one === null)) continue;
    const joined = words.join('');
    if (joined.length <= JOINED_MAX && words.some((one) => (one?.length ?? 0) <= SYLLABLE_MAX)) forms.push(joined);
  }
  return forms;
}

const isInitials = (unit: Unit | undefined): unit is Unit =>
  unit !== undefined && (unit.isInitial || (unit.kind === 'dotted' && unit.parts.length === 2));

const isSurname = (unit: Unit | undefined): unit is Unit =>
  unit?.kind === 'words' && unit.isCapitalized && (unit.parts[0]?.length ?? 0) > 1;

/**
 * Initials beside a surname: the first is the start of a word next to it, and those after it, of names that few texts
 * give, are no condition. Null if the unit is no such initial, and empty if it is one without a condition.
 */
function initialsPattern(units: readonly Unit[], index: number): string | null {
  const unit = units[index];
  if (!isInitials(unit)) return null;
  let first = index;
  while (isInitials(units[first - 1])) first -= 1;
  let last = index;
  while (isInitials(units[last + 1])) last += 1;
  const surname = [units[last + 1], units[first - 1]].find(isSurname)?.parts[0];
  if (surname === undefined) return null;
  if (index > first) return '';
  const initial = start(unit.parts[0] ?? '');
  // Russian surnames have endings.
  const name = start(/^\p{Script=Cyrillic}{5,}$/u.test(surname) ? surname.slice(0, -1) : surname);
  const together = [`( ${initial} <-> ${name} )`, `( ${initial} <2> ${name} )`, `( ${name} <-> ${initial} )`];
  return either([...unit.joined.map(exact), ...together]);
}

/** The term of a phrase: its words in this order, each whole. Null if it has no word. */
export function phraseTerm(text: string): SearchTerm | null {
  const units = unitsOf(text);
  if (units.length === 0) return null;
  const words = units.flatMap(({ kind, parts, joined }) =>
    kind === 'run' ? parts.flatMap(runTokens) : kind === 'dotted' ? joined : parts,
  );
  const asWritten = sequence(units.flatMap(unitSteps));
  const split = units.flatMap((unit) => (unit.kind === 'words' ? unit.parts.map(wordStep) : unitSteps(unit)));
  return { pattern: either([asWritten, sequence(split)]), words, day: null };
}

/** A part of a phrase, and how far the next one is from its last word. */
interface Step {
  readonly pattern: string;
  readonly next: number;
}

const wordStep = (word: string): Step => ({ pattern: exact(word), next: 1 });

function unitSteps({ kind, parts, joined }: Unit): Step[] {
  if (kind === 'run') return parts.map(runStep);
  const written = parts.map(exact).join(' <0> ');
  const forms = joined.slice(-1).map(exact);
  if (kind === 'dotted') return [{ pattern: either(forms), next: 1 }];
  return [{ pattern: parts.length === 1 ? written : either([...forms, `( ${written} )`]), next: 1 }];
}

function runStep(run: string): Step {
  const pairs = pairsOf(run);
  if (pairs.length === 0) return { pattern: start(run), next: 1 };
  return { pattern: pairs.length === 1 ? exact(run) : `( ${pairs.map(exact).join(' <-> ')} )`, next: 2 };
}

function sequence(steps: readonly Step[]): string {
  const pattern = steps.reduce((before, { pattern: step }, index) => {
    const distance = steps[index - 1]?.next ?? 1;
    return before === '' ? step : `${before} <${String(distance)}> ${step}`;
  }, '');
  return steps.length > 1 ? `( ${pattern} )` : pattern;
}
