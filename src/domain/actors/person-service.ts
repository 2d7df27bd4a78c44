import { identifierTaken, withAgreeingWikidataId } from '../../changelog/record-identifiers.js';
import { RecordService } from '../../changelog/record-service.js';
import type { ValidatedInput } from '../../changelog/validated-input.js';
import { DateForm } from '../../foundation/dates/date-precision.js';
import type { References, ReferenceBatch } from '../../database/query/references.js';
import { validateImage } from '../../foundation/records/image.js';
import { NAME_MAX } from '../../foundation/records/input-validator.js';
import type { InputValidator } from '../../foundation/records/input-validator.js';
import { ACTOR_IDENTIFIERS } from './actor-filter.js';
import { PERSON_CLEARABLE } from './actor-input.js';
import type { CreatePersonInput } from './actor-input.js';
import { validateActor, validateActorIdentifiers } from './actor-validation.js';
import type { ActorStore } from './actor-store.js';
import { Person } from './person.js';

/** Creates and updates persons. */
export class PersonService extends RecordService<Person, CreatePersonInput> {
  constructor(store: ActorStore, references: References) {
    super({
      construct: () => new Person(),
      kind: 'actor',
      type: 'Person',
      store,
      references,
      clearable: PERSON_CLEARABLE,
      reconcile: withAgreeingWikidataId,
      constraints: identifierTaken(ACTOR_IDENTIFIERS),
    });
  }

  protected override validate(
    validator: InputValidator,
    _references: ReferenceBatch,
    input: CreatePersonInput,
  ): ValidatedInput<Person> {
    const columns = {
      ...validateActor(validator, input),
      ...validateLife(validator, input),
      descriptions: validator.texts(['descriptions'], input.descriptions),
      image: validateImage(validator, ['image'], input.image),
      familyNames: validator.texts(['familyNames'], input.familyNames, { max: NAME_MAX }),
    };
    const identifiers = validateActorIdentifiers(validator, this.references, input);
    return {
      check: identifiers.check,
      columns: () => ({ ...columns, wikidataId: identifiers.wikidataId }),
      parts: [identifiers.part],
      searchTerms: identifiers.searchTerms,
    };
  }
}

/** Validates the dates of birth and death. */
function validateLife(
  validator: InputValidator,
  input: CreatePersonInput,
): { bornEdtf: string | null; diedEdtf: string | null } {
  const [born, died] = (['born', 'died'] as const).map((field) => {
    const date = validator.optionalDate([field], input[field]);
    if (date?.form === DateForm.INTERVAL)
      validator.addError('INVALID', [field], 'an interval lasts; for one of several dates write a set: [1898..1900]');
    return date;
  });
  const [earliestBirth, latestDeath] = [born?.earliest ?? null, died?.latest ?? null];
  if (earliestBirth !== null && latestDeath !== null && latestDeath < earliestBirth) {
    validator.addError(
      'INVALID',
      ['died'],
      `the death (${input.died ?? ''}) is before the birth (${input.born ?? ''})`,
    );
  }
  return { bornEdtf: born?.edtf ?? null, diedEdtf: died?.edtf ?? null };
}
