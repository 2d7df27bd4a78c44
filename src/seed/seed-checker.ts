import type { GraphQLInputObjectType } from 'graphql';
import type { Queryable } from '../database/driver/queryable.js';
import type { References } from '../database/query/references.js';
import { qualityWarnings } from './checks/quality-warnings.js';
import { NO_FOLDERS, withFolder } from './folders-before.js';
import { KnownRecords } from './known-records.js';
import { SeedError } from './seed-error.js';
import { ENDINGS, readSeedFolder } from './seed-folder.js';
import { errorsOf } from './seed-item-errors.js';
import type { SeedFolder, SeedFolderPlace } from './seed-folder.js';
import { parseSeedItems, readSeedItems } from './seed-items.js';
import type { CoercedItem } from './coerced-item.js';
import type { SeedKinds } from './seed-kinds.js';
import { SeedPlanner } from './seed-plan.js';
import type { SeedPlan } from './seed-plan.js';
import { problemAt, problemOfFolder, sortedByPlace } from './seed-problem.js';
import type { SeedProblem } from './seed-problem.js';
import type { LeftOutField } from './seed-revisions.js';
import { yieldEvery } from './yield-every.js';

/** What loading would do to the items of a list. */
export interface ListOutcome {
  readonly list: string;
  readonly created: number;
  readonly updated: number;
  readonly left: number;
}

/** What was found in a folder; the problems by file and line. */
export interface SeedCheck {
  readonly folder: string;
  /** Faults for which it can't be loaded. */
  readonly errors: readonly SeedProblem[];
  /** What a reader may miss, or take for a mistake. */
  readonly warnings: readonly SeedProblem[];
  /** What loading would do; empty if there are errors. */
  readonly lists: readonly ListOutcome[];
}

/** Dependencies of the checker. */
export interface SeedCheckerOptions {
  /** The database that the folder would be loaded into; it is only read. */
  readonly database: Queryable;
  readonly references: References;
  readonly kinds: SeedKinds;
  readonly inputType: (name: string) => GraphQLInputObjectType;
}

/** `.yaml, .json or .jsonl` */
const ENDING_NAMES = new Intl.ListFormat('en-GB', { type: 'disjunction' }).format(ENDINGS);

/** A database without records. */
export const NO_RECORDS: Queryable = { rows: () => Promise.resolve([]) };

/** Checks folders as they would be loaded, without writing anything. */
export class SeedChecker {
  private readonly planner: SeedPlanner;

  constructor(private readonly options: SeedCheckerOptions) {
    this.planner = new SeedPlanner(options.database, options.references, options.kinds);
  }

  /** Checks a folder. `before`: folders that are loaded before it. Throws a SeedError if one of these has errors. */
  async check(place: SeedFolderPlace, before: readonly SeedFolderPlace[], signal: AbortSignal): Promise<SeedCheck> {
    const { kinds, inputType } = this.options;
    let loadedBefore = NO_FOLDERS;
    for (const other of before) {
      const items = await readSeedItems(readSeedFolder(other.root, other.name).files, kinds, inputType, signal);
      const plan = await this.planner.plan(other.name, items, signal, { before: loadedBefore });
      loadedBefore = withFolder(loadedBefore, items, plan);
    }
    const folder = readSeedFolder(place.root, place.name);
    if (folder.files.size === 0)
      throw new SeedError([problemOfFolder(`there is no file in ${place.name} whose name ends in ${ENDING_NAMES}`)]);
    const { items, invalid, isParsed, problems } = await parseSeedItems(folder.files, kinds, inputType, signal);
    const planned = isParsed
      ? await this.plan(folder.name, items, signal, { before: loadedBefore, invalid })
      : new SeedError([]);
    const errors = [...problems, ...(planned instanceof SeedError ? planned.problems : [])];
    return {
      folder: folder.name,
      errors: sortedByPlace(errors),
      warnings: sortedByPlace([
        ...unreadFiles(folder),
        ...(isParsed ? qualityWarnings(await this.valid(items, signal), loadedBefore.items, inputType) : []),
        ...(planned instanceof SeedError ? [] : planned.leftOut.map(leftOutWarning)),
      ]),
      lists: planned instanceof SeedError || errors.length > 0 ? [] : outcomesOf(items, planned),
    };
  }

  /** The items without errors of their own; what they refer to need not be there. */
  private async valid(items: readonly CoercedItem[], signal: AbortSignal): Promise<CoercedItem[]> {
    const nothing = new KnownRecords(NO_RECORDS, this.options.references);
    const valid: CoercedItem[] = [];
    for (const [index, one] of items.entries()) {
      await yieldEvery(index, signal);
      const errors = await errorsOf({ ...one, draft: one.kind.draft(one.input as never) }, nothing);
      if (errors.every(({ code }) => code === 'NOT_FOUND')) valid.push(one);
    }
    return valid;
  }

  private async plan(...folder: Parameters<SeedPlanner['plan']>): Promise<SeedPlan | SeedError> {
    try {
      return await this.planner.plan(...folder);
    } catch (error) {
      if (error instanceof SeedError) return error;
      throw error;
    }
  }
}

function unreadFiles({ unread }: SeedFolder): SeedProblem[] {
  const message = `is not read, as its name does not end in ${ENDING_NAMES}`;
  return unread.map((file) => ({ file, line: null, path: [], message }));
}

function leftOutWarning({ one, field, reason }: LeftOutField): SeedProblem {
  return problemAt(one.item, [field], `would not be updated: ${reason}`);
}

function outcomesOf(items: readonly CoercedItem[], plan: SeedPlan): ListOutcome[] {
  const created = new Set(
    plan.items
      .filter(({ isRevision, isCompletion }) => isRevision !== true && isCompletion !== true)
      .map(({ key }) => key),
  );
  const updated = new Set(plan.updated);
  return [...new Set(items.map(({ item }) => item.list))].map((list) => {
    const keys = items.filter(({ item }) => item.list === list).map(({ key }) => key);
    const count = (which: ReadonlySet<string>): number => keys.filter((key) => which.has(key)).length;
    const [news, changes] = [count(created), count(updated)];
    return { list, created: news, updated: changes, left: keys.length - news - changes };
  });
}
