import type { FastifyReply, FastifyRequest } from 'fastify';
import Negotiator from 'negotiator';
import type { Logger } from 'pino';
import { UnauthenticatedError } from '../../../auth/unauthenticated-error.js';
import type { ServiceUrls } from '../../../foundation/urls/service-urls.js';
import { logUnexpectedError, transientErrorOf } from '../../../graphql/execution/format-error.js';
import { LimitExceededError } from '../../../graphql/limits/limit-exceeded.js';
import { html } from '../html/html.js';
import type { Messages } from '../messages/messages.js';
import { RETRY_AFTER_S } from '../public-reads.js';
import { renderErrorPage } from './layout.js';
import type { AppOfErrorPage } from './layout.js';
import { framePolicy, pagePolicy } from './page-policy.js';
import { varyOf, viewOf } from './page-request.js';

/** The words for each status. */
const WORDS = {
  401: ['tokenNeeded', 'tokenNeededText'],
  404: ['notFound', 'notFoundText'],
  429: ['tooMany', 'tooManyText'],
  500: ['failed', 'failedText'],
  503: ['busy', 'busyText'],
} as const satisfies Readonly<Record<number, readonly [keyof Messages, keyof Messages]>>;

export type ErrorStatus = keyof typeof WORDS;

/** Whether a client prefers a page to JSON, as browsers do for what a person opens. */
export function prefersPage({ headers, method }: FastifyRequest): boolean {
  if (method !== 'GET' && method !== 'HEAD') return false;
  return new Negotiator({ headers }).mediaTypes(['application/json', 'text/html'])[0] === 'text/html';
}

/**
 * Sends the page for an error, in the language of its reader. `frameOrigins` are those of the sites that may frame it; `app`, with the
 * origins of its images, is loaded by it.
 */
export function sendErrorPage(
  request: FastifyRequest,
  reply: FastifyReply,
  urls: ServiceUrls,
  status: ErrorStatus,
  frameOrigins: readonly string[] = [],
  app: (AppOfErrorPage & { readonly imageOrigins: readonly string[] }) | null = null,
): FastifyReply {
  const imageOrigins = app?.imageOrigins ?? [];
  const view = viewOf(request, urls, imageOrigins);
  if (!view) return reply.code(400).type('text/plain').send('The Host header names no host.\n');
  const [title, text] = WORDS[status];
  if (status === 503) void reply.header('retry-after', RETRY_AFTER_S);
  const page = renderErrorPage(view.words[title], html`<p>${view.words[text]}</p>`, view, {
    isFramed: frameOrigins.length > 0,
    app,
  });
  return reply
    .code(status)
    .headers({
      'content-language': view.language,
      'content-security-policy': pagePolicy(view.context.origin, imageOrigins, frameOrigins),
      ...framePolicy(frameOrigins),
      'cache-control': 'no-store',
      vary: `accept, ${varyOf(view)}`,
    })
    .type('text/html; charset=utf-8')
    .send(page);
}

/** Sends the page for what a route or a hook has thrown. */
export function sendErrorOf(
  { urls, log }: { readonly urls: ServiceUrls; readonly log: Logger },
  error: unknown,
  request: FastifyRequest,
  reply: FastifyReply,
  frameOrigins: readonly string[] = [],
): FastifyReply {
  const send = (status: ErrorStatus): FastifyReply => sendErrorPage(request, reply, urls, status, frameOrigins);
  if (error instanceof UnauthenticatedError) {
    void reply.header('www-authenticate', 'Bearer');
    return send(401);
  }
  if (error instanceof LimitExceededError && error.status === 429) {
    void reply.headers(error.headers);
    return send(429);
  }
  if (transientErrorOf(error)) return send(503);
  logUnexpectedError(log.child({ requestId: request.id }), error);
  return send(500);
}
