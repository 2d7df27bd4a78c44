/** The calendar that a date is given in. Before 1582 the Gregorian one is proleptic: extended to the time before it. */
export const Calendar = { GREGORIAN: 'GREGORIAN', JULIAN: 'JULIAN' } as const;
export type Calendar = keyof typeof Calendar;
