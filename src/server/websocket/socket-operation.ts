import { GraphQLError } from 'graphql';
import type { ExecutionArgs, FormattedExecutionResult, GraphQLFormattedError } from 'graphql';
import type { SubscribePayload } from 'graphql-ws';
import type { WebSocket } from 'ws';
import { CancelledError, Deadline } from '../../database/driver/deadline.js';
import { StandbyLagError } from '../../database/driver/standby-lag.js';
import { readContext } from '../../database/query/request-context.js';
import type { Cancellation } from '../../foundation/async/cancellation.js';
import { RequestError, ResyncRequiredError } from '../../foundation/graphql/request-error.js';
import type { LogPosition } from '../../foundation/records/log-position.js';
import type { RateLimit } from '../../foundation/graphql/rate-limit.js';
import type { Viewer } from '../../foundation/graphql/viewer.js';
import { isQuery } from '../../graphql/execution/replica-fallback.js';
import { OperationRejectedError } from '../../graphql/execution/operation-pipeline.js';
import type { Operation, OperationPipeline } from '../../graphql/execution/operation-pipeline.js';
import { LimitExceededError } from '../../graphql/limits/limit-exceeded.js';
import { OverloadedError } from '../../graphql/scheduling/fair-queue.js';
import type { Observation } from '../../observability/observer.js';
import { sourceFor } from '../../replicas/replicas.js';
import { clientOf } from '../admission/client.js';
import { POSITION_HEADER, requestedPosition } from '../http/requested-position.js';
import type { RequestedPositions } from '../http/requested-position.js';
import { subscriptionKey } from '../subscriptions/payload-cache.js';
import { SubscriptionSender } from '../subscriptions/sender.js';
import type { SubscriptionServerDeps } from '../subscriptions/transport.js';
import { SingleResultIterator } from './single-result.js';
import { checkOperationCount, toGraphQLError } from './socket-close.js';
import type { SocketConnection } from './socket-connection.js';
import { payloadSender } from './socket-messages.js';

/** The context value of an operation: graphql-ws passes it from one hook to the next. */
export interface SocketOperation {
  readonly id: string;
  readonly operation: Operation;
  readonly viewer: Viewer;
  readonly languages: readonly string[];
  readonly socket: WebSocket;
  readonly gone: Cancellation;
  readonly address: string;
  readonly rateLimit: RateLimit;
  readonly observation: Observation;
  /** The position that it reads at least; null if it has none. */
  readonly requested: LogPosition | null;
}

/** A subscribe message on a socket. */
export interface SubscribeRequest {
  readonly id: string;
  readonly payload: SubscribePayload;
  /** Operations on the socket, including this one. */
  readonly underWay: number;
  readonly viewer: Viewer;
}

/** Reads an operation and builds its execution arguments for graphql-ws, or returns the errors. */
export async function executionArgs(
  { admission, operations, limits, observer, positions }: SubscriptionServerDeps,
  { address, requestId, languages, socket, gone, position }: SocketConnection,
  { id, payload, underWay, viewer }: SubscribeRequest,
): Promise<ExecutionArgs | readonly GraphQLError[]> {
  // A socket has no headers per operation, so the trace comes in the operation's extensions.
  const observation = observer.start({ transport: 'websocket', requestId, traceparent: traceparentOf(payload) });
  try {
    const rateLimit = await admission.operation(viewer, address);
    checkOperationCount(limits.maxSubscriptionsPerConnection, underWay);
    const requested = payload.extensions?.[POSITION_HEADER] ?? position;
    await awaitPosition(positions, requested, gone);
    const operation = await operations.prepare(payload, () => ({
      client: clientOf(viewer, address),
      cancellation: gone,
    }));
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
      requested: requestedPosition(requested),
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

/** Waits until what is read includes the changes up to the position of an operation, unless the socket is closed. */
async function awaitPosition(positions: RequestedPositions, value: unknown, gone: Cancellation): Promise<void> {
  let stopListening = (): void => undefined;
  await positions
    .await(value, (listener) => {
      if (gone.reason) listener();
      else stopListening = gone.onCancel(listener);
    })
    ?.finally(() => {
      stopListening();
    });
}

/** Executes a query or a mutation. */
export function execute(deps: SubscriptionServerDeps, socketOperation: SocketOperation): SingleResultIterator {
  const { operations, queryable, replicas, limits } = deps;
  const { operation, viewer, languages, gone, address, rateLimit, observation, requested } = socketOperation;
  const deadline = new Deadline(limits.operationTimeoutMs);
  if (gone.reason) deadline.abandon();
  const source = isQuery(operation) ? sourceFor(replicas, viewer, requested) : undefined;
  const read = readContext(queryable, languages, viewer, { observer: observation, deadline, source });
  const context = { ...read, rateLimit };
  const summary = { viewer, operation: operation.definition };
  const execute = async (): Promise<FormattedExecutionResult> => {
    const result = await operations.execute(operation, context, clientOf(viewer, address));
    const { errors = [], extensions } = result;
    observation.end({ ...summary, errors, cost: extensions?.['cost'] });
    return result;
  };
  return new SingleResultIterator(deadline, execute, () => {
    observation.end({
      ...summary,
      errors: [operations.formatError(new CancelledError(null), 'INTERNAL_SERVER_ERROR')],
    });
  });
}

/** Starts a subscription, or returns the errors. */
export async function subscribe(
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
    release = await admission.subscription(viewer, address, operations.sizeOf(operation));
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

/** The `traceparent` of a payload's extensions, if there is one. */
function traceparentOf({ extensions }: SubscribePayload): string | undefined {
  const traceparent = extensions?.['traceparent'];
  return typeof traceparent === 'string' ? traceparent : undefined;
}

/** The errors of an operation that is rejected, formatted for its client; throws any other error. */
function rejectionErrors(operations: OperationPipeline, error: unknown): readonly GraphQLError[] {
  if (error instanceof LimitExceededError) return [toGraphQLError(error)];
  if (error instanceof CancelledError) return [graphqlError(operations.formatError(error, 'INTERNAL_SERVER_ERROR'))];
  if (error instanceof RequestError || error instanceof ResyncRequiredError || error instanceof StandbyLagError)
    return [graphqlError(operations.formatError(error, 'UNAVAILABLE'))];
  if (error instanceof OverloadedError) return [graphqlError(operations.formatError(error, 'OVERLOADED'))];
  if (!(error instanceof OperationRejectedError)) throw error;
  return error.errors.map(graphqlError);
}

function graphqlError({ message, ...rest }: GraphQLFormattedError): GraphQLError {
  return new GraphQLError(message, rest);
}
