import { HeaderMap } from '@apollo/server';
import type { ApolloServer } from '@apollo/server';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { GraphQLError } from 'graphql';
import type { FormattedExecutionResult, GraphQLFormattedError } from 'graphql';
import { Unauthenticated } from '../access/access.js';
import { Cancelled, Deadline } from '../database/deadline.js';
import { readContext } from '../database/read-context.js';
import type { Cancellable } from '../database/queryable.js';
import { languagesOf } from '../foundation/accept-language.js';
import { Cancellation } from '../foundation/cancellation.js';
import { encodingFor } from '../foundation/encodings.js';
import type { RateLimit } from '../foundation/rate-limit.js';
import type { Reliance } from '../foundation/reliance.js';
import { ANYONE } from '../foundation/viewer.js';
import type { Viewer } from '../foundation/viewer.js';
import { whenGone } from '../foundation/when-gone.js';
import type { OnGone } from '../foundation/when-gone.js';
import type { Observer } from '../observing/observer.js';
import { askedBy, documentOf, searchOf } from './graphql-request.js';
import { readJsonLate } from './json-bodies.js';
import { Slot } from './kept-answers.js';
import type { Answer, KeptAnswers, Made, Make } from './kept-answers.js';
import type { KnownRequests } from './known-requests.js';
import type { Admission } from './limits/admission.js';
import { clientOf } from './limits/client.js';
import type { Documents, ReadDocument } from './limits/documents.js';
import type { PersistedOperations } from './persisted-operations.js';
import type { HttpContext, Outcome } from './request-steps.js';
import { sentTo, VARY } from './sent-answer.js';
import type { Headers } from './sent-answer.js';
import { SharedQueries } from './shared-queries.js';

const OK = 200;

/** A header that is longer is looked at, and not kept for. */
const ACCEPT_MAX = 200;

export interface GraphqlParts {
  readonly apollo: ApolloServer<HttpContext>;
  readonly documents: Documents;
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
  const { kept, persisted } = parts;
  const { request, viewer } = asking;
  const encoding = encodingFor(request.headers);
  const languages = languagesOf(request.headers);
  const read = viewer instanceof GraphQLError ? null : await readOf(parts, asking, onGone);
  const make: Make = async (onAllGone) => {
    const deadline = new Deadline(parts.documents.limits.deadlineMs);
    onAllGone(() => {
      deadline.abandon();
    });
    try {
      return await made(parts, asking, { read, languages, deadline });
    } finally {
      deadline.end();
    }
  };
  const { accept = '' } = request.headers;
  const asked = accept.length > ACCEPT_MAX ? null : askedBy(request, persisted);
  if (!asked || viewer instanceof GraphQLError || !read?.document || !shared.has(read.document, asked.operationName)) {
    return { answer: await kept.fresh(encoding, make, onGone), slot: null };
  }
  const { query, operationName, variables } = asked;
  const key = [viewer.role, languages.join(), accept, operationName ?? '', variables, query].join('\n');
  const slot = new Slot(key, encoding);
  return { answer: await kept.answer(slot, make, onGone), slot };
}

/** The document that is to be executed, read; null where there is none that can be. */
async function readOf(
  { documents, persisted }: GraphqlParts,
  { request, viewer, address }: Asking,
  onGone: OnGone,
): Promise<ReadDocument | null> {
  const text = documentOf(request, persisted);
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
  readonly read: ReadDocument | null;
  readonly languages: readonly string[];
  readonly deadline: Deadline;
}

async function made(
  { apollo, queryable, observer }: GraphqlParts,
  { request, address, viewer, rateLimit }: Asking,
  { read, languages, deadline }: Making,
): Promise<Made> {
  const known = knownOf(viewer);
  const turn = { client: clientOf(known, address), leave: (): void => undefined };
  const observation = observer.begin({
    transport: 'http',
    requestId: request.id,
    traceparent: request.headers['traceparent']?.toString(),
  });
  let reliance: Reliance | null = null;
  const outcome: Outcome = { isWhole: false, isTold: false, operation: null, cost: undefined };
  const { status, headers, body } = await apollo
    .executeHTTPGraphQLRequest({
      httpGraphQLRequest: {
        method: request.method === 'HEAD' ? 'GET' : request.method,
        headers: new HeaderMap(
          Object.entries(request.headers).map(([name, value]) => [
            name,
            Array.isArray(value) ? value.join() : (value ?? ''),
          ]),
        ),
        search: searchOf(request),
        body: request.body,
      },
      context: () => {
        if (viewer instanceof GraphQLError) return Promise.reject(viewer);
        const context = readContext(queryable, languages, viewer, { meter: observation, deadline });
        ({ reliance } = context.loaders);
        return Promise.resolve({ ...context, outcome, rateLimit, read, turn });
      },
    })
    .finally(() => {
      turn.leave();
    });
  if (body.kind !== 'complete') throw new Error('Answers are not sent in parts here');
  // What Apollo refuses to send was whole before.
  outcome.isWhole &&= (status ?? OK) === OK;
  observation.end({ viewer: known, errors: outcome.isWhole ? [] : errorsOf(body.string), ...outcome });
  return { status: status ?? OK, headers, body: body.string, reliance, ...outcome };
}

/** Who asks, where that can be told. */
function knownOf(viewer: Viewer | GraphQLError): Viewer | null {
  return viewer instanceof GraphQLError ? null : viewer;
}

/** What an answer that is not whole tells as errors. */
function errorsOf(body: string): readonly GraphQLFormattedError[] {
  // A preflight's answer, say, is no JSON and tells none.
  if (!body.startsWith('{')) return [];
  return (JSON.parse(body) as FormattedExecutionResult).errors ?? [];
}
