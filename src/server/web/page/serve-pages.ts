import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { FormattedExecutionResult } from 'graphql';
import type { Logger } from 'pino';
import type { ReadContext } from '../../../database/query/request-context.js';
import { parseReference } from '../../../foundation/records/global-id.js';
import type { Viewer } from '../../../foundation/graphql/viewer.js';
import type { ServiceUrls } from '../../../foundation/urls/service-urls.js';
import { OperationRejectedError } from '../../../graphql/execution/operation-pipeline.js';
import type { Operation, OperationPipeline } from '../../../graphql/execution/operation-pipeline.js';
import type { FairQueue } from '../../../graphql/scheduling/fair-queue.js';
import type { BuiltResponse, ResponseFactory } from '../../cache/response-cache.js';
import { cachedDocument, sendDocument } from '../cached-document.js';
import type { CachedDocumentDeps } from '../cached-document.js';
import { RECORD_REDIRECT } from '../pages/record-redirect.js';
import { areTemporary, codesOf } from '../public-reads.js';
import { sendErrorOf, sendErrorPage } from './error-pages.js';
import type { ErrorStatus } from './error-pages.js';
import { renderPage } from './layout.js';
import type { PageAssets } from './page-assets.js';
import { pagePolicy } from './page-policy.js';
import { lookupOf, searchOf, varyOf, viewOf } from './page-request.js';
import type { PageRequest, PageType } from './page-type.js';
import type { PageOutcome } from './page-content.js';

export interface PageDeps extends CachedDocumentDeps {
  readonly operations: OperationPipeline;
  readonly urls: ServiceUrls;
  readonly log: Logger;
  readonly assets: PageAssets;
  /** Origins from which pages show images, and of the sites that may frame what can be embedded. */
  readonly imageOrigins: readonly string[];
  readonly embedOrigins: readonly string[];
}

/** Codes of errors for which the address is to blame: there is nothing at it. */
const REFUSED_CODES = new Set<unknown>(['NOT_FOUND', 'BAD_USER_INPUT', 'BAD_CURSOR']);

/** Serves the pages: complete HTML, from the response cache until a change invalidates them. */
export function servePages(fastify: FastifyInstance, types: readonly PageType[], deps: PageDeps): void {
  void fastify.register((scope, _options, done) => {
    scope.setErrorHandler((error, request, reply) => sendErrorOf(deps, error, request, reply));
    for (const type of types) {
      scope.get<{ Params: { reference?: string } }>(type.route, (request, reply) => {
        // Fastify also routes the URL * to / (RFC 9112, 3.2.4: it is for OPTIONS only).
        if (request.url !== '*') return servePage(deps, type, request.params.reference ?? '', request, reply);
        reply.callNotFound();
        return reply;
      });
      // Each page has one address.
      if (type.route === '/') continue;
      scope.get<{ Params: { reference?: string } }>(`${type.route}/`, (request, reply) => {
        const path = type.route.replace(':reference', encodeURIComponent(request.params.reference ?? ''));
        return reply.redirect(deps.urls.path(withSearch(path, searchOf(request))), 301);
      });
    }
    done();
  });
}

async function servePage(
  deps: PageDeps,
  routeType: PageType,
  reference: string,
  fastifyRequest: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const { urls, imageOrigins, embedOrigins, operations, reads } = deps;
  const view = viewOf(fastifyRequest, urls, imageOrigins);
  if (!view) return reply.code(400).type('text/plain').send('The Host header names no host.\n');
  const viewer = await reads.viewer(fastifyRequest);
  const request: PageRequest = { view, reference, lookup: lookupOf(reference), search: searchOf(fastifyRequest) };
  // A global id says itself of which kind its record is.
  const type = parseReference(reference)?.by === 'id' ? RECORD_REDIRECT : routeType;
  const variables = type.variables(request);
  const prepared = variables && (await prepare(deps, type, variables, fastifyRequest, viewer));
  if (!prepared) return sendErrorPage(fastifyRequest, reply, urls, 404);
  if (prepared instanceof OperationRejectedError) {
    deps.log.warn({ errors: prepared.errors, route: type.route }, 'the query of a page was rejected');
    return sendErrorPage(fastifyRequest, reply, urls, 500);
  }
  const { context, language } = view;
  const { origin, isLanguageChosen } = context;
  const key = [
    'page',
    type.route,
    reference,
    origin,
    language,
    String(isLanguageChosen),
    JSON.stringify(prepared.variables),
  ];
  const queue = (): FairQueue => operations.queueOf(prepared);
  const factory = pageFactory(deps, type, request, { fastifyRequest, viewer, prepared });
  const response = await cachedDocument(deps, { request: fastifyRequest, reply, viewer, key, queue }, factory);
  if (response.bytes.length === 0 && response.status !== 301)
    return sendErrorPage(fastifyRequest, reply, urls, response.status as ErrorStatus);
  void reply.headers({
    vary: varyOf(view),
    'content-security-policy': pagePolicy(origin, imageOrigins, type.isEmbeddable ? embedOrigins : []),
    ...(type.isEmbeddable && { 'cross-origin-resource-policy': 'cross-origin' }),
  });
  return sendDocument(deps, fastifyRequest, reply, response);
}

/** Prepares the query of a page; null if its variables can't be those of any. */
async function prepare(
  { reads }: PageDeps,
  type: PageType,
  variables: object,
  request: FastifyRequest,
  viewer: Viewer,
): Promise<Operation | OperationRejectedError | null> {
  try {
    return await reads.prepare(type.query, variables, reads.client(request, viewer));
  } catch (error) {
    if (!(error instanceof OperationRejectedError)) throw error;
    // A value that its type does not accept is as good as none.
    return codesOf(error.errors).every((code) => REFUSED_CODES.has(code)) ? null : error;
  }
}

interface Preparation {
  readonly fastifyRequest: FastifyRequest;
  readonly viewer: Viewer;
  readonly prepared: Operation;
}

/** Returns a function that reads the data of a page in its turn, and builds the response. */
function pageFactory(
  deps: PageDeps,
  type: PageType,
  request: PageRequest,
  { fastifyRequest, viewer, prepared }: Preparation,
): ResponseFactory {
  const { reads, operations } = deps;
  const { language } = request.view;
  return async (onGone, onJoin): Promise<BuiltResponse> => {
    const read = { request: fastifyRequest, viewer, transport: 'page', languages: [language], onGone, onJoin } as const;
    const execute = async (context: ReadContext): Promise<FormattedExecutionResult> => {
      const result = await operations.executeInTurn(prepared, context);
      if (!isRefused(result)) return result;
      const fallback = type.fallbackVariables(request);
      if (!fallback) return result;
      const client = reads.client(fastifyRequest, viewer);
      return operations.executeInTurn(await reads.prepare(type.query, fallback, client), context);
    };
    const { result, cacheTags } = await reads.run({ ...read, definition: type.definition }, execute);
    const outcome = outcomeOf(type, request, result);
    return { ...built(outcome, deps, request), hasWritten: false, cacheTags };
  };
}

function isRefused({ errors = [] }: FormattedExecutionResult): boolean {
  return errors.length > 0 && codesOf(errors).every((code) => REFUSED_CODES.has(code));
}

function outcomeOf(
  type: PageType,
  request: PageRequest,
  result: FormattedExecutionResult,
): PageOutcome | { readonly status: 500 | 503 } {
  if (isRefused(result)) return type.refused(request);
  if (result.errors) return { status: areTemporary(result.errors) ? 503 : 500 };
  return type.respond(result.data, request);
}

function built(
  outcome: PageOutcome | { readonly status: 500 | 503 },
  { assets, urls }: PageDeps,
  { view, search }: PageRequest,
): Omit<BuiltResponse, 'hasWritten' | 'cacheTags'> {
  const { status } = outcome;
  if ('content' in outcome) {
    const headers = { 'content-type': 'text/html; charset=utf-8', 'content-language': view.language };
    return { status, headers, body: renderPage(outcome.content, view, assets), isComplete: status === 200 };
  }
  if (status !== 301) return { status, headers: {}, body: '', isComplete: false };
  return { status, headers: { location: urls.path(withSearch(outcome.path, search)) }, body: '', isComplete: false };
}

/** The path with the parameters of a request. */
function withSearch(pathAndFragment: string, search: URLSearchParams): string {
  const [path = '', fragment] = pathAndFragment.split('#');
  const query = String(search);
  return `${path}${query === '' ? '' : `?${query}`}${fragment === undefined ? '' : `#${fragment}`}`;
}
