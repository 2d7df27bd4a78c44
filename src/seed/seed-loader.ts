import type { GraphQLInputObjectType } from 'graphql';
import type { Logger } from 'pino';
import sql from 'sql-template-tag';
import type { ChangeLog } from '../changelog/change-log.js';
import { LAST_POSITION } from '../changelog/change-store.js';
import type { Queryable } from '../database/driver/queryable.js';
import type { References } from '../database/query/references.js';
import { retry } from '../foundation/async/retry.js';
import { NO_FOLDERS } from './folders-before.js';
import type { FoldersBefore } from './folders-before.js';
import { RefusedRevisionError, splitIntoBatches, writeBatch } from './seed-batches.js';
import type { BatchOutcome } from './seed-batches.js';
import { SeedError } from './seed-error.js';
import { readSeedFolder } from './seed-folder.js';
import type { SeedFolder } from './seed-folder.js';
import type { CoercedItem, DraftedItem } from './coerced-item.js';
import type { SeedKinds } from './seed-kinds.js';
import { waitForOtherLoaders, progressOf } from './seed-lock.js';
import { SeedPlanner } from './seed-plan.js';
import type { SeedPlan } from './seed-plan.js';

/** How often a folder is planned while others write, and the delay in between. */
const PLANS_MAX = 40;
const REPLAN_MS = 250;

/** Dependencies of the loader. */
export interface SeedLoaderOptions {
  /** Reads the existing records. */
  readonly database: Queryable;
  readonly changes: ChangeLog;
  readonly references: References;
  readonly kinds: SeedKinds;
  readonly inputType: (name: string) => GraphQLInputObjectType;
  readonly log: Logger;
}

/**
 * Loads folders of seed/ through the services that the API uses. Loading twice changes nothing. When a folder has
 * changed since it was loaded, its new items are added, and the records of changed items updated field by field, where
 * no editor has changed them. What an editor has changed or retracted stays, and so does what is no longer in the
 * folder.
 *
 * Work that does not need the database comes first, and all errors that can be found are found before anything is
 * written. Then items are written in batches. Each batch is one transaction, which also marks its items as loaded: an
 * interrupted load continues there at the next start.
 */
export class SeedLoader {
  private readonly planner: SeedPlanner;

  constructor(private readonly options: SeedLoaderOptions) {
    this.planner = new SeedPlanner(options.database, options.references, options.kinds);
  }

  /**
   * Loads a folder, or waits for another instance that does. `before`: the folders that were loaded before it; what
   * they have as well is theirs. If the folder has faults, throws a SeedError with files and lines, and writes nothing.
   * Throws the signal's reason when it is aborted.
   */
  async load(root: string, name: string, signal: AbortSignal, before: readonly string[] = []): Promise<void> {
    const folder = readSeedFolder(root, name);
    if (await this.isLoaded(folder)) return;
    const coerced = await this.read(folder, signal);
    const sharing = await this.sharing(root, before, coerced, signal);
    const refused = new Set<string>();
    let isOneByOne = false;
    for (;;) {
      const plan = withoutRevisions(await this.plan(name, coerced, sharing, signal), refused);
      const outcome = await this.writeAllowed(folder, plan, isOneByOne, refused, signal);
      if (outcome === 'WRITTEN') return;
      isOneByOne = outcome === 'REFUSED';
      if (!isOneByOne) await waitForOtherLoaders(this.options.database, name, folder.digest, signal);
      if (await this.isLoaded(folder)) return;
    }
  }

  private async read({ files }: SeedFolder, signal: AbortSignal): Promise<readonly CoercedItem[]> {
    const { kinds, inputType } = this.options;
    // The YAML parser is loaded only when there is something to parse.
    const { readSeedItems } = await import('./seed-items.js');
    return readSeedItems(files, kinds, inputType, signal);
  }

  /** Of the folders before, those that have loaded some of the items. */
  private async sharing(
    root: string,
    before: readonly string[],
    items: readonly CoercedItem[],
    signal: AbortSignal,
  ): Promise<FoldersBefore> {
    if (before.length === 0) return NO_FOLDERS;
    const rows = await this.options.database.rows<{ folder: string }>(sql`
      select distinct folder from seeded
      where folder = any(${before}::text[]) and item = any(${items.map(({ key }) => key)}::text[])`);
    const names = new Set(rows.map(({ folder }) => folder));
    const shared: CoercedItem[] = [];
    for (const name of before)
      if (names.has(name)) shared.push(...(await this.read(readSeedFolder(root, name), signal)));
    return { ...NO_FOLDERS, items: shared };
  }

  /**
   * Planning takes many statements, which do not share a snapshot. If faults are found while others write, it is
   * repeated, since they may exist only between two of the others' transactions.
   */
  private async plan(
    name: string,
    coerced: readonly CoercedItem[],
    before: FoldersBefore,
    signal: AbortSignal,
  ): Promise<SeedPlan> {
    let end = '';
    const plan = async (): Promise<SeedPlan> => {
      end = await this.endOfLog();
      return this.planner.plan(name, coerced, signal, { before });
    };
    return retry(plan, {
      when: async (error) => error instanceof SeedError && (await this.endOfLog()) !== end,
      attempts: PLANS_MAX,
      delayMs: REPLAN_MS,
      signal,
    });
  }

  private async endOfLog(): Promise<string> {
    const [row] = await this.options.database.rows<{ last: object }>(sql`select ${LAST_POSITION} as last`);
    return JSON.stringify(row?.last);
  }

  private async isLoaded({ name, digest }: SeedFolder): Promise<boolean> {
    return (await progressOf(this.options.database, name)).digest === digest;
  }

  /**
   * Writes the planned items; an update that what editors have changed does not allow is REFUSED, and is left out next.
   */
  private async writeAllowed(
    folder: SeedFolder,
    plan: SeedPlan,
    isOneByOne: boolean,
    refused: Set<string>,
    signal: AbortSignal,
  ): Promise<BatchOutcome> {
    try {
      return await this.write(folder, plan, isOneByOne, signal);
    } catch (error) {
      if (!(error instanceof RefusedRevisionError)) throw error;
      refused.add(error.key);
      this.options.log.warn({ folder: folder.name, item: error.key, reason: error.message }, 'not updated by the seed');
      return 'REFUSED';
    }
  }

  /** Writes the planned items, until another instance interferes. */
  private async write(
    { name: folder, digest }: SeedFolder,
    plan: SeedPlan,
    isOneByOne: boolean,
    signal: AbortSignal,
  ): Promise<BatchOutcome> {
    const { changes, log } = this.options;
    const batches = splitIntoBatches(plan.items);
    const count = batches.length;
    let { loaded } = plan;
    let done = 0;
    for (const [index, items] of batches.entries()) {
      signal.throwIfAborted();
      const keys = [...(index === 0 ? plan.shared : []), ...newKeysOf(items, plan)];
      const isLast = index === count - 1;
      const formerKeys = keys.map((key) => plan.moved.get(key)).filter((key) => key !== undefined);
      const batch = { folder, items, keys, formerKeys, loadedBefore: loaded, digest: isLast ? digest : null };
      const outcome = await writeBatch(changes, batch, isOneByOne);
      if (outcome !== 'WRITTEN') return outcome;
      loaded += keys.length - formerKeys.length;
      done += items.length;
      if (count > 1) log.info({ folder, done, total: plan.items.length }, 'seeding');
    }
    for (const { one, reason } of plan.leftOut) log.warn({ folder, item: one.key, reason }, 'not updated by the seed');
    const revised = plan.items.filter(({ isRevision }) => isRevision === true).length;
    const completed = plan.items.filter(({ isCompletion }) => isCompletion === true).length;
    const recorded = plan.items.length - revised - completed;
    log.info({ folder, recorded, updated: revised, shared: plan.shared.length }, 'seeded');
    return 'WRITTEN';
  }
}

/** The keys of items that are not marked as loaded yet. */
function newKeysOf(items: readonly DraftedItem[], { moved }: SeedPlan): string[] {
  return items
    .filter(({ isRevision, isCompletion, key }) => (isRevision !== true || moved.has(key)) && isCompletion !== true)
    .map(({ key }) => key);
}

/** The plan without the updates of these items. */
function withoutRevisions(plan: SeedPlan, keys: ReadonlySet<string>): SeedPlan {
  if (keys.size === 0) return plan;
  return { ...plan, items: plan.items.filter(({ isRevision, key }) => isRevision !== true || !keys.has(key)) };
}
