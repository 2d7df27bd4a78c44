import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { projectRoot } from '../../../src/config/project-root.js';
import { until } from '../../support/follower.js';
import { comparable, presentState, replayLog } from '../../support/log-replay.js';
import { MADE_COLUMNS, MADE_MAPPING, madeRow } from '../../support/made-table.js';
import { runCli } from '../../support/run-cli.js';
import type { CommandResult } from '../../support/run-cli.js';
import { ADMIN_TOKEN, World } from '../../support/world.js';

const ROWS = 2_000;

let world: World;
let folder: string;
beforeAll(async () => {
  world = await World.start('empty');
  await world.build.smallWorld();
  folder = mkdtempSync(join(tmpdir(), 'import-'));
});
afterAll(async () => {
  rmSync(folder, { recursive: true });
  await world.stop();
});

function file(name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

function command(args: readonly string[]): Promise<CommandResult> {
  return runCli(['import', ...args], { DATABASE_URL: world.databaseUrl, LOG_LEVEL: 'warn' });
}

interface ReportedFault {
  readonly file: string;
  readonly line: number;
  readonly path: readonly (string | number)[];
  readonly message: string;
  readonly allowed?: readonly string[];
}

function faultsIn(path: string): ReportedFault[] {
  const lines = readFileSync(path, 'utf8').split('\n').filter(Boolean);
  return lines.map((line) => JSON.parse(line) as ReportedFault);
}

async function count(where: string): Promise<number> {
  const client = new pg.Client({ connectionString: world.databaseUrl });
  await client.connect();
  try {
    const { rows } = await client.query<{ n: number }>(`select count(*)::integer as n from ${where}`);
    return rows[0]?.n ?? 0;
  } finally {
    await client.end();
  }
}

/** Runs an import and kills it once it has written so many events. */
async function killedAt(events: number, args: readonly string[]): Promise<void> {
  const child = spawn(process.execPath, ['dist/src/cli.js', 'import', ...args], {
    cwd: projectRoot(),
    env: { PATH: process.env['PATH'], DATABASE_URL: world.databaseUrl },
    stdio: 'ignore',
  });
  const ended = new Promise<void>((resolve) =>
    child.on('close', () => {
      resolve();
    }),
  );
  await until('events that an import writes', async () => (await count(`event where slug like 'made-%'`)) >= events);
  child.kill('SIGKILL');
  await ended;
}

describe('the command import', () => {
  it('goes on after it was killed, twice, and each row is there once', async () => {
    const rows = Array.from({ length: ROWS }, (_, index) => madeRow(index + 1));
    const table = file('made.csv', `\uFEFF${[MADE_COLUMNS, ...rows].join('\r\n')}\r\n`);
    const mapping = file('made.yaml', MADE_MAPPING);
    const report = join(folder, 'faults.jsonl');
    const args = [table, '--mapping', mapping, '--batch', '100', '--report', report];
    await killedAt(200, args);
    const again = await command(args);
    expect(again).toMatchObject({ status: 1, stderr: expect.stringContaining('use --resume') as unknown });
    await killedAt(900, [...args, '--resume']);
    const { status, stdout } = await command([...args, '--resume']);
    const faulty = ROWS / 100;
    expect(stdout).toBe(
      `${String(ROWS)} items: ${String(ROWS - faulty)} created, 0 updated, 0 skipped, ${String(faulty)} with faults\n`,
    );
    expect(status).toBe(1);
    expect(await count(`event where slug like 'made-%'`)).toBe(ROWS - faulty);
    expect(await count(`change where kind = 'CREATED' and snapshot ->> 'slug' like 'made-%'`)).toBe(ROWS - faulty);
    const faults = faultsIn(report);
    // The first line has the names of the columns.
    expect(faults.map(({ line }) => line)).toEqual(
      rows.flatMap((_row, index) => ((index + 1) % 100 === 0 ? [index + 2] : [])),
    );
    expect(faults[0]).toEqual({
      file: 'made.csv',
      line: 101,
      path: ['kind'],
      message: '"77" is not in the lookup kind',
      allowed: expect.arrayContaining(['04', '05', '19']) as unknown,
    });
    expect(comparable(await replayLog(world))).toEqual(comparable(await presentState(world)));
  });

  it('imports items into a running service by its token', async () => {
    const items = [
      { persons: { slug: 'zoe', names: { en: 'Zoe' } } },
      {
        events: {
          slug: 'zoe-visits',
          kind: 'VISIT',
          titles: { en: 'Zoe' },
          date: '2003',
          relations: ['atlantis-mu'],
          participations: [{ actor: 'zoe', role: 'GUEST' }],
          citations: [{ source: 'the-paper' }],
        },
      },
      {
        events: {
          slug: 'faulty',
          kind: 'VISITS',
          titles: { en: 'Zoe' },
          date: '2003',
          relations: ['atlantis-mu'],
          citations: [{ source: 'the-paper' }],
        },
      },
      { persons: { slug: 'ann', names: { en: 'Ann' } } },
    ];
    const path = file('items.jsonl', items.map((item) => `${JSON.stringify(item)}\n`).join(''));
    const report = join(folder, 'service.jsonl');
    const to = ['--url', world.service.url, '--token', ADMIN_TOKEN, '--report', report];
    const dry = await command([path, ...to, '--dry-run', '--batch', '1']);
    expect(dry.stdout).toBe('4 items: 2 would be created, 0 would be updated, 0 skipped, 2 with faults\n');
    const { stdout, status } = await command([path, ...to]);
    expect([stdout, status]).toEqual(['4 items: 2 created, 0 updated, 0 skipped, 2 with faults\n', 1]);
    const faults = faultsIn(report);
    expect(faults).toMatchObject([
      { file: 'items.jsonl', line: 3, path: ['kind'], allowed: expect.arrayContaining(['VISIT']) as unknown },
      { line: 4, path: ['slug'] },
    ]);
    const skipped = await command([path, ...to, '--on-conflict', 'skip']);
    expect(skipped.stdout).toBe('4 items: 0 created, 0 updated, 3 skipped, 1 with faults\n');
    const refused = await command([path, '--url', world.service.url, '--token', 'wrong']);
    expect(refused).toMatchObject({ status: 1, stdout: '' });
  });

  it('reads tables in other encodings and with other delimiters', async () => {
    const mapping = file(
      'words.yaml',
      'items: [{ topics: { slug: "{slug}", kind: SUBJECT, names: { "{lang}": x, ru: "{name}" } } }]'.replace(
        '"{lang}": x, ',
        '',
      ),
    );
    const cyrillic = (text: string): number[] =>
      Array.from(text, (letter) =>
        letter >= 'А' && letter <= 'я' ? letter.charCodeAt(0) - 0x410 + 0xc0 : letter.charCodeAt(0),
      );
    const windows = file(
      'w.csv',
      Buffer.from(cyrillic('slug;name\nw-one;Торговля и граница\nw-two;"Мир; дружба"\nw-three;Вода\n')),
    );
    const utf16 = file('u.tsv', Buffer.from('\uFEFFslug\tname\nu-one\tТорговля "и" мир\n', 'utf16le'));
    const { stdout, stderr } = await command([windows, utf16, '--mapping', mapping]);
    expect(stdout).toBe('4 items: 4 created, 0 updated, 0 skipped, 0 with faults\n');
    expect(stderr).toContain('w.csv: read as windows-1251, with ";" between cells');
    const { topics } = await world.get('{ topics(first: 100) { nodes { slug name(language: "ru") } } }');
    expect(topics.nodes).toEqual(
      expect.arrayContaining([
        { slug: 'w-two', name: expect.stringContaining('дружба') as unknown },
        { slug: 'u-one', name: 'Торговля "и" мир' },
      ]),
    );
  });

  it('says from where on a table is in another encoding, and has written what stands before', async () => {
    const rows = Array.from({ length: 8_000 }, (_, index) => `enc-${String(index)},Topic ${String(index)}\n`);
    const table = file(
      'late.csv',
      Buffer.concat([Buffer.from(`slug,name\n${rows.join('')}last,`), Buffer.from([0xcc, 0xe8, 0xf0, 0x0a])]),
    );
    const mapping = file(
      'late.yaml',
      'items: [{ topics: { slug: "{slug}", kind: SUBJECT, names: { en: "{name}" } } }]\n',
    );
    const { status, stderr } = await command([table, '--mapping', mapping, '--batch', '100']);
    expect(status).toBe(1);
    expect(stderr).toMatch(/late\.csv:\d+: from here on, it is not utf-8: say its encoding with --encoding/);
    expect(stderr).not.toMatch(/^ +at /m);
    expect(await count(`topic where slug like 'enc-%'`)).toBeGreaterThanOrEqual(100);
  });

  it('reads conditions that are patterns with braces, and reports rows of another length in their order', async () => {
    const mapping = file(
      'years.yaml',
      `skip: [{ column: year, matches: '^\\d{3}$' }]
items: [{ topics: { slug: 'year-{year}', kind: SUBJECT, names: { en: { template: 'The year {year}', default: '{none}' } } } }]
`,
    );
    const report = join(folder, 'years.jsonl');
    const table = file('years.csv', 'year,name\n1999,x\n476\n476,x\n800,x\n2001,x,y\n2002,x\n');
    const { stdout } = await command([table, '--mapping', mapping, '--report', report]);
    expect(stdout).toBe('4 items: 2 created, 0 updated, 0 skipped, 2 with faults\n');
    expect(faultsIn(report).map(({ line, message }) => [line, message])).toEqual([
      [3, 'has 1 cells, and there are 2 columns'],
      [6, 'has 3 cells, and there are 2 columns'],
    ]);
  });

  it('says in words which file it cannot write or read', async () => {
    const table = file('b.csv', 'A\n1\n');
    const mapping = file('b.yaml', 'items: [{ topics: { slug: "b-{A}", kind: SUBJECT, names: { en: "{A}" } } }]\n');
    for (const [args, reason] of [
      [[table, '--mapping', mapping, '--report', join(folder, 'none', 'report.jsonl')], 'ENOENT'],
      [[table, '--mapping', mapping, '--report', folder], 'EISDIR'],
      [[table, '--mapping', mapping, '--report', table], 'the --report is a file that is read'],
    ] as const) {
      const { status, stdout, stderr } = await command(args);
      expect([status === 0, stdout]).toEqual([false, '']);
      expect(stderr).toContain(reason);
      expect(stderr).not.toMatch(/^ +at /m);
    }
    expect(readFileSync(table, 'utf8')).toBe('A\n1\n');
  });

  it('names the faults of a mapping by their paths', async () => {
    const mapping = file(
      'bad.yaml',
      `item: 1
encoding: windows1251x
items: [{ event: {} }, { events: { kind: { column: A, lookup: none }, date: { column: A, date: yy/MM/yy } } }]
`,
    );
    const { status, stderr } = await command([file('a.csv', 'A\n1\n'), '--mapping', mapping]);
    expect(status).toBe(1);
    for (const path of [
      'item: is not a field',
      'encoding: must be the name of an encoding',
      'items.1.events.date.date: must be a pattern',
      'items.0.event: is not a list',
      'items.1.events.kind.lookup: there is no lookup',
    ])
      expect(stderr).toContain(path);
  });
});
