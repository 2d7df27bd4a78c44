import type { Plan } from './request-plan.js';
import type { Request } from './requests.js';

/** All requests of a plan: what is drawn first comes first. */
export function requestsOf(plan: Omit<Plan, 'refused'>): readonly Request[] {
  const { frame, tenures, events, density, rounds, statements, participants } = plan;
  return [
    frame,
    ...events.flatMap(({ requests }) => requests),
    ...(density ? [density.request] : []),
    ...tenures.requests,
    ...[...rounds.values()].flatMap(({ requests }) => requests),
    ...(statements?.requests ?? []),
    ...(participants ? [participants] : []),
  ];
}
