import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import { Server as NetServer } from 'node:net';
import type { Socket } from 'node:net';
import type { OpenConnections } from '../subscriptions/transport.js';

/** How long connections that are idle, or busy, may stay open after the server has stopped accepting others. */
const RETIRE_MS = 30_000;

/**
 * Returns a function that lets a server retire while another process goes on to serve its address. It accepts no more
 * connections. Each open one is closed by a response that says so, or ends by itself, so that no request is lost on the way;
 * subscribers are asked to resume. Call it before the server listens.
 */
export function createRetirement(server: Server): (connections: readonly OpenConnections[]) => Promise<void> {
  const sockets = new Set<Socket>();
  let isRetiring = false;
  let onEmpty = (): void => undefined;
  server.on('connection', (socket: Socket) => {
    sockets.add(socket);
    socket.once('close', () => {
      sockets.delete(socket);
      if (isRetiring && sockets.size === 0) onEmpty();
    });
  });
  // Before the other listeners: the response has not begun.
  server.prependListener('request', (_request: IncomingMessage, response: ServerResponse) => {
    if (isRetiring) response.shouldKeepAlive = false;
  });
  return async (connections) => {
    isRetiring = true;
    // Not the HTTP server's own close(), which closes idle connections: a request may be under way on one.
    NetServer.prototype.close.call(server);
    const ended = Promise.all(connections.map((one) => one.end()));
    await new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, RETIRE_MS);
      onEmpty = () => {
        clearTimeout(timer);
        resolve();
      };
      if (sockets.size === 0) onEmpty();
    });
    await ended;
  };
}
