import sql from 'sql-template-tag';
import type { EventPartTables } from '../events/event-conditions.js';
import { placesAndWithin } from '../places/place-filter.js';

/**
 * Events as versions in the change log: the parts are read from the version's snapshot, which has global ids, and
 * converted to the form of the tables.
 */
export const SNAPSHOT_EVENT_PARTS: EventPartTables = {
  relations: sql`unnest(e.relation_ids) as er (relation_id) where true`,
  actors: sql`(
    select uuid_of(took_part.id) as actor_id
    from jsonb_array_elements(e.snapshot -> 'participations') as entry (part),
      lateral (values (part ->> 'actor'), (part ->> 'onBehalfOf')) as took_part (id)) ea where true`,
  participations: sql`(
    select uuid_of(part ->> 'actor') as actor_id, uuid_of(part ->> 'onBehalfOf') as on_behalf_of_id, part ->> 'role' as role
    from jsonb_array_elements(e.snapshot -> 'participations') as entry (part)) p where true`,
  inPlaces: (ids) => sql`exists (
    select from jsonb_array_elements_text(e.snapshot -> 'places') as place (id)
    where uuid_of(place.id) in ${placesAndWithin(ids)})`,
  topics: sql`(select uuid_of(topic.id) as topic_id from jsonb_array_elements_text(e.snapshot -> 'topics') as topic (id)) et where true`,
  claims: sql`jsonb_array_elements(e.snapshot -> 'alternativeDates') d where true`,
  citing: (citations) => sql`exists (
    select from jsonb_path_query(e.snapshot, '$.**.citations[*]') as entry (citation)
    where ${citations(sql`uuid_of(entry.citation ->> 'source')`, sql`uuid_of(entry.citation ->> 'assertedBy')`)})`,
};
