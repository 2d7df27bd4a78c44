import { describe, expect, it } from '@jest/globals';
import { buildSchema, getOperationAST, GraphQLError, parse } from 'graphql';
import { Executor } from '../../../src/graphql/execution/executor.js';

describe('a mutation whose response is too long', () => {
  it('does not start its next field', async () => {
    const schema = buildSchema('type Query { a: String } type Mutation { write(text: String): String }');
    const document = parse('mutation { a: write(text: "long") b: write(text: "next") }');
    const operation = getOperationAST(document);
    if (!operation) throw new Error('no operation');
    const written: string[] = [];
    const root = {
      write: ({ text }: { text: string }) => {
        written.push(text);
        return Promise.resolve('x'.repeat(100));
      },
    };
    const sizeError = new GraphQLError('too long');
    const result = await new Executor(schema).execute({
      ...{ document, operation, root, variables: {} },
      responseSizeLimit: { characters: 50, sizeError },
    });
    expect(result).toEqual({ data: null, errors: [sizeError] });
    expect(written).toEqual(['long']);
  });
});
