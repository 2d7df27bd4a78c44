import { PlaceKind } from '../../domain/places/place.js';
import type { SeedProblem } from '../seed-problem.js';
import type { SeedView } from './seed-view.js';

const WITHOUT_A_POINT: ReadonlySet<PlaceKind> = new Set([PlaceKind.COUNTRY, PlaceKind.VIRTUAL]);

/** Places below a country that are not on the map, by their own point or by that of the place around a building. */
export function placeWarnings(view: SeedView): SeedProblem[] {
  return view
    .own('places')
    .filter(({ input: { kind, location, notes } }) => !location && !notes && !WITHOUT_A_POINT.has(kind))
    .filter(({ input: { kind, within } }) => kind !== PlaceKind.BUILDING || !hasPoint(view, within))
    .map((place) => place.warning([], 'no coordinates (location), without a note'));
}

function hasPoint(view: SeedView, reference: string | null | undefined): boolean {
  return Boolean(view.findIn('places', 'place', reference)?.input.location);
}
