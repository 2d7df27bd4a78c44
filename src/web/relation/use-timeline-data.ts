import { useMemo, useRef } from 'react';
import type { CombinedError } from 'urql';
import { today } from '../dates/day.js';
import { planRequests } from './request-plan.js';
import type { Plan, Wanted } from './request-plan.js';
import { timelineData } from './timeline-parts.js';
import type { RelationData } from './timeline-parts.js';
import { useRequests } from './use-requests.js';
import { requestsOf } from './requests-of-plan.js';
import type { Outcomes } from './requests.js';

export interface LoadedTimeline {
  /** null: nothing is known yet. */
  readonly data: RelationData | null;
  /** Whether what is shown was chosen by a filter before the present one, which is not answered yet. */
  readonly isStale: boolean;
  readonly error: CombinedError | null;
  readonly isMissing: boolean;
  readonly again: (what: 'failed' | 'all') => void;
}

/** Loads what the chart shows of a relation. What was drawn stays until there is something else to draw. */
export function useTimelineData(wanted: Wanted): LoadedTimeline {
  const isFiltered = Object.keys(wanted.filter).length > 0;
  const { outcomes, again } = useRequests((before) => {
    const { refused, ...plan } = planRequests(wanted, before);
    return { requests: requestsOf(plan), settled: refused ? [refused.key] : [] };
  });
  const plan = planRequests(wanted, outcomes);
  const key = requestsOf(plan)
    .map((one) => one.key)
    .join('\n');
  // Outcomes change with each answer, and the plan with each request.
  const answered = useMemo(() => timelineData(plan, outcomes, today(), isFiltered), [key, outcomes, isFiltered]);
  const scope = JSON.stringify([wanted.relation, wanted.language, wanted.filter]);
  const last = useRef<{ readonly scope: string; readonly data: RelationData | null }>({ scope, data: null });
  const isComplete = plan.events.every((pages) => pages.isComplete);
  const before = last.current.data;
  const error = errorOf(plan, outcomes);
  // To draw a chart takes longer than its last answers: the first one is drawn once.
  const data = before === null && error === null && !isAnswered(plan, outcomes) ? null : answered;
  const shown = useMemo(() => {
    if (data === null || last.current.scope !== scope) return data ?? before;
    return keepEvents(keepDensity(data, before), before, isComplete);
  }, [data, before, scope, isComplete]);
  last.current = { scope: data === null ? last.current.scope : scope, data: shown };
  return {
    data: shown,
    isStale: data === null && shown !== null,
    error,
    isMissing: isMissing(plan, outcomes),
    again,
  };
}

/** Whether all that is drawn at first is there. */
function isAnswered(plan: Plan, outcomes: Outcomes): boolean {
  const { events, tenures, statements, density } = plan;
  const lists = [...events, tenures, ...(statements ? [statements] : [])];
  return lists.every(({ isComplete }) => isComplete) && (density === null || outcomes.has(density.request.key));
}

/** While the density of another window is loading, that of the last one is shown. */
function keepDensity(data: RelationData, last: RelationData | null): RelationData {
  if (data.density !== null || data.loaded === null || !last?.density || last.totalCount !== data.totalCount)
    return data;
  return { ...data, density: last.density };
}

/** While others are loading, the events that were there are shown. */
function keepEvents(data: RelationData, last: RelationData | null, isComplete: boolean): RelationData {
  if (isComplete || last === null || data.events.length > last.events.length) return data;
  return { ...data, events: last.events, loaded: last.loaded, statements: last.statements };
}

/** The first error, unless the relation is unknown. */
function errorOf(plan: Plan, outcomes: Outcomes): CombinedError | null {
  const errors = requestsOf(plan).flatMap(({ key }) => outcomes.get(key)?.error ?? []);
  return errors[0] ?? null;
}

function isMissing(plan: Plan, outcomes: Outcomes): boolean {
  const errors = requestsOf(plan).flatMap(({ key }) => outcomes.get(key)?.error?.graphQLErrors ?? []);
  return errors.some(({ extensions }) => extensions['code'] === 'NOT_FOUND' && extensions['argument'] === 'id');
}
