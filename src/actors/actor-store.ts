import sql, { raw } from 'sql-template-tag';
import type { Database, Transaction } from '../database/database.js';
import type { List } from '../database/keyset.js';
import { batchMany, batchOne } from '../database/loaders.js';
import type { Queryable } from '../database/queryable.js';
import { RecordStore } from '../database/record-store.js';
import { groupBy } from '../foundation/grouping.js';
import { Actor } from './actor.js';
import { actorConditions } from './actor-filter.js';
import type { ActorFilter } from './actor-filter.js';
import { State } from './state.js';

type Row = Record<string, unknown>;

/** The only SQL on actors and the members of groups. */
export class ActorStore extends RecordStore<Actor> {
  readonly membersOfGroup = batchMany((queryable, ids) => this.findMembers(queryable, ids));
  readonly stateByCode = batchOne((queryable, codes) => this.findByCodes(queryable, codes));

  constructor(database: Database) {
    super(database, {
      entity: Actor as new () => Actor,
      from: raw('actor a'),
      alias: 'a',
      types: ['State', 'Organization', 'Person', 'Group'],
      slug: raw('a.slug'),
      code: raw('a.iso3166_alpha3'),
    });
  }

  all(filter: ActorFilter | null | undefined): List<Actor> {
    return this.listBySlug('actors', () => actorConditions(filter));
  }

  async insertMembers(transaction: Transaction, groupId: string, memberIds: readonly string[]): Promise<void> {
    await transaction.rows(sql`
      insert into group_member (group_id, position, member_id)
      select ${groupId}, member.position - 1, member.id
      from unnest(${memberIds}::uuid[]) with ordinality as member(id, position)`);
  }

  protected override namesOf(actor: Actor): string[] {
    const code = actor instanceof State ? actor.iso3166Alpha3 : null;
    return code === null ? super.namesOf(actor) : [...super.namesOf(actor), code];
  }

  private async findMembers(queryable: Queryable, groupIds: readonly string[]): Promise<Map<string, Actor[]>> {
    const rows = await queryable.rows<Row>(sql`
      select m.group_id, ${this.columns} from group_member m join actor a on a.id = m.member_id
      where m.group_id = any(${groupIds}::uuid[]) order by m.group_id, m.position`);
    const byGroup = groupBy(rows, (row) => row['group_id'] as string);
    return new Map([...byGroup].map(([id, members]) => [id, members.map((row) => this.mapper.read(row))]));
  }

  private async findByCodes(queryable: Queryable, codes: readonly string[]): Promise<Map<string, State>> {
    const states = (await this.find(queryable, sql`a.iso3166_alpha3 = any(${codes}::text[])`)) as State[];
    return new Map(states.map((state) => [state.iso3166Alpha3 ?? '', state]));
  }
}
