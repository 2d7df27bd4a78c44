import type { ActorStore } from '../actors/actor-store.js';
import type { State } from '../actors/state.js';
import { foundOrThrow } from '../../database/query/loaders.js';
import type { ReadContext } from '../../database/query/request-context.js';
import { pickText } from '../../foundation/text/localized-text.js';
import type { Relation } from './relation.js';

/** The two states, in the order entered. */
export function partiesOf(
  { firstPartyId, secondPartyId }: Relation,
  actors: ActorStore,
  { loaders }: ReadContext,
): Promise<State[]> {
  return foundOrThrow(loaders.of(actors.byId).loadMany([firstPartyId, secondPartyId])) as Promise<State[]>;
}

/** The title of a relation: built from the parties' names if none was entered. */
export async function relationTitle(
  relation: Relation,
  actors: ActorStore,
  language: string | undefined,
  context: ReadContext,
): Promise<string> {
  const given = pickText(relation.titles, context, language);
  if (given !== null) return given;
  const parties = await partiesOf(relation, actors, context);
  return parties.map((party) => party.name(language, context)).join('–');
}
