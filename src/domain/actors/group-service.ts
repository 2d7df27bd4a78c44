import { joinTablePart } from '../../changelog/validated-input.js';
import { identifierTaken, withAgreeingWikidataId } from '../../changelog/record-identifiers.js';
import { RecordService } from '../../changelog/record-service.js';
import type { ValidatedInput } from '../../changelog/validated-input.js';
import type { References, ReferenceBatch } from '../../database/query/references.js';
import type { InputValidator } from '../../foundation/records/input-validator.js';
import { ACTOR_IDENTIFIERS } from './actor-filter.js';
import { GROUP_CLEARABLE } from './actor-input.js';
import type { CreateGroupInput } from './actor-input.js';
import { validateActor, validateActorIdentifiers } from './actor-validation.js';
import type { ActorStore } from './actor-store.js';
import { Group } from './group.js';

/** Creates and updates groups. */
export class GroupService extends RecordService<Group, CreateGroupInput> {
  constructor(
    private readonly actors: ActorStore,
    references: References,
  ) {
    super({
      construct: () => new Group(),
      kind: 'actor',
      type: 'Group',
      store: actors,
      references,
      clearable: GROUP_CLEARABLE,
      reconcile: withAgreeingWikidataId,
      constraints: {
        ...identifierTaken(ACTOR_IDENTIFIERS),
        group_member_has_no_cycle: { code: 'INVALID', path: ['members'], message: 'the group would be its own member' },
      },
    });
  }

  protected override validate(
    validator: InputValidator,
    references: ReferenceBatch,
    input: CreateGroupInput,
  ): ValidatedInput<Group> {
    const columns = validateActor(validator, input);
    const identifiers = validateActorIdentifiers(validator, this.references, input);
    const members = references.many('actor', ['members'], input.members);
    return {
      check: async (lookup, group) => {
        references.rejectDuplicates(members);
        await identifiers.check(lookup, group);
      },
      columns: () => ({ ...columns, wikidataId: identifiers.wikidataId }),
      parts: [identifiers.part, joinTablePart(this.actors.members, 'members', members)],
      searchTerms: identifiers.searchTerms,
    };
  }
}
