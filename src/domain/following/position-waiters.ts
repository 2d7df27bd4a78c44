import type { LogPosition } from '../../foundation/records/log-position.js';

/** Callers that wait until the log has been read up to a position. */
export class PositionWaiters {
  private waiters: { readonly position: LogPosition; readonly resolve: () => void }[] = [];

  /** Resolves when the position has been read, or is given up. */
  add(position: LogPosition): Promise<void> {
    return new Promise((resolve) => {
      this.waiters.push({ position, resolve });
    });
  }

  /** Resolves those whose position has been read. */
  resolve(isRead: (position: LogPosition) => boolean): void {
    for (const { position, resolve } of this.waiters) if (isRead(position)) resolve();
    this.waiters = this.waiters.filter(({ position }) => !isRead(position));
  }

  /** Resolves all. */
  giveUp(): void {
    for (const { resolve } of this.waiters.splice(0)) resolve();
  }
}
