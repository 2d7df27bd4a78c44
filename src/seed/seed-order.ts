import type { PendingReference } from '../database/query/references.js';
import type { DraftedItem } from './seed-items.js';

/** Items in an order in which each refers only to those before it. */
export interface Ordered {
  readonly items: readonly DraftedItem[];
  /** Where there is no such order: the references that lead around in a circle, with the item that each stands in. */
  readonly circles: readonly { readonly item: DraftedItem; readonly want: PendingReference }[];
}

interface Visit {
  readonly item: DraftedItem;
  /** Which of its references is followed next. */
  next: number;
}

/**
 * Orders items by their references, and else leaves them in the order given. They are resolved. A search in depth without
 * recursion: a chain of references can be as long as the seed.
 */
export function inOrder(items: readonly DraftedItem[]): Ordered {
  const byRecord = new Map<unknown, DraftedItem>(items.map((item) => [item.draft.record, item]));
  const ordered = new Set<DraftedItem>();
  const open = new Set<DraftedItem>();
  const circular = new Map<PendingReference, DraftedItem>();
  for (const first of items) {
    if (ordered.has(first)) continue;
    const visits: Visit[] = [{ item: first, next: 0 }];
    open.add(first);
    for (let visit = visits.at(-1); visit; visit = visits.at(-1)) {
      const want = visit.item.draft.wanted[visit.next];
      visit.next += 1;
      if (!want) {
        ordered.add(visit.item);
        open.delete(visit.item);
        visits.pop();
        continue;
      }
      const target = byRecord.get(want.record);
      if (!target || ordered.has(target)) continue;
      if (open.has(target)) {
        for (const { item, next } of visits.slice(visits.findIndex(({ item }) => item === target))) {
          const step = item.draft.wanted[next - 1];
          if (step) circular.set(step, item);
        }
      } else {
        open.add(target);
        visits.push({ item: target, next: 0 });
      }
    }
  }
  return { items: [...ordered], circles: [...circular].map(([want, item]) => ({ item, want })) };
}
