/*
 * Costs of fields in addition to the objects that they return, set by `@Extensions({ cost: … })`. graphql/limits adds
 * them up before an operation runs. A list that is not a page and has an unusual length declares its `size` the same
 * way, or the `sizeMax` of its argument `first`.
 */

/** Reading a whole list for one number: a count or an aggregate. */
export const WHOLE_LIST_COST = 20;

/** A table of counts: a whole list, joined with what it is counted by, for up to all of its combinations. */
export const TABLE_OF_COUNTS_COST = 200;

/** Searching all records that have a name. */
export const SEARCH_COST = 100;

/** A mutation: a transaction and an entry in the change log. */
export const MUTATION_COST = 100;

/** Marks a type whose objects are part of another object's row: they cost as much as a scalar field. */
export const EMBEDDED_OBJECT_COST = { embedded: true } as const;

/**
 * Marks a field, an argument or an input field that scans all records, so that its cost says nothing about its time.
 * Set by `@Extensions(SCANS_ALL_RECORDS)`. Such operations are scheduled separately (see
 * graphql/scheduling/scheduler.ts).
 */
export const SCANS_ALL_RECORDS = { scans: 'always' } as const;

/** Marks a field that searches all records for words: a scan that is mostly short, and has a queue of its own. */
export const SEARCHES_ALL_RECORDS = { scans: 'for words' } as const;

/** Marks an input field that scans all records unless one of the named sibling fields narrows them. */
export function scansUnlessNarrowedBy(...narrowing: readonly string[]): {
  readonly scansUnlessNarrowedBy: readonly string[];
} {
  return { scansUnlessNarrowedBy: narrowing };
}

/**
 * Marks a field that scans if its list is of all records. A list that belongs to an owner is shorter, and the lists of
 * several owners are scanned together.
 */
export const SCANS_ALL_RECORDS_UNLESS_OWNED = { scans: 'of all' } as const;

/** Naming a record that is not read for anything else. */
export const LABEL_COST = 1;
