import { registerEnumType } from 'type-graphql';
import sql, { raw } from 'sql-template-tag';
import { isOneOfConstants } from '../../database/query/conditions.js';
import type { Statement } from '../../database/driver/queryable.js';
import { TimeBucket } from '../../foundation/dates/time-bucket.js';
import type { ActorKind } from '../actors/actor.js';
import { PUBLISHER } from './event-conditions.js';

/** What events are counted by. The buckets of time have the names of TimeBucket. */
export enum EventDimension {
  DAY = 'DAY',
  WEEK = 'WEEK',
  MONTH = 'MONTH',
  QUARTER = 'QUARTER',
  YEAR = 'YEAR',
  DECADE = 'DECADE',
  KIND = 'KIND',
  RELATION = 'RELATION',
  ACTOR = 'ACTOR',
  STATE = 'STATE',
  ACTOR_PAIR = 'ACTOR_PAIR',
  STATE_PAIR = 'STATE_PAIR',
  PLACE = 'PLACE',
  COUNTRY = 'COUNTRY',
  SERIES = 'SERIES',
  TOPIC = 'TOPIC',
  PUBLISHER = 'PUBLISHER',
  CONFIDENCE = 'CONFIDENCE',
}

registerEnumType(EventDimension, {
  name: 'EventDimension',
  description: 'What events are counted by.',
  valuesConfig: {
    DAY: { description: 'The day on which it began.' },
    WEEK: { description: 'The week of ISO 8601 in which it began.' },
    MONTH: { description: 'The month in which it began.' },
    QUARTER: { description: 'The quarter in which it began.' },
    YEAR: { description: 'The year in which it began.' },
    DECADE: { description: 'The decade in which it began.' },
    KIND: { description: 'Its kind.' },
    RELATION: { description: 'Each relation whose timeline it is on.' },
    ACTOR: { description: 'Each actor who took part, itself or through someone acting on its behalf.' },
    STATE: { description: 'Each state that took part, itself or through someone acting on its behalf.' },
    ACTOR_PAIR: { description: 'Each two actors who took part. The order of the two has no meaning.' },
    STATE_PAIR: { description: 'Each two states that took part. The order of the two has no meaning.' },
    PLACE: { description: 'Each of its places, without the places that these lie within.' },
    COUNTRY: {
      description:
        'Each country that its places lie in today, by ISO 3166-1 alpha-3 code; for a former state’s territory, that state.',
    },
    SERIES: { description: 'Its series.' },
    TOPIC: { description: 'Each of its topics.' },
    PUBLISHER: {
      description:
        'Each publisher that is cited for the event or any part of it: an organization, or the words as printed if none is known.',
    },
    CONFIDENCE: { description: 'Its confidence.' },
  },
});

/** The time bucket of a dimension; null for a dimension that is not one of time. */
export function timeBucketOf(dimension: EventDimension): TimeBucket | null {
  return Object.values(TimeBucket).find((bucket) => bucket === (dimension as string)) ?? null;
}

/** Which actors ACTOR and ACTOR_PAIR count; null: all. */
export type CountedKinds = readonly ActorKind[] | null;

/** How events are counted by something other than time. */
export interface DimensionSql {
  /** Rows to join on `event_id`, one for each value of an event; null: the column is one of the event itself. */
  readonly rows: ((kinds: CountedKinds) => Statement) | null;
  /** The value's column. An event without a value is not counted. */
  readonly column: string;
  /** Whether an event may lack it. */
  readonly isOptional?: boolean;
  /** The records that a value stands for, as JSON: their slugs, GraphQL types and ids, by slug. null: none. */
  readonly records: ((value: Statement) => Statement) | null;
}

/** The events that are counted, with their ids. Rows of dimensions are limited to these where that saves reading. */
export const MATCHING = raw('matching');

const ofEvent = (column: string): DimensionSql => ({ rows: null, column, records: null });

const recordOf =
  (table: string, type: string) =>
  (id: Statement): Statement =>
    sql`(select jsonb_build_array(jsonb_build_array(r.slug, ${raw(`'${type}'::text`)}, r.id)) from ${raw(table)} r where r.id = ${id})`;

const joined = (rows: string, table: string, type: string): DimensionSql => ({
  rows: () => raw(rows),
  column: `${table}_id`,
  records: recordOf(table, type),
});

// The types of actors are named by their kinds.
const actorsOf = (ids: Statement): Statement => sql`(
  select jsonb_agg(jsonb_build_array(a.slug, initcap(a.kind), a.id) order by a.slug) from actor a where a.id = any(${ids}))`;

const actorsOfKinds = (kinds: CountedKinds): Statement =>
  kinds === null
    ? raw('event_actor')
    : sql`(
  select ea.event_id, ea.actor_id from event_actor ea join actor a on a.id = ea.actor_id
  where ${isOneOfConstants(raw('a.kind'), kinds)})`;

const pairsOfKinds = (kinds: CountedKinds): Statement => sql`(
  select one.event_id, array[one.actor_id, other.actor_id] as actor_ids
  from ${actorsOfKinds(kinds)} one join ${actorsOfKinds(kinds)} other using (event_id) where one.actor_id < other.actor_id)`;

const STATES = ['STATE'] as readonly ActorKind[];
const actor = (rows: DimensionSql['rows']): DimensionSql => ({
  rows,
  column: 'actor_id',
  records: (id) => actorsOf(sql`array[${id}]`),
});
const pair = (rows: DimensionSql['rows']): DimensionSql => ({ rows, column: 'actor_ids', records: actorsOf });

/** The UUID that a text is; null for any other text. */
const uuidIn = (text: Statement): Statement =>
  sql`case when ${text} ~ '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$' then ${text}::uuid end`;

/** The code or the state of a place, or else those of the nearest place around it that has one. */
const COUNTRIES = sql`(
  with recursive located (place_id, within_id, country) as (
    select p.id, p.within_id, coalesce(p.country_code, p.state_id::text) from place p
    union all
    select located.place_id, p.within_id, coalesce(p.country_code, p.state_id::text)
    from located join place p on p.id = located.within_id where located.country is null
  ) select distinct ep.event_id, located.country from event_place ep join located on located.place_id = ep.place_id
    where located.country is not null and ep.event_id in (select id from ${MATCHING}))`;

const PUBLISHERS = sql`(
  select distinct cited.event_id, ${PUBLISHER} as publisher
  from (
    select c.event_id, c.source_id from citation c where c.event_id in (select id from ${MATCHING})
    union all select p.event_id, c.source_id from participation p join citation c on c.participation_id = p.id
      where p.event_id in (select id from ${MATCHING})
    union all select d.event_id, c.source_id from date_claim d join citation c on c.date_claim_id = d.id
      where d.event_id in (select id from ${MATCHING})
  ) cited join source on source.id = cited.source_id)`;

const DIMENSIONS: Readonly<Partial<Record<EventDimension, DimensionSql>>> = {
  KIND: ofEvent('kind'),
  CONFIDENCE: { ...ofEvent('confidence'), isOptional: true },
  SERIES: { ...ofEvent('series_id'), isOptional: true, records: recordOf('series', 'Series') },
  RELATION: joined('event_relation', 'relation', 'Relation'),
  PLACE: joined('event_place', 'place', 'Place'),
  TOPIC: joined('event_topic', 'topic', 'Topic'),
  ACTOR: actor(actorsOfKinds),
  STATE: actor(() => actorsOfKinds(STATES)),
  ACTOR_PAIR: pair(pairsOfKinds),
  STATE_PAIR: pair(() => pairsOfKinds(STATES)),
  COUNTRY: {
    rows: () => COUNTRIES,
    column: 'country',
    records: (value) => sql`(
      select jsonb_build_array(jsonb_build_array(a.slug, 'State', a.id)) from actor a
      where a.iso3166_alpha3 = ${value} or a.id = ${uuidIn(value)})`,
  },
  PUBLISHER: {
    rows: () => PUBLISHERS,
    column: 'publisher',
    records: (value) => sql`(
      select jsonb_build_array(jsonb_build_array(a.slug, 'Organization', a.id)) from actor a
      where a.kind = 'ORGANIZATION' and a.id = ${uuidIn(value)})`,
  },
};

/** How events are counted by a dimension that is not one of time. */
export function dimensionSql(dimension: EventDimension): DimensionSql {
  const found = DIMENSIONS[dimension];
  if (!found) throw new Error(`${dimension} is a dimension of time`);
  return found;
}
