import type { ExecutionResult, FormattedExecutionResult } from 'graphql';
import { stringifyInSteps } from '../../foundation/async/json-in-steps.js';

/** Results of at most this many characters are written at once: that takes less than a millisecond. */
const SHORT = 50_000;

/** The data of long results. */
const longData = new WeakSet<object>();

/** Remembers that the data of a result is long, as counted by its execution. */
export function markIfLong(data: ExecutionResult['data'], characters: number): void {
  if (data && characters > SHORT) longData.add(data);
}

/** The JSON text of a result of the executor; of a long one in steps that yield to the event loop. */
export function resultText(result: FormattedExecutionResult): string | Promise<string> {
  return result.data && longData.has(result.data) ? stringifyInSteps(result) : JSON.stringify(result);
}
