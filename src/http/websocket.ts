import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import type { FastifyInstance } from 'fastify';
import { GraphQLError } from 'graphql';
import { CloseCode, handleProtocols, makeServer } from 'graphql-ws';
import type { Context, ServerOptions } from 'graphql-ws';
import type { Logger } from 'pino';
import { WebSocket, WebSocketServer } from 'ws';
import { Unauthenticated } from '../access/access.js';
import type { Access } from '../access/access.js';
import { readContext } from '../database/read-context.js';
import { isUnavailable } from '../database/sqlstate.js';
import type { Viewer } from '../foundation/viewer.js';
import { languagesOf } from '../foundation/accept-language.js';
import { clientOf } from './client.js';
import { Delivery } from './delivery.js';
import type { Send } from './delivery.js';
import type { Connections, LiveServer } from './live-server.js';
import { OperationRefused } from './operations.js';
import type { Operation } from './operations.js';
import { selectionOf } from './payloads.js';

const MESSAGE_MAX_BYTES = 1_000_000;

/** A ping goes out this often; a socket that does not answer one before the next is dead. */
const PING_MS = 12_000;

/** A socket with more unsent bytes than this is sent nothing until it has taken them. */
const UNSENT_MAX_BYTES = 64 * 1024;

/** Longest reason of a close (RFC 6455, 5.5.1: 125 bytes with the code). */
const REASON_MAX_BYTES = 123;

/** Close codes of RFC 6455 and of its registry. */
const GOING_AWAY = 1001;
const TRY_AGAIN_LATER = 1013;
const CLOSE_GRACE_MS = 1_000;

interface Connection {
  readonly socket: WebSocket;
  readonly request: IncomingMessage;
  forget: () => void;
}

type Params = Record<string, unknown>;
type Connected = Context<Params, Connection>;

/** What an operation is executed with: graphql-ws hands it from one hook to the next. */
interface Begun {
  readonly id: string;
  readonly operation: Operation;
  readonly viewer: Viewer;
  readonly languages: readonly string[];
  readonly socket: WebSocket;
  /** Of the client. */
  readonly address: string;
}

/** Serves GraphQL over WebSocket (graphql-transport-ws) at /graphql. */
export function serveWebSocket(fastify: FastifyInstance, live: LiveServer): Connections {
  // The types of ws do not know closeTimeout yet.
  const options = { noServer: true, maxPayload: MESSAGE_MAX_BYTES, closeTimeout: CLOSE_GRACE_MS, handleProtocols };
  const server = new WebSocketServer(options);
  const protocol = makeServer<Params, Connection>(protocolOptions(live));
  server.on('connection', (socket, request) => {
    speak(protocol, socket, request, live.log);
  });
  fastify.server.on('upgrade', (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    if (request.url?.split('?')[0] !== '/graphql') {
      socket.end('HTTP/1.1 404 Not Found\r\nconnection: close\r\ncontent-length: 0\r\n\r\n');
      return;
    }
    server.handleUpgrade(request, socket, head, (opened) => server.emit('connection', opened, request));
  });
  return { count: () => server.clients.size, end: () => closed(server) };
}

/** Tells every client that the server goes away, and waits until they have gone. */
async function closed(server: WebSocketServer): Promise<void> {
  for (const socket of server.clients) socket.close(GOING_AWAY, 'the server stops: resume elsewhere');
  const late = setTimeout(() => {
    for (const socket of server.clients) socket.terminate();
  }, CLOSE_GRACE_MS);
  await new Promise((resolve) => {
    server.close(resolve);
  });
  await Promise.all([...server.clients].map((socket) => new Promise((resolve) => socket.once('close', resolve))));
  clearTimeout(late);
}

/** Speaks the protocol on a socket, and keeps it alive. */
function speak(
  protocol: ReturnType<typeof makeServer<Params, Connection>>,
  socket: WebSocket,
  request: IncomingMessage,
  log: Logger,
): void {
  let isAlive = true;
  const pinging = setInterval(() => {
    if (!isAlive) {
      socket.terminate();
      return;
    }
    isAlive = false;
    socket.ping();
  }, PING_MS);
  socket.on('pong', () => (isAlive = true));
  // Frames that are none, or too long: ws closes the socket with the right code.
  socket.on('error', (error) => {
    log.debug({ err: error }, 'a WebSocket broke');
  });
  const connection: Connection = { socket, request, forget: () => undefined };
  const onClosed = protocol.opened(
    {
      protocol: socket.protocol,
      send: (text) =>
        new Promise((resolve) => {
          socket.send(text, () => {
            resolve();
          });
        }),
      close: (code, reason) => {
        close(socket, code, reason);
      },
      onMessage: (take) => {
        socket.on('message', (data) => {
          take((data as Buffer).toString()).catch((error: unknown) => {
            if (isUnavailable(error)) {
              close(socket, TRY_AGAIN_LATER, 'the database is out of reach');
              return;
            }
            log.error({ err: error }, 'unforeseen error on a WebSocket');
            close(socket, CloseCode.InternalServerError, 'Internal server error');
          });
        });
      },
    },
    connection,
  );
  socket.on('close', (code, reason) => {
    clearInterval(pinging);
    connection.forget();
    void onClosed(code, reason.toString());
  });
}

function close(socket: WebSocket, code = CloseCode.InternalServerError as number, reason = ''): void {
  const bytes = Buffer.from(reason);
  // A character that is cut in two ends as one that stands for what can't be read.
  socket.close(code, bytes.length > REASON_MAX_BYTES ? bytes.toString('utf8', 0, REASON_MAX_BYTES - 2) : reason);
}

function protocolOptions(live: LiveServer): ServerOptions<Params, Connection> {
  const { access, sessions, operations, queryable } = live;
  return {
    onConnect: async (context) => {
      const { extra } = context;
      const viewer = await viewerOf(access, context);
      if (!viewer) return false;
      const forget = sessions.open(viewer, (reason) => {
        close(extra.socket, CloseCode.Forbidden, reason);
      });
      extra.forget = forget;
      // It may have gone while the token was looked up.
      if (extra.socket.readyState !== WebSocket.OPEN) forget();
      return true;
    },
    onSubscribe: async (context, id, payload) => {
      // Asked each time: of a token that was revoked nothing is executed, not even before its socket is closed.
      const viewer = await viewerOf(access, context);
      if (!viewer) return [new GraphQLError('The token is good no more', { extensions: { code: 'UNAUTHENTICATED' } })];
      try {
        const operation = operations.read(payload);
        const languages = languagesOf(context.extra.request.headers);
        const { socket, request } = context.extra;
        const address = request.socket.remoteAddress ?? '';
        const begun: Begun = { id, operation, viewer, languages, socket, address };
        return {
          schema: operations.schema,
          document: operation.document,
          operationName: payload.operationName,
          contextValue: begun,
        };
      } catch (error) {
        if (error instanceof OperationRefused)
          return error.errors.map(({ message, ...rest }) => new GraphQLError(message, rest));
        throw error;
      }
    },
    execute: ({ contextValue }) => {
      const { operation, viewer, languages, address } = contextValue as Begun;
      const client = clientOf(viewer, address);
      return operations.execute(operation, readContext(queryable, languages, viewer), client) as never;
    },
    subscribe: ({ contextValue }) => follow(live, contextValue as Begun) as never,
    // What is sent is as clients are to see it already.
    onNext: (_context, _id, _payload, _args, result) => result,
    onError: (_context, _id, _payload, errors) => errors.map((error) => error.toJSON()),
  };
}

/** Who a connection is: by its connection_init, else by its header. Closes it when that can't be told. */
async function viewerOf(access: Access, { connectionParams, extra }: Connected): Promise<Viewer | null> {
  const params = Object.entries(connectionParams ?? {});
  const [, told] = params.find(([name]) => name.toLowerCase() === 'authorization') ?? [];
  try {
    return await access.viewer(typeof told === 'string' ? told : extra.request.headers.authorization);
  } catch (error) {
    if (!(error instanceof Unauthenticated)) throw error;
    close(extra.socket, CloseCode.Forbidden, error.reason);
    return null;
  }
}

async function follow(live: LiveServer, begun: Begun): Promise<Delivery | { errors: GraphQLError[] }> {
  const { id, operation, viewer, languages, socket } = begun;
  const { operations, queryable } = live;
  try {
    const following = await operations.follow(operation, readContext(queryable, languages, viewer));
    return new Delivery(live, following, selectionOf(operation, { viewer, languages }), sendTo(socket, id));
  } catch (error) {
    if (!(error instanceof OperationRefused)) throw error;
    return { errors: error.errors as GraphQLError[] };
  }
}

/** Sends a subscription's payloads, each as one message, by one write. */
function sendTo(socket: WebSocket, id: string): Send {
  const head = `{"id":${JSON.stringify(id)},"type":"next","payload":`;
  return (payload) => {
    const message = `${head}${payload}}`;
    if (socket.bufferedAmount < UNSENT_MAX_BYTES) {
      socket.send(message);
      return undefined;
    }
    return new Promise((resolve) => {
      socket.send(message, () => {
        resolve();
      });
    });
  };
}
