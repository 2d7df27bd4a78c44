import sql, { empty, raw } from 'sql-template-tag';
import { allOf, isOneOf, isOneOfConstants } from '../../database/query/conditions.js';
import { isOneOfIdentifiers } from '../../database/query/identifier-table.js';
import { hasText } from '../../database/query/text-conditions.js';
import type { Statement } from '../../database/driver/queryable.js';
import type { SearchTerm } from '../../foundation/text/search-term.js';
import { isPublishedBy } from '../sources/publisher-criteria.js';
import { actorsOfSides } from '../sources/side-store.js';
import type { ActorCriteria, AroundCriteria, EventCriteria, Window } from './event-criteria.js';
import type { NumberRange } from '../../foundation/graphql/arguments.js';
import { WindowMatch } from './event-filter.js';
import { currentEventMatches, nameMatchOf } from './event-text.js';
import type { NameMatch } from './name-matches.js';
import type { ParticipantRole } from './participation.js';

/*
 * Every predicate on events, on the alias `e`, for pages, counts, aggregates and the change feed. The parts of an event
 * are read from its EventPartTables.
 */

/** Builds the condition that a column has one of some ids. */
export type ColumnPredicate = (column: Statement) => Statement;

/** Builds a condition on a citation from its columns: the source, and who asserts it there. */
export type CitationPredicate = (source: Statement, assertedBy: Statement) => Statement;

/** Where the parts of an event `e` are read from: the current tables, or a version in the change log. */
export interface EventPartTables {
  /** Rows `er` with relation_id. */
  readonly relations: Statement;
  /** Rows `ea` with actor_id: those who took part themselves, and those on whose behalf someone did. */
  readonly actors: Statement;
  /** Rows `p` with actor_id, on_behalf_of_id and role. */
  readonly participations: Statement;
  /** Whether it was in one of the places of an array of ids, or in a place within one of them. */
  readonly inPlaces: (ids: Statement) => Statement;
  /** Rows `at`, one for each of its own places that has a location now. */
  readonly locatedPlaces: Statement;
  /** Rows `et` with topic_id. */
  readonly topics: Statement;
  /** Rows `d`, one for each alternative date. */
  readonly claims: Statement;
  /** Whether a term of a text finds it, by its own texts or by names. */
  readonly matches: (term: SearchTerm, names: NameMatch) => Statement;
  /** Whether a citation of the event, or of any part of it, meets the condition. */
  readonly citing: (citations: CitationPredicate) => Statement;
  /** Selects the source_id of each citation of the event or any part of it. */
  readonly citedSources: Statement;
  /** The canonical text of its date. */
  readonly dateText: Statement;
  /** Whether a row `i` of its identifiers, with scheme and value, meets the condition. */
  readonly identifiedBy: (condition: Statement) => Statement;
  /** A row `o` with the date_earliest and sort_latest of another event. */
  readonly otherEvent: (id: Statement) => Statement;
}

/** Current events, `event e`. */
export const CURRENT_EVENT_PARTS: EventPartTables = {
  relations: sql`event_relation er where er.event_id = e.id`,
  actors: sql`event_actor ea where ea.event_id = e.id`,
  participations: sql`participation p where p.event_id = e.id`,
  inPlaces: (ids) =>
    sql`exists (select from event_place_closure ep where ep.event_id = e.id and ep.place_id = any(${ids}))`,
  locatedPlaces: sql`event_place ep join place at on at.id = ep.place_id
    where ep.event_id = e.id and at.location_latitude is not null`,
  topics: sql`event_topic et where et.event_id = e.id`,
  claims: sql`date_claim d where d.event_id = e.id`,
  matches: currentEventMatches,
  citing: (citations) => {
    const condition = citations(raw('c.source_id'), raw('c.asserted_by_id'));
    return sql`e.id in (
      select c.event_id from citation c where c.event_id is not null and ${condition}
      union all select p.event_id from citation c join participation p on p.id = c.participation_id
        where c.participation_id is not null and ${condition}
      union all select d.event_id from citation c join date_claim d on d.id = c.date_claim_id
        where c.date_claim_id is not null and ${condition})`;
  },
  citedSources: sql`
    select c.source_id from citation c where c.event_id = e.id
    union all select c.source_id from participation p join citation c on c.participation_id = p.id where p.event_id = e.id
    union all select c.source_id from date_claim d join citation c on c.date_claim_id = d.id where d.event_id = e.id`,
  dateText: raw('e.date_edtf'),
  identifiedBy: (condition) => sql`e.id in (select i.event_id from event_identifier i where ${condition})`,
  otherEvent: (id) => sql`event o where o.id = ${id}`,
};

/** The publisher of `source` that events are counted by: the id of an organization, or else the words as printed. */
export const PUBLISHER = raw('coalesce(source.published_by_id::text, source.publisher)');

/** The condition that a column has one of the ids. */
export function isAmong(ids: readonly string[]): ColumnPredicate {
  return (column) => isOneOf(column, ids, 'uuid');
}

/** The condition that a column equals an id given as SQL. */
export function equals(id: Statement): ColumnPredicate {
  return (column) => sql`${column} = ${id}`;
}

/** The SQL condition of the criteria, but for `outermost`, which depends on the list (see isOutermost). */
export function eventConditions(criteria: EventCriteria, parts: EventPartTables = CURRENT_EVENT_PARTS): Statement {
  const { relations, kinds, window, actors, places, series, topics, sources, publishers, sides } = criteria;
  const { hasAlternativeDates, hasLocation, publisherCount, monthDays, around, identifiers, confidence } = criteria;
  return allOf(
    isOneOfConstants(raw('e.status'), criteria.statuses),
    matchesText(criteria, parts),
    relations && inRelations(isAmong(relations), parts),
    kinds && isOneOf(raw('e.kind'), kinds, 'text'),
    window && inWindow(window),
    actors && (actors.length === 0 ? sql`false` : allOf(...actors.map((match) => matchesActors(match, parts)))),
    places && parts.inPlaces(sql`${places}::uuid[]`),
    series && inSeries(isAmong(series)),
    topics && onTopics(isAmong(topics), parts),
    sources && parts.citing(isAmong(sources)),
    publishers &&
      parts.citing(
        (id) => sql`${id} = any(array(
          select source.id from source where ${isPublishedBy('source', publishers)}))`,
      ),
    sides && parts.citing(isOfSides(sides)),
    publisherCount && hasPublishers(publisherCount, parts),
    monthDays && onMonthDays(monthDays, parts),
    around && isAround(around, parts),
    identifiers && parts.identifiedBy(isOneOfIdentifiers(identifiers)),
    hasAlternativeDates !== null &&
      sql`${hasAlternativeDates ? empty : raw('not')} exists (select from ${parts.claims})`,
    hasLocation !== null && sql`${hasLocation ? empty : raw('not')} exists (select from ${parts.locatedPlaces})`,
    confidence && isOneOf(raw('e.confidence'), confidence, 'text'),
  );
}

/** The condition of the text; null if there is none. */
export function matchesText(criteria: EventCriteria, parts: EventPartTables = CURRENT_EVENT_PARTS): Statement | null {
  return hasText({ table: 'event', alias: 'e', isWalked: criteria.isTextCommon }, criteria.text, (term) => {
    const names = nameMatchOf(criteria, term);
    if (names.tables.length === 0 && term.day === null) return null;
    return parts.matches(term, criteria.isTextCommon ? { ...names, isFrequent: true } : names);
  });
}

export function inRelations(ids: ColumnPredicate, { relations }: EventPartTables = CURRENT_EVENT_PARTS): Statement {
  return sql`exists (select from ${relations} and ${ids(raw('er.relation_id'))})`;
}

/** One of the actors took part, or someone did on their behalf; if roles are given, in one of them. */
export function withActors(
  ids: ColumnPredicate,
  roles: readonly ParticipantRole[] | null = null,
  { actors, participations }: EventPartTables = CURRENT_EVENT_PARTS,
): Statement {
  if (!roles) return sql`exists (select from ${actors} and ${ids(raw('ea.actor_id'))})`;
  return sql`exists (
    select from ${participations} and (${ids(raw('p.actor_id'))} or ${ids(raw('p.on_behalf_of_id'))}) ${inRoles(roles)})`;
}

export function inSeries(ids: ColumnPredicate): Statement {
  return ids(raw('e.series_id'));
}

export function onTopics(ids: ColumnPredicate, { topics }: EventPartTables = CURRENT_EVENT_PARTS): Statement {
  return sql`exists (select from ${topics} and ${ids(raw('et.topic_id'))})`;
}

/** The source is of one of the sides, or who asserts it is. */
function isOfSides(sides: readonly string[]): CitationPredicate {
  const actors = actorsOfSides(sides);
  return (source, assertedBy) => sql`(${assertedBy} = any(${actors}) or ${source} = any(array(
    select source.id from source where source.published_by_id = any(${actors}))))`;
}

/** One of the sources is cited for the event itself, a participation or a date. */
export function citing(ids: ColumnPredicate): Statement {
  return CURRENT_EVENT_PARTS.citing(ids);
}

/**
 * An unknown first day is unbounded: the event overlaps any window that its last day reaches, and is WITHIN none that
 * has a start.
 */
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

function hasPublishers({ min, max }: NumberRange, { citedSources }: EventPartTables): Statement {
  const count = sql`(
    select count(distinct ${PUBLISHER}) from (${citedSources}) cited join source on source.id = cited.source_id)`;
  return allOf(min !== null && sql`${count} >= ${min}::integer`, max !== null && sql`${count} <= ${max}::integer`);
}

const DAY_PATTERN = '[0-9]{4}-[0-9]{2}-[0-9]{2}[?~%]?';
/** After so many years, each day of a year, the leap day as well, has come round. */
const LEAP_DAYS_APART_MAX = 8;

/** On one of these days of any year. Only dates that are exact to the day are, and each day of an interval. */
function onMonthDays(monthDays: readonly string[], { dateText }: EventPartTables): Statement {
  const firstYear = sql`extract(year from e.date_earliest)::integer`;
  return sql`(substring(${dateText} from '^[0-9]{4}-([0-9]{2}-[0-9]{2})[?~%]?$') = any(${monthDays}::text[])
    or (${dateText} ~ '^${raw(DAY_PATTERN)}/${raw(DAY_PATTERN)}$' and exists (
      select from unnest(${monthDays}::text[]) as month_day (text),
        generate_series(${firstYear}, least(${firstYear} + ${raw(String(LEAP_DAYS_APART_MAX))}, extract(year from e.sort_latest)::integer)) as year,
        lateral (select make_date(year, left(text, 2)::integer, 1) + right(text, 2)::integer - 1 as day) of_year
      -- The 29th of February is the 1st of March in other years, and that is another day.
      where extract(month from day) = left(text, 2)::integer and day between e.date_earliest and e.sort_latest)))`;
}

/** It may have been within so many days of the other event, which is not around itself. */
function isAround({ eventId, days }: AroundCriteria, { otherEvent }: EventPartTables): Statement {
  return sql`(e.id <> ${eventId}::uuid and exists (
    select from ${otherEvent(sql`${eventId}::uuid`)}
      and (o.date_earliest is null or e.sort_latest >= o.date_earliest - ${days}::integer)
      and (e.date_earliest is null or e.date_earliest <= o.sort_latest + ${days}::integer)))`;
}

/**
 * The condition that an event `e` is not part of another of the list, directly or through any events. `list` has the
 * rows `e` of the others and their condition.
 */
export function isOutermost(list: { readonly from: Statement; readonly condition: Statement }): Statement {
  // Most events are part of none: that is found out without recursion. OFFSET 0 keeps the planner from reading all links
  // for the few events of a page.
  return sql`(not exists (select from event_link l where l.event_id = e.id and l.kind = 'PART_OF' offset 0) or not exists (
    with recursive container (id) as (
      select l.target_id from event_link l where l.event_id = e.id and l.kind = 'PART_OF'
      union select l.target_id from event_link l join container on container.id = l.event_id where l.kind = 'PART_OF'
    ) select from ${list.from} where e.id in (select container.id from container) and ${list.condition}))`;
}

function matchesActors(
  { allOf: all, anyOf: any, noneOf: none, roles }: ActorCriteria,
  parts: EventPartTables,
): Statement {
  return allOf(
    all && (all.length === 0 ? sql`false` : allOf(...all.map((id) => withActors(isAmong([id]), roles, parts)))),
    any && withActors(isAmong(any), roles, parts),
    none && none.length > 0 && sql`not ${withActors(isAmong(none), roles, parts)}`,
    !all && !any && !none && roles && sql`exists (select from ${parts.participations} ${inRoles(roles)})`,
  );
}

function inRoles(roles: readonly ParticipantRole[] | null): Statement {
  return roles ? sql`and p.role = any(${roles}::text[])` : empty;
}
