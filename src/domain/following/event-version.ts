import sql, { join, raw } from 'sql-template-tag';
import type { Statement } from '../../database/driver/queryable.js';
import { testsPattern } from '../../database/query/text-conditions.js';
import { RecordKind } from '../../changelog/record-kind.js';
import type { EventPartTables } from '../events/event-conditions.js';
import { isOnDay, namedIds } from '../events/event-text.js';
import type { NamedTable } from '../events/name-matches.js';
import { placesAndWithin } from '../places/place-filter.js';
import { versionSearch } from './version-search.js';

/** The id of what a record is now that a version refers to: if it was merged, of the record that it became. */
function currentOf(id: Statement): Statement {
  return sql`coalesce((
    select merged.current_id from merge merged where merged.from_id = ${id} and merged.unmerged_version is null), ${id})`;
}

/** The same for a global id, as SQL. */
function currentId(id: string): Statement {
  return currentOf(raw(`uuid_of(${id})`));
}

/** Whether a version refers to one of the ids of a table. */
const OF_NAMED: Readonly<Record<NamedTable, (ids: Statement) => Statement>> = {
  actor: (ids) => sql`exists (
    select from jsonb_array_elements(e.snapshot -> 'participations') as entry (part),
      lateral (values (part ->> 'actor'), (part ->> 'onBehalfOf')) as took_part (id)
    where ${currentId('took_part.id')} in ${ids})`,
  place: (ids) => sql`exists (
    select from jsonb_array_elements_text(e.snapshot -> 'places') as place (id)
    where ${currentId('place.id')} in ${placesAndWithin(sql`array${ids}`)})`,
  series: (ids) => sql`e.series_id in ${ids}`,
  topic: (ids) => sql`exists (
    select from jsonb_array_elements_text(e.snapshot -> 'topics') as topic (id) where ${currentId('topic.id')} in ${ids})`,
};

/**
 * Events as versions in the change log: the parts are read from the version's snapshot, which has global ids, and
 * converted to the form of the tables.
 */
export const SNAPSHOT_EVENT_PARTS: EventPartTables = {
  relations: sql`(
    select ${currentOf(raw('one.id'))} as relation_id from unnest(e.relation_ids) as one (id)) er where true`,
  actors: sql`(
    select ${currentId('took_part.id')} as actor_id
    from jsonb_array_elements(e.snapshot -> 'participations') as entry (part),
      lateral (values (part ->> 'actor'), (part ->> 'onBehalfOf')) as took_part (id)) ea where true`,
  participations: sql`(
    select ${currentId("part ->> 'actor'")} as actor_id, ${currentId("part ->> 'onBehalfOf'")} as on_behalf_of_id, part ->> 'role' as role
    from jsonb_array_elements(e.snapshot -> 'participations') as entry (part)) p where true`,
  inPlaces: (ids) => sql`exists (
    select from jsonb_array_elements_text(e.snapshot -> 'places') as place (id)
    where ${currentId('place.id')} in ${placesAndWithin(ids)})`,
  locatedPlaces: sql`place at where at.location_latitude is not null and at.id in (
    select ${currentId('place.id')} from jsonb_array_elements_text(e.snapshot -> 'places') as place (id))`,
  topics: sql`(select ${currentId('topic.id')} as topic_id from jsonb_array_elements_text(e.snapshot -> 'topics') as topic (id)) et where true`,
  claims: sql`jsonb_array_elements(e.snapshot -> 'alternativeDates') d where true`,
  matches: (term, { tables }) => {
    const conditions = [
      testsPattern('e', term.pattern),
      ...tables.map((table) => OF_NAMED[table](namedIds(table, term.pattern))),
    ];
    if (term.day !== null)
      conditions.push(isOnDay('e', raw(`(e.snapshot ->> 'date') ~ '[0-9]{4}-[0-9]{2}-[0-9]{2}'`), term.day));
    return sql`(${join(conditions, ' or ')})`;
  },
  citing: (citations) => sql`exists (
    select from jsonb_path_query(e.snapshot, '$.**.citations[*]') as entry (citation)
    where ${citations(currentId("entry.citation ->> 'source'"), currentId("entry.citation ->> 'assertedBy'"))})`,
  citedSources: sql`
    select ${currentId("citation.source #>> '{}'")} as source_id
    from jsonb_path_query(e.snapshot, '$.**.citations[*].source') as citation (source)`,
  identifiedBy: (condition) => sql`exists (
    select from (select entry.part ->> 'scheme' as scheme, entry.part ->> 'value' as value
      from jsonb_array_elements(e.snapshot -> 'identifiers') as entry (part)) i where ${condition})`,
  dateText: sql`(e.snapshot ->> 'date')`,
  otherEvent: (id) => sql`(${eventVersion(id, sql`c.position`)}) o where true`,
};

/** The version that an event had at a position, with the columns that its conditions read. */
export function eventVersion(eventId: Statement, position: Statement): Statement {
  return sql`
    select v.subject_id as id, v.snapshot, v.relation_ids, v.status, v.date_earliest, v.sort_earliest, v.sort_latest,
      ${versionSearch(raw('v'), ['event'])} as search, v.snapshot ->> 'kind' as kind, v.snapshot ->> 'confidence' as confidence,
      ${currentId("v.snapshot ->> 'series'")} as series_id
    from change v
    where v.subject_id = ${eventId} and v.subject_kind = ${RecordKind.EVENT} and v.position <= ${position}
    order by v.version desc limit 1`;
}

/** The condition that a version `e` was not part of another event that met the condition at the time of the change `c`. */
export function wasOutermost(condition: Statement): Statement {
  const partOf = sql`
    select ${currentId("link.part ->> 'event'")} from jsonb_array_elements(of_event.snapshot -> 'links') as link (part)
    where link.part ->> 'kind' = 'PART_OF'`;
  return sql`not exists (
    with recursive container (id) as (
      select whole.id from (select e.snapshot) of_event, lateral (${partOf}) whole (id)
      union
      select whole.id from container, lateral (${eventVersion(sql`container.id`, sql`c.position`)}) of_event,
        lateral (${partOf}) whole (id)
    ) select from container, lateral (${eventVersion(sql`container.id`, sql`c.position`)}) e where ${condition})`;
}
