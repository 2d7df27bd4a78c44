/*
 * The workloads: for each workload and each contestant that supports it, the requests, and how its response is read so
 * that it can be compared with the others'.
 */

const EVENT = `
  id slug kind title(language: "en") date { edtf earliest latest }
  participations { role actor { id slug name(language: "en") } }
  citations { basis source { slug publisher url } }`;
const POSTGRAPHILE_EVENT = `
  id slug kind titles dateEdtf dateEarliest dateLatest
  participationsByEventId(orderBy: POSITION_ASC) { nodes { role actorByActorId { id slug names } } }
  citationsByEventId(orderBy: POSITION_ASC) { nodes { basis sourceBySourceId { slug publisher url } } }`;
const TEXTBOOK_EVENT = EVENT.replaceAll('(language: "en")', '');
const NEWEST_FIRST = 'condition: { status: "PUBLISHED" }, orderBy: [SORT_EARLIEST_DESC, SORT_LATEST_DESC, ROW_ID_DESC]';

/** An event as the service under test and the textbook server return it, without what differs by design. */
const plain = ({ slug, kind, title, date, participations, citations, relations }) => ({
  ...{ slug, kind, title },
  date: { ...date },
  participations: participations.map(({ role, actor }) => ({ role, actor: { slug: actor.slug, name: actor.name } })),
  citations,
  ...(relations && { relations }),
});

const ofPostgraphile = (event) => ({
  ...{ slug: event.slug, kind: event.kind, title: event.titles[0].text },
  date: { edtf: event.dateEdtf, earliest: event.dateEarliest, latest: event.dateLatest },
  participations: event.participationsByEventId.nodes.map(({ role, actorByActorId: actor }) => ({
    role,
    actor: { slug: actor.slug, name: actor.names[0].text },
  })),
  citations: event.citationsByEventId.nodes.map(({ basis, sourceBySourceId: source }) => ({ basis, source })),
  ...(event.eventRelationsByEventId && {
    relations: event.eventRelationsByEventId.nodes.map(({ relationByRelationId: relation }) => relation),
  }),
});

const pageOf = ({ nodes, pageInfo }, one = plain) => ({ nodes: nodes.map(one), more: pageInfo.hasNextPage });

const post = (query, variables = {}) => ({
  method: 'POST',
  path: '/graphql',
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify({ query, variables }),
});
const toTextbook = (query, variables) => ({ ...post(query, variables), path: '/' });
const toLimit = (statement, values = []) => ({
  method: 'GET',
  path: `/?${String(new URLSearchParams({ statement, values: JSON.stringify(values) }))}`,
});

/** Numbers from 0 on, small ones more often (Zipf's law, exponent 1); the same each time. */
function zipf(count, length) {
  let state = 1949;
  const random = () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return state / 2_147_483_648;
  };
  const sums = [];
  for (let rank = 1, sum = 0; rank <= count; rank += 1) sums.push((sum += 1 / rank));
  const total = sums.at(-1);
  return Array.from({ length }, () => {
    const drawn = random() * total;
    return sums.findIndex((sum) => sum >= drawn);
  });
}

/** (a), and from a cursor on (c): the newest 20 events of all relations, with everything that a page shows. */
function page({ title, cursors, limit }) {
  const query = `query Page($after: String) { events(first: 20, after: $after) { nodes { ${EVENT} } pageInfo { hasNextPage } } }`;
  const peer = `query Page($after: Cursor) { allEvents(first: 20, after: $after, ${NEWEST_FIRST}) {
    nodes { ${POSTGRAPHILE_EVENT} } pageInfo { hasNextPage } } }`;
  const book = `query Page($offset: Int!) { events(first: 20, offset: $offset) { nodes { ${TEXTBOOK_EVENT} } pageInfo { hasNextPage } } }`;
  return {
    title,
    contestants: {
      entente: { requests: [post(query, { after: cursors.entente })], read: ({ events }) => pageOf(events) },
      postgraphile: {
        requests: [post(peer, { after: cursors.postgraphile })],
        read: ({ allEvents }) => pageOf(allEvents, ofPostgraphile),
      },
      textbook: {
        requests: [toTextbook(book, { offset: cursors.offset })],
        read: ({ events }) => pageOf(events),
      },
      limit: { requests: [toLimit(limit, cursors.limit)], read: ({ events }) => pageOf(events) },
    },
  };
}

/** (d) */
function filtered({ relations }) {
  const slugs = Array.from({ length: relations }, (_, index) => `relation-${String(index + 1)}`);
  const query = `query Filtered($relation: ID!) { relation(id: $relation) {
    timeline(first: 20, filter: { kinds: [VISIT], window: { from: "1970-01-01", to: "2009-12-31" } }) {
      totalCount histogram(by: YEAR) { buckets { start count } } nodes { ${EVENT} } } } }`;
  const read = ({ relation: { timeline } }) => ({ ...timeline, nodes: timeline.nodes.map(plain) });
  return {
    title: 'd: a filtered page with totalCount and a histogram',
    contestants: {
      entente: { requests: slugs.map((relation) => post(query, { relation })), read },
      limit: {
        requests: slugs.map((relation) => toLimit('filtered', [relation, 'VISIT', '1970-01-01', '2009-12-31'])),
        read,
      },
    },
  };
}

const SEARCH = 'query Search($text: String!) { search(text: $text, first: 20) { nodes { label(language: "en") } } }';

/** (e): PostgreSQL's own search ranks otherwise, so that its answers are others. */
function search({ events }) {
  const numbers = Array.from({ length: 200 }, (_, index) => String(1 + ((index * 7_919) % events)));
  return {
    title: 'e: search for a rare word and a common one',
    contestants: {
      entente: { requests: numbers.map((number) => post(SEARCH, { text: `event ${number}` })), read: (data) => data },
      limit: {
        requests: numbers.map((number) => toLimit('search', [`event ${number}`, number, 'event'])),
        read: (data) => data,
      },
      plain: { requests: numbers.map((number) => toLimit('searchPlain', [`event ${number}`])), read: null },
    },
  };
}

/** Words of timeline.sql from the most common one on. */
const COMMON_WORDS = ['event', 'bababa', 'babade', 'babafi', 'babago', 'babaku', 'babala', 'babame'];

/** (e) */
function searchCommon() {
  return {
    title: 'e: search for a common word',
    contestants: {
      entente: { requests: COMMON_WORDS.map((text) => post(SEARCH, { text })), read: (data) => data },
      plain: { requests: COMMON_WORDS.map((text) => toLimit('searchPlain', [text])), read: null },
    },
  };
}

/** (f) */
function wholeEvent({ events }) {
  const slugs = Array.from({ length: 200 }, (_, index) => `event-${String(1 + ((index * 7_919) % events))}`);
  const query = `query Event($id: ID!) { event(id: $id) { ${EVENT} relations { slug } } }`;
  const peer = `query Event($slug: String!) { eventBySlug(slug: $slug) { ${POSTGRAPHILE_EVENT}
    eventRelationsByEventId(orderBy: POSITION_ASC) { nodes { relationByRelationId { slug } } } } }`;
  const book = `query Event($id: ID!) { event(id: $id) { ${TEXTBOOK_EVENT} relations { slug } } }`;
  return {
    title: 'f: one event with everything',
    contestants: {
      entente: { requests: slugs.map((id) => post(query, { id })), read: ({ event }) => plain(event) },
      postgraphile: {
        requests: slugs.map((slug) => post(peer, { slug })),
        read: ({ eventBySlug }) => ofPostgraphile(eventBySlug),
      },
      textbook: { requests: slugs.map((id) => toTextbook(book, { id })), read: ({ event }) => plain(event) },
      limit: { requests: slugs.map((slug) => toLimit('event', [slug])), read: ({ event }) => plain(event) },
    },
  };
}

const MIXED_LENGTH = 3_000;

/** (b): pages of relations, counts of them, and events, popular ones more often. */
function mixed({ relations, events }) {
  const TIMELINE = `query Timeline($relation: ID!) { relation(id: $relation) { slug timeline(first: 20) {
    nodes { ${EVENT} } pageInfo { hasNextPage } } } }`;
  const COUNT = 'query Count($relation: ID!) { relation(id: $relation) { slug timeline(first: 1) { totalCount } } }';
  const ONE = `query Event($id: ID!) { event(id: $id) { ${EVENT} } }`;
  const ranks = zipf(relations, MIXED_LENGTH);
  const drawn = ranks.map((rank, turn) => [turn % 3, rank]);
  const relation = (rank) => `relation-${String(rank + 1)}`;
  const event = (rank) => `event-${String(1 + ((rank * 7_919) % events))}`;
  const PEER_TIMELINE = `query Timeline($slug: String!) { relationBySlug(slug: $slug) { slug timeline(first: 20) {
    nodes { ${POSTGRAPHILE_EVENT} } pageInfo { hasNextPage } } } }`;
  const PEER_COUNT =
    'query Count($slug: String!) { relationBySlug(slug: $slug) { slug timeline(first: 1) { totalCount } } }';
  const PEER_ONE = `query Event($slug: String!) { eventBySlug(slug: $slug) { ${POSTGRAPHILE_EVENT} } }`;
  const BOOK_TIMELINE = TIMELINE.replace(EVENT, TEXTBOOK_EVENT);
  const read = (one) => (data) => {
    const [root] = Object.values(data);
    if (!root.timeline) return one(root);
    const { totalCount, nodes, pageInfo } = root.timeline;
    return totalCount ?? pageOf({ nodes, pageInfo }, one);
  };
  const request = (make, texts, name) =>
    drawn.map(([kind, rank]) => make(texts[kind], { [name[kind]]: kind === 2 ? event(rank) : relation(rank) }));
  return {
    title: 'b: mixed, one write a second',
    isMixed: true,
    contestants: {
      entente: { requests: request(post, [TIMELINE, COUNT, ONE], ['relation', 'relation', 'id']), read: read(plain) },
      postgraphile: {
        requests: request(post, [PEER_TIMELINE, PEER_COUNT, PEER_ONE], ['slug', 'slug', 'slug']),
        read: read(ofPostgraphile),
      },
      textbook: {
        requests: request(
          toTextbook,
          [BOOK_TIMELINE, COUNT, ONE.replace(EVENT, TEXTBOOK_EVENT)],
          ['relation', 'relation', 'id'],
        ),
        read: read(plain),
      },
    },
  };
}

/** All workloads on a timeline of a size; `cursors` are its middle and its end. */
export function workloads(size, { middle, last }) {
  const start = { entente: null, postgraphile: null, offset: 0, limit: [] };
  return [
    page({ title: 'a: a page over all relations', cursors: start, limit: 'page' }),
    page({ title: 'c: a deep page', cursors: middle, limit: 'deep' }),
    page({ title: 'c: the last page', cursors: last, limit: 'deep' }),
    filtered(size),
    search(size),
    searchCommon(),
    wholeEvent(size),
    mixed(size),
  ];
}
