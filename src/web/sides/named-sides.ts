import { commonSide, sidesOf } from './sides.js';
import type { Sides, StateReference } from './sides.js';
import type { LocalizedText } from '../app/localized-text.js';

export const PARTIES = ['one', 'two'] as const;

export type Party = (typeof PARTIES)[number];

export interface NamedState extends StateReference {
  readonly names: readonly LocalizedText[];
  readonly succeeds?: readonly { readonly predecessor: NamedState }[];
}

/** Which states are of which side of a relation, and the names of its parties. */
export interface NamedSides {
  readonly of: Sides;
  readonly names: Readonly<Record<Party, readonly LocalizedText[]>>;
}

export function namedSidesOf(parties: readonly NamedState[]): NamedSides {
  return { of: sidesOf(parties), names: { one: parties[0]?.names ?? [], two: parties[1]?.names ?? [] } };
}

/** For whom a statement was made: one side, both of them, or others. */
export function speakingSide(states: readonly StateReference[], { of }: NamedSides): Party | 'both' | 'others' {
  const found = new Set(states.map(({ slug }) => of.get(slug)));
  if (found.has('one') && found.has('two')) return 'both';
  const side = commonSide(states, of);
  return side === 'else' ? 'others' : side;
}
