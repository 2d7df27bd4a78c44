/**
 * Signals that work is no longer needed. Used in place of AbortSignal: every operation has one and adds a listener for
 * every SQL statement, which takes an AbortSignal several times as long.
 */
export class Cancellation {
  private cause: Error | null = null;
  private readonly listeners = new Set<(reason: Error) => void>();

  /** Why the work was cancelled; null while it was not. */
  get reason(): Error | null {
    return this.cause;
  }

  /** Cancels the work. Later calls have no effect: the first reason stays. */
  cancel(reason: Error): void {
    if (this.cause) return;
    this.cause = reason;
    for (const listener of this.listeners) listener(reason);
    this.listeners.clear();
  }

  throwIfCancelled(): void {
    if (this.cause) throw this.cause;
  }

  /** Calls the listener on a later cancel, never if it is cancelled already. Returns a function that removes it. */
  onCancel(listener: (reason: Error) => void): () => void {
    this.listeners.add(listener);
    return () => {
      this.listeners.delete(listener);
    };
  }
}

/** Resolves after this time, or at once on cancellation. */
export async function delay(ms: number, cancellation?: Cancellation): Promise<void> {
  await new Promise<void>((resolve) => {
    const stopListening = cancellation?.onCancel(done);
    const timer = setTimeout(done, ms);
    function done(): void {
      clearTimeout(timer);
      stopListening?.();
      resolve();
    }
  });
}
