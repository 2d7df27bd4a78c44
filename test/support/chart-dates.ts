import { HistoricalDate } from '../../src/foundation/dates/historical-date.js';
import type { Dated } from '../../src/web/timeline/timeline-data.js';

/** A date as the API returns it: what the service itself makes of the EDTF. */
export function apiDate(edtf: string): Dated {
  const date = HistoricalDate.of(edtf);
  const { form, precision, isApproximate, isUncertain, earliest, latest } = date;
  return {
    form,
    precision,
    isApproximate,
    isUncertain,
    earliest,
    latest,
    start: date.start(),
    end: date.end(),
    candidates: date.candidates(),
    display: edtf,
  };
}
