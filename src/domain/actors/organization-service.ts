import { RecordService } from '../../changelog/record-service.js';
import type { ValidatedInput } from '../../changelog/validated-input.js';
import { idOf } from '../../database/query/references.js';
import type { References, ReferenceBatch } from '../../database/query/references.js';
import type { InputValidator } from '../../foundation/records/input-validator.js';
import { ORGANIZATION_CLEARABLE } from './actor-input.js';
import type { CreateOrganizationInput } from './actor-input.js';
import { validateActor } from './actor-validation.js';
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
      constraints: {
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
    };
    const parent = references.maybe('actor', ['parent'], input.parent);
    const seat = references.maybe('state', ['seat'], input.seat);
    return {
      columns: () => ({ ...columns, organizationKind: input.kind, parentId: idOf(parent), seatId: idOf(seat) }),
    };
  }
}
