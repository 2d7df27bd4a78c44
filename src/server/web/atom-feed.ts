import { createHash } from 'node:crypto';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { Feed } from 'feed';
import fresh from 'fresh';
import { getOperationAST, parse } from 'graphql';
import type { FormattedExecutionResult, GraphQLFormattedError } from 'graphql';
import { UnauthenticatedError } from '../../auth/authenticator.js';
import type { Limits } from '../../config/limits.js';
import { Deadline } from '../../database/driver/deadline.js';
import { readContext } from '../../database/query/request-context.js';
import type { ReadContext } from '../../database/query/request-context.js';
import type { Cancellable } from '../../database/driver/queryable.js';
import type { FeedStartPosition } from '../../domain/following/feed-position.js';
import type { Viewer } from '../../foundation/graphql/viewer.js';
import { isSlug } from '../../foundation/records/global-id.js';
import type { ServiceUrls } from '../../foundation/urls/service-urls.js';
import { encoded, encodingFor } from '../../foundation/text/content-encoding.js';
import { languagesOf } from '../../foundation/text/accept-language.js';
import { readWebUrl } from '../../foundation/urls/web-url.js';
import { onDisconnect } from '../../foundation/async/disconnect.js';
import type { Observer } from '../../observability/observer.js';

/** Most changes that a feed tells of. */
const CHANGES_MAX = 50;

/** What has no place in XML 1.0: the control characters but tab and line ends, and halves of surrogate pairs. */
const NO_XML = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;

const QUERY = `query AtomFeed($relation: ID!, $after: String!) {
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

/** Codes of what is no fault of the request, and passes. */
const PASSING = new Set<unknown>(['OVERLOADED', 'UNAVAILABLE', 'TIMEOUT', 'CANCELLED', 'RESYNC']);
const RETRY_AFTER_S = 1;

interface Cited {
  readonly citations: readonly { readonly source: { readonly label: string; readonly url: string | null } }[];
}

interface Answer {
  readonly relation: {
    readonly id: string;
    readonly slug: string;
    readonly label: string;
    readonly note: string | null;
  };
  readonly changes: {
    readonly nodes: readonly {
      readonly position: string;
      readonly kind: keyof typeof WORDS;
      readonly committedAt: string;
      readonly reason: string | null;
      readonly event:
        | (Cited & {
            readonly slug: string;
            readonly title: string;
            readonly summary: string | null;
            readonly date: { readonly display: string };
          })
        | null;
      readonly subject: Partial<Cited> & {
        readonly __typename: string;
        readonly id: string;
        readonly label: string;
        readonly paraphrase?: string | null;
      };
    }[];
  };
}

/** What is said of a change beside what it changed. */
const WORDS = { RECORDED: '', REVISED: 'revised: ', RETRACTED: 'retracted: ', REINSTATED: 'reinstated: ' };

export interface FeedParts {
  /** Who sends a request; throws Unauthenticated. */
  readonly viewer: (request: FastifyRequest) => Promise<Viewer>;
  /** Answers a query of the public schema to whoever sends a request. */
  readonly ask: (
    query: string,
    variables: object,
    context: ReadContext,
    request: FastifyRequest,
  ) => Promise<FormattedExecutionResult>;
  /** Does what reads the log for whoever sends a request, when it is their turn. */
  readonly inTurn: <Result>(
    work: () => Promise<Result>,
    context: ReadContext,
    request: FastifyRequest,
  ) => Promise<Result>;
  /** An error that was thrown, as a client is told it. */
  readonly tell: (error: unknown) => GraphQLFormattedError;
  readonly observer: Observer;
  readonly limits: Pick<Limits, 'deadlineMs'>;
  readonly urls: ServiceUrls;
  readonly latest: FeedStartPosition;
  readonly queryable: Cancellable;
}

/**
 * Serves the Atom feed (RFC 4287) of each relation at /relations/{slug}/feed.atom: its last changes, newest first, an
 * entry for each event or statement. Conditional requests (RFC 9110, 13) are answered with 304.
 */
export function serveAtomFeeds(fastify: FastifyInstance, parts: FeedParts): void {
  fastify.get<{ Params: { slug: string } }>('/relations/:slug/feed.atom', async (request, reply) => {
    const url = parts.urls.absolute(request.raw, `/relations/${encodeURIComponent(request.params.slug)}/feed.atom`);
    if (url === null) return reply.code(400).type('text/plain').send('The Host header names no host.\n');
    const answer = await read(parts, request.params.slug, request, reply).catch((error: unknown) => {
      if (error instanceof UnauthenticatedError) return 401 as const;
      throw error;
    });
    if (answer === 401) return reply.code(401).header('www-authenticate', 'Bearer').send();
    if (answer === 503) return reply.code(503).header('retry-after', RETRY_AFTER_S).send();
    if (answer === 404) return reply.code(404).type('text/plain').send('There is no such relation.\n');
    if ('errors' in answer) return reply.code(500).send(answer);
    const feed = feedOf(answer, url);
    const { encoding, bytes } = await encoded(Buffer.from(feed.atom1()), encodingFor(request.headers));
    const headers = {
      etag: `"${createHash('sha256').update(bytes).digest('base64url')}"`,
      'last-modified': (feed.options.updated ?? new Date(0)).toUTCString(),
      'cache-control': 'no-cache',
      vary: 'accept-encoding, accept-language, authorization',
    };
    void reply.headers(headers);
    if (fresh(request.headers, headers)) return reply.code(304).send();
    if (encoding !== 'identity') void reply.header('content-encoding', encoding);
    return reply.type('application/atom+xml; charset=utf-8').send(bytes);
  });
}

interface Faults {
  readonly errors: readonly GraphQLFormattedError[];
}

/** Reads a feed as an operation is read that comes by any other way: in the time that it has, and seen by the observer. */
async function read(
  { viewer: viewerOf, ask, inTurn, tell, observer, limits, latest, queryable }: FeedParts,
  slug: string,
  request: FastifyRequest,
  { raw }: FastifyReply,
): Promise<Answer | Faults | 404 | 503> {
  if (!isSlug(slug)) return 404;
  const viewer = await viewerOf(request);
  const traceparent = request.headers['traceparent']?.toString();
  const observation = observer.begin({ transport: 'atom', requestId: request.id, traceparent });
  const deadline = new Deadline(limits.deadlineMs);
  const onGone = onDisconnect(request.raw, raw);
  onGone(() => {
    deadline.abandon();
  });
  const context = readContext(queryable, languagesOf(request.headers), viewer, { meter: observation, deadline });
  const { data, errors, extensions } = await inTurn(
    () => latest.beginning(slug, CHANGES_MAX, context),
    context,
    request,
  )
    .then((after) => ask(QUERY, { relation: slug, after }, context, request))
    .catch((error: unknown): FormattedExecutionResult => ({ errors: [tell(error)] }));
  deadline.end();
  observation.end({ viewer, operation: OPERATION ?? null, errors: errors ?? [], cost: extensions?.['cost'] });
  if (!errors) return data as unknown as Answer;
  const codes = errors.map((error) => error.extensions?.['code']);
  if (codes.includes('BAD_USER_INPUT')) return 404;
  return codes.some((code) => PASSING.has(code)) ? 503 : { errors };
}

/** The feed that stands at `url`. */
function feedOf({ relation, changes }: Answer, url: string): Feed {
  const newestFirst = [...changes.nodes].reverse();
  const feed = new Feed({
    id: `urn:entente:${relation.id}`,
    title: clean(relation.label),
    ...(relation.note !== null && { description: clean(relation.note) }),
    link: url,
    feedLinks: { atom: url },
    updated: new Date(newestFirst[0]?.committedAt ?? 0),
    generator: 'Entente',
    author: { name: 'Entente' },
  });
  const seen = new Set<string>();
  for (const { kind, committedAt, reason, event, subject } of newestFirst) {
    // An entry is a thing, as it is now; what was done to it before is in its history.
    if (seen.has(subject.id)) continue;
    seen.add(subject.id);
    const citations = subject.citations ?? event?.citations ?? [];
    const title = `${event ? `${event.date.display}: ` : ''}${WORDS[kind]}${subject.label}`;
    const lines = [subject.paraphrase ?? event?.summary, reason, ...citations.map(({ source }) => source.label)];
    feed.addItem({
      id: `urn:entente:${subject.id}`,
      title: clean(title),
      link: linkOf(citations) ?? url,
      date: new Date(committedAt),
      content: lines
        .filter((line) => typeof line === 'string')
        .map((line) => `<p>${escaped(clean(line))}</p>`)
        .join(''),
    });
  }
  return feed;
}

/** Where the first source that is on the web can be read; not what was kept before URLs were checked, and leads elsewhere. */
function linkOf(citations: Cited['citations']): string | null {
  for (const { source } of citations) {
    const { url } = readWebUrl(source.url ?? '');
    if (url !== null) return url;
  }
  return null;
}

function clean(text: string): string {
  return text.replace(NO_XML, '');
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
