import { extentOf } from '../dates/date-extent.js';
import type { DateExtent } from '../dates/date-extent.js';
import { laneOf, weightOf } from './lanes-of-kinds.js';
import type { LaneName } from './lanes-of-kinds.js';
import { sideOfEvent } from '../sides/sides.js';
import type { Side, Sides } from '../sides/sides.js';
import type { LocalizedText } from '../app/localized-text.js';
import type { EventMark, TimelineData } from './timeline-data.js';

/** An event with what follows from it at any zoom. */
export interface DrawnEvent {
  readonly event: EventMark;
  readonly slug: string;
  readonly extent: DateExtent;
  readonly others: readonly { readonly extent: DateExtent; readonly isRejected: boolean }[];
  readonly side: Side;
  readonly lane: LaneName;
  /** How much it counts where there is no room for all. */
  readonly score: number;
  readonly isLandmark: boolean;
  readonly isVague: boolean;
  /** Of its label: in place of a long title the short one. */
  readonly label: LocalizedText;
  /** Its name for a screen reader: «date: title. kind». */
  readonly name: string;
}

const NO_TEXT: LocalizedText = { language: 'und', text: '' };

export function drawnEvents(
  events: readonly EventMark[],
  data: Pick<TimelineData, 'today' | 'kinds' | 'foremost' | 'landmarks'>,
  sides: Sides,
): DrawnEvent[] {
  return events.map((event) => {
    const { id, slug, kind, date } = event;
    const extent = extentOf(date, data.today);
    const isForemost = data.foremost.has(id);
    const isLandmark = isForemost || data.landmarks.has(id);
    const label = event.shortTitles[0] ?? event.titles[0] ?? NO_TEXT;
    const title = event.titles[0] ?? label;
    return {
      event,
      slug,
      extent,
      others: event.alternativeDates.map(({ standing, date: other }) => ({
        extent: extentOf(other, data.today),
        isRejected: standing === 'REJECTED',
      })),
      side: sideOfEvent(event, sides),
      lane: laneOf(kind),
      score: (isForemost ? 6 : 0) + (isLandmark ? 3 : 0) + weightOf(kind),
      isLandmark,
      isVague: extent.manner !== 'throughout' || extent.isUncertain,
      label: extent.isUncertain ? { ...label, text: `${label.text} ?` } : label,
      name: `${date.display}: ${title.text}. ${data.kinds[kind] ?? kind}`,
    };
  });
}
