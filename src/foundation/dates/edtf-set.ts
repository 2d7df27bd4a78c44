import type { Calendar } from './calendar.js';
import { EdtfError } from './edtf-error.js';
import { parsePart, quotedDate } from './edtf-part.js';
import type { EdtfPart } from './edtf-part.js';

/** A member of a set: one date, or a range of dates, of which one end may be open (null). */
export interface SetMember {
  readonly from: EdtfPart | null;
  readonly to: EdtfPart | null;
  readonly text: string;
}

const MEMBERS_MAX = 100;

/**
 * Parses a set [a,b,c..d]. Returns its members in canonical order without duplicates; throws an EdtfError.
 *
 * Members may come in any order, with spaces around the commas. The canonical order is ascending by first day, then by
 * last day, except that EDTF allows a set to be open only before its first member and after its last: `..a` comes
 * first, `a..` last.
 */
export function parseSet(text: string, calendar: Calendar = 'GREGORIAN'): readonly SetMember[] {
  if (!text.endsWith(']')) throw new EdtfError('a set must end with ]');
  const texts = text.slice(1, -1).split(',');
  if (texts.length > MEMBERS_MAX) throw new EdtfError(`a set has at most ${MEMBERS_MAX} members`);
  const parsed = texts.map((member) => parseMember(member.replace(/^ +| +$/g, ''), calendar));
  const members = [...new Map(parsed.map((member) => [member.text, member])).values()].sort(compareMembers);
  if (members.filter((member) => !member.from).length > 1 || members.filter((member) => !member.to).length > 1) {
    throw new EdtfError('a set can be open once before its first date, [..2015,2017], or once after its last');
  }
  return members;
}

function parseMember(text: string, calendar: Calendar): SetMember {
  if (text === '') throw new EdtfError('a set needs a date between commas: [2015,2017]');
  const [first = '', second, ...more] = text.split('..');
  if (more.length > 0) throw new EdtfError(`${quotedDate(text)}: a range has two ends: 2015..2017`);
  if (second === undefined) {
    const part = parsePlain(first, calendar);
    return { from: part, to: part, text };
  }
  const from = first === '' ? null : parsePlain(first, calendar);
  const to = second === '' ? null : parsePlain(second, calendar);
  if (!from && !to) throw new EdtfError('.. in a set needs a date before or after it');
  if (from && to && from.earliest > to.latest) throw new EdtfError(`${quotedDate(text)} ends before it begins`);
  if (from && to && from.text === to.text) return { from, to: from, text: from.text };
  return { from, to, text };
}

function parsePlain(text: string, calendar: Calendar): EdtfPart {
  const part = parsePart(text, calendar);
  if (part.isApproximate || part.isUncertain) {
    throw new EdtfError(`${quotedDate(text)}: the members of a set cannot have ?, ~ or %`);
  }
  return part;
}

/** A total order, so that a set has one canonical text whatever order its members were given in. */
function compareMembers(a: SetMember, b: SetMember): number {
  return sortKey(a) < sortKey(b) ? -1 : 1;
}

function sortKey({ from, to, text }: SetMember): string {
  const openness = from ? (to ? 1 : 2) : 0;
  return [openness, from?.earliest ?? '', to?.latest ?? '', text].join(' ');
}
