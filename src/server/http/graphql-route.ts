import { HeaderMap } from '@apollo/server';
import type { ApolloServer } from '@apollo/server';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { GraphQLError } from 'graphql';
import type { DocumentNode } from 'graphql';
import { UnauthenticatedError } from '../../auth/authenticator.js';
import { Cancelled, Deadline } from '../../database/driver/deadline.js';
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
import { readJsonLate } from './json-bodies.js';
import type { BodiesParts } from './json-bodies.js';
import type { ExecutedResponse } from './executed.js';
import { CacheKey } from '../cache/response-cache.js';
import type { CachedResponse, Headers, ResponseCache, BuiltResponse, ResponseFactory } from '../cache/response-cache.js';
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

export interface GraphqlParts {
  readonly apollo: ApolloServer<ApolloContext>;
  readonly documents: DocumentCache;
  readonly operations: OperationPipeline;
  readonly persisted: PersistedOperations;
  readonly known: RequestFingerprintCache;
  readonly kept: ResponseCache;
  readonly queryable: Cancellable;
  readonly admission: Admission;
  readonly observer: Observer;
  readonly bodies: BodiesParts;
  readonly answers: ResponseMemory;
}

/**
 * Serves GraphQL over HTTP, GET and POST, at /graphql.
 *
 * A query against which nothing speaks is executed as by the other transports (operations.ts): Apollo Server's pipeline
 * would take a tenth of a small one's time. All else is Apollo Server's to answer: mutations, what is refused or no
 * well-formed request, and persisted queries when they are told. Both say the same of the same, as
 * test/server/http/query-handler.test.ts sees to.
 *
 * A query's answer is kept while it is true. Each answer says by `x-timeline-position` how new it is at least, and a
 * whole one has a strong ETag by which the client can ask whether its own is still good.
 */
export function serveGraphql(fastify: FastifyInstance, parts: GraphqlParts): void {
  const shared = new Cacheability(parts.documents.schema);
  void fastify.register((scope, _options, done) => {
    const parse = readJsonLate(scope, parts.bodies);
    scope.route({
      method: ['GET', 'POST', 'OPTIONS'],
      url: '/graphql',
      handler: async (request, reply) => {
        const address = parts.admission.addressOf(request.raw);
        const viewer = await viewerOf(parts.admission, request, address);
        const rateLimit = viewer instanceof GraphQLError ? null : parts.admission.operation(viewer, address);
        const parsing = parse(request);
        if (parsing) await parsing;
        const asking = { request, address, viewer, rateLimit };
        const { answer, isShared, slot } = await answered(parts, shared, asking, onDisconnect(request.raw, reply.raw));
        // Before the answer's own headers are set: what is remembered is what stands around it.
        const other = reply.getHeader('vary');
        void reply.header('vary', other === undefined ? VARY : `${VARY}, ${String(other)}`);
        if (slot && viewer === ANONYMOUS)
          parts.known.remember(request.raw, slot.name, () => reply.getHeaders() as Headers);
        const { status, headers, bytes } = responseFor(request, answer, isShared);
        const responding = { request: request.raw, response: reply.raw, address };
        if (!parts.answers.hold(responding, bytes)) throw new OverloadedError();
        return reply.code(status).headers(headers).send(bytes);
      },
    });
    done();
  });
}

/** A request, from where it comes, who sends it or why that can't be told, and how much more is taken of them. */
interface Asking {
  readonly request: FastifyRequest;
  readonly address: string;
  readonly viewer: Viewer | GraphQLError;
  readonly rateLimit: RateLimit | null;
}

/** Who sends the request, or why that can't be told (RFC 9110, 15.5.2). */
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

/** An answer, whether others may be given it, too, and where it may be kept. */
interface Answered {
  readonly answer: CachedResponse;
  readonly isShared: boolean;
  readonly slot: CacheKey | null;
}

async function answered(parts: GraphqlParts, shared: Cacheability, asking: Asking, onGone: OnDisconnect): Promise<Answered> {
  const { kept, persisted } = parts;
  const { request, viewer } = asking;
  const encoding = encodingFor(request.headers);
  const languages = languagesOf(request.headers);
  const asked = parseRequest(request, persisted);
  const read = viewer instanceof GraphQLError ? null : await readOf(parts, asking, asked, onGone);
  const query = asked && read?.document ? typedQuery(parts, request, read.document, asked) : null;
  const { deadlineMs } = parts.documents.limits;
  const makeBy =
    (hasTurn: boolean): ResponseFactory =>
    async (onAllGone, onJoin) => {
      const deadline = new Deadline(deadlineMs);
      onAllGone(() => {
        deadline.abandon();
      });
      onJoin(() => {
        deadline.renew();
      });
      try {
        return await made(parts, asking, { query, hasTurn, read, languages, deadline });
      } finally {
        deadline.end();
      }
    };
  const { accept = '' } = request.headers;
  if (
    !asked ||
    !query ||
    viewer instanceof GraphQLError ||
    accept.length > ACCEPT_MAX ||
    !shared.has(query.operation.document, asked.operationName)
  ) {
    return { answer: await kept.fresh(encoding, makeBy(false), onGone), isShared: false, slot: null };
  }
  if (!kept.isEnabled) return { answer: await kept.fresh(encoding, makeBy(false), onGone), isShared: true, slot: null };
  // Variables as they were coerced: what is not given is not there, and neither is what the operation does not take.
  const variables = JSON.stringify(query.operation.variables);
  const key = [viewer.role, languages.join(), accept, asked.operationName ?? '', variables, asked.query].join('\n');
  const slot = new CacheKey(key, encoding);
  const client = clientOf(viewer, asking.address);
  const lane = (): FairQueue => parts.operations.laneOf(query.operation);
  try {
    const answer = await kept.respond(slot, makeBy(true), { client, lane, timeMs: deadlineMs, onGone });
    return { answer, isShared: true, slot };
  } catch (error) {
    if (!(error instanceof OverloadedError || error instanceof Cancelled)) throw error;
    const answer = await kept.fresh(encoding, () => Promise.resolve(leftOut(parts, asking, query, error)));
    return { answer, isShared: true, slot };
  }
}

/** The query that a request asks for, in a type that it accepts; null for what Apollo Server is to look at. */
function typedQuery(
  { operations }: GraphqlParts,
  { headers: { accept } }: FastifyRequest,
  document: DocumentNode,
  asked: GraphQLParams,
): TypedQuery | null {
  const operation = operations.query(document, asked);
  const type = typeFor(accept);
  return operation && type !== null ? { operation, type } : null;
}

/** What one is told who waited for the same as others, and is to wait no more. */
function leftOut(
  { operations, observer }: GraphqlParts,
  asking: Asking,
  query: TypedQuery,
  error: OverloadedError | Cancelled,
): BuiltResponse {
  const observation = observer.begin(asker(asking));
  const executed = respondToAbandoned(operations, query, error);
  observation.end({ viewer: knownOf(asking.viewer), ...executed });
  return { ...executed, cacheTags: null };
}

function asker({ request }: Asking): Parameters<Observer['begin']>[0] {
  return { transport: 'http', requestId: request.id, traceparent: request.headers['traceparent']?.toString() };
}

/** The document that is to be executed, read; null where there is none that can be. */
async function readOf(
  { documents, persisted }: GraphqlParts,
  { request, viewer, address }: Asking,
  asked: GraphQLParams | null,
  onGone: OnDisconnect,
): Promise<ValidatedDocument | null> {
  const text = asked?.query ?? documentOf(request, persisted);
  if (text === null) return null;
  const known = documents.find(text);
  if (known) return known;
  const cancellation = new Cancellation();
  onGone(() => {
    cancellation.cancel(new Cancelled(null));
  });
  return documents.read(text, { client: clientOf(knownOf(viewer), address), cancellation });
}

interface Making {
  /** What a well-formed request asks; null for any other, which Apollo Server is to look at. */
  readonly query: TypedQuery | null;
  /** Whether a query has had its turn. */
  readonly hasTurn: boolean;
  readonly read: ValidatedDocument | null;
  readonly languages: readonly string[];
  readonly deadline: Deadline;
}

async function made(
  { apollo, operations, observer, queryable }: GraphqlParts,
  asking: Asking,
  { query, hasTurn, read, languages, deadline }: Making,
): Promise<BuiltResponse> {
  const { request, address, viewer, rateLimit } = asking;
  const known = knownOf(viewer);
  const observation = observer.begin(asker(asking));
  const client = clientOf(known, address);
  const context =
    viewer instanceof GraphQLError
      ? viewer
      : { ...readContext(queryable, languages, viewer, { meter: observation, deadline }), rateLimit, read };
  let executed: ExecutedResponse;
  if (query && !(context instanceof GraphQLError)) {
    const { operation } = query;
    executed = await executeDirect(operations, query, () =>
      hasTurn ? operations.executeInTurn(operation, context) : operations.execute(operation, context, client),
    );
  } else executed = await executeViaApollo(apollo, request, context, client);
  observation.end({ viewer: known, ...executed });
  return { ...executed, cacheTags: context instanceof GraphQLError ? null : context.loaders.reliance };
}

/** Who asks, where that can be told. */
function knownOf(viewer: Viewer | GraphQLError): Viewer | null {
  return viewer instanceof GraphQLError ? null : viewer;
}
