/*
 * What some fields cost beside the objects that they return, given to them as `@Extensions({ cost: … })`: http/limits adds
 * it up before an operation runs. A list that is neither a page nor as long as most is given its `size` likewise.
 */

/** Going through a whole list for a number: a count, an aggregate. */
export const WHOLE_LIST_COST = 20;

/** Searching over all that has a name. */
export const SEARCH_COST = 100;

/** Telling: a transaction, and a place in the log. */
export const MUTATION_COST = 100;

/** Of a type: its objects are parts of another's row, and cost what a field without objects does. */
export const EMBEDDED = { embedded: true } as const;

/**
 * Marks what looks through as much as there is, and so takes a time that no cost tells: a field, an argument or a field of an
 * input, given as `@Extensions(SCANS)`. Operations with it take turns of their own (see graphql/scheduling/scheduler.ts).
 */
export const SCANS = { scans: 'always' } as const;

/** Marks a field of an input that scans where none of the fields beside it that are named here narrows what there is. */
export function scansWithout(...narrowing: readonly string[]): { readonly scansWithout: readonly string[] } {
  return { scansWithout: narrowing };
}

/**
 * Marks a field that scans where its list is of all there are, and no owner's: of an owner's there are fewer, and several of
 * them scan together.
 */
export const SCANS_ALL = { scans: 'of all' } as const;
