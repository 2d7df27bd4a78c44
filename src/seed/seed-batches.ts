import sql from 'sql-template-tag';
import type { ChangeLog, ChangeNote, Noted, Recording, WriteTransaction } from '../changelog/change-log.js';
import type { RevisionDraft } from '../changelog/draft.js';
import { InsertBuffer } from '../database/query/insert.js';
import type { Statement } from '../database/driver/queryable.js';
import { constraintOf, isConflict } from '../database/driver/errors.js';
import { MAINTENANCE_LIMITS } from '../database/driver/transaction-limits.js';
import { UserInputError } from '../foundation/records/user-error.js';
import type { Versioned } from '../foundation/records/versioned.js';
import { SYSTEM } from '../foundation/graphql/viewer.js';
import { TABLES } from './seed-contents.js';
import { faultAt, SeedError } from './seed-error.js';
import { progressOf, tryLock } from './seed-lock.js';
import type { DraftedItem } from './seed-items.js';

/** Most items that are written in one transaction, and most references to others that these have together. */
const ITEMS_MAX = 400;
const REFERENCES_MAX = 10_000;

/** How often a batch is tried that PostgreSQL ends for the sake of another transaction. */
const ATTEMPTS = 4;

/** Items that are written in one transaction, with what becomes known as loaded by it. */
export interface SeedBatch {
  readonly folder: string;
  readonly items: readonly DraftedItem[];
  /** Keys of the items, and of those that need not be written. */
  readonly keys: readonly string[];
  /** How many of the folder's items were known as loaded when this was planned, or were written since. */
  readonly loadedBefore: number;
  /** The digest of the folder, for its last batch. */
  readonly digest: string | null;
}

/**
 * What became of a batch. WAIT: another instance has the lock. OVERTAKEN: another one has loaded items of the folder.
 * REFUSED: something was written since it was planned that it can't be beside. Nothing of it is written then.
 */
export type BatchOutcome = 'WRITTEN' | 'WAIT' | 'OVERTAKEN' | 'REFUSED';

/** Parts of the items, in their order, each small enough for a transaction; at least one. */
export function inBatches(items: readonly DraftedItem[]): DraftedItem[][] {
  const batches: DraftedItem[][] = [[]];
  let references = 0;
  for (const item of items) {
    const batch = batches.at(-1) ?? [];
    references += item.draft.wanted.length;
    if (batch.length > 0 && (batch.length === ITEMS_MAX || references > REFERENCES_MAX)) {
      batches.push([item]);
      references = item.draft.wanted.length;
    } else batch.push(item);
  }
  return batches;
}

/**
 * Writes a batch in one transaction. Where a constraint of the database is in the way, `isCareful` finds out of which item:
 * it writes one after the other, and throws a SeedError with file and line.
 */
export async function writeBatch(changes: ChangeLog, batch: SeedBatch, isCareful: boolean): Promise<BatchOutcome> {
  // What takes time without the database is done before the transaction begins.
  const steps = isCareful ? null : await stepsOf(batch.items);
  const work = async (writing: WriteTransaction): Promise<BatchOutcome> => {
    if (!(await tryLock(writing))) return 'WAIT';
    if ((await progressOf(writing, batch.folder)).loaded !== batch.loadedBefore) return 'OVERTAKEN';
    if (steps) await take(writing, steps);
    else await writeOneByOne(writing, batch.items);
    await noteLoaded(writing, batch);
    return 'WRITTEN';
  };
  for (let attempt = 1; ; attempt += 1) {
    try {
      return (await changes.write(SYSTEM, work, { limits: MAINTENANCE_LIMITS })).result;
    } catch (error) {
      if (isConflict(error) && attempt < ATTEMPTS) continue;
      if (!isCareful && (error instanceof UserInputError || constraintOf(error) !== undefined)) return 'REFUSED';
      throw error;
    }
  }
}

/** Things that are inserted together and then noted, or one that revises what was inserted before. */
type Step = { readonly statements: readonly Statement[]; readonly noted: readonly Noted[] } | RevisionDraft;

/** How items are written with one statement a table, and noted with one a kind: in as few steps as their order allows. */
async function stepsOf(items: readonly DraftedItem[]): Promise<Step[]> {
  const steps: Step[] = [];
  let together = new Together();
  const close = (): void => {
    if (together.noted.length > 0) steps.push({ statements: together.inserts.statements, noted: together.noted });
    together = new Together();
  };
  for (const { kind, draft } of items) {
    if ('revise' in draft) {
      close();
      steps.push(draft);
      continue;
    }
    // A series is inserted before all events that stand beside it, but for the one that founded it.
    if (kind.type === 'Series' && draft.wanted.some(({ record }) => together.has(record))) close();
    await draft.write(together);
  }
  close();
  return steps;
}

/** Takes what is recorded, to be inserted and noted later. */
class Together implements Recording {
  readonly inserts = new InsertBuffer(TABLES);
  readonly noted: Noted[] = [];
  private readonly events = new Set<unknown>();

  has(record: Versioned | null): boolean {
    return this.events.has(record);
  }

  note(subject: Versioned, deed: ChangeNote): Promise<void> {
    this.noted.push({ subject, deed });
    if (subject.constructor.name === 'Event') this.events.add(subject);
    return Promise.resolve();
  }

  rows(): Promise<never> {
    return Promise.reject(new Error('what is recorded for later reads nothing'));
  }
}

async function take(writing: WriteTransaction, steps: readonly Step[]): Promise<void> {
  for (const step of steps) {
    if ('revise' in step) {
      await step.revise(writing);
      continue;
    }
    for (const statement of step.statements) await writing.rows(statement);
    await writing.noteAll(step.noted);
  }
  await checkConstraints(writing);
}

/** Checks what is deferred to COMMIT while the transaction still has limits of its own, and another item may be to blame. */
async function checkConstraints(writing: WriteTransaction): Promise<void> {
  await writing.rows(sql`set constraints all immediate`);
  await writing.rows(sql`set constraints all deferred`);
}

async function writeOneByOne(writing: WriteTransaction, items: readonly DraftedItem[]): Promise<void> {
  for (const { item, draft } of items) {
    try {
      await ('revise' in draft ? draft.revise(writing) : draft.write(writing));
      await checkConstraints(writing);
    } catch (error) {
      if (error instanceof UserInputError)
        throw new SeedError(error.refusals.map(({ path, message }) => faultAt(item, path, message)));
      const constraint = constraintOf(error);
      if (constraint === undefined) throw error;
      throw new SeedError([faultAt(item, [], `the database's rule ${constraint} does not allow it`)]);
    }
  }
}

async function noteLoaded(writing: WriteTransaction, { folder, keys, digest }: SeedBatch): Promise<void> {
  await writing.rows(sql`
    insert into seeded (folder, item) select ${folder}, unnest(${keys}::text[]) on conflict do nothing`);
  if (digest === null) return;
  await writing.rows(sql`
    insert into seeded_folder (folder, digest) values (${folder}, ${digest})
    on conflict (folder) do update set digest = excluded.digest, loaded_at = now()`);
}
