type Release = () => unknown;

/**
 * Resources to release, last in first out. Add each resource as soon as it is started, so that a start-up that fails
 * half-way releases what it has started.
 */
export class DisposableStack {
  private readonly stack: { name: string; release: Release }[] = [];
  private releasing: Promise<void> | null = null;

  constructor(private readonly onError: (name: string, error: unknown) => void) {}

  add(name: string, release: Release): void {
    this.stack.push({ name, release });
  }

  /**
   * Releases everything, once, and resolves when that is done, whoever began it. An error is passed to `onError` and does not
   * stop the rest.
   */
  releaseAll(): Promise<void> {
    this.releasing ??= this.releaseEach().finally(() => {
      this.releasing = null;
    });
    return this.releasing;
  }

  private async releaseEach(): Promise<void> {
    for (let last = this.stack.pop(); last; last = this.stack.pop()) {
      try {
        await last.release();
      } catch (error) {
        this.onError(last.name, error);
      }
    }
  }
}
