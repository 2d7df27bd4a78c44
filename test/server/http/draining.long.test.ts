import { once } from 'node:events';
import { connect } from 'node:net';
import type { AddressInfo } from 'node:net';
import { expect, it } from '@jest/globals';
import Fastify from 'fastify';
import { createDrain } from '../../../src/server/http/draining.js';

it('the server closes remaining sockets after a timeout, including an upgraded one', async () => {
  const fastify = Fastify();
  fastify.server.on('upgrade', (_request, socket) => {
    socket.write('HTTP/1.1 101 Switching Protocols\r\n\r\n');
  });
  const end = createDrain(fastify);
  await fastify.listen();
  const { port } = fastify.server.address() as AddressInfo;
  const socket = connect({ port, host: 'localhost', allowHalfOpen: true });
  socket.on('error', () => undefined);
  socket.write('GET / HTTP/1.1\r\nhost: entente\r\nconnection: upgrade\r\nupgrade: other\r\n\r\n');
  await once(socket, 'data');
  const closed = once(socket, 'close');
  const startedAt = performance.now();
  await end();
  expect(performance.now() - startedAt).toBeLessThan(12_000);
  socket.end();
  await closed;
}, 20_000);
