import { cacheExchange } from '@urql/exchange-graphcache';
import type { CacheExchangeOpts } from '@urql/exchange-graphcache';
import { Client, fetchExchange, mapExchange } from 'urql';
import type { Exchange, OperationResult } from 'urql';
import { keys, resolvers } from '../../../schema/clients/graphcache.js';
import schema from '../../../schema/clients/introspection.json';
import { serviceUrl } from './page-settings.js';
import { takeStarted } from './started-requests.js';

/** Times that a request is sent again when the service is overloaded, and the longest wait before, in milliseconds. */
const RETRIES = 3;
const WAIT_MAX_MS = 10_000;
const WAIT_MS = 1_000;

/** Sends a request; one that the service refused for now (503, nothing was done) is sent again after its Retry-After. */
async function fetchPatiently(input: RequestInfo | URL, init?: RequestInit): Promise<Response> {
  for (let attempt = 1; ; attempt += 1) {
    const response = await ((attempt === 1 && startedFor(init)) || fetch(input, init));
    if (response.status !== 503 || attempt > RETRIES) return response;
    const seconds = Number(response.headers.get('retry-after') ?? '');
    await new Promise((resolve) => {
      setTimeout(resolve, Math.min(WAIT_MAX_MS, seconds * 1_000 || WAIT_MS) + Math.random() * WAIT_MS);
    });
  }
}

/** The response of a request that was sent before the client was there; if that failed, that of the same one sent now. */
function startedFor(init: RequestInit | undefined): Promise<Response> | null {
  const response = typeof init?.body === 'string' ? takeStarted(init.body, init.signal) : null;
  return response && response.catch(() => fetch(serviceUrl('/graphql'), init));
}

let results = 0;

/** How many results the service has given: as long as it is the same, nothing was written into the cache. */
export function resultCount(): number {
  return results;
}

/**
 * Keeps the nulls of errors out of the cache. A field that failed makes null of the nearest one above it that may be, which the
 * cache would take for a value.
 */
const withoutNullsOfErrors: Exchange = mapExchange({
  onResult(result) {
    results += 1;
    const nulls = (result.error?.graphQLErrors ?? []).flatMap(({ path = [] }) =>
      path.length > 1 ? path.slice(0, 1) : [],
    );
    const data = result.data as Readonly<Record<string, unknown>> | null | undefined;
    if (nulls.length === 0 || !data) return result;
    const kept = Object.entries(data).filter(([name, value]) => value !== null || !nulls.includes(name));
    return { ...result, data: kept.length === 0 ? undefined : Object.fromEntries(kept) };
  },
});

/**
 * Gives no result of which the cache has only a part, but the one before it. Where another query brings a record of one that
 * failed, the cache would answer with nulls for the rest, neither with an error nor with a request for it.
 */
function onlyWhole(): Exchange {
  const before = new Map<number, OperationResult>();
  return mapExchange({
    onOperation({ kind, key }) {
      if (kind === 'teardown') before.delete(key);
    },
    onResult(result) {
      const { kind, key, context } = result.operation;
      if (kind !== 'query') return result;
      if (context.meta?.cacheOutcome === 'partial')
        return { ...result, data: before.get(key)?.data as unknown, error: before.get(key)?.error };
      before.set(key, result);
      return result;
    },
  });
}

/** The page's only way to data: the public GraphQL API, through a normalizing cache. */
export function createClient(): Client {
  return new Client({
    url: serviceUrl('/graphql'),
    preferGetMethod: false,
    fetch: fetchPatiently,
    exchanges: [
      onlyWhole(),
      cacheExchange({ schema: schema as CacheExchangeOpts['schema'], keys, resolvers }),
      withoutNullsOfErrors,
      fetchExchange,
    ],
  });
}
