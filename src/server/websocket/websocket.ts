import type { FastifyInstance } from 'fastify';
import { GraphQLError } from 'graphql';
import type { ExecutionArgs, FormattedExecutionResult, GraphQLFormattedError } from 'graphql';
import { CloseCode, handleProtocols, makeServer } from 'graphql-ws';
import type { Context, ServerOptions, SubscribePayload } from 'graphql-ws';
import { WebSocket, WebSocketServer } from 'ws';
import { UnauthenticatedError } from '../../auth/authenticator.js';
import { CancelledError, Deadline } from '../../database/driver/deadline.js';
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
import { payloadSender } from './socket-messages.js';
import { SingleResult } from './single-result.js';
import { close, closeWithError, checkOperationCount, toGraphQLError } from './socket-close.js';
import { handleUpgrades } from './upgrades.js';

const KILOBYTE = 1_000;

/** Maximum length of an operation id, which is repeated in each message sent for the operation. */
const ID_MAX = 200;

/** Close code of RFC 6455. */
const GOING_AWAY = 1001;
const CLOSE_GRACE_MS = 1_000;

/** Number of listeners that a socket has besides those of its subscriptions. */
const BASE_LISTENERS = 10;

type ConnectionContext = Context<Params, SocketConnection>;

/** The context value of an operation: graphql-ws passes it from one hook to the next. */
interface SocketOperation {
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
export function serveWebSocket(fastify: FastifyInstance, deps: SubscriptionServerDeps): Connections {
  // The types of ws lack closeTimeout.
  const options = {
    noServer: true,
    maxPayload: deps.limits.maxBodyKb * KILOBYTE,
    closeTimeout: CLOSE_GRACE_MS,
    handleProtocols,
  };
  const server = new WebSocketServer(options);
  const protocol = makeServer<Params, SocketConnection>(protocolOptions(deps));
  const { admission } = deps;
  server.on('connection', (socket, request) => {
    const address = admission.addressOf(request);
    try {
      const release = admission.connection(null, address);
      // Each subscription adds a listener for the end of its socket.
      socket.setMaxListeners(deps.limits.maxSubscriptionsPerConnection + BASE_LISTENERS);
      const requestId = requestIdOf(request);
      const state = { release, forget: noop, gone: new Cancellation(), reading: 0 };
      bindProtocol(protocol, { socket, request, requestId, address, ...state }, deps);
    } catch (error) {
      closeWithError(socket, error);
    }
  });
  handleUpgrades(fastify.server, deps, (request, socket, head) => {
    server.handleUpgrade(request, socket, head, (opened) => server.emit('connection', opened, request));
  });
  return { count: () => server.clients.size, end: () => closeAll(server) };
}

/** Closes every client with GOING_AWAY, and waits until all have disconnected. */
async function closeAll(server: WebSocketServer): Promise<void> {
  for (const socket of server.clients) socket.close(GOING_AWAY, 'the server stops: resume elsewhere');
  const terminateTimer = setTimeout(() => {
    for (const socket of server.clients) socket.terminate();
  }, CLOSE_GRACE_MS);
  await new Promise((resolve) => {
    server.close(resolve);
  });
  await Promise.all([...server.clients].map((socket) => new Promise((resolve) => socket.once('close', resolve))));
  clearTimeout(terminateTimer);
}

function protocolOptions(deps: SubscriptionServerDeps): ServerOptions<Params, SocketConnection> {
  const { admission, sessions } = deps;
  return {
    onConnect: async (context) => {
      const { extra } = context;
      const viewer = await viewerOf(admission, context);
      // The socket may have closed during the token lookup: what is taken from here on would never be released.
      if (!viewer || extra.socket.readyState !== WebSocket.OPEN) return false;
      if (!takeConnection(admission, viewer, extra)) return false;
      extra.forget = sessions.open(viewer, (reason) => {
        close(extra.socket, CloseCode.Forbidden, reason);
      });
      return true;
    },
    onSubscribe: async (context, id, payload) => {
      const { extra } = context;
      if (id.length > ID_MAX) {
        const limitText = `at most ${String(ID_MAX)} characters are taken`;
        close(extra.socket, CloseCode.BadRequest, `The id is too long: ${limitText}`);
        return [new GraphQLError('The id is too long')];
      }
      extra.reading += 1;
      // Count before the first await, so that later operations are not included. graphql-ws counts operations of the
      // same id as one.
      const underWay = Math.max(Object.keys(context.subscriptions).length, extra.reading);
      try {
        return await executionArgsOf(deps, context, { id, payload, underWay });
      } finally {
        extra.reading -= 1;
      }
    },
    execute: ({ contextValue }) => execute(deps, contextValue as SocketOperation) as never,
    subscribe: ({ contextValue }) => subscribe(deps, contextValue as SocketOperation) as never,
    // Results and errors are formatted for clients already.
    onNext: (_context, _id, _payload, _args, result) => result,
    onError: (_context, _id, _payload, errors) => errors.map((error) => error.toJSON()),
  };
}

/** A subscribe message on a socket. */
interface SubscribeRequest {
  readonly id: string;
  readonly payload: SubscribePayload;
  /** Operations on the socket, including this one. */
  readonly underWay: number;
}

/** Builds the execution arguments for graphql-ws, or returns the errors. */
async function executionArgsOf(
  { admission, operations, limits, observer }: SubscriptionServerDeps,
  context: ConnectionContext,
  { id, payload, underWay }: SubscribeRequest,
): Promise<ExecutionArgs | readonly GraphQLError[]> {
  // Looked up again for each operation: a revoked token must not execute anything, even before its socket is closed.
  const viewer = await viewerOf(admission, context);
  if (!viewer) return [new GraphQLError('The token is good no more', { extensions: { code: 'UNAUTHENTICATED' } })];
  const { address, requestId, request, socket, gone } = context.extra;
  // A socket has no headers per operation, so the trace comes in the operation's extensions.
  const observation = observer.start({ transport: 'websocket', requestId, traceparent: traceparentOf(payload) });
  try {
    const rateLimit = admission.operation(viewer, address);
    checkOperationCount(limits.maxSubscriptionsPerConnection, underWay);
    const operation = await operations.prepare(payload, () => ({ client: clientOf(viewer, address), cancellation: gone }));
    const languages = languagesOf(request.headers);
    const contextValue: SocketOperation = {
      id,
      operation,
      viewer,
      languages,
      socket,
      gone,
      address,
      rateLimit,
      observation,
    };
    return {
      schema: operations.schema,
      document: operation.document,
      operationName: operation.definition.name?.value,
      contextValue,
    };
  } catch (error) {
    const errors = rejectionErrors(operations, error);
    observation.end({ viewer, operation: null, errors });
    return errors;
  }
}

/**
 * The viewer of a connection: by its connection_init, else by its header. Closes the socket if authentication fails.
 */
async function viewerOf(admission: Admission, { connectionParams, extra }: ConnectionContext): Promise<Viewer | null> {
  const params = Object.entries(connectionParams ?? {});
  const [, authorization] = params.find(([name]) => name.toLowerCase() === 'authorization') ?? [];
  try {
    return await admission.viewer(
      typeof authorization === 'string' ? authorization : extra.request.headers.authorization,
      extra.address,
    );
  } catch (error) {
    if (error instanceof LimitExceededError) {
      closeWithError(extra.socket, error);
      return null;
    }
    if (!(error instanceof UnauthenticatedError)) throw error;
    close(extra.socket, CloseCode.Forbidden, error.reason);
    return null;
  }
}

/** The `traceparent` of a payload's extensions, if there is one. */
function traceparentOf({ extensions }: SubscribePayload): string | undefined {
  const traceparent = extensions?.['traceparent'];
  return typeof traceparent === 'string' ? traceparent : undefined;
}

/** The errors of an operation that is rejected, formatted for its client; throws any other error. */
function rejectionErrors(operations: OperationPipeline, error: unknown): readonly GraphQLError[] {
  if (error instanceof LimitExceededError) return [toGraphQLError(error)];
  if (error instanceof CancelledError) return [graphqlError(operations.formatError(error, 'INTERNAL_SERVER_ERROR'))];
  if (error instanceof OverloadedError) return [graphqlError(operations.formatError(error, 'OVERLOADED'))];
  if (!(error instanceof OperationRejectedError)) throw error;
  return error.errors.map(graphqlError);
}

function graphqlError({ message, ...rest }: GraphQLFormattedError): GraphQLError {
  return new GraphQLError(message, rest);
}

function execute(deps: SubscriptionServerDeps, socketOperation: SocketOperation): SingleResult {
  const { operations, queryable, limits } = deps;
  const { operation, viewer, languages, gone, address, rateLimit, observation } = socketOperation;
  const deadline = new Deadline(limits.operationTimeoutMs);
  if (gone.reason) deadline.abandon();
  const context = { ...readContext(queryable, languages, viewer, { observer: observation, deadline }), rateLimit };
  const summary = { viewer, operation: operation.definition };
  const execute = async (): Promise<FormattedExecutionResult> => {
    const result = await operations.execute(operation, context, clientOf(viewer, address));
    const { errors = [], extensions } = result;
    observation.end({ ...summary, errors, cost: extensions?.['cost'] });
    return result;
  };
  return new SingleResult(deadline, execute, () => {
    observation.end({
      ...summary,
      errors: [operations.formatError(new CancelledError(null), 'INTERNAL_SERVER_ERROR')],
    });
  });
}

async function subscribe(
  deps: SubscriptionServerDeps,
  socketOperation: SocketOperation,
): Promise<SubscriptionSender | { errors: GraphQLError[] }> {
  const { id, operation, viewer, languages, socket, gone, address, observation } = socketOperation;
  const { admission, operations, queryable, limits } = deps;
  const summary = { viewer, operation: operation.definition };
  const deadline = new Deadline(limits.operationTimeoutMs);
  const abandon = (): void => {
    deadline.abandon();
  };
  socket.once('close', abandon);
  if (gone.reason) abandon();
  const client = clientOf(viewer, address);
  let release: (() => void) | null = null;
  try {
    release = admission.subscription(viewer, address, operations.sizeOf(operation));
    const releaseQuota = release;
    const selection = subscriptionKey(operation, { viewer, languages });
    const context = readContext(queryable, languages, viewer, { observer: observation, deadline });
    const subscription = await operations.subscribe(operation, context, client);
    observation.end({ ...summary, errors: [] });
    const sender: SubscriptionSender = new SubscriptionSender(
      deps,
      subscription,
      { selection, client },
      payloadSender({ socket, address, responseMemory: deps.responseMemory }, id),
      () => {
        socket.off('close', end);
        releaseQuota();
      },
    );
    // If an id is used again while its former operation is still ending, graphql-ws forgets the former and would never
    // return it.
    const end = (): void => void sender.return();
    socket.once('close', end);
    return sender;
  } catch (error) {
    release?.();
    const errors = [...rejectionErrors(operations, error)];
    observation.end({ ...summary, errors });
    return { errors };
  } finally {
    socket.off('close', abandon);
    deadline.end();
  }
}

const noop = (): void => undefined;

/** Moves the connection from its address's limit to its token's. Closes the socket when that limit is reached. */
function takeConnection(admission: Admission, viewer: Viewer, connection: SocketConnection): boolean {
  connection.release();
  try {
    connection.release = admission.connection(viewer, connection.address);
    return true;
  } catch (error) {
    closeWithError(connection.socket, error);
    return false;
  }
}
