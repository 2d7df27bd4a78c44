import { getNamedType, isEnumType, isInputObjectType } from 'graphql';
import type { GraphQLInputField, GraphQLInputObjectType, GraphQLInputType, GraphQLNamedType } from 'graphql';
import { coerceItem } from '../../seed/coerced-item.js';
import type { CoercedItem } from '../../seed/coerced-item.js';
import type { SeedItem } from '../../seed/seed-item.js';
import type { SeedKinds } from '../../seed/seed-kinds.js';
import type { SeedProblem } from '../../seed/seed-problem.js';
import { Completions, fieldsToDefer, isMissingOnly, withoutFields, withoutRetraction } from './deferred-items.js';
import { ImportOutcome, OnConflict } from './import-outcome.js';
import { ImportRefusedError } from './import-target.js';
import type { FileItemOutcome, ImportTarget } from './import-target.js';

/** A fault of a file, as it is reported. */
export interface Fault extends SeedProblem {
  /** The values that are allowed there, if they are few. */
  readonly allowed?: readonly string[];
}

/** How far an import is. */
export interface ImportCounts {
  /** Items that were read, the faulty ones too. */
  readonly items: number;
  readonly created: number;
  readonly updated: number;
  readonly skipped: number;
  readonly faults: number;
}

export interface FileImportOptions {
  readonly kinds: SeedKinds;
  readonly inputType: (name: string) => GraphQLInputObjectType;
  readonly target: ImportTarget;
  readonly onConflict: OnConflict;
  readonly isDryRun: boolean;
  /** Number of items of a batch. */
  readonly batchSize: number;
  /** Goes on with an import that was interrupted. */
  readonly isResumed: boolean;
  /** Identifies the files and all that decides how they are imported: a digest. */
  readonly digest: string;
  readonly onFault: (fault: Fault) => void;
  readonly onProgress: (counts: ImportCounts) => void;
}

/** Length of a batch's JSON, in characters, beyond which no further item is added to it. */
const BATCH_LENGTH = 1_900_000;

/** Values in the JSON of a batch beyond which no further item is added to it. */
const BATCH_VALUES = 200_000;

/** What became of an item, and the errors of the fields without which it was written. */
interface WrittenItem extends FileItemOutcome {
  readonly missing: FileItemOutcome['errors'];
}

/** A batch that is read, and not written yet. */
interface ReadBatch {
  readonly number: number;
  readonly items: readonly CoercedItem[];
  readonly faults: readonly Fault[];
  readonly read: number;
}

/**
 * Imports the items of files, batch by batch; while one is written, the next is read. The batches depend only on the files
 * and the options, and each is written once for its key: an import that was killed is begun again, and finds written what
 * it had written.
 */
export class FileImport {
  private counts: ImportCounts = { items: 0, created: 0, updated: 0, skipped: 0, faults: 0 };
  /** In a dry run, the slugs of items of earlier batches that would be created. */
  private readonly wouldBe = new Set<string>();

  private readonly completions = new Completions();

  constructor(private readonly options: FileImportOptions) {}

  /**
   * `items`: yields items, and faults where there is none; throws if they can't be read any further, and what was written
   * until then is completed. Throws that error, and an ImportRefusedError.
   */
  async run(items: AsyncIterable<SeedItem | Fault>): Promise<ImportCounts> {
    const { failure } = await this.writeAll(items);
    if (this.options.isDryRun) this.reportMissing();
    else await this.complete();
    if (failure) throw failure.error;
    return this.counts;
  }

  private async writeAll(
    items: AsyncIterable<SeedItem | Fault>,
  ): Promise<{ readonly failure: { readonly error: unknown } | null }> {
    let writing: Promise<void> = Promise.resolve();
    let failure: { readonly error: unknown } | null = null;
    const batches = this.batches(items);
    for (;;) {
      const next = await batches.next().catch((error: unknown) => {
        failure = { error };
        return null;
      });
      await writing;
      if (!next || next.done === true) return { failure };
      writing = this.write(next.value);
      // It is awaited in the next round; until then its failure is nobody's.
      writing.catch(() => undefined);
    }
  }

  private async *batches(items: AsyncIterable<SeedItem | Fault>): AsyncGenerator<ReadBatch> {
    const { kinds, inputType, batchSize } = this.options;
    let coerced: CoercedItem[] = [];
    let faults: Fault[] = [];
    let [number, read, length, values] = [0, 0, 0, 0];
    const close = (): ReadBatch => {
      const batch = { number, items: coerced, faults, read };
      [number, read, length, values] = [number + 1, 0, 0, 0];
      [coerced, faults] = [[], []];
      return batch;
    };
    for await (const one of items) {
      read += 1;
      if ('message' in one) faults.push(one);
      else {
        const text = JSON.stringify(one.value);
        const item = coerceItem(one, kinds, inputType, (problem) => {
          const type = kinds[one.list]?.input;
          faults.push(type === undefined ? problem : withAllowed(problem, inputType(type)));
        });
        if (item) coerced.push(item);
        length += text.length;
        values += text.split(',').length;
      }
      if (read === batchSize || length > BATCH_LENGTH || values > BATCH_VALUES) yield close();
    }
    if (read > 0) yield close();
  }

  private async write({ number, items, faults, read }: ReadBatch): Promise<void> {
    const { onConflict, isDryRun, digest, isResumed, onFault, onProgress } = this.options;
    for (const fault of faults) onFault(fault);
    const key = `${digest}/${String(number)}`;
    const outcomes = await this.writeInTwo(key, items.map(withoutRetraction), number === 0 && !isResumed);
    let refusedCount = faults.length;
    const counted = { created: 0, updated: 0, skipped: 0 };
    for (const [index, { outcome, errors, missing }] of outcomes.entries()) {
      const item = items[index];
      const own = item ? errors.filter(({ code, path }) => code !== 'NOT_FOUND' || !this.isToCome(item, path)) : [];
      const isRefused = outcome === ImportOutcome.REFUSED && own.length > 0;
      if (item && isRefused) for (const { path, message } of own) onFault({ ...item.item.at(path), path, message });
      else if (item && (outcome !== ImportOutcome.SKIPPED || onConflict === OnConflict.UPDATE))
        this.completions.note(item, missing);
      if (isRefused) refusedCount += 1;
      else if (outcome === ImportOutcome.SKIPPED) counted.skipped += 1;
      else if (outcome === ImportOutcome.UPDATED || outcome === ImportOutcome.WOULD_UPDATE) counted.updated += 1;
      else {
        counted.created += 1;
        const slug = item?.input['slug'];
        if (isDryRun && typeof slug === 'string') this.wouldBe.add(slug);
      }
    }
    const { counts } = this;
    this.counts = {
      items: counts.items + read,
      created: counts.created + counted.created,
      updated: counts.updated + counted.updated,
      skipped: counts.skipped + counted.skipped,
      faults: counts.faults + refusedCount,
    };
    onProgress(this.counts);
  }

  /**
   * Writes items. Those that refer to what is not there by a field that can be added later are then written without it, and
   * so are those that were refused because of them.
   */
  private async writeInTwo(key: string, items: readonly CoercedItem[], isFirst: boolean): Promise<WrittenItem[]> {
    if (items.length === 0) return [];
    const { target, onConflict, isDryRun } = this.options;
    const { outcomes, isRepeated } = await target.write({ key, items, onConflict, isDryRun });
    if (isRepeated && isFirst) throw new ImportRefusedError(ALREADY_BEGUN);
    const written: WrittenItem[] = outcomes.map((outcome) => ({ ...outcome, missing: [] }));
    const toDefer = items.map((item, index) => fieldsToDefer(item, outcomes[index] ?? REFUSED));
    if (toDefer.every(({ size }) => size === 0)) return written;
    const again = items.flatMap((_item, index) => (isMissingOnly(outcomes[index] ?? REFUSED) ? [index] : []));
    const batch = again.flatMap((index) => {
      const item = items[index];
      return item ? [withoutFields(item, toDefer[index] ?? new Set())] : [];
    });
    const second = await target.write({ key: `${key}/without`, items: batch, onConflict, isDryRun });
    for (const [at, index] of again.entries()) {
      const missing = (outcomes[index]?.errors ?? []).filter(({ path }) => toDefer[index]?.has(path[0] ?? ''));
      written[index] = { ...(second.outcomes[at] ?? REFUSED), missing };
    }
    return written;
  }

  /** Adds what could only be added when all items are there, and retracts what is retracted. */
  private async complete(): Promise<void> {
    const { target, digest, onFault, onProgress, batchSize } = this.options;
    for (const [number, batch] of this.completions.batches(batchSize, BATCH_LENGTH).entries()) {
      const key = `${digest}/complete/${String(number)}`;
      const { outcomes } = await target.write({ key, items: batch, onConflict: OnConflict.UPDATE, isDryRun: false });
      for (const [index, { outcome, errors }] of outcomes.entries()) {
        const item = batch[index];
        if (!item || outcome !== ImportOutcome.REFUSED) continue;
        for (const { path, message } of errors) onFault({ ...item.item.at(path), path, message });
        this.counts = { ...this.counts, faults: this.counts.faults + 1 };
      }
      onProgress(this.counts);
    }
  }

  /** Reports what would be missing at the end of a dry run. */
  private reportMissing(): void {
    const { onFault } = this.options;
    for (const { item, errors } of this.completions.incompleteItems) {
      const missing = errors.filter(({ path }) => !this.isToCome(item, path));
      for (const { path, message } of missing) onFault({ ...item.item.at(path), path, message });
      if (missing.length > 0) this.counts = { ...this.counts, faults: this.counts.faults + 1 };
    }
  }

  /** Whether what is not found would have been created before, were it not a dry run. */
  private isToCome({ item: { value } }: CoercedItem, path: readonly string[]): boolean {
    if (this.wouldBe.size === 0) return false;
    const reference = path.reduce<unknown>(
      (part, step) => (part as Record<string, unknown> | undefined)?.[step],
      value,
    );
    return typeof reference === 'string' && this.wouldBe.has(reference);
  }
}

const REFUSED: FileItemOutcome = { outcome: ImportOutcome.REFUSED, errors: [] };

const ALREADY_BEGUN =
  'this import was begun before, with the same files and options: use --resume to go on with it, which writes nothing twice';

/** A fault of form with the values that are allowed, where it is about an enum. */
function withAllowed(problem: SeedProblem, input: GraphQLInputObjectType): Fault {
  let type: GraphQLNamedType | undefined = input;
  for (const step of problem.path) {
    if (typeof step === 'number') continue;
    const field: GraphQLInputField | undefined = isInputObjectType(type) ? type.getFields()[step] : undefined;
    const fieldType: GraphQLInputType | undefined = field?.type;
    type = fieldType && getNamedType(fieldType);
  }
  if (!isEnumType(type)) return problem;
  return { ...problem, allowed: type.getValues().map(({ name }) => name) };
}
