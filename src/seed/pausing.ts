import { setImmediate as nextTurn } from 'node:timers/promises';

/** Items that are worked on before others have a turn: whoever ends the process is to be heard. */
const AT_A_TIME = 100;

/** Lets other things happen now and then in a long loop, and ends it when the signal is aborted. */
export async function pauseAt(index: number, signal: AbortSignal): Promise<void> {
  if (index % AT_A_TIME !== 0) return;
  await nextTurn();
  signal.throwIfAborted();
}
