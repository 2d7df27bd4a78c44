import { GraphQLError } from 'graphql';
import type { GraphQLFormattedError } from 'graphql';
import type { Limits } from '../../config/limits.js';
import { boundedError } from '../execution/bounded-errors.js';
import { LimitExceededError } from './limit-exceeded.js';

/** Says an error as a client is to see it. */
export type FormatError = (formatted: GraphQLFormattedError, error: unknown) => GraphQLFormattedError;

/** How graphql-js says that it stopped reading. */
const TOO_MANY_TOKENS = /^Syntax Error: Document contains more that \d+ tokens/;

const INVALID = 'GRAPHQL_VALIDATION_FAILED';

/** A fault of a document as its client is told it, and nothing else: the error would hold the document's text and its tree. */
export function documentErrorOf(error: GraphQLError, format: FormatError): GraphQLFormattedError {
  const { message, locations, extensions } = error.toJSON();
  const told = error instanceof LimitExceededError ? error.told : extensions;
  const shown = { message, ...(locations && { locations }), extensions: { code: INVALID, ...told } };
  return format(boundedError(shown), error);
}

/** Why a text is no document: what the parser threw, with a code. */
export function unparsed(error: GraphQLError, { tokensMax: max }: Limits): GraphQLError {
  const code = 'GRAPHQL_PARSE_FAILED';
  const { message, positions, source } = error;
  if (TOO_MANY_TOKENS.test(message)) {
    const told = { code, limit: 'tokens', max };
    return new LimitExceededError(`The document has more than ${String(max)} tokens; at most that many are taken.`, told);
  }
  return new GraphQLError(message, { positions, source, extensions: { code } });
}
