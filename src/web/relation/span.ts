import type { RelationAddress } from '../app/relation-address.js';
import { formatDay, parseDay } from '../dates/day.js';
import type { Stretch } from '../dates/day.js';

type Window = Pick<RelationAddress, 'from' | 'to'>;

/** The span that an address stands for; null: all time. An end that it does not name is that of the whole. */
export function spanOf({ from, to }: Window, whole: Stretch | null): Stretch | null {
  if (from === null && to === null) return null;
  const first = from === null ? (whole?.from ?? null) : parseDay(from);
  const end = to === null ? (whole?.to ?? null) : parseDay(to) + 1;
  return first === null || end === null || end <= first ? null : { from: first, to: end };
}

/** The days of a span, for the address; null: all time. */
export function windowOf(span: Stretch | null): Window {
  if (span === null) return { from: null, to: null };
  return { from: formatDay(span.from), to: formatDay(Math.ceil(span.to) - 1) };
}
