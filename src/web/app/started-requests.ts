/** A response that nobody has taken for so long is not up to date any more. */
const FRESH_MS = 5_000;

interface Started {
  readonly response: Promise<Response>;
  readonly abort: () => void;
}

const started = new Map<string, Started>();

interface Body {
  readonly operationName?: string;
  readonly query: string;
  readonly variables: unknown;
}

/** Sends a request to the service before there is a client, which will take the response for one of its own. */
export function startRequest(url: string, body: Body): Promise<Response> {
  const key = keyOf(body);
  const controller = new AbortController();
  const response = fetch(url, {
    signal: controller.signal,
    method: 'POST',
    headers: {
      accept: 'application/graphql-response+json, application/json',
      'content-type': 'application/json',
    },
    body: JSON.stringify(body),
  });
  const forget = (): void => {
    setTimeout(() => {
      if (started.get(key)?.response === response) started.delete(key);
    }, FRESH_MS);
  };
  response.then(forget, forget);
  started.set(key, {
    response,
    abort: () => {
      controller.abort();
    },
  });
  return response;
}

/** The response of a request that was started before, once, which the signal of who takes it now ends; null if it was not. */
export function takeStarted(body: string, signal?: AbortSignal | null): Promise<Response> | null {
  if (started.size === 0) return null;
  const key = keyOf(JSON.parse(body) as Body);
  const taken = started.get(key);
  started.delete(key);
  if (taken === undefined) return null;
  signal?.addEventListener('abort', taken.abort);
  return taken.response;
}

/** Clients write operations and the order of variables in other ways. */
function keyOf({ operationName = '', variables }: Body): string {
  return `${operationName} ${JSON.stringify(variables, inOrder)}`;
}

function inOrder(_name: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).toSorted(([one], [other]) => (one < other ? -1 : 1)));
}
