import type { Socket } from 'node:net';
import { afterEach, describe, expect, it } from '@jest/globals';
import { until } from '../../support/follower.js';
import { OpenSockets, receivedText } from '../../support/open-sockets.js';
import { World } from '../../support/world.js';

const MAX = 3;
const OTHER_PAGE = 'origin: https://other.example\r\n';

describe('a socket whose upgrade is rejected', () => {
  let world: World | null = null;
  const sockets = new OpenSockets();
  afterEach(async () => {
    sockets.close();
    await world?.stop();
    world = null;
  });

  /** Opens a socket that stays open on its side whatever the service does, and sends the given text. */
  async function open(sent: string): Promise<Socket> {
    if (!world) throw new Error('no service');
    const socket = await sockets.to(world, { allowHalfOpen: true });
    socket.write(sent);
    return socket;
  }

  const upgrade = (path: string, more = ''): string =>
    `GET ${path} HTTP/1.1\r\nhost: entente\r\nconnection: upgrade\r\nupgrade: websocket\r\n` +
    `sec-websocket-version: 13\r\nsec-websocket-key: dGhlIHNhbXBsZSBub25jZQ==\r\n${more}\r\n`;

  async function isLetIn(): Promise<boolean> {
    const socket = await open('GET /livez HTTP/1.1\r\nhost: entente\r\nconnection: close\r\n\r\n');
    const response = await receivedText(socket);
    socket.destroy();
    return response.includes('200 OK');
  }

  it.each([
    [404, '/nothing', '', {}],
    [403, '/graphql', OTHER_PAGE, {}],
    [429, '/graphql', '', { RATE_LIMIT_PER_ADDRESS: '1', RATE_WINDOW_S: '600' }],
  ])('with %i frees its place, though more is sent on it', async (status, path, more, limits) => {
    world = await World.start('empty', { MAX_SOCKETS_PER_ADDRESS: String(MAX), ...limits });
    if (status === 429) await world.sendRequest('{ __typename }');
    // The socket that fetch() has open is one of the address, too.
    const { length } = status === 429 ? [1, 2] : [1, 2, 3];
    for (let count = 0; count < length; count += 1) {
      const socket = await open(upgrade(path, more) + 'x'.repeat(100));
      expect(await receivedText(socket)).toContain(`HTTP/1.1 ${String(status)}`);
      socket.write('y'.repeat(100));
      socket.end();
    }
    await until('there is a free place again', isLetIn);
  });

  it('frees its place if its client keeps it open, and does not delay shutdown', async () => {
    world = await World.start('empty', { MAX_SOCKETS_PER_ADDRESS: String(MAX) });
    for (let count = 0; count < MAX; count += 1) {
      expect(await receivedText(await open(upgrade('/nothing')))).toContain('404 Not Found');
    }
    await until('there is a free place again', isLetIn);
    const startedAt = performance.now();
    await world.service.close();
    expect(performance.now() - startedAt).toBeLessThan(5_000);
  });
});
