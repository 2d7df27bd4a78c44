import DataLoader from 'dataloader';
import type { Cancellation } from '../../foundation/async/cancellation.js';
import { CacheTags } from '../../foundation/records/cache-tags.js';
import { Versioned } from '../../foundation/records/versioned.js';
import { Cancelled } from '../driver/deadline.js';
import type { Queryable } from '../driver/queryable.js';
import { isTimeout, isUnavailable } from '../driver/errors.js';
import { WriteError } from '../driver/write-error.js';

/**
 * How a kind of thing is loaded for many keys at once, in one statement. `load` answers by the key's `cacheKey`
 * (the key itself where it is a text); a key that it leaves out has the value `missing`.
 */
export interface Batch<Key, Value> {
  load(queryable: Queryable, keys: readonly Key[]): Promise<ReadonlyMap<string, Value>>;
  readonly missing: () => Value;
  readonly cacheKey: (key: Key) => string;
  /** Says what can change a value that was found; left out: anything. */
  relyOn?(reliance: CacheTags, key: Key, value: Value): void;
}

/** A value that is at hand, or will be. */
export type MaybePromise<Value> = Value | Promise<Value>;

const BATCH_MAX = 1_000;

/** A batch of things found by a text, null where there is none. */
export function batchOne<Value>(
  load: (queryable: Queryable, keys: readonly string[]) => Promise<ReadonlyMap<string, Value>>,
): Batch<string, Value | null> {
  return { load, missing: () => null, cacheKey: (key) => key, relyOn: relyOnRecords };
}

/** A batch of lists found by a text, empty where there is none. */
export function batchMany<Value>(
  load: (queryable: Queryable, keys: readonly string[]) => Promise<ReadonlyMap<string, Value[]>>,
): Batch<string, Value[]> {
  return { load, missing: () => [], cacheKey: (key) => key, relyOn: relyOnRecords };
}

/** What was found by the id of its owner, or by its own, changes with either. */
function relyOnRecords(reliance: CacheTags, key: string, value: unknown): void {
  reliance.on(key);
  tagValues(reliance, Array.isArray(value) ? value : [value]);
}

/** The things among the values, which change with themselves. */
export function tagValues(reliance: CacheTags, values: readonly unknown[]): void {
  for (const value of values) if (value instanceof Versioned) reliance.on(value.id);
}

/** For what changes only with what all share. */
export function tagShared(): void {
  // Every answer relies on that.
}

/**
 * One request's DataLoaders, one for each batch.
 *
 * All loads of a request go out in waves: a wave is sent only when the one before it has come back whole. A query's
 * number of statements then depends on its shape alone, not on which of two answers was faster. A batch must not wait
 * for another loader: its wave would never end.
 */
export class Loaders {
  /** What all that was loaded relies on. */
  readonly reliance = new CacheTags();
  private readonly loaders = new Map<unknown, DataLoader<never, unknown, string>>();
  private waiting: (() => void)[] = [];
  private inFlight = 0;
  private isAfterWrite = false;

  constructor(private readonly queryable: Queryable) {}

  /** The same for one of several who share them: once the cancellation comes, it asks for nothing more. */
  until(cancellation: Cancellation): Loaders {
    return new LoadersUntil(this, this.queryable, cancellation);
  }

  of<Key, Value>(batch: Batch<Key, Value>): DataLoader<Key, Value, string> {
    const known = this.loaders.get(batch);
    if (known) return known as unknown as DataLoader<Key, Value, string>;
    const loader = new DataLoader<Key, Value, string>((keys) => this.sent(batch, keys), {
      cacheKeyFn: batch.cacheKey,
      maxBatchSize: BATCH_MAX,
      batchScheduleFn: (dispatch) => {
        this.schedule(dispatch);
      },
    });
    this.loaders.set(batch, loader);
    return loader;
  }

  /** Keeps the next wave back, so that those who are still to ask are in it; what it answers is to be called once. */
  hold(): () => void {
    this.inFlight += 1;
    return () => {
      this.inFlight -= 1;
      this.flushSoon();
    };
  }

  /** Forgets what was loaded: a write of the same request may have changed it. */
  clear(): void {
    this.loaders.clear();
  }

  /** Something was written by the same request: what can't be read now is told to be there. */
  clearAfterWrite(): void {
    this.isAfterWrite = true;
    this.clear();
  }

  private async sent<Key, Value>(batch: Batch<Key, Value>, keys: readonly Key[]): Promise<Value[]> {
    this.inFlight += 1;
    try {
      const found = await batch.load(this.queryable, keys);
      const values = keys.map((key) => found.get(batch.cacheKey(key)) ?? batch.missing());
      this.note(batch, keys, values);
      return values;
    } catch (error) {
      const isPassing = isUnavailable(error) || isTimeout(error) || error instanceof Cancelled;
      throw this.isAfterWrite && isPassing ? new WriteError('WHOLE', error) : error;
    } finally {
      this.inFlight -= 1;
      this.flushSoon();
    }
  }

  private note<Key, Value>(batch: Batch<Key, Value>, keys: readonly Key[], values: readonly Value[]): void {
    if (!batch.relyOn) this.reliance.onAll();
    else for (const [index, key] of keys.entries()) batch.relyOn(this.reliance, key, values[index] as Value);
  }

  private schedule(dispatch: () => void): void {
    this.waiting.push(dispatch);
    this.flushSoon();
  }

  /** Sends the next wave once the resolvers that the last one woke have asked for all they need. */
  private flushSoon(): void {
    if (this.inFlight > 0) return;
    setImmediate(() => {
      if (this.inFlight > 0) return;
      const wave = this.waiting;
      this.waiting = [];
      for (const dispatch of wave) dispatch();
    });
  }
}

/** Loaders that others use too, for as long as one of them has time. What they have begun, the others may wait for. */
class LoadersUntil extends Loaders {
  constructor(
    private readonly shared: Loaders,
    queryable: Queryable,
    private readonly cancellation: Cancellation,
  ) {
    super(queryable);
  }

  override of<Key, Value>(batch: Batch<Key, Value>): DataLoader<Key, Value, string> {
    this.cancellation.throwIfCancelled();
    return this.shared.of(batch);
  }

  override hold(): () => void {
    return this.shared.hold();
  }
}

/** What was found of many; throws the first error. For ids that a foreign key keeps from leading nowhere. */
export async function presentOnly<Value>(loaded: Promise<(Value | null | Error)[]>): Promise<Value[]> {
  const present: Value[] = [];
  for (const value of await loaded) {
    if (value instanceof Error) throw value;
    if (value !== null) present.push(value);
  }
  return present;
}
