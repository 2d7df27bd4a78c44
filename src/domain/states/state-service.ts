import { uuidv7 } from 'uuidv7';
import type { ActorStore } from '../actors/actor-store.js';
import { ACTOR_IDENTIFIERS } from '../actors/actor-filter.js';
import { validateActor, validateActorIdentifiers } from '../actors/actor-validation.js';
import { State } from '../actors/state.js';
import { ChangeKind } from '../../changelog/change.js';
import type { ChildRows, UpdateDraft } from '../../changelog/draft.js';
import { mapConstraintErrors } from '../../changelog/constraint-errors.js';
import { identifierTaken, withAgreeingWikidataId } from '../../changelog/record-identifiers.js';
import { lockReferred } from '../../changelog/referred-records.js';
import { snapshotOf } from '../../changelog/record-snapshot.js';
import { RecordService } from '../../changelog/record-service.js';
import type { ValidatedInput } from '../../changelog/validated-input.js';
import type { Cited } from '../citations/citation.js';
import type { CitationStore } from '../citations/citation-store.js';
import type { Transaction } from '../../database/driver/database.js';
import { idOf, ReferenceBatch } from '../../database/query/references.js';
import type { References } from '../../database/query/references.js';
import { validateImage } from '../../foundation/records/image.js';
import { InputValidator, NAME_MAX } from '../../foundation/records/input-validator.js';
import { retainIds } from '../../foundation/records/part.js';
import { UserInputError } from '../../foundation/records/user-error.js';
import { STATE_CLEARABLE } from './state-input.js';
import type { CreateSuccessionInput, CreateStateInput } from './state-input.js';
import { validateSuccession, toSuccession } from './succession-validation.js';
import type { ValidatedSuccession } from './succession-validation.js';
import { Succession, successionContent } from './succession.js';
import type { SuccessionStore } from './succession-store.js';

const CODE_TAKEN = 'another state has the code';
const SUCCEEDS_ITSELF = 'a state cannot succeed itself';

/** Called when the names of a state have changed: they are search terms of its relations. */
export type RefreshPartySearchTerms = (transaction: Transaction, state: State) => Promise<void>;

/**
 * Creates and updates states with the states that they succeed. It is not in the folder of the other actors because a
 * succession may name its event.
 */
export class StateService extends RecordService<State, CreateStateInput> {
  constructor(
    private readonly actors: ActorStore,
    private readonly successions: SuccessionStore,
    private readonly citations: CitationStore,
    references: References,
    private readonly refreshPartySearchTerms: RefreshPartySearchTerms,
  ) {
    super({
      construct: () => new State(),
      kind: 'actor',
      type: 'State',
      store: actors,
      references,
      clearable: STATE_CLEARABLE,
      reconcile: withAgreeingWikidataId,
      constraints: {
        ...identifierTaken(ACTOR_IDENTIFIERS),
        actor_iso3166_alpha3_key: { code: 'ALREADY_EXISTS', path: ['iso3166Alpha3'], message: CODE_TAKEN },
        succession_has_no_cycle: { code: 'INVALID', path: ['succeeds'], message: 'the state would succeed itself' },
        succession_is_of_another: { code: 'INVALID', path: ['succeeds'], message: 'the state would succeed itself' },
      },
    });
  }

  /** Drafts a succession that is entered separately from its states. Writing it updates the successor. */
  draftSuccession(input: CreateSuccessionInput): UpdateDraft<Succession> {
    const validator = new InputValidator();
    const references = new ReferenceBatch(this.references, validator);
    const successor = references.one('state', ['successor'], input.successor);
    const validated = validateSuccession(validator, references, [], input);
    const record = Object.assign(new Succession(), { id: uuidv7() });
    return {
      record,
      pendingReferences: references.pendingReferences,
      parts: [
        {
          fields: ['citations'],
          remove: () => Promise.resolve(),
          insert: (into, id) => this.citations.insert(into, validated.citations.ownedBy('succession', id)),
        },
      ],
      resolve: async (lookup) => {
        await references.resolve(lookup);
        const { record: predecessor } = validated.predecessor;
        if (predecessor && predecessor.id === successor.record?.id)
          validator.addError('INVALID', validated.predecessor.path, SUCCEEDS_ITSELF);
        validator.throwIfInvalid();
        Object.assign(record, toSuccession(record.id, idOf(successor), 0, validated));
      },
      update: (writing) =>
        mapConstraintErrors(this.options, null, async () => {
          const state = (await this.actors.lock(writing, record.successorId)) as State;
          const before = (await this.successions.bySuccessor.load(writing, [state.id])).get(state.id) ?? [];
          if (before.some(({ predecessorId }) => predecessorId === record.predecessorId)) {
            const there = { code: 'ALREADY_EXISTS', path: ['predecessor'] } as const;
            throw new UserInputError([{ ...there, message: 'that succession exists already' }]);
          }
          record.position = before.length;
          await this.successions.insert(writing, [record]);
          await this.citations.insert(writing, validated.citations.ownedBy('succession', record.id));
          await lockReferred(writing, (await snapshotOf(writing, state)).snapshot);
          await this.actors.updateVersion(writing, state);
          await writing.logChange(state, { kind: ChangeKind.UPDATED, fields: ['succeeds'], reason: null });
          return state;
        }),
    };
  }

  protected override validate(
    validator: InputValidator,
    references: ReferenceBatch,
    input: CreateStateInput,
  ): ValidatedInput<State> {
    const columns = {
      ...validateActor(validator, input),
      officialNames: validator.texts(['officialNames'], input.officialNames, { max: NAME_MAX }),
      iso3166Alpha3: validator.countryCode(['iso3166Alpha3'], input.iso3166Alpha3),
      existence: validator.optionalDate(['existence'], input.existence),
      image: validateImage(validator, ['image'], input.image),
    };
    const identifiers = validateActorIdentifiers(validator, this.references, input);
    const successions = validator
      .list(['succeeds'], input.succeeds)
      .map((succession, index) => validateSuccession(validator, references, ['succeeds', index], succession));
    return {
      check: async (lookup, state) => {
        await identifiers.check(lookup, state);
        references.rejectDuplicates(successions.map((succession) => succession.predecessor));
        for (const { predecessor } of successions) {
          if (predecessor.record?.id === state.id) validator.addError('INVALID', predecessor.path, SUCCEEDS_ITSELF);
        }
        const { iso3166Alpha3: code } = columns;
        const holder = code === null ? null : (await this.references.lookUp(lookup, 'actor', [code])).get(code);
        if (holder && holder.id !== state.id) {
          const reference = holder.globalId();
          validator.addError('ALREADY_EXISTS', ['iso3166Alpha3'], CODE_TAKEN, { kind: 'actor', reference });
        }
      },
      columns: () => ({ ...columns, wikidataId: identifiers.wikidataId }),
      parts: [this.successionsPart(successions), identifiers.part, this.renaming(columns)],
      searchTerms: identifiers.searchTerms,
    };
  }

  private successionsPart(successions: readonly ValidatedSuccession[]): ChildRows {
    let removed: readonly Cited<Succession>[] = [];
    return {
      fields: ['succeeds'],
      remove: async (writing, id) => {
        removed = await this.successions.remove(writing, id, this.citations);
      },
      insert: async (into, stateId) => {
        const rows = successions.map((validated, index) => toSuccession(uuidv7(), stateId, index, validated));
        const replaced = retainIds<Cited<Succession>>(rows, removed, successionContent);
        await this.successions.insert(into, rows);
        const cited = rows.flatMap(
          ({ id }, index) =>
            successions[index]?.citations.ownedBy('succession', id, replaced[index]?.eagerCitations) ?? [],
        );
        await this.citations.insert(into, cited);
      },
    };
  }

  /** Updates that depend on the former names of a state, in addition to its own row. A new state has none. */
  private renaming(columns: Partial<State>): ChildRows {
    return {
      fields: ['names', 'aliases', 'officialNames'],
      remove: (writing, id) => this.refreshPartySearchTerms(writing, Object.assign(new State(), columns, { id })),
      insert: () => Promise.resolve(),
    };
  }
}
