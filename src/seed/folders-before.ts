import type { CoercedItem, DraftedItem } from './coerced-item.js';

/** What is known of the folders that are loaded before a folder. */
export interface FoldersBefore {
  /** Their items. */
  readonly items: readonly CoercedItem[];
  /** The items that loading them would write, if they are not loaded yet. */
  readonly newItems: readonly DraftedItem[];
  /** Items that give a loaded record a value that only one record can have. */
  readonly claimants: readonly DraftedItem[];
  /** Values that loaded records would no longer have, each as `actor/slug/field`. */
  readonly released: ReadonlySet<string>;
}

/** There are none. */
export const NO_FOLDERS: FoldersBefore = { items: [], newItems: [], claimants: [], released: new Set() };

/** What of the plan of a folder matters to those after it. */
interface PlannedFolder extends Pick<FoldersBefore, 'claimants' | 'released'> {
  readonly items: readonly DraftedItem[];
}

/** The folders, and one more that is loaded after them as planned. */
export function withFolder(before: FoldersBefore, items: readonly CoercedItem[], plan: PlannedFolder): FoldersBefore {
  return {
    items: [...before.items, ...items],
    newItems: [
      ...before.newItems,
      ...plan.items.filter(({ isRevision, isCompletion }) => isRevision !== true && isCompletion !== true),
    ],
    claimants: [...before.claimants, ...plan.claimants],
    released: new Set([...before.released, ...plan.released]),
  };
}
