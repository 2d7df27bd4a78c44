/** Comes back when something may be done, with what is to be called once it is. */
type AwaitTurn = () => Promise<() => void>;

/** Does one thing after the other, in the order of their coming, though some have to wait for a turn. */
export class OrderedWork {
  private last: Promise<void> | null = null;

  /** Does it at once where it needs no turn and nothing before it waits for one. `failed` is told where the turn does not come. */
  add(work: () => void, turn: AwaitTurn | null, failed: () => void): void {
    if (!this.last && !turn) {
      work();
      return;
    }
    const own = this.after(this.last, work, turn)
      .catch(failed)
      .finally(() => {
        if (this.last === own) this.last = null;
      });
    this.last = own;
  }

  private async after(before: Promise<void> | null, work: () => void, turn: AwaitTurn | null): Promise<void> {
    await before;
    const leave = turn && (await turn());
    try {
      work();
    } finally {
      leave?.();
    }
  }
}
