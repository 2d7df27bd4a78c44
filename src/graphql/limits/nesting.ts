import { Lexer, Source, TokenKind } from 'graphql';
import type { Limits } from '../../config/settings.js';
import { LimitExceededError } from './limit-exceeded.js';

/** Maximum nesting of brackets in addition to that of fields: of arguments, lists and objects. */
const EXTRA_NESTING = 100;

/** Maximum length of a name: errors and response keys contain names. */
const NAME_MAX = 200;

const OPENING: ReadonlySet<TokenKind> = new Set([TokenKind.BRACE_L, TokenKind.BRACKET_L, TokenKind.PAREN_L]);
const CLOSING: ReadonlySet<TokenKind> = new Set([TokenKind.BRACE_R, TokenKind.BRACKET_R, TokenKind.PAREN_R]);

/** What was read of a document's tokens: the number of lines, and whether these were all tokens. */
export interface TokenScan {
  readonly lines: number;
  readonly isComplete: boolean;
}

/**
 * Reads a document's tokens before it is parsed, at most as many as are allowed. Throws a LimitExceededError for a
 * document that must not be parsed, and a GraphQLError for a syntax error.
 *
 * The limit on nesting protects the stack, as the parser and every visitor of a document recurse. The limit on lines
 * protects the time: to find the line of an error, graphql-js reads all lines before it.
 */
export function scanTokens(text: string, { maxDepth, maxTokens }: Limits): TokenScan {
  const max = maxDepth + EXTRA_NESTING;
  const lexer = new Lexer(new Source(text));
  let nesting = 0;
  // The parser reports the one token too many.
  for (let tokens = 0; tokens <= maxTokens; tokens += 1) {
    const { kind, line, value } = lexer.advance();
    if (line > maxTokens) throw limitError(`has more than ${String(maxTokens)} lines`, 'lines', maxTokens);
    if (kind === TokenKind.EOF) return { lines: lexer.line, isComplete: true };
    if (kind === TokenKind.NAME && value.length > NAME_MAX)
      throw limitError(`has a name of more than ${String(NAME_MAX)} characters`, 'name', NAME_MAX);
    if (CLOSING.has(kind)) nesting -= 1;
    else if (OPENING.has(kind) && (nesting += 1) > max)
      throw limitError(`nests brackets more than ${String(max)} deep`, 'nesting', max);
  }
  return { lines: lexer.line, isComplete: false };
}

function limitError(problem: string, limit: string, max: number): LimitExceededError {
  return new LimitExceededError(`The document ${problem}; that is the limit.`, {
    code: 'GRAPHQL_PARSE_FAILED',
    limit,
    max,
  });
}
