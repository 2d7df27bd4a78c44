import type { IncomingMessage } from 'node:http';
import type { FastifyInstance } from 'fastify';
import { handleProtocols, makeServer } from 'graphql-ws';
import { WebSocket, WebSocketServer } from 'ws';
import { Cancellation } from '../../foundation/async/cancellation.js';
import { languagesOf } from '../../foundation/text/accept-language.js';
import { requestIdOf } from '../../observability/request-id.js';
import type { OpenConnections, SubscriptionServerDeps } from '../subscriptions/transport.js';
import { protocolOptions } from './protocol-options.js';
import { closeWithError } from './socket-close.js';
import { bindProtocol } from './socket-connection.js';
import type { SocketConnection, ConnectionInitPayload } from './socket-connection.js';
import { handleUpgrades } from './upgrades.js';

const KILOBYTE = 1_000;

/** Close code of RFC 6455. */
const GOING_AWAY = 1001;
const CLOSE_GRACE_MS = 1_000;

/** Number of listeners that a socket has besides those of its subscriptions. */
const BASE_LISTENERS = 10;

/** Serves GraphQL over WebSocket (graphql-transport-ws) at /graphql. */
export function serveWebSocket(fastify: FastifyInstance, deps: SubscriptionServerDeps): OpenConnections {
  // The types of ws lack closeTimeout.
  const options = {
    noServer: true,
    maxPayload: deps.limits.maxBodyKb * KILOBYTE,
    closeTimeout: CLOSE_GRACE_MS,
    handleProtocols,
  };
  const server = new WebSocketServer(options);
  const protocol = makeServer<ConnectionInitPayload, SocketConnection>(protocolOptions(deps));
  const { admission } = deps;
  const open = async (socket: WebSocket, request: IncomingMessage): Promise<void> => {
    const address = admission.addressOf(request);
    try {
      // What it sends is read once it has its place.
      socket.pause();
      const release = await admission.connection(null, address);
      if (socket.readyState !== WebSocket.OPEN) {
        release();
        return;
      }
      // Each subscription adds a listener for the end of its socket.
      socket.setMaxListeners(deps.limits.maxSubscriptionsPerConnection + BASE_LISTENERS);
      const requestId = requestIdOf(request);
      const languages = languagesOf(request.headers);
      const state = { release, forget: () => undefined, position: null, gone: new Cancellation(), reading: 0 };
      bindProtocol(protocol, { socket, request, requestId, languages, address, ...state }, deps);
    } catch (error) {
      closeWithError(socket, error);
    } finally {
      socket.resume();
    }
  };
  server.on('connection', (socket, request) => {
    // Whoever is refused may break off.
    socket.on('error', () => undefined);
    open(socket, request).catch((error: unknown) => {
      deps.log.error({ err: error }, 'could not open a WebSocket');
      socket.terminate();
    });
  });
  handleUpgrades(fastify.server, deps, (request, socket, head) => {
    server.handleUpgrade(request, socket, head, (opened) => server.emit('connection', opened, request));
  });
  return { count: () => server.clients.size, end: () => closeAll(server) };
}

/** Closes every client with GOING_AWAY, and waits until all have disconnected. */
async function closeAll(server: WebSocketServer): Promise<void> {
  for (const socket of server.clients) socket.close(GOING_AWAY, 'the server is stopping: resume elsewhere');
  const terminateTimer = setTimeout(() => {
    for (const socket of server.clients) socket.terminate();
  }, CLOSE_GRACE_MS);
  await new Promise((resolve) => {
    server.close(resolve);
  });
  await Promise.all([...server.clients].map((socket) => new Promise((resolve) => socket.once('close', resolve))));
  clearTimeout(terminateTimer);
}
