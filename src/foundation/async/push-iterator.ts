/** The result of an iterator that has ended. */
export const DONE = { done: true, value: undefined } as const;

/**
 * An async generator as a class: a subclass decides what `next` yields and what `return` stops. Unlike a generator
 * function, it can be returned while `next` is pending.
 */
export abstract class AsyncIteratorBase<Item> implements AsyncGenerator<Item, void, undefined> {
  abstract next(): Promise<IteratorResult<Item, void>>;

  abstract return(): Promise<IteratorResult<Item, void>>;

  throw(): Promise<IteratorResult<Item, void>> {
    return this.return();
  }

  [Symbol.asyncIterator](): this {
    return this;
  }

  [Symbol.asyncDispose](): Promise<void> {
    return this.return().then(() => undefined);
  }
}

/**
 * Yields what is pushed to it, in order. It ends when it is returned, which drops what is queued, or by an error, which
 * the consumer gets instead of what is queued.
 */
export abstract class PushIterator<Item> extends AsyncIteratorBase<Item> {
  private queue: Item[] = [];
  private nextIndex = 0;
  private hasEnded = false;
  private failure: { readonly error: unknown } | null = null;
  private wake: () => void = () => undefined;

  /** Whether it has ended: it was returned, or its error was thrown. */
  get isOver(): boolean {
    return this.hasEnded;
  }

  /** Ends it with an error; without effect once it has ended or failed. */
  fail(error: unknown): void {
    if (this.isClosed) return;
    this.failure = { error };
    this.clear();
    this.onClose();
    this.wake();
  }

  async next(): Promise<IteratorResult<Item, void>> {
    for (;;) {
      if (this.hasEnded) return DONE;
      if (this.failure) {
        this.hasEnded = true;
        throw this.failure.error;
      }
      if (this.queuedCount > 0) {
        const value = this.queue[this.nextIndex] as Item;
        this.nextIndex += 1;
        return { done: false, value };
      }
      this.clear();
      await this.fill();
    }
  }

  return(): Promise<IteratorResult<Item, void>> {
    const wasClosed = this.isClosed;
    this.hasEnded = true;
    this.clear();
    if (!wasClosed) this.onClose();
    this.wake();
    return Promise.resolve(DONE);
  }

  /** Whether it has ended or failed, and takes nothing more. */
  protected get isClosed(): boolean {
    return this.hasEnded || this.failure !== null;
  }

  /** The number of items that wait to be taken. */
  protected get queuedCount(): number {
    return this.queue.length - this.nextIndex;
  }

  /** Queues items, unless it is closed. */
  protected enqueue(items: Iterable<Item>): void {
    if (this.isClosed) return;
    for (const item of items) this.queue.push(item);
    this.wake();
  }

  /** Called by `next` when nothing is queued: resolves when there may be something. By default it waits for items. */
  protected fill(): Promise<void> {
    return new Promise((resolve) => (this.wake = resolve));
  }

  /** Called once, when it is returned or fails. */
  protected abstract onClose(): void;

  private clear(): void {
    this.queue = [];
    this.nextIndex = 0;
  }
}
