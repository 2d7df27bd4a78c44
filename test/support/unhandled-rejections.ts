import { runInThisContext } from 'node:vm';

/**
 * Counts rejected promises that nobody waits for. The `process` of a test is a copy, which hears of none; and Jest holds
 * each against the test, except those that are waited for in the end, as these are from then on.
 */
export class UnhandledRejections {
  readonly reasons: unknown[] = [];
  private readonly process = runInThisContext('process') as NodeJS.Process;

  constructor() {
    this.process.on('unhandledRejection', this.note);
  }

  /** Those since it was last called, once all that is under way has been rejected. */
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

/** Comes back when the queue of promises is empty and the event loop has had its turn. */
export async function nextRound(): Promise<void> {
  await new Promise((resolve) => setImmediate(resolve));
}
