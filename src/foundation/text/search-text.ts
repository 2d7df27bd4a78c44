import { phraseTerm, wordTerms } from './search-term.js';
import type { SearchTerm } from './search-term.js';

/*
 * The grammar of every `text` argument, as in a web search: all words; "a phrase"; OR between words; -without. It is
 * read once from left to right, in a time that grows with its length.
 */

/** Terms that must all be found, or that must not all be found. */
export interface SearchOperand {
  readonly isExcluded: boolean;
  readonly terms: readonly SearchTerm[];
}

/** A parsed search text: each group must match, by one of its operands. */
export type SearchText = readonly (readonly SearchOperand[])[];

interface Item {
  readonly kind: 'word' | 'phrase' | 'or';
  readonly text: string;
  readonly isExcluded: boolean;
}

const QUOTES = /["“”„«»「」『』＂〝〞]/gu;
const MINUS = /(?<=^|\s)[−－﹣](?=\S)/gu;
const ITEMS = /(?<minus>-?)"(?<phrase>[^"]*)"|(?<word>[^\s"]+)/gu;
const HAS_WORD = /[\p{L}\p{N}]/u;
const EXCLUDED = /^-[\p{L}\p{N}]/u;

/** Parses a search text. Without a word, it has no group. */
export function parseSearchText(text: string): SearchText {
  const groups: SearchOperand[][] = [];
  let plain: string[] = [];
  // Words that follow each other are read together: they may be a date, a number, or the syllables of a name.
  const flush = (): void => {
    if (plain.length > 0)
      groups.push(...wordTerms(plain.join(' ')).map((term) => [{ isExcluded: false, terms: [term] }]));
    plain = [];
  };
  for (const group of groupsOf(itemsOf(text))) {
    const [only, ...others] = group;
    if (only?.kind === 'word' && !only.isExcluded && others.length === 0) plain.push(only.text);
    else {
      flush();
      const operands = group.map(operandOf).filter(({ terms }) => terms.length > 0);
      if (operands.length > 0) groups.push(operands);
    }
  }
  flush();
  return groups;
}

function itemsOf(text: string): Item[] {
  const plain = text.replace(QUOTES, '"').replace(MINUS, '-');
  return [...plain.matchAll(ITEMS)].flatMap(({ groups }): Item[] => {
    const { minus = '', phrase, word = '' } = groups ?? {};
    if (phrase !== undefined)
      return HAS_WORD.test(phrase) ? [{ kind: 'phrase', text: phrase, isExcluded: minus !== '' }] : [];
    if (word === 'OR') return [{ kind: 'or', text: word, isExcluded: false }];
    if (!HAS_WORD.test(word)) return [];
    const isExcluded = EXCLUDED.test(word);
    return [{ kind: 'word', text: isExcluded ? word.slice(1) : word, isExcluded }];
  });
}

/** Operands that OR joins. An OR that is not between two is a word. */
function groupsOf(items: readonly Item[]): Item[][] {
  const groups: Item[][] = [];
  let joins = false;
  for (const [index, item] of items.entries()) {
    const next = items[index + 1];
    if (item.kind === 'or' && !joins && groups.length > 0 && next && next.kind !== 'or') joins = true;
    else {
      const operand: Item = item.kind === 'or' ? { ...item, kind: 'word' } : item;
      if (joins) groups.at(-1)?.push(operand);
      else groups.push([operand]);
      joins = false;
    }
  }
  return groups;
}

function operandOf({ kind, text, isExcluded }: Item): SearchOperand {
  const phrase = kind === 'phrase' ? phraseTerm(text) : null;
  return { isExcluded, terms: phrase ? [phrase] : kind === 'phrase' ? [] : wordTerms(text) };
}

/** All terms of a search text. */
export function termsOf(search: SearchText): SearchTerm[] {
  return search.flatMap((group) => group.flatMap(({ terms }) => terms));
}

/** The words that are looked for, without those that are excluded. */
export function searchedWords(search: SearchText): string[] {
  const operands = search.flat().filter(({ isExcluded }) => !isExcluded);
  return [...new Set(operands.flatMap(({ terms }) => terms.flatMap(({ words }) => words)))];
}

/** The pattern of an operand's terms, and of a group of operands, for the SQL function search_query. */
export function patternOfGroup(group: readonly SearchOperand[]): string {
  return `( ${group.map(patternOfOperand).join(' | ')} )`;
}

function patternOfOperand({ isExcluded, terms }: SearchOperand): string {
  return `${isExcluded ? '! ' : ''}( ${terms.map(({ pattern }) => pattern).join(' & ')} )`;
}
