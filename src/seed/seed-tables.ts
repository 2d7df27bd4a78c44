/** All tables that a seed writes to, each after those that it refers to, but series refer to their founding event. */
export const SEED_TABLES: readonly string[] = [
  ...['topic', 'actor', 'group_member', 'source', 'place', 'office', 'tenure', 'relation', 'series', 'series_party'],
  ...['event', 'event_relation', 'event_place', 'event_topic', 'event_link', 'participation', 'participation_office'],
  ...['date_claim', 'succession', 'statement', 'speaker', 'speaker_office', 'statement_topic'],
  ...['statement_mentioned_event', 'statement_mentioned_actor', 'citation'],
];
