import { afterAll, beforeAll, expect, it } from '@jest/globals';
import WebSocket from 'ws';
import type { Change } from '../../../src/web/live/change-batch.js';
import { realClock } from '../../../src/web/live/clock.js';
import { Follower } from '../../../src/web/live/follower.js';
import { subscribeTo } from '../../../src/web/live/subscription.js';
import { cloneDatabase } from '../../support/clone.js';
import type { Clone } from '../../support/clone.js';
import { until } from '../../support/follower.js';
import { post } from '../../support/post.js';
import { ServiceProcess } from '../../support/service-process.js';
import { TcpProxy } from '../../support/tcp-proxy.js';
import { ADMIN_TOKEN } from '../../support/world.js';

const QUERY = `subscription ($after: String) {
  changes(after: $after, kinds: [TOPIC]) { position effect subject { __typename id } event { id } } }`;
const CREATE = 'mutation ($input: CreateTopicInput!) { createTopic(input: $input) { userErrors { message } } }';

let clone: Clone;
let service: ServiceProcess;
let proxy: TcpProxy;
beforeAll(async () => {
  clone = await cloneDatabase('empty');
  proxy = await TcpProxy.start(await startService());
});
afterAll(async () => {
  await proxy.stop();
  await service.end();
  await clone.drop();
});

async function startService(): Promise<string> {
  service = ServiceProcess.start({ env: { DATABASE_URL: clone.url, SEED: 'none', ADMIN_TOKEN } });
  return (await service.ready()).url;
}

async function createTopic(slug: string): Promise<void> {
  const input = { slug, kind: 'SUBJECT', names: [{ language: 'en', text: slug }] };
  const response = await post(proxy.url, CREATE, { input }, { authorization: `Bearer ${ADMIN_TOKEN}` });
  expect(await response.json()).toMatchObject({ data: { createTopic: { userErrors: [] } } });
}

it.each(['SIGTERM', 'SIGKILL'] as const)('goes on after a service that was ended by %s is back', async (signal) => {
  const changes: Change[] = [];
  const follower = new Follower({
    clock: realClock,
    subscribe: subscribeTo(`${proxy.url}/graphql`, WebSocket),
    query: QUERY,
    variables: {},
    position: null,
    isOnline: true,
    onChange: (change) => changes.push(change),
    onReload: () => Promise.reject(new Error('it is the same log')),
  });
  follower.begin();
  await until('it is current', () => follower.activity === 'current');
  await createTopic(`before-${signal.toLowerCase()}`);
  await until('a change', () => changes.length === 1);
  const mend = await proxy.refuse();
  await service.end(signal);
  await until('it waits', () => follower.activity === 'waiting');
  proxy.pointTo(await startService());
  await mend();
  await createTopic(`after-${signal.toLowerCase()}`);
  await until('the next change', () => changes.length === 2);
  expect(changes[1]?.position).not.toBe(changes[0]?.position);
  follower.stop();
});
