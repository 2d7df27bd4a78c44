import { request } from 'node:http';
import type { IncomingHttpHeaders } from 'node:http';
import { connect } from 'node:net';
import type { Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import WebSocket from 'ws';

/** The response: how it was refused, and its full text. */
export interface Reply {
  /** The HTTP status, `error` (a message on a WebSocket) or `close` (its code), then code and limit when present. */
  readonly rejection: string;
  readonly text: string;
}

export type Headers = Readonly<Record<string, string>>;

/** The maximum wait for the refusals that one attack expects. */
const TIMEOUT_MS = 60_000;
const POLL_MS = 20;

interface Failure {
  readonly extensions?: { readonly code?: string; readonly limit?: string };
}

interface Result {
  readonly errors?: readonly Failure[];
}

/** One attacking address, and what it has sent. */
export class Attacker {
  requests = 0;
  sockets = 0;
  bytes = 0;
  private readonly opened: { destroy: () => void }[] = [];

  constructor(
    readonly url: string,
    readonly address: string,
  ) {}

  /** The same attacker against another service: what it sends counts as this one's. */
  at(url: string): Attacker {
    const other = new Attacker(url, this.address);
    other.count = this.count;
    return other;
  }

  post(body: string, headers: Headers = {}, path = '/graphql'): Promise<Reply> {
    return this.sendRequest('POST', path, { 'content-type': 'application/json', ...headers }, body);
  }

  query(query: string, variables: object = {}, headers: Headers = {}): Promise<Reply> {
    return this.post(JSON.stringify({ query, variables }), headers);
  }

  stream(query: string, variables: object = {}, headers: Headers = {}): Promise<Reply> {
    const body = JSON.stringify({ query, variables });
    return this.post(body, { accept: 'text/event-stream', ...headers }, '/graphql/stream');
  }

  /** Sends a request on a new connection. A body that is a list is sent in chunks, without a content length. */
  sendRequest(method: string, path: string, headers: Headers, body: string | readonly string[] = ''): Promise<Reply> {
    const chunks = typeof body === 'string' ? [body] : body;
    const length = typeof body === 'string' ? { 'content-length': String(Buffer.byteLength(body)) } : {};
    this.count(chunks.reduce((sum, chunk) => sum + chunk.length, 0));
    return new Promise((resolve, reject) => {
      const options = { method, localAddress: this.address, agent: false, headers: { ...headers, ...length } };
      const sent = request(this.url + path, options, (response) => {
        let text = '';
        response.on('data', (chunk: Buffer) => (text += chunk.toString()));
        response.on('error', reject);
        response.on('end', () => resolve(replyOf(response.statusCode ?? 0, response.headers, text)));
      });
      sent.on('error', reject);
      for (const chunk of chunks) sent.write(chunk);
      sent.end();
    });
  }

  /** Opens a socket, and returns what was received on it once it is closed. `act` sends whatever it likes. */
  async raw(act: (socket: Socket) => unknown): Promise<Reply> {
    this.count(0);
    const { hostname, port } = new URL(this.url);
    const socket = connect({ host: hostname, port: Number(port), localAddress: this.address });
    this.opened.push(socket);
    let text = '';
    socket.on('data', (chunk) => (text += chunk.toString()));
    socket.on('error', () => undefined);
    const late = setTimeout(() => socket.destroy(), TIMEOUT_MS);
    socket.once('connect', () => act(socket));
    await new Promise((resolve) => socket.once('close', resolve));
    clearTimeout(late);
    this.bytes += socket.bytesWritten;
    const [head = '', ...body] = text.split('\r\n\r\n');
    const [, status = 'closed without a word'] = /^HTTP\/1\.1 (\d+)/.exec(head) ?? [];
    const { rejection } = replyOf(status, {}, body[0]?.split(/HTTP\/1\.1 \d{3} /)[0] ?? '');
    return { rejection, text };
  }

  /** Sends a request as written, and closes its side once it has the response. */
  send(text: string): Promise<Reply> {
    return this.raw((socket) => {
      socket.write(text);
      socket.once('data', () => socket.end());
    });
  }

  /** Opens a WebSocket; a refused handshake is reported like a close. */
  open(headers: Headers = {}): Wire {
    this.count(0);
    const options = { localAddress: this.address, headers, perMessageDeflate: false };
    const socket = new WebSocket(`${this.url.replace('http', 'ws')}/graphql`, 'graphql-transport-ws', options);
    this.opened.push({ destroy: () => socket.terminate() });
    return new Wire(socket, (bytes) => this.count(bytes, false));
  }

  /** Closes everything that it has opened. */
  leave(): void {
    for (const one of this.opened) one.destroy();
  }

  private count = (bytes: number, isSocket = true): void => {
    this.requests += 1;
    this.bytes += bytes;
    if (isSocket) this.sockets += 1;
  };
}

interface Message {
  readonly id?: string;
  readonly type: string;
  readonly payload?: unknown;
}

/** A WebSocket, and the messages received on it. */
export class Wire {
  readonly messages: Message[] = [];
  /** How it ended, once it has. */
  readonly closed: Promise<Reply>;
  private wake: () => void = () => undefined;

  constructor(
    private readonly socket: WebSocket,
    private readonly onSent: (bytes: number) => void,
  ) {
    socket.on('message', (data) => {
      this.messages.push(JSON.parse((data as Buffer).toString()) as Message);
      this.wake();
    });
    socket.on('error', () => undefined);
    this.closed = new Promise((resolve) => {
      socket.once('unexpected-response', (_request, response) => {
        let text = '';
        response.on('data', (chunk: Buffer) => (text += chunk.toString()));
        response.on('end', () => resolve(replyOf(response.statusCode ?? 0, response.headers, text)));
        response.on('close', () => socket.terminate());
      });
      socket.once('close', (code, reason) => {
        resolve({ rejection: `close ${String(code)}`, text: reason.toString() });
        this.wake();
      });
    });
  }

  async opened(): Promise<this> {
    if (this.socket.readyState === WebSocket.CONNECTING) {
      await Promise.race([new Promise((resolve) => this.socket.once('open', resolve)), this.closed]);
    }
    return this;
  }

  /** Opens and sends connection_init; returns whether it was acknowledged. */
  async connected(payload: object = {}): Promise<boolean> {
    await this.opened();
    this.send(JSON.stringify({ type: 'connection_init', payload }));
    await Promise.race([this.until(() => this.messages.length > 0), this.closed]);
    return this.messages[0]?.type === 'connection_ack';
  }

  /** Stops reading. */
  deafen(): void {
    this.socket.pause();
  }

  /** Waits until at most this many bytes are unsent, or it is closed. */
  async taken(bytes: number): Promise<void> {
    while (this.socket.readyState === WebSocket.OPEN && this.socket.bufferedAmount > bytes) await sleep(POLL_MS);
  }

  send(text: string): void {
    if (this.socket.readyState !== WebSocket.OPEN) return;
    this.onSent(text.length);
    this.socket.send(text);
  }

  /** Sends operations; returns how they were refused once this many have been. */
  async operations(payloads: readonly object[], rejected = payloads.length): Promise<Reply[]> {
    payloads.forEach((payload, id) => this.send(JSON.stringify({ id: String(id), type: 'subscribe', payload })));
    await Promise.race([this.until(() => this.refusals().length >= rejected), this.closed]);
    return this.refusals();
  }

  /** How operations were refused so far: by an error, or by a result with errors. */
  refusals(): Reply[] {
    return this.messages.flatMap(({ type, payload }) => {
      const errors = type === 'error' ? (payload as Failure[]) : (payload as Result | undefined)?.errors;
      return errors ? [refusalOf(type, errors, JSON.stringify(payload))] : [];
    });
  }

  private async until(isSo: () => boolean): Promise<void> {
    while (!isSo()) await new Promise<void>((resolve) => (this.wake = resolve));
  }
}

function replyOf(status: number | string, headers: IncomingHttpHeaders, body: string): Reply {
  const head = Object.entries(headers).map(([name, value]) => `${name}: ${String(value)}\n`);
  const text = head.join('') + body;
  // The first record of an event stream, else the complete body.
  const json = /^data: (\{.+)$/m.exec(body)?.[1] ?? body;
  if (!json.startsWith('{')) return { rejection: String(status), text };
  const { data, errors } = JSON.parse(json) as { data?: unknown; errors?: Failure[] };
  if (errors) return refusalOf(String(status), errors, text);
  return { rejection: isNothing(data) ? `${String(status)} found nothing` : String(status), text };
}

function refusalOf(how: string, [error]: readonly Failure[], text: string): Reply {
  const { code, limit } = error?.extensions ?? {};
  return { rejection: [how, code, limit].filter((part) => part !== undefined).join(' '), text };
}

/** Whether a response has no record in it: nulls, empty lists and counts of zero. */
function isNothing(data: unknown): boolean {
  if (typeof data !== 'object' || data === null) return data === null || data === 0 || data === false;
  return Object.values(data).every(isNothing);
}

/** Does something this many times, a few at a time. */
export async function times<T>(count: number, work: (number: number) => Promise<T>, atOnce = 25): Promise<T[]> {
  const results: T[] = [];
  let next = 0;
  const one = async (): Promise<void> => {
    while (next < count) results.push(await work(next++));
  };
  await Promise.all(Array.from({ length: Math.min(atOnce, count) }, one));
  return results;
}
