import { parseSearchText, searchedWords, termsOf } from '../../foundation/text/search-text.js';
import { normalizeForSearch } from '../../foundation/text/fold.js';

/*
 * A cell of a table is no search text: its quotes, minus signs and ORs are no operators, and it may be too long for one.
 */

/** The longest search text, in UTF-16 code units, and the most terms. */
const TEXT_MAX = 200;
const TERMS_MAX = 40;

/** How many of the words of a cell that finds nothing as a whole are looked for one by one. */
const SINGLE_WORDS_MAX = 4;

const OPERATORS = /["“”„«»「」『』＂〝〞]|(?<=^|\s)[-−－﹣]+/gu;
const CONTROLS = /[\p{Cc}\p{Cs}]+/gu;
const BRACKETED = /\([^()]*\)|\[[^[\]]*\]|（[^（）]*）/gu;

/** The search text for a whole cell; null if the cell has nothing to search for. */
export function searchTextOf(cell: string): string | null {
  return fitting(plain(cell));
}

/** Search texts for a cell that was not found as a whole: without what is in brackets, and any of its longest words. */
export function looserSearchTexts(cell: string): readonly string[] {
  const written = plain(cell);
  const texts = [fitting(plain(withoutBrackets(written))), anyWord(written)];
  return [...new Set(texts)].filter((text) => text !== null && text !== fitting(written)) as string[];
}

/** The cell without what is in brackets. */
export function withoutBrackets(cell: string): string {
  return cell
    .slice(0, 2 * TEXT_MAX)
    .replace(BRACKETED, ' ')
    .trim();
}

function plain(cell: string): string {
  // Much longer cells are no names: what comes after is not read.
  const start = cell.slice(0, 2 * TEXT_MAX).toWellFormed();
  return start
    .replace(CONTROLS, ' ')
    .replace(OPERATORS, ' ')
    .replace(/\bOR\b/g, 'or')
    .replace(/\s+/g, ' ')
    .trim();
}

function anyWord(text: string): string | null {
  const words = [...new Set(normalizeForSearch(text).split(' '))];
  if (words.length < 2) return null;
  const longest = words.sort((one, other) => other.length - one.length).slice(0, SINGLE_WORDS_MAX);
  return fitting(longest.join(' OR '));
}

/** The words from the start of a text that a search can have; null if there are none. */
function fitting(text: string): string | null {
  let short = text;
  if (short.length > TEXT_MAX) {
    const cut = short.slice(0, TEXT_MAX).toWellFormed();
    short = cut.includes(' ') ? cut.slice(0, cut.lastIndexOf(' ')) : cut;
  }
  for (let length = short.length; length > 0; length = Math.floor(length / 2)) {
    const search = parseSearchText(short.slice(0, length).toWellFormed());
    if (searchedWords(search).length === 0) return null;
    if (termsOf(search).length <= TERMS_MAX) return short.slice(0, length).toWellFormed().trim();
  }
  return null;
}
