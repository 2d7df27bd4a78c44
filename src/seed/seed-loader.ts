import { setTimeout as sleep } from 'node:timers/promises';
import type { GraphQLInputObjectType } from 'graphql';
import type { Logger } from 'pino';
import sql from 'sql-template-tag';
import type { ChangeLog } from '../changelog/change-log.js';
import { LAST_POSITION } from '../changelog/change-store.js';
import type { Queryable } from '../database/driver/queryable.js';
import type { References } from '../database/query/references.js';
import { inBatches, writeBatch } from './seed-batches.js';
import type { BatchOutcome } from './seed-batches.js';
import { SeedError } from './seed-error.js';
import { readSeedFolder } from './seed-folder.js';
import type { SeedFolder } from './seed-folder.js';
import type { ShapedItem } from './seed-items.js';
import type { SeedKinds } from './seed-kinds.js';
import { awaitOthers, progressOf } from './seed-lock.js';
import { SeedPlanner } from './seed-plan.js';
import type { SeedPlan } from './seed-plan.js';

/** How often a folder is planned while others write, and the time between. */
const PLANS_MAX = 40;
const REPLAN_MS = 250;

/** What a seed is loaded through. */
export interface SeedLoaderOptions {
  /** Where it is read what there is already. */
  readonly database: Queryable;
  readonly changes: ChangeLog;
  readonly references: References;
  readonly kinds: SeedKinds;
  readonly inputType: (name: string) => GraphQLInputObjectType;
  readonly log: Logger;
}

/**
 * Loads folders of seed/ through the services that the API uses. What a folder has put in once is never put in again,
 * so that loading twice changes nothing, and nothing that an editor has changed is overwritten.
 *
 * All that takes time without the database comes first, and all that can be found wrong is found before anything is
 * written. Then items are written in batches, a transaction each, with the items of each known as loaded by it: a load
 * that ends halfway goes on there at the next start.
 */
export class SeedLoader {
  private readonly planner: SeedPlanner;

  constructor(private readonly options: SeedLoaderOptions) {
    this.planner = new SeedPlanner(options.database, options.references, options.kinds);
  }

  /**
   * Loads a folder, or waits for another instance that does. Throws a SeedError that names files and lines where the folder
   * has faults, and nothing is written then; throws the signal's reason when it is aborted.
   */
  async load(root: string, name: string, signal: AbortSignal): Promise<void> {
    const { database, kinds, inputType } = this.options;
    const folder = readSeedFolder(root, name);
    if (await this.isLoaded(folder)) return;
    // The parser of YAML is loaded for those who have something to parse.
    const { shapeItems } = await import('./seed-items.js');
    const shaped = await shapeItems(folder.files, kinds, inputType, signal);
    let isCareful = false;
    for (;;) {
      const plan = await this.plan(name, shaped, signal);
      const outcome = await this.write(folder, plan, shaped.length, isCareful, signal);
      if (outcome === 'WRITTEN') return;
      isCareful = outcome === 'REFUSED';
      if (!isCareful) await awaitOthers(database, name, folder.digest, signal);
      if (await this.isLoaded(folder)) return;
    }
  }

  /**
   * Plans from many statements, which do not see the database at one moment. What is found wrong while others write is
   * looked at anew, since it may be wrong only between two of their transactions.
   */
  private async plan(name: string, shaped: readonly ShapedItem[], signal: AbortSignal): Promise<SeedPlan> {
    for (let attempt = 1; ; attempt += 1) {
      const before = await this.endOfLog();
      try {
        return await this.planner.plan(name, shaped, signal);
      } catch (error) {
        const isUnmoved = (await this.endOfLog()) === before;
        if (!(error instanceof SeedError) || isUnmoved || attempt === PLANS_MAX) throw error;
        await sleep(REPLAN_MS, undefined, { signal });
      }
    }
  }

  private async endOfLog(): Promise<string> {
    const [row] = await this.options.database.rows<{ last: object }>(sql`select ${LAST_POSITION} as last`);
    return JSON.stringify(row?.last);
  }

  private async isLoaded({ name, digest }: SeedFolder): Promise<boolean> {
    return (await progressOf(this.options.database, name)).digest === digest;
  }

  /** Writes what was planned, up to what another instance does at the same time. */
  private async write(
    { name: folder, digest }: SeedFolder,
    plan: SeedPlan,
    total: number,
    isCareful: boolean,
    signal: AbortSignal,
  ): Promise<BatchOutcome> {
    const { changes, log } = this.options;
    const batches = inBatches(plan.items);
    const count = batches.length;
    let { loaded } = plan;
    for (const [index, items] of batches.entries()) {
      signal.throwIfAborted();
      const keys = [...(index === 0 ? plan.shared : []), ...items.map(({ key }) => key)];
      const isLast = index === count - 1;
      const batch = { folder, items, keys, loadedBefore: loaded, digest: isLast ? digest : null };
      const outcome = await writeBatch(changes, batch, isCareful);
      if (outcome !== 'WRITTEN') return outcome;
      loaded += keys.length;
      if (count > 1) log.info({ folder, done: loaded, total }, 'seeding');
    }
    log.info({ folder, recorded: plan.items.length, shared: plan.shared.length }, 'seeded');
    return 'WRITTEN';
  }
}
