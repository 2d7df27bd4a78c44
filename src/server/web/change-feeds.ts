import { createHash } from 'node:crypto';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { Feed } from 'feed';
import fresh from 'fresh';
import { getOperationAST, parse } from 'graphql';
import type { GraphQLFormattedError } from 'graphql';
import type { ChangeKind } from '../../changelog/change.js';
import { UnauthenticatedError } from '../../auth/unauthenticated-error.js';
import type { FeedStartPosition } from '../../domain/following/feed-start-position.js';
import type { ServiceUrls } from '../../foundation/urls/service-urls.js';
import { encodeBody, encodingFor } from '../../foundation/text/content-encoding.js';
import { languagesOf } from '../../foundation/text/accept-language.js';
import { canonicalLanguage } from '../../foundation/text/language.js';
import { parseWebUrl } from '../../foundation/urls/web-url.js';
import { onDisconnect } from '../../foundation/async/disconnect.js';
import type { OperationPipeline } from '../../graphql/execution/operation-pipeline.js';
import { html, plainText } from './html/html.js';
import { jsonFeedOf } from './json-feed.js';
import type { JsonFeedUrls } from './json-feed.js';
import { lookupOf, searchOf } from './page/page-request.js';
import { areTemporary, codesOf, RETRY_AFTER_S } from './public-reads.js';
import type { PublicReads } from './public-reads.js';

/** Maximum number of changes in a feed. */
const CHANGES_MAX = 50;

const QUERY = `query ChangeFeed($relation: ID!, $after: String!) {
  relation(id: $relation) { id slug label note }
  changes(after: $after, filter: { relations: [$relation] }, first: ${String(CHANGES_MAX)}) {
    nodes {
      position kind committedAt reason
      event { slug title summary date { display } citations { source { label url } } }
      subject { __typename id label ... on Statement { paraphrase citations { source { label url } } } }
    }
  }
}`;

const OPERATION = getOperationAST(parse(QUERY));

interface WithCitations {
  readonly citations: readonly { readonly source: { readonly label: string; readonly url: string | null } }[];
}

interface FeedData {
  /** The value of Content-Language; null without texts. */
  readonly language: string | null;
  readonly relation: {
    readonly id: string;
    readonly slug: string;
    readonly label: string;
    readonly note: string | null;
  };
  readonly changes: {
    readonly nodes: readonly {
      readonly position: string;
      readonly kind: `${ChangeKind}`;
      readonly committedAt: string;
      readonly reason: string | null;
      readonly event:
        | (WithCitations & {
            readonly slug: string;
            readonly title: string;
            readonly summary: string | null;
            readonly date: { readonly display: string };
          })
        | null;
      readonly subject: Partial<WithCitations> & {
        readonly __typename: string;
        readonly id: string;
        readonly label: string;
        readonly paraphrase?: string | null;
      };
    }[];
  };
}

/** Title prefix of each kind of change. */
const TITLE_PREFIXES: Readonly<Record<`${ChangeKind}`, string>> = {
  CREATED: '',
  UPDATED: 'updated: ',
  RETRACTED: 'retracted: ',
  REINSTATED: 'reinstated: ',
  RENAMED: 'renamed: ',
  MERGED: 'merged: ',
  UNMERGED: 'merge undone: ',
  REDACTED: 'redacted: ',
};

export interface ChangeFeedDeps {
  readonly reads: PublicReads;
  readonly operations: OperationPipeline;
  readonly urls: ServiceUrls;
  readonly latest: FeedStartPosition;
}

/** A format in which feed readers get the changes. */
interface FeedFormat {
  readonly document: string;
  readonly mediaType: string;
  readonly write: (feed: Feed, urls: JsonFeedUrls, language: string | null) => string;
}

const FORMATS: readonly FeedFormat[] = [
  {
    document: 'feed.atom',
    mediaType: 'application/atom+xml; charset=utf-8',
    write: (feed) => feed.atom1(),
  },
  { document: 'feed.json', mediaType: 'application/feed+json; charset=utf-8', write: jsonFeedOf },
];

/**
 * Serves the feeds of each relation at /relations/{slug}/feed.atom (RFC 4287) and feed.json (JSON Feed 1.1): its last
 * changes, newest first, one entry for each event or statement. Conditional requests (RFC 9110, 13) can get a 304.
 */
export function serveChangeFeeds(fastify: FastifyInstance, deps: ChangeFeedDeps): void {
  for (const format of FORMATS) {
    fastify.get<{ Params: { slug: string } }>(`/relations/:slug/${format.document}`, (request, reply) =>
      serveFeed(deps, format, request.params.slug, request, reply),
    );
  }
}

async function serveFeed(
  deps: ChangeFeedDeps,
  { document, mediaType, write }: FeedFormat,
  requested: string,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const { urls } = deps;
  const text = (status: number, message: string): FastifyReply => reply.code(status).type('text/plain').send(message);
  const search = searchOf(request);
  const suffix = String(search) === '' ? '' : `?${String(search)}`;
  const origin = urls.origin(request.raw);
  if (origin === null) return text(400, 'The Host header names no host.\n');
  const redirect = (slug: string): FastifyReply =>
    reply.header('cache-control', 'no-store').redirect(urls.path(`/relations/${slug}/${document}${suffix}`), 301);
  const asked = search.get('lang');
  const language = asked === null ? null : canonicalLanguage(asked);
  if (asked !== null && language === null) return text(400, 'lang is not a language tag (BCP 47).\n');
  const languages = language === null ? languagesOf(request.headers) : [language];
  const result = await readFeed(deps, { slug: requested, languages }, request, reply).catch((error: unknown) => {
    if (error instanceof UnauthenticatedError) return error;
    throw error;
  });
  if (result instanceof UnauthenticatedError) {
    void reply.header('www-authenticate', 'Bearer');
    return text(401, `${result.reason}.\n`);
  }
  if (result === 503) {
    void reply.header('retry-after', RETRY_AFTER_S);
    return text(503, 'The service is too busy.\n');
  }
  if (result === 404) return text(404, 'There is no such relation.\n');
  if ('errors' in result) return reply.code(500).send(result);
  if (result.relation.slug !== requested) return redirect(result.relation.slug);
  const page = `${origin}${urls.path(`/relations/${requested}`)}`;
  const own = `${page}/${document}${suffix}`;
  const feed = buildFeed(result, own);
  const written = write(feed, { page, own }, result.language);
  const { encoding, bytes } = await encodeBody(Buffer.from(written), encodingFor(request.headers));
  const headers = {
    ...(result.language !== null && { 'content-language': result.language }),
    etag: `"${createHash('sha256').update(bytes).digest('base64url')}"`,
    'last-modified': (feed.options.updated ?? new Date(0)).toUTCString(),
    'cache-control': 'no-cache',
    vary: `accept-encoding${language === null ? ', accept-language' : ''}, authorization`,
  };
  void reply.headers(headers);
  if (fresh(request.headers, headers)) return reply.removeHeader('content-language').code(304).send();
  if (encoding !== 'identity') void reply.header('content-encoding', encoding);
  return reply.type(mediaType).send(bytes);
}

interface QueryErrors {
  readonly errors: readonly GraphQLFormattedError[];
}

/** Reads the feed's data. */
async function readFeed(
  { reads, operations, latest }: ChangeFeedDeps,
  { slug, languages }: { readonly slug: string; readonly languages: readonly string[] },
  request: FastifyRequest,
  { raw }: FastifyReply,
): Promise<FeedData | QueryErrors | 404 | 503> {
  const lookup = lookupOf(slug);
  if (lookup === null) return 404;
  const viewer = await reads.viewer(request);
  const client = reads.client(request, viewer);
  const { result, language } = await reads.run(
    {
      ...{ request, viewer, transport: 'atom', definition: OPERATION ?? null },
      languages,
      onGone: onDisconnect(request.raw, raw),
    },
    async (context) => {
      const after = await operations.runScan(() => latest.find(lookup, CHANGES_MAX, context), context, client);
      const operation = await reads.prepare(QUERY, { relation: lookup, after }, client);
      return operations.execute(operation, context, client);
    },
  );
  const { data, errors } = result;
  if (!errors) return { ...(data as unknown as Omit<FeedData, 'language'>), language };
  if (codesOf(errors).includes('NOT_FOUND')) return 404;
  return areTemporary(errors) ? 503 : { errors };
}

/** Builds the feed that is served at `url`. */
function buildFeed({ relation, changes }: FeedData, url: string): Feed {
  const newestFirst = [...changes.nodes].reverse();
  const feed = new Feed({
    id: `urn:entente:${relation.id}`,
    title: plainText(relation.label),
    ...(relation.note !== null && { description: plainText(relation.note) }),
    link: url,
    feedLinks: { atom: url },
    updated: new Date(newestFirst[0]?.committedAt ?? 0),
    generator: 'Entente',
    author: { name: 'Entente' },
  });
  const seen = new Set<string>();
  for (const { kind, committedAt, reason, event, subject } of newestFirst) {
    // One entry per record in its current state. Its earlier changes are in its history.
    if (seen.has(subject.id)) continue;
    seen.add(subject.id);
    const citations = subject.citations ?? event?.citations ?? [];
    const title = `${event ? `${event.date.display}: ` : ''}${TITLE_PREFIXES[kind]}${subject.label}`;
    const lines = [subject.paraphrase ?? event?.summary, reason, ...citations.map(({ source }) => source.label)];
    feed.addItem({
      id: `urn:entente:${subject.id}`,
      title: plainText(title),
      link: firstWebUrl(citations) ?? url,
      date: new Date(committedAt),
      content: lines
        .filter((line) => typeof line === 'string')
        .map((line) => html`<p>${line}</p>`.markup)
        .join(''),
    });
  }
  return feed;
}

/** The first source URL that is a valid web URL. URLs stored before they were validated are skipped if invalid. */
function firstWebUrl(citations: WithCitations['citations']): string | null {
  for (const { source } of citations) {
    const { url } = parseWebUrl(source.url ?? '');
    if (url !== null) return url;
  }
  return null;
}
