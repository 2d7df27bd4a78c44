import { STATUS_CODES } from 'node:http';
import { RAW_SECURITY_HEADERS } from './security-headers.js';

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
    ...RAW_SECURITY_HEADERS,
    ...headers,
  };
  const lines = Object.entries(allHeaders).map(([name, value]) => `${name}: ${value}\r\n`);
  return `HTTP/1.1 ${String(status)} ${STATUS_CODES[status] ?? ''}\r\n${lines.join('')}\r\n${body}`;
}
