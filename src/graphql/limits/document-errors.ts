import { GraphQLError } from 'graphql';
import type { GraphQLFormattedError } from 'graphql';
import type { Limits } from '../../config/settings.js';
import { boundedError } from '../execution/bounded-errors.js';
import { LimitExceededError } from './limit-exceeded.js';

/** Formats an error for the client. */
export type FormatError = (formatted: GraphQLFormattedError, error: unknown) => GraphQLFormattedError;

/** The message with which graphql-js stops parsing. */
const TOO_MANY_TOKENS = /^Syntax Error: Document contains more that \d+ tokens/;

const INVALID = 'GRAPHQL_VALIDATION_FAILED';

/**
 * Formats an error of a document for its client. Keeps no reference to the error itself, which would retain the
 * document's text and syntax tree.
 */
export function documentErrorOf(error: GraphQLError, format: FormatError): GraphQLFormattedError {
  const { message, locations, extensions } = error.toJSON();
  const details = error instanceof LimitExceededError ? error.details : extensions;
  const formatted = { message, ...(locations && { locations }), extensions: { code: INVALID, ...details } };
  return format(boundedError(formatted), error);
}

/** Adds a code to an error that the parser threw, and turns one about too many tokens into a LimitExceededError. */
export function toParseError(error: GraphQLError, { maxTokens: max }: Limits): GraphQLError {
  const code = 'GRAPHQL_PARSE_FAILED';
  const { message, positions, source } = error;
  if (TOO_MANY_TOKENS.test(message)) {
    const details = { code, limit: 'tokens', max };
    return new LimitExceededError(`The document has more than ${String(max)} tokens; that is the limit.`, details);
  }
  return new GraphQLError(message, { positions, source, extensions: { code } });
}
