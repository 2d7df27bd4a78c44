/** The shape of a date: one date, an interval, or one of a set. */
export const DateForm = { SINGLE: 'SINGLE', INTERVAL: 'INTERVAL', ONE_OF: 'ONE_OF' } as const;
export type DateForm = keyof typeof DateForm;

/** How precisely a date is known, finest first. */
export const DatePrecision = {
  DAY: 'DAY',
  MONTH: 'MONTH',
  SEASON: 'SEASON',
  YEAR: 'YEAR',
  DECADE: 'DECADE',
  CENTURY: 'CENTURY',
} as const;
export type DatePrecision = keyof typeof DatePrecision;

const PRECISIONS = Object.values(DatePrecision);

/** The coarsest of several precisions. */
export function coarsestOf(precisions: readonly DatePrecision[]): DatePrecision {
  const coarsest = Math.max(...precisions.map((precision) => PRECISIONS.indexOf(precision)));
  return PRECISIONS[coarsest] ?? DatePrecision.DAY;
}
