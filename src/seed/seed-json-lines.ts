import { ITEMS_PER_PAUSE, nestingProblem, NOT_AN_ITEM, TOO_DEEP } from './seed-item.js';
import type { SeedItem } from './seed-item.js';
import type { SeedProblem } from './seed-problem.js';

/** Parses a file of JSON Lines, one item a line; adds errors to the problems. */
export async function parseJsonLines(
  name: string,
  text: string,
  problems: SeedProblem[],
  pause: () => Promise<void>,
): Promise<SeedItem[]> {
  const items: SeedItem[] = [];
  let isEmpty = true;
  for (const [index, line] of text.split('\n').entries()) {
    if (index % ITEMS_PER_PAUSE === 0) await pause();
    if (line.trim() === '') continue;
    isEmpty = false;
    const item = parseJsonLine({ file: name, line: index + 1 }, line);
    if ('message' in item) problems.push(item);
    else items.push(item);
  }
  if (isEmpty) problems.push({ file: name, line: 1, path: [], message: 'is empty: remove it' });
  return items;
}

/** Parses one line, `{ "events": { "slug": … } }`: the item, or what is wrong with it. */
export function parseJsonLine(
  place: { readonly file: string; readonly line: number },
  text: string,
): SeedItem | SeedProblem {
  const problem = (message: string): SeedProblem => ({ ...place, path: [], message });
  let parsed: unknown;
  try {
    parsed = JSON.parse(text);
  } catch (error) {
    if (error instanceof RangeError) return problem(TOO_DEEP);
    return problem(`is not JSON: ${reasonOf(error as SyntaxError)}`);
  }
  const [entry, ...others] = isMapping(parsed) ? Object.entries(parsed) : [];
  if (!entry || others.length > 0)
    return problem('must be a mapping with one name, that of a list, and an item: {"events": {"slug": …}}');
  const [list, value] = entry;
  if (!isMapping(value)) return problem(`${list} ${NOT_AN_ITEM}`);
  const nesting = nestingProblem(value);
  if (nesting !== null) return problem(nesting);
  if (colonsOf(text) !== namesIn(parsed)) return problem('has a name twice in one mapping');
  return { list, value, at: () => place };
}

function isMapping(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The parser's reason, without the text that it quotes. */
function reasonOf({ message }: SyntaxError): string {
  return message.replace(/, (?:\.\.\.)?".*$| in JSON at position \d+.*$/s, '');
}

/** Colons outside of texts: as many as names, in valid JSON. */
function colonsOf(text: string): number {
  let colons = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === COLON) colons += 1;
    else if (code === QUOTE) at = endOfText(text, at);
  }
  return colons;
}

/** The index of the quote that ends the text which begins at `start`. */
function endOfText(text: string, start: number): number {
  let end = text.indexOf('"', start + 1);
  while (isEscaped(text, end)) end = text.indexOf('"', end + 1);
  return end;
}

function isEscaped(text: string, at: number): boolean {
  let backslashes = 0;
  while (text.charCodeAt(at - 1 - backslashes) === BACKSLASH) backslashes += 1;
  return backslashes % 2 === 1;
}

/** How many names a value has, in all its mappings. */
function namesIn(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 0;
  const parts = Object.values(value);
  return parts.reduce<number>((count, part) => count + namesIn(part), Array.isArray(value) ? 0 : parts.length);
}

const QUOTE = 34;
const COLON = 58;
const BACKSLASH = 92;
