import { validateAliases, validateWikidataId } from '../actors/actor-validation.js';
import { identifierTaken, validateIdentifiers, withAgreeingWikidataId } from '../../changelog/record-identifiers.js';
import { RecordService } from '../../changelog/record-service.js';
import type { ValidatedInput } from '../../changelog/validated-input.js';
import { idOf } from '../../database/query/references.js';
import type { References, ReferenceBatch } from '../../database/query/references.js';
import { NAME_MAX } from '../../foundation/records/input-validator.js';
import type { InputValidator } from '../../foundation/records/input-validator.js';
import { validateCoordinates } from './coordinates.js';
import { Place } from './place.js';
import { PLACE_IDENTIFIERS } from './place-filter.js';
import { PLACE_CLEARABLE } from './place-input.js';
import type { CreatePlaceInput } from './place-input.js';
import type { PlaceStore } from './place-store.js';

/** Creates and updates places. */
export class PlaceService extends RecordService<Place, CreatePlaceInput> {
  constructor(store: PlaceStore, references: References) {
    super({
      construct: () => new Place(),
      kind: 'place',
      store,
      references,
      clearable: PLACE_CLEARABLE,
      reconcile: withAgreeingWikidataId,
      constraints: {
        ...identifierTaken(PLACE_IDENTIFIERS),
        place_has_no_cycle: { code: 'INVALID', path: ['within'], message: 'the place would lie within itself' },
      },
    });
  }

  protected override validate(
    validator: InputValidator,
    references: ReferenceBatch,
    input: CreatePlaceInput,
  ): ValidatedInput<Place> {
    const columns = {
      kind: input.kind,
      names: validator.texts(['names'], input.names, { required: true, max: NAME_MAX }),
      aliases: validateAliases(validator, ['aliases'], input.aliases),
      countryCode: validator.presentCountryCode(['countryCode'], input.countryCode),
      location: validateCoordinates(validator, ['location'], input.location),
    };
    const wikidataId = validateWikidataId(validator, input.wikidataId);
    const identifiers = validateIdentifiers(validator, this.references, 'place', PLACE_IDENTIFIERS, input, wikidataId);
    const within = references.maybe('place', ['within'], input.within);
    const state = references.maybe('state', ['state'], input.state);
    return {
      check: identifiers.check,
      columns: () => ({
        ...columns,
        wikidataId: identifiers.wikidataId,
        withinId: idOf(within),
        stateId: idOf(state),
      }),
      parts: [identifiers.part],
      searchTerms: identifiers.searchTerms,
    };
  }
}
