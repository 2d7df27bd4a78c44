import { setTimeout as sleep } from 'node:timers/promises';

/** The response, and the position that it includes at least. */
export interface ExecutedQuery {
  readonly position: bigint;
  readonly body: { readonly data: Record<string, unknown> };
}

export const JSON_TYPE = { 'content-type': 'application/json' };

/** Sends a raw request to a service. */
export async function post(
  url: string,
  query: string,
  variables: object = {},
  headers: object = {},
): Promise<Response> {
  return fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { ...JSON_TYPE, ...headers },
    body: JSON.stringify({ query, variables }),
  });
}

/** Sends a request, and retries while the service is too busy to serve it. */
export async function patiently(sendRequest: () => Promise<Response>): Promise<Response> {
  for (;;) {
    const response = await sendRequest();
    if (response.status !== 503 || !(await response.clone().text()).includes('"OVERLOADED"')) return response;
    await sleep(Number(response.headers.get('retry-after')) * 1_000);
  }
}

/** Sends a request that must succeed. */
export async function executeQuery(
  url: string,
  query: string,
  variables: object = {},
  headers: object = {},
): Promise<ExecutedQuery> {
  const response = await patiently(() => post(url, query, variables, headers));
  const body = (await response.json()) as ExecutedQuery['body'] & { errors?: unknown };
  if (body.errors) throw new Error(JSON.stringify(body.errors));
  return { position: BigInt(response.headers.get('x-timeline-position') ?? -1), body };
}
