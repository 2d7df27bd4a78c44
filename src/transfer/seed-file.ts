import { isAlias, isMap, isScalar, isSeq, LineCounter, parseDocument } from 'yaml';
import type { Document, Node as YamlNode, Pair } from 'yaml';

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

/** Parses one file of a folder; adds what is wrong with it to the faults. */
export function parseSeedFile(name: string, text: string, faults: string[]): SeedItem[] {
  const file = new ParsedFile(name, text);
  const { document } = file;
  for (const { message, linePos } of document.errors) {
    const [what = ''] = message.split(/ at line \d+|:?\n/);
    faults.push(`${name}:${String(linePos?.[0].line ?? 1)}: ${what}`);
  }
  if (!isMap(document.contents)) {
    faults.push(`${name}:1: must be a mapping of lists: events, states …`);
    return [];
  }
  // Items keep where they stand by number, not the parsed file, which takes many times the memory of its values.
  const lines = new LineFinder(name, text);
  return document.contents.items.flatMap((pair, place) => {
    const list = keyOf(pair);
    if (!isSeq(pair.value)) {
      faults.push(`${file.line(pair.key)}: ${list} must be a list`);
      return [];
    }
    return pair.value.items.flatMap((node, index) => {
      const value = file.valueOf(node, faults);
      return value ? [{ list, value, at: (path) => lines.at([place, index, ...path]) }] : [];
    });
  });
}

class ParsedFile {
  readonly document: Document.Parsed;
  private readonly lines = new LineCounter();

  constructor(
    private readonly name: string,
    text: string,
  ) {
    this.document = parseDocument(text, { lineCounter: this.lines, prettyErrors: true });
  }

  line(node: YamlNode | null | undefined): string {
    return `${this.name}:${String(this.lines.linePos(node?.range?.[0] ?? 0).line)}`;
  }

  /** The value of an item; null, and a fault, where it is none. */
  valueOf(node: unknown, faults: string[]): Record<string, unknown> | null {
    const item = isAlias(node) ? node.resolve(this.document) : node;
    if (!isMap(item)) {
      faults.push(`${this.line(node as YamlNode)}: must be a mapping`);
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

/** Finds where parts of a file stand, for faults: parses it anew, once, when the first is asked for. */
class LineFinder {
  private parsed: ParsedFile | null = null;

  constructor(
    private readonly name: string,
    private readonly text: string,
  ) {}

  /** `path` leads from the mapping of lists, by places in it. */
  at(path: readonly (string | number)[]): string {
    this.parsed ??= new ParsedFile(this.name, this.text);
    const { document } = this.parsed;
    return this.parsed.line(nodeAt(document, path));
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
      const isMapping = typeof part === 'object' && part !== null && !Array.isArray(part);
      if (!LOCALIZED.has(key) || !isMapping) return [key, inInputShape(part)];
      return [key, Object.entries(part as object).map(([language, text]) => ({ language, text: text as unknown }))];
    }),
  );
}

/** The node that a path of the input leads to, or the last one on the way. */
function nodeAt(document: Document.Parsed, path: readonly (string | number)[]): YamlNode | null {
  let node: YamlNode | null = document.contents;
  for (const step of path) {
    const within: unknown = isAlias(node) ? node.resolve(document) : node;
    const pairs = isMap(within) ? within.items : [];
    const next: unknown = isSeq(within)
      ? within.items[Number(step)]
      : (pairs.find((pair) => keyOf(pair) === String(step)) ?? pairs[Number(step)])?.value;
    if (!next) return node;
    node = next as YamlNode;
  }
  return node;
}
