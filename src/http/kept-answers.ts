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

/** Makes an answer; once the signal is aborted, nobody waits for it any more. */
export type Make = (abandoned: AbortSignal) => Promise<Made>;

/** Calls back when the client that waits for an answer goes away before it has it. */
export type OnGone = (leave: () => void) => void;

const NEVER: OnGone = () => undefined;

interface Making {
  readonly made: Promise<Made>;
  readonly abandon: AbortController;
  waiting: number;
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
  private readonly beingMade = new Map<string, Making>();

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
  async answer(key: string, encoding: Encoding, make: Make, onGone: OnGone = NEVER): Promise<Answer> {
    const { generation, kept } = this;
    if (!kept || !generation.isKnown) return this.fresh(encoding, make, onGone);
    const slot = `${encoding} ${key}`;
    const { position } = generation;
    const known = kept.get(slot);
    if (known?.position === position) {
      this.given += 1;
      return known;
    }
    this.made += 1;
    const answer = await encodedAnswer(
      await this.together(`${String(position)} ${key}`, make, onGone),
      encoding,
      position,
      known,
    );
    if (answer.etag !== null && generation.position === position) kept.set(slot, answer);
    return answer;
  }

  /** An answer that is made for one request, and not kept. */
  async fresh(encoding: Encoding, make: Make, onGone: OnGone = NEVER): Promise<Answer> {
    const { position } = this.generation;
    const abandon = new AbortController();
    onGone(() => {
      abandon.abort();
    });
    const made = await make(abandon.signal);
    return encodedAnswer(made, encoding, made.isTold ? this.generation.position : position);
  }

  /** How many requests wait for answers that several may share. */
  get waiting(): number {
    return [...this.beingMade.values()].reduce((sum, { waiting }) => sum + waiting, 0);
  }

  /** How many answers are kept, the room that they take in bytes, and how many were given again and made so far. */
  census(): KeptCensus {
    const { kept, given, made } = this;
    return { answers: kept?.size ?? 0, bytes: kept?.calculatedSize ?? 0, given, made };
  }

  /** What several wait for is made once, and abandoned when all of them have gone. */
  private together(key: string, make: Make, onGone: OnGone): Promise<Made> {
    let making = this.beingMade.get(key);
    if (!making) {
      const abandon = new AbortController();
      const begun = { made: make(abandon.signal), abandon, waiting: 0 };
      this.beingMade.set(key, (making = begun));
      const forget = (): void => {
        if (this.beingMade.get(key) === begun) this.beingMade.delete(key);
      };
      begun.made.then(forget, forget);
      abandon.signal.addEventListener('abort', forget);
    }
    const { abandon, made } = making;
    const shared = making;
    shared.waiting += 1;
    onGone(() => {
      shared.waiting -= 1;
      if (shared.waiting === 0) abandon.abort();
    });
    return made;
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
