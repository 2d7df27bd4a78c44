import { HeaderMap } from '@apollo/server';
import type { ApolloServer } from '@apollo/server';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { GraphQLError } from 'graphql';
import { Unauthenticated } from '../access/access.js';
import { Cancelled, Deadline } from '../database/deadline.js';
import { readContext } from '../database/read-context.js';
import type { Cancellable } from '../database/queryable.js';
import { languagesOf } from '../foundation/accept-language.js';
import { Cancellation } from '../foundation/cancellation.js';
import { encodingFor } from '../foundation/encodings.js';
import type { RateLimit } from '../foundation/rate-limit.js';
import { ANYONE } from '../foundation/viewer.js';
import type { Viewer } from '../foundation/viewer.js';
import { whenGone } from '../foundation/when-gone.js';
import type { OnGone } from '../foundation/when-gone.js';
import type { Observer } from '../observing/observer.js';
import { answerByApollo } from './apollo-answer.js';
import { askedBy, documentOf } from './graphql-request.js';
import type { Asked } from './graphql-request.js';
import { readJsonLate } from './json-bodies.js';
import { Slot } from './kept-answers.js';
import type { Answer, Headers, KeptAnswers, Made, Make } from './kept-answers.js';
import type { KnownRequests } from './known-requests.js';
import type { Admission } from './limits/admission.js';
import { clientOf } from './limits/client.js';
import type { Documents, ReadDocument } from './limits/documents.js';
import { ACCEPT_MAX, typeFor } from './media-type.js';
import type { Operation, Operations } from './operations.js';
import type { PersistedOperations } from './persisted-operations.js';
import { answerQuery } from './query-answer.js';
import type { ApolloContext } from './request-steps.js';
import { sentTo, VARY } from './sent-answer.js';
import { SharedQueries } from './shared-queries.js';

export interface GraphqlParts {
  readonly apollo: ApolloServer<ApolloContext>;
  readonly documents: Documents;
  readonly operations: Operations;
  readonly persisted: PersistedOperations;
  readonly known: KnownRequests;
  readonly kept: KeptAnswers;
  readonly queryable: Cancellable;
  readonly admission: Admission;
  readonly observer: Observer;
}

/**
 * Serves GraphQL over HTTP, GET and POST, at /graphql.
 *
 * A query against which nothing speaks is executed as by the other transports (operations.ts): Apollo Server's pipeline
 * would take a tenth of a small one's time. All else is Apollo Server's to answer: mutations, what is refused or no
 * well-formed request, and persisted queries when they are told. Both say the same of the same, as
 * test/http/query-answer.test.ts sees to.
 *
 * A query's answer is kept while it is true. Each answer says by `x-timeline-position` how new it is at least, and a
 * whole one has a strong ETag by which the client can ask whether its own is still good.
 */
export function serveGraphql(fastify: FastifyInstance, parts: GraphqlParts): void {
  const shared = new SharedQueries(parts.documents.schema);
  void fastify.register((scope, _options, done) => {
    const parse = readJsonLate(scope);
    scope.route({
      method: ['GET', 'POST', 'OPTIONS'],
      url: '/graphql',
      handler: async (request, reply) => {
        const address = parts.admission.addressOf(request.raw);
        const viewer = await viewerOf(parts.admission, request, address);
        const rateLimit = viewer instanceof GraphQLError ? null : parts.admission.operation(viewer, address);
        parse(request);
        const asking = { request, address, viewer, rateLimit };
        const { answer, slot } = await answered(parts, shared, asking, whenGone(request.raw, reply.raw));
        // Before the answer's own headers are set: what is remembered is what stands around it.
        const other = reply.getHeader('vary');
        void reply.header('vary', other === undefined ? VARY : `${VARY}, ${String(other)}`);
        if (slot && viewer === ANYONE)
          parts.known.remember(request.raw, slot.name, () => reply.getHeaders() as Headers);
        const { status, headers, bytes } = sentTo(request, answer, slot !== null);
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
    if (!(error instanceof Unauthenticated)) throw error;
    const headers = new HeaderMap([['www-authenticate', 'Bearer']]);
    return new GraphQLError(error.reason, { extensions: { code: 'UNAUTHENTICATED', http: { status: 401, headers } } });
  }
}

async function answered(
  parts: GraphqlParts,
  shared: SharedQueries,
  asking: Asking,
  onGone: OnGone,
): Promise<{ answer: Answer; slot: Slot | null }> {
  const { kept, operations, persisted } = parts;
  const { request, viewer } = asking;
  const encoding = encodingFor(request.headers);
  const languages = languagesOf(request.headers);
  const asked = askedBy(request, persisted);
  const read = viewer instanceof GraphQLError ? null : await readOf(parts, asking, asked, onGone);
  const operation = asked && read?.document ? operations.query(read.document, asked) : null;
  const make: Make = async (onAllGone) => {
    const deadline = new Deadline(parts.documents.limits.deadlineMs);
    onAllGone(() => {
      deadline.abandon();
    });
    try {
      return await made(parts, asking, { operation, read, languages, deadline });
    } finally {
      deadline.end();
    }
  };
  const { accept = '' } = request.headers;
  if (
    !asked ||
    !operation ||
    viewer instanceof GraphQLError ||
    accept.length > ACCEPT_MAX ||
    !shared.has(operation.document, asked.operationName)
  ) {
    return { answer: await kept.fresh(encoding, make, onGone), slot: null };
  }
  const { query, operationName } = asked;
  // As they were coerced: what is not given is not there, and neither is what the operation does not take.
  const variables = JSON.stringify(operation.variables);
  const key = [viewer.role, languages.join(), accept, operationName ?? '', variables, query].join('\n');
  const slot = new Slot(key, encoding);
  return { answer: await kept.answer(slot, make, onGone), slot };
}

/** The document that is to be executed, read; null where there is none that can be. */
async function readOf(
  { documents, persisted }: GraphqlParts,
  { request, viewer, address }: Asking,
  asked: Asked | null,
  onGone: OnGone,
): Promise<ReadDocument | null> {
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
  /** The query that a well-formed request asks for; null for any other, which Apollo Server is to look at. */
  readonly operation: Operation | null;
  readonly read: ReadDocument | null;
  readonly languages: readonly string[];
  readonly deadline: Deadline;
}

async function made(
  { apollo, operations, observer, queryable }: GraphqlParts,
  { request, address, viewer, rateLimit }: Asking,
  { operation, read, languages, deadline }: Making,
): Promise<Made> {
  const known = knownOf(viewer);
  const observation = observer.begin({
    transport: 'http',
    requestId: request.id,
    traceparent: request.headers['traceparent']?.toString(),
  });
  const client = clientOf(known, address);
  const context =
    viewer instanceof GraphQLError
      ? viewer
      : { ...readContext(queryable, languages, viewer, { meter: observation, deadline }), rateLimit, read };
  const type = typeFor(request.headers.accept);
  const executed =
    operation && type !== null && !(context instanceof GraphQLError)
      ? await answerQuery(operations, { operation, type }, context, client)
      : await answerByApollo(apollo, request, context, client);
  observation.end({ viewer: known, ...executed });
  return { ...executed, reliance: context instanceof GraphQLError ? null : context.loaders.reliance };
}

/** Who asks, where that can be told. */
function knownOf(viewer: Viewer | GraphQLError): Viewer | null {
  return viewer instanceof GraphQLError ? null : viewer;
}
