import type { Plan } from './request-plan.js';
import type { Request } from './requests.js';

/** All requests of a plan, each once: what is drawn first comes first. */
export function requestsOf(plan: Plan): readonly Request[] {
  const all = partsOf(plan).flatMap(([, requests]) => requests);
  return [...new Map(all.map((one) => [one.key, one])).values()];
}

/** What a request is for, as it is called when it is missing. */
export type PlanPart =
  'frame' | 'events' | 'counts' | 'landmarks' | 'tenures' | 'series' | 'rounds' | 'statements' | 'people';

/** The requests of each part of a plan. */
export function partsOf(plan: Plan): readonly (readonly [PlanPart, readonly Request[]])[] {
  const { frame, counts, events, density, tenures, rounds, statements, participants } = plan;
  return [
    ['frame', [frame]],
    ['events', events.flatMap(({ requests }) => requests)],
    ['counts', [counts.number, counts.times, ...(density ? [density.lanes] : [])]],
    ['landmarks', [counts.landmarks, ...(density ? [density.landmarks] : [])]],
    ['tenures', tenures.requests],
    ['series', [counts.series]],
    ['rounds', [...rounds.values()].flatMap(({ requests }) => requests)],
    ['statements', statements?.requests ?? []],
    ['people', participants ? [participants] : []],
  ];
}
