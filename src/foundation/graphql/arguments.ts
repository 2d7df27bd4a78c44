import { parseDay } from '../dates/calendar-day.js';
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

/** Validates a day argument; null when left out. Throws a RequestError that names the argument. */
export function dayArgument(argument: string, day: string | null | undefined): string | null {
  if (day === null || day === undefined) return null;
  try {
    return parseDay(day);
  } catch {
    throw badInput(argument, `${quoted(day)} is not a day: yyyy-mm-dd, years 0001 to 9999`);
  }
}
