import { setImmediate as yieldToEventLoop } from 'node:timers/promises';
import sql from 'sql-template-tag';
import type { UpdateDraft } from '../changelog/draft.js';
import type { ChangeNote, ChangeRecorder, LoggedChange, WriteTransaction } from '../changelog/write-transaction.js';
import type { Statement } from '../database/driver/queryable.js';
import { InsertBuffer } from '../database/query/insert.js';
import type { Versioned } from '../foundation/records/versioned.js';
import type { DraftedItem } from './coerced-item.js';
import { SEED_TABLES } from './seed-tables.js';

/** Records that are inserted together and then logged, or an update of a record that was inserted before. */
export type BulkStep =
  { readonly statements: readonly Statement[]; readonly logged: readonly LoggedChange[] } | UpdateDraft;

/** Items that are written together, while the next are prepared. */
const ITEMS_PER_CHUNK = 200;

/** Items that are prepared before PostgreSQL's responses are seen to. */
const ITEMS_PER_PAUSE = 20;

/** Groups items into as few steps as their order allows: one statement per table, and one log statement per kind. */
export async function bulkSteps(items: readonly Pick<DraftedItem, 'kind' | 'draft'>[]): Promise<BulkStep[]> {
  const steps: BulkStep[] = [];
  let bulk = new BulkRecording();
  const close = (): void => {
    if (bulk.logged.length > 0) steps.push({ statements: bulk.inserts.statements, logged: bulk.logged });
    bulk = new BulkRecording();
  };
  for (const [index, { kind, draft }] of items.entries()) {
    if (index % ITEMS_PER_PAUSE === ITEMS_PER_PAUSE - 1) await yieldToEventLoop();
    if ('update' in draft) {
      close();
      steps.push(draft);
      continue;
    }
    // A step inserts a series before the events of the step, but the event that founded it must be inserted earlier.
    if (kind.type === 'Series' && draft.pendingReferences.some(({ record }) => bulk.has(record))) close();
    await draft.write(bulk);
  }
  close();
  return steps;
}

/** Collects what is recorded, to be inserted and logged later. */
class BulkRecording implements ChangeRecorder {
  readonly inserts = new InsertBuffer(SEED_TABLES);
  readonly logged: LoggedChange[] = [];
  private readonly events = new Set<unknown>();

  has(record: Versioned | null): boolean {
    return this.events.has(record);
  }

  logChange(subject: Versioned, change: ChangeNote): Promise<void> {
    this.logged.push({ subject, change });
    if (subject.constructor.name === 'Event') this.events.add(subject);
    return Promise.resolve();
  }

  rows(): Promise<never> {
    return Promise.reject(new Error('a bulk insert cannot read from the database'));
  }
}

/** Writes and logs the steps, and checks the constraints that PostgreSQL would check at COMMIT. */
export async function writeSteps(writing: WriteTransaction, steps: readonly BulkStep[]): Promise<void> {
  await writeAll(writing, steps);
  await checkConstraints(writing);
}

/**
 * Writes items, each of which comes after those that it refers to, and checks the constraints: while PostgreSQL writes some,
 * the next are prepared. When it throws, nothing of it runs any more.
 */
export async function writeItems(
  writing: WriteTransaction,
  items: readonly Pick<DraftedItem, 'kind' | 'draft'>[],
): Promise<void> {
  let written = Promise.resolve();
  try {
    for (let first = 0; first < items.length; first += ITEMS_PER_CHUNK) {
      const steps = await bulkSteps(items.slice(first, first + ITEMS_PER_CHUNK));
      await written;
      written = writeAll(writing, steps);
      // It is awaited in the next round; until then its failure is nobody's.
      written.catch(() => undefined);
    }
  } finally {
    await written;
  }
  await checkConstraints(writing);
}

async function writeAll(writing: WriteTransaction, steps: readonly BulkStep[]): Promise<void> {
  for (const step of steps) {
    if ('update' in step) {
      await step.update(writing);
      continue;
    }
    for (const statement of step.statements) await writing.rows(statement);
    await writing.logChanges(step.logged);
  }
}

/**
 * Checks deferred constraints before COMMIT, while the transaction's limits apply and the failing item can be found.
 */
export async function checkConstraints(writing: WriteTransaction): Promise<void> {
  await writing.rows(sql`set constraints all immediate`);
  await writing.rows(sql`set constraints all deferred`);
}
