/** What carries the messages: the process itself, or one that was forked. */
export interface MessagePort {
  send?(message: object, callback: (error: Error | null) => void): unknown;
  on(event: 'message', listener: (message: unknown) => void): unknown;
  on(event: 'disconnect', listener: () => void): unknown;
}

/** Rejects calls whose other process is gone. */
export class ChannelClosedError extends Error {
  constructor() {
    super('the other process is gone');
    this.name = 'ChannelClosedError';
  }
}

/** Handles a call from the other process. What it returns, or throws, goes back. */
export type CallHandler = (parameters: never) => unknown;

interface Message {
  readonly call?: string;
  readonly id?: number;
  readonly parameters?: unknown;
  readonly reply?: number;
  readonly result?: unknown;
  readonly error?: string;
}

interface PendingCall {
  readonly resolve: (result: never) => void;
  readonly reject: (error: Error) => void;
}

/** Calls between two processes, in both directions. Calls and replies arrive in the order in which they were sent. */
export class Channel {
  private readonly pending = new Map<number, PendingCall>();
  private readonly handlers = new Map<string, CallHandler>();
  private calls = 0;
  private isOpen = true;

  constructor(private readonly port: MessagePort) {
    port.on('message', (message) => {
      this.receive(message as Message);
    });
    port.on('disconnect', () => {
      this.close();
    });
  }

  /** Handles the calls of this name. */
  handle(call: string, handler: CallHandler): void {
    this.handlers.set(call, handler);
  }

  /** Calls the other process. Throws ChannelClosedError, and an Error with the message of what was thrown there. */
  async call<Result = void>(call: string, parameters: object = {}): Promise<Result> {
    if (!this.isOpen) throw new ChannelClosedError();
    const id = (this.calls += 1);
    return new Promise<Result>((resolve, reject) => {
      this.pending.set(id, { resolve, reject });
      this.send({ call, id, parameters });
    });
  }

  /** Sends a call that has no reply. It is lost if the other process is gone. */
  notify(call: string, parameters: object = {}): void {
    if (this.isOpen) this.send({ call, parameters });
  }

  private send(message: Message): void {
    this.port.send?.(message, (error) => {
      if (error) this.close();
    });
  }

  private receive({ call, id, parameters, reply, result, error }: Message): void {
    if (reply !== undefined) {
      const pending = this.pending.get(reply);
      this.pending.delete(reply);
      if (error === undefined) pending?.resolve(result as never);
      else pending?.reject(new Error(error));
      return;
    }
    if (call === undefined) return;
    const handler = this.handlers.get(call);
    if (id === undefined) {
      void handler?.(parameters as never);
      return;
    }
    void (async () => {
      try {
        if (!handler) throw new Error(`nothing handles the call ${call}`);
        this.send({ reply: id, result: await handler(parameters as never) });
      } catch (thrown) {
        this.send({ reply: id, error: thrown instanceof Error ? thrown.message : String(thrown) });
      }
    })();
  }

  private close(): void {
    this.isOpen = false;
    for (const { reject } of this.pending.values()) reject(new ChannelClosedError());
    this.pending.clear();
  }
}
