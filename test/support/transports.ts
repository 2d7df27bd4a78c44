import { createClient } from 'graphql-ws';
import WebSocket from 'ws';
import { recordFields } from './world.js';
import type { World } from './world.js';

/** The response to a client, over any transport. */
export interface GraphqlResponse {
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- tests know the shape of what they ask for
  readonly data?: any;
  readonly errors?: readonly { readonly message: string; readonly extensions: Readonly<Record<string, unknown>> }[];
  readonly extensions?: Readonly<Record<string, unknown>>;
}

export type SendQuery = (
  world: World,
  query: string,
  variables?: Record<string, unknown>,
  token?: string,
) => Promise<GraphqlResponse>;

const bearer = (token?: string): Record<string, string> =>
  token === undefined ? {} : { authorization: `Bearer ${token}` };

const post: SendQuery = async ({ service: { url } }, query, variables = {}, token) => {
  const headers = { 'content-type': 'application/json', ...bearer(token) };
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers,
    body: JSON.stringify({ query, variables }),
  });
  return (await response.json()) as GraphqlResponse;
};

const get: SendQuery = async ({ service: { url } }, query, variables = {}, token) => {
  const search = new URLSearchParams({ query, variables: JSON.stringify(variables) });
  const headers = { 'apollo-require-preflight': '1', ...bearer(token) };
  return (await (await fetch(`${url}/graphql?${String(search)}`, { headers })).json()) as GraphqlResponse;
};

const webSocket: SendQuery = async ({ service: { url } }, query, variables = {}, token) => {
  const client = createClient({
    url: `${url.replace(/^http/, 'ws')}/graphql`,
    webSocketImpl: WebSocket,
    retryAttempts: 0,
    connectionParams: bearer(token),
  });
  try {
    return await new Promise<GraphqlResponse>((resolve, reject) => {
      client.subscribe(
        { query, variables },
        {
          next: (result) => {
            resolve(result as GraphqlResponse);
          },
          error: (errors) => {
            if (Array.isArray(errors)) resolve({ errors: errors as unknown as NonNullable<GraphqlResponse['errors']> });
            else reject(errors instanceof Error ? errors : new Error('the socket was closed', { cause: errors }));
          },
          complete: () => undefined,
        },
      );
    });
  } finally {
    await client.dispose();
  }
};

const DATA = 'data: ';

/** A result from an event stream, or its rejection. */
const eventStream: SendQuery = async ({ service: { url } }, query, variables = {}, token) => {
  const headers = { 'content-type': 'application/json', accept: 'text/event-stream', ...bearer(token) };
  const body = JSON.stringify({ query, variables });
  const response = await fetch(`${url}/graphql/stream`, { method: 'POST', headers, body });
  const text = await response.text();
  // Not a regular expression: its stack may be too small for a line of some megabytes.
  const data = text.split('\n').find((line) => line.startsWith(DATA));
  return JSON.parse(data?.slice(DATA.length) ?? text) as GraphqlResponse;
};

/** Sends a request, and adds the response to the field coverage of the tests. */
const recorded =
  (sendRequest: SendQuery): SendQuery =>
  async (world, query, variables, token) => {
    const received = await sendRequest(world, query, variables, token);
    recordFields({ document: query, data: received.data as unknown });
    return received;
  };

/** Every transport of a query. */
export const TRANSPORTS: readonly (readonly [name: string, sendRequest: SendQuery])[] = [
  ['POST', recorded(post)],
  ['GET', recorded(get)],
  ['WebSocket', recorded(webSocket)],
  ['Server-Sent Events', recorded(eventStream)],
];
