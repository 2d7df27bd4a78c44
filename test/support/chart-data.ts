import { parseDay } from '../../src/web/dates/day.js';
import { drawnEvents } from '../../src/web/timeline/drawn-events.js';
import type { DrawnEvent } from '../../src/web/timeline/drawn-events.js';
import { TextWidths } from '../../src/web/timeline/text-width.js';
import type { LocalizedText } from '../../src/web/app/localized-text.js';
import type { EventMark, Office, StateBar, TenureBar } from '../../src/web/timeline/timeline-data.js';
import { apiDate } from './chart-dates.js';

export const TODAY = parseDay('2026-11-30');

export const english = (text: string): LocalizedText[] => [{ language: 'en', text }];

/** Seven pixels a character. */
export const WIDTHS = new TextWidths((text) => text.length * 7);

export function mark(slug: string, date: string, more: Partial<EventMark> = {}): EventMark {
  return {
    id: `id of ${slug}`,
    slug,
    kind: 'VISIT',
    ordinal: null,
    titles: english(`Title of ${slug}`),
    shortTitles: english(slug),
    date: apiDate(date),
    alternativeDates: [],
    hosts: [],
    places: [],
    series: null,
    ...more,
  };
}

export const SIDES = new Map([
  ['first', 'one'],
  ['second', 'two'],
] as const);

export function drawn(...events: EventMark[]): DrawnEvent[] {
  const data = { today: TODAY, kinds: { VISIT: 'visit' }, foremost: new Set<string>(), landmarks: new Set<string>() };
  return drawnEvents(events, data, SIDES);
}

export function state(slug: string, existence: string | null, ...succeeds: [string, StateBar][]): StateBar {
  return {
    slug,
    names: english(slug),
    existence: existence === null ? null : apiDate(existence),
    succeeds: succeeds.map(([date, predecessor]) => ({ date: apiDate(date), predecessor })),
  };
}

export function office(slug: string, title: string, body: Office['body']): Office {
  return { slug, titles: english(title), body };
}

export function tenure(slug: string, person: string, period: string, extent: TenureBar['extent'] = 'TERM'): TenureBar {
  return {
    id: `${slug} ${person} ${period}`,
    extent,
    office: { slug },
    person: { slug: person.toLowerCase().replaceAll(' ', '-'), names: english(person), familyNames: [] },
    period: apiDate(period),
  };
}
