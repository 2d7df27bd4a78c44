import sql from 'sql-template-tag';
import { CancelledError } from '../database/driver/deadline.js';
import type { Deadline } from '../database/driver/deadline.js';
import type { Cancellable } from '../database/driver/queryable.js';
import { StandbyLagError } from '../database/driver/standby-lag.js';
import { delay } from '../foundation/async/cancellation.js';
import type { Cancellation } from '../foundation/async/cancellation.js';
import { LogPosition, MissingLogError } from '../foundation/records/log-position.js';
import type { InvalidationLog } from './invalidation-log.js';
import { logLookupColumns, logLookupOf, requireLogPosition } from './log-history.js';
import type { LogLookupRow } from './log-history.js';

/** Time between two attempts to read the log up to a position. */
const READ_INTERVAL_MS = 50;

/** Time between two looks whether the log can have the position: a standby that lags gets it later. */
const LOOK_UP_INTERVAL_MS = 500;

/** Waits until nothing that is read here is older than a position which a client has seen elsewhere. */
export class PositionWait {
  constructor(
    private readonly queryable: Cancellable,
    private readonly invalidationLog: InvalidationLog,
    /** Whether queries can read a position elsewhere, while the primary does not respond. */
    private readonly isElsewhere: (position: LogPosition) => boolean = () => false,
  ) {}

  /** Whether all that is read now includes the changes up to this position. */
  isOver(position: LogPosition): boolean {
    const { invalidationLog } = this;
    if (position.text === LogPosition.START.text || invalidationLog.hasReached(position)) return true;
    return !invalidationLog.isCurrent && this.isElsewhere(position);
  }

  /**
   * Resolves once all that is read includes the changes up to this position. Throws ResyncRequiredError, which names
   * `argument`, for a position that the log does not have; StandbyLagError if the database has not received it by the
   * deadline; and CancelledError if the client has disconnected.
   */
  async until(position: LogPosition, argument: string, deadline: Deadline): Promise<void> {
    try {
      await this.readUntilOver(position, argument, deadline);
    } catch (error) {
      const isLate = error instanceof CancelledError && error.afterMs !== null;
      throw isLate || error instanceof StandbyLagError ? new StandbyLagError(argument) : error;
    }
  }

  private async readUntilOver(position: LogPosition, argument: string, deadline: Deadline): Promise<void> {
    const { invalidationLog } = this;
    let lookedUpAt = -LOOK_UP_INTERVAL_MS;
    while (!this.isOver(position)) {
      await unlessCancelled(invalidationLog.readUpTo(position), deadline);
      if (this.isOver(position)) return;
      const now = performance.now();
      if (now - lookedUpAt >= LOOK_UP_INTERVAL_MS) {
        lookedUpAt = now;
        const isThere = await this.isInDatabase(position, argument, deadline);
        // While the log is not followed, nothing comes from a cache.
        if (isThere && !invalidationLog.isCurrent) return;
      }
      await delay(READ_INTERVAL_MS, deadline);
      deadline.throwIfCancelled();
    }
  }

  /** False if the database is a standby that may still receive it. Throws ResyncRequiredError. */
  private async isInDatabase(position: LogPosition, argument: string, deadline: Deadline): Promise<boolean> {
    const statement = sql`select ${logLookupColumns(position)}`;
    const [row] = await this.queryable.until(deadline).rows<LogLookupRow>(statement);
    if (!row) throw new MissingLogError();
    try {
      requireLogPosition(position, logLookupOf(row), argument);
      return true;
    } catch (error) {
      if (error instanceof StandbyLagError) return false;
      throw error;
    }
  }
}

/** Waits for work that can't be cancelled. Throws the reason of the cancellation. */
async function unlessCancelled(work: Promise<void>, cancellation: Cancellation): Promise<void> {
  cancellation.throwIfCancelled();
  let stopListening = (): void => undefined;
  const cancelled = new Promise<never>((_, reject) => {
    stopListening = cancellation.onCancel(reject);
  });
  await Promise.race([work, cancelled]).finally(stopListening);
}
