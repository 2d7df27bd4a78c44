/** Where a map looks: the meridian in its middle, and the corners of what it shows, around that meridian. */
export interface MapView {
  readonly meridian: number;
  /** As [longitude, latitude]; longitudes may be beyond 180. */
  readonly southWest: readonly [number, number];
  readonly northEast: readonly [number, number];
}

interface Point {
  readonly latitude: number;
  readonly longitude: number;
}

/** The least that is shown, in degrees: enough of the coasts to see where on Earth it is. */
const LEAST_WIDTH = 80;
const LEAST_HEIGHT = 36;
const MARGIN = 1.25;
const TURN = 360;

/** The view that has all points in it: the shortest way around the Earth, across the 180th meridian if that is shorter. */
export function mapViewOf(points: readonly Point[]): MapView {
  const longitudes = points.map(({ longitude }) => longitude).sort((one, other) => one - other);
  const { start, width } = shortestArc(longitudes);
  const meridian = normalized(start + width / 2);
  const latitudes = points.map(({ latitude }) => latitude);
  const south = Math.min(...latitudes);
  const north = Math.max(...latitudes);
  const shownWidth = Math.min(TURN, Math.max(LEAST_WIDTH, width * MARGIN));
  const shownHeight = Math.max(LEAST_HEIGHT, (north - south) * MARGIN);
  // A view over a pole would show nothing there.
  const middle = Math.max(-90 + shownHeight / 2, Math.min(90 - shownHeight / 2, (south + north) / 2));
  return {
    meridian,
    southWest: [meridian - shownWidth / 2, Math.max(-90, middle - shownHeight / 2)],
    northEast: [meridian + shownWidth / 2, Math.min(90, middle + shownHeight / 2)],
  };
}

/** The smallest stretch of a parallel with all of the sorted longitudes: what is left of the widest gap. */
function shortestArc(longitudes: readonly number[]): { readonly start: number; readonly width: number } {
  const gaps = longitudes.map((longitude, index) => {
    const next = longitudes[index + 1] ?? (longitudes[0] ?? longitude) + TURN;
    return { end: next, size: next - longitude };
  });
  const widest = gaps.reduce((one, other) => (other.size > one.size ? other : one), { end: 0, size: 0 });
  return { start: widest.end, width: Math.max(0, TURN - widest.size) };
}

function normalized(longitude: number): number {
  return ((((longitude + 180) % TURN) + TURN) % TURN) - 180;
}
