import { calendarDay, dayNumber, utcDate } from '../dates/day.js';
import type { Day, Stretch } from '../dates/day.js';

/** A unit of the calendar with which the axis can be marked. */
export interface TickUnit {
  readonly name: string;
  /** Days of the shortest one. */
  readonly days: number;
  readonly starts: (days: Stretch) => readonly Day[];
  readonly label: (start: Day) => string;
  /** Whether the label stands over the whole unit; else at its start. */
  readonly isCentred: boolean;
  /** What the unit is part of, kept in view at the left. */
  readonly parent?: { readonly starts: (days: Stretch) => readonly Day[]; readonly label: (start: Day) => string };
}

/** Never more than a screen can show: a guard against a unit that is much too small. */
const TICKS_MAX = 2000;

const yearStarts =
  (step: number) =>
  ({ from, to }: Stretch): readonly Day[] => {
    const starts: Day[] = [];
    for (let year = Math.floor(calendarDay(from).year / step) * step; starts.length < TICKS_MAX; year += step) {
      const start = dayNumber(year);
      if (start > to || year >= 10_000) break;
      // There is no year 0, and no number for the years before it.
      if (year >= 1) starts.push(start);
    }
    return starts;
  };

const monthStarts =
  (step: number) =>
  ({ from, to }: Stretch): readonly Day[] => {
    const { year, month } = calendarDay(from);
    const starts: Day[] = [];
    for (let passed = Math.floor((month - 1) / step) * step; starts.length < TICKS_MAX; passed += step) {
      const start = dayNumber(year, 1 + passed);
      if (start > to) break;
      starts.push(start);
    }
    return starts;
  };

const dayStarts = ({ from, to }: Stretch): readonly Day[] => {
  const count = Math.min(Math.ceil(to) - Math.floor(from), TICKS_MAX);
  return Array.from({ length: Math.max(count, 0) }, (_, index) => Math.floor(from) + index);
};

/** Russian writes «2024 г.»; on an axis the year is enough. */
const withoutAbbreviation = (text: string): string => text.replace(/\sг\.?$/, '');

/** A label of the calendar in a language, by Intl; each is made once. */
function labels(locale: string, options: Intl.DateTimeFormatOptions): (day: Day) => string {
  const format = new Intl.DateTimeFormat(locale, { timeZone: 'UTC', ...options });
  const made = new Map<Day, string>();
  return (day) => {
    let text = made.get(day);
    if (text === undefined) {
      if (made.size > 5000) made.clear();
      text = withoutAbbreviation(format.format(utcDate(day)));
      made.set(day, text);
    }
    return text;
  };
}

/** The units of the axis, coarsest first. */
export function tickUnits(locale: string, isSmall: boolean): readonly TickUnit[] {
  const number = new Intl.NumberFormat(locale, { useGrouping: false });
  const yearLabel = (day: Day): string => number.format(calendarDay(day).year);
  const years = (step: number): TickUnit => ({
    name: `${String(step)} years`,
    days: step * 365.2,
    starts: yearStarts(step),
    label: yearLabel,
    isCentred: false,
  });
  const year = { starts: yearStarts(1), label: labels(locale, { year: 'numeric' }) };
  const month = { starts: monthStarts(1), label: labels(locale, { month: 'long', year: 'numeric' }) };
  const shortMonth = labels(locale, { month: 'short' });
  const monthLabel = isSmall ? shortMonth : labels(locale, { month: 'long' });
  const dayLabel = labels(locale, { day: 'numeric' });
  const weekday = labels(locale, { weekday: 'short', day: 'numeric' });
  return [
    ...[5000, 2000, 1000, 500, 200, 100, 50, 20, 10, 5, 1].map(years),
    { name: 'quarter', days: 90, starts: monthStarts(3), label: shortMonth, isCentred: false, parent: year },
    { name: 'month', days: 28, starts: monthStarts(1), label: monthLabel, isCentred: true, parent: year },
    { name: 'day', days: 1, starts: dayStarts, label: dayLabel, isCentred: true, parent: month },
    { name: 'weekday', days: 1, starts: dayStarts, label: weekday, isCentred: true, parent: month },
  ];
}

const LABEL_MARGIN = 12;
/** Units of which the widest label is measured: a September of long names, on a Wednesday the 28th. */
const SAMPLES = [dayNumber(2024, 9, 25), dayNumber(2022, 9, 28), dayNumber(2023, 12, 28), dayNumber(2024, 2, 28)];

/** The finest unit whose labels have room, and a finer one for marks without labels. */
export function chooseUnit(
  units: readonly TickUnit[],
  perDay: number,
  width: (text: string) => number,
): { readonly unit: TickUnit; readonly finer: TickUnit | null } {
  const fits = (unit: TickUnit): boolean =>
    unit.days * perDay >= Math.max(...SAMPLES.map((day) => width(unit.label(day)))) + LABEL_MARGIN;
  const index = units.findLastIndex(fits);
  const unit = units[Math.max(index, 0)];
  if (unit === undefined) throw new RangeError('there are no units');
  const finer = units.slice(Math.max(index, 0) + 1).find(({ days }) => days < unit.days);
  return { unit, finer: finer && finer.days * perDay > 5 ? finer : null };
}

/** The end of the unit that starts on a day. */
export function endOfUnit(unit: TickUnit, start: Day): Day {
  return unit.starts({ from: start, to: start + unit.days * 1.5 + 2 }).find((day) => day > start) ?? start + unit.days;
}
