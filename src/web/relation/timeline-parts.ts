import { END_OF_DAYS, FIRST_DAY, parseDay } from '../dates/day.js';
import type { Day, Stretch } from '../dates/day.js';
import { LANES } from '../timeline/lanes-of-kinds.js';
import type { EventMark, LocalizedText, StatementBar, TimelineData, WindowDensity } from '../timeline/timeline-data.js';
import { EVENTS_ALL, STATEMENTS_ALL } from './request-plan.js';
import type { Frame, Pages, Plan } from './request-plan.js';
import { dataOf } from './requests.js';
import type { Outcomes } from './requests.js';

/** What the page knows of a relation besides what the chart draws. */
export interface RelationData extends TimelineData {
  readonly relationId: string;
  /** Number of all its events. */
  readonly eventCount: number;
  /** From where changes are followed. */
  readonly position: string;
}

/** Nothing of the selection is loaded as single events. */
const NO_TIME: Stretch = { from: 0, to: 0 };

/** What the chart draws, as far as it has been answered; null before the frame is. */
export function timelineData(plan: Plan, outcomes: Outcomes, today: Day, isFiltered: boolean): RelationData | null {
  const answer = dataOf(outcomes, plan.frame);
  const relation = answer?.relation;
  if (!relation) return null;
  const { timeline } = relation;
  const isAll = timeline.totalCount <= EVENTS_ALL;
  const events = eventsOf(plan, outcomes);
  const isLoaded = plan.events.length > 0 && plan.events.every(({ isComplete }) => isComplete);
  return {
    title: relation.title,
    parties: relation.parties,
    offices: relation.offices.nodes,
    tenures: byId([
      ...relation.tenures.nodes,
      ...nodesOf(plan.tenures, outcomes, (data) => data.relation?.tenures.nodes),
    ]),
    series: seriesOf(relation, plan, outcomes),
    kinds: Object.fromEntries(answer.enumLabels.map(({ value, label }) => [value, label])),
    totalCount: timeline.totalCount,
    whole: wholeOf(relation),
    overview: timeline.histogram,
    events,
    loaded: isAll ? null : isLoaded ? plan.eventsWindow : NO_TIME,
    density: densityOf(plan, outcomes, wholeOf(relation)),
    ...statementsOf(plan, outcomes, isFiltered ? new Set(events.map(({ slug }) => slug)) : null),
    foremost: new Set(timeline.foremost.map(({ slug }) => slug)),
    landmarks: new Set(timeline.landmarks.map(({ slug }) => slug)),
    people: peopleOf(plan, outcomes),
    today,
    isFiltered,
    position: timeline.position,
    eventCount: relation.summary.eventCount,
    relationId: relation.id,
  };
}

/** The events that were read, each once, in order. */
function eventsOf({ events }: Plan, outcomes: Outcomes): EventMark[] {
  const all = events.flatMap((pages) => nodesOf(pages, outcomes, (data) => data.relation?.timeline.nodes));
  return byId(all);
}

function nodesOf<Data, Node>(
  { requests }: Pages<Data>,
  outcomes: Outcomes,
  nodes: (data: Data) => readonly Node[] | undefined,
): Node[] {
  return requests.flatMap((one) => {
    const data = dataOf(outcomes, one);
    return data === null ? [] : [...(nodes(data) ?? [])];
  });
}

/** What stands in several windows, or was read twice, stands once: the first of it keeps its place. */
function byId<Node extends { readonly id: string }>(nodes: readonly Node[]): Node[] {
  return [...new Map(nodes.map((node) => [node.id, node])).values()];
}

function seriesOf({ timeline }: Frame, plan: Plan, outcomes: Outcomes): TimelineData['series'] {
  return timeline.counts.flatMap(({ count, keys: [key] }) => {
    const { node } = key ?? {};
    if (!node || !('slug' in node)) return [];
    const pages = plan.rounds.get(node.slug);
    const rounds = pages && byId(nodesOf(pages, outcomes, (data) => data.relation?.timeline.nodes));
    return [{ slug: node.slug, titles: node.titles, count, ...(rounds && { rounds }) }];
  });
}

/** From the first event to the last one; what is open there begins or ends with what is known of it. */
function wholeOf({ summary, timeline }: Frame): Stretch | null {
  const { first, last } = summary;
  if (first === null || last === null) return null;
  const daysOf = (...named: (string | null | undefined)[]): Day[] =>
    named.filter((day) => day !== null && day !== undefined).map(parseDay);
  const days = daysOf(first.date.earliest ?? first.date.latest, last.date.earliest, last.date.latest);
  if (days.length === 0) return null;
  const from = days.reduce((one, other) => Math.min(one, other));
  // What begins last may be known by its bucket alone.
  const ends = [...days, ...daysOf(timeline.histogram.buckets.at(-1)?.start)];
  const to = ends.reduce((one, other) => Math.max(one, other)) + 1;
  return { from: Math.max(from, FIRST_DAY), to: Math.min(to, END_OF_DAYS) };
}

function densityOf({ density }: Plan, outcomes: Outcomes, whole: Stretch | null): WindowDensity | null {
  const relation = density && dataOf(outcomes, density.request)?.relation;
  if (!relation) return null;
  const lanes = LANES.map((lane) => [lane, relation[lane].histogram] as const);
  return {
    window: density.window ?? { from: (whole ?? NO_TIME).from, to: (whole ?? NO_TIME).to },
    totalCount: relation.whole.totalCount,
    lanes: Object.fromEntries(lanes) as unknown as WindowDensity['lanes'],
    landmarks: relation.whole.landmarks,
  };
}

/** Of a filtered selection, the statements that were made at its events. */
function statementsOf(
  { statements }: Plan,
  outcomes: Outcomes,
  chosen: ReadonlySet<string> | null,
): Pick<TimelineData, 'statements' | 'statementCounts' | 'isStatementsPending'> {
  const [first] = statements?.requests ?? [];
  const counted = first && dataOf(outcomes, first)?.relation?.statements;
  if (!statements || !first) return { statements: [] };
  if (!counted) return { statements: [], isStatementsPending: !outcomes.has(first.key) };
  if (counted.totalCount > STATEMENTS_ALL)
    return chosen === null ? { statements: [], statementCounts: counted.histogram } : { statements: [] };
  const all: StatementBar[] = byId(nodesOf(statements, outcomes, (data) => data.relation?.statements.nodes));
  return { statements: chosen === null ? all : all.filter(({ madeAt }) => madeAt !== null && chosen.has(madeAt.slug)) };
}

function peopleOf({ participants }: Plan, outcomes: Outcomes): ReadonlyMap<string, readonly LocalizedText[]> {
  const nodes = participants && dataOf(outcomes, participants)?.relation?.timeline.nodes;
  return new Map(
    (nodes ?? []).map(({ slug, participations }) => [
      slug,
      participations.flatMap(({ actor }) => ('names' in actor ? actor.names.slice(0, 1) : [])),
    ]),
  );
}
