import { Agent, request } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { getIntrospectionQuery } from 'graphql';
import WebSocket from 'ws';

/*
 * Sixteen clients of the service at a URL, each sending the most expensive valid requests of one kind, one after the
 * other from its own address. Started by beside.js, which says when to begin and to end.
 */

const [url] = process.argv.slice(2);
const REFUSED_PAUSE_MS = 100;
const SUBSCRIPTIONS = 40;

const many = (count, text) => Array.from({ length: count }, (_, index) => text(index)).join(' ');
const EVERYTHING = `slug title date { edtf display(language: "en") } participations { role actor { slug name(language: "en") } }
  citations { source { slug publisher titles { language text } } } relations { slug }`;
const DISPLAYS = `relations { timeline(first: 100) { nodes { date { ${many(48, (at) => `t${at}: display(language: "en-x-a${at}")`)} } } } }`;
const FILTERED = 'query ($filter: EventFilter) { events(filter: $filter) { totalCount } }';

/** What each sends; `mark` makes each document different. */
const REQUESTS = [
  (mark) => ({ query: `query ${mark} { events(first: 40) { nodes { ${DISPLAYS} } } }` }),
  (mark) => ({
    query: `query ${mark} { a: events(first: 100) { nodes { ${EVERYTHING} } } b: events(first: 100) { nodes { ${EVERYTHING} } } }`,
  }),
  (mark) => ({
    query: `query ${mark} { relation(id: "relation-1") { ${many(380, () => 'timeline(filter: { text: "a" }) { totalCount }')} } }`,
  }),
  (mark) => ({
    query: `${many(50, (at) => `query ${mark}o${at} { events { nodes { ...F0 } } }`)} ${many(99, (at) => `fragment F${at} on Event { slug title ${at < 98 ? `...F${at + 1}` : ''} }`)}`,
    operationName: `${mark}o0`,
  }),
  (mark) => ({
    query: `query ${mark} { events(filter: { kinds: [${many(4_800, (at) => `MEETING${at}`)}] }) { totalCount } }`,
  }),
  () => ({
    query: FILTERED,
    variables: { filter: Object.fromEntries(Array.from({ length: 1_500 }, (_, at) => [`${at}${'k'.repeat(250)}`, 1])) },
  }),
  () => ({ query: FILTERED, variables: { filter: { kinds: Array(9_900).fill('PARTY_TIME') } } }),
  (mark) => ({ query: `query ${mark} { search(text: "event", first: 100) { nodes { __typename label } } }` }),
  (mark) => ({
    query: `query ${mark} { events(first: 100, filter: { text: "event" }) { totalCount histogram(by: YEAR) { buckets { count } } nodes { slug } } }`,
  }),
  (mark) => ({
    query: `query ${mark} { relations(first: 100) { nodes { timeline(first: 1) { totalCount countsByKind { kind count } topActors(first: 20) { count } } } } }`,
  }),
  (mark) => ({ query: getIntrospectionQuery().replace('IntrospectionQuery', mark) }),
  (mark) => ({
    query: `query ${mark} { a0: events(first: 20) { nodes { slug } } }`,
    extensions: { text: 'x'.repeat(900_000) },
  }),
  (mark) => ({
    query: `query ${mark} { events(first: 20) { nodes { ${'relations { timeline(first: 20) { nodes { '.repeat(2)} slug ${'} } } '.repeat(2)} } } }`,
  }),
  (mark) => ({ query: `query ${mark} { changes(first: 100) { nodes { position subject { __typename label } } } }` }),
  (mark) => ({ query: `query ${mark} { __typename } ${'#\n'.repeat(2_400)}#${'x'.repeat(90_000)}` }),
];

let isOn = false;
let sent = 0;

function post(agent, body) {
  return new Promise((resolve) => {
    const asked = request(
      `${url}/graphql`,
      { method: 'POST', agent, headers: { 'content-type': 'application/json' } },
      (response) => {
        response.resume();
        response.on('close', () => {
          resolve(response.statusCode);
        });
      },
    );
    asked.on('error', () => {
      resolve(0);
    });
    asked.end(JSON.stringify(body));
  });
}

/** Sends one kind of request while it is on; waits a little after a rate-limited response. */
async function attack(make, localAddress) {
  const agent = new Agent({ keepAlive: true, localAddress });
  while (isOn) {
    sent += 1;
    const status = await post(agent, make(`q${sent}`));
    if (status === 429 || status === 503 || status === 0) await sleep(REFUSED_PAUSE_MS);
  }
  agent.destroy();
}

/** Opens as many subscriptions as one socket may have, each with another document. */
function follow(localAddress) {
  const socket = new WebSocket(`${url.replace('http', 'ws')}/graphql`, 'graphql-transport-ws', { localAddress });
  socket.on('error', () => undefined);
  socket.on('open', () => socket.send('{"type":"connection_init"}'));
  socket.on('message', (data) => {
    if (!data.toString().includes('connection_ack')) return;
    for (let number = 0; number < SUBSCRIPTIONS; number += 1) {
      const query = `subscription { changes { position subject { ... on Event { t${number}: title ${DISPLAYS} } } } }`;
      socket.send(JSON.stringify({ id: `s${number}`, type: 'subscribe', payload: { query } }));
    }
  });
  return socket;
}

let running = [];
let socket = null;
process.on('message', async (message) => {
  if (message === 'begin') {
    isOn = true;
    running = REQUESTS.map((make, index) => attack(make, `127.0.1.${index + 1}`));
    socket = follow(`127.0.1.${REQUESTS.length + 1}`);
    return;
  }
  isOn = false;
  socket?.terminate();
  await Promise.all(running);
  process.send('over');
});
process.on('disconnect', () => process.exit());
process.send('ready');
