import type { LocalizedText } from '../timeline/timeline-data.js';

/** `one` is the first party with what it succeeded, `two` the second. `else`: both of them, others, or nobody. */
export type Side = 'one' | 'two' | 'else';

export const PARTIES = ['one', 'two'] as const;

export type Party = (typeof PARTIES)[number];

export interface Reference {
  readonly slug: string;
}

export interface NamedState extends Reference {
  readonly names: readonly LocalizedText[];
  readonly succeeds?: readonly { readonly predecessor: NamedState }[];
}

/** Which states are of which side of a relation, and the names of its parties. */
export interface Sides {
  readonly of: ReadonlyMap<string, Side>;
  readonly names: Readonly<Record<Party, readonly LocalizedText[]>>;
}

/** The sides of a relation between the states; a state that both of them succeed is of neither. */
export function sidesOf(parties: readonly NamedState[]): Sides {
  const of = new Map<string, Side>();
  const visit = (state: NamedState, side: Side): void => {
    const before = of.get(state.slug);
    of.set(state.slug, before === undefined || before === side ? side : 'else');
    for (const { predecessor } of state.succeeds ?? []) visit(predecessor, side);
  };
  parties.forEach((party, index) => {
    visit(party, index === 0 ? 'one' : 'two');
  });
  return { of, names: { one: parties[0]?.names ?? [], two: parties[1]?.names ?? [] } };
}

/** The side that all of the states are of; `else` where there are none. */
export function commonSide(states: readonly Reference[], { of }: Sides): Side {
  const [side, ...others] = new Set(states.map(({ slug }) => of.get(slug) ?? 'else'));
  return side !== undefined && others.length === 0 ? side : 'else';
}

/** For whom a statement was made: one side, both of them, or others. */
export function speakingSide(states: readonly Reference[], sides: Sides): Party | 'both' | 'others' {
  const found = new Set(states.map(({ slug }) => sides.of.get(slug)));
  if (found.has('one') && found.has('two')) return 'both';
  const side = commonSide(states, sides);
  return side === 'else' ? 'others' : side;
}
