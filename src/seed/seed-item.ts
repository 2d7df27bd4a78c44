import type { SeedPlace } from './seed-problem.js';

/** One item, as parsed from its file. */
export interface SeedItem {
  /** The list that contains it: events, states … */
  readonly list: string;
  /** Its value as written. */
  readonly value: Record<string, unknown>;
  /** File and line of a part of it. */
  at(path: readonly (string | number)[]): SeedPlace;
}

/** Items that are parsed before yielding to the event loop. */
export const ITEMS_PER_PAUSE = 100;

/** How many levels of lists and mappings an item may have; the API's inputs have fewer. */
const NESTING_MAX = 50;

/** What is wrong with values, in whichever format they are written. */
export const TOO_DEEP = 'is nested too deeply';
export const NOT_LISTS = 'must be a mapping of lists: events, states …';
export const NOT_A_LIST = 'must be a list';
export const NOT_AN_ITEM = 'must be a mapping';

/** Why a value has too many levels; null: it has not. `above`: the values that contain it. */
export function nestingProblem(value: unknown, above: readonly unknown[] = []): string | null {
  if (typeof value !== 'object' || value === null) return null;
  if (above.includes(value)) return 'contains itself, by an alias';
  if (above.length >= NESTING_MAX) return TOO_DEEP;
  const levels = [...above, value];
  for (const part of Object.values(value)) {
    const problem = nestingProblem(part, levels);
    if (problem !== null) return problem;
  }
  return null;
}
