/** `one` is the first party with its predecessors, `two` the second. `else`: both of them, others, or nobody. */
export type Side = 'one' | 'two' | 'else';

export interface StateReference {
  readonly slug: string;
}

interface SuccessorState extends StateReference {
  readonly succeeds?: readonly { readonly predecessor: SuccessorState }[];
}

/** Which slugs of states are of which side of a relation. A state that both parties succeed is of neither. */
export type Sides = ReadonlyMap<string, Side>;

export function sidesOf(parties: readonly SuccessorState[]): Sides {
  const sides = new Map<string, Side>();
  const visit = (state: SuccessorState, side: Side): void => {
    const before = sides.get(state.slug);
    sides.set(state.slug, before === undefined || before === side ? side : 'else');
    for (const { predecessor } of state.succeeds ?? []) visit(predecessor, side);
  };
  parties.forEach((party, index) => {
    visit(party, index === 0 ? 'one' : 'two');
  });
  return sides;
}

/** The side that all of the states are of; `else` where there are none. */
export function commonSide(states: readonly StateReference[], sides: Sides): Side {
  const [side, ...others] = new Set(states.map(({ slug }) => sides.get(slug) ?? 'else'));
  return side !== undefined && others.length === 0 ? side : 'else';
}

/** Where an event took place. A conflict takes no side: the ground on which it was may be what it was about. */
export function sideOfEvent(
  event: { readonly kind: string; readonly hosts: readonly StateReference[] },
  sides: Sides,
): Side {
  return event.kind === 'CONFLICT' ? 'else' : commonSide(event.hosts, sides);
}
