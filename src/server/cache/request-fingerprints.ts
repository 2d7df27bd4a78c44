import type { IncomingMessage } from 'node:http';
import { LRUCache } from 'lru-cache';
import { REQUEST_ID } from '../../observability/request-id.js';
import type { LogPosition } from '../../foundation/records/log-position.js';
import type { CachedResponse, Headers } from './response-cache.js';
import { responseFor } from '../http/response.js';
import type { RequestHead } from '../http/response.js';

/** What all requests that are remembered take in memory. */
const BYTES_MAX = 16_000_000;

/** What a request takes beside what it asks, and what a way to send it takes: the headers that came, and those around the answer. */
const REQUEST_BYTES = 500;
const WAY_BYTES = 5_000;

/** JavaScript has one or two bytes for a character. */
const CHARACTER_BYTES = 2;

/** Ways to send one request that are remembered, and the length of the headers that tell one from another. */
const WAYS_MAX = 20;
const HEADERS_MAX = 400;

/** The headers that decide, with the address or the body, what is answered and what is said around it. */
const DECIDING = [
  'content-type',
  'content-encoding',
  'accept',
  'accept-language',
  'accept-encoding',
  'apollo-require-preflight',
  'x-apollo-operation-name',
  'origin',
];

/** How an answer is sent to a request that came before: its status, and all headers but the request's id. */
export interface ReplayHeaders {
  readonly status: number;
  /** Names and values in turn, as Node.js takes them. */
  readonly headers: readonly string[];
}

/** Where the answer to a request that came before is kept, and what is said around it. */
export class RequestFingerprint {
  private whole: ReplayHeaders | null = null;
  // Which answer that was of. Not the answer itself: that would be held when it is kept no more.
  private etag: string | null = null;
  private position: LogPosition | null = null;

  constructor(
    readonly slot: string,
    private readonly around: Headers,
  ) {}

  /** How the answer in the slot is sent now. Sent whole it is the same for all, and told once. */
  sent(answer: CachedResponse, asked: RequestHead): ReplayHeaders {
    if (asked.headers['if-none-match'] !== undefined) return this.told(answer, asked);
    if (!this.whole || this.position !== answer.position || this.etag !== answer.etag) {
      this.whole = this.told(answer, asked);
      ({ etag: this.etag, position: this.position } = answer);
    }
    return this.whole;
  }

  private told(answer: CachedResponse, asked: RequestHead): ReplayHeaders {
    const { status, headers, bytes } = responseFor(asked, answer, true);
    const length = bytes && { 'content-length': String(bytes.length) };
    return { status, headers: Object.entries({ ...this.around, ...headers, ...length }).flat() };
  }
}

/**
 * Requests of those who send no token, to the letter as they were sent before: clients send the same few. What is kept for
 * one is found without reading what it says.
 */
export class RequestFingerprintCache {
  /** By what is asked, then by the headers. */
  private readonly known = new LRUCache<string, ReadonlyMap<string, RequestFingerprint>>({
    maxSize: BYTES_MAX,
    sizeCalculation: (ways, asked) => REQUEST_BYTES + asked.length * CHARACTER_BYTES + ways.size * WAY_BYTES,
  });
  private readonly asked = new WeakMap<IncomingMessage, string>();

  /** What they take in memory. */
  get bytes(): number {
    return this.known.calculatedSize;
  }

  /** A GET's request by its address, or a POST's by its body, if it came before; else `remember` may be told of it. */
  find(request: IncomingMessage, asked: string): RequestFingerprint | null {
    const found = this.known.get(asked)?.get(wayOf(request));
    if (found) return found;
    this.asked.set(request, asked);
    return null;
  }

  /** Where the answer to a request that was looked for is kept now, and the headers around it that are not its own. */
  remember(request: IncomingMessage, slot: string, headersAround: () => Headers): void {
    const asked = this.asked.get(request);
    if (asked === undefined) return;
    const way = wayOf(request);
    if (way.length > HEADERS_MAX) return;
    const { [REQUEST_ID]: _, ...others } = headersAround();
    const known = new RequestFingerprint(slot, others);
    const ways = this.known.get(asked) ?? new Map<string, RequestFingerprint>();
    // Another map each time: one is weighed as it is when it is set.
    if (ways.size < WAYS_MAX) this.known.set(asked, new Map([...ways, [way, known]]));
  }
}

/** How a request is sent: its method, and those headers that matter. */
function wayOf({ method = '', headers }: IncomingMessage): string {
  let way = method;
  for (const name of DECIDING) {
    const value = headers[name] as string | undefined;
    way += value === undefined ? '\n' : `\n:${value}`;
  }
  return way;
}
