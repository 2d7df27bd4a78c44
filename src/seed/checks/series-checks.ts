import type { CreateEventInput } from '../../domain/events/event-input.js';
import { CoverageStatus } from '../../foundation/records/coverage.js';
import { groupBy } from '../../foundation/graphql/group-by.js';
import type { SeedProblem } from '../seed-problem.js';
import { dayNumber, periodOf } from './periods.js';
import type { SeedView, ViewedItem } from './seed-view.js';

type Event = ViewedItem<CreateEventInput>;

/** Series and offices that don't say how far they are covered. */
export function coverageWarnings(view: SeedView): SeedProblem[] {
  return (['series', 'offices'] as const).flatMap((list) =>
    view
      .own(list)
      .filter(({ input: { coverage } }) => !coverage)
      .map((item) => item.warning([], 'no coverage')),
  );
}

/** Series whose events are not numbered as their coverage says. */
export function seriesWarnings(view: SeedView): SeedProblem[] {
  const events = groupBy(
    view.all('events').filter(({ input }) => typeof input.series === 'string'),
    ({ input }) => String(input.series),
  );
  return [...events].flatMap(([series, ofSeries]) => {
    const item = view.findIn('series', 'series', series);
    if (!item?.isOwn && !ofSeries.some(({ isOwn }) => isOwn)) return [];
    const numbered = ofSeries.filter(({ input }) => typeof input.ordinal === 'number').sort(byOrdinal);
    const { status, from, to } = item?.input.coverage ?? {};
    const isComplete = status === CoverageStatus.COMPLETE;
    return [
      ...outOfOrder(numbered),
      ...(isComplete && numbered.length > 0 ? gaps(ofSeries, numbered, from ?? null) : []),
      ...(isComplete && typeof to === 'string' ? later(ofSeries, to) : []),
    ];
  });
}

/** A number that is there twice is an error, which is found with other values that are unique. */
function outOfOrder(numbered: readonly Event[]): SeedProblem[] {
  return numbered.flatMap((event, index) => {
    const before = numbered[index - 1];
    if (!before) return [];
    const [earlier, own] = [periodOf(before.input.date), periodOf(event.input.date)];
    const isBefore = earlier && own && own.endsBy < earlier.startsFrom;
    return isBefore ? [event.warning(['ordinal'], `held before ${before.input.slug}, which has a lower number`)] : [];
  });
}

/** A complete series has every number, from 1 if it is complete from the beginning. */
function gaps(all: readonly Event[], numbered: readonly Event[], from: string | null): SeedProblem[] {
  const numbers = numbered.map(({ input }) => input.ordinal ?? 0);
  const present = new Set(numbers);
  const first = from === null ? 1 : (numbers[0] ?? 1);
  const last = numbers.at(-1) ?? 0;
  const missing: number[] = [];
  for (let number = first; number < last && missing.length <= 100; number += 1) {
    if (!present.has(number)) missing.push(number);
  }
  const [event] = numbered;
  const unnumbered = all.filter(({ input }) => typeof input.ordinal !== 'number');
  return [
    ...(event && missing.length > 0
      ? [
          event.warning(
            ['series'],
            `${String(event.input.series)} is COMPLETE, but has no number ${missing.join(', ')}`,
          ),
        ]
      : []),
    ...unnumbered.map((one) =>
      one.warning(['series'], `no ordinal, though the others of ${String(one.input.series)} are numbered`),
    ),
  ];
}

function later(events: readonly Event[], to: string): SeedProblem[] {
  return events.flatMap((event) => {
    const period = periodOf(event.input.date);
    return period && period.startsFrom > dayNumber(to)
      ? [event.warning(['date'], `after ${to}, where the coverage of ${String(event.input.series)} ends`)]
      : [];
  });
}

function byOrdinal({ input: one }: Event, { input: other }: Event): number {
  return (one.ordinal ?? 0) - (other.ordinal ?? 0);
}
