import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { projectRoot } from '../../src/config/project-root.js';
import type { SeedChecker } from '../../src/seed/seed-checker.js';
import { openSeedChecker } from '../support/seed-checks.js';

const root = join(projectRoot(), 'seed');

/** The folders in the order in which they are loaded: those that share items with the default folder come after it. */
const FOLDERS = readdirSync(root).sort(
  (one, other) => Number(other === 'china-russia') - Number(one === 'china-russia'),
);

/**
 * What `npm run entente -- seed check --strict` finds: texts that lack a language or are in another's script, events
 * without a side, high confidence on one publisher, sources without publisher or date, tenures and series with gaps,
 * places that are not on the map, offices that nobody held, things that are there twice.
 */
describe('the seed as a whole', () => {
  let checker: SeedChecker;
  beforeAll(async () => {
    checker = await openSeedChecker();
  });

  it.each(FOLDERS)('has nothing in %s that an editor would have to mend', async (name) => {
    const before = FOLDERS.slice(0, FOLDERS.indexOf(name)).map((other) => ({ root, name: other }));
    const { errors, warnings } = await checker.check({ root, name }, before, new AbortController().signal);
    expect({ errors, warnings }).toEqual({ errors: [], warnings: [] });
  });

  it.each(FOLDERS)('can load %s by itself', async (name) => {
    const { errors, lists } = await checker.check({ root, name }, [], new AbortController().signal);
    expect(errors).toEqual([]);
    expect(lists.every(({ updated, left }) => updated + left === 0)).toBe(true);
  });
});
