import { ApolloServer, HeaderMap } from '@apollo/server';
import { describe, expect, it } from '@jest/globals';
import { buildSchema, parse } from 'graphql';
import type { DocumentNode } from 'graphql';

const POST = {
  method: 'POST',
  headers: new HeaderMap([['content-type', 'application/json']]),
  search: '',
};

describe('Apollo Server', () => {
  it('no longer calls a plugin that is removed from its list', async () => {
    const called: string[] = [];
    const plugins = ['kept', 'removed'].map((name) => ({
      requestDidStart: () => {
        called.push(name);
        return Promise.resolve();
      },
    }));
    const schema = buildSchema('type Query { name: String }');
    const apollo = new ApolloServer({ schema, stopOnTerminationSignals: false, plugins });
    await apollo.start();
    // Apollo has added its own to the list.
    plugins.splice(1, 1);
    await apollo.executeHTTPGraphQLRequest({
      httpGraphQLRequest: { ...POST, body: { query: '{ name }' } },
      context: () => Promise.resolve({}),
    });
    await apollo.stop();
    expect(called).toEqual(['kept']);
  });

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
      httpGraphQLRequest: { ...POST, body: { query: '} not GraphQL {' } },
      context: () => Promise.resolve({}),
    });
    await apollo.stop();
    expect(status ?? 200).toBe(200);
    expect(body).toEqual({ kind: 'complete', string: '{"data":{"name":"set"}}\n' });
  });
});
