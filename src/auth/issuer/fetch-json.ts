const TIMEOUT_MS = 5_000;
const BYTES_MAX = 500_000;
const OK = 200;

/** Reads a JSON document of an issuer, of limited size and in limited time. Redirects are not followed. */
export async function fetchJson(url: URL, signal: AbortSignal): Promise<unknown> {
  const response = await fetch(url, {
    headers: { accept: 'application/json' },
    redirect: 'manual',
    signal: AbortSignal.any([signal, AbortSignal.timeout(TIMEOUT_MS)]),
  });
  if (response.status !== OK || response.body === null) {
    await response.body?.cancel();
    throw new Error(`${url.href} responded with status ${String(response.status)}`);
  }
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of response.body as AsyncIterable<Uint8Array>) {
    length += chunk.length;
    // Leaving the loop cancels the rest.
    if (length > BYTES_MAX) throw new Error(`${url.href} is longer than ${String(BYTES_MAX)} bytes`);
    chunks.push(chunk);
  }
  try {
    return JSON.parse(Buffer.concat(chunks).toString());
  } catch {
    throw new Error(`${url.href} is not JSON`);
  }
}
