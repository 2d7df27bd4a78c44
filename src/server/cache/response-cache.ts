import { hash } from 'node:crypto';
import { LRUCache } from 'lru-cache';
import type { InvalidationLog } from '../../changelog/invalidation-log.js';
import { encoded } from '../../foundation/text/content-encoding.js';
import type { Encoding } from '../../foundation/text/content-encoding.js';
import type { LogPosition } from '../../foundation/records/log-position.js';
import type { CacheTags } from '../../foundation/records/cache-tags.js';
import type { OnDisconnect } from '../../foundation/async/disconnect.js';
import { SharedTask } from '../../graphql/scheduling/shared-task.js';
import type { Joiner, Work } from '../../graphql/scheduling/shared-task.js';
import { SingleFlight } from '../../graphql/scheduling/single-flight.js';

/** What keeping an answer takes beside its bytes and its key, measured over a hundred thousand of them. */
const OVERHEAD_BYTES = 3_500;

/** What each mark of what it relies on takes. */
const MARK_BYTES = 100;

/** No answer takes more of the room than this part of it. */
const ANSWER_PART = 1 / 8;

/** By their names in small letters. */
export type Headers = Readonly<Record<string, string>>;

/** An answer as it was made. */
export interface BuiltResponse {
  readonly status: number;
  readonly headers: Headers;
  readonly body: string;
  /** Whether it is whole: data, and no errors. Only such an answer may be given again. */
  readonly isComplete: boolean;
  /** Whether the log was written for it: then it is of the log as that left it. */
  readonly hasWritten: boolean;
  /** What it relies on; null: anything. */
  readonly cacheTags: CacheTags | null;
}

/** An answer as it is sent. */
export interface CachedResponse {
  readonly status: number;
  readonly headers: Headers;
  readonly encoding: Encoding;
  readonly bytes: Buffer;
  /** Strong validator (RFC 9110, 8.8.3) of these bytes; null for an answer that is not whole. */
  readonly etag: string | null;
  /** It is no older than the log was at this position. */
  readonly position: LogPosition;
}

export interface CacheStats {
  readonly responses: number;
  readonly bytes: number;
  readonly hits: number;
  readonly misses: number;
}

/** Makes an answer. */
export type ResponseFactory = Work<BuiltResponse>;

const NEVER: OnDisconnect = () => undefined;

/** Who needs no turn, and has all the time there is. */
const ANYONE: Joiner = { client: '', lane: () => null, timeMs: Infinity, onGone: NEVER };

/**
 * Where an answer is kept: by what tells it apart from all else that may be asked, and how it is encoded. A slot is named by a
 * hash: what is asked may be longer than the answer, and several remember the name.
 */
export class CacheKey {
  readonly key: string;
  readonly name: string;

  constructor(
    asked: string,
    readonly encoding: Encoding,
  ) {
    this.key = hash('sha256', asked, 'base64url');
    this.name = `${encoding} ${this.key}`;
  }
}

/** An answer that is kept, and what it takes for it to be true still. */
interface Kept {
  answer: CachedResponse;
  readonly reliance: CacheTags;
  /** When it was made, by performance.now(). */
  readonly madeAt: number;
}

/**
 * Answers, kept as the bytes that are sent for as long as they are known to be true: until a change in the log touches
 * what they rely on.
 *
 * What is asked again while it is being made is made once.
 */
export class ResponseCache {
  private readonly responses: LRUCache<string, Kept> | null;
  private given = 0;
  private made = 0;
  private readonly building = new SingleFlight<BuiltResponse>();
  /** What was made, as it is sent in each encoding: that, too, is made once. */
  private readonly sent = new WeakMap<BuiltResponse, Map<Encoding, Promise<CachedResponse>>>();

  constructor(
    private readonly generation: InvalidationLog,
    maxBytes: number,
  ) {
    this.responses =
      maxBytes === 0
        ? null
        : new LRUCache<string, Kept>({
            maxSize: maxBytes,
            maxEntrySize: Math.ceil(maxBytes * ANSWER_PART),
            sizeCalculation: ({ answer, reliance }, slot) =>
              answer.bytes.length + slot.length + OVERHEAD_BYTES + reliance.size * MARK_BYTES,
          });
    generation.whenForgotten({
      all: () => {
        this.responses?.clear();
      },
      since: (ms) => {
        this.deleteSince(ms);
      },
    });
  }

  /** The kept answer of a slot, or the one that `make` makes. Throws Overloaded and Cancelled for who joins alone. */
  async respond({ key, encoding, name }: CacheKey, make: ResponseFactory, joiner: Joiner = ANYONE): Promise<CachedResponse> {
    const { generation, responses: kept } = this;
    if (!kept || !(generation.isKnown || (await generation.willBeKnown()))) {
      return this.fresh(encoding, () => new SharedTask<BuiltResponse>(() => undefined).join(make, joiner));
    }
    const found = this.find(name);
    if (found) {
      this.countHit();
      return found;
    }
    this.made += 1;
    const { position, server } = generation;
    // Made once for all encodings.
    const made = await this.building.share(`${String(server)} ${position.text} ${key}`, make, joiner);
    let sent = this.sent.get(made);
    if (!sent) this.sent.set(made, (sent = new Map<Encoding, Promise<CachedResponse>>()));
    let answer = sent.get(encoding);
    if (!answer) sent.set(encoding, (answer = this.keep(made, { name, encoding }, { position, server })));
    return answer;
  }

  /** Encodes what was made since a moment, and keeps it where it is known to be true. */
  private async keep(
    made: BuiltResponse,
    { name, encoding }: Pick<CacheKey, 'name' | 'encoding'>,
    { position, server }: Pick<InvalidationLog, 'position' | 'server'>,
  ): Promise<CachedResponse> {
    const { generation, responses: kept } = this;
    const answer = await encodedAnswer(made, encoding, position, kept?.get(name)?.answer);
    const { cacheTags: reliance } = made;
    // What was read while another server came to answer may be of either.
    const isTrue = server === generation.server && reliance && generation.isUntouched(position, reliance);
    if (answer.etag !== null && isTrue) {
      const own = { ...answer, bytes: unpooled(answer.bytes) };
      kept?.set(name, { answer: own, reliance, madeAt: performance.now() });
    }
    return answer;
  }

  /** The answer that is kept in the slot of a name, where there is one that is true. */
  find(name: string): CachedResponse | null {
    const { generation } = this;
    if (!this.responses || !generation.isKnown) return null;
    const entry = this.responses.get(name);
    if (!entry) return null;
    const { position } = generation;
    if (entry.answer.position !== position) {
      if (!generation.isUntouched(entry.answer.position, entry.reliance)) return null;
      entry.answer = { ...entry.answer, position };
    }
    return entry.answer;
  }

  /** An answer that was found has been given again. */
  countHit(): void {
    this.given += 1;
  }

  /** An answer that is made for one request, and not kept. */
  async fresh(encoding: Encoding, make: ResponseFactory, onGone: OnDisconnect = NEVER): Promise<CachedResponse> {
    const { least } = this.generation;
    const made = await make(onGone, NEVER);
    return encodedAnswer(made, encoding, made.hasWritten ? this.generation.position : least);
  }

  /**
   * Forgets what was made since then: it may tell of a change that the log had for a moment, and that the server which answers
   * now does not have.
   */
  private deleteSince(ms: number): void {
    for (const [name, { madeAt }] of this.responses?.entries() ?? []) if (madeAt >= ms) this.responses?.delete(name);
  }

  /** Whether answers are kept at all. */
  get isEnabled(): boolean {
    return this.responses !== null;
  }

  /** How many requests wait for answers that several may share. */
  get waiting(): number {
    return this.building.waiting;
  }

  /** How many answers are kept, the room that they take in bytes, and how many were given again and made so far. */
  stats(): CacheStats {
    const { responses: kept, given, made } = this;
    return { responses: kept?.size ?? 0, bytes: kept?.calculatedSize ?? 0, hits: given, misses: made };
  }
}

/** The same bytes in memory of their own: a small buffer is a part of a larger one, and would keep all of that. */
function unpooled(bytes: Buffer): Buffer {
  const own = Buffer.allocUnsafeSlow(bytes.length);
  bytes.copy(own);
  return own;
}

/** Where an answer is what the one before it was, its bytes are that one's. */
async function encodedAnswer(
  { status, headers, body, isComplete }: BuiltResponse,
  encoding: Encoding,
  position: LogPosition,
  before?: CachedResponse,
): Promise<CachedResponse> {
  const raw = Buffer.from(body);
  const digest = isComplete ? hash('sha256', raw, 'base64url') : null;
  if (before && digest !== null && before.etag === etagOf(digest, before.encoding)) return { ...before, position };
  const { bytes, encoding: used } = await encoded(raw, encoding);
  const etag = digest === null ? null : etagOf(digest, used);
  return { status, headers, encoding: used, bytes, etag, position };
}

function etagOf(digest: string, encoding: Encoding): string {
  return encoding === 'identity' ? `"${digest}"` : `"${digest}-${encoding}"`;
}
