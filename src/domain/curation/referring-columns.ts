import sql, { join, raw } from 'sql-template-tag';
import type { Statement } from '../../database/driver/queryable.js';

/** A column that refers to records of a table. */
export interface ReferringColumn {
  readonly table: string;
  readonly column: string;
  /** The input fields of the rows' records that the column is part of. */
  readonly fields: readonly string[];
}

const CITING_FIELDS = ['citations', 'participations', 'alternativeDates', 'succeeds'];

const columns = (table: string, byColumn: Readonly<Record<string, string | readonly string[]>>): ReferringColumn[] =>
  Object.entries(byColumn).map(([column, fields]) => ({ table, column, fields: [fields].flat() }));

/**
 * By table, the columns of other records and of their parts that refer to its records. The parts of the record itself and
 * what triggers maintain are not among them.
 */
export const REFERRING_COLUMNS: Readonly<Record<string, readonly ReferringColumn[]>> = {
  actor: [
    ...columns('actor', { parent_id: 'parent', seat_id: 'seat' }),
    ...columns('group_member', { member_id: 'members' }),
    ...columns('source', { published_by_id: 'publishedBy' }),
    ...columns('office', { body_id: 'body' }),
    ...columns('tenure', { person_id: 'person' }),
    ...columns('place', { state_id: 'state' }),
    ...columns('relation', { first_party_id: 'parties', second_party_id: 'parties' }),
    ...columns('series_party', { actor_id: 'parties' }),
    ...columns('participation', { actor_id: 'participations', on_behalf_of_id: 'participations' }),
    ...columns('succession', { predecessor_id: 'succeeds' }),
    ...columns('speaker', { actor_id: 'speakers', on_behalf_of_id: 'speakers' }),
    ...columns('statement_mentioned_actor', { actor_id: 'mentionedActors' }),
    ...columns('statement_on_behalf_of', { state_id: 'onBehalfOf' }),
    ...columns('citation', { asserted_by_id: CITING_FIELDS }),
  ],
  source: [...columns('source', { repost_of_id: 'repostOf' }), ...columns('citation', { source_id: CITING_FIELDS })],
  office: [
    ...columns('tenure', { office_id: 'office' }),
    ...columns('participation_office', { office_id: 'participations' }),
    ...columns('speaker_office', { office_id: 'speakers' }),
  ],
  place: [...columns('place', { within_id: 'within' }), ...columns('event_place', { place_id: 'places' })],
  topic: [...columns('event_topic', { topic_id: 'topics' }), ...columns('statement_topic', { topic_id: 'topics' })],
  relation: columns('event_relation', { relation_id: 'relations' }),
  series: [...columns('series', { succeeds_id: 'succeeds' }), ...columns('event', { series_id: 'series' })],
  event: [
    ...columns('series', { founded_by_id: 'foundedBy' }),
    ...columns('event_link', { target_id: 'links' }),
    ...columns('succession', { settled_by_id: 'succeeds' }),
    ...columns('statement', { made_at_id: 'madeAt' }),
    ...columns('statement_mentioned_event', { event_id: 'mentionedEvents' }),
  ],
  statement: [],
  tenure: [],
};

/** Tables whose rows are elements of a list of different things, and the columns that identify the list. */
export const LIST_KEYS: Readonly<Record<string, readonly string[]>> = {
  group_member: ['group_id'],
  series_party: ['series_id'],
  statement_mentioned_actor: ['statement_id'],
  statement_mentioned_event: ['statement_id'],
  statement_on_behalf_of: ['statement_id'],
  statement_topic: ['statement_id'],
  participation_office: ['participation_id'],
  speaker_office: ['speaker_id'],
  event_place: ['event_id'],
  event_topic: ['event_id'],
  event_relation: ['event_id'],
  event_link: ['event_id', 'kind'],
};

const OF_CITATION = `
  ('event', coalesce(r.event_id, (select p.event_id from participation p where p.id = r.participation_id),
    (select d.event_id from date_claim d where d.id = r.date_claim_id))),
  ('actor', (select s.successor_id from succession s where s.id = r.succession_id)),
  ('tenure', r.tenure_id), ('statement', r.statement_id)`;

/** By table, the records that its rows `r` belong to, as rows of a table and an id; of other tables, the row itself. */
const OWNERS: Readonly<Record<string, string>> = {
  actor_identifier: `('actor', r.actor_id)`,
  place_identifier: `('place', r.place_id)`,
  source_identifier: `('source', r.source_id)`,
  event_identifier: `('event', r.event_id)`,
  date_claim: `('event', r.event_id)`,
  group_member: `('actor', r.group_id)`,
  series_party: `('series', r.series_id)`,
  participation: `('event', r.event_id)`,
  participation_office: `('event', (select p.event_id from participation p where p.id = r.participation_id))`,
  succession: `('actor', r.successor_id)`,
  speaker: `('statement', r.statement_id)`,
  speaker_office: `('statement', (select s.statement_id from speaker s where s.id = r.speaker_id))`,
  statement_mentioned_actor: `('statement', r.statement_id)`,
  statement_mentioned_event: `('statement', r.statement_id)`,
  statement_on_behalf_of: `('statement', r.statement_id)`,
  statement_topic: `('statement', r.statement_id)`,
  event_place: `('event', r.event_id)`,
  event_topic: `('event', r.event_id)`,
  event_relation: `('event', r.event_id)`,
  event_link: `('event', r.event_id)`,
  citation: OF_CITATION,
};

/** The records that rows `r` of a table belong to: rows of SQL with the table and the id of each. */
export function ownersOf(table: string): Statement {
  return raw(OWNERS[table] ?? `('${table}', r.id)`);
}

/** Selects the published records that refer to a record: the name of the table, and the id. */
export function publishedReferrers(table: string, id: string): Statement | null {
  const referring = REFERRING_COLUMNS[table] ?? [];
  if (referring.length === 0) return null;
  const owners = join(
    referring.map(
      ({ table: from, column }) => sql`
        select owner.kind, owner.id from ${raw(from)} r cross join lateral (values ${ownersOf(from)}) as owner (kind, id)
        where r.${raw(column)} = ${id}::uuid and owner.id is not null`,
    ),
    ' union all ',
  );
  return sql`
    select record.subject_type as type, record.subject_id as id from (${owners}) as owner
    join versioned_record record on record.subject_kind = upper(owner.kind) and record.subject_id = owner.id
    where record.status = 'PUBLISHED' and record.subject_id <> ${id}::uuid`;
}
