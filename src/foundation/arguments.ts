import { parseDay } from './calendar-day.js';
import { badInput, quoted } from './fault.js';

/** A day given as an argument, checked; null when left out. Throws a RequestFault that names the argument. */
export function dayArgument(argument: string, day: string | null | undefined): string | null {
  if (day === null || day === undefined) return null;
  try {
    return parseDay(day);
  } catch {
    throw badInput(argument, `${quoted(day)} is not a day: yyyy-mm-dd, years 0001 to 9999`);
  }
}
