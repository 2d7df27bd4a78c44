import type { ActorStore } from '../actors/actor-store.js';
import type { State } from '../actors/state.js';
import { foundOrThrow } from '../../database/query/loaders.js';
import type { ReadContext } from '../../database/query/request-context.js';
import { pickLocalized } from '../../foundation/text/localized-text.js';
import type { LocalizedText } from '../../foundation/text/localized-text.js';
import type { Relation } from './relation.js';

/** ISO 639-2's code for a text in several languages. */
const MULTIPLE_LANGUAGES = 'mul';

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
): Promise<LocalizedText> {
  const given = pickLocalized(relation.titles, context, language);
  if (given) return given;
  const parties = await partiesOf(relation, actors, context);
  const names = parties.map((party) => pickLocalized(party.names, context, language)).filter((name) => name !== null);
  return { language: commonLanguage(names), text: names.map(({ text }) => text).join('–') };
}

/** The language of texts together: their own, else the one that they are variants of, else "multiple languages". */
function commonLanguage(texts: readonly LocalizedText[]): string {
  const languages = new Set(texts.map(({ language }) => language));
  const primary = new Set(texts.map(({ language }) => language.split('-')[0]));
  const [language = MULTIPLE_LANGUAGES] = languages.size === 1 ? languages : primary;
  return primary.size === 1 ? language : MULTIPLE_LANGUAGES;
}
