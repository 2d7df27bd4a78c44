import { runInThisContext } from 'node:vm';

/**
 * Counts unhandled promise rejections. The `process` of a test is a copy, which receives no such event; and Jest fails
 * the test for each, except those that are handled in the end, as these are from then on.
 */
export class UnhandledRejections {
  readonly reasons: unknown[] = [];
  private readonly process = runInThisContext('process') as NodeJS.Process;

  constructor() {
    this.process.on('unhandledRejection', this.note);
  }

  /** The rejections since the last call, once all pending work has settled. */
  async take(): Promise<unknown[]> {
    await nextRound();
    return this.reasons.splice(0);
  }

  end(): void {
    this.process.off('unhandledRejection', this.note);
  }

  private readonly note = (reason: unknown, promise: Promise<unknown>): void => {
    this.reasons.push(reason);
    promise.catch(() => undefined);
  };
}

/** Resolves when the microtask queue is empty and the event loop has had a turn. */
export async function nextRound(): Promise<void> {
  await new Promise((resolve) => setImmediate(resolve));
}
