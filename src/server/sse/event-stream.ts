import type { OutgoingHttpHeaders } from 'node:http';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { OperationTypeNode } from 'graphql';
import { UnauthenticatedError } from '../../auth/authenticator.js';
import { Cancelled, Deadline } from '../../database/driver/deadline.js';
import { readContext } from '../../database/query/request-context.js';
import { databaseFailureOf } from '../../database/driver/errors.js';
import { Cancellation } from '../../foundation/async/cancellation.js';
import type { RateLimit } from '../../foundation/graphql/rate-limit.js';
import type { Viewer } from '../../foundation/graphql/viewer.js';
import { onDisconnect } from '../../foundation/async/disconnect.js';
import { languagesOf } from '../../foundation/text/accept-language.js';
import type { Observation } from '../../observability/observer.js';
import { SubscriptionSender } from '../subscriptions/sender.js';
import type { SendMessage } from '../subscriptions/sender.js';
import { clientOf } from '../admission/client.js';
import { refuseLargeJson } from '../http/json-limits.js';
import { LimitExceededError } from '../../graphql/limits/limit-exceeded.js';
import { OperationRejectedError } from '../../graphql/execution/operation-pipeline.js';
import type { Operation, OperationRequest } from '../../graphql/execution/operation-pipeline.js';
import { subscriptionKey } from '../subscriptions/payload-cache.js';
import { SseResponse } from './sse-response.js';
import type { QueueClient } from '../../graphql/scheduling/scheduler.js';
import { RETRY_AFTER_S, SERVICE_UNAVAILABLE, unavailableMessage } from '../../graphql/execution/unavailable.js';
import type { Connections, SubscriptionServerDeps } from '../subscriptions/transport.js';

/*
 * GraphQL over Server-Sent Events, distinct connections mode:
 * https://github.com/enisdenjo/graphql-sse/blob/master/PROTOCOL.md
 *
 * Served by our own hand, as graphql-sse's handler has no place for a record's id and an unbounded queue.
 */

const ROUTE = { method: ['GET', 'POST'], url: '/graphql/stream', exposeHeadRoute: false };

/** What is wrong with a request before GraphQL sees it. */
class BadRequest extends Error {
  constructor(
    readonly status: number,
    message: string,
    readonly headers: Readonly<Record<string, string>> = {},
  ) {
    super(message);
  }
}

/** Serves GraphQL over Server-Sent Events at /graphql/stream: never its head alone, which says nothing. */
export function serveEventStream(fastify: FastifyInstance, live: SubscriptionServerDeps): Connections {
  const streams = new Set<SseResponse>();
  fastify.route({
    ...ROUTE,
    handler: async (request, reply) => {
      try {
        await serve(live, streams, request, reply);
      } catch (error) {
        const refusal = refusalOf(error);
        if (!refusal) throw error;
        const { status, code, message, headers } = refusal;
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

interface Refusal {
  readonly status: number;
  readonly code: string;
  readonly message: string;
  readonly headers: Readonly<Record<string, string>>;
}

function refusalOf(error: unknown): Refusal | null {
  if (error instanceof BadRequest) {
    return { status: error.status, code: 'BAD_USER_INPUT', message: error.message, headers: error.headers };
  }
  const trouble = databaseFailureOf(error);
  if (trouble) {
    const headers = { 'retry-after': String(RETRY_AFTER_S) };
    return { status: SERVICE_UNAVAILABLE, code: 'UNAVAILABLE', message: unavailableMessage(trouble, null), headers };
  }
  if (!(error instanceof UnauthenticatedError)) return null;
  return { status: 401, code: 'UNAUTHENTICATED', message: error.message, headers: { 'www-authenticate': 'Bearer' } };
}

async function serve(
  live: SubscriptionServerDeps,
  streams: Set<SseResponse>,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<void> {
  const asked = requestOf(request);
  const { admission } = live;
  const address = admission.addressOf(request.raw);
  const viewer = await admission.viewer(request.headers.authorization, address);
  const rateLimit = admission.operation(viewer, address);
  const cancellation = new Cancellation();
  onDisconnect(
    request.raw,
    reply.raw,
  )(() => {
    cancellation.cancel(new Cancelled(null));
  });
  const operation = await readOrRefusal(live, asked, { client: clientOf(viewer, address), cancellation });
  const kind = operation instanceof OperationRejectedError ? null : operation.definition.operation;
  // What another site's page can send by itself may follow, and has no other effect.
  if (request.method === 'GET' && kind !== null && kind !== OperationTypeNode.SUBSCRIPTION) {
    throw new BadRequest(405, 'By GET only subscriptions are taken here: send POST', { allow: 'POST' });
  }
  const releases = [admission.connection(viewer, address)];
  try {
    if (kind === OperationTypeNode.SUBSCRIPTION && !(operation instanceof OperationRejectedError)) {
      releases.push(admission.subscription(viewer, address, live.operations.sizeOf(operation)));
    }
  } catch (error) {
    for (const release of releases) release();
    throw error;
  }
  const observation = live.observer.begin({
    transport: 'sse',
    requestId: request.id,
    traceparent: request.headers['traceparent']?.toString(),
  });
  // What goes round the reply takes its headers along: those for other origins.
  const headers = reply.getHeaders() as OutgoingHttpHeaders;
  reply.hijack();
  const stream = new SseResponse(request.raw, reply.raw, headers, (length) => live.answers.take(address, length));
  streams.add(stream);
  const forget = live.sessions.open(viewer, (reason) => {
    void stream.complete({ errors: [{ message: reason, extensions: { code: 'UNAUTHENTICATED' } }] });
  });
  stream.onClose(() => {
    forget();
    for (const release of releases) release();
    streams.delete(stream);
  });
  if (operation instanceof OperationRejectedError) {
    const { errors } = operation;
    await stream.complete({ errors });
    observation.end({ viewer, operation: null, errors });
  } else await answer(live, { stream, operation, viewer, address, rateLimit, observation }, request);
}

async function readOrRefusal(
  { operations }: SubscriptionServerDeps,
  request: OperationRequest,
  asker: QueueClient,
): Promise<Operation | OperationRejectedError> {
  try {
    return await operations.read(request, asker);
  } catch (error) {
    if (error instanceof OperationRejectedError) return error;
    throw error;
  }
}

interface Answering {
  readonly stream: SseResponse;
  readonly operation: Operation;
  readonly viewer: Viewer;
  readonly address: string;
  readonly rateLimit: RateLimit;
  readonly observation: Observation;
}

async function answer(
  live: SubscriptionServerDeps,
  { stream, operation, viewer, address, rateLimit, observation }: Answering,
  request: FastifyRequest,
): Promise<void> {
  const { operations, queryable, limits } = live;
  const ended = { viewer, operation: operation.definition };
  const languages = languagesOf(request.headers);
  const deadline = new Deadline(limits.deadlineMs);
  stream.onClose(() => {
    deadline.abandon();
  });
  const context = readContext(queryable, languages, viewer, { meter: observation, deadline });
  try {
    if (operation.definition.operation !== OperationTypeNode.SUBSCRIPTION) {
      const result = await operations.execute(operation, { ...context, rateLimit }, clientOf(viewer, address));
      await stream.complete(result);
      observation.end({ ...ended, errors: result.errors ?? [], cost: result.extensions?.['cost'] });
      return;
    }
    const lastTold = request.headers['last-event-id'];
    const client = clientOf(viewer, address);
    const followed = { ...context, lastTold: typeof lastTold === 'string' && lastTold !== '' ? lastTold : null };
    const following = await operations.subscribe(operation, followed, client);
    observation.end({ ...ended, errors: [] });
    const selection = subscriptionKey(operation, { viewer, languages });
    const send: SendMessage = (payload, position) => stream.tell(payload, position);
    const delivery = new SubscriptionSender(live, following, { selection, client }, send);
    stream.onClose(() => void delivery.return());
    const { done, value: last } = await delivery.next();
    if (!done && last.errors?.[0]?.extensions?.['code'] === 'RESYNC') {
      await stream.complete(last);
      return;
    }
    // Without a last word a client that was too slow comes back by itself, and says where it was.
    if (!done) stream.next(JSON.stringify(last));
    stream.end();
  } catch (error) {
    const errors = error instanceof OperationRejectedError ? error.errors : [operations.formatError(error, 'INTERNAL_SERVER_ERROR')];
    await stream.complete({ errors });
    observation.end({ ...ended, errors });
  }
}

/** Reads the parameters of GraphQL over HTTP, from a URL or a JSON body. Throws BadRequest. */
function requestOf({ method, query: search, body, headers }: FastifyRequest): OperationRequest {
  const accept = headers.accept ?? '*/*';
  if (!/text\/event-stream|text\/\*|\*\/\*/.test(accept)) throw new BadRequest(406, 'Accept text/event-stream');
  const given = (method === 'GET' ? search : body) as Readonly<Record<string, unknown>> | null | undefined;
  if (typeof given !== 'object' || given === null) throw new BadRequest(415, 'Send a JSON object');
  const { query, operationName, variables } = given;
  if (typeof query !== 'string') throw new BadRequest(400, 'query: must be a text');
  if (operationName !== undefined && operationName !== null && typeof operationName !== 'string') {
    throw new BadRequest(400, 'operationName: must be a text');
  }
  const read = typeof variables === 'string' && method === 'GET' ? parsed(variables) : variables;
  if (read !== undefined && read !== null && (typeof read !== 'object' || Array.isArray(read))) {
    throw new BadRequest(400, 'variables: must be an object');
  }
  return { query, operationName, variables: read as OperationRequest['variables'] };
}

/** What is empty is as if left out. */
function parsed(json: string): unknown {
  try {
    if (json === '') return null;
    refuseLargeJson(json);
    return JSON.parse(json);
  } catch (error) {
    if (error instanceof LimitExceededError) throw error;
    throw new BadRequest(400, 'variables: must be JSON');
  }
}
