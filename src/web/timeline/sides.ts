import type { EventMark, Reference, StateBar, TenureBar, Office, TimelineData } from './timeline-data.js';

/** `one` is the first party with its predecessors, `two` the second. `else`: both of them, others, or nobody. */
export type Side = 'one' | 'two' | 'else';

/** Which slugs of states are of which side. A state that both parties succeed is of neither. */
export type Sides = ReadonlyMap<string, Side>;

export function sidesOf(parties: readonly StateBar[]): Sides {
  const sides = new Map<string, Side>();
  const visit = (state: StateBar, side: Side): void => {
    const before = sides.get(state.slug);
    sides.set(state.slug, before === undefined || before === side ? side : 'else');
    for (const { predecessor } of state.succeeds ?? []) visit(predecessor, side);
  };
  parties.forEach((party, index) => {
    visit(party, index === 0 ? 'one' : 'two');
  });
  return sides;
}

/** The one side that all of them are of. */
export function commonSide(states: readonly Reference[], sides: Sides): Side {
  const found = new Set(states.map(({ slug }) => sides.get(slug) ?? 'else'));
  const [only] = found;
  return found.size === 1 && only !== undefined ? only : 'else';
}

/** Where an event took place. A conflict takes no side: the ground on which it was may be what it was about. */
export function sideOfEvent({ kind, hosts }: Pick<EventMark, 'kind' | 'hosts'>, sides: Sides): Side {
  return kind === 'CONFLICT' ? 'else' : commonSide(hosts, sides);
}

/** The side of an office: that of the state to which its body belongs. */
export function sideOfOffice({ body }: Office, sides: Sides): Side {
  const chain = [body, body?.parent, body?.parent?.parent, body?.seat];
  for (const actor of chain) {
    const side = actor ? sides.get(actor.slug) : undefined;
    if (side !== undefined) return side;
  }
  return 'else';
}

/** A row of tenures: an office, with those that were the same office before or after it by another name. */
export interface OfficeRow {
  readonly side: Side;
  readonly offices: readonly Office[];
  readonly tenures: readonly TenureBar[];
}

/**
 * The rows of a side, most important first. An office joins the row of another one if their titles are alike («foreign minister
 * of …»), and nobody held one while someone held the other.
 */
export function officeRows(
  data: Pick<TimelineData, 'offices' | 'tenures'>,
  sides: Sides,
  side: Side,
  count: number,
): OfficeRow[] {
  const rows: { side: Side; offices: Office[]; tenures: TenureBar[] }[] = [];
  for (const office of data.offices) {
    if (sideOfOffice(office, sides) !== side) continue;
    const tenures = data.tenures.filter((tenure) => tenure.office.slug === office.slug);
    if (tenures.length === 0) continue;
    const shared = rows.find(
      (row) =>
        row.offices.some((other) => areAlike(titleOf(other), titleOf(office))) &&
        !row.tenures.some((one) => tenures.some((other) => overlap(one, other))),
    );
    if (shared) {
      shared.offices.push(office);
      shared.tenures.push(...tenures);
    } else if (rows.length < count) rows.push({ side, offices: [office], tenures });
  }
  return rows;
}

const titleOf = ({ titles }: Office): string => titles[0]?.text ?? '';

/** Titles of which this share is the same from the start or from the end. */
const ALIKE = 0.6;

export function areAlike(one: string, other: string): boolean {
  const shorter = Math.min(one.length, other.length);
  let start = 0;
  while (start < shorter && one[start] === other[start]) start++;
  let end = 0;
  while (end < shorter - start && one.at(-1 - end) === other.at(-1 - end)) end++;
  return shorter > 0 && (start + end) / Math.max(one.length, other.length) >= ALIKE;
}

const startOf = ({ period }: TenureBar): string => period.earliest ?? '0000';
const endOf = ({ period }: TenureBar): string => period.latest ?? '9999-99';

function overlap(one: TenureBar, other: TenureBar): boolean {
  return startOf(one) < endOf(other) && startOf(other) < endOf(one);
}
