import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { startRequest, takeStarted } from '../../../src/web/app/started-requests.js';

const URL = 'http://service.test/graphql';
const QUERY = 'query Frame($relation: ID!) { relation(id: $relation) { id } }';

describe('a request that is started before there is a client', () => {
  const fetched = jest.fn<typeof fetch>();
  const before = globalThis.fetch;

  beforeEach(() => {
    jest.useFakeTimers();
    globalThis.fetch = fetched.mockImplementation(() => Promise.resolve(new Response('{}')));
  });

  afterEach(() => {
    jest.useRealTimers();
    globalThis.fetch = before;
    fetched.mockReset();
  });

  const bodyOf = (variables: object, query = QUERY): string =>
    JSON.stringify({ operationName: 'Frame', query, variables });

  it('is taken once, whatever the order of variables and the layout of the operation', async () => {
    const variables = { relation: 'a', filter: { to: '2001', from: '2000' } };
    const response = startRequest(URL, { operationName: 'Frame', query: QUERY, variables });
    const asked = bodyOf({ filter: { from: '2000', to: '2001' }, relation: 'a' }, `${QUERY}\n`);
    expect(takeStarted(asked)).toBe(response);
    expect(takeStarted(asked)).toBeNull();
    await response;
    expect(fetched).toHaveBeenCalledTimes(1);
    expect(fetched.mock.calls[0]?.[1]?.body).toBe(bodyOf(variables));
  });

  it('is not taken for another operation or other variables', async () => {
    await startRequest(URL, { operationName: 'Frame', query: QUERY, variables: { relation: 'a' } });
    expect(takeStarted(bodyOf({ relation: 'b' }))).toBeNull();
    expect(
      takeStarted(JSON.stringify({ operationName: 'Events', query: QUERY, variables: { relation: 'a' } })),
    ).toBeNull();
    expect(takeStarted(bodyOf({ relation: 'a' }))).not.toBeNull();
  });

  it('is forgotten some seconds after its answer', async () => {
    await startRequest(URL, { operationName: 'Frame', query: QUERY, variables: { relation: 'old' } });
    await jest.advanceTimersByTimeAsync(6_000);
    expect(takeStarted(bodyOf({ relation: 'old' }))).toBeNull();
  });
});
