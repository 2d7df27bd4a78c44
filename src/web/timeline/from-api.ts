import type { Day, Stretch } from '../dates/day.js';
import type {
  EventMarkFragment,
  StatementBarFragment,
  TenureBarFragment,
  TimelineDensityQuery,
  TimelineFrameQuery,
  TimelineParticipantsQuery,
} from '../graphql/documents.js';
import { byLane } from './lanes-of-kinds.js';
import type { Histogram, LocalizedText, TimelineData, WindowDensity } from './timeline-data.js';
import { wholeOf } from './time-scale.js';

/** What is loaded beside the frame. */
export interface LoadedParts {
  readonly events: readonly EventMarkFragment[];
  /** The window of which these are all events; null: of the whole selection. */
  readonly loaded: Stretch | null;
  readonly density?: WindowDensity | null;
  /** Further pages of tenures. */
  readonly tenures?: readonly TenureBarFragment[];
  readonly statements?: readonly StatementBarFragment[];
  readonly statementCounts?: Histogram | null;
  /** Rounds of series by slug, where not all events are loaded. */
  readonly rounds?: ReadonlyMap<string, readonly EventMarkFragment[]>;
  readonly people?: ReadonlyMap<string, readonly LocalizedText[]>;
  readonly isFiltered?: boolean;
}

/** What the chart draws, from what the API answered. Null: there is no such relation. */
export function timelineData(frame: TimelineFrameQuery, parts: LoadedParts, today: Day): TimelineData | null {
  const { relation, enumLabels } = frame;
  if (!relation) return null;
  const { summary, timeline } = relation;
  const ends = [summary.first, summary.last].flatMap((event) => (event ? [event.date] : []));
  const series = timeline.counts.flatMap(({ count, keys: [key] }) => {
    const node = key?.node;
    if (node?.__typename !== 'Series') return [];
    const rounds = parts.rounds?.get(node.slug);
    return [{ slug: node.slug, titles: node.titles, count, ...(rounds ? { rounds } : {}) }];
  });
  return {
    title: relation.title,
    parties: relation.parties,
    offices: relation.offices.nodes,
    tenures: [...relation.tenures.nodes, ...(parts.tenures ?? [])],
    series,
    kinds: Object.fromEntries(enumLabels.map(({ value, label }) => [value, label])),
    totalCount: timeline.totalCount,
    whole: wholeOf([...ends, ...(parts.loaded === null ? parts.events.map(({ date }) => date) : [])], today),
    overview: timeline.histogram,
    events: parts.events,
    loaded: parts.loaded,
    density: parts.density ?? null,
    statements: parts.statements ?? [],
    statementCounts: parts.statementCounts ?? null,
    foremost: new Set(timeline.foremost.map(({ slug }) => slug)),
    landmarks: new Set(timeline.landmarks.map(({ slug }) => slug)),
    ...(parts.people ? { people: parts.people } : {}),
    today,
    isFiltered: parts.isFiltered ?? false,
  };
}

/** The density of a window, from TimelineDensity. */
export function windowDensity({ relation }: TimelineDensityQuery, window: Stretch): WindowDensity | null {
  if (!relation) return null;
  const { totalCount, landmarks } = relation.whole;
  return { window, totalCount, lanes: byLane((lane) => relation[lane].histogram), landmarks };
}

/** Persons by the slug of the event, from TimelineParticipants. */
export function peopleOf({ relation }: TimelineParticipantsQuery): ReadonlyMap<string, readonly LocalizedText[]> {
  const events = relation?.timeline.nodes ?? [];
  return new Map(
    events.map(({ slug, participations }) => {
      const names = participations.flatMap(({ actor }) =>
        actor.__typename === 'Person' ? actor.names.slice(0, 1) : [],
      );
      return [slug, [...new Map(names.map((name) => [name.text, name])).values()]];
    }),
  );
}
