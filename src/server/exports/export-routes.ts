import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import fresh from 'fresh';
import type { Logger } from 'pino';
import { projectVersion } from '../../config/project-root.js';
import { badInput } from '../../foundation/graphql/request-error.js';
import type { Viewer } from '../../foundation/graphql/viewer.js';
import { languagesOf } from '../../foundation/text/accept-language.js';
import { encodeStream, encodingFor } from '../../foundation/text/content-encoding.js';
import type { ServiceUrls } from '../../foundation/urls/service-urls.js';
import type { ExportFormat, ExportSubject } from '../../transfer/export/export-format.js';
import { lookupOf, searchOf } from '../web/page/page-request.js';
import { pathTo } from '../web/parts/paths.js';
import { codesOf } from '../web/public-reads.js';
import { ExportFailedError, sendExportError } from './export-error.js';
import { documentName, FORMATS } from './export-formats.js';
import { filterIn, formatIn, parametersIn } from './export-parameters.js';
import type { ExportParameters } from './export-parameters.js';
import { queriesOf, RELATION_QUERY } from './export-queries.js';
import type { ExportedRelation } from './export-queries.js';
import { ExportSession } from './export-session.js';
import type { ExportSessionDeps } from './export-session.js';
import { exportStream } from './export-stream.js';
import type { ExportBody } from './export-stream.js';

export interface ExportDeps extends ExportSessionDeps {
  readonly urls: ServiceUrls;
  readonly log: Logger;
}

/** What is exported: the events that match a filter, under a title; or what is answered instead. */
type Found =
  | (Pick<ExportSubject, 'id' | 'title' | 'description' | 'url'> & { readonly filter: object; readonly name: string })
  | { readonly status: 404 | 410 }
  | { readonly status: 301; readonly path: string };

/** Finds it in a session. */
type Find = (session: ExportSession, url: (path: string) => string) => Promise<Found>;

interface Export {
  readonly format: ExportFormat;
  readonly parameters: ExportParameters;
  readonly find: Find;
}

/**
 * Serves exports: the timeline of a relation at /relations/{slug}/timeline.{format} and /relations/{slug}/timelinejs.json,
 * and any filter of events at /export. Each is read at one position of the change log and streamed. Conditional requests
 * (RFC 9110, 13) can get a 304.
 */
export function serveExports(fastify: FastifyInstance, deps: ExportDeps): void {
  void fastify.register((scope, _options, done) => {
    scope.setErrorHandler((error, _request, reply) =>
      error instanceof NothingToExportError
        ? sendInstead(error.found, deps.urls, reply)
        : sendExportError(deps.log, error, reply),
    );
    for (const [name, format] of Object.entries(FORMATS)) {
      const document = documentName(name);
      scope.get<{ Params: { reference: string } }>(`/relations/:reference/${document}`, (request, reply) => {
        const search = searchOf(request);
        const parameters = parametersIn(search, format);
        const find = relationFinder(request.params.reference, document, search);
        return serveExport(deps, { format, parameters, find }, request, reply);
      });
    }
    scope.get('/export', (request, reply) => {
      const search = searchOf(request);
      const format = formatIn(search, FORMATS);
      const parameters = parametersIn(search, format, ['format', 'filter']);
      const filter = filterIn(search);
      return serveExport(deps, { format, parameters, find: filterFinder(filter) }, request, reply);
    });
    done();
  });
}

function relationFinder(reference: string, document: string, search: URLSearchParams): Find {
  return async (session, url) => {
    const lookup = lookupOf(reference);
    if (lookup === null) return { status: 404 };
    const relation = await findRelation(session, lookup);
    if (!relation) return { status: 404 };
    const { id, slug, status, title, note } = relation;
    const query = String(search);
    if (slug !== reference)
      return { status: 301, path: `${pathTo.relation(slug)}/${document}${query === '' ? '' : `?${query}`}` };
    if (status === 'RETRACTED') return { status: 410 };
    const identity = { id: `urn:entente:${id}`, title, description: note, url: url(pathTo.relation(slug)) };
    return { ...identity, filter: { relations: [id] }, name: slug };
  };
}

async function findRelation(session: ExportSession, reference: string): Promise<ExportedRelation | null> {
  try {
    const query = { text: RELATION_QUERY, definition: null };
    return (await session.read<{ relation: ExportedRelation }>(query, { reference })).relation;
  } catch (error) {
    if (error instanceof ExportFailedError && codesOf(error.errors).includes('NOT_FOUND')) return null;
    throw error;
  }
}

function filterFinder(filter: object): Find {
  const hash = createHash('sha256').update(JSON.stringify(filter)).digest('base64url');
  return (_session, url) =>
    Promise.resolve({
      id: `urn:entente:export:${hash}`,
      title: 'Entente',
      description: null,
      url: url('/'),
      filter,
      name: 'events',
    });
}

async function serveExport(
  deps: ExportDeps,
  asked: Export,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const origin = deps.urls.origin(request.raw);
  if (origin === null) throw badInput('Host', 'names no host');
  const viewer = await deps.reads.viewer(request);
  const { language } = asked.parameters;
  const languages = language === null ? languagesOf(request.headers) : [language];
  const session = await ExportSession.open(deps, { request, reply, viewer, languages });
  const close = (): void => {
    session.close().catch((error: unknown) => {
      deps.log.warn({ err: error }, 'the snapshot of an export could not be closed');
    });
  };
  let body: ExportBody | null;
  try {
    body = await answer(deps, asked, session, { request, reply, viewer, language: languages[0] ?? 'en', origin });
  } catch (error) {
    close();
    throw error;
  }
  if (!body) {
    close();
    // Not an empty body: its length would be told as that of the document.
    return reply.send(reply.statusCode === 304 ? undefined : Readable.from([]));
  }
  const stream = exportStream(body, close);
  stream.on('error', (error) => {
    deps.log.info({ err: error, requestId: request.id }, 'an export was broken off');
  });
  return reply.send(encodeStream(stream, encodingFor(request.headers)));
}

interface Recipient {
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
  readonly viewer: Viewer;
  readonly language: string;
  readonly origin: string;
}

/** Sets the status and the headers. Returns what to write the body from; null without a body. */
async function answer(
  { urls }: ExportDeps,
  { format, parameters, find }: Export,
  session: ExportSession,
  { request, reply, viewer, language, origin }: Recipient,
): Promise<ExportBody | null> {
  const { position, committedAt } = await session.findPosition();
  const url = (path: string): string => `${origin}${urls.path(path)}`;
  const found = await find(session, url);
  if ('status' in found) throw new NothingToExportError(found);
  const ownUrl = url(urls.local(request.url));
  const encoding = encodingFor(request.headers);
  const identity = [projectVersion(), position.text, ownUrl, language, viewer.role, encoding];
  const headers = {
    etag: `"${createHash('sha256').update(JSON.stringify(identity)).digest('base64url')}"`,
    ...(committedAt && { 'last-modified': committedAt.toUTCString() }),
    'cache-control': `${request.headers.authorization === undefined ? 'public' : 'private'}, no-cache`,
    vary: `accept-encoding${parameters.language === null ? ', accept-language' : ''}, authorization`,
    'x-timeline-position': position.text,
  };
  if (fresh(request.headers, headers)) {
    void reply.code(304).headers(headers);
    return null;
  }
  const { filter, name, ...identified } = found;
  const subject = {
    ...identified,
    ...{ ownUrl, language, origin, basePath: urls.basePath, position: position.text, changedAt: committedAt },
  };
  const { events, survey } = queriesOf(format);
  const leftOut = survey ? await countLeftOut(format, session.pages(survey, filter, language)) : 0;
  const pages = format.hasItems ? session.items(events, filter, language) : session.pages(events, filter, language);
  // What is wrong with the filter shows here, while the status can still say so.
  const firstPage = await pages.next();
  void reply.headers({
    ...headers,
    'content-language': language,
    'content-type': format.mediaType,
    'content-disposition': `${format.isSaved ? 'attachment' : 'inline'}; filename="${name}.${format.extension}"`,
    ...(encoding !== 'identity' && { 'content-encoding': encoding }),
  });
  return request.method === 'HEAD'
    ? null
    : { writer: format.writer(subject, parameters.table, leftOut), firstPage, pages };
}

async function countLeftOut({ survey }: ExportFormat, pages: AsyncIterable<readonly unknown[]>): Promise<number> {
  let count = 0;
  for await (const events of pages) count += events.filter((event) => !survey?.canShow(event)).length;
  return count;
}

/** Thrown instead of an export where there is none. */
class NothingToExportError extends Error {
  constructor(readonly found: Extract<Found, { status: number }>) {
    super(`status ${String(found.status)}`);
    this.name = 'NothingToExportError';
  }
}

function sendInstead(found: Extract<Found, { status: number }>, urls: ServiceUrls, reply: FastifyReply): FastifyReply {
  void reply.header('cache-control', 'no-store');
  if (found.status === 301) return reply.redirect(urls.path(found.path), 301);
  const message = found.status === 410 ? 'The relation was retracted.' : 'There is no such relation.';
  return reply
    .code(found.status)
    .type('application/json')
    .send({ errors: [{ message, extensions: { code: 'NOT_FOUND' } }] });
}
