import { PlaceKind } from '../../domain/places/place.js';
import type { SeedView } from './seed-view.js';

const WITHOUT_A_POINT: ReadonlySet<PlaceKind> = new Set([PlaceKind.COUNTRY, PlaceKind.VIRTUAL]);

/** Places below a country that are not on the map. */
export function placeWarnings(view: SeedView): string[] {
  return view
    .own('places')
    .filter(({ input: { kind, location } }) => !location && !WITHOUT_A_POINT.has(kind))
    .map((place) => place.warning([], 'no coordinates (location)'));
}
