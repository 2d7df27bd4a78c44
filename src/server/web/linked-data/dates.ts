import type { DateBound, HistoricalDate } from '../parts/fragments.js';

/** The precisions that ISO 8601 can write, which is the format of dates of schema.org. */
const ISO_PRECISIONS = new Set<string | null>(['DAY', 'MONTH', 'YEAR']);

/** A date in EDTF, which says all that is known. */
export function edtf({ edtf: text }: HistoricalDate): object {
  return { '@type': 'edtf:EDTF', '@value': text };
}

/** The bound as a date of schema.org; undefined if that would say more than is known. */
function exactBound({ kind, edtf: text, precision, isApproximate, isUncertain }: DateBound): string | undefined {
  const isExact = kind === 'KNOWN' && !isApproximate && !isUncertain && ISO_PRECISIONS.has(precision);
  return isExact ? (text ?? undefined) : undefined;
}

/** A single date as one of schema.org; undefined if that would say more than is known. */
export function exactDate(date: HistoricalDate | null | undefined): string | undefined {
  return date?.form === 'SINGLE' ? exactBound(date.start) : undefined;
}

/** The start and the end of an event or a role, as far as they are known exactly, and the whole date in EDTF. */
export function datesOf(date: HistoricalDate): object {
  const { form, start, end } = date;
  return {
    'dcterms:date': edtf(date),
    ...(form !== 'ONE_OF' && { startDate: exactBound(start) }),
    ...(form === 'INTERVAL' && { endDate: exactBound(end) }),
  };
}
