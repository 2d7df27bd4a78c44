import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import sql from 'sql-template-tag';
import { cloneDatabase } from '../support/clone.js';
import { openSeeder, SeedRoot } from '../support/seed-root.js';
import { SMALL_SEED, SMALL_SEED_ITEMS } from '../support/small-seed.js';

const never = new AbortController().signal;

const counts = sql`
  select (select count(*)::integer from versioned_record) as things, (select count(*)::integer from seeded) as loaded,
    (select count(*)::integer from seeded_folder) as folders`;

describe('a seed folder', () => {
  let root: SeedRoot;
  beforeAll(() => {
    root = new SeedRoot();
  });
  afterAll(() => {
    root.remove();
  });

  it('is loaded completely when another instance loads the folder between any two statements of its planning', async () => {
    root.write('twice', { 'all.yaml': SMALL_SEED });
    let moments = Infinity;
    for (let moment = 1; moment <= moments; moment += 1) {
      const own = await cloneDatabase('empty');
      const other = await openSeeder(own.url);
      let statements = 0;
      const raced = await openSeeder(own.url, ({ database }) => ({
        database: {
          rows: async (statement) => {
            const rows = await database.rows<never>(statement);
            statements += 1;
            if (statements === moment) await other.loader.load(root.path, 'twice', never);
            return rows;
          },
        },
      }));
      await raced.loader.load(root.path, 'twice', never);
      expect(await raced.database.rows(counts)).toEqual([
        { things: SMALL_SEED_ITEMS - 1, loaded: SMALL_SEED_ITEMS, folders: 1 },
      ]);
      // As many as there were when the other instance loaded it after the last of them.
      if (statements < moment) moments = moment;
      await Promise.all([raced.close(), other.close()]);
      await own.drop();
    }
    expect(moments).toBeGreaterThan(10);
  });
});
