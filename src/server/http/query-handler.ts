import type { FormattedExecutionResult } from 'graphql';
import { CancelledError } from '../../database/driver/deadline.js';
import type { ExecutedResponse } from './executed.js';
import { stringify } from '../../foundation/async/json-in-steps.js';
import type { Operation, OperationPipeline } from '../../graphql/execution/operation-pipeline.js';
import { isRetryableFailure, RETRY_AFTER_S, SERVICE_UNAVAILABLE } from '../../graphql/execution/unavailable.js';

const OK = 200;
const INTERNAL_SERVER_ERROR = 500;

/** A query, and the media type of its response. */
export interface TypedQuery {
  readonly operation: Operation;
  readonly type: string;
}

/** Executes a query and builds its response, byte for byte as Apollo Server would. */
export async function executeDirect(
  operations: OperationPipeline,
  { operation, type }: TypedQuery,
  execute: () => Promise<FormattedExecutionResult>,
): Promise<ExecutedResponse> {
  try {
    const result = await execute();
    const { errors, data, extensions } = result;
    return responseOf(operation, type, result, await stringify({ errors, data, extensions }));
  } catch (error) {
    return responseOf(operation, type, { errors: [operations.formatError(error, 'INTERNAL_SERVER_ERROR')] });
  }
}

/** The response for a joiner whose shared query did not begin or did not end in time. */
export function respondToAbandoned(
  operations: OperationPipeline,
  { operation, type }: TypedQuery,
  error: unknown,
): ExecutedResponse {
  const result = operations.notStarted(operation, error);
  // A query that has begun has `data`, as in the responses of those that waited to the end.
  return responseOf(operation, type, error instanceof CancelledError ? { ...result, data: null } : result);
}

function responseOf(
  operation: Operation,
  type: string,
  result: FormattedExecutionResult,
  body = JSON.stringify({ errors: result.errors, data: result.data, extensions: result.extensions }),
): ExecutedResponse {
  const { errors, data } = result;
  const isFinal = !isRetryableFailure(result);
  const failureStatus = isFinal ? INTERNAL_SERVER_ERROR : SERVICE_UNAVAILABLE;
  return {
    status: isFinal && data !== undefined ? OK : failureStatus,
    headers: { 'content-type': type, ...(!isFinal && { 'retry-after': String(RETRY_AFTER_S) }) },
    body,
    errors: errors ?? [],
    isComplete: !errors,
    hasWritten: false,
    operation: operation.definition,
    cost: operation.cost,
  };
}
