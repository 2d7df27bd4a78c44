import { STATUS_CODES } from 'node:http';

/** What every answer says to browsers (security-headers.ts), for those that Fastify never sees. */
export const SAFE_HEADERS = {
  'content-security-policy': "default-src 'none';frame-ancestors 'none'",
  'x-content-type-options': 'nosniff',
} as const;

/** What a refusal tells: a message, and what stands in its `extensions`. */
export interface RawRejection {
  readonly status: number;
  readonly message: string;
  readonly extensions: Readonly<Record<string, string | number>> & { readonly code: string };
  readonly headers?: Readonly<Record<string, string>>;
}

/** A refusal in GraphQL's shape as HTTP/1.1 has it on the wire, for a socket that is closed after it. */
export function rawResponse({ status, message, extensions, headers = {} }: RawRejection): string {
  const body = JSON.stringify({ errors: [{ message, extensions }] });
  const all = {
    'content-type': 'application/json; charset=utf-8',
    'content-length': String(Buffer.byteLength(body)),
    connection: 'close',
    ...SAFE_HEADERS,
    ...headers,
  };
  const lines = Object.entries(all).map(([name, value]) => `${name}: ${value}\r\n`);
  return `HTTP/1.1 ${String(status)} ${STATUS_CODES[status] ?? ''}\r\n${lines.join('')}\r\n${body}`;
}
