import sql, { empty, raw } from 'sql-template-tag';
import { allOf, hasText, isWord } from '../database/conditions.js';
import type { Statement } from '../database/queryable.js';
import { placesAndWithin } from '../places/place-filter.js';
import type { ActorCriteria, EventCriteria, Window } from './event-criteria.js';
import { WindowMatch } from './event-filter.js';
import type { ParticipantRole } from './participation.js';

/*
 * Every predicate on events, on `e`: written once, for pages, counts, aggregates and the feed. Those that take ids take
 * the SQL of an array of them. What hangs on an event comes from its shape.
 */

/** Where the parts of an event `e` are: in the tables as they are now, or in a version that the log keeps. */
export interface EventShape {
  /** Rows `er` with relation_id. */
  readonly relations: Statement;
  /** Rows `p` with actor_id, on_behalf_of_id and role. */
  readonly participations: Statement;
  /** Rows `ep` with place_id. */
  readonly places: Statement;
  /** Rows `et` with topic_id. */
  readonly topics: Statement;
  /** Rows `d`, one a date that some source gives instead. */
  readonly claims: Statement;
  /** Whether a source of the array is cited for the event or any part of it. */
  readonly citing: (sources: Statement) => Statement;
}

/** Events as they are now, `event e`. */
export const AS_IT_IS: EventShape = {
  relations: sql`event_relation er where er.event_id = e.id`,
  participations: sql`participation p where p.event_id = e.id`,
  places: sql`event_place ep where ep.event_id = e.id`,
  topics: sql`event_topic et where et.event_id = e.id`,
  claims: sql`date_claim d where d.event_id = e.id`,
  citing: (sources) => sql`e.id in (
    select coalesce(c.event_id, p.event_id, d.event_id)
    from citation c
    left join participation p on p.id = c.participation_id
    left join date_claim d on d.id = c.date_claim_id
    where c.source_id = any(${sources}) and num_nonnulls(c.event_id, p.event_id, d.event_id) > 0)`,
};

const uuids = (ids: readonly string[]): Statement => sql`${ids}::uuid[]`;

/** The conditions that criteria stand for. */
export function eventConditions(criteria: EventCriteria, shape: EventShape = AS_IT_IS): Statement {
  const { relations, kinds, window, actors, places, series, topics, sources, publishers } = criteria;
  const { hasAlternativeDates, confidence, text, statuses } = criteria;
  return allOf(
    isWord(raw('e.status'), statuses),
    hasText('e', text),
    relations && inRelations(uuids(relations), shape),
    kinds && sql`e.kind = any(${kinds}::text[])`,
    window && inWindow(window),
    actors && (actors.length === 0 ? sql`false` : allOf(...actors.map((match) => matchesActors(match, shape)))),
    places && inPlaces(uuids(places), shape),
    series && inSeries(uuids(series)),
    topics && onTopics(uuids(topics), shape),
    sources && shape.citing(uuids(sources)),
    publishers &&
      shape.citing(sql`array(select source.id from source where source.publisher = any(${publishers}::text[]))`),
    hasAlternativeDates !== null && sql`exists (select from ${shape.claims}) = ${hasAlternativeDates}`,
    confidence && sql`e.confidence = any(${confidence}::text[])`,
  );
}

export function inRelations(ids: Statement, { relations }: EventShape = AS_IT_IS): Statement {
  return sql`exists (select from ${relations} and er.relation_id = any(${ids}))`;
}

/** Took part themselves, or someone did on their behalf; in one of the roles where roles are given. */
export function withActors(
  ids: Statement,
  roles: readonly ParticipantRole[] | null = null,
  { participations }: EventShape = AS_IT_IS,
): Statement {
  return sql`exists (
    select from ${participations} and (p.actor_id = any(${ids}) or p.on_behalf_of_id = any(${ids})) ${inRoles(roles)})`;
}

/** In a place, or in one that lies within it. */
export function inPlaces(ids: Statement, { places }: EventShape = AS_IT_IS): Statement {
  return sql`exists (select from ${places} and ep.place_id in ${placesAndWithin(ids)})`;
}

export function inSeries(ids: Statement): Statement {
  return sql`e.series_id = any(${ids})`;
}

export function onTopics(ids: Statement, { topics }: EventShape = AS_IT_IS): Statement {
  return sql`exists (select from ${topics} and et.topic_id = any(${ids}))`;
}

/** Citing a source for the event itself, a participation or a date. */
export function citing(ids: Statement): Statement {
  return AS_IT_IS.citing(ids);
}

/** An unknown first day reaches back for ever: it overlaps any window that its last day reaches, and is within none with a start. */
function inWindow({ from, to, match }: Window): Statement {
  if (match === WindowMatch.WITHIN) {
    return allOf(
      from !== null && sql`e.date_earliest >= ${from}::date`,
      to !== null && sql`e.sort_latest <= ${to}::date`,
    );
  }
  return allOf(
    from !== null && sql`e.sort_latest >= ${from}::date`,
    to !== null && sql`(e.date_earliest is null or e.date_earliest <= ${to}::date)`,
  );
}

function matchesActors({ allOf: all, anyOf: any, noneOf: none, roles }: ActorCriteria, shape: EventShape): Statement {
  return allOf(
    all && (all.length === 0 ? sql`false` : allOf(...all.map((id) => withActors(uuids([id]), roles, shape)))),
    any && withActors(uuids(any), roles, shape),
    none && none.length > 0 && sql`not ${withActors(uuids(none), roles, shape)}`,
    !all && !any && !none && roles && sql`exists (select from ${shape.participations} ${inRoles(roles)})`,
  );
}

function inRoles(roles: readonly ParticipantRole[] | null): Statement {
  return roles ? sql`and p.role = any(${roles}::text[])` : empty;
}
