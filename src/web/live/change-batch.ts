import type { ChangesSubscription } from '../graphql/documents.js';

/** A change, as the subscription sends it. */
export type Change = ChangesSubscription['changes'];

/** A record other than an event. */
export interface ChangedRecord {
  readonly type: string;
  readonly id: string;
}

/** What changes say about a list of events: each event is in one set at most. */
export interface ChangeBatch {
  /** Ids of events that came onto the list. */
  readonly entered: ReadonlySet<string>;
  /** Ids of events that are still on the list, and that changed, or what was said at them. */
  readonly updated: ReadonlySet<string>;
  /** Ids of events that are on the list no more. */
  readonly left: ReadonlySet<string>;
  /** Changed records that are not events, by id. */
  readonly others: ReadonlyMap<string, ChangedRecord>;
}

/** More of them are not collected: reading the list anew costs less. */
export const BATCH_MAX = 200;

export const EMPTY_BATCH: ChangeBatch = {
  entered: new Set(),
  updated: new Set(),
  left: new Set(),
  others: new Map(),
};

export function sizeOf({ entered, updated, left, others }: ChangeBatch): number {
  return entered.size + updated.size + left.size + others.size;
}

/** The batch with a change that came after it. */
export function withChange(batch: ChangeBatch, { effect, subject, event }: Change): ChangeBatch {
  if (subject.__typename === 'Event') return withEvent(batch, subject.id, effect);
  const other = { type: subject.__typename, id: subject.id };
  const next = { ...batch, others: new Map(batch.others).set(subject.id, other) };
  // A statement comes and goes, its event stays as it is, unless it has gone itself.
  return subject.__typename === 'Statement' && event ? withEvent(next, event.id, 'STAYED') : next;
}

function withEvent(batch: ChangeBatch, id: string, effect: Change['effect']): ChangeBatch {
  if (effect === 'STAYED' && batch.left.has(id)) return batch;
  const [entered, updated, left] = [new Set(batch.entered), new Set(batch.updated), new Set(batch.left)];
  const wasEntered = entered.delete(id);
  updated.delete(id);
  left.delete(id);
  if (effect === 'LEFT') left.add(id);
  else if (effect === 'ENTERED' || wasEntered) entered.add(id);
  else updated.add(id);
  return { ...batch, entered, updated, left };
}

/** Two batches as one; the second came after the first. */
export function merged(first: ChangeBatch, second: ChangeBatch): ChangeBatch {
  let batch = first;
  for (const [ids, effect] of [
    [second.left, 'LEFT'],
    [second.entered, 'ENTERED'],
    [second.updated, 'STAYED'],
  ] as const) {
    for (const id of ids) batch = withEvent(batch, id, effect);
  }
  return { ...batch, others: new Map([...first.others, ...second.others]) };
}
