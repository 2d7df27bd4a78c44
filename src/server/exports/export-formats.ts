import { CALENDAR } from '../../transfer/export/calendar-format.js';
import { CSV } from '../../transfer/export/csv-format.js';
import type { ExportFormat } from '../../transfer/export/export-format.js';
import { JSON_ITEMS, JSON_LINES } from '../../transfer/export/item-format.js';
import { RSS } from '../../transfer/export/rss-format.js';
import { TIMELINEJS } from '../../transfer/export/timelinejs-format.js';
import { LINKED_DATA } from './linked-data-format.js';

/** The formats by the names that the parameter `format` has for them. */
export const FORMATS: Readonly<Record<string, ExportFormat>> = {
  jsonl: JSON_LINES,
  json: JSON_ITEMS,
  csv: CSV,
  ics: CALENDAR,
  jsonld: LINKED_DATA,
  rss: RSS,
  timelinejs: TIMELINEJS,
};

/** The document of a relation in a format. */
export function documentName(format: string): string {
  return format === 'timelinejs' ? 'timelinejs.json' : `timeline.${format}`;
}
