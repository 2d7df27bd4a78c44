import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import sql from 'sql-template-tag';
import { parse, stringify } from 'yaml';
import { projectRoot } from '../../src/config/project-root.js';
import { cloneDatabase } from '../support/clone.js';
import { openSeeder, SeedRoot } from '../support/seed-root.js';
import type { Seeder } from '../support/seed-root.js';
import { World } from '../support/world.js';

const never = new AbortController().signal;

const FOLDER = 'china-russia';

/** The folder as an earlier version had it: in two languages, with fewer events, and without what refers to them. */
function earlierFiles(): Record<string, string> {
  const folder = join(projectRoot(), 'seed', FOLDER);
  const isLate = (slug: unknown): boolean => typeof slug === 'string' && /-2(?:02[4-9])\b/.test(slug);
  const earlier = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(earlier);
    if (typeof value !== 'object' || value === null) return value;
    const fields = Object.entries(value);
    const isLocalized = fields.every(([language]) => /^[a-z]{2}$/.test(language));
    return Object.fromEntries(
      fields
        .filter(([name]) => !isLocalized || !['zh', 'ru'].includes(name))
        .map(([name, part]) => [name, name === 'en' && isLocalized ? `${String(part)} (draft)` : earlier(part)]),
    );
  };
  const files = readdirSync(folder).filter((name) => name.endsWith('.yaml'));
  return Object.fromEntries(
    files.map((name) => {
      const lists = parse(readFileSync(join(folder, name), 'utf8')) as Record<string, Record<string, unknown>[]>;
      const kept = Object.entries(lists).map(([list, items]) => {
        const isKept = (item: Record<string, unknown>): boolean =>
          list !== 'statements' && !(list === 'events' && isLate(item['slug']));
        const without = items.filter(isKept).map((item) => {
          const { links, alternativeDates: _dates, ...others } = item as { links?: { event: string }[] } & typeof item;
          return {
            ...others,
            ...(links && { links: links.filter(({ event }) => !isLate(event)) }),
            ...(isLate(item['foundedBy']) && { foundedBy: null }),
            ...(isLate(item['settledBy']) && { settledBy: null }),
          };
        });
        return [list, earlier(without)];
      });
      return [name, stringify(Object.fromEntries(kept))];
    }),
  );
}

describe('a database that was seeded with an earlier version of a relation', () => {
  it('becomes what a new one is, in everything that no editor has changed', async () => {
    const root = new SeedRoot();
    root.write(FOLDER, earlierFiles());
    const world = await World.start('empty');
    const [fresh, upgraded] = [await openFresh(), await openSeeder(world.databaseUrl)];
    try {
      await upgraded.loader.load(root.path, FOLDER, never);
      const title = { language: 'en', text: 'An editor’s title' };
      const edited = { id: 'cn-ru-ties-1949', expectedVersion: 1, reason: 'an editor’s', titles: [title] };
      expect((await world.mutate('updateEvent', edited)).userErrors).toEqual([]);
      await upgraded.loader.load(join(projectRoot(), 'seed'), FOLDER, never);
      const [expected, records] = [await recordsOf(fresh.seeder), await recordsOf(upgraded)];
      expect(records.size).toBe(expected.size);
      const different = [...expected].filter(([name, record]) => records.get(name) !== record).map(([name]) => name);
      expect(different).toEqual(['EVENT cn-ru-ties-1949']);
      const { event } = await world.get(
        '{ event(id: "cn-ru-ties-1949") { titles { language text } summary(language: "ru") } }',
      );
      expect(event.titles).toEqual([
        title,
        ...[
          { language: 'zh', text: expect.any(String) },
          { language: 'ru', text: expect.any(String) },
        ],
      ]);
      expect(event.summary).toMatch(/[а-я]/);
    } finally {
      await Promise.all([fresh.close(), upgraded.close()]);
      await world.stop();
      root.remove();
    }
  });
});

async function openFresh(): Promise<{ seeder: Seeder; close: () => Promise<void> }> {
  const clone = await cloneDatabase('seeded');
  const seeder = await openSeeder(clone.url);
  return {
    seeder,
    close: async () => {
      await seeder.close();
      await clone.drop();
    },
  };
}

/** The content of all records by name, with names instead of ids. */
async function recordsOf({ database }: Seeder): Promise<ReadonlyMap<string, string>> {
  const rows = await database.rows<{
    kind: string;
    id: string;
    snapshot: { slug?: string; person?: string; office?: string; period?: string };
  }>(sql`
    select subject_kind as kind, global_id(subject_type, subject_id) as id, snapshot from versioned_record`);
  const names = new Map(rows.map(({ id, snapshot }) => [id, snapshot.slug]));
  return new Map(
    rows.map(({ kind, snapshot }) => {
      const named = JSON.stringify(snapshot, (_name, value: unknown) =>
        Array.isArray(value) &&
        value.every(
          (one) =>
            Object.keys(one as object)
              .sort()
              .join() === 'language,text',
        )
          ? [...(value as { language: string }[])].sort((a, b) => (a.language < b.language ? -1 : 1))
          : (names.get(value as string) ?? value),
      );
      const { person = '', office = '', period } = snapshot;
      const name = snapshot.slug ?? [names.get(person), names.get(office), period].join(' ');
      return [`${kind} ${name}`, named] as const;
    }),
  );
}
