import sql from 'sql-template-tag';
import type { Draft } from '../changelog/draft.js';
import { insertRows } from '../database/query/insert.js';
import type { Queryable } from '../database/driver/queryable.js';
import { recordKindOf } from '../changelog/record-kind.js';
import { Versioned } from '../foundation/records/versioned.js';
import type { CoercedItem, DraftedItem } from './coerced-item.js';
import type { AnyDraft } from './seed-kinds.js';
import type { Ordered } from './seed-order.js';
import { problemAt } from './seed-problem.js';
import type { SeedProblem } from './seed-problem.js';
import type { LoadedItem } from './seed-revisions.js';

/** Fields by the keys of their items: new items are written without them, and get them when all are there. */
export type DeferredFields = ReadonlyMap<string, ReadonlySet<string>>;

export const NOTHING_DEFERRED: DeferredFields = new Map();

/**
 * The fields to defer so that items which refer to each other in a circle can be written: links of events, but for parts of
 * a whole, which form no circles, and the event that founded a series. Empty: none of the circles can be opened so.
 */
export function fieldsToDefer(cycles: Ordered['cycles'], deferred: DeferredFields): DeferredFields {
  const fields = new Map<string, ReadonlySet<string>>(deferred);
  let isMore = false;
  for (const { item, pending } of cycles) {
    const [field = '', index] = pending.path;
    if (item.isRevision === true || !isDeferrable(item, String(field), Number(index))) continue;
    fields.set(item.key, new Set([...(fields.get(item.key) ?? []), String(field)]));
    isMore = true;
  }
  return isMore ? fields : NOTHING_DEFERRED;
}

function isDeferrable({ kind, input }: DraftedItem, field: string, index: number): boolean {
  if (kind.type === 'Series') return field === 'foundedBy';
  const links = input['links'] as readonly { readonly kind: string }[] | undefined;
  return kind.type === 'Event' && field === 'links' && links?.[index]?.kind !== 'PART_OF';
}

/** An item without the fields that are deferred. */
export function withoutDeferred<Item extends CoercedItem>(item: Item, deferred: DeferredFields): Item {
  const fields = deferred.get(item.key);
  if (!fields) return item;
  return { ...item, input: Object.fromEntries(Object.entries(item.input).filter(([field]) => !fields.has(field))) };
}

/** Drafts an item; a new one with its former slugs. */
export function draftItem({ kind, input, formerSlugs }: CoercedItem): AnyDraft {
  const draft = kind.draft(input as never);
  if (!formerSlugs || 'update' in draft) return draft;
  const { record } = draft;
  const rows = formerSlugs.map((slug) => ({ kind: recordKindOf(kind.type), slug, record_id: record.id }));
  const write: Draft['write'] = async (recording) => {
    const written = await draft.write(recording);
    await insertRows(recording, 'former_slug', rows);
    return written;
  };
  return { ...draft, write };
}

/** What is written after all items: the deferred fields, and then what is retracted, each before what it refers to. */
export function completionsOf(
  newItems: readonly DraftedItem[],
  deferred: DeferredFields,
  items: readonly CoercedItem[],
): DraftedItem[] {
  const byKey = new Map(items.map((item) => [item.key, item]));
  const updates = newItems.flatMap((one) => {
    const fields = deferred.get(one.key);
    const full = byKey.get(one.key)?.input;
    if (!fields || !full || !(one.draft.record instanceof Versioned)) return [];
    const update = {
      ...Object.fromEntries([...fields].map((field) => [field, full[field]])),
      ...{ id: one.draft.record.globalId(), expectedVersion: 1, reason: 'What it refers to is there by now.' },
    };
    return [completionOf(one, one.draft.record.id, (transaction) => one.kind.update(transaction, update))];
  });
  const retractions = newItems
    .filter(({ retracted, isRevision }) => retracted !== undefined && isRevision !== true)
    .map((one) => retractionOf(one, one.draft.record.id));
  return [...updates, ...retractions.reverse()];
}

/** What a folder has loaded and not retracted yet, as it was interrupted or has changed since. */
export async function missingRetractions(queryable: Queryable, loaded: readonly LoadedItem[]): Promise<DraftedItem[]> {
  const retracted = loaded.filter(({ one }) => one.retracted !== undefined);
  if (retracted.length === 0) return [];
  const rows = await queryable.rows<{ id: string }>(sql`
    select subject_id as id from versioned_record v
    where subject_id = any(${retracted.map(({ id }) => id)}::uuid[]) and status = 'PUBLISHED'
      and not exists (select from change c where c.subject_id = v.subject_id and c.kind = 'RETRACTED')`);
  const ids = new Set(rows.map(({ id }) => id));
  return retracted
    .filter(({ id, one }) => ids.has(id) && one.kind.type !== 'Succession')
    .map(({ one, id }) => retractionOf(one, id))
    .reverse();
}

/** Kinds that can be referred to when they are retracted. */
const REFERABLE: ReadonlySet<string> = new Set(['Event', 'Statement', 'Tenure']);

/** An error for each item that is published and refers to one that is to be retracted. */
export function referencesToRetracted(items: readonly DraftedItem[]): SeedProblem[] {
  const retracted = new Set<unknown>(
    items
      .filter((one) => one.retracted !== undefined && !REFERABLE.has(one.kind.type))
      .map(({ draft }) => draft.record),
  );
  if (retracted.size === 0) return [];
  return items
    .filter((one) => one.retracted === undefined)
    .flatMap(({ item, draft }) =>
      draft.pendingReferences
        .filter(({ record }) => retracted.has(record))
        .map(({ path, reference }) => problemAt(item, path, `${reference} is retracted, and this is not`)),
    );
}

function retractionOf(one: DraftedItem, id: string): DraftedItem {
  return completionOf(one, id, async (transaction) => {
    await one.kind.retract(transaction, id, one.retracted ?? '');
    return one.draft.record as Versioned;
  });
}

function completionOf(
  one: DraftedItem,
  id: string,
  update: Extract<AnyDraft, { update: unknown }>['update'],
): DraftedItem {
  return {
    ...one,
    isCompletion: true,
    draft: { record: { id }, pendingReferences: [], parts: [], resolve: () => Promise.resolve(), update },
  };
}
