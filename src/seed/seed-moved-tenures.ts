import { EdtfError } from '../foundation/dates/edtf.js';
import { HistoricalDate } from '../foundation/dates/historical-date.js';
import type { Tenure } from '../domain/offices/tenure.js';
import type { CoercedItem } from './coerced-item.js';
import type { AnyDraft } from './seed-kinds.js';
import type { TenurePeriod } from './tenure-periods.js';

/**
 * Tenures whose period has changed since the folder was loaded: their keys now, and then. A tenure has no slug, so its
 * key changes with its period. It is the same tenure if, of one person in one office, one overlapping period has gone
 * from the folder and one has come.
 */
export function movedTenures(
  coerced: readonly CoercedItem[],
  loadedKeys: ReadonlySet<string>,
): ReadonlyMap<string, string> {
  const present = new Set(coerced.map(({ key }) => key));
  const gone = [...loadedKeys].filter((key) => key.startsWith('tenures/') && !present.has(key));
  const come = coerced.filter(({ item, key }) => item.list === 'tenures' && !loadedKeys.has(key));
  const candidates = come.map((one) => {
    const place = placeOf(one);
    const former = gone.filter((key) => key.startsWith(place) && overlap(key.slice(place.length), periodOf(one)));
    return { key: one.key, former };
  });
  const moved = new Map<string, string>();
  for (const { key, former } of candidates) {
    const [only, ...others] = former;
    const isOnly = candidates.filter((other) => only !== undefined && other.former.includes(only)).length === 1;
    if (only !== undefined && others.length === 0 && isOnly) moved.set(key, only);
  }
  return moved;
}

/** The input of a tenure, with the period that it had when it was loaded. */
export function formerTenureInput(one: CoercedItem, formerKey: string): Record<string, unknown> {
  return { ...one.input, period: formerKey.slice(placeOf(one).length) };
}

/** A tenure of the folder, and what it was when it was loaded. */
interface LoadedTenure {
  readonly one: CoercedItem;
  readonly draft: AnyDraft;
}

/**
 * The records of tenures whose period no seed has written, as an editor had changed or retracted them when it was
 * corrected: of one person in one office, one such tenure, and one overlapping record that is no other tenure's.
 */
export function tenuresByOverlap<One extends LoadedTenure>(
  tenures: readonly One[],
  periods: readonly TenurePeriod[],
  taken: ReadonlySet<string>,
): ReadonlyMap<One, string> {
  const candidates = tenures.map((tenure) => {
    const { personId, officeId, period } = tenure.draft.record as unknown as Tenure;
    const overlapping = periods.filter(
      (other) =>
        other.personId === personId &&
        other.officeId === officeId &&
        !taken.has(other.id) &&
        overlap(other.period, period.edtf),
    );
    return { tenure, ids: new Set(overlapping.map(({ id }) => id)) };
  });
  const found = new Map<One, string>();
  for (const { tenure, ids } of candidates) {
    const [id, ...others] = ids;
    if (id === undefined || others.length > 0) continue;
    if (candidates.filter((other) => other.ids.has(id)).length === 1) found.set(tenure, id);
  }
  return found;
}

function placeOf({ item: { value } }: CoercedItem): string {
  return ['tenures', value['person'], value['office'], ''].map(String).join('/');
}

function periodOf({ item: { value } }: CoercedItem): string {
  return String(value['period']);
}

function overlap(one: string, other: string): boolean {
  try {
    const [a, b] = [HistoricalDate.of(one), HistoricalDate.of(other)];
    return (
      (a.earliest === null || b.latest === null || a.earliest <= b.latest) &&
      (b.earliest === null || a.latest === null || b.earliest <= a.latest)
    );
  } catch (error) {
    if (error instanceof EdtfError) return false;
    throw error;
  }
}
