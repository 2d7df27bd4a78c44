/** The slug of the relation. */
export const LARGE_RELATION: string;

/** Fills an empty, migrated database with a relation of many events: see large-relation.sql. */
export function fillLargeRelation(url: string, events: number): Promise<void>;
