import type { LocalizedText } from '../app/text.js';

export interface LocatedPlace {
  readonly slug: string;
  readonly names: readonly LocalizedText[];
  readonly latitude: number;
  readonly longitude: number;
}

interface Place {
  readonly slug: string;
  readonly names: readonly LocalizedText[];
  readonly location: { readonly latitude: number; readonly longitude: number } | null;
  readonly within?: Place | null;
}

/** The places that can be shown on a map; a building without a location is shown where its city is. */
export function locatedPlaces(places: readonly Place[]): LocatedPlace[] {
  const located = places.flatMap((place) => {
    const { slug, names, location } = place.location === null ? (place.within ?? place) : place;
    return location === null ? [] : [{ slug, names, latitude: location.latitude, longitude: location.longitude }];
  });
  return [...new Map(located.map((place) => [place.slug, place])).values()];
}
