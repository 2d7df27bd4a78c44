import { STATUS_CODES } from 'node:http';

/** The headers of every response (security-headers.ts), for responses that Fastify never sees. */
export const SAFE_HEADERS = {
  'content-security-policy': "default-src 'none';frame-ancestors 'none'",
  'x-content-type-options': 'nosniff',
} as const;

/** A rejection: its message, and the `extensions` of the error. */
export interface RawRejection {
  readonly status: number;
  readonly message: string;
  readonly extensions: Readonly<Record<string, string | number>> & { readonly code: string };
  readonly headers?: Readonly<Record<string, string>>;
}

/** Builds the HTTP/1.1 text of a rejection in GraphQL's format, for a socket that is closed after it. */
export function rawResponse({ status, message, extensions, headers = {} }: RawRejection): string {
  const body = JSON.stringify({ errors: [{ message, extensions }] });
  const allHeaders = {
    'content-type': 'application/json; charset=utf-8',
    'content-length': String(Buffer.byteLength(body)),
    connection: 'close',
    ...SAFE_HEADERS,
    ...headers,
  };
  const lines = Object.entries(allHeaders).map(([name, value]) => `${name}: ${value}\r\n`);
  return `HTTP/1.1 ${String(status)} ${STATUS_CODES[status] ?? ''}\r\n${lines.join('')}\r\n${body}`;
}
