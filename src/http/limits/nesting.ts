import { Lexer, Source, TokenKind } from 'graphql';
import type { Limits } from '../../config/limits.js';
import { OverLimit } from './over-limit.js';

/** Brackets within brackets that a document may have beside its fields within fields: of arguments, lists and objects. */
const BESIDE_FIELDS = 100;

/** Most characters of a name: errors and keys of answers are made of names. */
const NAME_MAX = 200;

const OPENING: ReadonlySet<TokenKind> = new Set([TokenKind.BRACE_L, TokenKind.BRACKET_L, TokenKind.PAREN_L]);
const CLOSING: ReadonlySet<TokenKind> = new Set([TokenKind.BRACE_R, TokenKind.BRACKET_R, TokenKind.PAREN_R]);

/**
 * Why a document is not so much as parsed; null when it may be. Throws a GraphQLError for what is no GraphQL.
 *
 * The parser and all that walks a document go down by calls, and would go down until the stack is full. Each error says in
 * which line it is, which takes time for each line before it: there are no more lines than there may be tokens.
 */
export function refusalOfText(text: string, { depthMax, tokensMax }: Limits): OverLimit | null {
  const max = depthMax + BESIDE_FIELDS;
  const lexer = new Lexer(new Source(text));
  let nesting = 0;
  // One more than may be is for the parser to tell.
  for (let tokens = 0; tokens <= tokensMax; tokens += 1) {
    const { kind, line, value } = lexer.advance();
    if (line > tokensMax) return refusal(`has more than ${String(tokensMax)} lines`, 'lines', tokensMax);
    if (kind === TokenKind.EOF) return null;
    if (kind === TokenKind.NAME && value.length > NAME_MAX)
      return refusal(`has a name of more than ${String(NAME_MAX)} characters`, 'name', NAME_MAX);
    if (CLOSING.has(kind)) nesting -= 1;
    else if (OPENING.has(kind) && (nesting += 1) > max)
      return refusal(`nests brackets more than ${String(max)} deep`, 'nesting', max);
  }
  return null;
}

function refusal(does: string, limit: string, max: number): OverLimit {
  return new OverLimit(`The document ${does}; at most that many are taken.`, {
    code: 'GRAPHQL_PARSE_FAILED',
    limit,
    max,
  });
}
