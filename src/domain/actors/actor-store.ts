import sql, { raw } from 'sql-template-tag';
import type { Database } from '../../database/driver/database.js';
import { JoinTable } from '../../database/query/join-table.js';
import type { KeysetList } from '../../database/query/keyset.js';
import { batchOne } from '../../database/query/loaders.js';
import type { Queryable } from '../../database/driver/queryable.js';
import { RecordStore } from '../../database/query/record-store.js';
import { Actor } from './actor.js';
import { actorConditions } from './actor-filter.js';
import type { ActorFilter } from './actor-filter.js';
import { State } from './state.js';

/** The only SQL on actors and the members of groups. */
export class ActorStore extends RecordStore<Actor> {
  readonly members: JoinTable<Actor>;
  readonly stateByCode = batchOne((queryable, codes) => this.findByCodes(queryable, codes));

  constructor(database: Database) {
    super(database, {
      entity: Actor,
      from: raw('actor a'),
      alias: 'a',
      types: ['State', 'Organization', 'Person', 'Group'],
      slug: raw('a.slug'),
      code: raw('a.iso3166_alpha3'),
    });
    this.members = new JoinTable(database, 'group_member', 'group_id', 'member_id', 'actor', Actor);
  }

  all(filter: ActorFilter | null | undefined): KeysetList<Actor> {
    return this.listBySlug('actors', () => actorConditions(filter));
  }

  protected override namesOf(actor: Actor): string[] {
    const codes = actor instanceof State ? [actor.iso3166Alpha3, actor.iso3166Alpha2] : [];
    return [...super.namesOf(actor), ...codes.filter((code) => code !== null)];
  }

  private async findByCodes(queryable: Queryable, codes: readonly string[]): Promise<Map<string, State>> {
    const states = (await this.find(queryable, sql`a.iso3166_alpha3 = any(${codes}::text[])`)) as State[];
    return new Map(states.map((state) => [state.iso3166Alpha3 ?? '', state]));
  }
}
