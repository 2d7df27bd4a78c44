import { parseDay, parseMonthDay } from '../dates/calendar-day.js';
import { badInput, quoted } from './request-error.js';

/** Maximum length of a list in a filter: planning its SQL takes time even if nothing is found. */
const FILTER_LIST_MAX = 100;

/** Checks the length of a list argument; null when left out. Throws a RequestError when it is longer than `max`. */
export function listArgument<Item>(
  argument: string,
  list: readonly Item[] | null | undefined,
  max = FILTER_LIST_MAX,
): readonly Item[] | null {
  if (!list) return null;
  if (list.length > max) throw badInput(argument, `at most ${String(max)} are allowed, got ${String(list.length)}`);
  return list;
}

/** The first and last instant that can be returned: years 0001 to 9999, in UTC. */
const INSTANT_MIN = Date.parse('0001-01-01T00:00:00.000Z');
const INSTANT_MAX = Date.parse('9999-12-31T23:59:59.999Z');

/** Validates an instant argument; null when left out. Throws a RequestError that names the argument. */
export function instantArgument(argument: string, instant: Date | null | undefined): Date | null {
  if (instant === null || instant === undefined) return null;
  const ms = instant.getTime();
  if (ms >= INSTANT_MIN && ms <= INSTANT_MAX) return instant;
  throw badInput(argument, 'must be in the years 0001 to 9999, in UTC');
}

/** Validates a day argument; null when left out. Throws a RequestError that names the argument. */
export function dayArgument(argument: string, day: string | null | undefined): string | null {
  if (day === null || day === undefined) return null;
  try {
    return parseDay(day);
  } catch {
    throw badInput(argument, `${quoted(day)} is not a day: yyyy-mm-dd, years 0001 to 9999`);
  }
}

/** Validates a day of any year; throws a RequestError that names the argument. */
export function monthDayArgument(argument: string, monthDay: string): string {
  try {
    return parseMonthDay(monthDay);
  } catch {
    throw badInput(argument, `${quoted(monthDay)} is not a day of any year: MM-DD, from 01-01 to 12-31`);
  }
}

/** A range of whole numbers; null: no limit. */
export interface NumberRange {
  readonly min: number | null;
  readonly max: number | null;
}

/**
 * Validates a range of counts; null when left out, or when it has no end. Throws a RequestError that names the invalid
 * end.
 */
export function countRangeArgument(
  argument: string,
  range: { readonly min?: number | null; readonly max?: number | null } | null | undefined,
): NumberRange | null {
  const { min = null, max = null } = range ?? {};
  for (const [name, end] of Object.entries({ min, max })) {
    if (end !== null && end < 0) throw badInput(`${argument}.${name}`, `must be 0 or more, not ${String(end)}`);
  }
  if (min !== null && max !== null && min > max) {
    throw badInput(argument, `min (${String(min)}) is more than max (${String(max)})`);
  }
  return min === null && max === null ? null : { min, max };
}
