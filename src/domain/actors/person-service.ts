import { RecordService } from '../../changelog/record-service.js';
import type { ValidatedInput } from '../../changelog/validated-input.js';
import type { References, ReferenceBatch } from '../../database/query/references.js';
import { NAME_MAX } from '../../foundation/records/input-validator.js';
import type { InputValidator } from '../../foundation/records/input-validator.js';
import { PERSON_CLEARABLE } from './actor-input.js';
import type { CreatePersonInput } from './actor-input.js';
import { validateActor } from './actor-validation.js';
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
    });
  }

  protected override validate(
    validator: InputValidator,
    _references: ReferenceBatch,
    input: CreatePersonInput,
  ): ValidatedInput<Person> {
    const columns = {
      ...validateActor(validator, input),
      familyNames: validator.texts(['familyNames'], input.familyNames, { max: NAME_MAX }),
    };
    return { columns: () => columns };
  }
}
