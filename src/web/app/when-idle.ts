const IDLE_MAX_MS = 2_000;
const AFTER_MS = 500;

/** Calls when the page has time; returns what prevents it. */
export function whenIdle(call: () => void): () => void {
  // Safari has none.
  if (!('requestIdleCallback' in globalThis)) {
    const timer = setTimeout(call, AFTER_MS);
    return () => {
      clearTimeout(timer);
    };
  }
  const handle = requestIdleCallback(call, { timeout: IDLE_MAX_MS });
  return () => {
    cancelIdleCallback(handle);
  };
}
