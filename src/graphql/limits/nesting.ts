import { Lexer, Source, TokenKind } from 'graphql';
import type { Limits } from '../../config/limits.js';
import { LimitExceededError } from './limit-exceeded.js';

/** Brackets within brackets that a document may have beside its fields within fields: of arguments, lists and objects. */
const BESIDE_FIELDS = 100;

/** Most characters of a name: errors and keys of answers are made of names. */
const NAME_MAX = 200;

const OPENING: ReadonlySet<TokenKind> = new Set([TokenKind.BRACE_L, TokenKind.BRACKET_L, TokenKind.PAREN_L]);
const CLOSING: ReadonlySet<TokenKind> = new Set([TokenKind.BRACE_R, TokenKind.BRACKET_R, TokenKind.PAREN_R]);

/** What was seen of a document's tokens: on how many lines they are, and whether these were all. */
export interface MeasuredTokens {
  readonly lines: number;
  readonly areAll: boolean;
}

/**
 * Looks through a document's tokens before it is parsed, as many as it may have. Throws an OverLimit for one that is not to
 * be parsed, and a GraphQLError for what is no GraphQL.
 *
 * The parser and all that walks a document go down by calls, and would go down until the stack is full. Each error says in
 * which line it is, which takes time for each line before it: there are no more lines than there may be tokens.
 */
export function measureTokens(text: string, { depthMax, tokensMax }: Limits): MeasuredTokens {
  const max = depthMax + BESIDE_FIELDS;
  const lexer = new Lexer(new Source(text));
  let nesting = 0;
  // One more than may be is for the parser to tell.
  for (let tokens = 0; tokens <= tokensMax; tokens += 1) {
    const { kind, line, value } = lexer.advance();
    if (line > tokensMax) throw refusal(`has more than ${String(tokensMax)} lines`, 'lines', tokensMax);
    if (kind === TokenKind.EOF) return { lines: lexer.line, areAll: true };
    if (kind === TokenKind.NAME && value.length > NAME_MAX)
      throw refusal(`has a name of more than ${String(NAME_MAX)} characters`, 'name', NAME_MAX);
    if (CLOSING.has(kind)) nesting -= 1;
    else if (OPENING.has(kind) && (nesting += 1) > max)
      throw refusal(`nests brackets more than ${String(max)} deep`, 'nesting', max);
  }
  return { lines: lexer.line, areAll: false };
}

function refusal(does: string, limit: string, max: number): LimitExceededError {
  return new LimitExceededError(`The document ${does}; at most that many are taken.`, {
    code: 'GRAPHQL_PARSE_FAILED',
    limit,
    max,
  });
}
