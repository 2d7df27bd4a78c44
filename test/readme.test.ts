import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readDocument } from './support/markdown.js';
import { runSnippets } from './support/snippets.js';
import { World } from './support/world.js';

const BYTES_MAX = 9_000;

describe('the README', () => {
  const readme = readDocument('README.md');
  let world: World;
  beforeAll(async () => {
    world = await World.start('seeded');
  });
  afterAll(() => world.stop());

  it('shows a query, a mutation and a subscription, each with its real response', async () => {
    const commands = readme.blocks.filter(({ language }) => language === 'sh').map(({ text }) => text);
    for (const part of ['query={', 'mutation {', 'subscription {']) {
      expect(commands.filter((command) => command.includes(part))).not.toEqual([]);
    }
    await runSnippets(world, readme);
    const { event } = await world.get('{ event(id: "cn-ru-ssc-19-2024") { version } }');
    expect(event.version).toBe(3);
  });

  it('is short', () => {
    expect(Buffer.byteLength(readme.text)).toBeLessThan(BYTES_MAX);
  });
});
