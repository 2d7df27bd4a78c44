import { Lexer, Source, TokenKind } from 'graphql';
import type { Limits } from '../../config/limits.js';
import { OverLimit } from './over-limit.js';

/** Brackets within brackets that a document may have beside its fields within fields: of arguments, lists and objects. */
const BESIDE_FIELDS = 100;

const OPENING: ReadonlySet<TokenKind> = new Set([TokenKind.BRACE_L, TokenKind.BRACKET_L, TokenKind.PAREN_L]);
const CLOSING: ReadonlySet<TokenKind> = new Set([TokenKind.BRACE_R, TokenKind.BRACKET_R, TokenKind.PAREN_R]);

/** What was seen of a document's tokens: on how many lines they are, and whether these were all. */
export interface MeasuredTokens {
  readonly lines: number;
  readonly areAll: boolean;
}

/**
 * Looks through a document's tokens before it is parsed, as many as it may have. Throws an OverLimit for one
 * that nests deeper than may be: the parser and all that walks a document go down by calls, and would go down until the stack
 * is full. Throws a GraphQLError for what is no GraphQL.
 */
export function measureTokens(text: string, { depthMax, tokensMax }: Limits): MeasuredTokens {
  const max = depthMax + BESIDE_FIELDS;
  const lexer = new Lexer(new Source(text));
  let nesting = 0;
  // One more than may be is for the parser to tell.
  for (let tokens = 0; tokens <= tokensMax; tokens += 1) {
    const { kind } = lexer.advance();
    if (kind === TokenKind.EOF) return { lines: lexer.line, areAll: true };
    if (CLOSING.has(kind)) nesting -= 1;
    else if (OPENING.has(kind) && (nesting += 1) > max) {
      const message = `The document nests brackets more than ${String(max)} deep; at most that many are taken.`;
      throw new OverLimit(message, { code: 'GRAPHQL_PARSE_FAILED', limit: 'nesting', max });
    }
  }
  return { lines: lexer.line, areAll: false };
}
