import DataLoader from 'dataloader';
import type { Cancellation } from '../../foundation/async/cancellation.js';
import { CacheTags } from '../../foundation/records/cache-tags.js';
import { Versioned } from '../../foundation/records/versioned.js';
import { CancelledError } from '../driver/deadline.js';
import type { Queryable } from '../driver/queryable.js';
import { isTimeout, isUnavailable } from '../driver/errors.js';
import { WriteError } from '../driver/write-error.js';

/**
 * Loads values for many keys in one statement. `load` returns them by the key's `cacheKey` (the key itself if it is a
 * string); a key that is not in the map has the value `missing`.
 */
export interface BatchLoader<Key, Value> {
  load(queryable: Queryable, keys: readonly Key[]): Promise<ReadonlyMap<string, Value>>;
  readonly missing: () => Value;
  readonly cacheKey: (key: Key) => string;
  /** Adds the cache tags of a loaded value; without it, any change invalidates. */
  addTags?(tags: CacheTags, key: Key, value: Value): void;
}

/** A value, or a promise of it. */
export type MaybePromise<Value> = Value | Promise<Value>;

const BATCH_MAX = 1_000;

/** A batch of single values by a string key; null if there is none. */
export function batchOne<Value>(
  load: (queryable: Queryable, keys: readonly string[]) => Promise<ReadonlyMap<string, Value>>,
): BatchLoader<string, Value | null> {
  return { load, missing: () => null, cacheKey: (key) => key, addTags: tagRecords };
}

/** A batch of lists by a string key; empty if there is none. */
export function batchMany<Value>(
  load: (queryable: Queryable, keys: readonly string[]) => Promise<ReadonlyMap<string, Value[]>>,
): BatchLoader<string, Value[]> {
  return { load, missing: () => [], cacheKey: (key) => key, addTags: tagRecords };
}

/** Tags a value that was found by its owner's id or its own: a change of either invalidates it. */
function tagRecords(tags: CacheTags, key: string, value: unknown): void {
  tags.add(key);
  tagValues(tags, Array.isArray(value) ? value : [value]);
}

/** Tags the records among the values: a change of the record invalidates them. */
export function tagValues(tags: CacheTags, values: readonly unknown[]): void {
  for (const value of values) if (value instanceof Versioned) tags.add(value.id);
}

/** For values that only changes of shared records invalidate. */
export function sharedDependenciesOnly(): void {
  // Nothing to add: every response depends on shared records.
}

/**
 * One request's DataLoaders, one for each batch.
 *
 * All loads of a request are dispatched in waves: a wave is sent only after all loads of the previous one have
 * completed. So a query's number of statements depends only on its shape, not on which of two results was faster. A
 * batch must not wait for another loader: its wave would never end.
 */
export class Loaders {
  /** The cache tags of everything that was loaded. */
  readonly tags = new CacheTags();
  private readonly loaders = new Map<unknown, DataLoader<never, unknown, string>>();
  private waiting: (() => void)[] = [];
  private inFlight = 0;
  private isFlushScheduled = false;
  private isAfterWrite = false;

  constructor(private readonly queryable: Queryable) {}

  /** A view for one of several users of these loaders: it throws on new loads once the cancellation has come. */
  until(cancellation: Cancellation): Loaders {
    return new CancellableLoaders(this, this.queryable, cancellation);
  }

  of<Key, Value>(batch: BatchLoader<Key, Value>): DataLoader<Key, Value, string> {
    const existing = this.loaders.get(batch);
    if (existing) return existing as unknown as DataLoader<Key, Value, string>;
    const loader = new DataLoader<Key, Value, string>((keys) => this.loadBatch(batch, keys), {
      cacheKeyFn: batch.cacheKey,
      maxBatchSize: BATCH_MAX,
      batchScheduleFn: (dispatch) => {
        this.schedule(dispatch);
      },
    });
    this.loaders.set(batch, loader);
    return loader;
  }

  /** Loads a reference that may be absent; null, at once, if it is. */
  maybe<Key, Value>(batch: BatchLoader<Key, Value>, key: Key | null): Promise<Value> | null {
    return key === null ? null : this.of(batch).load(key);
  }

  /**
   * Delays the next wave, so that loads still to be requested join it. Call the returned function once to end the
   * delay.
   */
  pause(): () => void {
    this.inFlight += 1;
    return () => {
      this.inFlight -= 1;
      this.flushSoon();
    };
  }

  /** Clears what was loaded: a write of the same request may have changed it. */
  clear(): void {
    this.loaders.clear();
  }

  /** Clears after a committed write of the same request: a failed read now throws that the write was committed. */
  clearAfterWrite(): void {
    this.isAfterWrite = true;
    this.clear();
  }

  private async loadBatch<Key, Value>(batch: BatchLoader<Key, Value>, keys: readonly Key[]): Promise<Value[]> {
    this.inFlight += 1;
    try {
      const found = await batch.load(this.queryable, keys);
      const values = keys.map((key) => found.get(batch.cacheKey(key)) ?? batch.missing());
      this.addTags(batch, keys, values);
      return values;
    } catch (error) {
      const isTransient = isUnavailable(error) || isTimeout(error) || error instanceof CancelledError;
      throw this.isAfterWrite && isTransient ? new WriteError('COMMITTED', error) : error;
    } finally {
      this.inFlight -= 1;
      this.flushSoon();
    }
  }

  private addTags<Key, Value>(batch: BatchLoader<Key, Value>, keys: readonly Key[], values: readonly Value[]): void {
    if (!batch.addTags) this.tags.addAll();
    else for (const [index, key] of keys.entries()) batch.addTags(this.tags, key, values[index] as Value);
  }

  private schedule(dispatch: () => void): void {
    this.waiting.push(dispatch);
    this.flushSoon();
  }

  /** Sends the next wave after the resolvers that the last wave resumed have requested all their loads. */
  private flushSoon(): void {
    if (this.inFlight > 0 || this.waiting.length === 0 || this.isFlushScheduled) return;
    this.isFlushScheduled = true;
    setImmediate(() => {
      this.isFlushScheduled = false;
      if (this.inFlight > 0) return;
      const wave = this.waiting;
      this.waiting = [];
      for (const dispatch of wave) dispatch();
    });
  }
}

/**
 * Shared loaders, seen by one user until its cancellation. Loads that were started are not aborted: others may await
 * them.
 */
class CancellableLoaders extends Loaders {
  constructor(
    private readonly shared: Loaders,
    queryable: Queryable,
    private readonly cancellation: Cancellation,
  ) {
    super(queryable);
  }

  override of<Key, Value>(batch: BatchLoader<Key, Value>): DataLoader<Key, Value, string> {
    this.cancellation.throwIfCancelled();
    return this.shared.of(batch);
  }

  override pause(): () => void {
    return this.shared.pause();
  }
}

/** The values that were found; throws the first error. For ids whose existence a foreign key guarantees. */
export async function foundOrThrow<Value>(loaded: Promise<(Value | null | Error)[]>): Promise<Value[]> {
  const present: Value[] = [];
  for (const value of await loaded) {
    if (value instanceof Error) throw value;
    if (value !== null) present.push(value);
  }
  return present;
}
