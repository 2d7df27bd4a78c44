/** A memory budget in bytes, of which each client may take at most a share. */
export class ByteQuota {
  private readonly held = new Map<string, number>();
  private total = 0;

  constructor(
    readonly maxOfClient: number,
    private readonly maxTotal: number,
  ) {}

  /**
   * Takes bytes for a client. Returns a release function that can be called more than once, or null when there is no
   * room.
   */
  take(client: string, bytes: number): (() => void) | null {
    const clientBytes = (this.held.get(client) ?? 0) + bytes;
    if (clientBytes > this.maxOfClient || this.total + bytes > this.maxTotal) return null;
    this.held.set(client, clientBytes);
    this.total += bytes;
    let isHeld = true;
    return () => {
      if (!isHeld) return;
      isHeld = false;
      this.total -= bytes;
      const remaining = (this.held.get(client) ?? 0) - bytes;
      if (remaining > 0) this.held.set(client, remaining);
      else this.held.delete(client);
    };
  }

  /** Total bytes taken by all clients. */
  get bytes(): number {
    return this.total;
  }
}
