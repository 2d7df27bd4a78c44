/** Resolves when the work may run, with a function to call once it is done. */
type AwaitTurn = () => Promise<() => void>;

/** Runs work strictly in the order of arrival, even when some of it has to wait for a turn. */
export class OrderedQueue {
  private last: Promise<void> | null = null;

  /**
   * Runs the work at once if it needs no turn and no earlier work is waiting. Calls `onFailure` if it does not get its
   * turn.
   */
  add(work: () => void, turn: AwaitTurn | null, onFailure: () => void): void {
    if (!this.last && !turn) {
      work();
      return;
    }
    const current = this.runAfter(this.last, work, turn)
      .catch(onFailure)
      .finally(() => {
        if (this.last === current) this.last = null;
      });
    this.last = current;
  }

  private async runAfter(previous: Promise<void> | null, work: () => void, turn: AwaitTurn | null): Promise<void> {
    await previous;
    const release = turn && (await turn());
    try {
      work();
    } finally {
      release?.();
    }
  }
}
