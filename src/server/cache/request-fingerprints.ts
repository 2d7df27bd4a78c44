import type { IncomingMessage } from 'node:http';
import { LRUCache } from 'lru-cache';
import { REQUEST_ID } from '../../observability/request-id.js';
import type { LogPosition } from '../../foundation/records/log-position.js';
import type { CachedResponse, Headers } from './response-cache.js';
import { responseFor } from '../http/response.js';
import type { RequestHead } from '../http/response.js';

/** Memory limit for all fingerprints, in bytes. */
const BYTES_MAX = 16_000_000;

/**
 * Estimated overhead of a request in addition to its text, and of each variant of it: its request headers and the
 * headers of its response.
 */
const REQUEST_OVERHEAD_BYTES = 500;
const VARIANT_BYTES = 5_000;

/** JavaScript uses one or two bytes per character. */
const CHARACTER_BYTES = 2;

/** Number of variants that are kept for one request, and maximum length of the headers that distinguish them. */
const VARIANTS_MAX = 20;
const VARIANT_LENGTH_MAX = 400;

/** The headers that determine, together with the URL or the body, the response and its headers. */
const VARIANT_HEADERS = [
  'content-type',
  'content-encoding',
  'accept',
  'accept-language',
  'accept-encoding',
  'apollo-require-preflight',
  'x-apollo-operation-name',
  'origin',
];

/** How a cached response is sent again: its status, and all headers except the request id. */
export interface ReplayHeaders {
  readonly status: number;
  /** Names and values in turn, as Node.js takes them. */
  readonly headers: readonly string[];
}

/** Where the response to a known request is cached, and the headers to send with it. */
export class RequestFingerprint {
  private replay: ReplayHeaders | null = null;
  // Identifies the response that `replay` was built for. The response itself would be held after its eviction.
  private etag: string | null = null;
  private position: LogPosition | null = null;

  constructor(
    readonly slot: string,
    private readonly extraHeaders: Headers,
  ) {}

  /**
   * The status and headers to send for the cached response. Without If-None-Match they are the same for every request
   * and built once.
   */
  replayHeaders(response: CachedResponse, request: RequestHead): ReplayHeaders {
    if (request.headers['if-none-match'] !== undefined) return this.build(response, request);
    if (!this.replay || this.position !== response.position || this.etag !== response.etag) {
      this.replay = this.build(response, request);
      ({ etag: this.etag, position: this.position } = response);
    }
    return this.replay;
  }

  private build(response: CachedResponse, request: RequestHead): ReplayHeaders {
    const { status, headers, bytes } = responseFor(request, response, true);
    const length = bytes && { 'content-length': String(bytes.length) };
    return { status, headers: Object.entries({ ...this.extraHeaders, ...headers, ...length }).flat() };
  }
}

/**
 * Requests without a token that are byte for byte the same as an earlier one: clients send the same few. Their cached
 * response is found without parsing the request.
 */
export class RequestFingerprintCache {
  /** By request text, then by variant. */
  private readonly fingerprints = new LRUCache<string, ReadonlyMap<string, RequestFingerprint>>({
    maxSize: BYTES_MAX,
    sizeCalculation: (variants, requestText) =>
      REQUEST_OVERHEAD_BYTES + requestText.length * CHARACTER_BYTES + variants.size * VARIANT_BYTES,
  });
  private readonly textOf = new WeakMap<IncomingMessage, string>();

  /** Memory in use, in bytes. */
  get bytes(): number {
    return this.fingerprints.calculatedSize;
  }

  /** Finds a known request: a GET by its URL, a POST by its body. If it is not known, `remember` can add it. */
  find(request: IncomingMessage, requestText: string): RequestFingerprint | null {
    const found = this.fingerprints.get(requestText)?.get(variantOf(request));
    if (found) return found;
    this.textOf.set(request, requestText);
    return null;
  }

  /**
   * Records the cache key of a request that `find` has looked for, and the headers of its response that the cached
   * response does not have itself.
   */
  remember(request: IncomingMessage, slot: string, headersAround: () => Headers): void {
    const requestText = this.textOf.get(request);
    if (requestText === undefined) return;
    const variant = variantOf(request);
    if (variant.length > VARIANT_LENGTH_MAX) return;
    const { [REQUEST_ID]: _, ...extraHeaders } = headersAround();
    const fingerprint = new RequestFingerprint(slot, extraHeaders);
    const variants = this.fingerprints.get(requestText) ?? new Map<string, RequestFingerprint>();
    // A new map each time: the cache computes an entry's size when it is set.
    if (variants.size < VARIANTS_MAX)
      this.fingerprints.set(requestText, new Map([...variants, [variant, fingerprint]]));
  }
}

/** Identifies a variant of a request: its method and the headers that matter. */
function variantOf({ method = '', headers }: IncomingMessage): string {
  let variant = method;
  for (const name of VARIANT_HEADERS) {
    const value = headers[name] as string | undefined;
    variant += value === undefined ? '\n' : `\n:${value}`;
  }
  return variant;
}
