import ical, { ICalCalendarMethod, ICalEventStatus, ICalEventTransparency } from 'ical-generator';
import type { ICalCalendar, ICalEventData } from 'ical-generator';
import { eventUrl, exportFormat } from './export-format.js';
import type { ExportFormat, ExportSubject } from './export-format.js';
import { CORE_FIELDS, DATE_FIELDS, instantText, validText } from './exported-event.js';
import type { ExportedBound, ExportedDate, ExportedEvent } from './exported-event.js';

/** How often a calendar that subscribes should ask again, in seconds. */
const REFRESH_S = 12 * 60 * 60;

/** The last day that a date of iCalendar can name. */
const LAST_DAY = '9999-12-31';

/** Precisions that a span of days can show: whoever looks at one of its days is told of the event, and of its date in words. */
const SHOWN_PRECISIONS = new Set<string | null>(['DAY', 'MONTH', 'SEASON', 'YEAR']);

/** The longest span of days that stands for one of several dates. */
const ONE_OF_MAX_DAYS = 366;

const DAY_MS = 86_400_000;

/**
 * iCalendar (RFC 5545, RFC 7986), for calendars that subscribe. All events are of whole days and leave the day free. An
 * event that is known to a month or a year takes all of its days, because no one of them is known, and its title says the
 * date in words. One that is known less exactly, or at an open or unknown date, is at no day: it is left out, and counted
 * in X-ENTENTE-LEFT-OUT.
 */
export const CALENDAR: ExportFormat = exportFormat<ExportedEvent>({
  extension: 'ics',
  mediaType: 'text/calendar; charset=utf-8',
  order: 'OLDEST_FIRST',
  isSaved: true,
  fields: CORE_FIELDS,
  survey: { fields: DATE_FIELDS, canShow: ({ date }) => spanOf(date) !== null },
  writer(subject, _options, leftOut) {
    const [begin, end] = partsOf(emptyCalendar(subject, leftOut).toString());
    return {
      begin: () => begin,
      page(events) {
        const calendar = ical();
        for (const event of events) {
          const data = eventData(event, subject);
          if (data) calendar.createEvent(data);
        }
        const text = calendar.toString();
        const first = text.indexOf('BEGIN:VEVENT');
        return first < 0 ? '' : text.slice(first, text.lastIndexOf('END:VCALENDAR'));
      },
      end: () => end,
    };
  },
});

function partsOf(calendar: string): readonly [begin: string, end: string] {
  const end = calendar.lastIndexOf('END:VCALENDAR');
  // A file of text ends with a line end, as RFC 5545, 3.1 has every line do.
  return [calendar.slice(0, end), `${calendar.slice(end).trimEnd()}\r\n`];
}

function emptyCalendar({ title, description, url, ownUrl, position }: ExportSubject, leftOut: number): ICalCalendar {
  return ical({
    name: validText(title),
    ...(description !== null && { description: validText(description) }),
    prodId: { company: 'Entente', product: 'Timeline' },
    method: ICalCalendarMethod.PUBLISH,
    scale: 'GREGORIAN',
    source: ownUrl,
    url,
    ttl: REFRESH_S,
    x: [
      { key: 'X-ENTENTE-POSITION', value: position },
      { key: 'X-ENTENTE-LEFT-OUT', value: String(leftOut) },
    ],
  });
}

function eventData(event: ExportedEvent, subject: ExportSubject): ICalEventData | null {
  const { id, slug, version, status, title, summary, kindLabel, date, places, citations } = event;
  const span = spanOf(date);
  if (!span) return null;
  const sources = citations.map(({ source: { label, url } }) => (url === null ? label : `${label}: ${url}`));
  const place = places[0];
  return {
    id: `urn:entente:${id}`,
    sequence: version,
    // Without a method that asks for an answer, this is when the record was last changed (RFC 5545, 3.8.7.2).
    stamp: instantText(event.updatedAt),
    created: instantText(event.recordedAt),
    lastModified: instantText(event.updatedAt),
    start: span.first,
    ...(span.after !== null && { end: span.after }),
    allDay: true,
    transparency: ICalEventTransparency.TRANSPARENT,
    status: status === 'RETRACTED' ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
    summary: validText(isExact(date) ? title : `${title} (${date.display})`),
    description: validText([date.display, summary, ...new Set(sources)].filter((line) => line !== null).join('\n')),
    ...(place && {
      location: {
        title: validText(places.map(({ name }) => name).join('; ')),
        ...(place.location && { geo: { lat: place.location.latitude, lon: place.location.longitude } }),
      },
    }),
    categories: [{ name: validText(kindLabel) }],
    url: eventUrl(subject, slug),
    x: [{ key: 'X-ENTENTE-EDTF', value: date.edtf }],
  };
}

/** Whether the days of the calendar are those that are known. */
function isExact({ form, isApproximate, isUncertain, start, end }: ExportedDate): boolean {
  const areDays = [start, end].every(({ precision }) => precision === 'DAY');
  return form !== 'ONE_OF' && areDays && !isApproximate && !isUncertain;
}

interface DaySpan {
  readonly first: string;
  /** The day after the last; null for a single day. */
  readonly after: string | null;
}

/** The days on which a calendar shows a date; null if it can't. */
function spanOf({ form, earliest, latest, start, end }: ExportedDate): DaySpan | null {
  if (earliest === null || latest === null || ![start, end].every(isShown)) return null;
  const days = (Date.parse(latest) - Date.parse(earliest)) / DAY_MS + 1;
  if (form === 'ONE_OF' && days > ONE_OF_MAX_DAYS) return null;
  if (days === 1) return { first: earliest, after: null };
  return { first: earliest, after: latest === LAST_DAY ? LAST_DAY : dayAfter(latest) };
}

function isShown({ kind, precision }: ExportedBound): boolean {
  return kind === 'KNOWN' && SHOWN_PRECISIONS.has(precision);
}

function dayAfter(day: string): string {
  return new Date(Date.parse(day) + DAY_MS).toISOString().slice(0, 'yyyy-mm-dd'.length);
}
