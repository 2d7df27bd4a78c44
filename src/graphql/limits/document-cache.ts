import type { DocumentNode, GraphQLFormattedError, GraphQLSchema } from 'graphql';
import { LRUCache } from 'lru-cache';
import type { Limits } from '../../config/settings.js';
import type { QueueClient, OperationScheduler } from '../scheduling/scheduler.js';
import { DocumentChecker } from './document-checker.js';
import type { FormatError } from './document-errors.js';
import { DocumentReader } from './document-reader.js';
import type { ValidatedDocument } from './document-reader.js';
import { bytesOfText } from './document-memory.js';
import { VALIDATION_BUDGET } from './validation-budget.js';
import type { ValidationBudgetLimits } from './validation-budget.js';

/**
 * Maximum memory of all cached documents with their texts, in bytes: of those requested repeatedly, and of the others.
 */
const BYTES_MAX = { repeated: 48_000_000, once: 16_000_000 } as const;

/** Longer texts are validated in a worker thread, in characters; shorter ones take a few milliseconds. */
const WORKER_MIN_CHARACTERS = 4_000;

/** The error for a text if the worker exited while validating it. */
const WORKER_EXITED: GraphQLFormattedError = {
  message: 'Validating the document took more memory than is available and was stopped: request less at once.',
  extensions: { code: 'GRAPHQL_VALIDATION_FAILED', limit: 'validation' },
};

/** How long a document is remembered as taking too long: the machine may have been the cause. */
const TIMED_OUT_TTL_MS = 60_000;

/**
 * Parses and validates documents for all transports, one short and one long at a time, and caches them by their text.
 */
export class DocumentCache {
  /** A segmented LRU: however many documents are requested once, those requested repeatedly stay. */
  private readonly cached = { repeated: documentCache(BYTES_MAX.repeated), once: documentCache(BYTES_MAX.once) };
  private readonly weights = new WeakMap<DocumentNode, number>();
  private readonly reader: DocumentReader;
  private readonly checker: DocumentChecker;

  constructor(
    readonly schema: GraphQLSchema,
    readonly limits: Limits,
    private readonly scheduler: OperationScheduler,
    format: FormatError,
    bounds: ValidationBudgetLimits = VALIDATION_BUDGET,
  ) {
    this.reader = new DocumentReader(schema, limits, format, bounds);
    this.checker = new DocumentChecker(schema, limits, bounds);
  }

  /** Stops the worker. */
  close(): Promise<void> {
    return this.checker.close();
  }

  /** Returns a document that was read before and is cached. */
  find(text: string): ValidatedDocument | undefined {
    const { repeated, once } = this.cached;
    const cached = repeated.get(text);
    if (cached) return cached;
    const candidate = once.get(text);
    if (candidate && !candidate.isTimedOut) {
      once.delete(text);
      repeated.set(text, candidate);
    }
    return candidate;
  }

  /** Parses a text, checks the limits and validates it, in the client's turn. Throws an OverloadedError. */
  async read(text: string, client: QueueClient): Promise<ValidatedDocument> {
    const release = await this.scheduler.read(client, text.length > WORKER_MIN_CHARACTERS);
    try {
      // Another request may have read the same text meanwhile.
      const cached = this.find(text);
      if (cached) return cached;
      const read = text.length > WORKER_MIN_CHARACTERS ? await this.readLong(text) : this.reader.read(text);
      if (read.document) this.weights.set(read.document, read.bytes + bytesOfText(text));
      // A text over the limit takes more to cache than to check again.
      if (text.length <= this.limits.maxCharacters)
        this.cached.once.set(text, read, read.isTimedOut ? { ttl: TIMED_OUT_TTL_MS } : {});
      return read;
    } finally {
      release();
    }
  }

  /** Validates in the worker, while the main thread goes on. What is parsed here is known to be valid. */
  private async readLong(text: string): Promise<ValidatedDocument> {
    const checked = await this.checker.check(text);
    if (checked && !checked.errors) return this.reader.readValid(text);
    return this.reader.rejected(checked?.errors ?? [WORKER_EXITED], checked?.isTimedOut ?? true);
  }

  /** Memory of a document that was read, with its text, in bytes, whether or not it is cached. */
  bytesOf(document: DocumentNode): number {
    return this.weights.get(document) ?? 0;
  }

  /** How many documents are cached, and their memory in bytes. */
  stats(): { readonly documents: number; readonly bytes: number } {
    const { repeated, once } = this.cached;
    return { documents: repeated.size + once.size, bytes: repeated.calculatedSize + once.calculatedSize };
  }
}

function documentCache(maxSize: number): LRUCache<string, ValidatedDocument> {
  return new LRUCache({ maxSize, sizeCalculation: ({ bytes }: ValidatedDocument, text) => bytes + bytesOfText(text) });
}
