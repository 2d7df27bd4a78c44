import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import sql, { join, raw } from 'sql-template-tag';
import type { Database } from '../../../src/database/driver/database.js';
import type { Queryable, Statement } from '../../../src/database/driver/queryable.js';
import { matchesPattern, searchText } from '../../../src/database/query/text-conditions.js';
import { TERM_STATISTICS } from '../../../src/database/query/term-statistics.js';
import type { RecordKind } from '../../../src/changelog/record-kind.js';
import { SearchStore } from '../../../src/domain/search/search-store.js';
import type { SearchHit, SearchMatches, SearchQuery } from '../../../src/domain/search/search-store.js';
import { normalizeForSearch } from '../../../src/foundation/text/fold.js';
import { patternOfGroup, searchedWords, termsOf } from '../../../src/foundation/text/search-text.js';
import { makeTimeline } from '../../long/synthetic-timeline.js';
import { Random } from '../../support/random.js';
import { World } from '../../support/world.js';

const TABLES = ['actor', 'relation', 'office', 'place', 'series', 'topic', 'event', 'statement', 'source'];
const KINDS = TABLES.map((table) => table.toUpperCase() as RecordKind);
const DAY: Readonly<Record<string, (day: Statement) => Statement>> = {
  event: (day) =>
    sql`(t.sort_earliest between ${day} - 366 and ${day} and t.sort_latest >= ${day} and t.date_precision = 'DAY')`,
  statement: (day) => sql`(t.sort_earliest = ${day} and t.sort_latest = ${day})`,
  source: (day) => sql`(t.published_on_earliest = ${day} and t.published_on_latest = ${day})`,
};

/** Collects and sorts all matches: what a search is defined to find. */
async function plainSearch(database: Queryable, query: SearchQuery): Promise<SearchMatches> {
  const { search, words, normalized, kinds, after, size } = query;
  const hasAll = sql`(select bool_and(position(token in name) > 0) from unnest(${words}::text[]) token)`;
  const matches = (table: string): Statement =>
    join(
      search.map((group) => {
        const [term] = termsOf([group]);
        const isPlain = !DAY[table] || termsOf([group]).every(({ day }) => day === null);
        if (isPlain || !term) return matchesPattern('t', patternOfGroup(group));
        return sql`(${matchesPattern('t', term.pattern)} or ${DAY[table]?.(sql`${term.day}::date`)})`;
      }),
      ' and ',
    );
  const found = TABLES.filter((table) => kinds?.includes(table.toUpperCase() as RecordKind) ?? true).map(
    (table) => sql`
      select ${table.toUpperCase()}::text as kind, t.id,
        case when ${normalized} = any(t.search_names) then 0
          when exists (select from unnest(t.search_names) name where ${hasAll}) then 1 else 2 end as misfit,
        ${TABLES.indexOf(table)}::integer as rank,
        coalesce((select min(length(name)) from unnest(t.search_names) name where ${hasAll}), 0) as length
      from ${raw(table)} t where ${matches(table)} and t.status = 'PUBLISHED'`,
  );
  const rows = await database.rows<Record<string, string | number>>(
    sql`${join(found, ' union all ')} order by misfit, rank, length, id`,
  );
  const hits = rows.map((row) => ({
    kind: String(row['kind']) as RecordKind,
    id: String(row['id']),
    key: ['misfit', 'rank', 'length', 'id'].map((column) => String(row[column])),
  }));
  const isAfter = ({ key }: SearchHit): boolean => {
    const at = [0, 1, 2].find((index) => key[index] !== after?.[index]);
    return at === undefined ? String(key[3]) > String(after?.[3]) : Number(key[at]) > Number(after?.[at]);
  };
  const rest = after ? hits.filter(isAfter) : hits;
  return {
    hits: rest.slice(0, size + 1),
    hasBefore: after !== null && (rest.length === 0 || rest.length < hits.length),
  };
}

/** The database, with all tables seeming so many times larger than they are. */
function enlarged(database: Database, times: number): Queryable {
  return {
    rows: async <Row extends object>(statement: Statement) =>
      (await database.rows<Row>(statement)).map((row) =>
        'rows' in row ? { ...row, rows: Number(row.rows) * times } : row,
      ),
  };
}

function queryOf(text: string, options: Partial<SearchQuery> = {}): SearchQuery {
  const search = searchText('text', text);
  const words = searchedWords(search);
  return { text, normalized: normalizeForSearch(text), search, words, kinds: null, after: null, size: 20, ...options };
}

describe.each<['seeded' | 'empty', string, number]>([
  ['seeded', 'of seeds', 5_000],
  ['empty', 'with common and rare words', 1],
])('a search in a timeline (%s) %s', (template, _, times) => {
  let world: World;
  let vocabulary: string[];
  beforeAll(async () => {
    world = await World.start(template, { RESPONSE_CACHE_MB: '0' });
    const admin = new pg.Client({ connectionString: world.databaseUrl });
    await admin.connect();
    if (template === 'empty') await makeTimeline(admin, { events: 12_000, relations: 20, actors: 300, sources: 6_000 });
    await admin.query('analyze');
    const { rows } = await admin.query<{ word: string }>(`
      select word from (${TABLES.map((table) => `select search from ${table}`).join(' union all ')}) t, unnest(tsvector_to_array(search)) word
      where word !~ '^[=^]' group by word order by count(*) desc, word limit 3000`);
    vocabulary = rows.map(({ word }) => word);
    await admin.end();
    await TERM_STATISTICS.readFrom(enlarged(world.service.database, times));
  });
  afterAll(() => world.stop());

  /** Common words more often; whole, or their first letters. */
  function randomText(random: Random): string {
    const word = (): string => {
      const drawn = vocabulary[Math.floor(vocabulary.length ** random.next()) - 1] ?? 'event';
      return random.next() < 0.2 ? Array.from(drawn).slice(0, random.between(1, 3)).join('') : drawn;
    };
    const words = Array.from({ length: random.between(1, 3) }, word);
    const form = random.next();
    if (form < 0.1) return words.join(' OR ');
    if (form < 0.2) return `${words.join(' ')} -${word()}`;
    if (form < 0.25) return `"${words.join(' ')}"`;
    return form < 0.3 ? `${words.join(' ')} 5 May 1987` : words.join(' ');
  }

  it('finds what collecting and sorting all matches finds, page by page', async () => {
    const random = new Random(1949);
    const store = new SearchStore();
    const { database } = world.service;
    let walked = 0;
    const stop = database.observe((text) => {
      if (/cross join lateral .* named\s+where named.length is not null/s.test(text)) walked += 1;
    });
    for (let turn = 0; turn < 60; turn += 1) {
      const kinds = random.next() < 0.5 ? null : [random.pick(KINDS), ...KINDS.filter(() => random.next() < 0.3)];
      const text = randomText(random);
      const size = random.between(1, 30);
      let after: SearchQuery['after'] = null;
      for (let page = 0; page < 3; page += 1) {
        const query = queryOf(text, { kinds, size, after });
        if (query.words.length === 0) break;
        const [found, plain] = [await store.find(database, query), await plainSearch(database, query)];
        expect({ text, kinds, after, found }).toEqual({ text, kinds, after, found: plain });
        if (found.hits.length <= size) break;
        after = found.hits[size - 1]?.key ?? null;
      }
    }
    stop();
    expect(walked).toBeGreaterThan(10);
  });

  const FILTERS = `query ($text: String!, $first: Int!, $relation: ID!, $order: TimelineOrder!) {
    events(first: $first, order: $order, filter: { text: $text }) { totalCount nodes { id } pageInfo { hasNextPage } }
    relation(id: $relation) { timeline(first: $first, order: $order, filter: { text: $text }) { totalCount nodes { id } } }
    statements(first: $first, filter: { text: $text }) { totalCount nodes { id } }
    sources(first: $first, filter: { text: $text }) { totalCount nodes { id } }
  }`;

  it('filters by a text as if all words were rare', async () => {
    const random = new Random(2024);
    const { database } = world.service;
    const { relations } = await world.get('{ relations(first: 1) { nodes { id } } }');
    let common = 0;
    const stop = database.observe((text) => {
      if (/count\(.*limit \d+\) newest/s.test(text)) common += 1;
    });
    for (let turn = 0; turn < 20; turn += 1) {
      const variables = {
        ...{ text: randomText(random), first: random.between(1, 30), relation: relations.nodes[0].id as string },
        order: random.pick(['NEWEST_FIRST', 'OLDEST_FIRST']),
      };
      await TERM_STATISTICS.readFrom({ rows: () => Promise.resolve([]) });
      const plain = await world.get(FILTERS, { variables });
      await TERM_STATISTICS.readFrom(enlarged(database, times));
      expect({ variables, found: await world.get(FILTERS, { variables }) }).toEqual({ variables, found: plain });
    }
    stop();
    expect(common).toBeGreaterThan(3);
  });
});
