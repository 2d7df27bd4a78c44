import { createHash } from 'node:crypto';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { Feed } from 'feed';
import fresh from 'fresh';
import { Unauthenticated } from '../access/access.js';
import { readContext } from '../database/read-context.js';
import type { ReadContext } from '../database/read-context.js';
import type { Cancellable } from '../database/queryable.js';
import type { LatestChanges } from '../following/latest.js';
import { RequestFault } from '../foundation/fault.js';
import type { Viewer } from '../foundation/viewer.js';
import { isSlug } from '../foundation/reference.js';
import { encoded, encodingFor } from '../foundation/encodings.js';
import { languagesOf } from '../foundation/accept-language.js';
import type { FormattedExecutionResult } from 'graphql';

/** Most changes that a feed tells of. */
const CHANGES_MAX = 50;

/** What has no place in XML 1.0: the control characters but tab and line ends, and halves of surrogate pairs. */
const NO_XML = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;

const QUERY = `query ($relation: ID!, $after: String!) {
  relation(id: $relation) { id slug label note }
  changes(after: $after, filter: { relations: [$relation] }, first: ${String(CHANGES_MAX)}) {
    nodes {
      position kind committedAt reason
      event { slug title summary date { display } citations { source { label url } } }
      subject { __typename id label ... on Statement { paraphrase citations { source { label url } } } }
    }
  }
}`;

/** Codes of what is no fault of the request, and passes. */
const PASSING = new Set<unknown>(['OVERLOADED', 'UNAVAILABLE']);
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
  readonly latest: LatestChanges;
  readonly queryable: Cancellable;
}

/**
 * Serves the Atom feed (RFC 4287) of each relation at /relations/{slug}/feed.atom: its last changes, newest first, an
 * entry for each event or statement. Conditional requests (RFC 9110, 13) are answered with 304.
 */
export function serveAtomFeeds(fastify: FastifyInstance, parts: FeedParts): void {
  fastify.get<{ Params: { slug: string } }>('/relations/:slug/feed.atom', async (request, reply) => {
    const base = `${request.protocol}://${request.host}`;
    if (!URL.canParse(base)) return reply.code(400).type('text/plain').send('The Host header names no host.\n');
    const answer = await read(parts, request.params.slug, request).catch((error: unknown) => {
      if (error instanceof Unauthenticated) return 401;
      if (error instanceof RequestFault) return 404;
      throw error;
    });
    if (answer === 401) return reply.code(401).header('www-authenticate', 'Bearer').send();
    if (answer === 503) return reply.code(503).header('retry-after', RETRY_AFTER_S).send();
    if (answer === 404) return reply.code(404).type('text/plain').send('There is no such relation.\n');
    const feed = feedOf(answer, base);
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

async function read(parts: FeedParts, slug: string, request: FastifyRequest): Promise<Answer | 404 | 503> {
  if (!isSlug(slug)) return 404;
  const { ask, latest, queryable } = parts;
  const viewer = await parts.viewer(request);
  const context = readContext(queryable, languagesOf(request.headers), viewer);
  const after = await latest.beginning(slug, CHANGES_MAX, context);
  const { data, errors } = await ask(QUERY, { relation: slug, after }, context, request);
  if (errors?.some(({ extensions }) => PASSING.has(extensions?.['code']))) return 503;
  if (errors) throw new Error(errors.map(({ message }) => message).join('\n'));
  return data as unknown as Answer;
}

function feedOf({ relation, changes }: Answer, base: string): Feed {
  const url = `${base}/relations/${relation.slug}/feed.atom`;
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
      link: citations.find(({ source }) => source.url !== null)?.source.url ?? url,
      date: new Date(committedAt),
      content: lines
        .filter((line) => typeof line === 'string')
        .map((line) => `<p>${escaped(clean(line))}</p>`)
        .join(''),
    });
  }
  return feed;
}

function clean(text: string): string {
  return text.replace(NO_XML, '');
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
