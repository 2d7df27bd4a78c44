import type { Socket } from 'node:net';
import type { FastifyInstance } from 'fastify';

const DRAIN_MS = 10_000;
const IDLE_CHECK_MS = 50;

/**
 * Returns a function that stops the server: it waits for requests in progress and closes the remaining sockets after a
 * timeout. Call `createDrain` before the server listens.
 */
export function createDrain(fastify: FastifyInstance): () => Promise<void> {
  const { server } = fastify;
  const sockets = new Set<Socket>();
  server.on('connection', (socket: Socket) => {
    sockets.add(socket);
    socket.once('close', () => sockets.delete(socket));
  });
  return async () => {
    const drainTimer = setTimeout(() => {
      // Not the server's closeAllConnections(): it does not include upgraded sockets.
      for (const socket of sockets) socket.destroy();
    }, DRAIN_MS);
    const idleTimer = setInterval(() => {
      // A connection that was busy when closing began is kept alive by its client and would delay the shutdown.
      server.closeIdleConnections();
      // A connection opened in advance that has not sent anything is not idle to Node.js.
      for (const socket of sockets) if (socket.bytesRead === 0) socket.destroy();
    }, IDLE_CHECK_MS);
    await fastify.close();
    clearTimeout(drainTimer);
    clearInterval(idleTimer);
  };
}
