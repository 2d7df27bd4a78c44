import { setTimeout as sleep } from 'node:timers/promises';

/** The result of the work, or `late` if it is not there in time. The work itself goes on. */
export async function withTimeout<Result, Late>(
  work: Promise<Result>,
  timeoutMs: number,
  late: Late,
): Promise<Result | Late> {
  const settled = new AbortController();
  const timeout = sleep(timeoutMs, late, { signal: settled.signal }).catch(() => late);
  try {
    return await Promise.race([work, timeout]);
  } finally {
    settled.abort();
  }
}
