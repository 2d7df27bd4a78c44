import type { RelationAddress } from '../app/relation-address.js';
import type { Confidence, EventFilter, EventKind } from '../graphql/documents.js';

/** The parts of an address that choose events; the window is one where events are listed. */
export const FILTER_PARTS = [
  'kind',
  'actor',
  'place',
  'topic',
  'series',
  'side',
  'confidence',
  'publishers',
  'text',
] as const satisfies readonly (keyof RelationAddress)[];

export type FilterPart = (typeof FILTER_PARTS)[number];

/** A change of the address that takes away all filters. */
export const NO_FILTER: Partial<RelationAddress> = {
  kind: [],
  actor: [],
  place: [],
  topic: [],
  series: [],
  side: [],
  confidence: [],
  publishers: null,
  text: null,
};

/** Whether the address chooses among the events of the relation. */
export function isFiltered(address: RelationAddress): boolean {
  return FILTER_PARTS.some((part) => hasPart(address, part));
}

/** Whether a part of the address chooses events. */
export function hasPart(address: RelationAddress, part: FilterPart): boolean {
  const value = address[part];
  return typeof value === 'string' || (Array.isArray(value) && value.length > 0);
}

/** The filter that an address stands for, without its window. A part can be left out: to count what else there is of it. */
export function filterOf(address: RelationAddress, without: FilterPart | null = null): EventFilter {
  const wants = (part: FilterPart): boolean => part !== without && hasPart(address, part);
  const publisherCount = parsePublishers(address.publishers);
  return {
    // The service names a value that it does not know.
    ...(wants('kind') && { kinds: address.kind as EventKind[] }),
    ...(wants('actor') && { actors: [{ allOf: [...address.actor] }] }),
    ...(wants('place') && { places: [...address.place] }),
    ...(wants('topic') && { topics: [...address.topic] }),
    ...(wants('series') && { series: [...address.series] }),
    ...(wants('side') && { sides: [...address.side] }),
    ...(wants('confidence') && { confidence: address.confidence as Confidence[] }),
    ...(wants('publishers') && publisherCount && { publisherCount }),
    ...(wants('text') && { text: address.text }),
  };
}

/** The filter with the window of an address. */
export function filterWithWindow(address: RelationAddress, without: FilterPart | null = null): EventFilter {
  const { from, to } = address;
  const filter = filterOf(address, without);
  if (from === null && to === null) return filter;
  return { ...filter, window: { ...(from !== null && { from }), ...(to !== null && { to }) } };
}

/** Codes of errors that come of what a filter refers to. */
const REFUSED: readonly unknown[] = ['NOT_FOUND', 'BAD_USER_INPUT'];

/** Whether a request was refused because of its filter: nothing can fit a filter by what does not exist. */
export function isRefusedFilter(
  errors: readonly { readonly extensions: Readonly<Record<string, unknown>> }[],
  address: RelationAddress,
): boolean {
  return isFiltered(address) && errors.some(({ extensions }) => REFUSED.includes(extensions['code']));
}

/** Reads `2`, `2-`, `-1` and `2-4`; anything else is no condition. */
export function parsePublishers(text: string | null): { readonly min?: number; readonly max?: number } | null {
  const match = /^(\d{1,4})?(-)?(\d{1,4})?$/.exec(text ?? '');
  const [, first, dash, second] = match ?? [];
  if (first === undefined && second === undefined) return null;
  if (dash === undefined) return second === undefined ? { min: Number(first), max: Number(first) } : null;
  return { ...(first !== undefined && { min: Number(first) }), ...(second !== undefined && { max: Number(second) }) };
}
