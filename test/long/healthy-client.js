import { Agent, request } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import WebSocket from 'ws';

/*
 * A healthy client with its own address: a separate process, so that its latency is that of the service and not of the
 * attackers. Started by Bystander, with the service's URL, an address, an ADMIN's token and a page to read.
 */
const [url, localAddress, token, page] = process.argv.slice(2);
const EVERY_MS = 40;
const MUTATION_EVERY = 12;
const TIMEOUT_MS = 10_000;
const EVENT = 'cn-ru-ssc-19-2024';

const agent = new Agent({ keepAlive: true, localAddress });
const acknowledged = [];
const result = [];
let took = [];
let problems = [];

/** Sends a request, and retries when told to. */
async function sendRequest(query, variables, authorization) {
  for (;;) {
    const answer = await askOnce(query, variables, authorization);
    if (answer.status !== 503) return answer;
    await sleep(answer.retryAfter * 1_000);
  }
}

function askOnce(query, variables, authorization) {
  const headers = { 'content-type': 'application/json', ...(authorization && { authorization }) };
  return new Promise((resolve, reject) => {
    const sent = request(`${url}/graphql`, { method: 'POST', agent, headers }, (response) => {
      const chunks = [];
      response.on('data', (chunk) => chunks.push(chunk));
      response.on('end', () => {
        const { statusCode: status, headers: result } = response;
        resolve({ status, retryAfter: Number(result['retry-after']), text: Buffer.concat(chunks).toString() });
      });
      response.on('error', reject);
    });
    sent.on('error', reject);
    sent.end(JSON.stringify({ query, variables }));
  });
}

/** The expected response to a query. */
const responses = new Map();

async function read(name, query) {
  const { status, text } = await sendRequest(query);
  const { data, errors } = JSON.parse(text);
  if (status !== 200 || errors) throw new Error(`${name}: ${status} ${text.slice(0, 300)}`);
  const answer = JSON.stringify(Object.values(data));
  if (!responses.has(name)) responses.set(name, answer);
  if (responses.get(name) !== answer) throw new Error(`${name}: another answer than before`);
}

const MUTATION = `mutation ($input: CreateTopicInput!) { createTopic(input: $input) {
  change { position } userErrors { code } } }`;

async function write(number) {
  const input = { slug: `bystander-${number}`, names: [{ language: 'en', text: `bystander ${number}` }] };
  const { status, text } = await sendRequest(MUTATION, { input }, `Bearer ${token}`);
  const position = JSON.parse(text).data?.createTopic?.change?.position;
  if (status !== 200 || position === undefined) throw new Error(`tell: ${status} ${text.slice(0, 300)}`);
  acknowledged.push(position);
}

const EVENT_FIELDS = '{ slug title(language: "en") date { edtf } participations { role actor { slug } } }';
const REQUESTS = [
  () => read('kept', `{ event(id: "${EVENT}") ${EVENT_FIELDS} }`),
  // A document that nobody has sent yet.
  (number) => read('new', `{ n${number}: event(id: "${EVENT}") ${EVENT_FIELDS} }`),
  () => read('page', page),
];

async function timed(asked, number) {
  const started = performance.now();
  try {
    await asked(number);
  } catch (error) {
    problems.push(String(error));
  }
  took.push(performance.now() - started);
}

const socket = new WebSocket(`${url.replace('http', 'ws')}/graphql`, 'graphql-transport-ws', { localAddress });
socket.on('open', () => socket.send('{"type":"connection_init"}'));
socket.on('close', (code) => problems.push(`the subscription was closed: ${code}`));
socket.on('message', (data) => {
  const { type, payload } = JSON.parse(data);
  if (type === 'connection_ack') {
    const query = 'subscription { changes(kinds: [TOPIC], after: "0") { position subject { label } } }';
    socket.send(JSON.stringify({ id: '1', type: 'subscribe', payload: { query } }));
    process.send('ready');
  } else if (type === 'next' && payload.data) {
    if (payload.data.changes.subject.label.startsWith('bystander')) result.push(payload.data.changes.position);
  } else if (type !== 'ping') problems.push(`the subscription received: ${data}`);
});

let isOver = false;
process.on('message', (message) => {
  if (message === 'stop') isOver = true;
  else {
    process.send({ took, problems });
    [took, problems] = [[], []];
  }
});

const requests = new Set();
for (let number = 0; !isOver; number += 1) {
  const asked = number % MUTATION_EVERY === MUTATION_EVERY - 1 ? write : REQUESTS[number % REQUESTS.length];
  const one = timed(asked, number).finally(() => requests.delete(one));
  requests.add(one);
  await sleep(EVERY_MS);
}
await Promise.all(requests);
const deadline = Date.now() + TIMEOUT_MS;
while (result.length < acknowledged.length && Date.now() < deadline) await sleep(EVERY_MS);
process.send({ acknowledged, received: result });
process.disconnect();
socket.removeAllListeners('close');
socket.terminate();
agent.destroy();
