import { describe, expect, it } from '@jest/globals';
import { parseDay } from '../../../src/web/dates/day.js';
import { zoomCentre } from '../../../src/web/timeline/zoom-centre.js';
import { drawn, mark } from '../../support/chart-data.js';

const events = drawn(mark('a', '1950-01-01'), mark('b', '1990-01-01'), mark('c', '1991-01-01'));
const model = { events, landmarks: [], bySlug: new Map(events.map((event) => [event.slug, event])) };
const SPAN = { from: parseDay('1940-01-01'), to: parseDay('2020-01-01') };
const dayOf = (day: string) => parseDay(day) + 0.5;

describe('the day around which keys and buttons zoom', () => {
  it('is that of the focused mark, else that of the open event', () => {
    expect(zoomCentre(model, SPAN, 'a', 'c')).toBe(dayOf('1950-01-01'));
    expect(zoomCentre(model, SPAN, null, 'c')).toBe(dayOf('1991-01-01'));
    expect(zoomCentre(model, { ...SPAN, from: parseDay('1960-01-01') }, 'a', 'c')).toBe(dayOf('1991-01-01'));
  });

  it('is where events are, else the middle', () => {
    expect(zoomCentre(model, SPAN, null, null)).toBe(dayOf('1990-01-01'));
    expect(zoomCentre(model, { from: 0, to: 100 }, null, null)).toBe(50);
  });
});
