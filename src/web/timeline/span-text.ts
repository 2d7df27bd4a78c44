import { calendarDay, utcDate } from '../dates/day.js';
import type { Span } from './time-scale.js';

const YEARS = 3 * 366;
const MONTHS = 70;

const formats = new Map<string, Intl.DateTimeFormat>();

function formatOf(locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = locale + JSON.stringify(options);
  let format = formats.get(key);
  if (format === undefined) {
    format = new Intl.DateTimeFormat(locale, { timeZone: 'UTC', ...options });
    formats.set(key, format);
  }
  return format;
}

/** The span of time in view in words, no more exact than the zoom: years, months or days. */
export function spanText(span: Span, locale: string): string {
  const length = span.to - span.from;
  const last = Math.max(Math.ceil(span.to) - 1, span.from);
  if (length > YEARS) {
    const from = Math.max(calendarDay(span.from).year, 1);
    return `${String(from)}–${String(Math.min(calendarDay(last).year, 9999))}`;
  }
  const options: Intl.DateTimeFormatOptions = {
    year: 'numeric',
    month: 'long',
    ...(length < MONTHS ? { day: 'numeric' } : {}),
  };
  return formatOf(locale, options).formatRange(utcDate(span.from), utcDate(last));
}
