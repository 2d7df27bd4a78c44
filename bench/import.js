import { spawn } from 'node:child_process';
import { chmodSync, createWriteStream, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { start } from './contestants/start.js';
import { writeImportResults } from './results.js';
import { startSyntheticDatabase } from './synthetic-database.js';

/*
 * How fast many events enter, with three participations and two citations each: one a request, by the mutation importItems,
 * and from a CSV by the command, which is killed twice and resumed; beside COPY of the same rows into copies of the tables
 * with their indexes.
 */

const ROWS = Number(process.env['IMPORT_ROWS'] ?? 150_000);
const SINGLE = Number(process.env['IMPORT_SINGLE'] ?? 500);
const CLIENTS = 8;
const SERVICE_ROWS = Math.min(ROWS, 20_000);
const ADMIN_TOKEN = 'an-admin-of-timelines-made-for-a-bench';
const SIZE = { events: 1_000, relations: 50, actors: 1_000, sources: 2_000 };
const TABLES = ['event', 'event_relation', 'event_actor', 'participation', 'citation', 'change'];

const authorization = `Bearer ${ADMIN_TOKEN}`;
const folder = mkdtempSync(join(tmpdir(), 'entente-bench-import-'));
// PostgreSQL, which writes and reads files for COPY, may run as another user.
chmodSync(folder, 0o777);
const cli = fileURLToPath(new URL('../dist/src/cli.js', import.meta.url));

async function ask(url, query, variables) {
  const headers = { 'content-type': 'application/json', authorization };
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers,
    body: JSON.stringify({ query, variables }),
  });
  const { data, errors } = await response.json();
  if (errors) throw new Error(JSON.stringify(errors));
  return data;
}

const dateOf = (n) =>
  `${1950 + (n % 70)}-${String(1 + (n % 12)).padStart(2, '0')}-${String(1 + (n % 28)).padStart(2, '0')}`;

function eventOf(slug, n, { actors, relations, sources }) {
  const actor = (k) => actors[(n * 7 + k) % actors.length];
  return {
    slug,
    kind: 'MEETING',
    titles: [{ language: 'en', text: `Meeting number ${n} of the ministers` }],
    summaries: [{ language: 'en', text: `They spoke of trade, of the border and of matter ${n * 7}.` }],
    date: dateOf(n),
    relations: [relations[n % relations.length]],
    participations: [0, 1, 2].map((k) => ({ actor: actor(k), role: 'PARTICIPANT' })),
    citations: [0, 1].map((k) => ({ source: sources[(n * 3 + k) % sources.length] })),
  };
}

async function write(path, lines) {
  const stream = createWriteStream(path);
  for (const line of lines)
    if (!stream.write(`${line}\n`)) await new Promise((resolve) => stream.once('drain', resolve));
  await new Promise((resolve) => stream.end(resolve));
}

function* rowsOf({ actors, relations, sources }) {
  yield 'Id,Date,Code,Relation,A,B,C,S,T';
  for (let n = 1; n <= ROWS; n += 1) {
    const actor = (k) => actors[(n * 7 + k) % actors.length];
    const source = (k) => sources[(n * 3 + k) % sources.length];
    const code = n % 100 === 0 ? '77' : '04';
    yield [
      n,
      dateOf(n).replaceAll('-', ''),
      code,
      relations[n % relations.length],
      actor(0),
      actor(1),
      actor(2),
      source(0),
      source(1),
    ].join(',');
  }
}

const MAPPING = `
lookups: { kind: { '04': MEETING } }
items:
  - events:
      slug: 'made-{Id}'
      kind: { column: Code, lookup: kind }
      titles: { en: 'Meeting number {Id} of the ministers' }
      summaries: { en: 'They spoke of trade, of the border and of matter {Id}.' }
      date: { column: Date, date: yyyyMMdd }
      relations: ['{Relation}']
      participations:
        - { actor: '{A}', role: PARTICIPANT }
        - { actor: '{B}', role: PARTICIPANT }
        - { actor: '{C}', role: PARTICIPANT }
      citations: [{ source: '{S}' }, { source: '{T}' }]
`;

function importing(args, env) {
  const child = spawn(process.execPath, [cli, 'import', ...args], { env, stdio: ['ignore', 'pipe', 'inherit'] });
  let stdout = '';
  child.stdout.on('data', (chunk) => (stdout += chunk));
  return { child, ended: new Promise((resolve) => child.on('close', () => resolve(stdout))) };
}

const database = await startSyntheticDatabase(SIZE);
const client = new pg.Client({ connectionString: database.url });
client.on('error', () => undefined);
await client.connect();
const env = { ...process.env, DATABASE_URL: database.url, PORT: '0', SEED: 'none', LOG_LEVEL: 'warn', ADMIN_TOKEN };
const slugsOf = async (table, where = 'true') =>
  (await client.query(`select slug from ${table} where ${where} order by slug limit 1000`)).rows.map(
    ({ slug }) => slug,
  );
const count = async (like) =>
  Number((await client.query('select count(*) as n from event where slug like $1', [like])).rows[0].n);
let service = null;
try {
  const world = {
    actors: await slugsOf('actor'),
    relations: await slugsOf('relation'),
    sources: await slugsOf('source'),
  };
  service = await start(process.execPath, '../dist/src/main.js', env, /ready: http:\S+:(\d+)\/graphql/);
  const { url } = service;

  const single = 'mutation ($input: CreateEventInput!) { createEvent(input: $input) { userErrors { message } } }';
  let next = 0;
  let began = performance.now();
  await Promise.all(
    Array.from({ length: CLIENTS }, async () => {
      while (next < SINGLE) {
        next += 1;
        const { createEvent } = await ask(url, single, { input: eventOf(`single-${next}`, next, world) });
        if (createEvent.userErrors.length > 0) throw new Error(JSON.stringify(createEvent));
      }
    }),
  );
  const perRequest = SINGLE / ((performance.now() - began) / 1_000);

  const many = `mutation ($items: [ItemInput!]!) {
    importItems(items: $items) { userErrors { message } } }`;
  began = performance.now();
  for (let first = 1; first <= SERVICE_ROWS; first += 1_000) {
    const numbers = Array.from({ length: Math.min(1_000, SERVICE_ROWS - first + 1) }, (_, index) => first + index);
    const items = numbers.map((n) => ({ event: eventOf(`many-${n}`, n, world) }));
    const { importItems } = await ask(url, many, { items });
    if (importItems.userErrors.length > 0) throw new Error(JSON.stringify(importItems.userErrors[0]));
  }
  const perMutation = SERVICE_ROWS / ((performance.now() - began) / 1_000);
  await service.stop();
  service = null;

  const [table, mapping, report] = ['made.csv', 'made.yaml', 'faults.jsonl'].map((name) => join(folder, name));
  await write(table, rowsOf(world));
  writeFileSync(mapping, MAPPING);
  const args = [table, '--mapping', mapping, '--batch', '1000', '--report', report];
  let importMs = 0;
  for (const part of [1 / 3, 2 / 3]) {
    const start = performance.now();
    const { child, ended } = importing([...args, ...(part > 0.5 ? ['--resume'] : [])], env);
    while ((await count('made-%')) < ROWS * part) await sleep(100);
    child.kill('SIGKILL');
    await ended;
    importMs += performance.now() - start;
  }
  const last = performance.now();
  const summary = (await importing([...args, '--resume'], env).ended).trim();
  importMs += performance.now() - last;
  const written = await count('made-%');
  const faulty = Math.floor(ROWS / 100);
  const faults = readFileSync(report, 'utf8').trim().split('\n').length;
  if (written !== ROWS - faulty || faults !== faulty)
    throw new Error(`${written} events, ${faults} faults: ${summary}`);
  const perRow = ROWS / (importMs / 1_000);

  const rowBytes = (
    await client.query(
      `select avg(pg_column_size(c.*))::integer as bytes from change c where snapshot ->> 'slug' like 'made-%'`,
    )
  ).rows[0].bytes;
  const logBytes = (await client.query(`select pg_total_relation_size('change') / count(*) as bytes from change`))
    .rows[0].bytes;
  let copyMs = 0;
  for (const name of TABLES) {
    const file = join(folder, `${name}.copy`);
    const { rows } = await client.query(
      `select string_agg(quote_ident(attname), ', ' order by attnum) as columns from pg_attribute
       where attrelid = $1::regclass and attnum > 0 and not attisdropped and attgenerated = ''`,
      [name],
    );
    const { columns } = rows[0];
    await client.query(`copy (select ${columns} from ${name}) to '${file}'`);
    await client.query(`create table copy_of_${name} (like ${name} including all)`);
    const start = performance.now();
    await client.query(`copy copy_of_${name} (${columns}) from '${file}'`);
    copyMs += performance.now() - start;
    rmSync(file);
  }
  const all = Number((await client.query('select count(*) as n from event')).rows[0].n);
  const perCopy = all / (copyMs / 1_000);

  const line = (name, perSecond) => `| ${name} | ${Math.round(perSecond)} | ${(perSecond / perRequest).toFixed(1)} |`;
  const text = [
    '# Imports',
    '',
    `Events with three participations and two citations: ${cpus()[0].model.trim()} × ${cpus().length}, Node.js ${process.version}. \`npm run bench:import\` writes this part.`,
    '',
    '| how | events a second | times one a request |',
    '| --- | ---: | ---: |',
    line(`one event a request, ${CLIENTS} clients`, perRequest),
    line('`importItems`, 1,000 a request', perMutation),
    line(`the command, from a CSV of ${ROWS} rows, killed twice and resumed`, perRow),
    line('`COPY` of the same rows into tables with the same indexes', perCopy),
    '',
    `Of the ${ROWS} rows, ${faulty} had faults; each of the others is there once, and the report has the faults with their lines. A row of the log is ${rowBytes} bytes, ${logBytes} with its indexes and what pages leave free.`,
    '',
  ].join('\n');
  console.log(text);
  writeImportResults(text);
} finally {
  await service?.stop();
  await client.end().catch(() => undefined);
  await database.stop();
  rmSync(folder, { recursive: true });
}
