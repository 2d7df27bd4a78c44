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
import { renderPage, renderRedirect } from './layout.js';
import type { PageAssets } from './page-assets.js';
import { framePolicy, pagePolicy } from './page-policy.js';
import { lookupOf, searchOf, varyOf, viewOf } from './page-request.js';
import type { PageRequest, PageType } from './page-type.js';
import type { PageOutcome } from './page-content.js';
import type { PageView } from './page-view.js';

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
    const embeds = types.filter(({ isEmbeddable }) => isEmbeddable).map(({ route }) => deps.urls.path(route));
    scope.setErrorHandler((error, request, reply) => {
      const isEmbed = embeds.includes(request.routeOptions.url?.replace(/\/$/, '') ?? '');
      return sendErrorOf(deps, error, request, reply, isEmbed ? deps.embedOrigins : []);
    });
    for (const type of types) {
      scope.get<{ Params: { reference?: string } }>(type.route, (request, reply) => {
        // Fastify also routes the URL * to / (RFC 9112, 3.2.4: it is for OPTIONS only).
        if (request.url !== '*') return servePage(deps, type, request.params.reference ?? '', request, reply);
        reply.callNotFound();
        return reply;
      });
      // Each page has one address.
      if (type.route === '/') continue;
      scope.get<{ Params: { reference?: string } }>(`${type.route}/`, (request, reply) =>
        servePage(deps, type, request.params.reference ?? '', request, reply, { hasSlash: true }),
      );
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
  { hasSlash = false } = {},
): Promise<FastifyReply> {
  const { urls, imageOrigins, embedOrigins, operations, reads } = deps;
  const view = viewOf(fastifyRequest, urls, imageOrigins);
  if (!view) return reply.code(400).type('text/plain').send('The Host header names no host.\n');
  const viewer = await reads.viewer(fastifyRequest);
  // A global id says itself of which kind its record is.
  const type = parseReference(reference)?.by === 'id' ? RECORD_REDIRECT : routeType;
  const search = searchOf(fastifyRequest);
  const request: PageRequest = { view, reference, lookup: lookupOf(reference), asked: type.askedIn(search) };
  const variables = type.variables(request);
  const prepared = variables && (await prepare(deps, type, variables, fastifyRequest, viewer));
  const frameOrigins = routeType.isEmbeddable ? embedOrigins : [];
  const sendError = (status: ErrorStatus): FastifyReply =>
    sendErrorPage(fastifyRequest, reply, urls, status, frameOrigins);
  if (!prepared) return sendError(404);
  if (prepared instanceof OperationRejectedError) {
    deps.log.warn({ errors: prepared.errors, route: type.route }, 'the query of a page was rejected');
    return sendError(500);
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
    JSON.stringify(request.asked),
  ];
  const queue = (): FairQueue => operations.queueOf(prepared);
  const factory = pageFactory(deps, type, request, { fastifyRequest, viewer, prepared });
  const response = await cachedDocument(deps, { request: fastifyRequest, reply, viewer, key, queue }, factory);
  const path = routeType.route.replace(':reference', encodeURIComponent(reference));
  if (response.bytes.length === 0 && response.status !== 301) {
    // What the whole page needs may take too long where what the app asks for first does not.
    const app = response.status === 503 ? { assets: deps.assets, path, imageOrigins } : null;
    return sendErrorPage(fastifyRequest, reply, urls, response.status as ErrorStatus, frameOrigins, app);
  }
  void reply.headers({
    vary: varyOf(view),
    'content-security-policy': pagePolicy(origin, imageOrigins, frameOrigins),
    ...framePolicy(frameOrigins),
  });
  const { location } = response.headers;
  const ownPath = urls.path(path);
  if (location === undefined)
    return hasSlash
      ? sendRedirect(reply, view, withSearch(ownPath, search))
      : sendDocument(deps, fastifyRequest, reply, response);
  const present = type === routeType ? location : withSuffix(location, routeType, urls);
  return sendRedirect(reply, view, withSearch(present, search));
}

/** Sends the client on to the one address of a page, with a link for those that do not follow (RFC 9110, 15.4.2). */
function sendRedirect(reply: FastifyReply, view: PageView, location: string): FastifyReply {
  return reply
    .code(301)
    .headers({ location, 'cache-control': 'no-store', 'content-language': view.language })
    .type('text/html; charset=utf-8')
    .send(renderRedirect(location, view));
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
    let isFallback = false;
    const read = { request: fastifyRequest, viewer, transport: 'page', languages: [language], onGone, onJoin } as const;
    const execute = async (context: ReadContext): Promise<FormattedExecutionResult> => {
      const result = await operations.executeInTurn(prepared, context);
      if (!isRefused(result)) return result;
      const fallback = type.fallbackVariables(request);
      if (!fallback) return result;
      isFallback = true;
      const client = reads.client(fastifyRequest, viewer);
      return operations.executeInTurn(await reads.prepare(type.query, fallback, client), context);
    };
    const { result, cacheTags, source } = await reads.run({ ...read, definition: type.definition }, execute);
    const outcome = outcomeOf(type, request, { result, isFallback });
    const response = built(outcome, deps, request.view);
    // There is no end to what is refused: it must not displace what is found.
    return {
      ...response,
      isComplete: response.isComplete && !result.errors && !isFallback,
      hasWritten: false,
      cacheTags,
      source,
    };
  };
}

function isRefused({ errors = [] }: FormattedExecutionResult): boolean {
  return errors.length > 0 && codesOf(errors).every((code) => REFUSED_CODES.has(code));
}

function outcomeOf(
  type: PageType,
  request: PageRequest,
  { result, isFallback }: { readonly result: FormattedExecutionResult; readonly isFallback: boolean },
): PageOutcome | { readonly status: 500 | 503 } {
  if (isRefused(result)) return type.refused(request);
  if (result.errors) return { status: areTemporary(result.errors) ? 503 : 500 };
  return type.respond(result.data, request, isFallback);
}

function built(
  outcome: PageOutcome | { readonly status: 500 | 503 },
  { assets, urls }: PageDeps,
  view: PageView,
): Omit<BuiltResponse, 'hasWritten' | 'cacheTags' | 'source'> {
  const { status } = outcome;
  if ('content' in outcome) {
    const headers = { 'content-type': 'text/html; charset=utf-8', 'content-language': view.language };
    return { status, headers, body: renderPage(outcome.content, view, assets), isComplete: status === 200 };
  }
  if (status !== 301) return { status, headers: {}, body: '', isComplete: false };
  // Requests with other parameters share it: each adds its own.
  return { status, headers: { location: urls.path(outcome.path) }, body: '', isComplete: false };
}

/** The path of a record with what the route has after the record's, as `/embed`, if it is a record of the route. */
function withSuffix(pathAndFragment: string, { route }: PageType, urls: ServiceUrls): string {
  const [folder = '', suffix = ''] = route.split(':reference');
  return pathAndFragment.startsWith(urls.path(folder)) ? `${pathAndFragment}${suffix}` : pathAndFragment;
}

/** The path with the parameters of a request. */
function withSearch(pathAndFragment: string, search: URLSearchParams): string {
  const [path = '', fragment] = pathAndFragment.split('#');
  const query = String(search);
  return `${path}${query === '' ? '' : `?${query}`}${fragment === undefined ? '' : `#${fragment}`}`;
}
