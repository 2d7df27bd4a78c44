import { extentOf } from '../dates/date-extent.js';
import type { DateExtent } from '../dates/date-extent.js';
import type { Day } from '../dates/day.js';
import type { HistoricalDate } from '../dates/historical-date.js';
import type { OfficeRow } from './office-rows.js';
import type { LocalizedText } from '../app/localized-text.js';
import type { StateBar } from './timeline-data.js';
import { xOf } from './time-scale.js';
import type { TimeScale } from './time-scale.js';

/** A bar of a state or of a tenure, at any zoom. */
export interface RowBar {
  readonly key: string;
  /** Of the state or the person. */
  readonly slug: string;
  readonly look: 'state' | 'tenure' | 'tenure attested';
  readonly extent: DateExtent;
  /** The whole name, and a shorter one for where there is little room. */
  readonly names: readonly LocalizedText[];
  /** What a pointer that rests on it reads: name, office, period. */
  readonly title: string;
}

export interface BarRow {
  readonly bars: readonly RowBar[];
}

const NOTHING: readonly RowBar[] = [];

/** A state and its predecessors, each until the next one succeeded it. */
export function stateBars(party: StateBar | undefined, today: Day): readonly RowBar[] {
  if (party === undefined) return NOTHING;
  const bars: RowBar[] = [];
  const visit = (state: StateBar, until: HistoricalDate | null): void => {
    if (bars.some(({ key }) => key === state.slug)) return;
    const first = state.succeeds?.[0]?.date ?? null;
    const extent = existenceOf(state.existence, first, until, today);
    const [name] = state.names;
    if (extent && name)
      bars.push({
        key: state.slug,
        slug: state.slug,
        look: 'state',
        extent,
        names: [name],
        title: state.existence ? `${name.text} · ${state.existence.display}` : name.text,
      });
    for (const { date, predecessor } of state.succeeds ?? []) visit(predecessor, date);
  };
  visit(party, null);
  return bars.sort((one, other) => one.extent.from - other.extent.from);
}

/** As entered; else from the succession to it, to the succession from it. Nothing, if neither is known. */
function existenceOf(
  existence: HistoricalDate | null,
  since: HistoricalDate | null,
  until: HistoricalDate | null,
  today: Day,
): DateExtent | null {
  const whole = existence && extentOf(existence, today);
  if (whole && !until) return whole;
  if (!whole && !since && !until) return null;
  const start = since && extentOf(since, today);
  const end = until && extentOf(until, today);
  const from = whole?.from ?? start?.from ?? -Infinity;
  const to = Math.max(Math.min(whole?.to ?? Infinity, end?.to ?? today + 1), from + 1);
  const isCut = end !== null && end.to < (whole?.to ?? Infinity);
  return {
    from,
    to,
    manner: 'throughout',
    isApproximate: false,
    isUncertain: false,
    candidates: [],
    start: whole?.start ?? (start ? endWithin(start) : { kind: 'unknown' }),
    end: isCut || !whole ? (end ? { kind: 'exact' } : { kind: 'open' }) : whole.end,
  };
}

const endWithin = ({ from, to }: DateExtent): DateExtent['start'] =>
  to - from > 1 ? { kind: 'fringe', days: { from, to } } : { kind: 'exact' };

export function tenureBars(row: OfficeRow, today: Day): readonly RowBar[] {
  const titles = new Map(row.offices.map(({ slug, titles: [title] }) => [slug, title?.text ?? '']));
  return row.tenures
    .map((tenure): RowBar => {
      const [name] = tenure.person.names;
      const [family] = tenure.person.familyNames;
      const { period, extent, office } = tenure;
      return {
        key: tenure.id,
        slug: tenure.person.slug,
        look: extent === 'ATTESTED' ? 'tenure attested' : 'tenure',
        extent: extentOf(period, today),
        names: [name, family].filter((text) => text !== undefined),
        title: [name?.text, titles.get(office.slug), period.display].filter(Boolean).join(' · '),
      };
    })
    .sort((one, other) => one.extent.from - other.extent.from || one.extent.to - other.extent.to);
}

/** A bar in a window. Numbers are pixels. */
export interface DrawnBar {
  readonly bar: RowBar;
  readonly x: number;
  readonly width: number;
  readonly fringes: readonly { readonly x: number; readonly width: number; readonly isLow: boolean }[];
  /** Where its end is open, and in view. */
  readonly chevron: number | null;
  readonly isApproximate: boolean;
  /** Where its end is unknown: it fades from here. */
  readonly fade: number | null;
  readonly name: { readonly x: number; readonly text: LocalizedText } | null;
}

const LEAST_FRINGE = 5;
/** A bar of which only one end is known is seen however far away. */
const LEAST_UNKNOWN = 3;
const INDENT = 4;
const LEAST_NAME = 12;
const LEAST_CUT_NAME = 48;

/** The bars of a row in a window. A name stands where its bar is alone: in full, else the family name, else none. */
export function drawBars(
  bars: readonly RowBar[],
  scale: TimeScale,
  fit: (text: LocalizedText, room: number) => LocalizedText | null,
): readonly DrawnBar[] {
  const drawn: DrawnBar[] = [];
  const { left, right } = scale;
  let alone = left;
  for (const [index, bar] of bars.entries()) {
    const { extent } = bar;
    const from = Math.max(xOf(scale, extent.from), left - 20);
    const isUnknown = extent.end.kind === 'unknown' || extent.start.kind === 'unknown';
    const to = Math.min(Math.max(xOf(scale, extent.to), isUnknown ? from + LEAST_UNKNOWN : from), right + 20);
    if (to < left || from > right || to - from < 0.5) continue;
    const startZone = extent.start.kind === 'fringe' ? extent.start.days : null;
    // Where two may both hold, the later one's fringe takes the lower edge.
    const isShared = startZone !== null && alone > from + 2;
    const start = isShared ? Math.min(Math.max(xOf(scale, startZone.to), from), to) : from;
    const fringes = [extent.start, extent.end].flatMap((end, which) => {
      if (end.kind !== 'fringe') return [];
      const one = Math.max(from, xOf(scale, end.days.from));
      const other = Math.min(to, xOf(scale, end.days.to));
      if (other - one <= LEAST_FRINGE) return [];
      return [{ x: one + 0.5, width: other - one - 1, isLow: isShared && which === 0 }];
    });
    const others: [number, number][] = [];
    for (let next = index + 1; (bars[next]?.extent.from ?? Infinity) < extent.to; next += 1) {
      const other = bars[next]?.extent ?? extent;
      others.push([xOf(scale, other.from), xOf(scale, other.to)]);
    }
    const name = nameWithin(bar.names, freeOf(Math.max(start, alone, left), Math.min(to, right), others), fit);
    drawn.push({
      bar,
      x: start,
      width: Math.max(1, to - start - 1),
      fringes,
      chevron: extent.end.kind === 'open' && to < right ? to + 1 : null,
      isApproximate: extent.isApproximate,
      fade: extent.end.kind === 'unknown' && to < right ? to + 1 : null,
      name,
    });
    alone = Math.max(alone, to);
  }
  return drawn;
}

/** What is left of a stretch, from left to right, without others that begin after it does. */
function freeOf(from: number, to: number, others: readonly [number, number][]): readonly [number, number][] {
  const free: [number, number][] = [];
  let start = from;
  for (const [begin, end] of others) {
    if (begin > start) free.push([start, Math.min(begin, to)]);
    start = Math.max(start, end);
  }
  if (to > start) free.push([start, to]);
  return free;
}

/** A name in the first stretch that has room for all of it, else what there is room for in the longest. */
function nameWithin(
  names: readonly LocalizedText[],
  stretches: readonly [number, number][],
  fit: (text: LocalizedText, room: number) => LocalizedText | null,
): DrawnBar['name'] {
  const roomOf = ([from, to]: [number, number]): number => to - from - INDENT - 3;
  const longest = [...stretches].sort((one, other) => roomOf(other) - roomOf(one))[0];
  const [whole] = names;
  const first =
    whole && stretches.find((one) => roomOf(one) > LEAST_NAME && fit(whole, roomOf(one))?.text === whole.text);
  const chosen = first ?? longest;
  if (!chosen || roomOf(chosen) <= LEAST_NAME) return null;
  const text = fitted(names, roomOf(chosen), fit);
  return text && { x: chosen[0] + INDENT, text };
}

/** The whole name, else the family name, else what there is room for of them. */
function fitted(
  names: readonly LocalizedText[],
  room: number,
  fit: (text: LocalizedText, room: number) => LocalizedText | null,
): LocalizedText | null {
  for (const name of names) {
    const text = fit(name, room);
    if (text?.text === name.text) return text;
  }
  const last = names.at(-1);
  return last && room > LEAST_CUT_NAME ? fit(last, room) : null;
}
