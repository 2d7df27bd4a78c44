import type { ChartModel } from './chart-model.js';
import type { Span } from './time-scale.js';
import type { Day } from '../dates/day.js';

/**
 * The day that comes to the middle when keys or buttons zoom: that of the focused mark, else that of the open event, as far as they are
 * in view; else the middle one of the events in view; else the middle.
 */
export function zoomCentre(
  { bySlug, events, landmarks }: Pick<ChartModel, 'bySlug' | 'events' | 'landmarks'>,
  span: Span,
  focused: string | null,
  selected: string | null,
): Day {
  for (const slug of [focused, selected]) {
    const drawn = slug === null ? undefined : bySlug.get(slug);
    if (drawn && isWithin(drawn.extent, span)) return middleOf(drawn.extent, span);
  }
  for (const some of [events, landmarks]) {
    const days = some
      .filter(({ extent }) => isWithin(extent, span))
      .map(({ extent }) => middleOf(extent, span))
      .sort((one, other) => one - other);
    const median = days[Math.floor(days.length / 2)];
    if (median !== undefined) return median;
  }
  return (span.from + span.to) / 2;
}

const isWithin = (extent: Span, { from, to }: Span): boolean => extent.to > from && extent.from < to;

/** Of the part that is in view. */
const middleOf = (extent: Span, { from, to }: Span): Day => (Math.max(extent.from, from) + Math.min(extent.to, to)) / 2;
