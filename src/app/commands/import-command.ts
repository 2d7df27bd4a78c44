import { createWriteStream, openSync } from 'node:fs';
import { once } from 'node:events';
import { resolve } from 'node:path';
import process from 'node:process';
import { Database } from '../../database/driver/database.js';
import { describeEntities } from '../../database/driver/data-source.js';
import { printable } from '../../foundation/text/printable.js';
import { formatProblem } from '../../seed/seed-problem.js';
import { DatabaseTarget } from '../../transfer/import/database-target.js';
import { FileImport } from '../../transfer/import/file-import.js';
import type { Fault, ImportCounts } from '../../transfer/import/file-import.js';
import {
  digestOfImport,
  ImportFilesError,
  isTable,
  itemsOfFiles,
  readMapping,
} from '../../transfer/import/import-files.js';
import { ITEMS_MAX } from '../../transfer/import/import-limits.js';
import { OnConflict } from '../../transfer/import/import-outcome.js';
import { ImportProgress } from '../../transfer/import/import-progress.js';
import { ImportRefusedError } from '../../transfer/import/import-target.js';
import type { ImportTarget } from '../../transfer/import/import-target.js';
import { ServiceTarget } from '../../transfer/import/service-target.js';
import { UnreadableTableError } from '../../transfer/import/delimited-rows.js';
import { isEncoding } from '../../transfer/import/text-encoding.js';
import { createDomain } from '../domain.js';
import type { Domain } from '../domain.js';
import { ENTITIES } from '../entities.js';
import { defineCommand, withTimeline } from './command.js';
import { UsageError } from './usage-error.js';

const BATCH_SIZE = 500;

/** How many faults are printed; a report has all. */
const PRINTED_FAULTS_MAX = 100;

const OPTIONS = {
  mapping: { type: 'string' },
  'dry-run': { type: 'boolean' },
  'on-conflict': { type: 'string' },
  batch: { type: 'string' },
  report: { type: 'string' },
  resume: { type: 'boolean' },
  delimiter: { type: 'string' },
  encoding: { type: 'string' },
  url: { type: 'string' },
  token: { type: 'string' },
} as const;

export const importCommand = defineCommand({
  name: 'import',
  synopsis:
    'FILE… [--mapping FILE] [--dry-run] [--on-conflict fail|skip|update] [--batch N] [--report FILE] [--resume] [--url URL --token TOKEN]',
  explanation: `import reads items from JSON Lines, JSON and YAML, and from CSV and TSV by a mapping, and writes those without faults.
  --mapping FILE        how the rows of a table become items (docs/importing.md)
  --dry-run             only says what would be created and updated, and what is faulty
  --on-conflict WHAT    for items that are there already: fail (default), skip or update
  --batch N             items of a transaction, 500 by default and 1,000 at most
  --report FILE         all faults, as JSON Lines
  --resume              goes on with an import that was interrupted; nothing is written twice
  --delimiter, --encoding   of a table, if they are not found out
  --url URL --token TOKEN   imports into a running service; without, into the database. ENTENTE_TOKEN is a token, too
It ends with 0 if there are no faults, and with 1 if there are.`,
  options: OPTIONS,
  run: async (call) => {
    const { options, operands, from } = call;
    const onConflict = conflictOf(options['on-conflict']);
    const batchSize = batchSizeOf(options.batch);
    if (operands.length === 0) throw new UsageError('a file is missing');
    if (options.encoding !== undefined && !isEncoding(options.encoding))
      throw new UsageError(`${options.encoding} is not an encoding`);
    if (options.delimiter !== undefined && unescaped(options.delimiter).length !== 1)
      throw new UsageError('a delimiter is one character');
    const token = options.token ?? call.token;
    const { url } = options;
    if (url !== undefined && token === undefined) throw new UsageError('an import into a service needs a --token');
    if (url === undefined && options.token !== undefined) throw new UsageError('a --token needs a --url');
    const paths = operands.map((path) => resolve(from, path));
    const reportPath = options.report === undefined ? null : resolve(from, options.report);
    if (
      reportPath !== null &&
      [...operands, options.mapping ?? operands[0] ?? ''].some((path) => resolve(from, path) === reportPath)
    )
      throw new UsageError('the --report is a file that is read');

    const importTo = async (domain: Domain, target: ImportTarget): Promise<string> => {
      for (const path of paths) isTable(path);
      const lists = Object.keys(domain.seedKinds);
      const mapping = options.mapping === undefined ? null : readMapping(resolve(from, options.mapping), lists);
      const progress = new ImportProgress(process.stderr);
      const digest = await digestOfImport(paths, [mapping, onConflict, batchSize, options.delimiter, options.encoding]);
      const faults = new FaultReport(reportPath, progress);
      const isDryRun = options['dry-run'] === true;
      const run = new FileImport({
        kinds: domain.seedKinds,
        inputType: domain.inputType,
        target,
        onConflict,
        isDryRun,
        batchSize,
        isResumed: options.resume === true,
        digest,
        onFault: (fault) => {
          faults.add(fault);
        },
        onProgress: (counts) => {
          progress.show(counts);
        },
      });
      const { signal } = new AbortController();
      const counts = await run.run(
        itemsOfFiles(paths, {
          mapping,
          delimiter: options.delimiter === undefined ? null : unescaped(options.delimiter),
          encoding: options.encoding ?? null,
          signal,
          onNote: (note) => {
            progress.note(note);
          },
        }),
      );
      await faults.close();
      if (counts.faults > 0) process.exitCode = 1;
      return summaryOf(counts, isDryRun);
    };
    try {
      if (url === undefined)
        return await withTimeline(call.settings(), (domain) => importTo(domain, new DatabaseTarget(domain.importer)));
      const domain = createDomain(new Database(await describeEntities(ENTITIES)), { adminToken: null, isPublic: true });
      return await importTo(domain, new ServiceTarget(url, token ?? '', domain.inputType));
    } catch (error) {
      if (!isInWords(error)) throw error;
      process.stderr.write(`${printable(error.message)}\n`);
      process.exitCode = 1;
      return '';
    }
  },
});

/** Prints faults, and writes them to a file. */
class FaultReport {
  private readonly file: ReturnType<typeof createWriteStream> | null;
  private count = 0;

  constructor(
    path: string | null,
    private readonly progress: ImportProgress,
  ) {
    // Opened at once, so that it is known whether it can be written.
    this.file = path === null ? null : createWriteStream(path, { fd: openSync(path, 'w') });
  }

  add(fault: Fault): void {
    const { file, line, path, message, allowed } = fault;
    this.file?.write(`${JSON.stringify({ file, line, path, message, ...(allowed && { allowed }) })}\n`);
    this.count += 1;
    if (this.count <= PRINTED_FAULTS_MAX)
      this.progress.note(printable(`${formatProblem(fault)}${allowed ? ` (allowed: ${allowed.join(', ')})` : ''}`));
    else if (this.count === PRINTED_FAULTS_MAX + 1) this.progress.note('… further faults are in the --report alone');
  }

  async close(): Promise<void> {
    if (!this.file) return;
    this.file.end();
    await once(this.file, 'finish');
  }
}

function summaryOf({ items, created, updated, skipped, faults }: ImportCounts, isDryRun: boolean): string {
  const verb = isDryRun ? 'would be ' : '';
  return `${String(items)} items: ${String(created)} ${verb}created, ${String(updated)} ${verb}updated, ${String(skipped)} skipped, ${String(faults)} with faults\n`;
}

function conflictOf(text = 'fail'): OnConflict {
  const found = Object.values(OnConflict).find((one) => one.toLowerCase() === text);
  if (!found) throw new UsageError(`--on-conflict is fail, skip or update, not ${text}`);
  return found;
}

function batchSizeOf(text: string | undefined): number {
  const size = text === undefined ? BATCH_SIZE : Number(text);
  if (!Number.isInteger(size) || size < 1 || size > ITEMS_MAX)
    throw new UsageError(`--batch is a number from 1 to ${String(ITEMS_MAX)}`);
  return size;
}

/** A delimiter as it is typed: \t is a tab. */
function unescaped(text: string): string {
  return text === '\\t' || text === 'tab' ? '\t' : text;
}

/** Whether an error says in words what is wrong with what a person gave. */
function isInWords(error: unknown): error is Error {
  return (
    error instanceof ImportFilesError ||
    error instanceof ImportRefusedError ||
    error instanceof UnreadableTableError ||
    (error instanceof Error && 'code' in error && 'syscall' in error)
  );
}
