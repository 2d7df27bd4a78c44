import { parsePart, precisionOf } from './edtf-part.js';
import type { DatePrecision, EdtfPart } from './edtf-part.js';
import { EdtfError } from './edtf-error.js';

export { EdtfError };

/*
 * Entente's profile of EDTF (ISO 8601-2:2019): levels 0 and 1 and level 2's "one of a set", years 0001 to 9999, dates
 * without clock times, no wholly unspecified year. The grammar is small enough to be read here whole; what the `edtf`
 * package makes of the same texts is compared with it in the tests.
 */

export type DateForm = 'SINGLE' | 'INTERVAL' | 'ONE_OF';

/** A parsed date: its canonical text, and the first and last day that it can touch (null: open or unknown). */
export interface EdtfDate {
  readonly edtf: string;
  readonly form: DateForm;
  readonly precision: DatePrecision;
  readonly earliest: string | null;
  readonly latest: string | null;
  readonly isApproximate: boolean;
  readonly isUncertain: boolean;
}

const LENGTH_MAX = 2_000;
const MEMBERS_MAX = 100;

/** Parses a date of the profile; throws an EdtfError whose reason says what is wrong and what would be right. */
export function parseEdtf(text: string): EdtfDate {
  if (text.length > LENGTH_MAX) throw new EdtfError(`a date has at most ${String(LENGTH_MAX)} characters`);
  if (text === '') throw new EdtfError('the date is empty');
  if (/\s/.test(text)) throw new EdtfError('a date has no spaces');
  if (text.includes('T')) throw new EdtfError('clock times are outside this profile: give the day alone');
  if (text.startsWith('{')) throw new EdtfError('"all of" sets are outside this profile: record an event for each');
  if (text.startsWith('[')) return parseSet(text);
  return text.includes('/') ? parseInterval(text) : single(parsePart(text));
}

function single(part: EdtfPart): EdtfDate {
  const { text, precision, earliest, latest, isApproximate, isUncertain } = part;
  return { edtf: text, form: 'SINGLE', precision, earliest, latest, isApproximate, isUncertain };
}

function parseInterval(text: string): EdtfDate {
  const ends = text.split('/');
  const [from, to] = ends;
  if (from === undefined || to === undefined || ends.length > 2)
    throw new EdtfError('an interval has two ends: from/to');
  const start = parseEnd(from);
  const end = parseEnd(to);
  const known = [start, end].filter((part) => part !== null);
  if (known.length === 0) throw new EdtfError('an interval has at least one known end');
  if (start && end && start.earliest > end.latest)
    throw new EdtfError(`the interval ends (${to}) before it begins (${from})`);
  return {
    edtf: text,
    form: 'INTERVAL',
    precision: precisionOf(known),
    earliest: start?.earliest ?? null,
    latest: end?.latest ?? null,
    isApproximate: known.some((part) => part.isApproximate),
    isUncertain: known.some((part) => part.isUncertain),
  };
}

/** An end of an interval: null where it is open (..) or unknown (nothing). */
function parseEnd(text: string): EdtfPart | null {
  return text === '' || text === '..' ? null : parsePart(text);
}

/** A member of a set: one date, or all from one to another, of which an end may be open. */
interface Member {
  readonly from: EdtfPart | null;
  readonly to: EdtfPart | null;
  readonly text: string;
}

function parseSet(text: string): EdtfDate {
  if (!text.endsWith(']')) throw new EdtfError('a set ends with ]');
  const texts = text.slice(1, -1).split(',');
  if (texts.length > MEMBERS_MAX) throw new EdtfError(`a set has at most ${String(MEMBERS_MAX)} members`);
  const members = [...new Map(texts.map(parseMember).map((member) => [member.text, member])).values()];
  members.sort(byEnds);
  const [only] = members;
  if (only && members.length === 1 && only.from && only.from === only.to) return single(only.from);
  const parts = members.flatMap(({ from, to }) => [from, to]).filter((part) => part !== null);
  const earliest = members.some((member) => !member.from) ? null : least(parts.map((part) => part.earliest));
  const latest = members.some((member) => !member.to) ? null : greatest(parts.map((part) => part.latest));
  if (earliest === null && latest === null) throw new EdtfError('a set open at both ends says nothing');
  return {
    edtf: `[${members.map((member) => member.text).join(',')}]`,
    form: 'ONE_OF',
    precision: precisionOf(parts),
    earliest,
    latest,
    isApproximate: false,
    isUncertain: false,
  };
}

function parseMember(text: string): Member {
  const [first = '', second, ...more] = text.split('..');
  if (more.length > 0) throw new EdtfError(`${text} is no member of a set: 2015..2017 is all from one to another`);
  if (second === undefined) {
    const part = parsePlain(first);
    return { from: part, to: part, text };
  }
  const from = first === '' ? null : parsePlain(first);
  const to = second === '' ? null : parsePlain(second);
  if (!from && !to) throw new EdtfError('.. in a set needs a date before or after it');
  if (from && to && from.earliest > to.latest) throw new EdtfError(`${text} ends before it begins`);
  if (from && to && from.text === to.text) return { from, to: from, text: from.text };
  return { from, to, text };
}

function parsePlain(text: string): EdtfPart {
  const part = parsePart(text);
  if (part.isApproximate || part.isUncertain) throw new EdtfError('the members of a set take no ?, ~ or %');
  return part;
}

function byEnds(a: Member, b: Member): number {
  const key = ({ from, to }: Member): string => `${from?.earliest ?? ''} ${to?.latest ?? '~'}`;
  return key(a) < key(b) ? -1 : 1;
}

function least(days: string[]): string {
  return days.reduce((a, b) => (a < b ? a : b));
}

function greatest(days: string[]): string {
  return days.reduce((a, b) => (a > b ? a : b));
}
