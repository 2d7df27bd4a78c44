import sql from 'sql-template-tag';
import { Actor } from '../actors/actor.js';
import type { State } from '../actors/state.js';
import type { Database } from '../../database/driver/database.js';
import type { Queryable, Statement } from '../../database/driver/queryable.js';
import { batchOne } from '../../database/query/loaders.js';
import type { RowMapper } from '../../database/query/row-mapper.js';

/*
 * The side of an actor: the state whose voice it is. A state's side is the state itself. An organization's is the state at
 * the end of its chain of parents; if there is none, the nearest seat along that chain. A person's is the side of the body
 * whose office the person held last. A group has none. A source has the side of its publisher.
 */

/** How long a chain of parents can be read. The database allows no cycle, so this only bounds the work. */
const PARENTS_MAX = 100;

/** Orders the published tenures `t` of a person, the last one first. */
const LAST_TENURE_FIRST = sql`t.sort_latest desc, t.sort_earliest desc, t.id desc`;

/** The only SQL on sides. */
export class SideStore {
  /** The side of an actor, by the actor's id. */
  readonly ofActor = batchOne((queryable, ids) =>
    this.find(queryable, sql`select id as key, id as actor_id from unnest(${ids}::uuid[]) id`),
  );
  /** The side of a source, by the source's id. */
  readonly ofSource = batchOne((queryable, ids) =>
    this.find(
      queryable,
      sql`select s.id as key, s.published_by_id as actor_id from source s where s.id = any(${ids}::uuid[])`,
    ),
  );
  private readonly mapper: RowMapper<Actor>;

  constructor(database: Database) {
    this.mapper = database.mapper(Actor);
  }

  /** `starts`: a query for rows with a key and the id of the actor whose side belongs to it. */
  private async find(queryable: Queryable, starts: Statement): Promise<Map<string, State>> {
    const rows = await queryable.rows<Record<string, unknown>>(sql`
      with recursive above (key, actor_id, depth) as (
        select start.key, case a.kind when 'PERSON' then (
          select o.body_id from tenure t join office o on o.id = t.office_id
          where t.person_id = a.id and t.status = 'PUBLISHED' order by ${LAST_TENURE_FIRST} limit 1) else a.id end, 0
        from (${starts}) start join actor a on a.id = start.actor_id
        union all
        select above.key, a.parent_id, above.depth + 1 from above join actor a on a.id = above.actor_id
        where a.parent_id is not null and above.depth < ${PARENTS_MAX}
      ), side (key, state_id) as (
        select distinct on (above.key) above.key, case a.kind when 'STATE' then a.id else a.seat_id end
        from above join actor a on a.id = above.actor_id
        where a.kind = 'STATE' or a.seat_id is not null
        order by above.key, a.kind = 'STATE' desc, above.depth
      ) select side.key, ${this.mapper.columns('state')} from side join actor state on state.id = side.state_id`);
    return new Map(rows.map((row) => [row['key'] as string, this.mapper.read(row) as State]));
  }
}

/** SQL for an array with the ids of all actors whose side is one of the states of an array. */
export function actorsOfSides(states: readonly string[]): Statement {
  return sql`array(
    with recursive belonging (id) as (
      select unnest(${states}::uuid[])
      union
      select child.id from actor child join belonging on child.parent_id = belonging.id
    ), seated (id) as (
      select a.id from actor a where a.seat_id = any(${states}::uuid[]) and not exists (
        with recursive above (id) as (
          select a.parent_id
          union
          select parent.parent_id from actor parent join above on parent.id = above.id
        ) select from above join actor state on state.id = above.id where state.kind = 'STATE')
      union
      select child.id from actor child join seated on child.parent_id = seated.id where child.seat_id is null
    ), body (id) as (
      select id from belonging union select id from seated
    )
    select id from body
    union all
    select last.person_id from (
      select distinct on (t.person_id) t.person_id, o.body_id
      from tenure t join office o on o.id = t.office_id
      where t.status = 'PUBLISHED' and t.person_id in (
        select holder.person_id from tenure holder join office held on held.id = holder.office_id
        where held.body_id in (select id from body))
      order by t.person_id, ${LAST_TENURE_FIRST}) last
    where last.body_id in (select id from body))`;
}
