import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { parse } from 'csv-parse';
import type { CsvError } from 'csv-parse';
import { quoted } from '../../foundation/graphql/request-error.js';
import type { SeedProblem } from '../../seed/seed-problem.js';
import { decoded, detectEncoding, SAMPLE_BYTES } from './text-encoding.js';

/** How a table is written; what is null is found out. */
export interface TableFormat {
  readonly delimiter: string | null;
  readonly encoding: string | null;
  /** The names of the columns, of a file without a row for them; null: its first row has them. */
  readonly columns: readonly string[] | null;
}

/** One row of a table. */
export interface Row {
  /** The line on which it begins, from 1. */
  readonly line: number;
  readonly cells: Readonly<Record<string, string>>;
}

/** What reading needs besides the file. */
export interface RowReadingOptions extends TableFormat {
  /** The name of the file in problems. */
  readonly label: string;
  /** Told what was found out. */
  readonly onFound: (encoding: string, delimiter: string) => void;
}

/** Longest row, in characters. */
const ROW_MAX = 1_000_000;

const DELIMITERS = [',', ';', '\t', '|'];

/** Thrown for a file that is no table. */
export class UnreadableTableError extends Error {}

/**
 * Reads the rows of a CSV or TSV file, one at a time; a row with too few or too many cells is a problem. Throws an
 * UnreadableTableError.
 */
export async function* readRows(path: string, options: RowReadingOptions): AsyncGenerator<Row | SeedProblem> {
  const { label, columns } = options;
  const sample = await startOf(path);
  const encoding = options.encoding ?? detectEncoding(sample.bytes, sample.isWhole);
  if (encoding === null) throw new UnreadableTableError(`${label}: its encoding is not known: say it with --encoding`);
  const start = new TextDecoder(encoding).decode(sample.bytes, { stream: true });
  const delimiter = options.delimiter ?? detectDelimiter(start);
  options.onFound(encoding, delimiter);
  // A TSV as statisticians write it has quotation marks that are just that.
  const hasQuotes = delimiter !== '\t' || /(?:^|\t)"[^"\t\n]*(?:""[^"\t\n]*)*"(?:\t|\r?\n|$)/.test(start);
  const parser = parse({
    delimiter,
    quote: hasQuotes ? '"' : null,
    relax_column_count: true,
    skip_empty_lines: true,
    info: true,
    max_record_size: ROW_MAX,
  });
  const source = Readable.from(decoded(createReadStream(path), encoding));
  // Pipes don't carry errors.
  source.once('error', (error) => parser.destroy(error));
  source.pipe(parser);
  let names: readonly string[] | null = columns;
  let line = 1;
  try {
    for await (const parsed of parser as AsyncIterable<{ record: string[]; info: { lines: number } }>) {
      const { record } = parsed;
      const first = line;
      line = parsed.info.lines + 1;
      if (!names) {
        names = columnsOf(record, label);
        continue;
      }
      if (record.length === names.length) yield { line: first, cells: cellsOf(names, record) };
      else {
        const message = `has ${String(record.length)} cells, and there are ${String(names.length)} columns`;
        yield { file: label, line: first, path: [], message };
      }
    }
  } catch (error) {
    throw unreadable(error, label, encoding, line);
  }
}

/** The delimiter that the first rows have most of, outside of quotation marks. */
export function detectDelimiter(start: string): string {
  const text = start.replace(/"(?:[^"]|"")*(?:"|$)/g, '');
  const lines = text.split(/\r?\n/, 20).filter((line) => line.trim() !== '');
  const counts = DELIMITERS.map((delimiter) => {
    const each = lines.map((line) => line.split(delimiter).length - 1);
    const first = each[0] ?? 0;
    // What is in every row as often is a delimiter; what is in some is text.
    return first * (1 + each.filter((count) => count === first).length);
  });
  const most = Math.max(...counts);
  return most === 0 ? ',' : (DELIMITERS[counts.indexOf(most)] ?? ',');
}

async function startOf(path: string): Promise<{ readonly bytes: Uint8Array; readonly isWhole: boolean }> {
  const file = await open(path);
  try {
    const { bytesRead, buffer } = await file.read(Buffer.alloc(SAMPLE_BYTES), 0, SAMPLE_BYTES, 0);
    return { bytes: buffer.subarray(0, bytesRead), isWhole: bytesRead < SAMPLE_BYTES };
  } finally {
    await file.close();
  }
}

function columnsOf(record: readonly string[], label: string): readonly string[] {
  const names = record.map((name) => name.trim());
  const repeated = names.find((name, index) => names.indexOf(name) !== index);
  if (repeated !== undefined) throw new UnreadableTableError(`${label}: two columns have the name ${quoted(repeated)}`);
  return names;
}

function cellsOf(names: readonly string[], record: readonly string[]): Readonly<Record<string, string>> {
  return Object.fromEntries(names.map((name, index) => [name, record[index] ?? '']));
}

function unreadable(error: unknown, label: string, encoding: string, line: number): unknown {
  if (error instanceof UnreadableTableError) return error;
  const place = `${label}:${String(line)}`;
  if (error instanceof TypeError && 'code' in error && error.code === 'ERR_ENCODING_INVALID_ENCODED_DATA')
    return new UnreadableTableError(`${place}: from here on, it is not ${encoding}: say its encoding with --encoding`);
  const { code, message } = error as Partial<CsvError>;
  return code?.startsWith('CSV_') === true ? new UnreadableTableError(`${place}: ${String(message)}`) : error;
}
