import { HeaderMap } from '@apollo/server';
import type { ApolloServer } from '@apollo/server';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { GraphQLError } from 'graphql';
import type { DocumentNode } from 'graphql';
import { UnauthenticatedError } from '../../auth/authenticator.js';
import { CancelledError, Deadline } from '../../database/driver/deadline.js';
import { readContext } from '../../database/query/request-context.js';
import type { Cancellable } from '../../database/driver/queryable.js';
import { languagesOf } from '../../foundation/text/accept-language.js';
import { Cancellation } from '../../foundation/async/cancellation.js';
import { encodingFor } from '../../foundation/text/content-encoding.js';
import type { RateLimit } from '../../foundation/graphql/rate-limit.js';
import { ANONYMOUS } from '../../foundation/graphql/viewer.js';
import type { Viewer } from '../../foundation/graphql/viewer.js';
import { onDisconnect } from '../../foundation/async/disconnect.js';
import type { OnDisconnect } from '../../foundation/async/disconnect.js';
import type { Observer } from '../../observability/observer.js';
import { executeViaApollo } from './apollo-handler.js';
import { parseRequest, documentOf } from './graphql-request.js';
import type { GraphQLParams } from './graphql-request.js';
import { deferJsonParsing } from './json-bodies.js';
import type { JsonBodyDeps } from './json-bodies.js';
import type { ExecutedResponse } from './executed.js';
import { CacheKey } from '../cache/response-cache.js';
import type {
  CachedResponse,
  Headers,
  ResponseCache,
  BuiltResponse,
  ResponseFactory,
} from '../cache/response-cache.js';
import type { RequestFingerprintCache } from '../cache/request-fingerprints.js';
import { OverloadedError } from '../../graphql/scheduling/fair-queue.js';
import type { FairQueue } from '../../graphql/scheduling/fair-queue.js';
import type { Admission } from '../admission/admission.js';
import type { ResponseMemory } from '../admission/response-memory.js';
import { clientOf } from '../admission/client.js';
import type { ValidatedDocument } from '../../graphql/limits/document-reader.js';
import type { DocumentCache } from '../../graphql/limits/document-cache.js';
import { ACCEPT_MAX, typeFor } from '../../graphql/execution/media-type.js';
import type { OperationPipeline } from '../../graphql/execution/operation-pipeline.js';
import type { PersistedOperations } from '../../graphql/execution/persisted-operations.js';
import { respondToAbandoned, executeDirect } from './query-handler.js';
import type { TypedQuery } from './query-handler.js';
import type { ApolloContext } from '../../graphql/execution/apollo-plugin.js';
import { responseFor, VARY } from './response.js';
import { Cacheability } from '../../graphql/execution/cacheability.js';

export interface GraphqlRouteDeps {
  readonly apollo: ApolloServer<ApolloContext>;
  readonly documents: DocumentCache;
  readonly operations: OperationPipeline;
  readonly persisted: PersistedOperations;
  readonly fingerprints: RequestFingerprintCache;
  readonly responses: ResponseCache;
  readonly queryable: Cancellable;
  readonly admission: Admission;
  readonly observer: Observer;
  readonly bodies: JsonBodyDeps;
  readonly responseMemory: ResponseMemory;
}

/**
 * Serves GraphQL over HTTP, GET and POST, at /graphql.
 *
 * Well-formed queries are executed directly, as the other transports do (operation-pipeline.ts): Apollo Server's
 * pipeline would take a tenth of a small query's time. Apollo Server handles all else: mutations, rejected or malformed
 * requests, and the registration of persisted queries. test/server/http/query-handler.test.ts checks that both paths
 * give the same responses.
 *
 * Responses to queries are cached until a change invalidates them. Each response says by `x-timeline-position` how
 * current it is at least. A complete response has a strong ETag for conditional requests.
 */
export function serveGraphql(fastify: FastifyInstance, deps: GraphqlRouteDeps): void {
  const cacheability = new Cacheability(deps.documents.schema);
  void fastify.register((scope, _options, done) => {
    const parse = deferJsonParsing(scope, deps.bodies);
    scope.route({
      method: ['GET', 'POST', 'OPTIONS'],
      url: '/graphql',
      handler: async (request, reply) => {
        const address = deps.admission.addressOf(request.raw);
        const viewer = await viewerOf(deps.admission, request, address);
        const rateLimit = viewer instanceof GraphQLError ? null : deps.admission.operation(viewer, address);
        const parsing = parse(request);
        if (parsing) await parsing;
        const httpRequest = { request, address, viewer, rateLimit };
        const {
          response: response,
          isShared,
          slot,
        } = await respond(deps, cacheability, httpRequest, onDisconnect(request.raw, reply.raw));
        // Must run before the response's own headers are set: only the headers around it are remembered.
        const existingVary = reply.getHeader('vary');
        void reply.header('vary', existingVary === undefined ? VARY : `${VARY}, ${String(existingVary)}`);
        if (slot && viewer === ANONYMOUS)
          deps.fingerprints.remember(request.raw, slot.name, () => reply.getHeaders() as Headers);
        const { status, headers, bytes } = responseFor(request, response, isShared);
        const pendingResponse = { request: request.raw, response: reply.raw, address };
        if (!deps.responseMemory.hold(pendingResponse, bytes)) throw new OverloadedError();
        return reply.code(status).headers(headers).send(bytes);
      },
    });
    done();
  });
}

/** A request, its client's address, its viewer or the authentication error, and the client's rate limit. */
interface HttpRequest {
  readonly request: FastifyRequest;
  readonly address: string;
  readonly viewer: Viewer | GraphQLError;
  readonly rateLimit: RateLimit | null;
}

/** The viewer of a request, or the authentication error (RFC 9110, 15.5.2). */
async function viewerOf(
  admission: Admission,
  { headers: { authorization } }: FastifyRequest,
  address: string,
): Promise<Viewer | GraphQLError> {
  try {
    return await admission.viewer(authorization, address);
  } catch (error) {
    if (!(error instanceof UnauthenticatedError)) throw error;
    const headers = new HeaderMap([['www-authenticate', 'Bearer']]);
    return new GraphQLError(error.reason, { extensions: { code: 'UNAUTHENTICATED', http: { status: 401, headers } } });
  }
}

/** A response, whether shared caches may store it, and its cache key. */
interface RouteResponse {
  readonly response: CachedResponse;
  readonly isShared: boolean;
  readonly slot: CacheKey | null;
}

async function respond(
  deps: GraphqlRouteDeps,
  cacheability: Cacheability,
  httpRequest: HttpRequest,
  onGone: OnDisconnect,
): Promise<RouteResponse> {
  const { responses: responseCache, persisted } = deps;
  const { request, viewer } = httpRequest;
  const encoding = encodingFor(request.headers);
  const languages = languagesOf(request.headers);
  const params = parseRequest(request, persisted);
  const read = viewer instanceof GraphQLError ? null : await readDocument(deps, httpRequest, params, onGone);
  const query = params && read?.document ? typedQuery(deps, request, read.document, params) : null;
  const { operationTimeoutMs } = deps.documents.limits;
  const factoryFor =
    (hasTurn: boolean): ResponseFactory =>
    async (onAllGone, onJoin) => {
      const deadline = new Deadline(operationTimeoutMs);
      onAllGone(() => {
        deadline.abandon();
      });
      onJoin(() => {
        deadline.renew();
      });
      try {
        return await buildResponse(deps, httpRequest, { query, hasTurn, read, languages, deadline });
      } finally {
        deadline.end();
      }
    };
  const { accept = '' } = request.headers;
  if (
    !params ||
    !query ||
    viewer instanceof GraphQLError ||
    accept.length > ACCEPT_MAX ||
    !cacheability.has(query.operation.document, params.operationName)
  ) {
    return { response: await responseCache.fresh(encoding, factoryFor(false), onGone), isShared: false, slot: null };
  }
  if (!responseCache.isEnabled)
    return { response: await responseCache.fresh(encoding, factoryFor(false), onGone), isShared: true, slot: null };
  // Coerced variables: without absent ones and without those that the operation does not declare.
  const variables = JSON.stringify(query.operation.variables);
  const key = [viewer.role, languages.join(), accept, params.operationName ?? '', variables, params.query].join('\n');
  const slot = new CacheKey(key, encoding);
  const client = clientOf(viewer, httpRequest.address);
  const lane = (): FairQueue => deps.operations.queueOf(query.operation);
  try {
    const response = await responseCache.respond(slot, factoryFor(true), {
      client,
      queue: lane,
      timeoutMs: operationTimeoutMs,
      onGone,
    });
    return { response, isShared: true, slot };
  } catch (error) {
    if (!(error instanceof OverloadedError || error instanceof CancelledError)) throw error;
    const response = await responseCache.fresh(encoding, () =>
      Promise.resolve(abandonedResponse(deps, httpRequest, query, error)),
    );
    return { response, isShared: true, slot };
  }
}

/** The query of a request with a media type that it accepts; null for what Apollo Server handles. */
function typedQuery(
  { operations }: GraphqlRouteDeps,
  { headers: { accept } }: FastifyRequest,
  document: DocumentNode,
  params: GraphQLParams,
): TypedQuery | null {
  const operation = operations.query(document, params);
  const type = typeFor(accept);
  return operation && type !== null ? { operation, type } : null;
}

/** The response for a joiner that stops waiting for a shared build. */
function abandonedResponse(
  { operations, observer }: GraphqlRouteDeps,
  httpRequest: HttpRequest,
  query: TypedQuery,
  error: OverloadedError | CancelledError,
): BuiltResponse {
  const observation = observer.start(observationOptions(httpRequest));
  const executed = respondToAbandoned(operations, query, error);
  observation.end({ viewer: viewerOrNull(httpRequest.viewer), ...executed });
  return { ...executed, cacheTags: null };
}

function observationOptions({ request }: HttpRequest): Parameters<Observer['start']>[0] {
  return { transport: 'http', requestId: request.id, traceparent: request.headers['traceparent']?.toString() };
}

/** The validated document of a request; null if there is no readable one. */
async function readDocument(
  { documents, persisted }: GraphqlRouteDeps,
  { request, viewer, address }: HttpRequest,
  params: GraphQLParams | null,
  onGone: OnDisconnect,
): Promise<ValidatedDocument | null> {
  const text = params?.query ?? documentOf(request, persisted);
  if (text === null) return null;
  const cached = documents.find(text);
  if (cached) return cached;
  const cancellation = new Cancellation();
  onGone(() => {
    cancellation.cancel(new CancelledError(null));
  });
  return documents.read(text, { client: clientOf(viewerOrNull(viewer), address), cancellation });
}

interface BuildInput {
  /** The query of a well-formed request; null for any other, which Apollo Server handles. */
  readonly query: TypedQuery | null;
  /** Whether the query has already been given its turn. */
  readonly hasTurn: boolean;
  readonly read: ValidatedDocument | null;
  readonly languages: readonly string[];
  readonly deadline: Deadline;
}

async function buildResponse(
  { apollo, operations, observer, queryable }: GraphqlRouteDeps,
  httpRequest: HttpRequest,
  { query, hasTurn, read, languages, deadline }: BuildInput,
): Promise<BuiltResponse> {
  const { request, address, viewer, rateLimit } = httpRequest;
  const viewerIfKnown = viewerOrNull(viewer);
  const observation = observer.start(observationOptions(httpRequest));
  const client = clientOf(viewerIfKnown, address);
  const context =
    viewer instanceof GraphQLError
      ? viewer
      : { ...readContext(queryable, languages, viewer, { observer: observation, deadline }), rateLimit, read };
  let executed: ExecutedResponse;
  if (query && !(context instanceof GraphQLError)) {
    const { operation } = query;
    executed = await executeDirect(operations, query, () =>
      hasTurn ? operations.executeInTurn(operation, context) : operations.execute(operation, context, client),
    );
  } else executed = await executeViaApollo(apollo, request, context, client);
  observation.end({ viewer: viewerIfKnown, ...executed });
  return { ...executed, cacheTags: context instanceof GraphQLError ? null : context.loaders.tags };
}

/** The viewer, if authentication succeeded. */
function viewerOrNull(viewer: Viewer | GraphQLError): Viewer | null {
  return viewer instanceof GraphQLError ? null : viewer;
}
