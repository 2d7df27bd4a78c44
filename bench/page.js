import { spawn } from 'node:child_process';
import { deepStrictEqual } from 'node:assert';
import { once } from 'node:events';
import { cpus } from 'node:os';
import { fileURLToPath } from 'node:url';
import autocannon from 'autocannon';
import { startMadeDatabase } from './made-database.js';

/*
 * The timeline page of one relation after another, with participations, actors, citations and sources: requests a second
 * of Entente beside the limit, in interleaved rounds of one run, since machines are noisy.
 */

const SIZE = { events: 200_000, relations: 50, actors: 5_000, sources: 50_000 };
const CONNECTIONS = 16;
const ROUNDS = 5;
const ROUND_S = 4;
const QUERY = `query Page($relation: ID!) {
  relation(id: $relation) {
    timeline(first: 20) {
      nodes {
        id slug kind title(language: "en") date { edtf earliest latest }
        participations { role actor { id slug name(language: "en") } }
        citations { basis source { slug publisher url } }
      }
      pageInfo { hasNextPage }
    }
  }
}`;
const relations = Array.from({ length: SIZE.relations }, (_, index) => `relation-${String(index + 1)}`);

/** Starts a program that prints where it listens. */
async function start(path, env, pattern) {
  const child = spawn(process.execPath, [fileURLToPath(new URL(path, import.meta.url))], {
    env: { PATH: process.env.PATH, ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let printed = '';
  for await (const chunk of child.stdout) {
    printed += chunk;
    const [, found] = pattern.exec(printed) ?? [];
    if (found !== undefined) return { found, stop: () => (child.kill(), once(child, 'exit')) };
  }
  throw new Error(`${path} ended before it listened`);
}

function median(numbers) {
  return [...numbers].sort((one, other) => one - other)[Math.floor(numbers.length / 2)];
}

async function drive({ url, requests }, seconds) {
  const result = await autocannon({ url, requests, connections: CONNECTIONS, duration: seconds });
  if (result.non2xx + result.errors > 0) throw new Error(`${url}: ${result.non2xx} refused, ${result.errors} failed`);
  return { rate: result.requests.total / result.duration, p50: result.latency.p50, p99: result.latency.p99 };
}

console.log(`Making ${SIZE.events.toLocaleString('en')} events over ${SIZE.relations} relations …`);
const database = await startMadeDatabase(SIZE);
const env = { DATABASE_URL: database.url, PORT: '0', SEED: 'none', LOG_LEVEL: 'warn' };
const entente = await start('../dist/src/main.js', env, /ready: (http:\S+)\/graphql/);
const limit = await start('limit.js', env, /listening on (\d+)/);
try {
  const contestants = [
    {
      name: 'Entente',
      url: `${entente.found}/graphql`,
      requests: relations.map((relation) => ({
        method: 'POST',
        path: '/graphql',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ query: QUERY, variables: { relation } }),
      })),
      ask: async (relation) =>
        (
          await fetch(`${entente.found}/graphql`, {
            method: 'POST',
            headers: { 'content-type': 'application/json' },
            body: JSON.stringify({ query: QUERY, variables: { relation } }),
          })
        ).json(),
    },
    {
      name: 'limit (PostgreSQL builds the JSON)',
      url: `http://127.0.0.1:${limit.found}`,
      requests: relations.map((relation) => ({ method: 'GET', path: `/?relation=${relation}` })),
      ask: async (relation) => (await fetch(`http://127.0.0.1:${limit.found}/?relation=${relation}`)).json(),
    },
  ];
  for (const relation of relations) {
    const [answer, ...others] = await Promise.all(contestants.map(({ ask }) => ask(relation)));
    for (const other of others) deepStrictEqual(answer, other);
    if (answer.data.relation.timeline.nodes.length !== 20) throw new Error('The page is not full');
  }
  const rounds = contestants.map(() => []);
  for (const contestant of contestants) await drive(contestant, 2);
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const [index, contestant] of contestants.entries()) rounds[index].push(await drive(contestant, ROUND_S));
  }
  const best = median(rounds.at(-1).map(({ rate }) => rate));
  console.log(`\n${cpus()[0].model} × ${cpus().length}, Node ${process.version}, ${CONNECTIONS} connections\n`);
  console.log('| contestant | requests/s | lowest–highest | of the limit | p50 ms | p99 ms |');
  console.log('| --- | ---: | ---: | ---: | ---: | ---: |');
  for (const [index, { name }] of contestants.entries()) {
    const rates = rounds[index].map(({ rate }) => rate);
    const figures = [
      median(rates).toFixed(0),
      `${Math.min(...rates).toFixed(0)}–${Math.max(...rates).toFixed(0)}`,
      (median(rates) / best).toFixed(2),
      median(rounds[index].map(({ p50 }) => p50)),
      median(rounds[index].map(({ p99 }) => p99)),
    ];
    console.log(`| ${[name, ...figures].join(' | ')} |`);
  }
} finally {
  await Promise.all([entente.stop(), limit.stop()]);
  await database.stop();
}
