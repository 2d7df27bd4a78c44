import { describe, expect, it } from '@jest/globals';
import { mapViewOf } from '../../../src/web/reading/map-view.js';
import { locatedPlaces } from '../../../src/web/reading/located-places.js';

const point = (latitude: number, longitude: number) => ({ latitude, longitude });

describe('the view of a map', () => {
  it('has a single place in its middle, with enough around it', () => {
    const { meridian, southWest, northEast } = mapViewOf([point(39.9, 116.4)]);
    expect(meridian).toBeCloseTo(116.4);
    expect(northEast[0] - southWest[0]).toBeCloseTo(80);
    expect((northEast[1] + southWest[1]) / 2).toBeCloseTo(39.9);
  });

  it('goes the shorter way around, across the 180th meridian', () => {
    const { meridian, southWest, northEast } = mapViewOf([point(52, 170), point(53, -170)]);
    expect(Math.abs(meridian)).toBeCloseTo(180);
    expect(northEast[0] - southWest[0]).toBeCloseTo(80);
    expect(mapViewOf([point(0, -100), point(0, 120)]).meridian).toBeCloseTo(-170);
  });

  it('has all places in it, far apart or at the poles', () => {
    for (const points of [
      [point(55.75, 37.6), point(39.9, 116.4), point(-33.9, 18.4)],
      [point(90, 0), point(89, 179)],
      [point(-90, 10)],
      [point(10, 0), point(10, 90), point(10, 180), point(10, -90)],
    ]) {
      const { meridian, southWest, northEast } = mapViewOf(points);
      for (const { latitude, longitude } of points) {
        expect(latitude).toBeGreaterThanOrEqual(southWest[1]);
        expect(latitude).toBeLessThanOrEqual(northEast[1]);
        const offset = ((longitude - meridian + 540) % 360) - 180;
        expect(Math.abs(offset)).toBeLessThanOrEqual((northEast[0] - southWest[0]) / 2 + 1e-9);
      }
      expect(southWest[1]).toBeGreaterThanOrEqual(-90);
      expect(northEast[1]).toBeLessThanOrEqual(90);
    }
  });
});

describe('places on a map', () => {
  const place = (slug: string, location: ReturnType<typeof point> | null) => ({ slug, names: [], location });

  it('are those with a location, or within one that has it, each once', () => {
    const city = place('city', point(1, 2));
    const places = [{ ...place('hall', null), within: city }, { ...city, within: null }, place('nowhere', null)];
    expect(locatedPlaces(places)).toEqual([{ slug: 'city', names: [], latitude: 1, longitude: 2 }]);
  });
});
