/** A bar of a chart. */
export interface Bar {
  readonly label: string;
  readonly count: number;
}

/** Counts to be drawn. In a histogram the bars are periods, earliest first. */
export interface Chart {
  /** The path of the counts in the response. */
  readonly name: string;
  readonly kind: 'histogram' | 'counts';
  readonly bars: readonly Bar[];
}

type Fields = Readonly<Record<string, unknown>>;

/** Fields that name what is counted, best first. */
const LABELS = ['label', 'name', 'title', 'slug', 'value', 'kind', 'start'];

/** The charts of a response's data: of histograms, of lists with counts, and of several total counts. */
export function chartsOf(data: unknown): Chart[] {
  const charts: Chart[] = [];
  const totals: Bar[] = [];
  collect(data, [], charts, totals);
  const isOnlyTotal = totals.length === 1 && charts.length === 0 && !hasList(data);
  if (totals.length > 1 || isOnlyTotal) charts.push({ name: 'totalCount', kind: 'counts', bars: totals });
  return charts.filter(({ bars }) => bars.length > 0);
}

function collect(value: unknown, path: readonly string[], charts: Chart[], totals: Bar[]): void {
  if (Array.isArray(value)) {
    const bars = value.map(barOf).filter((bar) => bar !== null);
    if (bars.length > 0 && bars.length === value.length) {
      const isHistogram = path.at(-1) === 'buckets';
      const name = (isHistogram ? path.slice(0, -1) : path).join('.');
      charts.push({ name, kind: isHistogram ? 'histogram' : 'counts', bars });
    }
    // Counts within the elements of a list belong to the table of the list.
    return;
  }
  if (!isFields(value)) return;
  for (const [name, nested] of Object.entries(value)) {
    if (name === 'totalCount' && typeof nested === 'number') totals.push({ label: path.join('.'), count: nested });
    else collect(nested, [...path, name], charts, totals);
  }
}

function barOf(element: unknown): Bar | null {
  if (!isFields(element) || typeof element['count'] !== 'number') return null;
  return { label: labelOf(element) ?? '', count: element['count'] };
}

/** The name of what is counted: a field of the element, or of an object or objects in it. */
function labelOf(fields: Fields): string | null {
  for (const name of LABELS) {
    const value = fields[name];
    if (typeof value === 'string') return value;
  }
  const nested = Object.values(fields).map((value) =>
    Array.isArray(value)
      ? value
          .map((each) => (isFields(each) ? labelOf(each) : null))
          .filter((label) => label !== null)
          .join(', ')
      : isFields(value)
        ? labelOf(value)
        : null,
  );
  return nested.find((label) => label !== null && label !== '') ?? null;
}

function hasList(value: unknown): boolean {
  return Array.isArray(value) || (isFields(value) && Object.values(value).some(hasList));
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
