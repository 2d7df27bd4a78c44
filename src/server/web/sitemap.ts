import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { GraphQLFormattedError } from 'graphql';
import type { Logger } from 'pino';
import type { ReadContext } from '../../database/query/request-context.js';
import { countPages, listPages, PAGED_KINDS } from '../../domain/search/page-directory.js';
import type { PagedKind } from '../../domain/search/page-directory.js';
import type { ServiceUrls } from '../../foundation/urls/service-urls.js';
import type { OperationPipeline } from '../../graphql/execution/operation-pipeline.js';
import { cachedDocument, sendDocument } from './cached-document.js';
import type { CachedDocumentDeps } from './cached-document.js';
import { escapeHtml } from './html/html.js';
import { PAGE_LANGUAGES } from './messages/page-language.js';
import { withLanguage } from './page/page-view.js';
import { sendErrorOf, sendErrorPage } from './page/error-pages.js';
import type { ErrorStatus } from './page/error-pages.js';
import { areTemporary } from './public-reads.js';
import { pathTo } from './parts/paths.js';

/** Addresses in one part. The format allows 50,000, and 50 MB, of which each takes some 700 bytes here. */
export const PART_SIZE = 5_000;

/** The pages that are not about a record, but that of a search: robots.txt forbids its address in a language. */
const OTHER_PATHS = ['/', '/on-this-day'];

const PROLOGUE = '<?xml version="1.0" encoding="UTF-8"?>\n';
const NAMESPACE = 'http://www.sitemaps.org/schemas/sitemap/0.9';

export interface SitemapDeps extends CachedDocumentDeps {
  readonly operations: OperationPipeline;
  readonly urls: ServiceUrls;
  readonly log: Logger;
}

/** Builds a document from what it reads; null if there is none at its address. */
type BuildDocument = (context: ReadContext, url: (path: string) => string) => Promise<string | null>;

/**
 * Serves the sitemap: at /sitemap.xml the index of its parts, each with some thousand pages of one kind of record, and
 * /robots.txt, which names it. Both are found by search engines where the service is at the root of its host.
 */
export function serveSitemap(fastify: FastifyInstance, deps: SitemapDeps): void {
  void fastify.register((scope, _options, done) => {
    scope.setErrorHandler((error, request, reply) => sendErrorOf(deps, error, request, reply));
    scope.get('/sitemap.xml', (request, reply) => serveDocument(deps, '/sitemap.xml', indexOfParts, request, reply));
    scope.get<{ Params: { part: string } }>('/sitemaps/:part', (request, reply) => {
      const [, kind = '', number = ''] = /^([a-z]+)-([1-9]\d{0,5})\.xml$/.exec(request.params.part) ?? [];
      const pagedKind = PAGED_KINDS.find((one) => one === kind);
      if (!pagedKind && `${kind}-${number}` !== 'site-1') return sendErrorPage(request, reply, deps.urls, 404);
      const build: BuildDocument = (context, url) =>
        pagedKind ? partOf(pagedKind, Number(number), context, url) : Promise.resolve(sitePart(url));
      return serveDocument(deps, `/sitemaps/${kind}-${number}.xml`, build, request, reply);
    });
    scope.get('/robots.txt', (request, reply) => {
      const url = deps.urls.absolute(request.raw, '/sitemap.xml');
      const lines = [
        'User-agent: *',
        `Disallow: ${deps.urls.path('/search?')}`,
        ...(url === null ? [] : ['', `Sitemap: ${url}`]),
      ];
      return reply
        .header('cache-control', 'public, max-age=86400')
        .type('text/plain')
        .send(`${lines.join('\n')}\n`);
    });
    done();
  });
}

async function serveDocument(
  deps: SitemapDeps,
  path: string,
  build: BuildDocument,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const { reads, operations, urls } = deps;
  const origin = urls.origin(request.raw);
  if (origin === null) return reply.code(400).type('text/plain').send('The Host header names no host.\n');
  const viewer = await reads.viewer(request);
  const client = reads.client(request, viewer);
  const key = ['sitemap', path, origin];
  const response = await cachedDocument(
    deps,
    { request, reply, viewer, key, queue: () => null },
    async (onGone, onJoin) => {
      const read = { request, viewer, transport: 'page', languages: [], definition: null, onGone, onJoin } as const;
      const { result, cacheTags, source } = await reads.run(read, async (context) => {
        const url = (to: string): string => `${origin}${urls.path(to)}`;
        return { data: { body: await operations.runScan(() => build(context, url), context, client) } };
      });
      const body = result.data?.['body'] as string | null | undefined;
      return {
        status: statusOf(body, result.errors),
        headers: { 'content-type': 'application/xml; charset=utf-8' },
        body: body ?? '',
        isComplete: typeof body === 'string',
        hasWritten: false,
        cacheTags,
        source,
      };
    },
  );
  if (response.status !== 200) return sendErrorPage(request, reply, urls, response.status as ErrorStatus);
  return sendDocument(deps, request, reply.header('vary', 'accept-encoding, authorization'), response);
}

function statusOf(
  body: string | null | undefined,
  errors: readonly GraphQLFormattedError[] | undefined,
): 200 | ErrorStatus {
  if (errors) return areTemporary(errors) ? 503 : 500;
  return body === null ? 404 : 200;
}

async function indexOfParts(context: ReadContext, url: (path: string) => string): Promise<string> {
  const counts = await countPages(context);
  const parts = PAGED_KINDS.flatMap((kind) =>
    Array.from(
      { length: Math.ceil((counts.get(kind) ?? 0) / PART_SIZE) },
      (_, index) => `${kind}-${String(index + 1)}`,
    ),
  );
  const locations = ['site-1', ...parts].map(
    (part) => `<sitemap><loc>${escapeHtml(url(`/sitemaps/${part}.xml`))}</loc></sitemap>\n`,
  );
  return `${PROLOGUE}<sitemapindex xmlns="${NAMESPACE}">\n${locations.join('')}</sitemapindex>\n`;
}

async function partOf(
  kind: PagedKind,
  number: number,
  context: ReadContext,
  url: (path: string) => string,
): Promise<string | null> {
  const entries = await listPages(context, { kind, offset: (number - 1) * PART_SIZE, count: PART_SIZE });
  if (entries.length === 0) return null;
  return urlSet(entries.map(({ slug, updatedAt }) => urlElement(url, pathTo[kind](slug), updatedAt)));
}

function sitePart(url: (path: string) => string): string {
  return urlSet(OTHER_PATHS.map((path) => urlElement(url, path, null)));
}

function urlSet(elements: readonly string[]): string {
  const namespaces = `xmlns="${NAMESPACE}" xmlns:xhtml="http://www.w3.org/1999/xhtml"`;
  return `${PROLOGUE}<urlset ${namespaces}>\n${elements.join('')}</urlset>\n`;
}

/** A page with its last change and its address in each language. */
function urlElement(url: (path: string) => string, path: string, updatedAt: Date | null): string {
  const alternate = (language: string, to: string): string =>
    `<xhtml:link rel="alternate" hreflang="${language}" href="${escapeHtml(url(to))}"/>`;
  const alternates = [
    ...PAGE_LANGUAGES.map((language) => alternate(language, withLanguage(path, language))),
    alternate('x-default', path),
  ];
  const lastChange = updatedAt ? `<lastmod>${updatedAt.toISOString()}</lastmod>` : '';
  return `<url><loc>${escapeHtml(url(path))}</loc>${lastChange}${alternates.join('')}</url>\n`;
}
