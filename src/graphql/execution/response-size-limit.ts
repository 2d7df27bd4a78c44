import type { GraphQLError } from 'graphql';
import { LimitExceededError } from '../limits/limit-exceeded.js';

const KILOBYTE = 1_000;

/** The maximum size of a response, in characters of its values and names, and the error if it is exceeded. */
export interface ResponseSizeLimit {
  readonly characters: number;
  readonly sizeError: GraphQLError;
}

/** The limit in thousands of characters. */
export function responseSizeLimit(maxKb: number): ResponseSizeLimit {
  const max = maxKb * KILOBYTE;
  const message = `The response has more than ${String(max)} characters; that is the limit. Request less at once.`;
  return {
    characters: max,
    sizeError: new LimitExceededError(message, { code: 'COST_EXCEEDED', limit: 'answer', max }),
  };
}
