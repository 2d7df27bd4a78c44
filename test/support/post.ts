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

/** Asks what must be answered without an error. */
export async function told(url: string, query: string, variables: object = {}, headers: object = {}): Promise<Told> {
  const response = await post(url, query, variables, headers);
  const body = (await response.json()) as Told['body'] & { errors?: unknown };
  if (body.errors) throw new Error(JSON.stringify(body.errors));
  return { position: BigInt(response.headers.get('x-timeline-position') ?? -1), body };
}
