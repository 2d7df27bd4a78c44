import type { State } from '../actors/state.js';
import type { Loaders } from '../../database/query/loaders.js';
import type { SideStore } from '../sources/side-store.js';
import type { Citation } from './citation.js';

/** The state whose voice a citation is: the side of the actor who asserts it, or else of the source. */
export function sideOfCitation(
  loaders: Loaders,
  sides: SideStore,
  { assertedById, sourceId }: Citation,
): Promise<State | null> {
  return assertedById === null
    ? loaders.of(sides.ofSource).load(sourceId)
    : loaders.of(sides.ofActor).load(assertedById);
}
