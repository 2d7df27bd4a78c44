import type { LocalizedText } from '../app/localized-text.js';
import type { Day, Stretch } from '../dates/day.js';
import type { HistoricalDate } from '../dates/historical-date.js';
import type { LaneName } from './lanes-of-kinds.js';

/*
 * What the chart draws, in the shapes in which the API answers (timeline.graphql).
 *
 * - TimelineFrame, once for a relation and a filter: parties, offices, tenures, `whole`, `kinds` (enumLabels). Its tenures may have
 *   further pages: TimelineTenures.
 * - TimelineCounts, or each of its counts by itself: `totalCount`, `overview`, `series`, `foremost` and `landmarks`. The overview is
 *   counted by YEAR; a timeline of more than 2,000 years is refused so, and is counted by DECADE.
 * - TimelineEvents: `events`. Up to 600 events in all: all pages, once. Above: only for a window with fewer than 300, with the window
 *   in the filter.
 * - TimelineDensity and TimelineDensityLandmarks: `density`, for a window with too many events to load; its filters are
 *   `laneFilters(filter)`. The bucket is `bucketFor(span)`. What is loaded for a window may be drawn for any window within it.
 * - TimelineRounds: `rounds` of the series of `threadSeries(data)`, only where not all events are loaded.
 * - TimelineStatements: `statements`, or `statementCounts` where `totalCount` is above 400.
 * - TimelineParticipants: `people`, for a window of less than 40 days.
 */

export interface Dated extends HistoricalDate {
  /** The date in words. */
  readonly display: string;
}

/** Anything that has a slug. */
export interface Reference {
  readonly slug: string;
}

/** An event as a mark: the fragment EventMark. */
export interface EventMark extends Reference {
  readonly id: string;
  readonly kind: string;
  readonly ordinal: number | null;
  readonly titles: readonly LocalizedText[];
  readonly shortTitles: readonly LocalizedText[];
  readonly date: Dated;
  readonly alternativeDates: readonly {
    readonly id: string;
    readonly standing: 'ALTERNATIVE' | 'REJECTED';
    readonly date: Dated;
  }[];
  readonly hosts: readonly Reference[];
  readonly places: readonly { readonly names: readonly LocalizedText[] }[];
  readonly series: Reference | null;
}

export interface StateBar extends Reference {
  readonly names: readonly LocalizedText[];
  readonly existence: Dated | null;
  readonly succeeds?: readonly { readonly date: HistoricalDate; readonly predecessor: StateBar }[];
}

export interface TenureBar {
  readonly id: string;
  readonly extent: 'TERM' | 'ATTESTED';
  readonly office: Reference;
  readonly person: Reference & {
    readonly names: readonly LocalizedText[];
    readonly familyNames: readonly LocalizedText[];
  };
  readonly period: Dated;
}

export interface Body extends Reference {
  readonly seat?: Reference | null;
  readonly parent?: (Reference & { readonly parent?: Reference | null }) | null;
}

export interface Office extends Reference {
  readonly titles: readonly LocalizedText[];
  readonly body: Body | null;
}

export interface StatementBar {
  readonly id: string;
  readonly date: Dated;
  readonly onBehalfOf: readonly Reference[];
  readonly madeAt: Reference | null;
}

export interface Bucket {
  readonly start: string;
  readonly end: string;
  readonly count: number;
}

export interface Histogram {
  /** What began before the window and reaches into it. */
  readonly before: number;
  /** What is dated too coarsely for a bucket. */
  readonly unplaced: number;
  readonly buckets: readonly Bucket[];
}

export interface ThreadSeries extends Reference {
  readonly titles: readonly LocalizedText[];
  /** Number of its events on the timeline. */
  readonly count: number;
  /** Where not all events are loaded: its rounds. */
  readonly rounds?: readonly EventMark[];
}

/** What is known of a window that has too many events to load. */
export interface WindowDensity {
  readonly window: Stretch;
  readonly totalCount: number;
  readonly lanes: Readonly<Record<LaneName, Histogram>>;
  readonly landmarks: readonly EventMark[];
}

export interface TimelineData {
  readonly title: string;
  /** Two states, the first one above the axis. */
  readonly parties: readonly StateBar[];
  /** By the number of events, the most first. */
  readonly offices: readonly Office[];
  readonly tenures: readonly TenureBar[];
  /** By the number of events, the most first. */
  readonly series: readonly ThreadSeries[];
  /** Names of kinds of events, by value. */
  readonly kinds: Readonly<Record<string, string>>;
  /** Number of events of the selection; null: it is not known. */
  readonly totalCount: number | null;
  /** From the first to the last event of the relation; null: it has none. */
  readonly whole: Stretch | null;
  /** Of the selection over the whole time: the overview; null: it is not known. */
  readonly overview: Histogram | null;
  /** The events of the selection that are loaded, oldest first. */
  readonly events: readonly EventMark[];
  /** The window of which all events are loaded; null: all of the selection are. */
  readonly loaded: Stretch | null;
  readonly density: WindowDensity | null;
  readonly statements: readonly StatementBar[];
  /** They are not loaded yet: their lane says neither how many there are nor that there are none. */
  readonly isStatementsPending?: boolean;
  /** In place of `statements`, where they are too many. */
  readonly statementCounts?: Histogram | null;
  /** Ids of the events that others refer to most; the first ones of `foremost` before the others. */
  readonly foremost: ReadonlySet<string>;
  readonly landmarks: ReadonlySet<string>;
  /** Persons who took part, by slug of the event: for the second line of a label. */
  readonly people?: ReadonlyMap<string, readonly LocalizedText[]>;
  readonly today: Day;
  /** Whether the selection is filtered: an empty chart then offers to clear the filter. */
  readonly isFiltered?: boolean;
}
