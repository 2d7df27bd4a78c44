import type { Socket } from 'node:net';
import type { FastifyInstance } from 'fastify';

const DRAIN_MS = 10_000;
const IDLE_CHECK_MS = 50;

/**
 * Answers how to stop taking requests: it waits for those under way, and what is still there after a while is cut. To be
 * called before the server listens.
 */
export function draining(fastify: FastifyInstance): () => Promise<void> {
  const { server } = fastify;
  const sockets = new Set<Socket>();
  server.on('connection', (socket: Socket) => {
    sockets.add(socket);
    socket.once('close', () => sockets.delete(socket));
  });
  return async () => {
    const late = setTimeout(() => {
      // Not the server's closeAllConnections(): it does not know a socket that was upgraded any more.
      for (const socket of sockets) socket.destroy();
    }, DRAIN_MS);
    const idle = setInterval(() => {
      // A connection that was busy when the closing began is kept alive by its client, and would hold it up.
      server.closeIdleConnections();
      // One that was opened in advance, and on which nothing has been asked, is not idle to Node.js.
      for (const socket of sockets) if (socket.bytesRead === 0) socket.destroy();
    }, IDLE_CHECK_MS);
    await fastify.close();
    clearTimeout(late);
    clearInterval(idle);
  };
}
