import { randomUUID } from 'node:crypto';
import { LRUCache } from 'lru-cache';

/** Apollo's key prefix for automatic persisted queries, before the hash of an operation's text. */
const PREFIX = 'apq:';

/**
 * In place of a hash: the text of an operation that the pipeline has prepared. Apollo Server neither reads nor hashes
 * that text. Random, so that no client can send it.
 */
export const PREPARED_OPERATION_HASH = randomUUID();

const PREPARED_OPERATION_KEY = PREFIX + PREPARED_OPERATION_HASH;

/** What Apollo Server gets as the text, or the document, of an operation that is prepared or rejected already. */
export const PLACEHOLDER_OPERATION_TEXT = '{ __typename }';

/** Maximum memory of all cached texts, and of one text, in bytes. */
const BYTES_MAX = 16_000_000;
const TEXT_BYTES_MAX = 1_000_000;

/** Memory of an entry in addition to its characters, each of which takes one or two bytes. */
const OVERHEAD_BYTES = 300;
const CHARACTER_BYTES = 2;

/**
 * Operation texts by hash, as registered by automatic persisted queries. The least recently used ones are dropped
 * first. Implements Apollo's KeyValueCache.
 */
export class PersistedOperations {
  private readonly texts = new LRUCache<string, string>({
    maxSize: BYTES_MAX,
    maxEntrySize: TEXT_BYTES_MAX,
    sizeCalculation: (text, key) => OVERHEAD_BYTES + key.length + text.length * CHARACTER_BYTES,
  });

  /** The text with this SHA-256 hash, in hexadecimal. */
  find(hash: string): string | undefined {
    return this.texts.get(PREFIX + hash);
  }

  get(key: string): Promise<string | undefined> {
    return Promise.resolve(key === PREPARED_OPERATION_KEY ? PLACEHOLDER_OPERATION_TEXT : this.texts.get(key));
  }

  set(key: string, text: string): Promise<void> {
    this.texts.set(key, text);
    return Promise.resolve();
  }

  delete(key: string): Promise<boolean> {
    return Promise.resolve(this.texts.delete(key));
  }
}
