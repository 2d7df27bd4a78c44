import { lazy, Suspense } from 'react';
import type { ReactNode } from 'react';
import { FaultBoundary } from '../app/states.js';
import type { LocatedPlace } from './located-places.js';
import type { Side } from './sides.js';

const LandMap = lazy(async () => ({ default: (await import('./land-map.js')).LandMap }));

/** A small map, in a frame that is there before the map is loaded. */
export function PlaceMap(props: { readonly places: readonly LocatedPlace[]; readonly side?: Side }): ReactNode {
  return (
    <FaultBoundary>
      <Suspense fallback={<div className="map" />}>
        <LandMap {...props} />
      </Suspense>
    </FaultBoundary>
  );
}
