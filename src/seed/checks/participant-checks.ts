import { EventKind } from '../../domain/events/event-kinds.js';
import type { ParticipationInput } from '../../domain/events/event-input.js';
import type { SeedProblem } from '../seed-problem.js';
import type { SeedView } from './seed-view.js';
import { Sides } from './sides.js';

/** Kinds of events that one side alone may have. */
const ONE_SIDED: ReadonlySet<EventKind> = new Set([
  ...[EventKind.FOUNDING, EventKind.STATE_SUCCESSION, EventKind.ANNIVERSARY, EventKind.DECLARATION, EventKind.SPEECH],
  ...[EventKind.UNILATERAL_MEASURE, EventKind.APPOINTMENT, EventKind.CHAIRMANSHIP, EventKind.TREATY_RATIFICATION],
  EventKind.TREATY_DENUNCIATION,
]);

/** Events in which no one takes part for one of the parties, though their kind has two sides. */
export function participantWarnings(view: SeedView): SeedProblem[] {
  const sides = new Sides(view);
  return view.own('events').flatMap((event) => {
    const { kind, relations, participations } = event.input;
    if (ONE_SIDED.has(kind)) return [];
    const present = statesPresent(sides, participations ?? []);
    if (!present) return [];
    return relations.flatMap((reference) => {
      const relation = view.findIn('relations', 'relation', reference);
      const missing = (relation?.input.parties ?? []).filter(
        (party) => ![...sides.lineOf(party)].some((state) => present.has(state)),
      );
      return missing.length > 0
        ? [event.warning(['participations'], `no participant of ${missing.join(' or ')}, for ${reference}`)]
        : [];
    });
  });
}

/** The states for which someone takes part; null: for someone the folders don't say it. */
function statesPresent(sides: Sides, participations: readonly ParticipationInput[]): ReadonlySet<string> | null {
  const present = new Set<string>();
  for (const { actor, onBehalfOf, offices } of participations) {
    const states = [sides.statesOf(onBehalfOf ?? actor), sides.statesOfOffices(offices ?? [])];
    for (const known of states) {
      if (!known) return null;
      for (const state of known) present.add(state);
    }
  }
  return present;
}
