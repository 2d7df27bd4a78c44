/** What of a relation is shown, as the address says. All of it stands in the address. */
export interface RelationAddress {
  /** First and last day of the window, as YYYY-MM-DD (a month or a year is read, too); null: from the first event, or to the last. */
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
const DAY = /^(?!0000)(\d{4})(?:-(0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?$/;

/** Reads the query of an address. What is malformed is left out. */
export function parseAddress(search: string): RelationAddress {
  const query = new URLSearchParams(search);
  const view = query.get('view');
  return {
    from: dayOf(query.get('from'), 'first'),
    to: dayOf(query.get('to'), 'last'),
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

/** A day; that of a month or a year is its first or its last one. */
function dayOf(value: string | null, which: 'first' | 'last'): string | null {
  const [day, year, month] = DAY.exec(value ?? '') ?? [];
  if (day === undefined || year === undefined) return null;
  if (day.length === 10) return Number(day.slice(8)) <= lengthOf(Number(year), Number(month)) ? day : null;
  if (month === undefined) return `${year}-${which === 'first' ? '01-01' : '12-31'}`;
  return `${year}-${month}-${which === 'first' ? '01' : String(lengthOf(Number(year), Number(month)))}`;
}

function lengthOf(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
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

/** A path of this site with the language of the address `search`, unless it names one: a shared address is read in one language. */
export function withLanguage(path: string, search: string): string {
  const language = new URLSearchParams(search).get('lang');
  if (language === null) return path;
  const [, before = '', query = '', hash = ''] = /^([^?#]*)(?:\?([^#]*))?(.*)$/s.exec(path) ?? [];
  const params = new URLSearchParams(query);
  if (params.has('lang')) return path;
  params.set('lang', language);
  return `${before}?${params.toString().replaceAll('%2C', ',')}${hash}`;
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
