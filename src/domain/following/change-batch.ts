import type { Change } from '../../changelog/change.js';
import { Loaders } from '../../database/query/loaders.js';
import type { Queryable } from '../../database/driver/queryable.js';

/** Most moments that are kept for sharing; what is told of an older one is loaded by itself. */
const MOMENTS_MAX = 64;

/** A change as it is told to a follower, with the loaders of the moment at which it was seen. */
export interface ChangeBatch {
  readonly change: Change;
  readonly loaders: Loaders;
}

/** Some positions of the log that were seen together: what is told of them is loaded once, for whoever it is told to. */
interface Moment {
  readonly until: bigint;
  readonly loaders: Loaders;
  readonly told: Map<string, ChangeBatch>;
}

/**
 * Makes one thing of what is told alike: a change of one effect, whoever follows it by whatever filter, is the same
 * object. So what is made of it, too, can be made once.
 */
export class ChangeBatches {
  private readonly moments: Moment[] = [];

  constructor(private readonly queryable: Queryable) {}

  /** Begins a moment: of the positions after the last moment's, up to and with `until`. */
  begin(until: bigint): void {
    this.moments.push({ until, loaders: new Loaders(this.queryable), told: new Map() });
    if (this.moments.length > MOMENTS_MAX) this.moments.shift();
  }

  /** What is told of a change: the same object for the same position and effect while its moment is kept. */
  told(change: Change): ChangeBatch {
    const moment = this.at(change.place.number);
    if (!moment) return { change, loaders: new Loaders(this.queryable) };
    const key = `${change.position} ${change.effect}`;
    let told = moment.told.get(key);
    if (!told) moment.told.set(key, (told = { change, loaders: moment.loaders }));
    return told;
  }

  private at(position: bigint): Moment | null {
    let found: Moment | null = null;
    // Most often it is the last.
    for (let index = this.moments.length - 1; index >= 0; index -= 1) {
      const moment = this.moments[index];
      if (!moment || moment.until < position) return found;
      found = moment;
    }
    // Of the oldest it is not known how far it reaches back.
    return this.moments.length < MOMENTS_MAX ? found : null;
  }
}

/** What is told of changes that one follower reads from the table, loaded together. */
export function batchTogether(queryable: Queryable, changes: readonly Change[]): ChangeBatch[] {
  const loaders = new Loaders(queryable);
  return changes.map((change) => ({ change, loaders }));
}
