import { dayNumber, FIRST_DAY, numberedDay } from '../../foundation/dates/calendar-day.js';
import { boundsOf } from '../../foundation/dates/date-bounds.js';
import type { DateBoundValues } from '../../foundation/dates/date-bounds.js';

/** The day before the first, and the day after the last, that a date can name. */
const ALWAYS = '0000-12-31';
const NEVER_ENDS = '9999-12-31';

/** A state that held a territory at some time. */
export interface Holding<S> {
  readonly state: S;
  /** The period in which the state existed, as EDTF; null if it is not known. */
  readonly existence: string | null;
  /** When it succeeded other states, as EDTF. */
  readonly tookOver: readonly string[];
  /** When it was succeeded, as EDTF; null for the last holder. */
  readonly succeededOn: string | null;
}

/** A span of days, of which each end may be known inexactly. */
interface Span {
  readonly start: Range;
  readonly end: Range;
}

interface Range {
  readonly earliest: string;
  readonly latest: string;
}

/**
 * The states that held a territory at a date, each for as long as it existed and until it was succeeded. Those that
 * certainly did throughout; if that is certain of none, or the territory changed hands meanwhile, all those that may
 * have. Earliest first.
 */
export function holdersAt<S>(holdings: readonly Holding<S>[], date: string): S[] {
  const { start, end } = boundsOf(date);
  const days: Range = { earliest: start.earliest ?? ALWAYS, latest: end.latest ?? NEVER_ENDS };
  const spans = holdings
    .map((holding) => ({ state: holding.state, span: spanOf(holding) }))
    .sort((one, other) => (one.span.start.earliest < other.span.start.earliest ? -1 : 1));
  const certain = spans.filter(({ span }) => span.start.latest <= days.earliest && days.latest <= span.end.earliest);
  const possible = spans.filter(({ span }) => span.start.earliest <= days.latest && days.earliest <= span.end.latest);
  return [...new Set((certain.length > 0 ? certain : possible).map(({ state }) => state))];
}

function spanOf<S>({ existence, tookOver, succeededOn }: Holding<S>): Span {
  const handovers = tookOver.map((date) => boundsOf(date).start);
  return { start: startOf(existence, handovers), end: endOf(existence, succeededOn) };
}

/** When it began to exist; where that is not known, when it first took over. */
function startOf(existence: string | null, handovers: readonly DateBoundValues[]): Range {
  const own = existence === null ? null : boundsOf(existence).start;
  const known = own?.kind === 'KNOWN' ? [own] : handovers;
  const [first] = known.map(rangeOf).sort((one, other) => (one.earliest < other.earliest ? -1 : 1));
  return first ?? { earliest: ALWAYS, latest: ALWAYS };
}

/** The last day of its existence or the day before it was succeeded: the earlier of both, or where they agree. */
function endOf(existence: string | null, succeededOn: string | null): Range {
  const own = existence === null ? null : boundsOf(existence).end;
  const ended = own && own.kind !== 'OPEN' ? rangeOf(own) : null;
  const succeeded = succeededOn === null ? null : before(rangeOf(boundsOf(succeededOn).start));
  if (!ended || !succeeded) return ended ?? succeeded ?? { earliest: NEVER_ENDS, latest: NEVER_ENDS };
  const earliest = ended.earliest > succeeded.earliest ? ended.earliest : succeeded.earliest;
  const latest = ended.latest < succeeded.latest ? ended.latest : succeeded.latest;
  if (earliest <= latest) return { earliest, latest };
  return ended.latest < succeeded.latest ? ended : succeeded;
}

function rangeOf({ earliest, latest }: DateBoundValues): Range {
  return { earliest: earliest ?? ALWAYS, latest: latest ?? NEVER_ENDS };
}

function before({ earliest, latest }: Range): Range {
  return { earliest: dayBefore(earliest), latest: dayBefore(latest) };
}

/** The day before, as text that sorts. */
function dayBefore(day: string): string {
  return day <= FIRST_DAY ? ALWAYS : numberedDay(dayNumber(day) - 1);
}
