import { hash } from 'node:crypto';
import { LRUCache } from 'lru-cache';
import type { InvalidationLog } from '../../changelog/invalidation-log.js';
import type { ReadSource } from '../../database/query/request-context.js';
import { encodeBody } from '../../foundation/text/content-encoding.js';
import type { EncodedBody, Encoding } from '../../foundation/text/content-encoding.js';
import type { LogPosition } from '../../foundation/records/log-position.js';
import type { CacheTags } from '../../foundation/records/cache-tags.js';
import type { OnDisconnect } from '../../foundation/async/disconnect.js';
import { SharedTask } from '../../graphql/scheduling/shared-task.js';
import type { Caller, Computation } from '../../graphql/scheduling/shared-task.js';
import { SingleFlight } from '../../graphql/scheduling/single-flight.js';

/** Overhead of a cached response besides its bytes and its key, measured over a hundred thousand of them. */
const OVERHEAD_BYTES = 3_500;

/** Overhead of each cache tag. */
const TAG_BYTES = 100;

/** A single response may take at most this part of the cache. */
const ENTRY_PART_MAX = 1 / 8;

/** Header names are lower case. */
export type Headers = Readonly<Record<string, string>>;

/** A response as it was built, before encoding. */
export interface BuiltResponse {
  readonly status: number;
  readonly headers: Headers;
  readonly body: string;
  /** Whether the response has data and no errors. Only a complete response may be cached. */
  readonly isComplete: boolean;
  /** Whether building it wrote to the log. Then its position is the log's position afterwards. */
  readonly hasWritten: boolean;
  /** The cache tags that it depends on; null: any change invalidates it. */
  readonly cacheTags: CacheTags | null;
  /** Where it was read, if that may be a replica. Then its position is what the replica had replayed before. */
  readonly source: ReadSource | null;
}

/** A response as it is sent. */
export interface CachedResponse {
  readonly status: number;
  readonly headers: Headers;
  readonly encoding: Encoding;
  readonly bytes: Buffer;
  /** Strong validator (RFC 9110, 8.8.3) of these bytes; null for an incomplete response. */
  readonly etag: string | null;
  /** The response is no older than the log was at this position. */
  readonly position: LogPosition;
}

export interface CacheStats {
  readonly responses: number;
  readonly bytes: number;
  readonly hits: number;
  readonly misses: number;
}

/** Builds a response. */
export type ResponseFactory = Computation<BuiltResponse>;

const NEVER: OnDisconnect = () => undefined;

/**
 * Identifies a cached response: by everything that distinguishes one request from another, and by the encoding. The
 * name is a hash, as the request may be longer than the response and the name is stored in several places.
 */
export class CacheKey {
  readonly key: string;
  readonly name: string;

  constructor(
    requestText: string,
    readonly encoding: Encoding,
  ) {
    this.key = hash('sha256', requestText, 'base64url');
    this.name = `${encoding} ${this.key}`;
  }
}

/** A cached response and what invalidates it. */
interface CacheEntry {
  response: CachedResponse;
  readonly tags: CacheTags;
  /** When it was built, by performance.now(). */
  readonly builtAt: number;
}

/**
 * Caches complete responses as the bytes that are sent, until a change in the log invalidates one of their cache tags.
 * There is no TTL.
 *
 * Concurrent requests for the same response share one build.
 */
export class ResponseCache {
  private readonly responses: LRUCache<string, CacheEntry> | null;
  private hits = 0;
  private misses = 0;
  private readonly building = new SingleFlight<BuiltResponse>();
  /** The encoded forms of each built response: concurrent requests share the encoding as well. */
  private readonly encodedForms = new WeakMap<BuiltResponse, Map<Encoding, Promise<CachedResponse>>>();

  constructor(
    private readonly invalidationLog: InvalidationLog,
    maxBytes: number,
  ) {
    this.responses =
      maxBytes === 0
        ? null
        : new LRUCache<string, CacheEntry>({
            maxSize: maxBytes,
            maxEntrySize: Math.ceil(maxBytes * ENTRY_PART_MAX),
            sizeCalculation: ({ response, tags }, name) =>
              response.bytes.length + name.length + OVERHEAD_BYTES + tags.size * TAG_BYTES,
          });
    invalidationLog.onInvalidate({
      invalidateAll: () => {
        this.responses?.clear();
      },
      invalidateSince: (ms) => {
        this.deleteSince(ms);
      },
    });
  }

  /**
   * Returns the cached response of a key, or builds it with `factory`, which reads at least what was committed up to
   * `least`. Throws OverloadedError and CancelledError to the
   * affected joiner only.
   */
  async getOrBuild(
    { key, encoding, name }: CacheKey,
    factory: ResponseFactory,
    joiner: Caller,
    least: LogPosition | null = null,
  ): Promise<CachedResponse> {
    const { invalidationLog, responses: entries } = this;
    const isUsable = entries && (invalidationLog.isCurrent || (await invalidationLog.waitUntilCurrent()));
    if (!isUsable || (least && invalidationLog.position.isBefore(least))) {
      return this.buildUncached(encoding, () => new SharedTask<BuiltResponse>(() => undefined).join(factory, joiner));
    }
    const found = this.find(name);
    if (found) {
      this.countHit();
      return found;
    }
    this.misses += 1;
    const { position, serverGeneration: server } = invalidationLog;
    // One build serves all encodings.
    const buildKey = `${String(server)} ${position.text} ${key}`;
    let built = await this.building.share(buildKey, factory, joiner);
    // Another request, which may be content with less, has read it from a replica.
    if (least && built.source?.replicaPosition?.isBefore(least))
      built = await this.building.share(`${buildKey} ${least.text}`, factory, joiner);
    let forms = this.encodedForms.get(built);
    if (!forms) this.encodedForms.set(built, (forms = new Map<Encoding, Promise<CachedResponse>>()));
    let response = forms.get(encoding);
    if (!response)
      forms.set(
        encoding,
        (response = this.encodeAndCache(built, { name, encoding }, { position, serverGeneration: server })),
      );
    return response;
  }

  /** Encodes a response that was built since `position`, and caches it if no change has invalidated it. */
  private async encodeAndCache(
    built: BuiltResponse,
    { name, encoding }: Pick<CacheKey, 'name' | 'encoding'>,
    { position, serverGeneration: server }: Pick<InvalidationLog, 'position' | 'serverGeneration'>,
  ): Promise<CachedResponse> {
    const { invalidationLog, responses: entries } = this;
    const { cacheTags: tags, source } = built;
    const least = source?.replicaPosition ?? position;
    const builtAt = performance.now();
    const response = await encodeResponse(built, encoding, least, entries?.get(name)?.response);
    const store = (): void => {
      // If the database server changed meanwhile (failover), the data may be from either server.
      const isValid = server === invalidationLog.serverGeneration && tags && invalidationLog.isStillValid(least, tags);
      if (response.etag === null || !isValid) return;
      const unpooledResponse = { ...response, bytes: copyBytes(response.bytes) };
      entries?.set(name, { response: unpooledResponse, tags, builtAt });
    };
    // What a replica shows may never be committed by the primary: then no change would ever invalidate it.
    if (source?.replicaPosition) void storeIfConfirmed(source, store);
    else store();
    return response;
  }

  /** Returns the cached response with this key name if it is still valid, else null. */
  find(name: string): CachedResponse | null {
    const { invalidationLog } = this;
    if (!this.responses || !invalidationLog.isCurrent) return null;
    const entry = this.responses.get(name);
    if (!entry) return null;
    const { position } = invalidationLog;
    if (entry.response.position !== position) {
      if (!invalidationLog.isStillValid(entry.response.position, entry.tags)) return null;
      entry.response = { ...entry.response, position };
    }
    return entry.response;
  }

  /** Counts a response that was served from the cache. */
  countHit(): void {
    this.hits += 1;
  }

  /** Builds a response for one request without caching it. */
  async buildUncached(
    encoding: Encoding,
    factory: ResponseFactory,
    onGone: OnDisconnect = NEVER,
  ): Promise<CachedResponse> {
    const { guaranteedPosition: least } = this.invalidationLog;
    const built = await factory(onGone, NEVER);
    const position = built.hasWritten ? this.invalidationLog.position : (built.source?.replicaPosition ?? least);
    return encodeResponse(built, encoding, position);
  }

  /**
   * Evicts responses built since then: they may show a change that was briefly in the log and is missing on the server
   * that is the primary now.
   */
  private deleteSince(ms: number): void {
    for (const [name, { builtAt }] of this.responses?.entries() ?? []) if (builtAt >= ms) this.responses?.delete(name);
  }

  /** Whether the cache is enabled. */
  get isEnabled(): boolean {
    return this.responses !== null;
  }

  /** Number of requests that wait for a shared build. */
  get waiting(): number {
    return this.building.waiting;
  }

  /** Number and total size in bytes of the cached responses, and the hits and misses so far. */
  stats(): CacheStats {
    const { responses: entries, hits, misses } = this;
    return { responses: entries?.size ?? 0, bytes: entries?.calculatedSize ?? 0, hits, misses };
  }
}

async function storeIfConfirmed(source: ReadSource, store: () => void): Promise<void> {
  if (await source.isConfirmed()) store();
}

/** Copies bytes to memory of their own: a small Buffer is a slice of a shared pool and would keep all of that alive. */
function copyBytes(bytes: Buffer): Buffer {
  const copy = Buffer.allocUnsafeSlow(bytes.length);
  bytes.copy(copy);
  return copy;
}

/** Encodes a response. If its content equals that of the previous response, the previous bytes are used again. */
function encodeResponse(
  { status, headers, body, isComplete }: BuiltResponse,
  encoding: Encoding,
  position: LogPosition,
  previous?: CachedResponse,
): CachedResponse | Promise<CachedResponse> {
  const raw = Buffer.from(body);
  const digest = isComplete ? hash('sha256', raw, 'base64url') : null;
  if (previous && digest !== null && previous.etag === etagOf(digest, previous.encoding))
    return { ...previous, position };
  const responseOf = ({ bytes, encoding: usedEncoding }: EncodedBody): CachedResponse => {
    const etag = digest === null ? null : etagOf(digest, usedEncoding);
    return { status, headers, encoding: usedEncoding, bytes, etag, position };
  };
  const encoded = encodeBody(raw, encoding);
  return encoded instanceof Promise ? encoded.then(responseOf) : responseOf(encoded);
}

function etagOf(digest: string, encoding: Encoding): string {
  return encoding === 'identity' ? `"${digest}"` : `"${digest}-${encoding}"`;
}
