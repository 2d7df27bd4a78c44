import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { projectRoot } from '../src/config/project-root.js';
import { readSettings } from '../src/config/settings.js';
import { SCHEDULER } from '../src/graphql/scheduling/scheduler.js';
import { ADMIN_TOKEN, World } from './support/world.js';

describe('the README', () => {
  const text = readFileSync(join(projectRoot(), 'README.md'), 'utf8');
  const blocks = (language: string): string[] =>
    [...text.matchAll(new RegExp(`\`\`\`${language}\\n([\\s\\S]*?)\`\`\``, 'g'))].map(([, block]) => block ?? '');
  let world: World;
  beforeAll(async () => {
    world = await World.start('seeded');
  });
  afterAll(() => world.stop());

  it('shows a query with its real answer', async () => {
    const [query = ''] = blocks('graphql');
    const [answer = ''] = blocks('json');
    const { event } = await world.get(query);
    const shown = (JSON.parse(answer) as { event: { participations: unknown[]; citations: unknown[] } }).event;
    expect({
      ...event,
      participations: event.participations.slice(0, shown.participations.length),
      citations: event.citations.slice(0, shown.citations.length),
    }).toEqual(shown);
  });

  it('shows queries that all are answered', async () => {
    // Subscriptions are run with their recipes: test/domain/following/clients.long.test.ts.
    const asked = blocks('graphql').filter((operation) => !operation.startsWith('subscription'));
    for (const query of asked) expect(await world.get(query, { token: ADMIN_TOKEN })).toBeDefined();
    const { event } = await world.get('{ event(id: "cn-ru-ssc-19-2024") { version } }');
    expect(event.version).toBe(2);
    const [, body = ''] = /-d '([^']+)'/.exec(text) ?? [];
    expect((await world.get((JSON.parse(body) as { query: string }).query)).event.date.edtf).toBe('2024-11-12');
  });

  it('says how many operations there are at once', () => {
    const { cheap, expensiveFromCost: dearFrom } = SCHEDULER;
    const cost = dearFrom.toLocaleString('en');
    expect(text).toContain(`fair among clients: ${String(cheap.slots)} at once.`);
    expect(text).toContain(`an operation that costs ${cost} or more`);
  });

  it('names npm scripts that there are', () => {
    const { scripts } = JSON.parse(readFileSync(join(projectRoot(), 'package.json'), 'utf8')) as { scripts: object };
    const named = [...text.matchAll(/(?:^|`|&& )npm (?:run )?([a-z:]+)/gm)]
      .map(([, script]) => script)
      .filter((name) => name !== 'ci' && name !== 'install');
    expect(named.filter((name) => name === undefined || !(name in scripts))).toEqual([]);
  });

  it('lists the first settings with their defaults, and links to all others', () => {
    const { port, seed } = readSettings({});
    const rows = Object.fromEntries(
      [...(text.split('## Settings')[1] ?? '').matchAll(/^\| `([A-Z_]+)`\s*\|.*\|\s*`?([^|`]+?)`?\s*\|$/gm)].map(
        ([, name, value]) => [name, value],
      ),
    );
    expect(rows).toEqual({
      PORT: String(port),
      DATABASE_URL: 'an embedded PostgreSQL',
      SEED: seed.join(','),
      ADMIN_TOKEN: 'no such token',
    });
    expect(text).toContain('[docs/configuration.md](docs/configuration.md)');
  });
});
