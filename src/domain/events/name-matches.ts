/** The records by whose names events are found. */
export const NAMED_TABLES = ['actor', 'place', 'series', 'topic'] as const;
export type NamedTable = (typeof NAMED_TABLES)[number];

/** Where a term finds names, and whether these are the names of many events. */
export interface NameMatch {
  readonly tables: readonly NamedTable[];
  readonly isFrequent: boolean;
}

/** The name matches of terms, by their patterns. A term without one finds no name. */
export type NameMatches = Readonly<Record<string, NameMatch>>;
