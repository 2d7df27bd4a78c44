import type { AliasInput } from '../../foundation/graphql/inputs.js';
import { NAME_MAX } from '../../foundation/records/input-validator.js';
import type { InputValidator, Path } from '../../foundation/records/input-validator.js';
import type { Actor, Alias } from './actor.js';
import type { RegisterActorInput } from './actor-input.js';

/** Wikidata numbers its items in 32 bits. */
const WIKIDATA_ID = /^Q[1-9][0-9]{0,9}$/;

/** Judges the id of a Wikidata item. */
export function judgeWikidataId(judge: InputValidator, id: string | null | undefined): string | null {
  return judge.matching(['wikidataId'], id, WIKIDATA_ID, 'a Wikidata item such as Q148');
}

/** Judges other names. */
export function judgeAliases(judge: InputValidator, path: Path, aliases: readonly AliasInput[] | null | undefined): Alias[] {
  return judge.list(path, aliases).map(({ language, text, note }, index) => ({
    language: judge.language([...path, index, 'language'], language),
    text: judge.text([...path, index, 'text'], text, NAME_MAX),
    note: note === null || note === undefined ? null : judge.text([...path, index, 'note'], note, NAME_MAX),
  }));
}

/** What all four kinds of actor have, judged. */
export function judgeActor(judge: InputValidator, input: RegisterActorInput): Pick<Actor, 'names' | 'aliases' | 'wikidataId'> {
  return {
    names: judge.texts(['names'], input.names, { needed: true, max: NAME_MAX }),
    aliases: judgeAliases(judge, ['aliases'], input.aliases),
    wikidataId: judgeWikidataId(judge, input.wikidataId),
  };
}
