/** A privilege, and the tables or functions for which a role needs it. */
export interface RequiredPrivilege {
  readonly right: 'SELECT' | 'INSERT' | 'UPDATE' | 'DELETE' | 'EXECUTE';
  readonly on: readonly string[];
}

/** Tables of records: a row is deleted only when its record is merged into another. */
const RECORDS = ['actor', 'event', 'office', 'place', 'relation', 'series', 'source', 'statement', 'tenure', 'topic'];

/** Child rows of a record: an update deletes and inserts them again. */
const PARTS = [
  ...['citation', 'date_claim', 'event_link', 'event_place', 'event_relation', 'event_topic', 'group_member'],
  ...[
    'participation',
    'series_party',
    'speaker',
    'statement_on_behalf_of',
    'statement_mentioned_actor',
    'statement_mentioned_event',
  ],
  ...['statement_topic', 'succession', 'actor_identifier', 'event_identifier', 'place_identifier', 'source_identifier'],
];

/** Child rows of a part: a foreign key deletes them with the part, with the privileges of the table's owner. */
const PARTS_OF_PARTS = ['participation_office', 'speaker_office'];

/** Triggers delete from these and insert into them, with the privileges of the role that updates the event. */
const MAINTAINED_BY_TRIGGERS = ['event_actor', 'event_place_closure', 'event_tally'];

/** Never updated, but its rows are locked to look up a write's outcome, which requires the UPDATE privilege. */
const LOCKED = ['change'];

/** Where references to records lead that have another slug, or became another record. */
const LEADING_ON = ['former_slug', 'merge'];

/** How former versions of records were found: noted by triggers, with the privileges of the role that updates the record. */
const FORMER_SEARCH = ['former_search'];

const READ_TABLES = [
  ...[...RECORDS, ...PARTS, ...PARTS_OF_PARTS, ...MAINTAINED_BY_TRIGGERS, ...LOCKED, ...LEADING_ON],
  ...[...FORMER_SEARCH, 'log_epoch', 'token'],
];

const WRITE_ONLY_TABLES = ['seeded', 'seeded_folder', 'idempotency_key', 'import_batch'];

const READ_FUNCTIONS = ['search_query', 'search_stems', 'shortest_name', 'uuid_of'];

/** Without trigger functions: firing a trigger needs no privilege on its function. */
const WRITE_FUNCTIONS = [
  ...[
    'actor_global_id',
    'append_changes',
    'begin_epoch',
    'compact_event_tally',
    'global_id',
    'is_coverage',
    'is_image',
    'is_localized_text',
    'refresh_event_places',
  ],
  ...[
    'random_below',
    'rebuild_event_tally',
    'search_vector',
    'citation_snapshot',
    'verify_log',
    'actor_publisher_fields',
    'source_publisher_fields',
    'comparable_url',
    ...RECORDS.map((table) => `${table}_snapshot`),
  ],
];

const NEEDED_TO_READ: readonly RequiredPrivilege[] = [
  { right: 'SELECT', on: READ_TABLES },
  { right: 'EXECUTE', on: READ_FUNCTIONS },
];

const NEEDED_TO_WRITE: readonly RequiredPrivilege[] = [
  { right: 'SELECT', on: [...READ_TABLES, ...WRITE_ONLY_TABLES, 'versioned_record'] },
  { right: 'INSERT', on: [...READ_TABLES, ...WRITE_ONLY_TABLES] },
  {
    right: 'UPDATE',
    on: [
      ...[...RECORDS, ...PARTS, ...PARTS_OF_PARTS, ...MAINTAINED_BY_TRIGGERS, ...LOCKED],
      ...['former_search', 'merge', 'log_epoch', 'seeded_folder', 'idempotency_key', 'import_batch', 'token'],
    ],
  },
  {
    right: 'DELETE',
    on: [
      ...[...RECORDS, ...PARTS, ...PARTS_OF_PARTS, ...MAINTAINED_BY_TRIGGERS],
      ...['former_slug', 'seeded', 'import_batch'],
    ],
  },
  { right: 'EXECUTE', on: [...READ_FUNCTIONS, ...WRITE_FUNCTIONS] },
];

/** The privileges that the service's role needs on the objects that migrations create. */
export function requiredPrivileges({ needsWrites }: { readonly needsWrites: boolean }): readonly RequiredPrivilege[] {
  return needsWrites ? NEEDED_TO_WRITE : NEEDED_TO_READ;
}
