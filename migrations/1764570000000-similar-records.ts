import type { MigrationInterface, QueryRunner } from 'typeorm';

/*
 * What finds records that look like a new one: names as search folds them, and URLs without what does not tell pages
 * apart. Events, statements and tenures are found by their dates, actors and series, which have indexes.
 */

const NAMED = ['actor', 'office', 'place', 'topic', 'series', 'relation'];

export class SimilarRecords1764570000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    // Without a list of pending entries, which every look-up would read to its end.
    for (const table of NAMED)
      await runner.query(`create index on ${table} using gin (search_names) with (fastupdate = off)`);
    // A URL as stored, without its scheme, the slash at its end and its fragment, unless that is a page's path in a script.
    await runner.query(`
      create function comparable_url(url text) returns text language sql immutable strict parallel safe return
        regexp_replace(regexp_replace(regexp_replace(url, '#(?![!/]).*$', ''), '^https?://', ''), '/*[?]?$', '')`);
    // Hashed, since a URL may be as long as a B-tree's entry.
    await runner.query('create index source_comparable_url_idx on source using hash (comparable_url(url))');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop index source_comparable_url_idx');
    await runner.query('drop function comparable_url(text)');
    for (const table of NAMED) await runner.query(`drop index ${table}_search_names_idx`);
  }
}
