import { createReadStream } from 'node:fs';
import { readTextFile } from '../../seed/seed-folder.js';
import { parseSeedFile } from '../../seed/seed-file.js';
import type { SeedItem } from '../../seed/seed-item.js';
import { parseJsonLine } from '../../seed/seed-json-lines.js';
import type { SeedProblem } from '../../seed/seed-problem.js';
import { yieldEvery } from '../../seed/yield-every.js';
import { linesOf } from './lines.js';

/** What reading needs besides the file. */
export interface ReadingOptions {
  /** The name of the file in problems, whose ending says the format. */
  readonly label: string;
  /** Called for each fault; what is faulty is skipped. */
  readonly report: (problem: SeedProblem) => void;
  readonly signal: AbortSignal;
}

/**
 * Reads the items of a file. JSON Lines are read one at a time, however many there are; YAML and JSON files are read as a
 * whole, and have at most 20 MiB. A file that can't be read is a problem as well.
 */
export async function* readItems(path: string, options: ReadingOptions): AsyncGenerator<SeedItem> {
  const { label, report, signal } = options;
  if (label.endsWith('.jsonl')) {
    const stream = createReadStream(path, { signal });
    try {
      yield* readItemLines(stream, options);
    } catch (error) {
      if (!isOfFileSystem(error)) throw error;
      report({ file: label, line: null, path: [], message: `can't be read: ${error.code}` });
    }
    return;
  }
  const read = readTextFile(path);
  if ('problem' in read) {
    report({ file: label, line: null, path: [], message: read.problem });
    return;
  }
  const problems: SeedProblem[] = [];
  const items = await parseSeedFile(label, read.text, problems, () => yieldEvery(0, signal));
  for (const problem of problems) report(problem);
  // What is understood of a broken file may not be what was meant.
  if (problems.length === 0) yield* items;
}

function isOfFileSystem(error: unknown): error is Error & { readonly code: string } {
  return error instanceof Error && 'syscall' in error && 'code' in error;
}

/** Reads items from what is sent as JSON Lines, one at a time. */
export async function* readItemLines(
  chunks: AsyncIterable<Uint8Array>,
  { label, report, signal }: ReadingOptions,
): AsyncGenerator<SeedItem> {
  for await (const { number: line, text, problem } of linesOf(chunks)) {
    await yieldEvery(line, signal);
    const place = { file: label, line };
    if (text === null) report({ ...place, path: [], message: problem ?? '' });
    else if (text.trim() !== '') {
      const item = parseJsonLine(place, text);
      if ('message' in item) report(item);
      else yield item;
    }
  }
}
