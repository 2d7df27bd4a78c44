import { useMemo } from 'react';
import type { ReactNode } from 'react';
import { geoEqualEarth, geoPath } from 'd3-geo';
import { feature } from 'topojson-client';
import type { GeometryObject, Topology } from 'topojson-specification';
import world from 'world-atlas/land-110m.json';
import { useMessages } from '../app/messages.js';
import { languageOf } from '../app/languages.js';
import { formatCoordinates } from './located-places.js';
import type { LocatedPlace } from './located-places.js';
import { mapViewOf } from './map-view.js';
import type { Side } from './sides.js';

const WIDTH = 360;
const HEIGHT = 140;
const PADDING = 12;
/** About the width of a letter of a name on the map. */
const LETTER = 6.4;

const topology = world as unknown as Topology<{ land: GeometryObject }>;
const land = feature(topology, topology.objects.land);

/** Where it was: land and water, no borders. */
export function LandMap(props: { readonly places: readonly LocatedPlace[]; readonly side?: Side }): ReactNode {
  const { places, side = 'else' } = props;
  const { t, language } = useMessages();
  const { path, dots } = useMemo(() => draw(places), [places]);
  const text = places.map((place) => `${nameOf(place)} (${formatCoordinates(place, t)})`).join(t('reading.comma'));
  return (
    <svg
      className="map"
      viewBox={`0 0 ${String(WIDTH)} ${String(HEIGHT)}`}
      role="img"
      aria-label={t('reading.map', { places: text })}
    >
      <path className="land" d={path} />
      {dots.map(({ place, x, y, isLeft }) => {
        const [name] = place.names;
        return (
          <g key={place.slug} transform={`translate(${x.toFixed(1)},${y.toFixed(1)})`}>
            <circle className={`dot ${side}`} r={4.5} />
            <text
              lang={name && languageOf(name.language) !== language ? name.language : undefined}
              x={isLeft ? -8 : 8}
              y={4}
              textAnchor={isLeft ? 'end' : 'start'}
            >
              {name?.text}
            </text>
          </g>
        );
      })}
    </svg>
  );
}

function nameOf({ names }: LocatedPlace): string {
  return names[0]?.text ?? '';
}

interface Dot {
  readonly place: LocatedPlace;
  readonly x: number;
  readonly y: number;
  readonly isLeft: boolean;
}

function draw(places: readonly LocatedPlace[]): { readonly path: string; readonly dots: readonly Dot[] } {
  const { meridian, southWest, northEast } = mapViewOf(places);
  const [west, south] = southWest;
  const [east, north] = northEast;
  const corners = [west, meridian, east].flatMap((longitude) =>
    [south, north].map((latitude) => [longitude, latitude]),
  );
  const projection = geoEqualEarth()
    .rotate([-meridian, 0])
    .fitExtent(
      [
        [PADDING, PADDING],
        [WIDTH - PADDING, HEIGHT - PADDING],
      ],
      { type: 'MultiPoint', coordinates: corners },
    )
    .clipExtent([
      [-1, -1],
      [WIDTH + 1, HEIGHT + 1],
    ]);
  const path = geoPath(projection).digits(1)(land) ?? '';
  const dots = places.flatMap((place) => {
    const point = projection([place.longitude, place.latitude]);
    if (point === null) return [];
    const [x, y] = point;
    return [{ place, x, y, isLeft: x + 8 + nameOf(place).length * LETTER > WIDTH && x > WIDTH / 2 }];
  });
  return { path, dots };
}
