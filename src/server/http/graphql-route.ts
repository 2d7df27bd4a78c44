import type { ApolloServer } from '@apollo/server';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { GraphQLError } from 'graphql';
import type { FormattedExecutionResult, OperationDefinitionNode } from 'graphql';
import type { Limits } from '../../config/settings.js';
import { CancelledError, Deadline } from '../../database/driver/deadline.js';
import type { Cancellable } from '../../database/driver/queryable.js';
import { readContext } from '../../database/query/request-context.js';
import { Cancellation } from '../../foundation/async/cancellation.js';
import { onDisconnect } from '../../foundation/async/disconnect.js';
import type { OnDisconnect } from '../../foundation/async/disconnect.js';
import type { RateLimit } from '../../foundation/graphql/rate-limit.js';
import { ANONYMOUS, EDITORS } from '../../foundation/graphql/viewer.js';
import type { Viewer } from '../../foundation/graphql/viewer.js';
import { languagesOf } from '../../foundation/text/accept-language.js';
import { encodingFor } from '../../foundation/text/content-encoding.js';
import { ServedLanguages } from '../../foundation/text/served-languages.js';
import type { ApolloContext } from '../../graphql/execution/apollo-plugin.js';
import { Cacheability } from '../../graphql/execution/cacheability.js';
import { ACCEPT_MAX, responseTypeFor } from '../../graphql/execution/media-type.js';
import { isQuery } from '../../graphql/execution/replica-fallback.js';
import { OperationRejectedError } from '../../graphql/execution/operation-pipeline.js';
import type { Operation, OperationPipeline } from '../../graphql/execution/operation-pipeline.js';
import type { PersistedOperations } from '../../graphql/execution/persisted-operations.js';
import { OverloadedError } from '../../graphql/scheduling/fair-queue.js';
import type { Observation, Observer } from '../../observability/observer.js';
import { sourceFor } from '../../replicas/replicas.js';
import type { Replicas } from '../../replicas/replicas.js';
import { IMPORT_VALUES_MAX } from '../../transfer/import/import-limits.js';
import type { Admission } from '../admission/admission.js';
import { clientOf } from '../admission/client.js';
import type { ResponseMemory } from '../admission/response-memory.js';
import type { RequestFingerprintCache } from '../cache/request-fingerprints.js';
import { CacheKey } from '../cache/response-cache.js';
import type {
  BuiltResponse,
  CachedResponse,
  Headers,
  ResponseCache,
  ResponseFactory,
} from '../cache/response-cache.js';
import { builtResponse, executeViaApollo } from './apollo-handler.js';
import type { ExecutedResponse } from './apollo-handler.js';
import { parseRequest } from './graphql-request.js';
import type { GraphQLParams } from './graphql-request.js';
import { limitBodies, requireUsualBody, routeBodyLimit, timeoutOf } from './import-requests.js';
import { deferJsonParsing } from './json-bodies.js';
import type { JsonBodyDeps } from './json-bodies.js';
import { VALUES_MAX } from './json-limits.js';
import { POSITION_HEADER, requestedIn } from './requested-position.js';
import type { RequestedPositions } from './requested-position.js';
import { viewerOf, viewerOrNull } from './request-viewer.js';
import { contentLanguage, responseFor, setVary } from './response.js';

export interface GraphqlRouteDeps {
  readonly apollo: ApolloServer<ApolloContext>;
  readonly limits: Limits;
  readonly operations: OperationPipeline;
  readonly persisted: PersistedOperations;
  readonly fingerprints: RequestFingerprintCache;
  readonly responses: ResponseCache;
  readonly queryable: Cancellable;
  /** Null if there are none. */
  readonly replicas: Replicas | null;
  readonly admission: Admission;
  readonly positions: RequestedPositions;
  readonly observer: Observer;
  readonly bodies: JsonBodyDeps;
  readonly responseMemory: ResponseMemory;
}

/**
 * Serves GraphQL over HTTP, GET and POST, at /graphql. Apollo Server speaks GraphQL over HTTP; the operation pipeline
 * prepares and executes, as for the other transports.
 *
 * Responses to queries are cached until a change invalidates them. Each response says by `x-timeline-position` how
 * current it is at least. A complete response has a strong ETag for conditional requests.
 */
export function serveGraphql(fastify: FastifyInstance, deps: GraphqlRouteDeps): void {
  const cacheability = new Cacheability(deps.operations.schema);
  void fastify.register((scope, _options, done) => {
    const parse = deferJsonParsing(scope, deps.bodies);
    limitBodies(scope, deps.admission, deps.limits);
    scope.route({
      bodyLimit: routeBodyLimit(deps.limits),
      method: ['GET', 'POST', 'OPTIONS'],
      url: '/graphql',
      handler: async (request, reply) => {
        const address = deps.admission.addressOf(request.raw);
        const isAnonymous = deps.admission.isAnonymous(request.headers.authorization);
        const viewer = isAnonymous ? ANONYMOUS : await viewerOf(deps.admission, request, address);
        const counting = viewer instanceof GraphQLError ? null : deps.admission.operation(viewer, address);
        const rateLimit = counting instanceof Promise ? await counting : counting;
        const isEditor = !(viewer instanceof GraphQLError) && viewer.is(EDITORS);
        const parsing = parse(request, isEditor ? IMPORT_VALUES_MAX : VALUES_MAX);
        if (parsing) await parsing;
        const onGone = onDisconnect(request.raw, reply.raw);
        const waiting = deps.positions.await(request.headers[POSITION_HEADER], onGone);
        if (waiting) await waiting;
        const httpRequest = { request, address, viewer, rateLimit, onGone };
        const { response, isShared, slot } = await respond(deps, cacheability, httpRequest);
        // Must run before the response's own headers are set: only the headers around it are remembered.
        setVary(reply);
        if (slot && viewer === ANONYMOUS)
          deps.fingerprints.remember(request.raw, slot.name, () => reply.getHeaders() as Headers);
        const { status, headers, bytes } = responseFor(request, response, isShared);
        const pendingResponse = { request: request.raw, response: reply.raw, address };
        if (!deps.responseMemory.holdUntilSent(pendingResponse, bytes)) throw new OverloadedError();
        return reply.code(status).headers(headers).send(bytes);
      },
    });
    done();
  });
}

interface HttpRequest {
  readonly request: FastifyRequest;
  /** Of the client. */
  readonly address: string;
  /** The viewer, or the error of the authentication, which has no rate limit. */
  readonly viewer: Viewer | GraphQLError;
  readonly rateLimit: RateLimit | null;
  readonly onGone: OnDisconnect;
}

/** A response, whether shared caches may store it, and its key in the response cache. */
interface RouteResponse {
  readonly response: CachedResponse;
  readonly isShared: boolean;
  readonly slot: CacheKey | null;
}

async function respond(
  deps: GraphqlRouteDeps,
  cacheability: Cacheability,
  httpRequest: HttpRequest,
): Promise<RouteResponse> {
  const { responses, operations } = deps;
  const { request, viewer, address, onGone } = httpRequest;
  const encoding = encodingFor(request.headers);
  const params = viewer instanceof GraphQLError ? null : parseRequest(request, deps.persisted);
  const prepared = params && (prepareCached(deps, params) ?? (await prepare(deps, httpRequest, params)));
  requireUsualBody(deps.limits, request, definitionOf(prepared));
  const { accept = '' } = request.headers;
  const isShared =
    prepared !== null &&
    !(prepared instanceof OperationRejectedError) &&
    accept.length <= ACCEPT_MAX &&
    responseTypeFor(accept) !== null &&
    cacheability.isCacheable(prepared.document, prepared.request.operationName);
  if (!isShared || !responses.isEnabled || viewer instanceof GraphQLError) {
    const response = await responses.buildUncached(encoding, buildResponse(deps, httpRequest, prepared, false), onGone);
    return { response, isShared, slot: null };
  }
  const slot = cacheKey(httpRequest, viewer, prepared);
  try {
    const caller = {
      client: clientOf(viewer, address),
      queue: () => operations.queueOf(prepared),
      timeoutMs: deps.limits.operationTimeoutMs,
      onGone,
    };
    const least = deps.replicas?.leastFor(viewer, requestedIn(request));
    const response = await responses.getOrBuild(slot, buildResponse(deps, httpRequest, prepared, true), caller, least);
    return { response, isShared, slot };
  } catch (error) {
    if (!(error instanceof OverloadedError || error instanceof CancelledError)) throw error;
    const abandoned = async (): Promise<BuiltResponse> =>
      builtResponse(
        await viaApollo(deps, httpRequest, startObservation(deps, request), {
          prepared,
          execute: () => Promise.resolve(operations.abandonedResult(prepared, error)),
        }),
      );
    return { response: await responses.buildUncached(encoding, abandoned), isShared, slot };
  }
}

/** Identifies a response by all that it depends on besides the data. */
function cacheKey({ request: { headers } }: HttpRequest, viewer: Viewer, operation: Operation): CacheKey {
  const { query, operationName } = operation.request;
  // Coerced variables: without absent ones and without those that the operation does not declare.
  const variables = JSON.stringify(operation.variables);
  const languages = languagesOf(headers).join();
  const parts = [viewer.role, languages, headers.accept ?? '', operationName ?? '', variables, query];
  return new CacheKey(parts.join('\n'), encodingFor(headers));
}

/** The operation of a request whose document was read before, or why it is rejected; null for any other. */
function prepareCached(
  { operations }: GraphqlRouteDeps,
  params: GraphQLParams,
): Operation | OperationRejectedError | null {
  try {
    return operations.prepareCached(params);
  } catch (error) {
    if (error instanceof OperationRejectedError) return error;
    throw error;
  }
}

/** The operation of a request, or why it is rejected. Throws OverloadedError. */
async function prepare(
  { operations }: GraphqlRouteDeps,
  { viewer, address, onGone }: HttpRequest,
  params: GraphQLParams,
): Promise<Operation | OperationRejectedError> {
  try {
    return await operations.prepare(params, () => {
      const cancellation = new Cancellation();
      onGone(() => {
        cancellation.cancel(new CancelledError(null));
      });
      return { client: clientOf(viewerOrNull(viewer), address), cancellation };
    });
  } catch (error) {
    if (error instanceof OperationRejectedError) return error;
    throw error;
  }
}

function definitionOf(prepared: Operation | OperationRejectedError | null): OperationDefinitionNode | null {
  return prepared && !(prepared instanceof OperationRejectedError) ? prepared.definition : null;
}

/** Returns a function that builds the response; `hasTurn`: it is called in the operation's turn. */
function buildResponse(
  deps: GraphqlRouteDeps,
  httpRequest: HttpRequest,
  prepared: Operation | OperationRejectedError | null,
  hasTurn: boolean,
): ResponseFactory {
  const { operations, queryable, replicas, limits } = deps;
  const { request, viewer, address, rateLimit } = httpRequest;
  return async (onAllGone, onJoin) => {
    const observation = startObservation(deps, request);
    if (viewer instanceof GraphQLError) return builtResponse(await viaApollo(deps, httpRequest, observation, viewer));
    const deadline = new Deadline(timeoutOf(definitionOf(prepared), limits));
    onAllGone(() => {
      deadline.abandon();
    });
    onJoin(() => {
      deadline.renew();
    });
    const languages = languagesOf(request.headers);
    const servedLanguages = new ServedLanguages();
    const source =
      prepared && 'definition' in prepared && isQuery(prepared)
        ? sourceFor(replicas, viewer, requestedIn(request))
        : undefined;
    const read = readContext(queryable, languages, viewer, { observer: observation, deadline, source });
    const context = Object.assign(read, { rateLimit, servedLanguages });
    const execute = (operation: Operation): Promise<FormattedExecutionResult> =>
      hasTurn
        ? operations.executeInTurn(operation, context)
        : operations.execute(operation, context, clientOf(viewer, address));
    try {
      const executed = await viaApollo(deps, httpRequest, observation, { prepared, execute });
      Object.assign(executed.headers, contentLanguage(servedLanguages));
      return builtResponse(executed, context.loaders.tags, source);
    } finally {
      deadline.end();
    }
  };
}

/** The response of Apollo Server to an observed operation. */
function viaApollo(
  { apollo }: GraphqlRouteDeps,
  { request, viewer }: HttpRequest,
  observation: Observation,
  context: Omit<ApolloContext, 'outcome'> | GraphQLError,
): Promise<ExecutedResponse> {
  return executeViaApollo(apollo, request, context).then((executed) => {
    const { operation, cost, errors } = executed;
    observation.end({ viewer: viewerOrNull(viewer), operation, cost, errors });
    return executed;
  });
}

function startObservation({ observer }: GraphqlRouteDeps, { id, headers }: FastifyRequest): Observation {
  return observer.start({ transport: 'http', requestId: id, traceparent: headers['traceparent']?.toString() });
}
