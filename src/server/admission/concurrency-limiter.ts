/** Counts what each client holds at a time, each by its weight. */
export class ConcurrencyLimiter {
  private readonly held = new Map<string, number>();

  constructor(readonly max: number) {}

  /** How much a client holds. */
  of(client: string): number {
    return this.held.get(client) ?? 0;
  }

  /** Takes room for a client; answers how to give it back, once, or null where that would be more than it may have. */
  take(client: string, weight = 1): (() => void) | null {
    const sum = this.of(client) + weight;
    if (sum > this.max) return null;
    this.held.set(client, sum);
    let isHeld = true;
    return () => {
      if (!isHeld) return;
      isHeld = false;
      const left = this.of(client) - weight;
      if (left > 0) this.held.set(client, left);
      else this.held.delete(client);
    };
  }
}
