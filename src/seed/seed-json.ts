import { findNodeAtLocation, parseTree, printParseErrorCode, visit } from 'jsonc-parser';
import { ITEMS_PER_PAUSE, nestingProblem, NOT_A_LIST, NOT_AN_ITEM, NOT_LISTS, TOO_DEEP } from './seed-item.js';
import type { SeedItem } from './seed-item.js';
import type { SeedPlace, SeedProblem } from './seed-problem.js';

/** JSON as RFC 8259 has it. */
const STRICT = { disallowComments: true, allowTrailingComma: false } as const;

/** What is wrong with a text that is not JSON, by the name of the parser's code. */
const PROBLEMS: Readonly<Record<string, string>> = {
  ValueExpected: 'a value is missing',
  PropertyNameExpected: 'a name in double quotes is missing',
  ColonExpected: 'a colon is missing',
  CommaExpected: 'a comma is missing',
  CloseBraceExpected: 'a closing brace is missing',
  CloseBracketExpected: 'a closing bracket is missing',
  EndOfFileExpected: 'nothing may follow the first value',
  InvalidCommentToken: 'JSON has no comments',
  InvalidCharacter: 'a text may not contain control characters',
};

/** A text of the file that is an item. */
interface ItemText {
  readonly list: string;
  readonly offset: number;
  readonly length: number;
  /** The line that it begins on, from 1. */
  readonly line: number;
}

/** Parses a JSON file, `{ "events": [ … ], "states": [ … ] }`; adds errors to the problems. */
export async function parseJson(
  name: string,
  text: string,
  problems: SeedProblem[],
  pause: () => Promise<void>,
): Promise<SeedItem[]> {
  if (text.trim() === '') {
    problems.push({ file: name, line: 1, path: [], message: 'is empty: remove it' });
    return [];
  }
  const found = new JsonFile(name, text);
  problems.push(...found.problems);
  if (found.problems.length > 0) return [];
  const items: SeedItem[] = [];
  for (const [index, item] of found.items.entries()) {
    if (index % ITEMS_PER_PAUSE === 0) await pause();
    const { list, offset, length, line } = item;
    const itemText = text.slice(offset, offset + length);
    const value = JSON.parse(itemText) as Record<string, unknown>;
    const problem = nestingProblem(value);
    if (problem === null) items.push({ list, value, at: (path) => placeIn(name, itemText, line, path) });
    else problems.push({ file: name, line, path: [], message: problem });
  }
  return items;
}

/** Finds the items of a file without building their values. */
class JsonFile {
  readonly items: ItemText[] = [];
  readonly problems: SeedProblem[] = [];
  /** The names of the objects that are open, to find those that are there twice. */
  private readonly names: Set<string>[] = [];
  /** How many lists and objects are open. */
  private depth = 0;
  private list = '';

  constructor(
    private readonly name: string,
    text: string,
  ) {
    let begun: Omit<ItemText, 'length'> | null = null;
    const open = (isObject: boolean, offset: number, line: number): boolean => {
      this.checkValue(isObject ? 'object' : 'list', line);
      if (isObject && this.depth === 2) begun = { list: this.list, offset, line: line + 1 };
      this.depth += 1;
      return true;
    };
    const close = (end: number): void => {
      this.depth -= 1;
      if (this.depth === 2 && begun) {
        this.items.push({ ...begun, length: end - begun.offset });
        begun = null;
      }
    };
    try {
      visit(
        text,
        {
          onObjectBegin: (offset, _length, line) => {
            this.names.push(new Set());
            return open(true, offset, line);
          },
          onObjectEnd: (offset, length) => {
            this.names.pop();
            close(offset + length);
          },
          onArrayBegin: (offset, _length, line) => open(false, offset, line),
          onArrayEnd: (offset, length) => {
            close(offset + length);
          },
          onObjectProperty: (property, _offset, _length, line) => {
            this.noteName(property, line);
          },
          onLiteralValue: (_value, _offset, _length, line) => {
            this.checkValue('literal', line);
          },
          onError: (code, _offset, _length, line) => {
            const reason = PROBLEMS[printParseErrorCode(code)] ?? 'what stands there is no value';
            this.addProblem(line, `is not JSON: ${reason}`);
          },
        },
        STRICT,
      );
    } catch (error) {
      if (!(error instanceof RangeError)) throw error;
      this.problems.splice(0, Infinity, { file: name, line: 1, path: [], message: TOO_DEEP });
    }
  }

  /** Lines of jsonc-parser begin with 0. */
  private addProblem(line: number, message: string): void {
    // What follows an error in the form is not understood.
    if (this.problems.length < PROBLEMS_MAX) this.problems.push({ file: this.name, line: line + 1, path: [], message });
  }

  private noteName(property: string, line: number): void {
    const names = this.names.at(-1);
    if (names?.has(property) === true) this.addProblem(line, `has ${JSON.stringify(property)} twice`);
    names?.add(property);
    if (this.depth === 1) this.list = property;
  }

  private checkValue(type: 'object' | 'list' | 'literal', line: number): void {
    // What is in a value of the wrong type is wrong as well, and not said.
    if (this.problems.length > 0) return;
    if (this.depth === 0 && type !== 'object') this.addProblem(line, NOT_LISTS);
    if (this.depth === 1 && type !== 'list') this.addProblem(line, `${this.list} ${NOT_A_LIST}`);
    if (this.depth === 2 && type !== 'object') this.addProblem(line, NOT_AN_ITEM);
  }
}

/** Most errors of one file that are reported. */
const PROBLEMS_MAX = 100;

/** The place of a part of an item, or of the last part of the path that exists. */
function placeIn(file: string, text: string, firstLine: number, path: readonly (string | number)[]): SeedPlace {
  const root = parseTree(text);
  for (let steps = path.length; root && steps > 0; steps -= 1) {
    const node = findNodeAtLocation(root, namedIndexes(path.slice(0, steps), text));
    if (node) return { file, line: firstLine + linesBefore(text, node.offset) };
  }
  return { file, line: firstLine };
}

/** The path to a text in several languages may have its index, as in the API's input, instead of the language. */
function namedIndexes(path: readonly (string | number)[], text: string): (string | number)[] {
  let value: unknown = JSON.parse(text);
  return path.map((step) => {
    const names = typeof value === 'object' && value !== null && !Array.isArray(value) ? Object.keys(value) : [];
    const isIndex = names.length > 0 && !names.includes(String(step));
    const name = isIndex ? (names[Number(step)] ?? step) : Array.isArray(value) ? Number(step) : step;
    value = (value as Record<string | number, unknown> | null | undefined)?.[name];
    return name;
  });
}

function linesBefore(text: string, offset: number): number {
  return text.slice(0, offset).split('\n').length - 1;
}
