import WebSocket from 'ws';
import { until } from './follower.js';

/** A message of graphql-transport-ws. */
export interface Message {
  readonly id?: string;
  readonly type: string;
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- tests know the shape of what they ask for
  readonly payload?: any;
}

/** A WebSocket that speaks graphql-transport-ws message by message: what it received, and how it ended. */
export class RawSocket {
  readonly received: Message[] = [];
  /** The close code, or the HTTP status of a rejected handshake; null while it is open. */
  ending: number | null = null;
  private readonly socket: WebSocket;

  constructor(url: string, headers: Readonly<Record<string, string>> = {}) {
    this.socket = new WebSocket(`${url.replace(/^http/, 'ws')}/graphql`, 'graphql-transport-ws', { headers });
    this.socket.on('message', (data) => this.received.push(JSON.parse((data as Buffer).toString()) as Message));
    this.socket.on('unexpected-response', (_request, { statusCode = 0 }) => {
      this.ending = statusCode;
      this.socket.terminate();
    });
    this.socket.on('error', () => undefined);
    this.socket.on('close', (code) => (this.ending ??= code));
  }

  /** Whether it is open now. */
  get isOpen(): boolean {
    return this.socket.readyState === WebSocket.OPEN;
  }

  /** Resolves once it is open, or was rejected. */
  async opened(): Promise<this> {
    await until('the socket is open', () => this.isOpen || this.ending !== null);
    return this;
  }

  /** Resolves once it is open and acknowledged, or was rejected. */
  async init(payload?: object): Promise<this> {
    await this.opened();
    if (this.ending === null) this.send({ type: 'connection_init', ...(payload && { payload }) });
    await until('the ack', () => this.received.length > 0 || this.ending !== null);
    return this;
  }

  /** Sends a query or subscribes. */
  subscribe(id: string, query: string, variables: object = {}): void {
    this.send({ id, type: 'subscribe', payload: { query, variables } });
  }

  send(message: object | string): void {
    this.socket.send(typeof message === 'string' ? message : JSON.stringify(message));
  }

  /** The first message for an operation, or a message without a payload once the socket ended. */
  async answer(id: string): Promise<Message> {
    const find = (): Message | undefined => this.received.find((message) => message.id === id);
    await until(`an answer to ${id}`, () => find() !== undefined || this.ending !== null);
    return find() ?? { type: 'closed' };
  }

  async close(): Promise<void> {
    this.socket.close();
    await this.ended();
  }

  /** Resolves with how it ended, once it has. */
  async ended(): Promise<number | null> {
    await until('the socket is closed', () => this.ending !== null);
    return this.ending;
  }
}
