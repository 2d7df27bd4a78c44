import { validateIdentifiers } from '../../changelog/record-identifiers.js';
import type { ValidatedIdentifiers } from '../../changelog/record-identifiers.js';
import type { References } from '../../database/query/references.js';
import type { AliasInput } from '../../foundation/graphql/inputs.js';
import { NAME_MAX } from '../../foundation/records/input-validator.js';
import type { InputValidator, Path } from '../../foundation/records/input-validator.js';
import type { Actor, Alias } from './actor.js';
import { ACTOR_IDENTIFIERS } from './actor-filter.js';
import type { CreateActorInput } from './actor-input.js';

/** Wikidata item ids have 32-bit numbers. */
const WIKIDATA_ID = /^Q[1-9][0-9]{0,9}$/;

/** Validates the id of a Wikidata item. */
export function validateWikidataId(validator: InputValidator, id: string | null | undefined): string | null {
  return validator.matching(['wikidataId'], id, WIKIDATA_ID, 'a Wikidata item such as Q148');
}

/** Validates alternative names. */
export function validateAliases(
  validator: InputValidator,
  path: Path,
  aliases: readonly AliasInput[] | null | undefined,
): Alias[] {
  return validator.list(path, aliases).map(({ language, text, note }, index) => ({
    language: validator.language([...path, index, 'language'], language),
    text: validator.text([...path, index, 'text'], text, NAME_MAX),
    note: note === null || note === undefined ? null : validator.text([...path, index, 'note'], note, NAME_MAX),
  }));
}

/** Validates the identifiers of an actor. */
export function validateActorIdentifiers(
  validator: InputValidator,
  references: References,
  input: CreateActorInput,
): ValidatedIdentifiers {
  const wikidataId = validateWikidataId(validator, input.wikidataId);
  return validateIdentifiers(validator, references, 'actor', ACTOR_IDENTIFIERS, input, wikidataId);
}

/** Validates the fields that all four kinds of actor have. */
export function validateActor(validator: InputValidator, input: CreateActorInput): Pick<Actor, 'names' | 'aliases'> {
  return {
    names: validator.texts(['names'], input.names, { required: true, max: NAME_MAX }),
    aliases: validateAliases(validator, ['aliases'], input.aliases),
  };
}
