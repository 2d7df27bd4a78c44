import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { join } from 'node:path';
import { projectRoot } from '../../../src/config/project-root.js';
import { exported, loadFiles, recordsWithoutIds } from '../../support/item-worlds.js';
import { openSeeder } from '../../support/seed-root.js';
import { World } from '../../support/world.js';
import { randomItems } from '../../support/random-items.js';

const never = new AbortController().signal;

describe('the relations that come with the service', () => {
  let world: World;
  let text: string;
  beforeAll(async () => {
    world = await World.start('seeded');
    const { loader, close } = await openSeeder(world.databaseUrl);
    await loader.load(join(projectRoot(), 'seed'), 'japan-south-korea', never, ['china-russia']);
    await close();
    text = await exported(world);
  });
  afterAll(() => world.stop());

  it('come back as the same text', async () => {
    const other = await World.start('empty');
    try {
      await loadFiles(other, { 'all.jsonl': text });
      expect(await exported(other)).toBe(text);
      expect(await recordsWithoutIds(other)).toEqual(await recordsWithoutIds(world));
    } finally {
      await other.stop();
    }
  });

  it('are each what a service with that relation alone has', async () => {
    const other = await World.start('empty');
    try {
      const own = await exported(world, 'jsonl', ['japan-south-korea']);
      await loadFiles(other, { 'all.jsonl': own });
      expect(await exported(other)).toBe(own);
      const events = (lines: string): string[] => lines.split('\n').filter((line) => line.startsWith('{"events"'));
      expect(events(own)).toEqual(events(text).filter((line) => line.includes('japan-south-korea')));
    } finally {
      await other.stop();
    }
  });
});

describe('random data', () => {
  it.each([1, 2])('comes back as the same text: %s', async (seed) => {
    const [world, other] = await Promise.all([World.start('empty'), World.start('empty')]);
    try {
      await loadFiles(world, { 'all.jsonl': randomItems(seed) });
      const text = await exported(world);
      expect(text.split('\n').length).toBeGreaterThan(150);
      await loadFiles(other, { 'all.jsonl': text });
      expect(await exported(other)).toBe(text);
      expect(await recordsWithoutIds(other)).toEqual(await recordsWithoutIds(world));
    } finally {
      await Promise.all([world.stop(), other.stop()]);
    }
  });
});
