import { subscribe } from 'node:diagnostics_channel';
import { Agent, request } from 'node:http';
import { connect } from 'node:net';
import type { Socket } from 'node:net';

const JSON_TYPE = { 'content-type': 'application/json' };

/** The request body for a document. */
export const body = (query: string): string => JSON.stringify({ query });

/** How many requests have reached a Fastify handler so far. */
let handled = 0;
subscribe('tracing:fastify.request.handler:start', () => (handled += 1));

export interface ReceivedResponse {
  readonly status: number;
  readonly headers: Readonly<Record<string, unknown>>;
  readonly body: string;
  /** Whether a Fastify handler was called. */
  readonly isHandled: boolean;
}

export interface SendOptions {
  readonly method?: string;
  readonly headers?: Record<string, string>;
  /** Chunked, without a content length: this is always handled by Fastify. */
  readonly isChunked?: boolean;
}

const agent = new Agent({ keepAlive: true });

/** Closes the keep-alive connections. */
export function hangUp(): void {
  agent.destroy();
}

/** Requests a document, with any header or option of a request. */
export function sendRequest(
  url: string,
  query: string,
  { method = 'POST', headers = {}, isChunked }: SendOptions = {},
): Promise<ReceivedResponse> {
  const before = handled;
  const search = method === 'POST' ? '' : `?query=${encodeURIComponent(query)}`;
  const sent = method === 'POST' ? body(query) : '';
  const length = method === 'POST' && !isChunked && { 'content-length': String(Buffer.byteLength(sent)) };
  const options = { method, agent, headers: { ...JSON_TYPE, ...length, ...headers } };
  return new Promise((resolve, reject) => {
    const outgoing = request(`${url}/graphql${search}`, options, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () => {
        const answer = Buffer.concat(chunks).toString('latin1');
        const { statusCode: status = 0 } = response;
        resolve({ status, headers: response.headers, body: answer, isHandled: handled > before });
      });
    });
    outgoing.on('error', reject);
    if (isChunked) outgoing.write(sent.slice(0, 3));
    outgoing.end(isChunked ? sent.slice(3) : sent);
  });
}

/** The parts that are equal in two equivalent responses. */
export function lasting({ status, headers, body: bytes }: ReceivedResponse): object {
  const { 'x-request-id': _, date: __, ...others } = headers;
  return { status, headers: others, bytes };
}

/** A connection on which any bytes may be sent. */
export class Raw {
  said = '';
  isClosed = false;
  private constructor(readonly socket: Socket) {
    socket.on('data', (chunk: Buffer) => (this.said += chunk.toString('latin1')));
    socket.on('close', () => (this.isClosed = true));
    socket.on('error', () => undefined);
  }

  static async to(url: string): Promise<Raw> {
    const socket = connect(Number(new URL(url).port), '127.0.0.1');
    await new Promise((resolve) => socket.once('connect', resolve));
    socket.setNoDelay(true);
    return new Raw(socket);
  }

  get statuses(): readonly string[] {
    return [...this.said.matchAll(/HTTP\/1\.1 (\d+)/g)].map(([, status = '']) => status);
  }
}

/** The head of a POST with a body of this length. */
export const head = (length: number): string =>
  `POST /graphql HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\ncontent-length: ${String(length)}\r\n\r\n`;
/** A POST of a body, as it is sent. */
export const post = (text: string): string => head(Buffer.byteLength(text)) + text;
