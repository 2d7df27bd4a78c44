import { databaseFailureOf, isConflict, isUnavailable } from '../database/driver/errors.js';
import type { Cancellable, Queryable } from '../database/driver/queryable.js';
import type { ReadSource } from '../database/query/request-context.js';
import type { Cancellation } from '../foundation/async/cancellation.js';
import { ResyncRequiredError } from '../foundation/graphql/request-error.js';
import type { LogPosition } from '../foundation/records/log-position.js';
import type { Replica } from './replica.js';
import type { ReplicaPool } from './replica-pool.js';

export interface ChosenReplica {
  readonly replica: Replica;
  readonly pool: ReplicaPool;
}

/** How many queries were read where, and how many were read anew because a replica failed. */
export interface ReadCounts {
  primary: number;
  replica: number;
  abandoned: number;
}

/** Chooses where to read at the first statement, as the query may have waited for its turn before. */
export class QuerySource implements ReadSource {
  private chosen: ChosenReplica | null = null;
  private position: LogPosition | null = null;
  private hasChosen = false;
  private readonly left: Replica[] = [];

  /** `choose` gets the replicas that have failed. */
  constructor(
    private readonly primary: Cancellable,
    private readonly counts: ReadCounts,
    private readonly choose: (excluded: readonly Replica[]) => ChosenReplica | null,
  ) {}

  get replicaPosition(): LogPosition | null {
    return this.position;
  }

  rows: Queryable['rows'] = (statement) => (this.pool()?.until() ?? this.primary).rows(statement);

  until(cancellation: Cancellation): Queryable {
    const onPrimary = this.primary.until(cancellation);
    return { rows: (statement) => (this.pool()?.until(cancellation) ?? onPrimary).rows(statement) };
  }

  leaveReplica(errors: readonly unknown[]): boolean {
    if (!this.chosen || !errors.some(mayBeGoneElsewhere)) return false;
    const { replica } = this.chosen;
    if (errors.some(isServerFailure)) replica.suspect();
    this.counts.abandoned += 1;
    this.left.push(replica);
    this.hasChosen = false;
    this.chosen = null;
    this.position = null;
    return true;
  }

  async isConfirmed(): Promise<boolean> {
    const { chosen } = this;
    return chosen === null || chosen.replica.confirm(chosen.pool);
  }

  private pool(): ReplicaPool | null {
    if (!this.hasChosen) {
      this.hasChosen = true;
      this.chosen = this.choose(this.left);
      this.position = this.chosen?.pool.position ?? null;
      this.counts[this.chosen ? 'replica' : 'primary'] += 1;
    }
    return this.chosen?.pool ?? null;
  }
}

/** Conflicts with replay, failures, and positions that a replica lacks. */
function mayBeGoneElsewhere(error: unknown): boolean {
  return isConflict(error) || isUnavailable(error) || error instanceof ResyncRequiredError;
}

/** Whether the replica did not respond as it should: not a mere lag, nor a conflict with replay. */
function isServerFailure(error: unknown): boolean {
  const failure = databaseFailureOf(error);
  return failure !== null && failure !== 'BEHIND';
}
