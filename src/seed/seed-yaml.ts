import { isAlias, isMap, isScalar, isSeq, LineCounter, parseDocument } from 'yaml';
import type { Document, Node as YamlNode, Pair } from 'yaml';
import { chunksOf } from './seed-chunks.js';
import type { Chunk } from './seed-chunks.js';
import { nestingProblem, NOT_A_LIST, NOT_AN_ITEM, NOT_LISTS, TOO_DEEP } from './seed-item.js';
import type { SeedItem } from './seed-item.js';
import type { SeedPlace, SeedProblem } from './seed-problem.js';

/** Parses a YAML file, one chunk at a time; adds errors to the problems. Calls `pause` before each chunk. */
export async function parseYaml(
  name: string,
  text: string,
  problems: SeedProblem[],
  pause: () => Promise<void>,
): Promise<SeedItem[]> {
  const chunks = chunksOf(text);
  const items: SeedItem[] = [];
  for (const chunk of chunks) {
    await pause();
    const parsed = ParsedChunk.parse(name, chunk, problems);
    if (!parsed) return [];
    const { values, problems: chunkProblems } = parsed.values();
    if (chunkProblems.length > 0 && chunks.length > 1) {
      // The error may come from splitting the file: parse the whole file to find out.
      const whole: Chunk = { text, firstLine: 1 };
      const all = ParsedChunk.parse(name, whole, problems)?.values();
      problems.push(...(all?.problems ?? []));
      return itemsOf(name, whole, all?.values ?? []);
    }
    problems.push(...chunkProblems);
    items.push(...itemsOf(name, chunk, values));
  }
  return items;
}

/** The value of an item and its place: the index of its list, and its index in the list. */
interface PlacedValue {
  readonly list: string;
  readonly place: readonly [list: number, item: number];
  readonly value: Record<string, unknown>;
}

/**
 * A separate function, so that items do not hold the parsed document, which takes many times the memory of the values.
 */
function itemsOf(name: string, chunk: Chunk, values: readonly PlacedValue[]): SeedItem[] {
  const lines = new LineFinder(name, chunk);
  return values.map(({ list, place, value }) => ({ list, value, at: (path) => lines.at([...place, ...path]) }));
}

class ParsedChunk {
  private readonly document: Document.Parsed;
  private readonly lines = new LineCounter();

  constructor(
    private readonly name: string,
    private readonly chunk: Chunk,
  ) {
    this.document = parseDocument(chunk.text, { lineCounter: this.lines, prettyErrors: true });
  }

  /** Parses a chunk; null, with a fault, if it is nested so deeply that the parser gives up. */
  static parse(name: string, chunk: Chunk, problems: SeedProblem[]): ParsedChunk | null {
    try {
      return new ParsedChunk(name, chunk);
    } catch (error) {
      if (!(error instanceof RangeError)) throw error;
      problems.push({ file: name, line: chunk.firstLine, path: [], message: TOO_DEEP });
      return null;
    }
  }

  /** The items of all lists, and a fault for everything that is not an item. */
  values(): { readonly values: PlacedValue[]; readonly problems: SeedProblem[] } {
    const problems: SeedProblem[] = [];
    const values: PlacedValue[] = [];
    for (const { code, linePos, ...error } of this.document.errors) {
      const [words = ''] = error.message.split(/ at line \d+|:?\n/);
      const message = code === 'RESOURCE_EXHAUSTION' ? TOO_DEEP : words;
      problems.push({ ...this.placeOfLine(linePos?.[0].line ?? 1), path: [], message });
    }
    const { contents } = this.document;
    if (!isMap(contents)) {
      const isEmpty = contents === null || isNothing(contents);
      const message = isEmpty ? 'is empty: remove it' : NOT_LISTS;
      problems.push({ ...this.placeOfLine(1), path: [], message });
      return { values, problems };
    }
    for (const [listIndex, pair] of contents.items.entries()) {
      const list = keyOf(pair);
      if (!isSeq(pair.value)) {
        const reason = isNothing(pair.value) ? 'is empty: remove it' : NOT_A_LIST;
        problems.push(this.problemOf(pair.key, `${list} ${reason}`));
        continue;
      }
      for (const [index, node] of pair.value.items.entries()) {
        const value = this.valueOf(node, problems);
        if (value) values.push({ list, place: [listIndex, index], value });
      }
    }
    return { values, problems };
  }

  /** File and line of the part at a path of the input, or of the last part of the path that exists. */
  at(path: readonly (string | number)[]): SeedPlace {
    let node: unknown = this.document.contents;
    for (const step of path) {
      const resolved: unknown = isAlias(node) ? node.resolve(this.document) : node;
      const pairs = isMap(resolved) ? resolved.items : [];
      const next: unknown = isSeq(resolved)
        ? resolved.items[Number(step)]
        : (pairs.find((pair) => keyOf(pair) === String(step)) ?? pairs[Number(step)])?.value;
      if (!next) break;
      node = next;
    }
    return this.placeOf(node);
  }

  private problemOf(node: unknown, message: string): SeedProblem {
    return { ...this.placeOf(node), path: [], message };
  }

  private placeOf(node: unknown): SeedPlace {
    const [start = 0] = (node as Partial<YamlNode> | null)?.range ?? [];
    return this.placeOfLine(this.lines.linePos(start).line);
  }

  private placeOfLine(line: number): SeedPlace {
    return { file: this.name, line: this.chunk.firstLine + line - 1 };
  }

  /** The value of an item; null, with a fault, when it is not one. */
  private valueOf(node: unknown, problems: SeedProblem[]): Record<string, unknown> | null {
    const item = isAlias(node) ? node.resolve(this.document) : node;
    if (!isMap(item)) {
      problems.push(this.problemOf(node, NOT_AN_ITEM));
      return null;
    }
    try {
      const value = item.toJS(this.document) as Record<string, unknown>;
      const problem = nestingProblem(value);
      if (problem === null) return value;
      problems.push(this.problemOf(item, problem));
    } catch (error) {
      // An alias without an anchor, or too many of them.
      problems.push(this.problemOf(item, error instanceof RangeError ? TOO_DEEP : (error as Error).message));
    }
    return null;
  }
}

/** Finds the lines of parts of items, for faults: parses their chunk again, once, at the first call. */
class LineFinder {
  private parsed: ParsedChunk | null = null;

  constructor(
    private readonly name: string,
    private readonly chunk: Chunk,
  ) {}

  at(path: readonly (string | number)[]): SeedPlace {
    this.parsed ??= new ParsedChunk(this.name, this.chunk);
    return this.parsed.at(path);
  }
}

function isNothing(node: unknown): boolean {
  return node === null || (isScalar(node) && node.value === null);
}

function keyOf(pair: Pair): string {
  return isScalar(pair.key) ? String(pair.key.value) : '';
}
