import type { LocalizedText } from '../app/localized-text.js';

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

/** A point in whole degrees: as exact as a place on a small map. */
export function formatCoordinates(
  { latitude, longitude }: { readonly latitude: number; readonly longitude: number },
  t: (key: 'reading.coordinates', values: Readonly<Record<string, string | number>>) => string,
): string {
  return t('reading.coordinates', {
    latitude: Math.round(Math.abs(latitude)),
    northOrSouth: latitude < 0 ? 'south' : 'north',
    longitude: Math.round(Math.abs(longitude)),
    eastOrWest: longitude < 0 ? 'west' : 'east',
  });
}
