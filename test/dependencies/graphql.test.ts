import { describe, expect, it } from '@jest/globals';
import { buildSchema, execute, GraphQLError, GraphQLInt, GraphQLString, parse, validate } from 'graphql';
import type { ASTNode, Location } from 'graphql';
import { inspect } from 'graphql/jsutils/inspect.js';

describe('graphql-js', () => {
  const schema = buildSchema('type Query { field(size: Int! = 1): String }');

  it('shows a value in its messages as inspect() does', () => {
    for (const value of ['text', { a: [1] }, null, NaN]) {
      expect(() => GraphQLInt.serialize(value)).toThrow(inspect(value));
    }
    expect(() => GraphQLString.serialize({ a: 1 })).toThrow(inspect({ a: 1 }));
  });

  it('needs only start, end and source of a node’s location to locate an error', () => {
    const [node] = parse('\n { field }').definitions as unknown as { loc?: Location | object }[];
    const { start, end, source } = node?.loc as Location;
    if (node) node.loc = { start, end, source };
    expect(new GraphQLError('wrong', { nodes: node as unknown as ASTNode }).locations).toEqual([
      { line: 2, column: 2 },
    ]);
  });

  it('stops at the maximum of tokens with a known message', () => {
    expect(() => parse('{ a b c }', { maxTokens: 3 })).toThrow(/^Syntax Error: Document contains more that \d+ tokens/);
  });

  it('rejects null for a variable with a default with a known message', () => {
    const document = parse('query ($size: Int) { field(size: $size) }');
    const { errors } = execute({ schema, document, variableValues: { size: null } }) as { errors: GraphQLError[] };
    expect(errors[0]?.message).toMatch(/^Argument "\w+" of non-null type/);
  });

  it('appends its suggestions in a known form', () => {
    expect(validate(schema, parse('{ fields }'))[0]?.message).toContain(' Did you mean ');
  });
});
