import { createClient } from 'graphql-ws';
import WebSocket from 'ws';
import { recordFields } from './world.js';
import type { World } from './world.js';

/** What a client was answered, whichever way it asked. */
export interface Told {
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- tests know the shape of what they ask for
  readonly data?: any;
  readonly errors?: readonly { readonly message: string; readonly extensions: Readonly<Record<string, unknown>> }[];
  readonly extensions?: Readonly<Record<string, unknown>>;
}

export type Ask = (world: World, query: string, variables?: Record<string, unknown>, token?: string) => Promise<Told>;

const bearer = (token?: string): Record<string, string> =>
  token === undefined ? {} : { authorization: `Bearer ${token}` };

const post: Ask = async ({ service: { url } }, query, variables = {}, token) => {
  const headers = { 'content-type': 'application/json', ...bearer(token) };
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers,
    body: JSON.stringify({ query, variables }),
  });
  return (await response.json()) as Told;
};

const get: Ask = async ({ service: { url } }, query, variables = {}, token) => {
  const search = new URLSearchParams({ query, variables: JSON.stringify(variables) });
  const headers = { 'apollo-require-preflight': '1', ...bearer(token) };
  return (await (await fetch(`${url}/graphql?${String(search)}`, { headers })).json()) as Told;
};

const webSocket: Ask = async ({ service: { url } }, query, variables = {}, token) => {
  const client = createClient({
    url: `${url.replace(/^http/, 'ws')}/graphql`,
    webSocketImpl: WebSocket,
    retryAttempts: 0,
    connectionParams: bearer(token),
  });
  try {
    return await new Promise<Told>((resolve, reject) => {
      client.subscribe(
        { query, variables },
        {
          next: (result) => {
            resolve(result as Told);
          },
          error: (errors) => {
            if (Array.isArray(errors)) resolve({ errors: errors as unknown as NonNullable<Told['errors']> });
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

/** A result of an event stream, or what it was refused with. */
const eventStream: Ask = async ({ service: { url } }, query, variables = {}, token) => {
  const headers = { 'content-type': 'application/json', accept: 'text/event-stream', ...bearer(token) };
  const body = JSON.stringify({ query, variables });
  const response = await fetch(`${url}/graphql/stream`, { method: 'POST', headers, body });
  const text = await response.text();
  // Without a regular expression, whose stack has no room for a line of some megabytes on every machine.
  const data = text.split('\n').find((line) => line.startsWith(DATA));
  return JSON.parse(data?.slice(DATA.length) ?? text) as Told;
};

/** Asks, and counts what was answered among what tests have seen. */
const recorded =
  (ask: Ask): Ask =>
  async (world, query, variables, token) => {
    const told = await ask(world, query, variables, token);
    recordFields({ document: query, data: told.data as unknown });
    return told;
  };

/** Every way to ask for a query. */
export const TRANSPORTS: readonly (readonly [name: string, ask: Ask])[] = [
  ['POST', recorded(post)],
  ['GET', recorded(get)],
  ['WebSocket', recorded(webSocket)],
  ['Server-Sent Events', recorded(eventStream)],
];
