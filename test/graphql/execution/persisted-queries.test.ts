import { createHash } from 'node:crypto';
import { ApolloClient, gql, HttpLink, InMemoryCache } from '@apollo/client/core/index.js';
import type { TypedDocumentNode } from '@apollo/client/core/index.js';
import { PersistedQueryLink } from '@apollo/client/link/persisted-queries/index.js';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { World } from '../../support/world.js';

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

describe('automatic persisted queries', () => {
  let world: World;
  let url: string;
  beforeAll(async () => {
    world = (await World.start('seeded')).trustLog();
    url = `${world.service.url}/graphql`;
  });
  afterAll(() => world.stop());

  const get = (extensions: object, query?: string): Promise<Response> => {
    const parameters = new URLSearchParams({ extensions: JSON.stringify(extensions), ...(query && { query }) });
    return fetch(`${url}?${String(parameters)}`, { headers: { 'apollo-require-preflight': '1' } });
  };
  const persisted = (text: string): object => ({ persistedQuery: { version: 1, sha256Hash: sha256(text) } });

  it('of Apollo Client are sent by hash with GET, and their responses are cached', async () => {
    const requests: { method: string; url: string; status: number }[] = [];
    const spied: typeof fetch = async (input, init) => {
      const response = await fetch(input, init);
      requests.push({ method: init?.method ?? 'GET', url: input as string, status: response.status });
      return response;
    };
    const link = new PersistedQueryLink({ sha256, useGETForHashedQueries: true });
    const headers = { 'apollo-require-preflight': '1' };
    const client = new ApolloClient({
      link: link.concat(new HttpLink({ uri: url, headers, fetch: spied })),
      cache: new InMemoryCache(),
    });
    const query: TypedDocumentNode<{ event: { slug: string } }> = gql`
      {
        event(id: "cn-ru-ssc-19-2024") {
          slug
        }
      }
    `;
    for (let time = 0; time < 2; time += 1) {
      const { data } = await client.query({ query, fetchPolicy: 'network-only' });
      expect(data?.event.slug).toBe('cn-ru-ssc-19-2024');
    }
    client.stop();
    expect(requests.map(({ method, status }) => `${method} ${String(status)}`)).toEqual([
      'GET 200',
      'POST 200',
      'GET 200',
    ]);
    expect(requests.at(-1)?.url).not.toContain('query=');
    expect(world.service.cacheStats().responses).toBe(1);
  });

  it('share their cached response with the full query', async () => {
    const text = '{ events(first: 3) { nodes { slug } } }';
    const unknown = await get(persisted(text));
    expect(await unknown.json()).toMatchObject({ errors: [{ extensions: { code: 'PERSISTED_QUERY_NOT_FOUND' } }] });
    expect(unknown.headers.get('cache-control')).toBe('no-store');
    const whole = (await (await get(persisted(text), text)).json()) as object;
    await world.get(text);
    const { responses: before } = world.service.cacheStats();
    const byHash = await get(persisted(text));
    expect(await byHash.json()).toEqual(whole);
    expect(byHash.headers.get('cache-control')).toBe('public, no-cache');
    const etag = byHash.headers.get('etag') ?? '';
    const again = await fetch(byHash.url, { headers: { 'apollo-require-preflight': '1', 'if-none-match': etag } });
    expect(again.status).toBe(304);
    // fetch accepts compressed responses, and so does World: responses are compared in one encoding.
    expect(world.service.cacheStats().responses).toBe(before);
  });

  it.each([
    ['another text’s hash', persisted('{ a }'), '{ __typename }', 400],
    ['an unknown version', { persistedQuery: { version: 2, sha256Hash: 'x' } }, undefined, 400],
    ['no hash', { persistedQuery: { version: 1 } }, undefined, 200],
  ])('with %s are rejected', async (_, extensions, query, status) => {
    const response = await get(extensions, query);
    expect(response.status).toBe(status);
    expect(await response.json()).toMatchObject({ errors: [{ message: expect.any(String) }] });
    expect(response.headers.get('etag')).toBeNull();
  });
});
