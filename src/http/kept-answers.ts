import { hash } from 'node:crypto';
import { LRUCache } from 'lru-cache';
import type { Generation } from '../changes/generation.js';
import { encoded } from '../foundation/encodings.js';
import type { Encoding } from '../foundation/encodings.js';

/** What keeping an answer takes beside its bytes and its key. */
const OVERHEAD_BYTES = 600;

/** No answer takes more of the room than this part of it. */
const ANSWER_PART = 1 / 8;

/** An answer as it was made. */
export interface Made {
  readonly status: number;
  readonly headers: ReadonlyMap<string, string>;
  readonly body: string;
  /** Whether it is whole: data, and no errors. Only such an answer may be given again. */
  readonly isWhole: boolean;
  /** Whether the log was written for it: then it is of the log as that left it. */
  readonly isTold: boolean;
}

/** An answer as it is sent. */
export interface Answer {
  readonly status: number;
  readonly headers: ReadonlyMap<string, string>;
  readonly encoding: Encoding;
  readonly bytes: Buffer;
  /** Strong validator (RFC 9110, 8.8.3) of these bytes; null for an answer that is not whole. */
  readonly etag: string | null;
  /** It is no older than the log was at this position. */
  readonly position: bigint;
}

export interface KeptCensus {
  readonly answers: number;
  readonly bytes: number;
  readonly given: number;
  readonly made: number;
}

/**
 * Answers, kept as the bytes that are sent for as long as they are known to be true: until the log moves.
 *
 * What is asked again while it is being made is made once.
 */
export class KeptAnswers {
  private readonly kept: LRUCache<string, Answer> | null;
  private given = 0;
  private made = 0;
  private readonly beingMade = new Map<string, Promise<Made>>();

  constructor(
    private readonly generation: Generation,
    maxBytes: number,
  ) {
    this.kept =
      maxBytes === 0
        ? null
        : new LRUCache<string, Answer>({
            maxSize: maxBytes,
            maxEntrySize: Math.ceil(maxBytes * ANSWER_PART),
            sizeCalculation: ({ bytes }, slot) => bytes.length + slot.length + OVERHEAD_BYTES,
          });
  }

  /** The kept answer to what `key` tells apart from all else that may be asked, or the one that `make` makes. */
  async answer(key: string, encoding: Encoding, make: () => Promise<Made>): Promise<Answer> {
    const { generation, kept } = this;
    if (!kept || !generation.isKnown) return this.fresh(encoding, make);
    const slot = `${encoding} ${key}`;
    const { position } = generation;
    const known = kept.get(slot);
    if (known?.position === position) {
      this.given += 1;
      return known;
    }
    this.made += 1;
    const answer = await encodedAnswer(
      await this.together(`${String(position)} ${key}`, make),
      encoding,
      position,
      known,
    );
    if (answer.etag !== null && generation.position === position) kept.set(slot, answer);
    return answer;
  }

  /** An answer that is made for one request, and not kept. */
  async fresh(encoding: Encoding, make: () => Promise<Made>): Promise<Answer> {
    const { position } = this.generation;
    const made = await make();
    return encodedAnswer(made, encoding, made.isTold ? this.generation.position : position);
  }

  /** How many answers are kept, the room that they take in bytes, and how many were given again and made so far. */
  census(): KeptCensus {
    const { kept, given, made } = this;
    return { answers: kept?.size ?? 0, bytes: kept?.calculatedSize ?? 0, given, made };
  }

  private together(key: string, make: () => Promise<Made>): Promise<Made> {
    const begun = this.beingMade.get(key);
    if (begun) return begun;
    const making = make().finally(() => this.beingMade.delete(key));
    this.beingMade.set(key, making);
    return making;
  }
}

/** Where an answer is what the one before it was, its bytes are that one's. */
async function encodedAnswer(
  { status, headers, body, isWhole }: Made,
  encoding: Encoding,
  position: bigint,
  before?: Answer,
): Promise<Answer> {
  const raw = Buffer.from(body);
  const digest = isWhole ? hash('sha256', raw, 'base64url') : null;
  if (before && digest !== null && before.etag === etagOf(digest, before.encoding)) return { ...before, position };
  const { bytes, encoding: used } = await encoded(raw, encoding);
  return { status, headers, encoding: used, bytes, etag: digest === null ? null : etagOf(digest, used), position };
}

function etagOf(digest: string, encoding: Encoding): string {
  return encoding === 'identity' ? `"${digest}"` : `"${digest}-${encoding}"`;
}
