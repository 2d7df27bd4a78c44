import type { Ending } from './follow-state.js';

/** An error of a response. */
export interface ReceivedError {
  readonly extensions?: Readonly<Record<string, unknown>>;
}

/** Close codes by which the service says that asking again is of no use: bad request, forbidden, no such protocol. */
const REFUSED: readonly unknown[] = [4400, 4403, 4406];
const TOO_MANY_REQUESTS = 4429;

/** Errors that pass. */
const PASSING: readonly unknown[] = ['TIMEOUT', 'UNAVAILABLE', 'INTERNAL'];
const BUSY: readonly unknown[] = ['OVERLOADED', 'RATE_LIMITED'];

/** Why a subscription ended, by the close of its socket or another fault. */
export function endingOf(fault: unknown): Ending {
  const code = (fault as { code?: unknown } | null)?.code;
  if (REFUSED.includes(code)) return { kind: 'refused' };
  return { kind: code === TOO_MANY_REQUESTS ? 'busy' : 'lost' };
}

/** Why a subscription ended, by its last response. */
export function endingOfErrors([error]: readonly ReceivedError[]): Ending {
  const { code, position } = error?.extensions ?? {};
  if (code === 'RESYNC') return { kind: 'resync' };
  if (code === 'SLOW_CONSUMER') return { kind: 'behind', position: typeof position === 'string' ? position : null };
  if (BUSY.includes(code)) return { kind: 'busy' };
  return { kind: PASSING.includes(code) ? 'lost' : 'refused' };
}
