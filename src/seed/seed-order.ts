import type { PendingReference } from '../database/query/references.js';
import type { DraftedItem } from './coerced-item.js';

/** Items in an order in which each refers only to those before it. */
export interface Ordered {
  readonly items: readonly DraftedItem[];
  /** If there is no such order: the references that form cycles, each with its item. */
  readonly cycles: readonly { readonly item: DraftedItem; readonly pending: PendingReference }[];
}

interface Visit {
  readonly item: DraftedItem;
  /** Index of the reference to follow next. */
  next: number;
}

/**
 * Sorts items topologically by their references, and otherwise leaves their order unchanged. The items must be
 * resolved. A depth-first search without recursion, as a chain of references can be as long as the seed.
 */
export function topologicalOrder(items: readonly DraftedItem[]): Ordered {
  const byRecord = new Map<unknown, DraftedItem>(items.map((item) => [item.draft.record, item]));
  const ordered = new Set<DraftedItem>();
  const inProgress = new Set<DraftedItem>();
  const cyclic = new Map<PendingReference, DraftedItem>();
  for (const first of items) {
    if (ordered.has(first)) continue;
    const visits: Visit[] = [{ item: first, next: 0 }];
    inProgress.add(first);
    for (let visit = visits.at(-1); visit; visit = visits.at(-1)) {
      const pending = visit.item.draft.pendingReferences[visit.next];
      visit.next += 1;
      if (!pending) {
        ordered.add(visit.item);
        inProgress.delete(visit.item);
        visits.pop();
        continue;
      }
      const target = byRecord.get(pending.record);
      // A new item that refers to itself is in error already.
      const isReported = target === visit.item && target.isRevision !== true;
      if (!target || ordered.has(target) || isReported) continue;
      if (inProgress.has(target)) {
        for (const { item, next } of visits.slice(visits.findIndex(({ item }) => item === target))) {
          const step = item.draft.pendingReferences[next - 1];
          if (step) cyclic.set(step, item);
        }
      } else {
        inProgress.add(target);
        visits.push({ item: target, next: 0 });
      }
    }
  }
  return { items: [...ordered], cycles: [...cyclic].map(([pending, item]) => ({ item, pending })) };
}
