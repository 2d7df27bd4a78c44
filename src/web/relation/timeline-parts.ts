import { END_OF_DAYS, FIRST_DAY, parseDay } from '../dates/day.js';
import type { Day, Stretch } from '../dates/day.js';
import type { TimelineFrameQuery } from '../graphql/documents.js';
import { byLane } from '../timeline/lanes-of-kinds.js';
import type { LocalizedText } from '../app/localized-text.js';
import type {
  EventMark,
  Histogram,
  StatementBar,
  ThreadSeries,
  TimelineData,
  WindowDensity,
} from '../timeline/timeline-data.js';
import { countsIn } from './counts-plan.js';
import type { Pages } from './plan-parts.js';
import { STATEMENTS_ALL } from './request-plan.js';
import type { Plan } from './request-plan.js';
import { dataOf } from './requests.js';
import type { Outcomes } from './requests.js';
import { countOf } from './time-windows.js';

/** What the page knows of a relation besides what the chart draws. */
export interface RelationData extends TimelineData {
  readonly relationId: string;
  /** Number of all its events; null: it is not known. */
  readonly eventCount: number | null;
  /** From where changes are followed. */
  readonly position: string;
}

type Frame = NonNullable<TimelineFrameQuery['relation']>;

/** Nothing of the selection is loaded as single events. */
const NO_TIME: Stretch = { from: 0, to: 0 };

/** What the chart draws, as far as it has been answered; null before the frame is. */
export function timelineData(plan: Plan, outcomes: Outcomes, today: Day, isFiltered: boolean): RelationData | null {
  const answer = dataOf(outcomes, plan.frame);
  const relation = answer?.relation;
  if (!relation) return null;
  const counts = countsIn(plan.counts, outcomes);
  const events = eventsOf(plan, outcomes);
  const isLoaded = plan.events.length > 0 && plan.events.every(({ isComplete }) => isComplete);
  const whole = wholeOf(relation, counts.histogram);
  return {
    title: relation.title,
    parties: relation.parties,
    offices: relation.offices.nodes,
    tenures: byId([
      ...relation.tenures.nodes,
      ...nodesOf(plan.tenures, outcomes, (data) => data.relation?.tenures.nodes),
    ]),
    series: withRounds(counts.series ?? [], plan, outcomes),
    kinds: Object.fromEntries(answer.enumLabels.map(({ value, label }) => [value, label])),
    totalCount: plan.isAll === true && isLoaded ? (counts.totalCount ?? events.length) : counts.totalCount,
    whole,
    overview: counts.histogram,
    events,
    loaded: plan.isAll === true ? null : plan.isAll === false && isLoaded ? plan.eventsWindow : NO_TIME,
    density: densityOf(plan, outcomes, whole),
    ...statementsOf(plan, outcomes, isFiltered ? new Set(events.map(({ slug }) => slug)) : null),
    foremost: new Set(counts.foremost.map(({ id }) => id)),
    landmarks: new Set(counts.landmarks.map(({ id }) => id)),
    people: peopleOf(plan, outcomes),
    today,
    isFiltered,
    position: relation.timeline.position,
    eventCount: counts.eventCount,
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

function withRounds(series: readonly ThreadSeries[], { rounds }: Plan, outcomes: Outcomes): readonly ThreadSeries[] {
  return series.map((one) => {
    const pages = rounds.get(one.slug);
    if (pages === undefined) return one;
    return { ...one, rounds: byId(nodesOf(pages, outcomes, (data) => data.relation?.timeline.nodes)) };
  });
}

/** From the first event to the last one; what is open there begins or ends with what is known of it. */
function wholeOf({ summary }: Frame, histogram: Histogram | null): Stretch | null {
  const { first, last } = summary;
  if (first === null || last === null) return null;
  const daysOf = (...named: (string | null | undefined)[]): Day[] =>
    named.filter((day) => day !== null && day !== undefined).map(parseDay);
  const days = daysOf(first.date.earliest ?? first.date.latest, last.date.earliest, last.date.latest);
  if (days.length === 0) return null;
  const from = days.reduce((one, other) => Math.min(one, other));
  // What begins last may be known by its bucket alone.
  const ends = [...days, ...daysOf(histogram?.buckets.at(-1)?.start)];
  const to = ends.reduce((one, other) => Math.max(one, other)) + 1;
  return { from: Math.max(from, FIRST_DAY), to: Math.min(to, END_OF_DAYS) };
}

function densityOf({ density }: Plan, outcomes: Outcomes, whole: Stretch | null): WindowDensity | null {
  const relation = density && dataOf(outcomes, density.lanes)?.relation;
  if (!relation) return null;
  const lanes = byLane((lane) => relation[lane].histogram);
  return {
    window: density.window ?? whole ?? NO_TIME,
    // Each kind stands in one lane.
    totalCount: Object.values(lanes).reduce((sum, lane) => sum + countOf(lane), 0),
    lanes,
    landmarks: dataOf(outcomes, density.landmarks)?.relation?.timeline.landmarks ?? [],
  };
}

/** Of a filtered selection, the statements that were made at its events. */
function statementsOf(
  { statements }: Plan,
  outcomes: Outcomes,
  chosen: ReadonlySet<string> | null,
): Pick<TimelineData, 'statements' | 'statementCounts' | 'isStatementsPending'> {
  if (statements === null) return { statements: [] };
  const { requests } = statements;
  const answers = requests.map((one) => dataOf(outcomes, one)?.relation?.statements);
  if (!answers[0]) return { statements: [], isStatementsPending: !requests.every(({ key }) => outcomes.has(key)) };
  if (answers[0].totalCount > STATEMENTS_ALL) {
    const statementCounts = chosen === null ? answers[1]?.histogram : null;
    return { statements: [], ...(statementCounts && { statementCounts }) };
  }
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
