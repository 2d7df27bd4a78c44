/** Counts what each client holds at a time. */
export class Occupancy {
  private readonly held = new Map<string, number>();

  constructor(readonly max: number) {}

  /** Takes a place for a client; answers how to give it back, once, or null where it has as many as it may. */
  take(client: string): (() => void) | null {
    const count = this.held.get(client) ?? 0;
    if (count >= this.max) return null;
    this.held.set(client, count + 1);
    let isHeld = true;
    return () => {
      if (!isHeld) return;
      isHeld = false;
      const left = (this.held.get(client) ?? 0) - 1;
      if (left > 0) this.held.set(client, left);
      else this.held.delete(client);
    };
  }
}
