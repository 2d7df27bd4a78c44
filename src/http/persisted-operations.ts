import { LRUCache } from 'lru-cache';

/** Apollo's prefix for what it keeps by the hash of an operation's text. */
const PREFIX = 'apq:';

/** Length of all texts that are kept. */
const CHARACTERS_MAX = 8_000_000;

/** Texts of operations by their hashes, as automatic persisted queries leave them here; those not used go first. A KeyValueCache of Apollo's. */
export class PersistedOperations {
  private readonly texts = new LRUCache<string, string>({
    maxSize: CHARACTERS_MAX,
    sizeCalculation: (text, key) => text.length + key.length,
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
