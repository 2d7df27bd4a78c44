import sql, { raw } from 'sql-template-tag';
import type { Database, Transaction } from '../../database/driver/database.js';
import { JoinTable } from '../../database/query/join-table.js';
import type { KeysetList } from '../../database/query/keyset.js';
import { batchOne } from '../../database/query/loaders.js';
import type { Queryable } from '../../database/driver/queryable.js';
import { RecordStore } from '../../database/query/record-store.js';
import { Relation } from './relation.js';

/** A key for the pair that does not depend on the order of the parties. */
export function pairKey(one: string, other: string): string {
  return one < other ? `${one} ${other}` : `${other} ${one}`;
}

/** The only SQL on relations. */
export class RelationStore extends RecordStore<Relation> {
  readonly ofEvent: JoinTable<Relation>;
  readonly all: KeysetList<Relation>;
  /** The relations of a state. */
  readonly ofState: KeysetList<Relation>;
  /** The relation between two states, by pairKey. */
  readonly byPair = batchOne((queryable, pairs) => this.findByPairs(queryable, pairs));

  constructor(database: Database) {
    super(database, {
      entity: Relation,
      from: raw('relation x'),
      alias: 'x',
      types: ['Relation'],
      slug: raw('x.slug'),
    });
    this.ofEvent = new JoinTable(database, 'event_relation', 'event_id', 'relation_id', 'relation', Relation);
    this.all = this.listBySlug('relations', () => sql`true`);
    this.ofState = this.listBySlug(
      'State.relations',
      (state) => sql`(x.first_party_id = ${state} or x.second_party_id = ${state})`,
    );
  }

  /** All relations of a state, locked until the transaction ends. */
  async ofParty(transaction: Transaction, stateId: string): Promise<Relation[]> {
    return this.find(
      transaction,
      sql`(x.first_party_id = ${stateId}::uuid or x.second_party_id = ${stateId}::uuid) order by x.id for no key update`,
    );
  }

  private async findByPairs(queryable: Queryable, pairs: readonly string[]): Promise<Map<string, Relation>> {
    const ends = pairs.map((pair) => pair.split(' '));
    const found = await this.find(
      queryable,
      sql`(least(x.first_party_id, x.second_party_id), greatest(x.first_party_id, x.second_party_id)) in (
        select one, other from unnest(${ends.map(([one]) => one)}::uuid[], ${ends.map(([, other]) => other)}::uuid[])
          as pair (one, other))`,
    );
    return new Map(found.map((relation) => [pairKey(relation.firstPartyId, relation.secondPartyId), relation]));
  }
}
