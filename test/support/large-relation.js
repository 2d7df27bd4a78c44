import { readFileSync } from 'node:fs';
import pg from 'pg';

/** The slug of the relation. */
export const LARGE_RELATION = 'northland-southland';

/** From here on rows are made without what takes most of the time: events are then found by their words alone. */
const MANY = 100_000;
const CHEAP = [
  'alter table event alter column search set expression as (array_to_tsvector(search_tokens))',
  'create or replace function is_localized_text(texts jsonb) returns boolean language sql immutable return true',
];

/**
 * Fills an empty, migrated database with a relation of many events: see large-relation.sql.
 *
 * @param {string} url
 * @param {number} events
 */
export async function fillLargeRelation(url, events) {
  const text = readFileSync(new URL('large-relation.sql', import.meta.url), 'utf8');
  const rows = text.replaceAll(/(?<!:):events\b/g, String(events)).split(/;\n/);
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    // One by one: VACUUM refuses to run in parallel.
    for (const statement of [...(events >= MANY ? CHEAP : []), ...rows])
      if (statement.trim() !== '') await client.query(statement);
  } finally {
    await client.end();
  }
}
