import type { FormattedExecutionResult } from 'graphql';
import { Cancelled } from '../../database/driver/deadline.js';
import type { ExecutedResponse } from './executed.js';
import { jsonOf } from '../../foundation/async/json-in-steps.js';
import type { Operation, OperationPipeline } from '../../graphql/execution/operation-pipeline.js';
import { isRetryableFailure, RETRY_AFTER_S, SERVICE_UNAVAILABLE } from '../../graphql/execution/unavailable.js';

const OK = 200;
const INTERNAL_SERVER_ERROR = 500;

/** A query that is to be answered in a media type. */
export interface TypedQuery {
  readonly operation: Operation;
  readonly type: string;
}

/** Answers a query in a media type, as Apollo Server would to the letter. */
export async function executeDirect(
  operations: OperationPipeline,
  { operation, type }: TypedQuery,
  execute: () => Promise<FormattedExecutionResult>,
): Promise<ExecutedResponse> {
  try {
    const result = await execute();
    const { errors, data, extensions } = result;
    return answered(operation, type, result, await jsonOf({ errors, data, extensions }));
  } catch (error) {
    return answered(operation, type, { errors: [operations.formatError(error, 'INTERNAL_SERVER_ERROR')] });
  }
}

/** What is answered to one of several who wait for a query, for whom it did not begin or did not end in time. */
export function respondToAbandoned(operations: OperationPipeline, { operation, type }: TypedQuery, error: unknown): ExecutedResponse {
  const result = operations.unbegun(operation, error);
  // A query that was begun has data, as whoever waits for it to its end is told.
  return answered(operation, type, error instanceof Cancelled ? { ...result, data: null } : result);
}

function answered(
  operation: Operation,
  type: string,
  result: FormattedExecutionResult,
  body = JSON.stringify({ errors: result.errors, data: result.data, extensions: result.extensions }),
): ExecutedResponse {
  const { errors, data } = result;
  const isAnswered = !isRetryableFailure(result);
  const failed = isAnswered ? INTERNAL_SERVER_ERROR : SERVICE_UNAVAILABLE;
  return {
    status: isAnswered && data !== undefined ? OK : failed,
    headers: { 'content-type': type, ...(!isAnswered && { 'retry-after': String(RETRY_AFTER_S) }) },
    body,
    errors: errors ?? [],
    isComplete: !errors,
    hasWritten: false,
    operation: operation.definition,
    cost: operation.cost,
  };
}
