/** How many results of a subscription are shown. */
export const SHOWN_MAX = 200;

/** At most one update is shown in this time: a subscription that catches up sends results faster than one can read. */
const UPDATE_MS = 100;

/** The results of a subscription so far, newest first. */
export interface RunningList<Result> {
  readonly received: number;
  /** The latest results; older ones than the last 200 are left out. */
  readonly results: readonly Result[];
}

/**
 * The running list of an iterator's results: yields the list again when there are new ones. `return` returns the
 * iterator at once, even while a result is awaited.
 */
export function runningList<Result>(
  source: AsyncIterable<Result>,
  updateMs = UPDATE_MS,
): AsyncIterableIterator<RunningList<Result>> {
  const iterator = source[Symbol.asyncIterator]();
  const results: Result[] = [];
  let received = 0;
  let shown = 0;
  let isDone = false;
  let failure: { readonly error: unknown } | null = null;
  let wake: () => void = () => undefined;

  const read = async (): Promise<void> => {
    try {
      for (let next = await iterator.next(); next.done !== true && !isDone; next = await iterator.next()) {
        results.unshift(next.value);
        results.splice(SHOWN_MAX);
        received += 1;
        wake();
      }
    } catch (error) {
      failure = { error };
    }
    isDone = true;
    wake();
  };
  let isReading = false;

  return {
    [Symbol.asyncIterator]() {
      return this;
    },
    async next() {
      if (!isReading) {
        isReading = true;
        void read();
      }
      if (received === shown && !isDone) await new Promise<void>((resolve) => (wake = resolve));
      if (!isDone && shown > 0) await new Promise((resolve) => setTimeout(resolve, updateMs));
      if (received > shown) {
        shown = received;
        return { done: false, value: { received, results: [...results] } };
      }
      if (failure) throw failure.error;
      return { done: true, value: undefined };
    },
    async return() {
      isDone = true;
      wake();
      await iterator.return?.();
      return { done: true, value: undefined };
    },
  };
}
