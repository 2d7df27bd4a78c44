import { setTimeout as sleep } from 'node:timers/promises';

/** What was answered, and how new it is at least. */
export interface Told {
  readonly position: bigint;
  readonly body: { readonly data: Record<string, unknown> };
}

export const JSON_TYPE = { 'content-type': 'application/json' };

/** Asks a service by a raw request. */
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

/** Asks, and again as long as it is told to come back, as the machine has too much else to do. */
export async function patiently(ask: () => Promise<Response>): Promise<Response> {
  for (;;) {
    const response = await ask();
    if (response.status !== 503 || !(await response.clone().text()).includes('"OVERLOADED"')) return response;
    await sleep(Number(response.headers.get('retry-after')) * 1_000);
  }
}

/** Asks what must be answered without an error. */
export async function told(url: string, query: string, variables: object = {}, headers: object = {}): Promise<Told> {
  const response = await patiently(() => post(url, query, variables, headers));
  const body = (await response.json()) as Told['body'] & { errors?: unknown };
  if (body.errors) throw new Error(JSON.stringify(body.errors));
  return { position: BigInt(response.headers.get('x-timeline-position') ?? -1), body };
}
