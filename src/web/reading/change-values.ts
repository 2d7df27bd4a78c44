/** A piece of a value: a text, in a language if that is known, or a reference to a record. */
export type Segment = { readonly text: string; readonly lang?: string } | { readonly id: string };

/** What a change took from a field, and what it put there. Both are empty where only the order changed. */
export interface Difference {
  readonly removed: readonly Segment[][];
  readonly added: readonly Segment[][];
}

export interface FieldChange {
  readonly field: string;
  readonly before: unknown;
  readonly after: unknown;
}

/** How values are written. */
export interface ValueFormat {
  /** The enum of the record's own field `kind`; null: it has none. */
  readonly kindEnum: string | null;
  readonly label: (enumName: string, value: string) => string;
  readonly fieldName: (field: string) => string;
  readonly locale: string;
}

const GLOBAL_ID = /^[A-Z][A-Za-z]+_[\w-]{22}$/;

const ENUMS: Readonly<Record<string, string>> = {
  basis: 'Basis',
  calendar: 'Calendar',
  confidence: 'Confidence',
  dateBasis: 'Basis',
  extent: 'TenureExtent',
  role: 'ParticipantRole',
  standing: 'ClaimStanding',
  status: 'CoverageStatus',
  supports: 'EventAspect',
};

/** Parts of a value that say nothing without their name. */
const NAMED = new Set(['paragraph', 'page', 'latitude', 'longitude', 'width', 'height', 'from', 'to']);
/** Where a passage begins and ends, in characters: of use to programs alone. */
const OMITTED = new Set(['start', 'end']);

/** What differs. Of lists, only the elements that one of them has: of eight participants, the one who was added. */
export function differenceOf({ field, before, after }: FieldChange, format: ValueFormat): Difference {
  const one = itemsOf(before);
  const other = itemsOf(after);
  const describe = (value: unknown): Segment[] => segmentsOf(value, field, field, format);
  return { removed: without(one, other).map(describe), added: without(other, one).map(describe) };
}

function itemsOf(value: unknown): readonly unknown[] {
  if (value === null || value === undefined) return [];
  return Array.isArray(value) ? value : [value];
}

function without(items: readonly unknown[], others: readonly unknown[]): unknown[] {
  const rest = others.map(canonical);
  return items.filter((item) => {
    const index = rest.indexOf(canonical(item));
    if (index === -1) return true;
    rest.splice(index, 1);
    return false;
  });
}

/** JSON in which the order of names does not count. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_name, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([one], [other]) => (one < other ? -1 : 1)))
      : part,
  );
}

function segmentsOf(value: unknown, name: string, field: string, format: ValueFormat): Segment[] {
  if (value === null || value === undefined) return [];
  if (Array.isArray(value)) return value.flatMap((item) => segmentsOf(item, name, field, format));
  if (typeof value !== 'object') return [scalar(value as string | number | boolean, name, field, format)];
  const { language, text, ...others } = value as Record<string, unknown>;
  const rest = Object.entries({ ...(typeof text === 'string' ? {} : { language, text }), ...others })
    // That the source states it is what is expected.
    .filter(([key, part]) => !OMITTED.has(key) && !(key === 'basis' && part === 'STATED'))
    .flatMap(([key, part]) => segmentsOf(part, key, field, format));
  return typeof text === 'string' && typeof language === 'string' ? [{ text, lang: language }, ...rest] : rest;
}

function scalar(value: string | number | boolean, name: string, field: string, format: ValueFormat): Segment {
  if (typeof value === 'string') {
    if (GLOBAL_ID.test(value)) return { id: value };
    const enumName = name === 'kind' ? (field === 'links' ? 'EventLinkKind' : format.kindEnum) : ENUMS[name];
    if (enumName) return { text: format.label(enumName, value) };
  }
  const text = typeof value === 'string' ? formatDay(value, format.locale) : String(value);
  return { text: NAMED.has(name) && name !== field ? `${format.fieldName(name)} ${text}` : text };
}

const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** A plain day in words; any other text as it is. */
function formatDay(text: string, locale: string): string {
  if (!DAY.test(text)) return text;
  const day = new Date(`${text}T00:00:00Z`);
  if (Number.isNaN(day.getTime())) return text;
  return new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' }).format(day);
}

/** The records that differences refer to. */
export function referencesIn(differences: Iterable<Difference>): string[] {
  const segments = [...differences].flatMap(({ removed, added }) => [...removed, ...added].flat());
  return [...new Set(segments.flatMap((segment) => ('id' in segment ? [segment.id] : [])))];
}
