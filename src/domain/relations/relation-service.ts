import type { State } from '../actors/state.js';
import { RecordService } from '../../changelog/record-service.js';
import type { ValidatedInput } from '../../changelog/validated-input.js';
import type { Transaction } from '../../database/driver/database.js';
import { idOf } from '../../database/query/references.js';
import type { References, ReferenceBatch } from '../../database/query/references.js';
import { validateCoverage } from '../../foundation/records/coverage.js';
import { NAME_MAX } from '../../foundation/records/input-validator.js';
import type { InputValidator } from '../../foundation/records/input-validator.js';
import { Relation } from './relation.js';
import { RELATION_CLEARABLE } from './relation-input.js';
import type { CreateRelationInput } from './relation-input.js';
import { pairKey } from './relation-store.js';
import type { RelationStore } from './relation-store.js';

const PAIR_TAKEN = 'there is a relation between them already';

/** Creates and updates relations. */
export class RelationService extends RecordService<Relation, CreateRelationInput> {
  constructor(
    private readonly relations: RelationStore,
    references: References,
  ) {
    super({
      construct: () => new Relation(),
      kind: 'relation',
      store: relations,
      references,
      clearable: RELATION_CLEARABLE,
      constraints: { relation_pair_key: { code: 'ALREADY_EXISTS', path: ['parties'], message: PAIR_TAKEN } },
    });
  }

  /** Updates the search terms of a state's relations to the state's current names. */
  async refreshPartySearchTerms(transaction: Transaction, state: State): Promise<void> {
    for (const relation of await this.relations.ofParty(transaction, state.id)) {
      const ids = [relation.firstPartyId, relation.secondPartyId];
      const parties = await this.references.byId('state').load(transaction, ids);
      const states = ids.map((id) => (id === state.id ? state : (parties.get(id) as State)));
      await this.relations.update(transaction, relation, namesOfPair(states));
    }
  }

  protected override validate(
    validator: InputValidator,
    references: ReferenceBatch,
    input: CreateRelationInput,
  ): ValidatedInput<Relation> {
    const titles = validator.texts(['titles'], input.titles, { max: NAME_MAX });
    const coverage = validateCoverage(validator, input.coverage);
    if (input.parties.length !== 2) validator.addError('INVALID', ['parties'], 'a relation is between two states');
    const parties = input.parties.slice(0, 2).map((party, index) => references.one('state', ['parties', index], party));
    return {
      check: async (lookup, relation) => {
        references.rejectDuplicates(parties);
        const [one, other] = parties.map(({ record }) => record?.id);
        if (one === undefined || other === undefined) return;
        const pair = pairKey(one, other);
        const existing = (await this.relations.byPair.load(lookup, [pair])).get(pair);
        if (!existing || existing.id === relation.id) return;
        const reference = existing.globalId();
        validator.addError('ALREADY_EXISTS', ['parties'], PAIR_TAKEN, { kind: 'relation', reference });
      },
      columns: () => {
        const [firstPartyId = '', secondPartyId = ''] = parties.map((party) => idOf(party));
        return { titles, coverage, firstPartyId, secondPartyId };
      },
      searchTerms: () => namesOfPair(parties.map(({ record }) => record as State)),
    };
  }
}

/** Search terms of a relation in addition to its titles: its parties' names, combined in both orders. */
function namesOfPair(parties: readonly State[]): string[] {
  const [one, other] = parties.map((party) => party.searchableNames());
  return (one ?? []).flatMap((name) =>
    (other ?? [])
      .filter(({ language }) => language === name.language)
      .flatMap(({ text }) => [`${name.text} ${text}`, `${text} ${name.text}`]),
  );
}
