import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import sql from 'sql-template-tag';
import { findCommitted } from '../../src/changelog/commit-check.js';
import type { AppendedLogEntry } from '../../src/changelog/commit-check.js';
import { WriteError } from '../../src/database/driver/write-error.js';
import { World } from '../support/world.js';

describe('the commit check of a log position', () => {
  let world: World;
  let there: AppendedLogEntry;
  beforeAll(async () => {
    world = await World.start('empty');
    await world.mutate('createTopic', { slug: 'peace', names: [{ language: 'en', text: 'Peace' }] });
    const [row] = await world.service.database.rows<AppendedLogEntry>(sql`
      select position, tag, (select epoch from log_epoch) as epoch, xmin::text as transaction, subject_id as "subjectId", version, snapshot
      from change order by position desc limit 1`);
    there = row as AppendedLogEntry;
  });
  afterAll(() => world.stop());

  const lost = new WriteError('UNKNOWN', new Error('Connection terminated'));
  const isThere = (appended: AppendedLogEntry): Promise<boolean | null> =>
    findCommitted(world.service.database, appended, lost, undefined);

  it('accepts what was written there', async () => {
    expect(await isThere(there)).toBe(true);
  });

  it.each([
    ['position', { position: '999' }],
    ['tag', { tag: -1 }],
    ['transaction', { transaction: '3' }],
    // A standby that took over without the last writes reuses positions and transaction ids.
    ['record', { subjectId: '01900000-0000-7000-8000-000000000000' }],
    ['version', { version: 2 }],
    ['content', { snapshot: { slug: 'peace', names: [] } }],
  ])('rejects an entry with another %s', async (_what, other) => {
    expect(await isThere({ ...there, ...other })).toBe(false);
  });
});
