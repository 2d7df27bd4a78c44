/** Whether a value counts as a promise, as in graphql-js. */
export function isThenable(value: unknown): value is PromiseLike<unknown> {
  return (
    typeof value === 'object' && value !== null && typeof (value as { readonly then?: unknown }).then === 'function'
  );
}

function ignore(): void {
  // Their results are not needed any more.
}

/** Handles promises that nobody awaits any more: their rejections would count as unhandled. */
export function ignoreRejections(pending: readonly PromiseLike<unknown>[]): void {
  for (const promise of pending) promise.then(ignore, ignore);
}
