/**
 * Tells those who work for someone that their work is wanted no more. What an AbortSignal is for; every operation has one, and
 * listens to it with every statement, which takes an AbortSignal several times as long.
 */
export class Cancellation {
  private cause: Error | null = null;
  private readonly listeners = new Set<(reason: Error) => void>();

  /** Why the work is wanted no more; null while it is wanted. */
  get reason(): Error | null {
    return this.cause;
  }

  /** The first reason is the one. */
  cancel(reason: Error): void {
    if (this.cause) return;
    this.cause = reason;
    for (const listener of this.listeners) listener(reason);
    this.listeners.clear();
  }

  throwIfCancelled(): void {
    if (this.cause) throw this.cause;
  }

  /** Calls back when it is cancelled from now on, and never where it is already; answers how to listen no more. */
  onCancel(listener: (reason: Error) => void): () => void {
    this.listeners.add(listener);
    return () => {
      this.listeners.delete(listener);
    };
  }
}
