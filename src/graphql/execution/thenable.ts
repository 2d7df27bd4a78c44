/** What graphql-js takes for a promise. */
export function isThenable(value: unknown): value is PromiseLike<unknown> {
  return (
    typeof value === 'object' && value !== null && typeof (value as { readonly then?: unknown }).then === 'function'
  );
}

function ignore(): void {
  // How these end is of no interest any more.
}

/** Promises that nobody waits for any more: one that is rejected would be taken for a fault of the process. */
export function abandon(pending: readonly PromiseLike<unknown>[]): void {
  for (const promise of pending) promise.then(ignore, ignore);
}
