import sql, { raw } from 'sql-template-tag';
import type { Actor } from '../actors/actor.js';
import { isOneOf } from '../../database/query/conditions.js';
import { jsonArray } from '../../database/query/projection.js';
import type { EagerColumn } from '../../database/query/projection.js';
import type { Database, Transaction } from '../../database/driver/database.js';
import { insertRows } from '../../database/query/insert.js';
import type { InsertTarget } from '../../database/query/insert.js';
import { batchMany } from '../../database/query/loaders.js';
import type { BatchLoader } from '../../database/query/loaders.js';
import type { Queryable } from '../../database/driver/queryable.js';
import type { RowMapper } from '../../database/query/row-mapper.js';
import type { Cited } from '../citations/citation.js';
import type { CitationStore } from '../citations/citation-store.js';
import { groupBy } from '../../foundation/graphql/group-by.js';
import { byPosition } from '../../foundation/records/part.js';
import type { Event } from './event.js';
import { Participation } from './participation.js';
import type { ParticipationInOffice } from './participation.js';

type Row = Record<string, unknown>;

/** The ids of the offices of a participation `p`, in order. */
const OFFICE_IDS = sql`array(
  select po.office_id from participation_office po where po.participation_id = p.id order by po.position)`;

/** The only SQL on participations. */
export class ParticipationStore {
  readonly ofEvent: BatchLoader<string, ParticipationInOffice[]>;
  private readonly mapper: RowMapper<Participation>;

  constructor(database: Database) {
    this.mapper = database.mapper(Participation);
    this.ofEvent = batchMany((queryable, ids) => this.find(queryable, ids));
  }

  async insert(into: InsertTarget, participations: readonly ParticipationInOffice[]): Promise<void> {
    await insertRows(
      into,
      'participation',
      participations.map((participation) => this.mapper.newRow(participation)),
    );
    const offices = participations.flatMap(({ id, officeIds }) =>
      officeIds.map((officeId, position) => ({ participation_id: id, position, office_id: officeId })),
    );
    await insertRows(into, 'participation_office', offices);
  }

  /** Deletes the event's participations, with their offices and citations, and returns them in order. */
  async remove(
    transaction: Transaction,
    eventId: string,
    citations: Pick<CitationStore, 'eagerColumn'>,
  ): Promise<Cited<ParticipationInOffice>[]> {
    // What a row refers to is deleted after it: the statement still sees its citations.
    const cited = citations.eagerColumn('participation', raw('p.id'), null, null);
    const rows = await transaction.rows<Row>(sql`
      delete from participation p where p.event_id = ${eventId}::uuid
      returning ${this.mapper.columns('p')}, ${OFFICE_IDS} as office_ids, ${cited.column} as citations`);
    const removed = rows.map((row): Cited<ParticipationInOffice> => {
      const part: Cited<ParticipationInOffice> = Object.assign(this.mapper.read(row), {
        officeIds: row['office_ids'] as string[],
      });
      cited.attach(part, row['citations']);
      return part;
    });
    return removed.sort(byPosition);
  }

  /**
   * Reads the participations of an event `e` as JSON, in order, with the given properties; with office ids if
   * `hasOffices`, and with their actors if `actors` has a mapper for them.
   */
  eagerColumn(
    properties: readonly string[] | null,
    hasOffices: boolean,
    actors: RowMapper<Actor> | null,
  ): EagerColumn<Event> {
    const mapper = this.mapper.narrowed(properties);
    const columns = [mapper.columns('p'), hasOffices && OFFICE_IDS, actors?.columns('a')];
    const table = actors ? raw('participation p join actor a on a.id = p.actor_id') : raw('participation p');
    return {
      column: sql`(
        select json_agg(${jsonArray(...columns)} order by p.position)
        from ${table} where p.event_id = e.id)`,
      attach: (event, value) => {
        event.eagerParticipations = ((value ?? []) as unknown[][]).map((row) => {
          const participation = mapper.readJson(row) as ParticipationInOffice;
          let index = mapper.width;
          if (hasOffices) participation.officeIds = row[index++] as string[];
          if (actors) participation.eagerActor = actors.readJson(row, index);
          return participation;
        });
      },
    };
  }

  private async find(queryable: Queryable, eventIds: readonly string[]): Promise<Map<string, ParticipationInOffice[]>> {
    const rows = await queryable.rows<Row>(sql`
      select ${this.mapper.columns('p')}, ${OFFICE_IDS} as office_ids
      from participation p where ${isOneOf(raw('p.event_id'), eventIds, 'uuid')} order by p.event_id, p.position`);
    const byEvent = groupBy(rows, (row) => row['event_id'] as string);
    const read = (row: Row): ParticipationInOffice =>
      Object.assign(this.mapper.read(row), { officeIds: row['office_ids'] as string[] });
    return new Map([...byEvent].map(([id, eventRows]) => [id, eventRows.map(read)]));
  }
}
