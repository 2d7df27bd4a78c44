import type { Logger } from 'pino';
import type { InvalidationLog } from '../changelog/invalidation-log.js';
import type { OwnWrites } from '../changelog/own-writes.js';
import type { Cancellable } from '../database/driver/queryable.js';
import type { ReadSource } from '../database/query/request-context.js';
import type { Viewer } from '../foundation/graphql/viewer.js';
import type { LogPosition } from '../foundation/records/log-position.js';
import { QuerySource } from './query-source.js';
import type { ChosenReplica, ReadCounts } from './query-source.js';
import { RecentPositions } from './recent-positions.js';
import { Replica } from './replica.js';

export interface ReplicasSettings {
  readonly urls: readonly string[];
  readonly statementTimeoutMs: number;
  /** How far a replica may lag and still be used, in milliseconds. */
  readonly maxLagMs: number;
  readonly log: Logger;
}

/** What is known of a replica. */
export interface ReplicaState {
  readonly label: string;
  readonly isUsed: boolean;
  /** Null while it does not respond. */
  readonly lagMs: number | null;
}

/** Where a viewer's query reads; undefined without replicas: from the primary. */
export function sourceFor(
  replicas: Replicas | null,
  viewer: Viewer,
  requested: LogPosition | null = null,
): ReadSource | undefined {
  return replicas?.source(replicas.leastFor(viewer, requested));
}

/** The replicas of the database, which queries read while they keep up with the log. */
export class Replicas {
  private readonly replicas: readonly Replica[];
  private next = 0;
  readonly counts: ReadCounts = { primary: 0, replica: 0, abandoned: 0 };

  constructor(
    private readonly primary: Cancellable,
    private readonly log: InvalidationLog,
    private readonly ownWrites: OwnWrites,
    { urls, ...settings }: ReplicasSettings,
  ) {
    const recent = new RecentPositions(log);
    this.replicas = [...new Set(urls)].map((url) => new Replica({ url, ...settings }, recent));
    log.onAdvance(() => {
      for (const replica of this.replicas) replica.wake();
    });
  }

  /** The position that a viewer's query must include: that of its last write, or the later one that it has seen. */
  leastFor(viewer: Viewer, requested: LogPosition | null): LogPosition | null {
    const own = this.ownWrites.of(viewer);
    if (!own || !requested) return own ?? requested;
    return own.epoch > requested.epoch || requested.isBefore(own) ? own : requested;
  }

  /** Where a query reads that has to include this position. */
  source(least: LogPosition | null): ReadSource {
    return new QuerySource(this.primary, this.counts, (excluded) =>
      excluded.length > 0 && this.log.isCurrent ? null : this.choose(least, excluded),
    );
  }

  /** Whether a replica has this position, which the primary may not show yet. */
  haveReached(position: LogPosition): boolean {
    return this.replicas.some((replica) => replica.has(position));
  }

  states(): readonly ReplicaState[] {
    return this.replicas.map((replica) => ({
      label: replica.label,
      isUsed: replica.usablePool(null) !== null,
      lagMs: replica.lagMs,
    }));
  }

  async stop(): Promise<void> {
    await Promise.all(this.replicas.map((replica) => replica.stop()));
  }

  /** The least busy of the usable replicas; of those that are as busy, one after the other. */
  private choose(least: LogPosition | null, excluded: readonly Replica[]): ChosenReplica | null {
    let best: ChosenReplica | null = null;
    const count = this.replicas.length;
    this.next = (this.next + 1) % count;
    for (let index = 0; index < count; index += 1) {
      const replica = this.replicas[(this.next + index) % count];
      const pool = replica && !excluded.includes(replica) ? replica.usablePool(least) : null;
      if (replica && pool && (!best || pool.busy < best.pool.busy)) best = { replica, pool };
    }
    return best;
  }
}
