/** What the chart reads of the API's DateBound. */
export interface DateBound {
  readonly kind: 'KNOWN' | 'OPEN' | 'UNKNOWN';
  readonly earliest: string | null;
  readonly latest: string | null;
  readonly isApproximate?: boolean;
  readonly isUncertain?: boolean;
  readonly precision?: DatePrecision | null;
}

export type DatePrecision = 'DAY' | 'MONTH' | 'SEASON' | 'YEAR' | 'DECADE' | 'CENTURY';

/** What the chart reads of the API's HistoricalDate: the fragment DateExtent. */
export interface HistoricalDate {
  readonly form: 'SINGLE' | 'INTERVAL' | 'ONE_OF';
  readonly precision: DatePrecision;
  readonly isApproximate: boolean;
  readonly isUncertain: boolean;
  readonly earliest: string | null;
  readonly latest: string | null;
  readonly start: DateBound;
  readonly end: DateBound;
  readonly candidates: readonly DateBound[];
}
