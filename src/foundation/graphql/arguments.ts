import { parseDay } from '../dates/calendar-day.js';
import { badInput, quoted } from './request-error.js';

/** Most elements of a list in a filter: planning what it stands for takes time, whatever it finds. */
const FILTER_LIST_MAX = 100;

/** A list given in a filter; throws a RequestFault where it is longer than may be. */
export function listArgument<Item>(
  argument: string,
  list: readonly Item[] | null | undefined,
  max = FILTER_LIST_MAX,
): readonly Item[] | null {
  if (!list) return null;
  if (list.length > max) throw badInput(argument, `at most ${String(max)} are taken, not ${String(list.length)}`);
  return list;
}

/** A day given as an argument, checked; null when left out. Throws a RequestFault that names the argument. */
export function dayArgument(argument: string, day: string | null | undefined): string | null {
  if (day === null || day === undefined) return null;
  try {
    return parseDay(day);
  } catch {
    throw badInput(argument, `${quoted(day)} is not a day: yyyy-mm-dd, years 0001 to 9999`);
  }
}
