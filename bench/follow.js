import { fork } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { endsWithRun } from './ending.js';
import { startSyntheticDatabase } from './synthetic-database.js';

/*
 * One service, many subscribers over WebSocket, bursts of changes: deliveries per second, and the time from commit to
 * receipt, compared with a bare ws server that sends the same bytes to as many sockets, alternating in one run. Half of
 * the subscribers have the same operation. The other half have fifty others, each with a filter of its own.
 */

const SUBSCRIBERS = 5_000;
const OPERATIONS = 50;
const BURSTS = [
  { changes: 1, rounds: 20 },
  { changes: 20, rounds: 5 },
];
const STEADY_S = 60;
const STEADY_PAUSE_MS = 100;
const SETTLE_MS = 3_000;

const path = (name) => fileURLToPath(new URL(name, import.meta.url));
const now = () => performance.timeOrigin + performance.now();

function quantile(sorted, share) {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))];
}

/** The message that starts a subscription. */
function subscription(index) {
  const isCommon = index % 2 === 0;
  const operation = isCommon ? 0 : 1 + (((index - 1) / 2) % OPERATIONS);
  const query = `subscription Follow${operation}($filter: EventFilter) {
    changes(kinds: [TOPIC, EVENT], filter: $filter) {
      position kind effect version fields reason committedAt
      subject { __typename id label(language: "en") note ... on Topic { slug names { language text } } }
    }
  }`;
  const filter = isCommon ? null : { window: { from: '1900-01-01', to: `${2000 + operation}-12-31` } };
  return JSON.stringify({ id: `follower-${index}`, type: 'subscribe', payload: { query, variables: { filter } } });
}

/** Resident memory of a process, in bytes. */
function memory(pid) {
  const [, kilobytes] = /VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? [];
  return Number(kilobytes) * 1024;
}

async function response(child, command, name) {
  child.send(command);
  for (;;) {
    const [message] = await once(child, 'message');
    if (name in message) return message;
  }
}

async function printed(child, pattern) {
  let text = '';
  for await (const chunk of child.stdout) {
    text += chunk;
    const [, found] = pattern.exec(text) ?? [];
    if (found !== undefined) return found;
  }
  throw new Error('it ended before it listened');
}

const database = await startSyntheticDatabase({ events: 1_000, relations: 5, actors: 50, sources: 50 });
const writer = new pg.Client({ connectionString: database.url });
await writer.connect();
let created = 0;

/** Creates this many topics in one transaction; returns when its commit began. */
async function create(changes) {
  await writer.query('begin');
  await writer.query(
    `insert into topic (id, slug, kind, names, notes, version, recorded_at, updated_at)
     select gen_random_uuid(), 'bench-' || n, 'SUBJECT', jsonb_build_array(
       jsonb_build_object('language', 'en', 'text', repeat('A topic of some length ', 4) || n),
       jsonb_build_object('language', 'fr', 'text', repeat('Un sujet assez long ', 4) || n)), '[]', 1, now(), now()
     from generate_series($1::int, $2::int) n`,
    [created + 1, created + changes],
  );
  await writer.query(
    `select append_changes((
       select jsonb_agg(to_jsonb(l) - 'recorded_at' || '{"kind": "CREATED", "fields": ["names", "slug"], "reason": null}')
       from versioned_record l join topic t on t.id = l.subject_id where t.slug in (select 'bench-' || n from generate_series($1::int, $2::int) n)), 'bench')`,
    [created + 1, created + changes],
  );
  created += changes;
  const began = now();
  await writer.query('commit');
  return began;
}

const MANY = '1000000000';
const unlimited = {
  RATE_LIMIT_PER_ADDRESS: MANY,
  RATE_LIMIT_PER_TOKEN: MANY,
  MAX_SOCKETS_PER_ADDRESS: MANY,
  MAX_CONNECTIONS_PER_CLIENT: MANY,
  MAX_SUBSCRIPTIONS_PER_CLIENT: MANY,
  MAX_SUBSCRIPTION_COST_PER_CLIENT: MANY,
};
const env = { ...process.env, ...unlimited, DATABASE_URL: database.url, PORT: '0', SEED: 'none', LOG_LEVEL: 'warn' };
const options = { stdio: ['ignore', 'pipe', 'inherit', 'ipc'] };
const start = (name, settings) => endsWithRun(fork(path(name), settings));
const entente = start('../dist/src/main.js', { ...options, env });
const url = (await printed(entente, /ready: (http:\S+)\/graphql/)).replace('http', 'ws');
const bare = start('follow-bare.js', options);
const port = await printed(bare, /listening on (\d+)/);
const clients = { entente: start('follow-clients.js', options), bare: start('follow-clients.js', options) };

try {
  const idle = memory(entente.pid);
  const messages = Array.from({ length: SUBSCRIBERS }, (_, index) => subscription(index));
  await response(clients.entente, { open: { url: `${url}/graphql`, messages } }, 'opened');
  await response(
    clients.bare,
    { open: { url: `ws://127.0.0.1:${port}`, messages: messages.map(() => 'ready') } },
    'opened',
  );
  await sleep(SETTLE_MS);
  const perFollower = (memory(entente.pid) - idle) / SUBSCRIBERS;

  // The first changes let V8 compile the hot code.
  let bytes = 0;
  async function burst(changes, contestant) {
    await response(clients[contestant], { expect: SUBSCRIBERS * changes }, 'expecting');
    const came = once(clients[contestant], 'message');
    let began;
    if (contestant === 'entente') began = await create(changes);
    else {
      const message = 'x'.repeat(bytes);
      began = now();
      bare.send(Array.from({ length: changes }, () => message));
    }
    const [{ times, bytes: size }] = await came;
    if (contestant === 'entente') bytes = size;
    const waits = times.map((time) => time - began).sort((one, other) => one - other);
    return { rate: (waits.length / waits.at(-1)) * 1000, p50: quantile(waits, 0.5), p99: quantile(waits, 0.99) };
  }
  for (let round = 0; round < 10; round += 1) for (const one of ['entente', 'bare']) await burst(2, one);

  console.log(
    `${cpus()[0]?.model} × ${cpus().length}, Node ${process.version}; ${SUBSCRIBERS} followers, ${bytes} bytes a message\n`,
  );
  console.log('| changes a burst | who | deliveries/s | 50th ms | 99th ms |\n| --- | --- | --- | --- | --- |');
  for (const { changes, rounds } of BURSTS) {
    const results = { entente: [], bare: [] };
    for (let round = 0; round < rounds; round += 1) {
      for (const one of ['entente', 'bare']) results[one].push(await burst(changes, one));
    }
    const medians = {};
    for (const one of ['entente', 'bare']) {
      const of = (what) =>
        quantile(
          results[one].map((result) => result[what]).sort((a, b) => a - b),
          0.5,
        );
      medians[one] = of('rate');
      console.log(
        `| ${changes} | ${one} | ${of('rate').toFixed(0)} | ${of('p50').toFixed(0)} | ${of('p99').toFixed(0)} |`,
      );
    }
    console.log(`| ${changes} | ratio | ${(medians.entente / medians.bare).toFixed(2)} | | |`);
  }

  const readings = [];
  const until = Date.now() + STEADY_S * 1000;
  while (Date.now() < until) {
    await burst(1, 'entente');
    readings.push(memory(entente.pid));
    await sleep(STEADY_PAUSE_MS);
  }
  const third = Math.floor(readings.length / 3);
  const mean = (numbers) => numbers.reduce((sum, number) => sum + number, 0) / numbers.length / 2 ** 20;
  console.log(
    `\nMemory: ${(perFollower / 1024).toFixed(1)} KiB for an idle follower; under ${STEADY_S} s of steady load (${readings.length} changes) ${mean(readings.slice(third, 2 * third)).toFixed(0)} MiB in the second third, ${mean(readings.slice(2 * third)).toFixed(0)} MiB in the last.`,
  );
} finally {
  for (const child of [clients.entente, clients.bare, bare]) child.kill();
  entente.kill('SIGTERM');
  await once(entente, 'exit');
  await writer.end();
  await database.stop();
}
