import { validateAliases, validateWikidataId } from '../actors/actor-validation.js';
import { RecordService } from '../../changelog/record-service.js';
import type { ValidatedInput } from '../../changelog/validated-input.js';
import { idOf } from '../../database/query/references.js';
import type { References, ReferenceBatch } from '../../database/query/references.js';
import { NAME_MAX } from '../../foundation/records/input-validator.js';
import type { InputValidator } from '../../foundation/records/input-validator.js';
import { validateCoordinates } from './coordinates.js';
import { Place } from './place.js';
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
      constraints: {
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
      wikidataId: validateWikidataId(validator, input.wikidataId),
      location: validateCoordinates(validator, ['location'], input.location),
    };
    const within = references.maybe('place', ['within'], input.within);
    const state = references.maybe('state', ['state'], input.state);
    return { columns: () => ({ ...columns, withinId: idOf(within), stateId: idOf(state) }) };
  }
}
