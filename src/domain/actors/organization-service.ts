import { identifierTaken, withAgreeingWikidataId } from '../../changelog/record-identifiers.js';
import { RecordService } from '../../changelog/record-service.js';
import type { ValidatedInput } from '../../changelog/validated-input.js';
import { idOf } from '../../database/query/references.js';
import type { References, ReferenceBatch } from '../../database/query/references.js';
import { validateImage } from '../../foundation/records/image.js';
import type { InputValidator } from '../../foundation/records/input-validator.js';
import { ACTOR_IDENTIFIERS } from './actor-filter.js';
import { ORGANIZATION_CLEARABLE } from './actor-input.js';
import type { CreateOrganizationInput } from './actor-input.js';
import { validateActor, validateActorIdentifiers } from './actor-validation.js';
import type { ActorStore } from './actor-store.js';
import { Organization } from './organization.js';

/** Creates and updates organizations. */
export class OrganizationService extends RecordService<Organization, CreateOrganizationInput> {
  constructor(store: ActorStore, references: References) {
    super({
      construct: () => new Organization(),
      kind: 'actor',
      type: 'Organization',
      store,
      references,
      clearable: ORGANIZATION_CLEARABLE,
      reconcile: withAgreeingWikidataId,
      constraints: {
        ...identifierTaken(ACTOR_IDENTIFIERS),
        actor_has_no_cycle: { code: 'INVALID', path: ['parent'], message: 'the organization would belong to itself' },
      },
    });
  }

  protected override validate(
    validator: InputValidator,
    references: ReferenceBatch,
    input: CreateOrganizationInput,
  ): ValidatedInput<Organization> {
    const columns = {
      ...validateActor(validator, input),
      existence: validator.optionalDate(['existence'], input.existence),
      image: validateImage(validator, ['image'], input.image),
    };
    const identifiers = validateActorIdentifiers(validator, this.references, input);
    const parent = references.maybe('actor', ['parent'], input.parent);
    const seat = references.maybe('state', ['seat'], input.seat);
    return {
      check: identifiers.check,
      columns: () => ({
        ...columns,
        wikidataId: identifiers.wikidataId,
        organizationKind: input.kind,
        parentId: idOf(parent),
        seatId: idOf(seat),
      }),
      parts: [identifiers.part],
      searchTerms: identifiers.searchTerms,
    };
  }
}
