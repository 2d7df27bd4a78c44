import { LRUCache } from 'lru-cache';

/** Apollo's prefix for what it keeps by the hash of an operation's text. */
const PREFIX = 'apq:';

/** What all texts that are kept take in memory; one by itself takes no more than a part of it. */
const BYTES_MAX = 16_000_000;
const TEXT_BYTES_MAX = 1_000_000;

/** What a text takes beside its characters, of which each has one byte or two. */
const OVERHEAD_BYTES = 300;
const CHARACTER_BYTES = 2;

/** Texts of operations by their hashes, as automatic persisted queries leave them here; those not used go first. A KeyValueCache of Apollo's. */
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
    return Promise.resolve(this.texts.get(key));
  }

  set(key: string, text: string): Promise<void> {
    this.texts.set(key, text);
    return Promise.resolve();
  }

  delete(key: string): Promise<boolean> {
    return Promise.resolve(this.texts.delete(key));
  }
}
