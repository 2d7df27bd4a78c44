import { once } from 'node:events';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { WebSocket } from 'ws';
import { until } from '../support/follower.js';
import { World } from '../support/world.js';

const QUERY = 'subscription { changes { position } }';
const TIMEOUT_MS = 40_000;

/** Connections that carry nothing for a while, and the resources of those whose peer is dead. */
describe('an idle connection', () => {
  let world: World;
  beforeAll(async () => {
    world = await World.start('empty');
  });
  afterAll(() => world.stop());

  async function open(autoPong: boolean): Promise<WebSocket> {
    const url = `${world.service.url.replace('http', 'ws')}/graphql`;
    const socket = new WebSocket(url, 'graphql-transport-ws', { autoPong });
    await once(socket, 'open');
    socket.send('{"type":"connection_init"}');
    await once(socket, 'message');
    socket.send(JSON.stringify({ id: '1', type: 'subscribe', payload: { query: QUERY } }));
    return socket;
  }

  it('is pinged: a WebSocket that responds stays, a dead one is closed and everything held for it released', async () => {
    const [alive, dead] = [await open(true), await open(false)];
    let pings = 0;
    alive.on('ping', () => (pings += 1));
    await until('two followers', () => world.service.subscriptionStats().subscriptions === 2);
    await Promise.all([once(dead, 'close'), until('two pings', () => pings >= 2, TIMEOUT_MS)]);
    await until(
      'one of the two',
      () => world.service.subscriptionStats().subscriptions === 1 && world.service.subscriptionStats().sockets === 1,
    );
    expect(alive.readyState).toBe(WebSocket.OPEN);
    alive.close();
    await until('no subscription is left', () => world.service.subscriptionStats().subscriptions === 0);
  }, 60_000);

  it('is kept open by comments on an event stream', async () => {
    const aborted = new AbortController();
    const response = await fetch(`${world.service.url}/graphql/stream?query=${encodeURIComponent(QUERY)}`, {
      signal: aborted.signal,
    });
    const reader = (response.body as ReadableStream<Uint8Array>).getReader();
    for (let comment = 0; comment < 2; comment += 1) {
      expect(Buffer.from((await reader.read()).value ?? []).toString()).toBe(':\n\n');
    }
    aborted.abort();
    await until('no subscription is left', () => world.service.subscriptionStats().streams === 0);
  }, 60_000);
});
