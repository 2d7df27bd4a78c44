/** A query, and the maximum number of 8 kB pages that one of its statements may touch. */
export interface PlanCase {
  readonly title: string;
  readonly query: string;
  readonly bound: number;
  /** Large tables that it may read completely, with the reason in a comment. */
  readonly mayRead?: readonly string[];
}

/** A page from the middle of its list, with the cursor from another query. */
export interface DeepCase extends PlanCase {
  readonly middle: string;
}

/**
 * A page of 20 with its related records is read by a few index probes a row: this leaves room for three or four of
 * them.
 */
const PAGE = 1_000;
/** A page that has to see all thousands of rows of one owner, once each, to sort or to test them. */
const OWNER = 40_000;
/** Counts over the thousands of rows of one owner, or over what a filter leaves. */
const COUNT = 60_000;

const page = (title: string, filter: string, bound = PAGE): PlanCase[] => [
  { title, query: `{ events(first: 20, filter: ${filter}) { nodes { slug title } } }`, bound },
  {
    title: `${title}, oldest first`,
    query: `{ events(first: 20, order: OLDEST_FIRST, filter: ${filter}) { nodes { slug title } } }`,
    bound,
  },
];
const list = (title: string, query: string, bound = PAGE, mayRead: readonly string[] = []): PlanCase => ({
  title,
  query: `{ ${query} }`,
  bound,
  mayRead,
});
const WEEK = 'window: { from: "1987-05-01", to: "1987-05-07" }';
const WITHIN_WEEK = 'window: { from: "1987-05-01", to: "1987-05-07", match: WITHIN }';
const EVENTS = '(first: 20) { nodes { slug title } }';
const STATEMENTS = '(first: 20) { nodes { slug } }';

/*
 * The statements of a relation are those of its thousands of events, joined with all statements at once: that is less
 * work than looking up each event, but grows with the timeline.
 */
const WHOLE_STATEMENTS = ['statement', 'statement_mentioned_event'];

export const PLAN_CASES: readonly PlanCase[] = [
  list('all events', `events${EVENTS}`),
  list('all events, from the end', 'events(last: 20) { nodes { slug } }'),
  ...page('one relation', '{ relations: ["relation-7"] }'),
  ...page('three relations', '{ relations: ["relation-7", "relation-8", "relation-9"] }', OWNER),
  ...page('a kind', '{ kinds: [VISIT] }'),
  ...page('a rare kind', '{ kinds: [RUPTURE] }'),
  ...page('a kind that nothing is of', '{ kinds: [CONFLICT] }'),
  ...page('two kinds', '{ kinds: [VISIT, SPEECH] }'),
  ...page('two rare kinds', '{ kinds: [RUPTURE, CONFLICT] }'),
  ...page('a kind in a relation', '{ kinds: [VISIT], relations: ["relation-7"] }', OWNER),
  ...page('a week', `{ ${WEEK} }`, 3 * PAGE),
  ...page('a year', '{ window: { from: "1987-01-01", to: "1987-12-31" } }', 3 * PAGE),
  ...page('up to a day', '{ window: { to: "1957-05-07" } }', 3 * PAGE),
  ...page('from a day', '{ window: { from: "2017-05-07" } }', 3 * PAGE),
  ...page('within a year', '{ window: { from: "1987-01-01", to: "1987-12-31", match: WITHIN } }'),
  ...page('within a week', `{ ${WITHIN_WEEK} }`),
  ...page('a kind in a year', '{ kinds: [RUPTURE], window: { from: "1987-01-01", to: "1987-12-31" } }'),
  ...page('a week of a relation', `{ ${WEEK}, relations: ["relation-7"] }`, 3 * PAGE),
  ...page('within a week of a relation', `{ ${WITHIN_WEEK}, relations: ["relation-7"] }`),
  ...page('a week of an actor', `{ ${WEEK}, actors: [{ anyOf: ["person-77"] }] }`, 3 * PAGE),
  ...page('a week of a country', `{ ${WEEK}, places: ["place-7"] }`, 3 * PAGE),
  ...page('a week of a topic', `{ ${WEEK}, topics: ["topic-7"] }`, 3 * PAGE),
  ...page('a week of a series', `{ ${WEEK}, series: ["series-7"] }`),
  ...page('an actor', '{ actors: [{ allOf: ["person-77"] }] }'),
  ...page('two actors together', '{ actors: [{ allOf: ["person-77", "person-94"] }] }', OWNER),
  ...page('either of two actors', '{ actors: [{ anyOf: ["person-77", "person-78"] }] }', OWNER),
  ...page('without an actor', '{ actors: [{ noneOf: ["person-77"] }] }'),
  ...page('an actor in a role', '{ actors: [{ anyOf: ["person-77"], roles: [HOST] }] }', OWNER),
  ...page('anyone in a role', '{ actors: [{ roles: [HOST] }] }'),
  ...page('an actor and a relation', '{ actors: [{ anyOf: ["person-77"] }], relations: ["relation-7"] }', OWNER),
  ...page('a building', '{ places: ["place-700"] }', OWNER),
  ...page('a city', '{ places: ["place-77"] }', OWNER),
  ...page('a country', '{ places: ["place-7"] }', OWNER),
  ...page('a series', '{ series: ["series-7"] }'),
  ...page('a topic', '{ topics: ["topic-7"] }'),
  ...page('a source', '{ sources: ["source-7"] }', OWNER),
  ...page('a publisher', '{ publishers: ["Publisher 7"] }', OWNER),
  ...page('alternative dates', '{ hasAlternativeDates: true }', OWNER),
  ...page('no alternative dates', '{ hasAlternativeDates: false }'),
  ...page('a place on the map', '{ hasLocation: true }', OWNER),
  ...page('no place on the map', '{ hasLocation: false }'),
  ...page('a confidence', '{ confidence: [GOOD] }'),
  ...page('a rare confidence', '{ confidence: [LOW] }'),
  ...page('what is retracted', '{ statuses: [RETRACTED] }'),
  ...page('all statuses', '{ statuses: [PUBLISHED, RETRACTED] }'),
  ...page('days around an event', '{ around: { event: "event-4711", days: 3 } }', 3 * PAGE),
  ...page(
    'days around an event, of a relation',
    '{ around: { event: "event-4711", days: 30 }, relations: ["relation-7"] }',
    3 * PAGE,
  ),
  ...page('what is not part of another event', '{ outermost: true }'),
  ...page('a day of any year', '{ monthDays: ["05-07"] }', COUNT),
  ...page('one publisher alone, of a relation', '{ publisherCount: { max: 1 }, relations: ["relation-7"] }', 3 * COUNT),
  ...page('a rare text', '{ text: "event 4711" }', OWNER),
  ...page('a text', '{ text: "word7" }', OWNER),
  list('Relation.timeline', `relation(id: "relation-7") { timeline${EVENTS} }`),
  list(
    'Relation.timeline, counted',
    'relation(id: "relation-7") { timeline(first: 1) { totalCount countsByKind { kind count } histogram(by: YEAR) { unplaced } topActors(first: 3) { count } } }',
    COUNT,
    // As below, all counted actors are looked up.
    ['actor'],
  ),
  list(
    'Relation.timeline of a week, counted',
    `relation(id: "relation-7") { timeline(first: 1, filter: { ${WEEK} }) { totalCount countsByKind { kind count } histogram(by: MONTH) { unplaced } } }`,
    3 * PAGE,
  ),
  list(
    'Relation.timeline in tables of counts',
    'relation(id: "relation-7") { timeline(first: 1) { counts(by: [YEAR, KIND]) { count } pairs: counts(by: [ACTOR_PAIR]) { count } } }',
    // The actors of each event, joined with each other.
    2 * COUNT,
    ['actor'],
  ),
  list(
    'Actor.timeline of a week',
    `actor(id: "person-77") { timeline(first: 20, filter: { ${WEEK} }) { nodes { slug } } }`,
  ),
  list('Actor.timeline', `actor(id: "person-77") { timeline${EVENTS} }`),
  list('Place.events of a building', `place(id: "place-700") { events${EVENTS} }`, OWNER),
  list('Place.events of a country', `place(id: "place-7") { events${EVENTS} }`, OWNER),
  list('Series.events', `series(id: "series-7") { events${EVENTS} }`),
  list('Topic.events', `topic(id: "topic-7") { events${EVENTS} }`),
  list('Source.events', `source(id: "source-7") { events${EVENTS} }`, OWNER),
  list(
    'events counted by kind',
    'events(first: 1, filter: { kinds: [RUPTURE] }) { totalCount histogram(by: DECADE) { unplaced } topActors { count } }',
    COUNT,
    // Actors with equal counts are ordered by slug: all counted actors are looked up, which the planner takes to be
    // most of them.
    ['actor'],
  ),
  list(
    'an event with everything',
    `event(id: "event-4710") { slug title date { edtf } series { slug } places { slug } topics { slug } relations { slug }
    participations { role actor { slug } citations { basis } } citations { source { slug } } links { event { slug } } alternativeDates { basis }
    backlinks(first: 20) { nodes { event { slug } } } statements${STATEMENTS} mentions${STATEMENTS} revisions(first: 5) { nodes { position } } }`,
  ),
  list(
    'backlinks of a kind',
    'event(id: "event-4711") { backlinks(kinds: [FOLLOWS], first: 20) { nodes { event { slug } } } }',
  ),
  list('all statements', `statements${STATEMENTS}`),
  ...[
    ['relations', '["relation-7"]', OWNER],
    ['kinds', '[ASSERTION]'],
    ['kinds', '[OFFER]'],
    ['kinds', '[OUTCOME]'],
    ['window', '{ from: "1987-05-01", to: "1987-05-07" }', 3 * PAGE],
    ['window', '{ from: "1987-05-01", to: "1987-05-07", match: WITHIN }', 3 * PAGE],
    ['speakers', '["person-77"]'],
    ['topics', '["topic-7"]', OWNER],
    ['madeAt', '["event-4710"]'],
    ['mentionedEvents', '["event-4710"]'],
    ['mentionedActors', '["person-77"]'],
    ['sources', '["source-7"]'],
    ['text', '"statement 4711"', OWNER],
    ['statuses', '[RETRACTED]'],
  ].map(([field = '', value = '', bound = PAGE]) =>
    list(
      `statements by ${String(field)} ${String(value)}`,
      `statements(first: 20, filter: { ${String(field)}: ${String(value)} }) { nodes { slug paraphrase } }`,
      Number(bound),
      field === 'relations' ? WHOLE_STATEMENTS : [],
    ),
  ),
  list('Relation.statements', `relation(id: "relation-7") { statements${STATEMENTS} }`, OWNER, WHOLE_STATEMENTS),
  list('Actor.statements', `actor(id: "person-77") { statements${STATEMENTS} }`),
  list('Topic.statements', `topic(id: "topic-7") { statements${STATEMENTS} }`, OWNER),
  list('Source.statements', `source(id: "source-7") { statements${STATEMENTS} }`),
  list('actors', 'actors(first: 20) { nodes { slug } }'),
  list('actors of a kind', 'actors(first: 20, filter: { kinds: [GROUP] }) { nodes { slug } }'),
  list('actors by text', 'actors(first: 20, filter: { text: "person 77" }) { nodes { slug } }'),
  list('offices of a body', 'offices(first: 20, filter: { bodies: ["state-7"] }) { nodes { slug } }'),
  list('places of a kind', 'places(first: 20, filter: { kinds: [CITY] }) { nodes { slug } }'),
  list('places within', 'places(first: 20, filter: { within: ["place-7"] }) { nodes { slug } }'),
  list('series of a party', 'allSeries(first: 20, filter: { parties: ["state-7"] }) { nodes { slug } }'),
  list('topics of a kind', 'topics(first: 20, filter: { kinds: [SUBJECT] }) { nodes { slug } }'),
  list('sources', 'sources(first: 20) { nodes { slug } }'),
  list('sources of a kind', 'sources(first: 20, filter: { kinds: [MEMOIR] }) { nodes { slug } }'),
  list('sources in a language', 'sources(first: 20, filter: { languages: ["fr"] }) { nodes { slug } }'),
  list('sources by text', 'sources(first: 20, filter: { text: "source 4711" }) { nodes { slug } }'),
  list(
    'tenures on a day',
    'actor(id: "person-77") { ... on Person { tenures(on: "1987-05-05") { office { slug tenures(first: 5) { nodes { person { slug } } } } } } }',
  ),
  list('relations', 'relations(first: 20) { nodes { slug parties { slug } } }'),
  list('a relation between two', 'relationBetween(one: "state-13", other: "state-14") { slug }'),
  list('changes', 'changes(first: 20) { nodes { position } }'),
  list(
    'changes of events of a relation',
    'changes(first: 20, filter: { relations: ["relation-7"] }) { nodes { position } }',
    OWNER,
  ),
  list('a search', 'search(text: "event 4711", first: 20) { nodes { id } }', OWNER),
];

const MIDDLE = 'window: { to: "1987-06-01" }';
const deep = (title: string, filter: string, bound = PAGE): DeepCase => ({
  title,
  middle: `{ middle: events(first: 1, filter: { ${MIDDLE} }) { pageInfo { endCursor } } }`,
  query: `query ($after: String) { events(first: 20, after: $after, filter: { ${filter} }) { nodes { slug title } } }`,
  bound,
});
const deepOf = (root: string, field: string): DeepCase => ({
  title: `${root} ${field}`,
  middle: `{ middle: ${root} { ${field}(first: 1, filter: { ${MIDDLE} }) { pageInfo { endCursor } } } }`,
  query: `query ($after: String) { ${root} { ${field}(first: 20, after: $after) { nodes { slug title } } } }`,
  bound: PAGE,
});

export const DEEP_CASES: readonly DeepCase[] = [
  deep('all events', ''),
  deep('a kind', 'kinds: [VISIT]'),
  deep('a rare kind', 'kinds: [RUPTURE]'),
  deep('a year', 'window: { from: "1987-01-01", to: "1987-12-31" }', 3 * PAGE),
  deep('one relation', 'relations: ["relation-7"]'),
  deep('an actor', 'actors: [{ anyOf: ["person-77"] }]'),
  deep('a country', 'places: ["place-7"]'),
  deep('a topic', 'topics: ["topic-7"]'),
  deepOf('relation(id: "relation-7")', 'timeline'),
  deepOf('actor(id: "person-77")', 'timeline'),
  deepOf('place(id: "place-7")', 'events'),
  deepOf('series(id: "series-7")', 'events'),
  deepOf('topic(id: "topic-7")', 'events'),
  deepOf('source(id: "source-7")', 'events'),
];

/**
 * Indexes that none of these queries uses: they find what refers to a row (parents, members, parties, publishers,
 * citations of a part), for fields of a single record and for foreign keys, what looks like a record that is written, or
 * a word or a time in a table that is too small here for an index to pay.
 */
export const INDEXES_OF_WRITING: readonly string[] = [
  'actor_parent_id_idx',
  'actor_search_names_idx',
  'actor_seat_idx',
  'change_committed_at_idx',
  'citation_asserted_by_id_idx',
  'citation_statement_id_position_idx',
  'citation_succession_id_position_idx',
  'citation_tenure_id_position_idx',
  'event_series_ordinal_key',
  'former_slug_record_idx',
  'group_member_member_id_idx',
  'merge_current_idx',
  // A record is merged once; whether the empty table is read by it varies.
  'merge_from_key',
  'merge_into_idx',
  'office_search_names_idx',
  'place_search_idx',
  'place_search_names_idx',
  'place_state_id_idx',
  'relation_first_party_id_idx',
  'relation_search_idx',
  'relation_search_names_idx',
  'relation_second_party_id_idx',
  'series_founded_by_id_idx',
  'series_search_idx',
  'series_search_names_idx',
  'source_comparable_url_idx',
  'source_published_by_idx',
  'source_repost_of_idx',
  'succession_settled_by_id_idx',
  'tenure_office_id_sort_earliest_sort_latest_id_idx',
  'topic_search_idx',
  'topic_search_names_idx',
];
