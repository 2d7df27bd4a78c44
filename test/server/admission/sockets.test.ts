import { once } from 'node:events';
import type { Socket } from 'node:net';
import { afterEach, describe, expect, it } from '@jest/globals';
import { OpenSockets, receivedText } from '../../support/open-sockets.js';
import { World } from '../../support/world.js';

const MAX = 3;

describe('the maximum of open sockets of an address', () => {
  let world: World | null = null;
  const sockets = new OpenSockets();
  afterEach(async () => {
    sockets.close();
    await world?.stop();
  });

  /** The response on a socket. */
  async function requestOn(socket: Socket): Promise<string> {
    socket.write('GET /livez HTTP/1.1\r\nhost: entente\r\n\r\n');
    return receivedText(socket);
  }

  it('counts sockets whatever they request, and frees their places', async () => {
    world = await World.start('empty', { MAX_SOCKETS_PER_ADDRESS: String(MAX) });
    const all = [];
    while (all.length < MAX) all.push(await sockets.to(world));
    for (const socket of all) expect(await requestOn(socket)).toContain('200 OK');
    const rejected = await sockets.to(world);
    expect(await receivedText(rejected)).toMatch(/^HTTP\/1\.1 429 .+"code":"RATE_LIMITED","limit":"sockets","max":3/s);
    await once(rejected, 'close');
    all[0]?.end();
    await once(all[0] as Socket, 'close');
    expect(await requestOn(await sockets.to(world))).toContain('200 OK');
  });

  it('does not apply to a declared proxy', async () => {
    world = await World.start('empty', { MAX_SOCKETS_PER_ADDRESS: String(MAX), TRUSTED_PROXIES: '127.0.0.1' });
    for (let count = 0; count <= MAX; count += 1) expect(await requestOn(await sockets.to(world))).toContain('200 OK');
  });
});
