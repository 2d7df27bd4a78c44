type Release = () => unknown;

/**
 * Resources to release, last in first out. Add each resource as soon as it is started, so that a start-up that fails
 * half-way releases what it has started.
 */
export class DisposableStack {
  private readonly stack: { name: string; release: Release }[] = [];

  constructor(private readonly onError: (name: string, error: unknown) => void) {}

  add(name: string, release: Release): void {
    this.stack.push({ name, release });
  }

  /** Releases everything, once. An error is passed to `onError` and does not stop the rest. */
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
