import { Confidence, EventKind } from '../../../domain/events/event-kinds.js';
import { isSlug } from '../../../foundation/records/global-id.js';

/** A day of the proleptic Gregorian calendar, as the API's scalar Date has it. */
const DAY = /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/;

/** Elements of a list in an address that are read. */
const LIST_MAX = 50;

const TEXT_MAX = 200;

/**
 * The filter that the address of a relation asks for, as the timeline page writes it; null if it asks for none. What is
 * malformed is left out, as that page does.
 */
export function filterOf(search: URLSearchParams): object | null {
  const list = (name: string, isValid: (value: string) => boolean): readonly string[] | undefined => {
    const values = (search.get(name) ?? '').split(',').filter(isValid);
    return values.length === 0 ? undefined : [...new Set(values)].slice(0, LIST_MAX);
  };
  const day = (name: string): string | undefined => [search.get(name) ?? ''].find((value) => DAY.test(value));
  const [from, to] = [day('from'), day('to')];
  const actors = list('actor', isSlug);
  const filter = {
    window: from !== undefined || to !== undefined ? { from, to } : undefined,
    kinds: list('kind', (value) => Object.hasOwn(EventKind, value)),
    confidence: list('confidence', (value) => Object.hasOwn(Confidence, value)),
    actors: actors && [{ anyOf: actors }],
    places: list('place', isSlug),
    topics: list('topic', isSlug),
    series: list('series', isSlug),
    sides: list('side', isSlug),
    publisherCount: rangeOf(search.get('publishers') ?? ''),
    text: search.get('text')?.trim().slice(0, TEXT_MAX) || undefined,
  };
  const given = Object.entries(filter).filter(([, value]) => value !== undefined);
  return given.length === 0 ? null : Object.fromEntries(given);
}

/** A range of numbers: `2`, `2-`, `-3` or `2-3`. */
function rangeOf(text: string): object | undefined {
  const [, least = '', dash = '', most = ''] = /^(\d{0,4})(-?)(\d{0,4})$/.exec(text) ?? [];
  if (least === '' && most === '') return undefined;
  return {
    min: least === '' ? undefined : Number(least),
    max: dash === '' ? Number(least) : most === '' ? undefined : Number(most),
  };
}
