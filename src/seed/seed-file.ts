import { isAlias, isMap, isScalar, isSeq, LineCounter, parseDocument } from 'yaml';
import type { Document, Node as YamlNode, Pair } from 'yaml';
import { isRecord } from '../foundation/records/values.js';
import { chunksOf } from './seed-chunks.js';
import type { Chunk } from './seed-chunks.js';

/** One thing of a seed folder, as it stands in its file. */
export interface SeedItem {
  /** The list that it stands in: events, states … */
  readonly list: string;
  /** Its value in the shape of the API's input. */
  readonly value: Record<string, unknown>;
  /** Where a part of it stands: `events.yaml:120`. */
  at(path: readonly (string | number)[]): string;
}

/** Fields that hold localized text, written in YAML as a mapping from language to text. */
const LOCALIZED = new Set(['names', 'officialNames', 'titles', 'summaries', 'notes', 'paraphrases', 'reasons']);

/** Parses one file of a folder, a part at a time; adds what is wrong with it to the faults. Calls `pause` between parts. */
export async function parseSeedFile(
  name: string,
  text: string,
  faults: string[],
  pause: () => Promise<void>,
): Promise<SeedItem[]> {
  const chunks = chunksOf(text);
  const items: SeedItem[] = [];
  for (const chunk of chunks) {
    await pause();
    const { values, faults: own } = new ParsedChunk(name, chunk).values();
    if (own.length > 0 && chunks.length > 1) {
      // What is wrong may be where it was cut: the whole of it says.
      const whole: Chunk = { text, firstLine: 1 };
      const { values: ofAll, faults: inAll } = new ParsedChunk(name, whole).values();
      faults.push(...inAll);
      return itemsOf(name, whole, ofAll);
    }
    faults.push(...own);
    items.push(...itemsOf(name, chunk, values));
  }
  return items;
}

/** The value of an item and its place: in which of the lists, and where in that. */
interface PlacedValue {
  readonly list: string;
  readonly place: readonly [list: number, item: number];
  readonly value: Record<string, unknown>;
}

/** Apart from where it was parsed: what is parsed takes many times the memory of its values, and is not to be held by them. */
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

  /** The items of all lists, and what is wrong with what are none. */
  values(): { readonly values: PlacedValue[]; readonly faults: string[] } {
    const faults: string[] = [];
    const values: PlacedValue[] = [];
    for (const { message, linePos } of this.document.errors) {
      const [what = ''] = message.split(/ at line \d+|:?\n/);
      faults.push(`${this.lineAt(linePos?.[0].line ?? 1)}: ${what}`);
    }
    const { contents } = this.document;
    if (!isMap(contents)) {
      faults.push(`${this.lineAt(1)}: must be a mapping of lists: events, states …`);
      return { values, faults };
    }
    for (const [at, pair] of contents.items.entries()) {
      const list = keyOf(pair);
      if (!isSeq(pair.value)) {
        faults.push(`${this.line(pair.key)}: ${list} must be a list`);
        continue;
      }
      for (const [index, node] of pair.value.items.entries()) {
        const value = this.valueOf(node, faults);
        if (value) values.push({ list, place: [at, index], value });
      }
    }
    return { values, faults };
  }

  /** Where the part stands that a path of the input leads to, or the last one on the way. */
  at(path: readonly (string | number)[]): string {
    let node: unknown = this.document.contents;
    for (const step of path) {
      const within: unknown = isAlias(node) ? node.resolve(this.document) : node;
      const pairs = isMap(within) ? within.items : [];
      const next: unknown = isSeq(within)
        ? within.items[Number(step)]
        : (pairs.find((pair) => keyOf(pair) === String(step)) ?? pairs[Number(step)])?.value;
      if (!next) break;
      node = next;
    }
    return this.line(node);
  }

  private line(node: unknown): string {
    const [start = 0] = (node as Partial<YamlNode> | null)?.range ?? [];
    return this.lineAt(this.lines.linePos(start).line);
  }

  private lineAt(line: number): string {
    return `${this.name}:${String(this.chunk.firstLine + line - 1)}`;
  }

  /** The value of an item; null, and a fault, where it is none. */
  private valueOf(node: unknown, faults: string[]): Record<string, unknown> | null {
    const item = isAlias(node) ? node.resolve(this.document) : node;
    if (!isMap(item)) {
      faults.push(`${this.line(node)}: must be a mapping`);
      return null;
    }
    try {
      return inInputShape(item.toJS(this.document)) as Record<string, unknown>;
    } catch (error) {
      // An alias without an anchor, or too many of them.
      faults.push(`${this.line(item)}: ${(error as Error).message}`);
      return null;
    }
  }
}

/** Finds where parts of items stand, for faults: parses their chunk anew, once, when the first is asked for. */
class LineFinder {
  private parsed: ParsedChunk | null = null;

  constructor(
    private readonly name: string,
    private readonly chunk: Chunk,
  ) {}

  at(path: readonly (string | number)[]): string {
    this.parsed ??= new ParsedChunk(this.name, this.chunk);
    return this.parsed.at(path);
  }
}

function keyOf(pair: Pair): string {
  return isScalar(pair.key) ? String(pair.key.value) : '';
}

/** Turns every mapping from language to text into the list that the API takes. */
function inInputShape(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inInputShape);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, part]) => {
      if (!LOCALIZED.has(key) || !isRecord(part)) return [key, inInputShape(part)];
      return [key, Object.entries(part).map(([language, text]) => ({ language, text }))];
    }),
  );
}
