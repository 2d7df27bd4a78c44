import { describe, expect, it } from '@jest/globals';
import { Occupancy } from '../../../src/web/timeline/occupancy.js';
import type { Box } from '../../../src/web/timeline/occupancy.js';

const box = (left: number, right: number, bottom: number, top: number): Box => ({ left, right, bottom, top });

describe('what is taken of a lane', () => {
  it('is not free, and is free beside it', () => {
    const lane = new Occupancy(-200, 600, 100);
    lane.take(box(10, 70, 20, 30));
    expect(lane.isFree(box(60, 80, 24, 40))).toBe(false);
    expect(lane.isFree(box(-50, 200, 25, 26))).toBe(false);
    expect(lane.isFree(box(70, 90, 20, 30))).toBe(true);
    expect(lane.isFree(box(10, 70, 30, 40))).toBe(true);
    lane.free(box(10, 70, 20, 30));
    expect(lane.isFree(box(0, 100, 0, 60))).toBe(true);
  });

  it('is the same as by comparing boxes, wherever they lie', () => {
    const lane = new Occupancy(-300, 900, 120);
    const taken: Box[] = [];
    let seed = 11;
    const random = (most: number): number => {
      seed = (seed * 1103515245 + 12345) % 2147483648;
      // Even numbers: cells are two pixels wide.
      return Math.floor((seed / 2147483648) * most) * 2;
    };
    for (let count = 0; count < 3000; count++) {
      const left = -300 + random(500);
      const bottom = random(50) - 10;
      const next = box(left, left + 2 + random(90), bottom, bottom + 2 + random(8));
      const isFree = !taken.some(
        (one) => next.left < one.right && next.right > one.left && next.bottom < one.top && next.top > one.bottom,
      );
      expect(lane.isFree(next)).toBe(isFree);
      if (!isFree) continue;
      lane.take(next);
      taken.push(next);
    }
    expect(taken.length).toBeGreaterThan(50);
  });
});
