import { HeaderMap } from '@apollo/server';
import type { ApolloServer } from '@apollo/server';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { GraphQLError } from 'graphql';
import type { GraphQLSchema } from 'graphql';
import { Unauthenticated } from '../access/access.js';
import type { Access } from '../access/access.js';
import { readContext } from '../database/read-context.js';
import type { Queryable } from '../database/queryable.js';
import { languagesOf } from '../foundation/accept-language.js';
import { encodingFor } from '../foundation/encodings.js';
import type { Reliance } from '../foundation/reliance.js';
import { ANYONE } from '../foundation/viewer.js';
import type { Viewer } from '../foundation/viewer.js';
import { askedBy } from './graphql-request.js';
import type { HttpContext } from './graphql-server.js';
import { Slot } from './kept-answers.js';
import type { Answer, KeptAnswers, Made } from './kept-answers.js';
import { KnownBodies } from './known-bodies.js';
import type { PersistedOperations } from './persisted-operations.js';
import { SharedQueries } from './shared-queries.js';

const OK = 200;
const NOT_MODIFIED = 304;

/** What an answer depends on beside what is asked. */
const VARY = 'Accept, Accept-Encoding, Accept-Language, Authorization';

/** A header that is longer is looked at, and not kept for. */
const ACCEPT_MAX = 200;

export interface GraphqlParts {
  readonly apollo: ApolloServer<HttpContext>;
  readonly schema: GraphQLSchema;
  readonly persisted: PersistedOperations;
  readonly kept: KeptAnswers;
  readonly queryable: Queryable;
  readonly access: Access;
}

/**
 * Serves GraphQL over HTTP, GET and POST, at /graphql.
 *
 * A query's answer is kept while it is true. Each answer says by `x-timeline-position` how new it is at least, and a
 * whole one has a strong ETag by which the client can ask whether its own is still good.
 */
export function serveGraphql(fastify: FastifyInstance, parts: GraphqlParts): void {
  const shared = new SharedQueries(parts.schema);
  const known = new KnownBodies();
  void fastify.register((scope, _options, done) => {
    known.readBodies(scope);
    scope.route({
      method: ['GET', 'POST', 'OPTIONS'],
      url: '/graphql',
      handler: (request, reply) => {
        const kept = knownAnswer(parts, known, request);
        return kept ? send(request, reply, kept, true) : answer(parts, shared, known, request, reply);
      },
    });
    done();
  });
}

/** The answer that is kept for a request that was sent before, to the letter, by who has no token. */
function knownAnswer({ access, kept }: GraphqlParts, known: KnownBodies, request: FastifyRequest): Answer | null {
  if (request.headers.authorization !== undefined || !access.isPublic) return null;
  const name = known.find(request);
  return name === null ? null : kept.find(name);
}

async function answer(
  parts: GraphqlParts,
  shared: SharedQueries,
  known: KnownBodies,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const viewer = await viewerOf(parts.access, request);
  known.parse(request);
  const { answer, slot } = await answered(parts, shared, request, viewer);
  if (slot && viewer === ANYONE) known.remember(request, slot.name);
  return send(request, reply, answer, slot !== null);
}

/** Who sends the request, or why that can't be told (RFC 9110, 15.5.2). */
async function viewerOf(
  access: Access,
  { headers: { authorization } }: FastifyRequest,
): Promise<Viewer | GraphQLError> {
  try {
    return await access.viewer(authorization);
  } catch (error) {
    if (!(error instanceof Unauthenticated)) throw error;
    const headers = new HeaderMap([['www-authenticate', 'Bearer']]);
    return new GraphQLError(error.reason, { extensions: { code: 'UNAUTHENTICATED', http: { status: 401, headers } } });
  }
}

async function answered(
  parts: GraphqlParts,
  shared: SharedQueries,
  request: FastifyRequest,
  viewer: Viewer | GraphQLError,
): Promise<{ answer: Answer; slot: Slot | null }> {
  const { kept, persisted } = parts;
  const encoding = encodingFor(request.headers);
  const languages = languagesOf(request.headers);
  const make = (): Promise<Made> => made(parts, request, viewer, languages);
  const { accept = '' } = request.headers;
  const asked = viewer instanceof GraphQLError || accept.length > ACCEPT_MAX ? null : askedBy(request, persisted);
  if (!asked || viewer instanceof GraphQLError || !shared.has(asked.query, asked.operationName)) {
    return { answer: await kept.fresh(encoding, make), slot: null };
  }
  const { query, operationName, variables } = asked;
  const key = [viewer.role, languages.join(), accept, operationName ?? '', variables, query].join('\n');
  const slot = new Slot(key, encoding);
  return { answer: await kept.answer(slot, make), slot };
}

async function made(
  { apollo, queryable }: GraphqlParts,
  request: FastifyRequest,
  viewer: Viewer | GraphQLError,
  languages: readonly string[],
): Promise<Made> {
  const outcome = { isWhole: false, isTold: false };
  let reliance: Reliance | null = null;
  const { status, headers, body } = await apollo.executeHTTPGraphQLRequest({
    httpGraphQLRequest: {
      method: request.method === 'HEAD' ? 'GET' : request.method,
      headers: new HeaderMap(
        Object.entries(request.headers).map(([name, value]) => [
          name,
          Array.isArray(value) ? value.join() : (value ?? ''),
        ]),
      ),
      search: /\?.*/.exec(request.url)?.[0] ?? '',
      body: request.body,
    },
    context: () => {
      if (viewer instanceof GraphQLError) return Promise.reject(viewer);
      const context = readContext(queryable, languages, viewer);
      ({ reliance } = context.loaders);
      return Promise.resolve({ ...context, outcome });
    },
  });
  if (body.kind !== 'complete') throw new Error('Answers are not sent in parts here');
  return { status: status ?? OK, headers, body: body.string, reliance, ...outcome };
}

function send(request: FastifyRequest, reply: FastifyReply, answer: Answer, isShared: boolean): FastifyReply {
  const { status, headers, encoding, bytes, etag, position } = answer;
  for (const [name, value] of headers) void reply.header(name, value);
  const isKeepable = isShared && etag !== null;
  const isPublic = request.headers.authorization === undefined;
  void reply.headers({
    'x-timeline-position': String(position),
    'cache-control': isKeepable ? `${isPublic ? 'public' : 'private'}, no-cache` : 'no-store',
    vary: VARY,
    ...(isKeepable && { etag }),
    ...(encoding !== 'identity' && { 'content-encoding': encoding }),
  });
  if (isKeepable && isMatched(request.headers['if-none-match'], etag)) {
    return reply.removeHeader('content-type').removeHeader('content-encoding').code(NOT_MODIFIED).send();
  }
  return reply.code(status).send(bytes);
}

/** Whether the client has these bytes (RFC 9110, 13.1.2: compared weakly). */
function isMatched(header: string | undefined, etag: string): boolean {
  if (header === undefined) return false;
  if (header.trim() === '*') return true;
  return header.split(',').some((one) => one.trim().replace(/^W\//, '') === etag);
}
