import { ApolloServer, HeaderMap } from '@apollo/server';
import { describe, expect, it } from '@jest/globals';
import { buildSchema, parse } from 'graphql';
import type { DocumentNode } from 'graphql';

describe('Apollo Server', () => {
  it('executes the document that a plugin sets in didResolveSource, and does not parse one without a document store', async () => {
    const apollo = new ApolloServer({
      schema: buildSchema('type Query { name: String }'),
      rootValue: { name: 'set' },
      stopOnTerminationSignals: false,
      documentStore: null,
      plugins: [
        {
          requestDidStart: () =>
            Promise.resolve({
              didResolveSource: (requestContext) => {
                (requestContext as { document?: DocumentNode }).document = parse('{ name }');
                return Promise.resolve();
              },
            }),
        },
      ],
    });
    await apollo.start();
    const { status, body } = await apollo.executeHTTPGraphQLRequest({
      httpGraphQLRequest: {
        method: 'POST',
        headers: new HeaderMap([['content-type', 'application/json']]),
        search: '',
        body: { query: '} not GraphQL {' },
      },
      context: () => Promise.resolve({}),
    });
    await apollo.stop();
    expect(status ?? 200).toBe(200);
    expect(body).toEqual({ kind: 'complete', string: '{"data":{"name":"set"}}\n' });
  });
});
