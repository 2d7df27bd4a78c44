import { deepStrictEqual } from 'node:assert';
import { readFileSync } from 'node:fs';
import pg from 'pg';
import { indexTokens } from '../dist/src/foundation/text/index-tokens.js';
import { normalizeForSearch } from '../dist/src/foundation/text/fold.js';
import { migrate } from '../dist/src/database/driver/migrations.js';
import { startTemporaryServer } from '../test/support/temporary-server.js';

/**
 * Starts a PostgreSQL with a synthetic timeline of a size, created by timeline.sql.
 *
 * @param {{ events: number, relations: number, actors: number, sources: number }} size
 */
export async function startSyntheticDatabase(size) {
  const server = await startTemporaryServer('entente-bench-');
  try {
    await migrate(server.url);
    const text = readFileSync(new URL('timeline.sql', import.meta.url), 'utf8').replace(
      /(?<!:):(events|relations|actors|sources)\b/g,
      (_match, name) => String(size[name]),
    );
    const client = new pg.Client({ connectionString: server.url });
    await client.connect();
    try {
      // One by one: VACUUM refuses to run in parallel.
      for (const statement of text.split(/;\n/)) if (statement.trim() !== '') await client.query(statement);
      for (const sample of SAMPLES) await checkFolding(client, sample);
    } finally {
      await client.end();
    }
  } catch (error) {
    await server.stop();
    throw error;
  }
  return server;
}

const RELATION_NAMES = `(
  select jsonb_agg(jsonb_build_object('text', pair) order by n) from actor one, actor other, lateral unnest(array[
    (one.names -> 0 ->> 'text') || ' ' || (other.names -> 0 ->> 'text'),
    (other.names -> 0 ->> 'text') || ' ' || (one.names -> 0 ->> 'text')]) with ordinality pairs (pair, n)
  where one.id = t.first_party_id and other.id = t.second_party_id)`;

/** What finds records of each kind: the names and the other texts of some of them. */
const SAMPLES = [
  { table: 'actor', names: 'names', texts: `'[]'::jsonb`, areProperNames: true },
  { table: 'relation', names: `titles || ${RELATION_NAMES}`, texts: `'[]'::jsonb`, areProperNames: false },
  {
    table: 'source',
    names: `titles || jsonb_build_object('text', publisher)`,
    texts: `'[]'::jsonb`,
    areProperNames: false,
  },
  { table: 'event', names: 'titles', texts: 'summaries', areProperNames: false },
];

/** Checks that some records are found as the service, which would have folded their texts, lets them be found. */
async function checkFolding(client, { table, names, texts, areProperNames }) {
  const { rows } = await client.query(`
    select search_names, search_tokens, ${names} as names, ${texts} as texts from ${table} t order by id limit 100`);
  for (const row of rows) {
    const [own, others] = [row.names, row.texts].map((localized) => localized.map(({ text }) => text));
    deepStrictEqual(row.search_names, own.map(normalizeForSearch), `names of ${table}`);
    deepStrictEqual(row.search_tokens, indexTokens([...own, ...others], areProperNames), `words of ${table}`);
  }
}
