import type { Change } from '../../changelog/change.js';
import { Loaders } from '../../database/query/loaders.js';
import type { Queryable } from '../../database/driver/queryable.js';

/** Maximum number of batches that are kept for sharing. An older change gets loaders of its own. */
const BATCHES_MAX = 64;

/** A change as it is sent to a subscriber, with the loaders of the batch it was seen in. */
export interface SharedChange {
  readonly change: Change;
  readonly loaders: Loaders;
}

/** Positions of the log that were seen together. Their data is loaded once for all subscribers. */
interface ChangeBatch {
  readonly until: bigint;
  readonly loaders: Loaders;
  readonly changes: Map<string, SharedChange>;
}

/**
 * Shares changes between subscribers: the same change with the same effect is the same object, whatever the
 * subscriber's filter. So what is built from it can be built once, too.
 */
export class ChangeBatches {
  private readonly batches: ChangeBatch[] = [];

  constructor(private readonly queryable: Queryable) {}

  /** Begins a batch with the positions after the previous batch, up to and including `until`. */
  setPosition(until: bigint): void {
    this.batches.push({ until, loaders: new Loaders(this.queryable), changes: new Map() });
    if (this.batches.length > BATCHES_MAX) this.batches.shift();
  }

  /** The shared object of a change: the same for the same position and effect, as long as its batch is kept. */
  load(change: Change): SharedChange {
    const batch = this.batchAt(change.logPosition.number);
    if (!batch) return { change, loaders: new Loaders(this.queryable) };
    const key = `${change.position} ${change.effect}`;
    let shared = batch.changes.get(key);
    if (!shared) batch.changes.set(key, (shared = { change, loaders: batch.loaders }));
    return shared;
  }

  private batchAt(position: bigint): ChangeBatch | null {
    let found: ChangeBatch | null = null;
    // Usually it is the last.
    for (let index = this.batches.length - 1; index >= 0; index -= 1) {
      const batch = this.batches[index];
      if (!batch || batch.until < position) return found;
      found = batch;
    }
    // The first position of the oldest batch is not known once batches have been dropped.
    return this.batches.length < BATCHES_MAX ? found : null;
  }
}

/** The changes that one subscriber reads from the table, with shared loaders. */
export function withSharedLoaders(queryable: Queryable, changes: readonly Change[]): SharedChange[] {
  const loaders = new Loaders(queryable);
  return changes.map((change) => ({ change, loaders }));
}
