import { coarsestOf } from './date-precision.js';
import type { DatePrecision } from './date-precision.js';
import { parsePart } from './edtf-part.js';
import type { EdtfPart } from './edtf-part.js';
import { parseSet } from './edtf-set.js';
import type { SetMember } from './edtf-set.js';

/** What is known of an end of a date. */
export const DateBoundKind = { KNOWN: 'KNOWN', OPEN: 'OPEN', UNKNOWN: 'UNKNOWN' } as const;
export type DateBoundKind = keyof typeof DateBoundKind;

/** An end of a date, or one of the dates that it may be. */
export interface DateBoundValues {
  readonly kind: DateBoundKind;
  readonly edtf: string | null;
  readonly precision: DatePrecision | null;
  readonly earliest: string | null;
  readonly latest: string | null;
  readonly isApproximate: boolean;
  readonly isUncertain: boolean;
}

/** The ends of a date, and the dates of a set. */
export interface DateBounds {
  readonly start: DateBoundValues;
  readonly end: DateBoundValues;
  readonly candidates: readonly DateBoundValues[];
}

const OPEN = unplaced('OPEN');
const UNKNOWN = unplaced('UNKNOWN');

/**
 * The ends of a canonical date of the profile. The first day of `start` and the last day of `end` are those of the whole
 * date; both are null where it has none.
 */
export function boundsOf(edtf: string): DateBounds {
  if (edtf.startsWith('[')) return boundsOfSet(parseSet(edtf));
  const [from = '', to] = edtf.split('/');
  const start = intervalEnd(from);
  return { start, end: to === undefined ? start : intervalEnd(to), candidates: [] };
}

function unplaced(kind: DateBoundKind): DateBoundValues {
  const nothing = { edtf: null, precision: null, earliest: null, latest: null };
  return { kind, ...nothing, isApproximate: false, isUncertain: false };
}

function known({ text, precision, earliest, latest, isApproximate, isUncertain }: EdtfPart): DateBoundValues {
  return { kind: 'KNOWN', edtf: text, precision, earliest, latest, isApproximate, isUncertain };
}

function intervalEnd(text: string): DateBoundValues {
  if (text === '..') return OPEN;
  return text === '' ? UNKNOWN : known(parsePart(text));
}

function boundsOfSet(members: readonly SetMember[]): DateBounds {
  const parts = members.flatMap(({ from, to }) => [from, to]).filter((part) => part !== null);
  return {
    start: members.some(({ from }) => !from) ? OPEN : known(first(parts)),
    end: members.some(({ to }) => !to) ? OPEN : known(last(parts)),
    candidates: members.map(candidate),
  };
}

/** The date with the earliest first day; of several, the one that ends first. */
function first(parts: readonly EdtfPart[]): EdtfPart {
  const key = ({ earliest, latest }: EdtfPart): string => `${earliest} ${latest}`;
  return parts.reduce((one, other) => (key(other) < key(one) ? other : one));
}

/** The date with the latest last day; of several, the one that begins last. */
function last(parts: readonly EdtfPart[]): EdtfPart {
  const key = ({ earliest, latest }: EdtfPart): string => `${latest} ${earliest}`;
  return parts.reduce((one, other) => (key(other) > key(one) ? other : one));
}

/** A range of dates is one candidate: a set of its own. */
function candidate({ from, to, text }: SetMember): DateBoundValues {
  if (from && from === to) return known(from);
  const parts = [from, to].filter((part) => part !== null);
  return {
    kind: from && to ? 'KNOWN' : 'OPEN',
    edtf: `[${text}]`,
    precision: coarsestOf(parts.map(({ precision }) => precision)),
    earliest: from && first(parts).earliest,
    latest: to && last(parts).latest,
    isApproximate: false,
    isUncertain: false,
  };
}
