import { arrange } from './band-layout.js';
import type { BandLayout } from './band-layout.js';
import { drawnEvents } from './drawn-events.js';
import type { DrawnEvent } from './drawn-events.js';
import { sidesOf } from '../sides/sides.js';
import { officeRows } from './office-rows.js';
import type { Side } from '../sides/sides.js';
import type { OfficeRow } from './office-rows.js';
import { statementDays } from './statement-days.js';
import type { StatementDay } from './statement-days.js';
import { stateBars, tenureBars } from './tenure-bars.js';
import type { RowBar } from './tenure-bars.js';
import { ROUNDS_MIN, threadsOf } from './threads.js';
import type { Thread } from './threads.js';
import type { LocalizedText } from '../app/localized-text.js';
import type { TimelineData } from './timeline-data.js';
import { wholeSpan } from './time-scale.js';
import type { Span } from './time-scale.js';

/** What follows from the data, at any zoom and size. */
export interface ChartModel {
  readonly data: TimelineData;
  readonly whole: Span;
  readonly events: readonly DrawnEvent[];
  readonly landmarks: readonly DrawnEvent[];
  readonly bySlug: ReadonlyMap<string, DrawnEvent>;
  readonly threads: readonly Thread[];
  readonly offices: Readonly<Record<'one' | 'two', readonly OfficeRow[]>>;
  readonly statements: readonly StatementDay[];
}

const THREADS_MAX = 3;
const OFFICES_MAX = 3;

export function chartModel(data: TimelineData): ChartModel {
  const sides = sidesOf(data.parties);
  const draw = (events: TimelineData['events']): DrawnEvent[] => drawnEvents(events, data, sides);
  const events = draw(data.events);
  const landmarks = draw(data.density?.landmarks ?? []);
  const threads = threadsOf(data.series, events, draw, THREADS_MAX);
  const rounds = threads.flatMap((thread) => thread.rounds);
  return {
    data,
    whole: wholeSpan(data.whole, data.today),
    events,
    landmarks,
    bySlug: new Map([...rounds, ...landmarks, ...events].map((drawn) => [drawn.slug, drawn])),
    threads,
    offices: { one: officeRows(data, sides, 'one', OFFICES_MAX), two: officeRows(data, sides, 'two', OFFICES_MAX) },
    statements: statementDays(data.statements, sides),
  };
}

/** A row of bars: a state with its predecessors, or an office. */
export interface ChartRow {
  readonly key: string;
  readonly side: Side;
  readonly isState: boolean;
  readonly top: number;
  readonly name: LocalizedText;
  readonly bars: readonly RowBar[];
}

/** What is drawn at a size. */
export interface ChartFrame {
  readonly bands: BandLayout;
  readonly threads: readonly Thread[];
  readonly rows: readonly ChartRow[];
  /** Events that stand in lanes: all but the rounds of threads that are shown. */
  readonly events: readonly DrawnEvent[];
  readonly landmarks: readonly DrawnEvent[];
}

export function chartFrame(model: ChartModel, width: number, height: number): ChartFrame {
  const { data, offices } = model;
  const bands = arrange({
    width,
    height,
    offices: { one: offices.one.length, two: offices.two.length },
    threads: expectedThreads(model),
    hasStatements: true,
  });
  const threads = model.threads.slice(0, bands.threads.length);
  const inThreads = new Set(threads.flatMap(({ rounds }) => rounds.map(({ slug }) => slug)));
  const rows = bands.rows.map(({ side, office, top }): ChartRow => {
    const party = data.parties[side === 'one' ? 0 : 1];
    const common = { side, top, isState: office === null };
    const row = office === null ? undefined : offices[side === 'one' ? 'one' : 'two'][office];
    if (row === undefined)
      return { ...common, key: `${side}-state`, name: nameOf(party?.names), bars: stateBars(party, data.today) };
    const titles = row.offices.map((one) => one.titles[0]?.text ?? '');
    return {
      ...common,
      key: `${side}-${String(office)}`,
      name: { ...nameOf(row.offices[0]?.titles), text: titles.join(' · ') },
      bars: tenureBars(row, data.today),
    };
  });
  const stands = ({ slug }: DrawnEvent): boolean => !inThreads.has(slug);
  return { bands, threads, rows, events: model.events.filter(stands), landmarks: model.landmarks.filter(stands) };
}

/** While no event is loaded, the room for the threads that there will be: then lanes keep their place. */
function expectedThreads({ data, events, threads }: ChartModel): number {
  const isLoaded = events.length > 0 || data.totalCount === 0 || data.series.some(({ rounds }) => rounds !== undefined);
  if (isLoaded) return threads.length;
  return Math.min(data.series.filter(({ count }) => count >= ROUNDS_MIN).length, THREADS_MAX);
}

function nameOf(names: readonly LocalizedText[] | undefined): LocalizedText {
  return names?.[0] ?? { language: 'und', text: '' };
}
