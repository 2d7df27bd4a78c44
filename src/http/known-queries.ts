import type { DocumentNode } from 'graphql';
import type { ReadContext } from '../database/read-context.js';
import type { Executed } from './apollo-answer.js';
import type { Asked } from './graphql-request.js';
import { typeFor } from './media-type.js';
import type { Operation, Operations } from './operations.js';
import { isNoAnswer, RETRY_AFTER_S, SERVICE_UNAVAILABLE } from './unavailable.js';

const OK = 200;
const INTERNAL_SERVER_ERROR = 500;

/** A query that came before, and the type in which it is answered. */
export interface KnownQuery {
  readonly operation: Operation;
  readonly type: string;
}

/** The query that a well-formed request asks, if it came before and there is nothing to refuse; null for any other. */
export function knownQuery(
  operations: Operations,
  document: DocumentNode,
  { query, operationName, variables }: Asked,
  accept: string | undefined,
): KnownQuery | null {
  const type = typeFor(accept);
  const operation = type === null ? null : operations.known(document, { query, operationName, variables });
  return operation && type !== null ? { operation, type } : null;
}

/**
 * Answers a query that came before as Apollo Server did the first time, to the letter. Apollo's pipeline takes as long as a
 * small query does by itself: it looks at what is known here already, and hashes the document each time.
 */
export async function answerKnown(
  operations: Operations,
  { operation, type }: KnownQuery,
  context: ReadContext,
  client: string,
): Promise<Executed> {
  const result = await operations.execute(operation, context, client);
  const { errors, data, extensions } = result;
  const isAnswered = !isNoAnswer(result);
  const failed = isAnswered ? INTERNAL_SERVER_ERROR : SERVICE_UNAVAILABLE;
  return {
    status: data !== undefined && isAnswered ? OK : failed,
    headers: { 'content-type': type, ...(!isAnswered && { 'retry-after': String(RETRY_AFTER_S) }) },
    body: JSON.stringify({ errors, data, extensions }),
    errors: errors ?? [],
    isWhole: !errors,
    isTold: false,
    operation: operation.definition,
    cost: operation.cost,
  };
}
