type Release = () => unknown;

/**
 * What has to be released, last in first out. Whoever starts something adds how to end it at once, so that a start-up
 * that fails half-way releases what it had.
 */
export class DisposableStack {
  private readonly stack: { name: string; release: Release }[] = [];

  constructor(private readonly onError: (name: string, error: unknown) => void) {}

  add(name: string, release: Release): void {
    this.stack.push({ name, release });
  }

  /** Releases all, once; an error is told and does not stop the rest. */
  async releaseAll(): Promise<void> {
    for (let last = this.stack.pop(); last; last = this.stack.pop()) {
      try {
        await last.release();
      } catch (error) {
        this.onError(last.name, error);
      }
    }
  }
}
