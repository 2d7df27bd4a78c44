import pLimit from 'p-limit';
import type { Logger } from 'pino';
import type { ChangeStore } from '../../changelog/change-store.js';
import type { InvalidationLog } from '../../changelog/invalidation-log.js';
import { withConcurrency } from '../../database/driver/concurrency.js';
import type { Cancellable, Queryable } from '../../database/driver/queryable.js';
import { ResyncRequiredError } from '../../foundation/graphql/request-error.js';
import type { LogPosition } from '../../foundation/records/log-position.js';
import { ChangeBatches } from './change-batch.js';
import { filteredChanges } from './change-query.js';
import type { ChangeFilter } from './change-query.js';
import { LIST_MOVED, mayMoveRecords } from './list-dependencies.js';
import { mayMatch } from './log-poll.js';
import type { ChangeSummary } from './log-poll.js';
import { SubscriberGroup } from './subscriber-group.js';

/** Number of pool connections that subscriber groups may use at once. */
const READERS_MAX = 4;

/** Number of pool connections that loading subscription payloads may use at once. */
const LOADS_MAX = 3;

/** The groups of all subscribers, one for each filter. */
export class SubscriberGroups {
  private readonly groups = new Map<string, { readonly group: SubscriberGroup; readonly filter: ChangeFilter }>();
  private batches: ChangeBatches;
  /** Runs the statements of the shared loaders. */
  private readonly loaderQueryable: Queryable;
  private readonly readLimit = pLimit(READERS_MAX);

  constructor(
    private readonly queryable: Cancellable,
    private readonly changes: ChangeStore,
    private readonly invalidationLog: InvalidationLog,
  ) {
    this.loaderQueryable = withConcurrency(queryable, { max: LOADS_MAX });
    this.batches = new ChangeBatches(this.loaderQueryable);
  }

  /** The number of groups, and of their subscribers. */
  stats(): { readonly subscriptions: number; readonly filters: number } {
    let subscriptions = 0;
    for (const { group } of this.groups.values()) subscriptions += group.size;
    return { subscriptions, filters: this.groups.size };
  }

  /** The group of a filter; a new one has seen everything up to `position`. */
  of(filter: ChangeFilter, position: LogPosition, log: Logger): SubscriberGroup {
    const key = JSON.stringify(filter);
    const existing = this.groups.get(key);
    if (existing) return existing.group;
    const group = new SubscriberGroup(
      {
        list: filteredChanges(this.changes, filter),
        queryable: this.queryable,
        loading: this.loaderQueryable,
        batches: this.batches,
        log,
        withReadLimit: this.readLimit,
        onSeen: (seen) => {
          this.invalidationLog.advance(seen);
        },
        onEmpty: () => {
          if (this.groups.get(key)?.group === group) this.groups.delete(key);
        },
      },
      position,
    );
    this.groups.set(key, { group, filter });
    return group;
  }

  /**
   * Delivers the changes up to a position to the groups whose filter may match one of them. Ends the subscriptions whose
   * list has changed in another way, and returns their number.
   */
  advance(position: LogPosition, heads: readonly ChangeSummary[]): number {
    this.batches.setPosition(position.number);
    let ended = 0;
    for (const { group, filter } of [...this.groups.values()]) {
      const moving = heads.findLast((head) => mayMoveRecords(head, filter));
      if (moving) ended += group.end(new ResyncRequiredError(null, LIST_MOVED, position.text), BigInt(moving.position));
      group.advance(
        position,
        heads.some((head) => mayMatch(head, filter)),
      );
    }
    return ended;
  }

  /** Ends all subscriptions, as the log is another one now. Returns their number. */
  end(error: ResyncRequiredError): number {
    this.batches = new ChangeBatches(this.loaderQueryable);
    const groups = [...this.groups.values()];
    this.groups.clear();
    return groups.reduce((ended, { group }) => ended + group.end(error), 0);
  }
}
