import { ApolloClient, gql, HttpLink, InMemoryCache } from '@apollo/client/core/index.js';
import { relayStylePagination } from '@apollo/client/utilities/index.js';
import { cacheExchange, Client, fetchExchange } from '@urql/core';
import type { OperationResult } from '@urql/core';
import { auditServer } from 'graphql-http';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { World } from '../../support/world.js';

const PAGE_SIZE = 25;
const TIMELINE = `query Timeline($first: Int!, $after: String) {
  relation(id: "china-russia") {
    id
    timeline(first: $first, after: $after) {
      edges { cursor node { id slug } }
      pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
    }
  }
}`;

interface Timeline {
  readonly edges: readonly { readonly node: { readonly slug: string } }[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string };
}
interface Data {
  readonly relation: { readonly timeline: Timeline };
}

/** Clients as front ends use them, against a real service. */
describe('clients', () => {
  let world: World;
  let url: string;
  let all: string[];
  beforeAll(async () => {
    world = await World.start('seeded');
    url = `${world.service.url}/graphql`;
    const slugs: string[] = [];
    for (let after: string | null = null, more = true; more;) {
      const data: Data = await world.get(TIMELINE, { variables: { first: 100, after } });
      const { edges, pageInfo } = data.relation.timeline;
      slugs.push(...edges.map(({ node }) => node.slug));
      [after, more] = [pageInfo.endCursor, pageInfo.hasNextPage];
    }
    all = slugs;
    expect(new Set(all).size).toBe(307);
  });
  afterAll(() => world.stop());

  it('of Apollo page through the timeline into one list, each event once', async () => {
    const client = new ApolloClient({
      link: new HttpLink({ uri: url }),
      cache: new InMemoryCache({ typePolicies: { Relation: { fields: { timeline: relayStylePagination() } } } }),
    });
    const query = gql(TIMELINE);
    const variables = { first: PAGE_SIZE };
    await client.query({ query, variables });
    const watched = client.watchQuery<Data>({ query, variables });
    const subscription = watched.subscribe(() => undefined);
    const known = (): Timeline => (client.readQuery<Data>({ query, variables }) as Data).relation.timeline;
    while (known().pageInfo.hasNextPage) {
      expect(known().edges.length).toBeLessThan(all.length);
      await watched.fetchMore({ variables: { after: known().pageInfo.endCursor } });
    }
    expect(known().edges.map(({ node }) => node.slug)).toEqual(all);
    subscription.unsubscribe();
    client.stop();
  });

  it.each([
    ['POST', false],
    ['GET', 'force'],
  ] as const)('of urql page through the timeline by %s', async (_method, preferGetMethod) => {
    const client = new Client({
      url,
      exchanges: [cacheExchange, fetchExchange],
      preferGetMethod,
      // A GET that a page of another site could send is rejected; this header is one that such a page cannot set.
      fetchOptions: { headers: { 'apollo-require-preflight': '1' } },
    });
    const slugs: string[] = [];
    for (let after: string | null = null, more = true; more;) {
      const { data, error }: OperationResult<Data> = await client
        .query<Data>(TIMELINE, { first: PAGE_SIZE, after })
        .toPromise();
      expect(error).toBeUndefined();
      const { edges, pageInfo }: Timeline = (data as Data).relation.timeline;
      slugs.push(...edges.map(({ node }) => node.slug));
      [after, more] = [pageInfo.endCursor, pageInfo.hasNextPage];
    }
    expect(slugs).toEqual(all);
  });

  it('of urql that send a bare GET receive an error that names the missing header', async () => {
    const client = new Client({ url, exchanges: [fetchExchange], preferGetMethod: 'force' });
    const { error } = await client.query(TIMELINE, { first: 1 }).toPromise();
    expect(error?.message).toMatch(/apollo-require-preflight|CSRF/);
  });

  it('of the GraphQL over HTTP specification find no error', async () => {
    const results = await auditServer({
      url,
      fetchFn: (input: string, init: RequestInit = {}) =>
        fetch(input, {
          ...init,
          headers: { ...(init.headers as Record<string, string>), 'apollo-require-preflight': '1' },
        }),
    });
    const reported = results.filter(({ status }) => status !== 'ok');
    expect(reported.filter(({ status }) => status === 'error')).toEqual([]);
    // What remains: Apollo Server responds to an invalid request with 400, also to clients that accept only the older
    // application/json. They get the same errors in the body.
    expect(reported.map(({ name }) => name).sort()).toEqual([
      'SHOULD use 200 status code on document parsing failure when accepting application/json',
      'SHOULD use 200 status code on document validation failure when accepting application/json',
      'SHOULD use a status code of 200 on variable coercion failure when accepting application/json',
    ]);
  });
});
