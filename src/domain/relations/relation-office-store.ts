import sql, { raw } from 'sql-template-tag';
import { allOf } from '../../database/query/conditions.js';
import type { Database } from '../../database/driver/database.js';
import type { Statement } from '../../database/driver/queryable.js';
import type { KeysetList, SortColumn } from '../../database/query/keyset.js';
import type { RowMapper } from '../../database/query/row-mapper.js';
import type { EventCriteria, Window } from '../events/event-criteria.js';
import { WindowMatch } from '../events/event-filter.js';
import { planEventReadFrom } from '../events/event-read-plan.js';
import { RELATION_TIMELINE_INDEX } from '../events/timeline-index.js';
import { relationTag } from '../../foundation/records/cache-tags.js';
import { Office } from '../offices/office.js';
import { Tenure } from '../offices/tenure.js';

/**
 * The offices of a relation `r` that someone on its timeline held, `held` with the number of events, as `office o`.
 *
 * `side` has the parties and all that they succeeded, `body` their bodies too. Someone holds an office at an event who
 * took part in it, or had a tenure that may include the date.
 */
function officesHeld(criteria: EventCriteria): Statement {
  const { from, condition } = planEventReadFrom(RELATION_TIMELINE_INDEX, criteria);
  return sql`relation r cross join lateral (
    with recursive side (id) as (
      select unnest(array[r.first_party_id, r.second_party_id])
      union select u.predecessor_id from succession u join side on side.id = u.successor_id
    ), body (id) as (
      select id from side
      union select a.id from actor a join body on body.id = a.parent_id
    ), took_part (id, event_id, actor_id, earliest, latest) as materialized (
      select p.id, p.event_id, p.actor_id, coalesce(e.date_earliest, '0001-01-01'), e.sort_latest
      from ${from} join participation p on p.event_id = e.id
      where ${RELATION_TIMELINE_INDEX.of(raw('r.id'))} and ${condition}
    )
    select office.id as office_id, count(*)::integer as times
    from (
      select po.office_id, took_part.event_id
      from took_part join participation_office po on po.participation_id = took_part.id
      union
      select n.office_id, took_part.event_id
      from took_part join tenure n on n.person_id = took_part.actor_id and n.status = 'PUBLISHED'
        and n.sort_earliest <= took_part.latest and n.sort_latest >= took_part.earliest
    ) at_event join office on office.id = at_event.office_id
    where office.body_id in (select id from body)
    group by office.id
  ) held join office o on o.id = held.office_id`;
}

/** Most often held first. */
const OFFICE_ORDER: readonly SortColumn[] = [
  { sql: raw('-held.times'), type: 'integer' },
  { sql: raw('o.slug'), type: 'slug' },
];

const TENURE_ORDER: readonly SortColumn[] = [
  ...OFFICE_ORDER,
  { sql: raw('n.sort_earliest'), type: 'date' },
  { sql: raw('n.sort_latest'), type: 'date' },
  { sql: raw('n.id'), type: 'uuid' },
];

/** Which tenures of a relation's offices to list; null means no condition. */
export interface TenureCriteria {
  readonly window: Window | null;
  readonly offices: readonly string[] | null;
}

/** The only SQL on the offices that are held on relations' timelines, and on their tenures. */
export class RelationOfficeStore {
  private readonly offices: RowMapper<Office>;
  private readonly tenures: RowMapper<Tenure>;

  constructor(database: Database) {
    this.offices = database.mapper(Office);
    this.tenures = database.mapper(Tenure);
  }

  /** The offices held at the events that meet the criteria. */
  officesOf(criteria: EventCriteria): KeysetList<Office> {
    return {
      name: 'Relation.offices',
      columns: this.offices.columns('o'),
      from: officesHeld(criteria),
      where: (relation) => sql`r.id = ${relation}`,
      key: OFFICE_ORDER,
      descending: false,
      addTags: tagTimeline,
      read: (row) => this.offices.read(row),
    };
  }

  /** The published tenures in the offices held at the events that meet `criteria`. */
  tenuresOf(criteria: EventCriteria, { window, offices }: TenureCriteria): KeysetList<Tenure> {
    const condition = allOf(
      sql`n.status = 'PUBLISHED'`,
      offices && sql`o.id = any(${offices}::uuid[])`,
      window && touches(window),
    );
    return {
      name: 'Relation.tenures',
      columns: this.tenures.columns('n'),
      from: sql`${officesHeld(criteria)} join tenure n on n.office_id = o.id`,
      where: (relation) => sql`r.id = ${relation} and ${condition}`,
      key: TENURE_ORDER,
      descending: false,
      addTags: tagTimeline,
      read: (row) => this.tenures.read(row),
    };
  }
}

const tagTimeline: NonNullable<KeysetList<unknown>['addTags']> = (tags, relation) => {
  tags.add(relationTag(relation ?? ''));
};

/** The condition on a tenure `n`. A period without a known end is WITHIN no window that ends there. */
function touches({ from, to, match }: Window): Statement {
  const isWithin = match === WindowMatch.WITHIN;
  return allOf(
    from !== null && (isWithin ? sql`n.period_earliest >= ${from}::date` : sql`n.sort_latest >= ${from}::date`),
    to !== null && (isWithin ? sql`n.period_latest <= ${to}::date` : sql`n.sort_earliest <= ${to}::date`),
  );
}
