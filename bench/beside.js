import { fork } from 'node:child_process';
import { once } from 'node:events';
import { Agent, request } from 'node:http';
import { cpus } from 'node:os';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { start } from './contestants/start.js';
import { endsWithRun } from './ending.js';
import { startSyntheticDatabase } from './synthetic-database.js';

/*
 * How long a healthy client waits next to sixteen others, each of which sends the most expensive valid requests of one
 * kind, one after the other from its own address: alternating in one run with the same client alone.
 */

const SIZE = { events: 10_000, relations: 200, actors: 5_000, sources: 50_000 };
const ROUNDS = 5;
const ROUND_S = 10;
const SETTLE_MS = 3_000;
const EVERY_MS = 20;
const EDIT_EVERY_MS = 1_000;
const ADMIN_TOKEN = 'an-admin-of-timelines-made-for-a-bench';
const AIM = 5;

const quantile = (times, part) => times.toSorted((one, other) => one - other)[Math.ceil(times.length * part) - 1] ?? 0;
const median = (numbers) => quantile(numbers, 0.5);

const agent = new Agent({ keepAlive: true, localAddress: '127.0.0.2' });

function ask(url, query, variables, authorization) {
  const headers = { 'content-type': 'application/json', ...(authorization && { authorization }) };
  return new Promise((resolve, reject) => {
    const sent = request(`${url}/graphql`, { method: 'POST', agent, headers }, (response) => {
      const chunks = [];
      response.on('data', (chunk) => chunks.push(chunk));
      response.on('error', reject);
      response.on('end', () => {
        const { data, errors } = JSON.parse(Buffer.concat(chunks).toString());
        if (errors) reject(new Error(JSON.stringify(errors)));
        else resolve(data);
      });
    });
    sent.on('error', reject);
    sent.end(JSON.stringify({ query, variables }));
  });
}

const EVENT = 'id slug kind title(language: "en") date { edtf earliest latest } participations { role actor { slug } }';

/** What the client requests in turn, with its own documents: cached responses and new reads. */
const REQUESTS = [
  () => ['{ relation(id: "relation-1") { slug timeline(first: 20) { nodes { slug title } } } }'],
  (number) => [`query One($id: ID!) { event(id: $id) { ${EVENT} } }`, { id: `event-${1 + (number % SIZE.events)}` }],
  (number) => [
    `query Page($to: Date!) { events(first: 20, filter: { window: { to: $to } }) { nodes { ${EVENT} } } }`,
    {
      to: `${1960 + (number % 60)}-${String(1 + (number % 12)).padStart(2, '0')}-${String(1 + (number % 28)).padStart(2, '0')}`,
    },
  ],
];

/** The latency of each response in a round, in milliseconds. */
async function round(url) {
  const times = [];
  const requests = new Set();
  const until = performance.now() + ROUND_S * 1_000;
  for (; performance.now() < until; asked += 1) {
    const began = performance.now();
    const one = ask(url, ...REQUESTS[asked % REQUESTS.length](asked))
      .catch(() => (rejected += 1))
      .then(() => {
        times.push(performance.now() - began);
        requests.delete(one);
      });
    requests.add(one);
    await sleep(EVERY_MS);
  }
  await Promise.all(requests);
  return { p50: quantile(times, 0.5), p99: quantile(times, 0.99) };
}
let asked = 0;
let rejected = 0;

/** Edits an event once a second, so that subscribers are sent something. */
function editing(url) {
  let isOver = false;
  const run = async () => {
    for (let number = 0; !isOver; number += 1) {
      const { event } = await ask(url, '{ event(id: "event-1") { id version } }');
      const titles = [{ language: 'en', text: `Revised ${number}` }];
      const input = { id: event.id, expectedVersion: event.version, titles, reason: 'Bench.' };
      const revise = 'mutation ($input: UpdateEventInput!) { updateEvent(input: $input) { userErrors { message } } }';
      await ask(url, revise, { input }, `Bearer ${ADMIN_TOKEN}`);
      await sleep(EDIT_EVERY_MS);
    }
  };
  const running = run();
  return async () => {
    isOver = true;
    await running;
  };
}

const database = await startSyntheticDatabase(SIZE);
const env = { DATABASE_URL: database.url, PORT: '0', SEED: 'none', LOG_LEVEL: 'warn', ADMIN_TOKEN };
const service = await start(process.execPath, '../dist/src/main.js', env, /ready: http:\S+:(\d+)\/graphql/);
const attackers = endsWithRun(fork(fileURLToPath(new URL('attackers.js', import.meta.url)), [service.url]));
try {
  await once(attackers, 'message');
  const stop = editing(service.url);
  await round(service.url);
  const [alone, beside] = [[], []];
  for (let number = 0; number < ROUNDS; number += 1) {
    alone.push(await round(service.url));
    attackers.send('begin');
    await sleep(SETTLE_MS);
    beside.push(await round(service.url));
    attackers.send('end');
    await once(attackers, 'message');
    await sleep(SETTLE_MS);
  }
  await stop();
  const of = (rounds, name) => median(rounds.map((one) => one[name]));
  const row = (name, rounds) => `| ${name} | ${of(rounds, 'p50').toFixed(1)} | ${of(rounds, 'p99').toFixed(1)} |`;
  const times = of(beside, 'p99') / of(alone, 'p99');
  console.log(
    [
      `A healthy client beside sixteen of the worst: ${cpus()[0].model} × ${cpus().length}, Node.js ${process.version},`,
      `medians of ${ROUNDS} rounds of ${ROUND_S} s.`,
      '',
      '| client | p50 ms | p99 ms |',
      '| --- | ---: | ---: |',
      row('alone', alone),
      row('beside sixteen of the worst', beside),
      '',
      `p99 beside them is ${times.toFixed(1)} times that alone; the aim is ${AIM} at most. Refused of its requests: ${rejected} of ${asked}.`,
    ].join('\n'),
  );
} finally {
  agent.destroy();
  attackers.kill();
  await service.stop();
  await database.stop();
}
