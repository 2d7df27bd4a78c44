import type { OutgoingHttpHeaders } from 'node:http';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { OperationTypeNode } from 'graphql';
import { UnauthenticatedError } from '../../auth/unauthenticated-error.js';
import { CancelledError, Deadline } from '../../database/driver/deadline.js';
import { readContext } from '../../database/query/request-context.js';
import { databaseFailureOf } from '../../database/driver/errors.js';
import { Cancellation } from '../../foundation/async/cancellation.js';
import type { RateLimit } from '../../foundation/graphql/rate-limit.js';
import type { Viewer } from '../../foundation/graphql/viewer.js';
import { onDisconnect } from '../../foundation/async/disconnect.js';
import { languagesOf } from '../../foundation/text/accept-language.js';
import { pickLanguage } from '../../foundation/text/localized-text.js';
import { DATE_LANGUAGES } from '../../foundation/dates/date-phrases.js';
import type { Observation } from '../../observability/observer.js';
import { sourceFor } from '../../replicas/replicas.js';
import { SubscriptionSender } from '../subscriptions/sender.js';
import type { SendMessage } from '../subscriptions/sender.js';
import { clientOf } from '../admission/client.js';
import { POSITION_HEADER, requestedIn } from '../http/requested-position.js';
import { setVary } from '../http/response.js';
import { checkJsonLimits } from '../http/json-limits.js';
import { LimitExceededError } from '../../graphql/limits/limit-exceeded.js';
import { isQuery } from '../../graphql/execution/replica-fallback.js';
import { OperationRejectedError } from '../../graphql/execution/operation-pipeline.js';
import type { Operation, OperationRequest } from '../../graphql/execution/operation-pipeline.js';
import { subscriptionKey } from '../subscriptions/payload-cache.js';
import { SseResponse } from './sse-response.js';
import type { QueueClient } from '../../graphql/scheduling/scheduler.js';
import { RETRY_AFTER_S, SERVICE_UNAVAILABLE, unavailableMessage } from '../../graphql/execution/unavailable.js';
import type { OpenConnections, SubscriptionServerDeps } from '../subscriptions/transport.js';

/*
 * GraphQL over Server-Sent Events, distinct connections mode:
 * https://github.com/enisdenjo/graphql-sse/blob/master/PROTOCOL.md
 *
 * Implemented here, as graphql-sse's handler has no support for event ids, and its queue is unbounded.
 */

const ROUTE = { method: ['GET', 'POST'], url: '/graphql/stream', exposeHeadRoute: false };

/** An HTTP request that is rejected before GraphQL sees it. */
class BadRequest extends Error {
  constructor(
    readonly status: number,
    message: string,
    readonly headers: Readonly<Record<string, string>> = {},
  ) {
    super(message);
  }
}

/** Serves GraphQL over Server-Sent Events at /graphql/stream. There is no HEAD route: headers alone are of no use. */
export function serveEventStream(fastify: FastifyInstance, deps: SubscriptionServerDeps): OpenConnections {
  const streams = new Set<SseResponse>();
  fastify.route({
    ...ROUTE,
    handler: async (request, reply) => {
      setVary(reply);
      try {
        await serve(deps, streams, request, reply);
      } catch (error) {
        const rejection = errorResponseOf(error);
        if (!rejection) throw error;
        const { status, code, message, headers } = rejection;
        const errors = [{ message, extensions: { code } }];
        return reply.code(status).headers(headers).send({ errors });
      }
    },
  });
  return {
    count: () => streams.size,
    end: () => {
      for (const stream of streams) stream.end();
      return Promise.resolve();
    },
  };
}

interface ErrorResponse {
  readonly status: number;
  readonly code: string;
  readonly message: string;
  readonly headers: Readonly<Record<string, string>>;
}

function errorResponseOf(error: unknown): ErrorResponse | null {
  if (error instanceof BadRequest) {
    return { status: error.status, code: 'BAD_USER_INPUT', message: error.message, headers: error.headers };
  }
  const failure = databaseFailureOf(error);
  if (failure) {
    const headers = { 'retry-after': String(RETRY_AFTER_S) };
    return { status: SERVICE_UNAVAILABLE, code: 'UNAVAILABLE', message: unavailableMessage(failure, null), headers };
  }
  if (!(error instanceof UnauthenticatedError)) return null;
  return { status: 401, code: 'UNAUTHENTICATED', message: error.message, headers: { 'www-authenticate': 'Bearer' } };
}

async function serve(
  deps: SubscriptionServerDeps,
  streams: Set<SseResponse>,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<void> {
  const operationRequest = parseRequest(request);
  const { admission } = deps;
  const address = admission.addressOf(request.raw);
  const viewer = await admission.viewer(request.headers.authorization, address);
  const rateLimit = await admission.operation(viewer, address);
  const onGone = onDisconnect(request.raw, reply.raw);
  await deps.positions.await(request.headers[POSITION_HEADER], onGone);
  const cancellation = new Cancellation();
  onGone(() => {
    cancellation.cancel(new CancelledError(null));
  });
  const operation = await readOrRejection(deps, operationRequest, { client: clientOf(viewer, address), cancellation });
  const operationType = operation instanceof OperationRejectedError ? null : operation.definition.operation;
  // A page of another site can send a GET without a preflight, so GET allows only subscriptions, which change nothing.
  if (request.method === 'GET' && operationType !== null && operationType !== OperationTypeNode.SUBSCRIPTION) {
    throw new BadRequest(405, 'Only subscriptions are accepted over GET here: use POST', { allow: 'POST' });
  }
  const releases = [await admission.connection(viewer, address)];
  try {
    if (operationType === OperationTypeNode.SUBSCRIPTION && !(operation instanceof OperationRejectedError)) {
      releases.push(await admission.subscription(viewer, address, deps.operations.sizeOf(operation)));
    }
  } catch (error) {
    for (const release of releases) release();
    throw error;
  }
  const observation = deps.observer.start({
    transport: 'sse',
    requestId: request.id,
    traceparent: request.headers['traceparent']?.toString(),
  });
  // Sent before the first text is chosen: the language of the reader in which the service has words of its own.
  void reply.header(
    'content-language',
    pickLanguage(DATE_LANGUAGES, { languages: languagesOf(request.headers) }, null),
  );
  // The hijacked reply would lose the headers that Fastify has collected, such as those for CORS.
  const headers = reply.getHeaders() as OutgoingHttpHeaders;
  reply.hijack();
  const stream = new SseResponse(request.raw, reply.raw, headers, (length) =>
    deps.responseMemory.take(address, length),
  );
  streams.add(stream);
  const closeSession = deps.sessions.open(viewer, (reason) => {
    void stream.complete({ errors: [{ message: reason, extensions: { code: 'UNAUTHENTICATED' } }] });
  });
  stream.onClose(() => {
    closeSession();
    for (const release of releases) release();
    streams.delete(stream);
  });
  if (operation instanceof OperationRejectedError) {
    const { errors } = operation;
    await stream.complete({ errors });
    observation.end({ viewer, operation: null, errors });
  } else await respond(deps, { stream, operation, viewer, address, rateLimit, observation }, request);
}

async function readOrRejection(
  { operations }: SubscriptionServerDeps,
  request: OperationRequest,
  queueClient: QueueClient,
): Promise<Operation | OperationRejectedError> {
  try {
    return await operations.prepare(request, () => queueClient);
  } catch (error) {
    if (error instanceof OperationRejectedError) return error;
    throw error;
  }
}

interface StreamedOperation {
  readonly stream: SseResponse;
  readonly operation: Operation;
  readonly viewer: Viewer;
  readonly address: string;
  readonly rateLimit: RateLimit;
  readonly observation: Observation;
}

async function respond(
  deps: SubscriptionServerDeps,
  { stream, operation, viewer, address, rateLimit, observation }: StreamedOperation,
  request: FastifyRequest,
): Promise<void> {
  const { operations, queryable, replicas, limits } = deps;
  const summary = { viewer, operation: operation.definition };
  const languages = languagesOf(request.headers);
  const deadline = new Deadline(limits.operationTimeoutMs);
  stream.onClose(() => {
    deadline.abandon();
  });
  const source = isQuery(operation) ? sourceFor(replicas, viewer, requestedIn(request)) : undefined;
  const context = readContext(queryable, languages, viewer, { observer: observation, deadline, source });
  try {
    if (operation.definition.operation !== OperationTypeNode.SUBSCRIPTION) {
      const result = await operations.execute(operation, { ...context, rateLimit }, clientOf(viewer, address));
      await stream.complete(result);
      observation.end({ ...summary, errors: result.errors ?? [], cost: result.extensions?.['cost'] });
      return;
    }
    const lastEventId = request.headers['last-event-id'];
    const client = clientOf(viewer, address);
    const subscribeContext = {
      ...context,
      lastEventId: typeof lastEventId === 'string' && lastEventId !== '' ? lastEventId : null,
    };
    const subscription = await operations.subscribe(operation, subscribeContext, client);
    observation.end({ ...summary, errors: [] });
    const selection = subscriptionKey(operation, { viewer, languages });
    const send: SendMessage = (payload, position) => stream.sendChange(payload, position);
    const sender = new SubscriptionSender(deps, subscription, { selection, client }, send);
    stream.onClose(() => void sender.return());
    const { done, value: last } = await sender.next();
    if (!done && last.errors?.[0]?.extensions?.['code'] === 'RESYNC') {
      await stream.complete(last);
      return;
    }
    // Without a complete event, a client that was too slow reconnects by itself and sends its last event id.
    if (!done) stream.sendResult(JSON.stringify(last));
    stream.end();
  } catch (error) {
    const errors =
      error instanceof OperationRejectedError ? error.errors : [operations.formatError(error, 'INTERNAL_SERVER_ERROR')];
    await stream.complete({ errors });
    observation.end({ ...summary, errors });
  }
}

/** Parses the parameters of GraphQL over HTTP from a URL or a JSON body. Throws BadRequest. */
function parseRequest({ method, query: search, body, headers }: FastifyRequest): OperationRequest {
  const accept = headers.accept ?? '*/*';
  if (!/text\/event-stream|text\/\*|\*\/\*/.test(accept)) throw new BadRequest(406, 'Accept text/event-stream');
  const params = (method === 'GET' ? search : body) as Readonly<Record<string, unknown>> | null | undefined;
  if (typeof params !== 'object' || params === null) throw new BadRequest(415, 'Send a JSON object');
  const { query, operationName, variables } = params;
  if (typeof query !== 'string') throw new BadRequest(400, 'query: must be a string');
  if (operationName !== undefined && operationName !== null && typeof operationName !== 'string') {
    throw new BadRequest(400, 'operationName: must be a string');
  }
  const parsedVariables = typeof variables === 'string' && method === 'GET' ? parseVariables(variables) : variables;
  if (
    parsedVariables !== undefined &&
    parsedVariables !== null &&
    (typeof parsedVariables !== 'object' || Array.isArray(parsedVariables))
  ) {
    throw new BadRequest(400, 'variables: must be an object');
  }
  return { query, operationName, variables: parsedVariables as OperationRequest['variables'] };
}

/** An empty text counts as absent. */
function parseVariables(json: string): unknown {
  try {
    if (json === '') return null;
    checkJsonLimits(json);
    return JSON.parse(json);
  } catch (error) {
    if (error instanceof LimitExceededError) throw error;
    throw new BadRequest(400, 'variables: must be JSON');
  }
}
