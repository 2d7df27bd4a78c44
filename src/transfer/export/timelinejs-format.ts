import { eventUrl, exportFormat } from './export-format.js';
import type { ExportFormat, ExportSubject } from './export-format.js';
import { CORE_FIELDS, DATE_FIELDS, escapeMarkup } from './exported-event.js';
import type { ExportedBound, ExportedDate, ExportedEvent } from './exported-event.js';

interface IllustratedEvent extends ExportedEvent {
  readonly image: {
    readonly url: string;
    readonly alt: string | null;
    readonly credit: string;
    readonly licence: string;
  } | null;
}

/** A date as TimelineJS has it: as many parts as are known. */
interface TimelineDate {
  readonly year: number;
  readonly month?: number;
  readonly day?: number;
}

/** Precisions at which the month is known, and at which the day is. */
const WITH_MONTH = new Set<string | null>(['DAY', 'MONTH', 'SEASON']);

/**
 * The JSON of TimelineJS 3. A date has the parts that are known, and each slide shows it in words. A decade or a century
 * lasts from its first year to its last; where one end is open or unknown, the event stands at the other. Events without
 * either are left out.
 */
export const TIMELINEJS: ExportFormat = exportFormat<IllustratedEvent>({
  extension: 'json',
  mediaType: 'application/json; charset=utf-8',
  order: 'OLDEST_FIRST',
  isSaved: false,
  fields: `${CORE_FIELDS} image { url alt credit licence }`,
  survey: { fields: DATE_FIELDS, canShow: ({ date }) => datesOf(date) !== null },
  writer(subject, _options, leftOut) {
    const { title, description } = subject;
    const opening = {
      text: { headline: escapeMarkup(title), ...(description !== null && { text: paragraph(description) }) },
    };
    let isFirst = true;
    return {
      begin: () => `{"scale":"human","title":${JSON.stringify(opening)},"left_out":${String(leftOut)},"events":[`,
      page: (events) =>
        events
          .flatMap((event) => slideOf(event, subject) ?? [])
          .map((slide) => {
            const separator = isFirst ? '\n' : ',\n';
            isFirst = false;
            return `${separator}${JSON.stringify(slide)}`;
          })
          .join(''),
      end: () => '\n]}\n',
    };
  },
});

function slideOf(event: IllustratedEvent, subject: ExportSubject): object | null {
  const { slug, title, summary, date, series, kindLabel, places, citations, image } = event;
  const dates = datesOf(date);
  if (!dates) return null;
  const sources = citations.map(({ source: { label, url } }) =>
    url === null ? escapeMarkup(label) : link(url, label),
  );
  const text = [
    summary === null ? '' : paragraph(summary),
    places.length === 0 ? '' : paragraph(places.map(({ name }) => name).join('; ')),
    ...[...new Set(sources)].map((source) => `<p><cite>${source}</cite></p>`),
  ];
  return {
    ...dates,
    display_date: escapeMarkup(date.display),
    // All that the text of a slide contains is HTML.
    text: { headline: link(eventUrl(subject, slug), title), text: text.join('') },
    ...(image && {
      media: {
        url: image.url,
        credit: escapeMarkup(`${image.credit}, ${image.licence}`),
        ...(image.alt !== null && { alt: image.alt }),
      },
    }),
    group: series?.title ?? kindLabel,
    unique_id: slug,
  };
}

interface SlideDates {
  readonly start_date: TimelineDate;
  readonly end_date?: TimelineDate;
}

function datesOf({ form, start, end, earliest, latest }: ExportedDate): SlideDates | null {
  const first = start.kind === 'KNOWN' ? partsOf(start, start.earliest) : null;
  const last = end.kind === 'KNOWN' ? partsOf(end, end.latest) : null;
  const begin = first ?? last;
  if (!begin) return null;
  // A single year or month is drawn as long as it is without an end of its own.
  const isSpan = form !== 'SINGLE' || !isPoint(start);
  const hasBoth = first && last && isSpan && earliest !== null && latest !== null;
  return { start_date: begin, ...(hasBoth && { end_date: last }) };
}

function isPoint({ precision }: ExportedBound): boolean {
  return precision === 'DAY' || precision === 'MONTH' || precision === 'YEAR';
}

function partsOf({ precision }: ExportedBound, day: string | null): TimelineDate | null {
  if (day === null) return null;
  const [year = 0, month = 0, dayOfMonth = 0] = day.split('-').map(Number);
  return {
    year,
    ...(WITH_MONTH.has(precision) && { month }),
    ...(precision === 'DAY' && { day: dayOfMonth }),
  };
}

function paragraph(text: string): string {
  return `<p>${escapeMarkup(text)}</p>`;
}

function link(url: string, label: string): string {
  return `<a href="${escapeMarkup(url)}">${escapeMarkup(label)}</a>`;
}
