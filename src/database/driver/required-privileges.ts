/** A right, and the tables or functions that a role needs it on. */
export interface NeededRight {
  readonly right: 'SELECT' | 'INSERT' | 'UPDATE' | 'DELETE' | 'EXECUTE';
  readonly on: readonly string[];
}

/** What is recorded and revised, and never deleted. */
const RECORDS = ['actor', 'event', 'office', 'place', 'relation', 'series', 'source', 'statement', 'tenure', 'topic'];

/** What belongs to a record: a revision deletes it and inserts it anew. */
const PARTS = [
  ...['citation', 'date_claim', 'event_link', 'event_place', 'event_relation', 'event_topic', 'group_member'],
  ...['participation', 'series_party', 'speaker', 'statement_mentioned_actor', 'statement_mentioned_event'],
  ...['statement_topic', 'succession'],
];

/** What belongs to a part: a foreign key deletes it with the part, by the rights of the table's owner. */
const PARTS_OF_PARTS = ['participation_office', 'speaker_office'];

/** Triggers delete from these and insert into them, by the rights of whoever revises the event. */
const KEPT_BY_TRIGGERS = ['event_actor', 'event_within'];

/** Triggers update these when the date of an event is revised. */
const SORTED_AS_EVENTS = ['event_relation', 'event_topic', ...KEPT_BY_TRIGGERS];

/** Never rewritten, but its rows are locked to find out what became of a write, for which PostgreSQL asks for UPDATE. */
const LOCKED = ['change'];

const READ_AND_WRITTEN = [
  ...[...RECORDS, ...PARTS, ...PARTS_OF_PARTS, ...KEPT_BY_TRIGGERS, ...LOCKED],
  ...['log_epoch', 'token'],
];

const ONLY_FOR_WRITES = ['seeded', 'seeded_folder', 'told_once'];

const FUNCTIONS_OF_READS = ['search_query', 'search_stems', 'uuid_of'];

/** But for those of triggers: whoever sets one off needs no right to it. */
const FUNCTIONS_OF_WRITES = [
  ...['actor_global_id', 'append_changes', 'begin_epoch', 'global_id', 'is_localized_text', 'note_places'],
  ...['random_below', 'search_vector', 'told_citation', 'verify_log', ...RECORDS.map((table) => `told_${table}`)],
];

const NEEDED_TO_READ: readonly NeededRight[] = [
  { right: 'SELECT', on: READ_AND_WRITTEN },
  { right: 'EXECUTE', on: FUNCTIONS_OF_READS },
];

const NEEDED_TO_WRITE: readonly NeededRight[] = [
  { right: 'SELECT', on: [...READ_AND_WRITTEN, ...ONLY_FOR_WRITES, 'loggable'] },
  { right: 'INSERT', on: [...READ_AND_WRITTEN, ...ONLY_FOR_WRITES] },
  {
    right: 'UPDATE',
    on: [...RECORDS, ...SORTED_AS_EVENTS, ...LOCKED, 'log_epoch', 'seeded_folder', 'told_once', 'token'],
  },
  { right: 'DELETE', on: [...PARTS, ...KEPT_BY_TRIGGERS] },
  { right: 'EXECUTE', on: [...FUNCTIONS_OF_READS, ...FUNCTIONS_OF_WRITES] },
];

/** The rights that the role of a running service needs, of what migrations make. */
export function neededRights({ needsWrites }: { readonly needsWrites: boolean }): readonly NeededRight[] {
  return needsWrites ? NEEDED_TO_WRITE : NEEDED_TO_READ;
}
