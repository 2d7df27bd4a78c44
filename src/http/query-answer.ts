import type { FormattedExecutionResult } from 'graphql';
import type { Executed } from './executed.js';
import type { Operation, Operations } from './operations.js';
import type { HttpContext } from './request-steps.js';
import { isNoAnswer, RETRY_AFTER_S, SERVICE_UNAVAILABLE } from './unavailable.js';

const OK = 200;
const INTERNAL_SERVER_ERROR = 500;

/** Answers a query in a media type, as Apollo Server would to the letter. */
export async function answerQuery(
  operations: Operations,
  { operation, type }: { readonly operation: Operation; readonly type: string },
  context: HttpContext,
  client: string,
): Promise<Executed> {
  try {
    return answered(operation, type, await operations.execute(operation, context, client));
  } catch (error) {
    return answered(operation, type, { errors: [operations.tell(error, 'INTERNAL_SERVER_ERROR')] });
  }
}

function answered(operation: Operation, type: string, result: FormattedExecutionResult): Executed {
  const { errors, data, extensions } = result;
  const isAnswered = !isNoAnswer(result);
  const failed = isAnswered ? INTERNAL_SERVER_ERROR : SERVICE_UNAVAILABLE;
  return {
    status: isAnswered && data !== undefined ? OK : failed,
    headers: { 'content-type': type, ...(!isAnswered && { 'retry-after': String(RETRY_AFTER_S) }) },
    body: JSON.stringify({ errors, data, extensions }),
    errors: errors ?? [],
    isWhole: !errors,
    isTold: false,
    operation: operation.definition,
    cost: operation.cost,
  };
}
