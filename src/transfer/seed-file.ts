import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { isMap, isScalar, isSeq, LineCounter, parseDocument } from 'yaml';
import type { Node as YamlNode, Pair } from 'yaml';

/** One thing of a seed folder, as it stands in its file. */
export interface SeedItem {
  /** The list that it stands in: events, states … */
  readonly list: string;
  /** Its value in the shape of the API's input. */
  readonly value: Record<string, unknown>;
  /** Where a part of it stands: `events.yaml:120`. */
  at(path: readonly (string | number)[]): string;
}

/** What can't be loaded, a line each, with file and line. */
export class SeedError extends Error {
  constructor(readonly faults: readonly string[]) {
    super(`the seed can't be loaded:\n${faults.join('\n')}`);
    this.name = 'SeedError';
  }
}

/** Fields that hold localized text, written in YAML as a mapping from language to text. */
const LOCALIZED = new Set(['names', 'officialNames', 'titles', 'summaries', 'notes', 'paraphrases', 'reasons']);

/** The texts of a folder's files, by the folder's name and theirs. */
export function readSeedFiles(folder: string): Map<string, string> {
  const names = readdirSync(folder)
    .filter((name) => name.endsWith('.yaml'))
    .sort();
  return new Map(names.map((name) => [`${basename(folder)}/${name}`, readFileSync(join(folder, name), 'utf8')]));
}

/** Parses the files of a folder; throws a SeedError. */
export function parseSeedFiles(files: ReadonlyMap<string, string>): SeedItem[] {
  const faults: string[] = [];
  const items = [...files].flatMap(([name, text]) => parseFile(name, text, faults));
  if (faults.length > 0) throw new SeedError(faults);
  return items;
}

function parseFile(name: string, text: string, faults: string[]): SeedItem[] {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines });
  const line = (node: YamlNode | null | undefined): string =>
    `${name}:${String(lines.linePos(node?.range?.[0] ?? 0).line)}`;
  for (const error of document.errors) faults.push(`${name}:${String(error.linePos?.[0].line ?? 1)}: ${error.code}`);
  if (!isMap(document.contents)) {
    faults.push(`${name}:1: must be a mapping of lists: events, states …`);
    return [];
  }
  return document.contents.items.flatMap((pair) => {
    const list = keyOf(pair);
    if (!isSeq(pair.value)) {
      faults.push(`${line(pair.key)}: ${list} must be a list`);
      return [];
    }
    return pair.value.items.flatMap((node) => {
      if (!isMap(node)) {
        faults.push(`${line(node)}: must be a mapping`);
        return [];
      }
      const value = inInputShape(node.toJS(document)) as Record<string, unknown>;
      return [{ list, value, at: (path) => line(nodeAt(node, path)) }];
    });
  });
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
function nodeAt(from: YamlNode, path: readonly (string | number)[]): YamlNode {
  let node = from;
  for (const step of path) {
    const pairs = isMap(node) ? node.items : [];
    const next = isSeq(node)
      ? node.items[Number(step)]
      : (pairs.find((pair) => keyOf(pair) === String(step)) ?? pairs[Number(step)])?.value;
    if (!next) return node;
    node = next as YamlNode;
  }
  return node;
}
