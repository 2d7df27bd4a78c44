import { setImmediate as yieldToEventLoop } from 'node:timers/promises';

/** Items that are processed before yielding to the event loop, so that a signal to stop is noticed. */
const ITEMS_PER_PAUSE = 100;

/** Yields to the event loop now and then in a long loop; throws the signal's reason when it is aborted. */
export async function yieldEvery(index: number, signal: AbortSignal): Promise<void> {
  if (index % ITEMS_PER_PAUSE !== 0) return;
  await yieldToEventLoop();
  signal.throwIfAborted();
}
