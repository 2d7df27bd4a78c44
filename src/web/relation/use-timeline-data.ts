import { useEffect, useMemo, useState } from 'react';
import type { CombinedError } from 'urql';
import { useLastKnown } from '../app/use-last-known.js';
import { today } from '../dates/day.js';
import type { Wanted } from './plan-parts.js';
import { planRequests } from './request-plan.js';
import type { Plan } from './request-plan.js';
import { dataOf } from './requests.js';
import type { Outcomes } from './requests.js';
import { partsOf, requestsOf } from './requests-of-plan.js';
import type { PlanPart } from './requests-of-plan.js';
import { timelineData } from './timeline-parts.js';
import type { RelationData } from './timeline-parts.js';
import { useRequests } from './use-requests.js';

/** So long after the frame the chart waits for the rest. */
const PATIENCE_MS = 1_500;

/** What is missing of a chart, and why. */
export interface Failed {
  readonly parts: readonly PlanPart[];
  readonly error: CombinedError;
}

export interface LoadedTimeline {
  /** null: nothing is known yet. */
  readonly data: RelationData | null;
  /** Whether what is shown was chosen by a filter before the present one, which is not answered yet. */
  readonly isStale: boolean;
  /** Whether some of it is still to come. */
  readonly isPending: boolean;
  readonly failed: Failed | null;
  readonly isMissing: boolean;
  /** Asks again what failed. */
  readonly retry: () => void;
  /** Asks again everything; resolves with the new position, null if it is wanted no more, and rejects if that failed. */
  readonly reload: () => Promise<string | null>;
}

/** Data of one choice of events. */
interface Answer {
  readonly scope: string;
  readonly data: RelationData;
}

/**
 * Loads what the chart shows of a relation. What was drawn stays until there is something else to draw, and what takes long or fails
 * does not keep the rest from being drawn.
 */
export function useTimelineData(wanted: Omit<Wanted, 'isLate'>): LoadedTimeline {
  const isFiltered = Object.keys(wanted.filter).length > 0;
  const scope = JSON.stringify([wanted.relation, wanted.language, wanted.filter]);
  const [lateScope, setLateScope] = useState<string | null>(null);
  const isLate = lateScope === scope;
  const { outcomes, again } = useRequests((before) => {
    const plan = planRequests({ ...wanted, isLate }, before);
    const rests = [...plan.restsOn, ...plan.counts.refused];
    return { requests: requestsOf(plan), settled: rests.map(({ key }) => key) };
  });
  const plan = planRequests({ ...wanted, isLate }, outcomes);
  const key = requestsOf(plan)
    .map((one) => one.key)
    .join('\n');
  // Outcomes change with each answer, and the plan with each request.
  const answer = useMemo((): Answer | null => {
    const data = timelineData(plan, outcomes, today(), isFiltered);
    return data && { scope, data };
  }, [key, outcomes, isFiltered]);
  const hasFrame = dataOf(outcomes, plan.frame) !== null;
  const isPending = !isAnswered(plan, outcomes);
  useEffect(() => {
    if (!hasFrame || !isPending) return undefined;
    const timer = setTimeout(() => {
      setLateScope(scope);
    }, PATIENCE_MS);
    return () => {
      clearTimeout(timer);
    };
  }, [hasFrame, isPending, scope]);

  const [drawnScope, setDrawnScope] = useState<string | null>(null);
  // To draw a chart takes longer than its last answers: the first one is drawn once.
  const present = answer !== null && (drawnScope === scope || isLate || !isPending) ? answer : null;
  if (present !== null && drawnScope !== scope) setDrawnScope(scope);
  const isComplete = plan.isAll !== null && plan.events.every((pages) => pages.isComplete);
  const withDensity = useLastKnown(present?.data.density ? present : null);
  const withEvents = useLastKnown(isComplete ? present : null);
  const current = useMemo(
    () => present && withEventsOf(withDensityOf(present, withDensity), withEvents, isComplete),
    [present, withDensity, withEvents, isComplete],
  );
  const shown = useLastKnown(current);
  return {
    data: shown,
    isStale: current === null && shown !== null,
    isPending,
    failed: failedOf(plan, outcomes),
    isMissing: isMissing(plan, outcomes),
    retry: () => {
      void again('failed');
    },
    reload: async () => {
      const anew = await again('all');
      const error = anew.get(plan.frame.key)?.error;
      if (error) throw error;
      return dataOf(anew, plan.frame)?.relation?.timeline.position ?? null;
    },
  };
}

/** Whether all that is drawn at first was answered. */
function isAnswered(plan: Plan, outcomes: Outcomes): boolean {
  const atFirst = partsOf(plan).filter(([part]) => part !== 'rounds' && part !== 'people');
  return atFirst.every(([, requests]) => requests.every(({ key }) => outcomes.has(key)));
}

/** While the density of another window is loading, that of the last one is shown. */
function withDensityOf(answer: Answer, last: Answer | null): Answer {
  const { scope, data } = answer;
  const isKept =
    data.density === null && data.loaded !== null && last?.scope === scope && last.data.totalCount === data.totalCount;
  return isKept ? { scope, data: { ...data, density: last.data.density } } : answer;
}

/** While others are loading, the events that were there are shown. */
function withEventsOf({ scope, data }: Answer, last: Answer | null, isComplete: boolean): RelationData {
  if (isComplete || last?.scope !== scope || data.events.length > last.data.events.length) return data;
  const { events, loaded, statements } = last.data;
  return { ...data, events, loaded, statements };
}

/** What failed, and the first reason. */
function failedOf(plan: Plan, outcomes: Outcomes): Failed | null {
  const errors = partsOf(plan).flatMap(([part, requests]) =>
    requests.flatMap(({ key }) => {
      const error = outcomes.get(key)?.error;
      return error ? [{ part, error }] : [];
    }),
  );
  const [first] = errors;
  return first === undefined ? null : { parts: [...new Set(errors.map(({ part }) => part))], error: first.error };
}

function isMissing({ frame }: Plan, outcomes: Outcomes): boolean {
  const errors = outcomes.get(frame.key)?.error?.graphQLErrors ?? [];
  return errors.some(({ extensions }) => extensions['code'] === 'NOT_FOUND' && extensions['argument'] === 'id');
}
