import type { Transaction } from '../database/database.js';
import type { State } from '../actors/state.js';
import { idOf, Wants } from '../database/references.js';
import type { References } from '../database/references.js';
import { Judge, NAME_MAX } from '../foundation/judge.js';
import { firstVersion } from '../foundation/kept.js';
import { Relation } from './relation.js';
import type { OpenRelationInput } from './relation-input.js';
import { pairKey } from './relation-store.js';
import type { RelationStore } from './relation-store.js';

/** Opens relations. */
export class RelationService {
  constructor(
    private readonly relations: RelationStore,
    private readonly references: References,
  ) {}

  /** Throws Refused when the input can't be taken; nothing is written then. */
  async open(transaction: Transaction, input: OpenRelationInput): Promise<Relation> {
    const judge = new Judge();
    const wants = new Wants(this.references, judge);
    const judged = {
      ...firstVersion(judge.texts(['notes'], input.notes)),
      slug: judge.slug(['slug'], input.slug),
      titles: judge.texts(['titles'], input.titles, { max: NAME_MAX }),
    };
    if (input.parties.length !== 2) judge.refuse('INVALID', ['parties'], 'a relation is between two states');
    const parties = input.parties.slice(0, 2).map((party, index) => wants.one('state', ['parties', index], party));
    await wants.find(transaction);
    wants.distinct(parties);
    judge.conclude();
    const [firstPartyId = '', secondPartyId = ''] = parties.map((party) => idOf(party));
    const pair = pairKey(firstPartyId, secondPartyId);
    const existing = (await this.relations.byPair.load(transaction, [pair])).get(pair);
    if (existing)
      judge.refuse('ALREADY_EXISTS', ['parties'], `there is a relation between them already: ${existing.slug}`);
    judge.conclude();
    const relation = Object.assign(new Relation(), judged, { firstPartyId, secondPartyId });
    await this.relations.insert(transaction, relation, namesOfPair(parties.map(({ record }) => record as State)));
    return relation;
  }
}

/** What a relation is found by beside its titles: its parties' names, together in either order. */
function namesOfPair(parties: readonly State[]): string[] {
  const [one, other] = parties.map((party) => party.foundByNames());
  return (one ?? []).flatMap((name) =>
    (other ?? [])
      .filter(({ language }) => language === name.language)
      .flatMap(({ text }) => [`${name.text} ${text}`, `${text} ${name.text}`]),
  );
}
