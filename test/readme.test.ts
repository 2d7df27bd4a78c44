import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readSettings } from '../src/config/settings.js';
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

  it('lists the first settings with their defaults, and links to all others', () => {
    const { port, seed } = readSettings({});
    const rows = Object.fromEntries(
      [...(readme.text.split('## Settings')[1] ?? '').matchAll(/^\| `([A-Z_]+)`\s*\|.*\|\s*`?([^|`]+?)`?\s*\|$/gm)].map(
        ([, name, value]) => [name, value],
      ),
    );
    expect(rows).toEqual({
      PORT: String(port),
      DATABASE_URL: 'an embedded PostgreSQL',
      SEED: seed.join(','),
      ADMIN_TOKEN: 'no such token',
    });
    expect(readme.text).toContain('[docs/configuration.md](docs/configuration.md)');
  });

  it('is short', () => {
    expect(Buffer.byteLength(readme.text)).toBeLessThan(BYTES_MAX);
  });
});
