import type { DocumentNode, GraphQLFormattedError, GraphQLSchema } from 'graphql';
import { LRUCache } from 'lru-cache';
import type { Limits } from '../../config/limits.js';
import type { Asker, Turns } from '../turns.js';
import { DocumentChecker } from './document-checker.js';
import type { FormatError } from './document-faults.js';
import { DocumentReader } from './document-reader.js';
import type { ReadDocument } from './document-reader.js';
import { bytesOfText } from './document-weight.js';
import { EFFORT } from './effort.js';
import type { EffortBounds } from './effort.js';

/** What all documents that are kept take in memory, with their texts: those that were asked for again, and the others. */
const BYTES_MAX = { again: 48_000_000, once: 16_000_000 } as const;

/** Characters from which on a text is read in a thread of its own: to validate what is shorter takes a few milliseconds. */
const LONG = 4_000;

/** Of a text of which the thread that reads it has died. */
const UNCHECKED: GraphQLFormattedError = {
  message: 'The document takes more to validate than there is, and was left: ask for less at once.',
  extensions: { code: 'GRAPHQL_VALIDATION_FAILED', limit: 'validation' },
};

/** How long it is remembered that a document took too long: it may have been the machine that did. */
const LEFT_FOR_MS = 60_000;

/** Parses and validates documents for every transport, one short and one long at a time, and caches them by their text. */
export class Documents {
  /** However many documents are asked for once, those that are asked for again stay (a segmented LRU). */
  private readonly known = { again: documentCache(BYTES_MAX.again), once: documentCache(BYTES_MAX.once) };
  private readonly weights = new WeakMap<DocumentNode, number>();
  private readonly reader: DocumentReader;
  private readonly checker: DocumentChecker;

  constructor(
    readonly schema: GraphQLSchema,
    readonly limits: Limits,
    private readonly turns: Turns,
    format: FormatError,
    bounds: EffortBounds = EFFORT,
  ) {
    this.reader = new DocumentReader(schema, limits, format, bounds);
    this.checker = new DocumentChecker(schema, limits, bounds);
  }

  /** Ends what reads long documents. */
  close(): Promise<void> {
    return this.checker.close();
  }

  /** A document that was read before, and is kept. */
  find(text: string): ReadDocument | undefined {
    const { again, once } = this.known;
    const known = again.get(text);
    if (known) return known;
    const asked = once.get(text);
    if (asked && !asked.isLeft) {
      once.delete(text);
      again.set(text, asked);
    }
    return asked;
  }

  /** Parses a text, holds it against the limits and validates it, when it is the asker's turn. Throws Overloaded. */
  async read(text: string, asker: Asker): Promise<ReadDocument> {
    const leave = await this.turns.read(asker, text.length > LONG);
    try {
      // Another may have had its turn with the same.
      const known = this.find(text);
      if (known) return known;
      const read = text.length > LONG ? await this.readLong(text) : this.reader.read(text);
      if (read.document) this.weights.set(read.document, read.bytes + bytesOfText(text));
      // What is too long would be more to keep than to look at anew.
      if (text.length <= this.limits.charactersMax)
        this.known.once.set(text, read, read.isLeft ? { ttl: LEFT_FOR_MS } : {});
      return read;
    } finally {
      leave();
    }
  }

  /** As others go on meanwhile: what is parsed here is known to be valid. */
  private async readLong(text: string): Promise<ReadDocument> {
    const checked = await this.checker.check(text);
    if (checked && !checked.faults) return this.reader.readValid(text);
    return this.reader.refused(checked?.faults ?? [UNCHECKED], checked?.isLeft ?? true);
  }

  /** What a document that was read takes in memory, with its text, whether or not it is kept. */
  bytesOf(document: DocumentNode): number {
    return this.weights.get(document) ?? 0;
  }

  /** How many documents are kept, and what they take in memory. */
  census(): { readonly documents: number; readonly bytes: number } {
    const { again, once } = this.known;
    return { documents: again.size + once.size, bytes: again.calculatedSize + once.calculatedSize };
  }
}

function documentCache(maxSize: number): LRUCache<string, ReadDocument> {
  return new LRUCache({ maxSize, sizeCalculation: ({ bytes }: ReadDocument, text) => bytes + bytesOfText(text) });
}
