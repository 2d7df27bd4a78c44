import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { isInputObjectType, isListType, getNullableType, getNamedType } from 'graphql';
import type { GraphQLInputType } from 'graphql';
import { curateRecords } from '../../support/curated-records.js';
import { createEverything } from '../../support/everything.js';
import { importItems, outcomesOf } from '../../support/import-items.js';
import { exported, recordsWithoutIds } from '../../support/item-worlds.js';
import { comparable, presentState, replayLog } from '../../support/log-replay.js';
import { runCli } from '../../support/run-cli.js';
import type { CommandResult } from '../../support/run-cli.js';
import { ADMIN_TOKEN, World } from '../../support/world.js';

let source: World;
let text: string;
let folder: string;
let path: string;
const worlds: World[] = [];
beforeAll(async () => {
  source = await World.start('empty');
  await createEverything(source);
  await curateRecords(source);
  text = await exported(source);
  folder = mkdtempSync(join(tmpdir(), 'import-'));
  path = join(folder, 'all.jsonl');
  writeFileSync(path, text);
});
afterAll(async () => {
  rmSync(folder, { recursive: true });
  await Promise.all([source, ...worlds].map((world) => world.stop()));
});

async function emptyWorld(): Promise<World> {
  const world = await World.start('empty');
  worlds.push(world);
  return world;
}

function command(world: World, args: readonly string[]): Promise<CommandResult> {
  return runCli(['import', ...args], { DATABASE_URL: world.databaseUrl, LOG_LEVEL: 'warn' });
}

async function expectSameAsSource(world: World): Promise<void> {
  expect(await exported(world)).toBe(text);
  expect(await recordsWithoutIds(world)).toEqual(withoutNumber(await recordsWithoutIds(source)));
  expect(comparable(await replayLog(world))).toEqual(comparable(await presentState(world)));
}

/** An export has no number of a retracted talk that another talk has. */
function withoutNumber(records: readonly string[]): string[] {
  return records.map((record) => (record.includes('"slug":"talk-1"') ? record.replace('"ordinal":1,', '') : record));
}

function itemsOf(lines: string): [string, Record<string, unknown>][] {
  return lines
    .trimEnd()
    .split('\n')
    .map((line) => Object.entries(JSON.parse(line) as object)[0] as [string, Record<string, unknown>]);
}

const SUMMARY = (count: number, what: string): string => `${String(count)} items: ${what}, 0 with faults\n`;

describe('what was exported, circles, retracted, renamed and merged records too', () => {
  it.each([
    ['in one batch', 1_000],
    ['in batches that cut circles', 2],
  ])('comes back as the same text by the command, %s', async (_name, batch) => {
    const world = await emptyWorld();
    const count = itemsOf(text).length;
    const { stdout, status } = await command(world, [path, '--batch', String(batch)]);
    expect(stdout).toBe(SUMMARY(count, `${String(count)} created, 0 updated, 0 skipped`));
    expect(status).toBe(0);
    await expectSameAsSource(world);
    const versions = await recordsWithoutIds(world);
    const again = await command(world, [path, '--batch', '7', '--on-conflict', 'update']);
    expect(again.stdout).toBe(SUMMARY(count, `0 created, 0 updated, ${String(count)} skipped`));
    expect(await recordsWithoutIds(world)).toEqual(versions);
  });

  it('comes back by the command through a service', async () => {
    const world = await emptyWorld();
    const count = itemsOf(text).length;
    const to = ['--url', world.service.url, '--token', ADMIN_TOKEN];
    const { stdout } = await command(world, [path, '--batch', '5', ...to]);
    expect(stdout).toBe(SUMMARY(count, `${String(count)} created, 0 updated, 0 skipped`));
    await expectSameAsSource(world);
  });

  it('comes back by the mutation, in any order', async () => {
    const world = await emptyWorld();
    const { seedKinds, inputType } = world.service.domain;
    const items = itemsOf(text).map(([list, { retracted, formerSlugs, ...value }]) => {
      const kind = seedKinds[list];
      const type = kind?.type ?? '';
      const field = `${type.charAt(0).toLowerCase()}${type.slice(1)}`;
      return { [field]: listed(value, inputType(kind?.input ?? '')), retracted, formerSlugs };
    });
    const payload = await importItems(world, items.toReversed());
    expect(payload.userErrors).toEqual([]);
    const unexpected = payload.items.filter(({ outcome }: { readonly outcome: string }) => outcome !== 'CREATED');
    expect(unexpected).toEqual([]);
    expect(new Set(outcomesOf(payload))).toEqual(new Set(['CREATED']));
    await expectSameAsSource(world);
  });
});

/** Texts by language as lists. */
function listed(value: unknown, type: GraphQLInputType): unknown {
  const named = getNamedType(type);
  if (!isInputObjectType(named) || typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map((element) => listed(element, named));
  if (named.name === 'LocalizedTextInput' && isListType(getNullableType(type)))
    return Object.entries(value).map(([language, words]) => ({ language, text: words as string }));
  return Object.fromEntries(
    Object.entries(value).map(([name, part]) => [name, listed(part, named.getFields()[name]?.type ?? type)]),
  );
}
