/** A part of the memory that there is for something, of which each client takes no more than a share. */
export class ByteQuota {
  private readonly held = new Map<string, number>();
  private sum = 0;

  constructor(
    readonly maxOfClient: number,
    private readonly maxOfAll: number,
  ) {}

  /** Takes so many bytes for a client; answers how to give them back, once, or null where there is no room for them. */
  take(client: string, bytes: number): (() => void) | null {
    const own = (this.held.get(client) ?? 0) + bytes;
    if (own > this.maxOfClient || this.sum + bytes > this.maxOfAll) return null;
    this.held.set(client, own);
    this.sum += bytes;
    let isHeld = true;
    return () => {
      if (!isHeld) return;
      isHeld = false;
      this.sum -= bytes;
      const left = (this.held.get(client) ?? 0) - bytes;
      if (left > 0) this.held.set(client, left);
      else this.held.delete(client);
    };
  }

  /** What all hold. */
  get bytes(): number {
    return this.sum;
  }
}
