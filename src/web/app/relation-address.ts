/** What of a relation is shown, as the address says. All of it stands in the address. */
export interface RelationAddress {
  /** First and last day of the window, as YYYY-MM-DD; null: from the first event, or to the last. */
  readonly from: string | null;
  readonly to: string | null;
  /** Slug of the open event, and of one read beside it. */
  readonly event: string | null;
  readonly beside: string | null;
  /** null: the timeline, or the list on a narrow screen. */
  readonly view: 'timeline' | 'list' | null;
  /** Each is a list of enum values or slugs. */
  readonly kind: readonly string[];
  readonly actor: readonly string[];
  readonly place: readonly string[];
  readonly topic: readonly string[];
  readonly series: readonly string[];
  /** Slugs of the states whose side a source is on. */
  readonly side: readonly string[];
  readonly confidence: readonly string[];
  /** Number of different publishers, as `2`, `2-`, `-1` or `2-4`. */
  readonly publishers: string | null;
  readonly text: string | null;
}

const LISTS = ['kind', 'actor', 'place', 'topic', 'series', 'side', 'confidence'] as const;
const TEXTS = ['event', 'beside', 'publishers', 'text'] as const;
const DAY = /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/;

/** Reads the query of an address. What is malformed is left out. */
export function parseAddress(search: string): RelationAddress {
  const query = new URLSearchParams(search);
  const day = (name: string): string | null => {
    const value = query.get(name);
    return value !== null && DAY.test(value) ? value : null;
  };
  const view = query.get('view');
  return {
    from: day('from'),
    to: day('to'),
    view: view === 'timeline' || view === 'list' ? view : null,
    ...(Object.fromEntries(TEXTS.map((name) => [name, query.get(name)?.trim() || null])) as Pick<
      RelationAddress,
      (typeof TEXTS)[number]
    >),
    ...(Object.fromEntries(LISTS.map((name) => [name, listOf(query.get(name))])) as unknown as Pick<
      RelationAddress,
      (typeof LISTS)[number]
    >),
  };
}

function listOf(value: string | null): readonly string[] {
  return [...new Set((value ?? '').split(',').map((item) => item.trim()))].filter((item) => item !== '');
}

/** The query of an address; parameters that it does not concern stay as they are in `search`. */
export function formatAddress(address: RelationAddress, search = ''): string {
  const query = new URLSearchParams(search);
  for (const [name, value] of Object.entries(address)) {
    const text = Array.isArray(value) ? value.join(',') : (value as string | null);
    if (text === null || text === '') query.delete(name);
    else query.set(name, text);
  }
  // A comma is allowed in a query (RFC 3986, 3.4), and reads better.
  return query.toString().replaceAll('%2C', ',');
}

/** Paths of what has a page of its own, below the base path. */
export const pathTo = {
  home: (): string => '/',
  relation: (slug: string): string => `/relations/${slug}`,
  event: (slug: string): string => `/events/${slug}`,
  actor: (slug: string): string => `/actors/${slug}`,
  office: (slug: string): string => `/offices/${slug}`,
  place: (slug: string): string => `/places/${slug}`,
  topic: (slug: string): string => `/topics/${slug}`,
  series: (slug: string): string => `/series/${slug}`,
  source: (slug: string): string => `/sources/${slug}`,
  search: (text: string): string => `/search?${new URLSearchParams({ text }).toString()}`,
  onThisDay: (day: string): string => `/on-this-day?${new URLSearchParams({ day }).toString()}`,
} as const;
