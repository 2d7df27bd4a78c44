import sql, { raw } from 'sql-template-tag';
import { Actor } from '../actors/actor.js';
import type { State } from '../actors/state.js';
import { isOneOf } from '../../database/query/conditions.js';
import type { Database } from '../../database/driver/database.js';
import { batchMany } from '../../database/query/loaders.js';
import type { Queryable } from '../../database/driver/queryable.js';
import type { RowMapper } from '../../database/query/row-mapper.js';
import { groupBy } from '../../foundation/graphql/group-by.js';
import { holdersAt } from './territory.js';

/** A state that may have held the place of an event, as its holder or as the predecessor of another state. */
type Row = Readonly<Record<string, unknown>> & {
  readonly hosted: string;
  readonly place: number;
  readonly hosted_on: string;
  readonly successor_id: string | null;
  readonly handover: string | null;
};

/** The only SQL on the states that host events. */
export class EventHostStore {
  /** The states on whose territory events took place, by event; in the order of the places. */
  readonly ofEvent = batchMany((queryable, ids) => this.find(queryable, ids));
  private readonly mapper: RowMapper<Actor>;

  constructor(database: Database) {
    this.mapper = database.mapper(Actor);
  }

  /** `around` leads from a place to the nearest one around it whose state is known; `former` to that state's predecessors. */
  private async find(queryable: Queryable, eventIds: readonly string[]): Promise<Map<string, State[]>> {
    const state = sql`coalesce((select a.id from actor a where a.iso3166_alpha3 = p.country_code), p.state_id)`;
    const rows = await queryable.rows<Row>(sql`
      with recursive around (event_id, place, within_id, state_id) as (
        select ep.event_id, ep.position, p.within_id, ${state}
        from event_place ep join place p on p.id = ep.place_id
        where ${isOneOf(raw('ep.event_id'), eventIds, 'uuid')} and p.kind <> 'VIRTUAL'
        union all
        select around.event_id, around.place, p.within_id, ${state}
        from around join place p on p.id = around.within_id where around.state_id is null
      ), former (event_id, place, state_id, successor_id, handover) as (
        select event_id, place, state_id, null::uuid, null::text from around where state_id is not null
        union
        select former.event_id, former.place, u.predecessor_id, former.state_id, u.date_edtf
        from former join succession u on u.successor_id = former.state_id
      )
      select former.event_id as hosted, former.place, former.successor_id, former.handover, e.date_edtf as hosted_on,
        ${this.mapper.columns('a')}
      from former join event e on e.id = former.event_id join actor a on a.id = former.state_id
      order by former.event_id, former.place`);
    const byEvent = groupBy(rows, ({ hosted }) => hosted);
    return new Map([...byEvent].map(([id, own]) => [id, this.hostsOf(own)]));
  }

  private hostsOf(rows: readonly Row[]): State[] {
    const states = new Map<string, State>();
    const stateOf = (row: Row): State => {
      const id = row['id'] as string;
      const state = states.get(id) ?? (this.mapper.read(row) as State);
      states.set(id, state);
      return state;
    };
    const byPlace = [...groupBy(rows, ({ place }) => String(place)).values()];
    const hosts = byPlace.flatMap((own) => {
      const tookOver = groupBy(own, ({ successor_id }) => successor_id ?? '');
      const holdings = own.map((row) => {
        const state = stateOf(row);
        const handovers = (tookOver.get(state.id) ?? []).map(({ handover }) => handover ?? '');
        const existence = state.existence?.edtf ?? null;
        return { state, existence, tookOver: handovers, succeededOn: row.handover };
      });
      return holdersAt(holdings, own[0]?.hosted_on ?? '');
    });
    return [...new Set(hosts)];
  }
}
