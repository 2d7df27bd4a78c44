import sql, { raw } from 'sql-template-tag';
import { Actor } from '../actors/actor.js';
import type { State } from '../actors/state.js';
import { isOneOf } from '../../database/query/conditions.js';
import type { Database } from '../../database/driver/database.js';
import { JoinTable } from '../../database/query/join-table.js';
import { batchMany } from '../../database/query/loaders.js';
import type { Queryable } from '../../database/driver/queryable.js';
import type { RowMapper } from '../../database/query/row-mapper.js';
import { groupBy } from '../../foundation/graphql/group-by.js';

type Row = Record<string, unknown>;

/** The only SQL on the sides that statements speak for. */
export class StatementSideStore {
  /** The states that were entered for a statement. */
  readonly entered: JoinTable<Actor>;
  /** The states that statements speak for: those entered, else those that follow from the speakers. */
  readonly ofStatement = batchMany((queryable, ids) => this.find(queryable, ids));
  private readonly mapper: RowMapper<Actor>;

  constructor(database: Database) {
    this.entered = new JoinTable(database, 'statement_on_behalf_of', 'statement_id', 'state_id', 'actor', Actor);
    this.mapper = database.mapper(Actor);
  }

  /**
   * `spoken` has the actors that each statement is made for, ranked: whom a speaker represents or is, and the bodies of
   * the offices of one who represents nobody: those that are named, else those held then. `side` adds the bodies and states that these belong to, and their members.
   */
  private async find(queryable: Queryable, statementIds: readonly string[]): Promise<Map<string, State[]>> {
    const isRequested = (alias: string): ReturnType<typeof isOneOf> =>
      isOneOf(raw(`${alias}.statement_id`), statementIds, 'uuid');
    const rows = await queryable.rows<Row>(sql`
      with recursive spoken (statement_id, speaker, rank, actor_id) as (
        select k.statement_id, k.position, 0, coalesce(k.on_behalf_of_id, k.actor_id)
        from speaker k where ${isRequested('k')}
        union all
        select k.statement_id, k.position, 1 + ko.position, o.body_id
        from speaker k join speaker_office ko on ko.speaker_id = k.id join office o on o.id = ko.office_id
        where ${isRequested('k')} and k.on_behalf_of_id is null and o.body_id is not null
        union all
        select k.statement_id, k.position, 1, o.body_id
        from speaker k join statement s on s.id = k.statement_id
          join tenure n on n.person_id = k.actor_id and n.status = 'PUBLISHED'
            and n.sort_earliest <= s.sort_latest and n.sort_latest >= s.sort_earliest
          join office o on o.id = n.office_id
        where ${isRequested('k')} and k.on_behalf_of_id is null and o.body_id is not null
          and not exists (select from speaker_office ko where ko.speaker_id = k.id)
      ), side (statement_id, speaker, rank, member, actor_id) as (
        select statement_id, speaker, rank, 0, actor_id from spoken
        union
        select side.statement_id, side.speaker, side.rank, wider.member, wider.actor_id
        from side cross join lateral (
          select side.member, a.parent_id from actor a where a.id = side.actor_id and a.parent_id is not null
          union all
          select m.position, m.member_id from group_member m where m.group_id = side.actor_id
        ) wider (member, actor_id)
      ), named (statement_id, speaker, rank, member, actor_id) as (
        select b.statement_id, b.position, 0, 0, b.state_id from statement_on_behalf_of b where ${isRequested('b')}
        union all
        select side.* from side
        where not exists (select from statement_on_behalf_of b where b.statement_id = side.statement_id)
      )
      select named.statement_id as spoken_in, ${this.mapper.columns('a')}
      from named join actor a on a.id = named.actor_id and a.kind = 'STATE'
      order by named.statement_id, named.speaker, named.rank, named.member, a.slug`);
    const byStatement = groupBy(rows, (row) => row['spoken_in'] as string);
    return new Map([...byStatement].map(([id, own]) => [id, this.distinct(own)]));
  }

  private distinct(rows: readonly Row[]): State[] {
    return [...new Map(rows.map((row) => [row['id'] as string, row])).values()].map(
      (row) => this.mapper.read(row) as State,
    );
  }
}
