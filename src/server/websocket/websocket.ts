import type { FastifyInstance } from 'fastify';
import { GraphQLError } from 'graphql';
import type { ExecutionArgs, FormattedExecutionResult, GraphQLFormattedError } from 'graphql';
import { CloseCode, handleProtocols, makeServer } from 'graphql-ws';
import type { Context, ServerOptions, SubscribePayload } from 'graphql-ws';
import { WebSocket, WebSocketServer } from 'ws';
import { UnauthenticatedError } from '../../auth/authenticator.js';
import { Cancelled, Deadline } from '../../database/driver/deadline.js';
import { readContext } from '../../database/query/request-context.js';
import { Cancellation } from '../../foundation/async/cancellation.js';
import type { RateLimit } from '../../foundation/graphql/rate-limit.js';
import type { Viewer } from '../../foundation/graphql/viewer.js';
import { languagesOf } from '../../foundation/text/accept-language.js';
import type { Observation } from '../../observability/observer.js';
import { requestIdOf } from '../../observability/request-id.js';
import { SubscriptionSender } from '../subscriptions/sender.js';
import type { Connections, SubscriptionServerDeps } from '../subscriptions/transport.js';
import type { Admission } from '../admission/admission.js';
import { clientOf } from '../admission/client.js';
import { LimitExceededError } from '../../graphql/limits/limit-exceeded.js';
import { OverloadedError } from '../../graphql/scheduling/fair-queue.js';
import { OperationRejectedError } from '../../graphql/execution/operation-pipeline.js';
import type { Operation, OperationPipeline } from '../../graphql/execution/operation-pipeline.js';
import { subscriptionKey } from '../subscriptions/payload-cache.js';
import { bindProtocol } from './socket-connection.js';
import type { SocketConnection, Params } from './socket-connection.js';
import { sendTo } from './socket-messages.js';
import { SingleResult } from './single-result.js';
import { close, refuse, refuseMoreThan, toldOf } from './socket-close.js';
import { takeUpgrades } from './upgrades.js';

const KILOBYTE = 1_000;

/** Most characters of an operation's id, which comes back with each message that it is sent. */
const ID_MAX = 200;

/** Close code of RFC 6455. */
const GOING_AWAY = 1001;
const CLOSE_GRACE_MS = 1_000;

/** Listeners at least that a socket has without any subscription. */
const SOCKET_KEEPERS = 10;

type Connected = Context<Params, SocketConnection>;

/** What an operation is executed with: graphql-ws hands it from one hook to the next. */
interface Begun {
  readonly id: string;
  readonly operation: Operation;
  readonly viewer: Viewer;
  readonly languages: readonly string[];
  readonly socket: WebSocket;
  readonly gone: Cancellation;
  readonly address: string;
  readonly rateLimit: RateLimit;
  readonly observation: Observation;
}

/** Serves GraphQL over WebSocket (graphql-transport-ws) at /graphql. */
export function serveWebSocket(fastify: FastifyInstance, live: SubscriptionServerDeps): Connections {
  // The types of ws do not know closeTimeout yet.
  const options = {
    noServer: true,
    maxPayload: live.limits.bodyMaxKb * KILOBYTE,
    closeTimeout: CLOSE_GRACE_MS,
    handleProtocols,
  };
  const server = new WebSocketServer(options);
  const protocol = makeServer<Params, SocketConnection>(protocolOptions(live));
  const { admission } = live;
  server.on('connection', (socket, request) => {
    const address = admission.addressOf(request);
    try {
      const release = admission.connection(null, address);
      // Each subscription that begins waits for the end of its socket, beside those who keep that.
      socket.setMaxListeners(live.limits.subscriptionsMaxPerConnection + SOCKET_KEEPERS);
      const requestId = requestIdOf(request);
      const own = { release, forget: ignore, gone: new Cancellation(), reading: 0 };
      bindProtocol(protocol, { socket, request, requestId, address, ...own }, live);
    } catch (error) {
      refuse(socket, error);
    }
  });
  takeUpgrades(fastify.server, live, (request, socket, head) => {
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

function protocolOptions(live: SubscriptionServerDeps): ServerOptions<Params, SocketConnection> {
  const { admission, sessions } = live;
  return {
    onConnect: async (context) => {
      const { extra } = context;
      const viewer = await viewerOf(admission, context);
      // It may have gone while the token was looked up: what it took from here on would never be given back.
      if (!viewer || extra.socket.readyState !== WebSocket.OPEN) return false;
      if (!hasRoomFor(admission, viewer, extra)) return false;
      extra.forget = sessions.open(viewer, (reason) => {
        close(extra.socket, CloseCode.Forbidden, reason);
      });
      return true;
    },
    onSubscribe: async (context, id, payload) => {
      const { extra } = context;
      if (id.length > ID_MAX) {
        const most = `at most ${String(ID_MAX)} characters are taken`;
        close(extra.socket, CloseCode.BadRequest, `The id is too long: ${most}`);
        return [new GraphQLError('The id is too long')];
      }
      extra.reading += 1;
      // Before anything is waited for: what comes after this one is not counted. Those of one id are one to graphql-ws.
      const underWay = Math.max(Object.keys(context.subscriptions).length, extra.reading);
      try {
        return await begun(live, context, { id, payload, underWay });
      } finally {
        extra.reading -= 1;
      }
    },
    execute: ({ contextValue }) => answer(live, contextValue as Begun) as never,
    subscribe: ({ contextValue }) => follow(live, contextValue as Begun) as never,
    // What is sent is as clients are to see it already.
    onNext: (_context, _id, _payload, _args, result) => result,
    onError: (_context, _id, _payload, errors) => errors.map((error) => error.toJSON()),
  };
}

/** An operation that is asked for on a socket. */
interface Asked {
  readonly id: string;
  readonly payload: SubscribePayload;
  /** Operations on the socket, with this one. */
  readonly underWay: number;
}

/** What graphql-ws is to execute, or why nothing is. */
async function begun(
  { admission, operations, limits, observer }: SubscriptionServerDeps,
  context: Connected,
  { id, payload, underWay }: Asked,
): Promise<ExecutionArgs | readonly GraphQLError[]> {
  // Asked each time: of a token that was revoked nothing is executed, not even before its socket is closed.
  const viewer = await viewerOf(admission, context);
  if (!viewer) return [new GraphQLError('The token is good no more', { extensions: { code: 'UNAUTHENTICATED' } })];
  const { address, requestId, request, socket, gone } = context.extra;
  // A socket has no headers for each operation: a client's trace comes in the operation's extensions, if at all.
  const observation = observer.begin({ transport: 'websocket', requestId, traceparent: traceparentOf(payload) });
  try {
    const rateLimit = admission.operation(viewer, address);
    refuseMoreThan(limits.subscriptionsMaxPerConnection, underWay);
    const operation = await operations.read(payload, { client: clientOf(viewer, address), cancellation: gone });
    const languages = languagesOf(request.headers);
    const contextValue: Begun = { id, operation, viewer, languages, socket, gone, address, rateLimit, observation };
    return {
      schema: operations.schema,
      document: operation.document,
      operationName: operation.definition.name?.value,
      contextValue,
    };
  } catch (error) {
    const errors = refusalsOf(operations, error);
    observation.end({ viewer, operation: null, errors });
    return errors;
  }
}

/** Who a connection is: by its connection_init, else by its header. Closes it when that can't be told. */
async function viewerOf(admission: Admission, { connectionParams, extra }: Connected): Promise<Viewer | null> {
  const params = Object.entries(connectionParams ?? {});
  const [, told] = params.find(([name]) => name.toLowerCase() === 'authorization') ?? [];
  try {
    return await admission.viewer(typeof told === 'string' ? told : extra.request.headers.authorization, extra.address);
  } catch (error) {
    if (error instanceof LimitExceededError) {
      refuse(extra.socket, error);
      return null;
    }
    if (!(error instanceof UnauthenticatedError)) throw error;
    close(extra.socket, CloseCode.Forbidden, error.reason);
    return null;
  }
}

/** The `traceparent` of a payload's extensions, where there is one. */
function traceparentOf({ extensions }: SubscribePayload): string | undefined {
  const given = extensions?.['traceparent'];
  return typeof given === 'string' ? given : undefined;
}

/** Why an operation is not begun, as its client is told it; throws what is another error. */
function refusalsOf(operations: OperationPipeline, error: unknown): readonly GraphQLError[] {
  if (error instanceof LimitExceededError) return [toldOf(error)];
  if (error instanceof Cancelled) return [graphqlError(operations.formatError(error, 'INTERNAL_SERVER_ERROR'))];
  if (error instanceof OverloadedError) return [graphqlError(operations.formatError(error, 'OVERLOADED'))];
  if (!(error instanceof OperationRejectedError)) throw error;
  return error.errors.map(graphqlError);
}

function graphqlError({ message, ...rest }: GraphQLFormattedError): GraphQLError {
  return new GraphQLError(message, rest);
}

function answer(live: SubscriptionServerDeps, begun: Begun): SingleResult {
  const { operations, queryable, limits } = live;
  const { operation, viewer, languages, gone, address, rateLimit, observation } = begun;
  const deadline = new Deadline(limits.deadlineMs);
  if (gone.reason) deadline.abandon();
  const context = { ...readContext(queryable, languages, viewer, { meter: observation, deadline }), rateLimit };
  const ended = { viewer, operation: operation.definition };
  const execute = async (): Promise<FormattedExecutionResult> => {
    const result = await operations
      .execute(operation, context, clientOf(viewer, address))
      .catch((error: unknown): FormattedExecutionResult => ({
        errors: [operations.formatError(error, 'INTERNAL_SERVER_ERROR')],
      }));
    const { errors = [], extensions } = result;
    observation.end({ ...ended, errors, cost: extensions?.['cost'] });
    return result;
  };
  return new SingleResult(deadline, execute, () => {
    observation.end({ ...ended, errors: [operations.formatError(new Cancelled(null), 'INTERNAL_SERVER_ERROR')] });
  });
}

async function follow(live: SubscriptionServerDeps, begun: Begun): Promise<SubscriptionSender | { errors: GraphQLError[] }> {
  const { id, operation, viewer, languages, socket, gone, address, observation } = begun;
  const { admission, operations, queryable, limits } = live;
  const ended = { viewer, operation: operation.definition };
  const deadline = new Deadline(limits.deadlineMs);
  const abandon = (): void => {
    deadline.abandon();
  };
  socket.once('close', abandon);
  if (gone.reason) abandon();
  const client = clientOf(viewer, address);
  let release: (() => void) | null = null;
  try {
    release = admission.subscription(viewer, address, operations.sizeOf(operation));
    const giveBack = release;
    const selection = subscriptionKey(operation, { viewer, languages });
    const context = readContext(queryable, languages, viewer, { meter: observation, deadline });
    const following = await operations.subscribe(operation, context, client);
    observation.end({ ...ended, errors: [] });
    const delivery: SubscriptionSender = new SubscriptionSender(
      live,
      following,
      { selection, client },
      sendTo({ socket, address, answers: live.answers }, id),
      () => {
        socket.off('close', end);
        giveBack();
      },
    );
    // graphql-ws forgets one whose id was taken again while what had it before was still ending, and would not return it.
    const end = (): void => void delivery.return();
    socket.once('close', end);
    return delivery;
  } catch (error) {
    release?.();
    const errors = [...refusalsOf(operations, error)];
    observation.end({ ...ended, errors });
    return { errors };
  } finally {
    socket.off('close', abandon);
    deadline.end();
  }
}

const ignore = (): void => undefined;

/** Who has shown a token has its places by that, and no more by its address. Closes the socket where there is none. */
function hasRoomFor(admission: Admission, viewer: Viewer, connection: SocketConnection): boolean {
  connection.release();
  try {
    connection.release = admission.connection(viewer, connection.address);
    return true;
  } catch (error) {
    refuse(connection.socket, error);
    return false;
  }
}
