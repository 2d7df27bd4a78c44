import { createClient } from 'graphql-ws';
import type { Ending } from './follow-state.js';
import { endingOf, endingOfErrors } from './endings.js';
import type { ReceivedError } from './endings.js';

/** What a subscription tells. After `ended` it tells nothing more. */
export interface Sink<Data> {
  readonly connected: () => void;
  readonly heard: () => void;
  readonly next: (data: Data) => void;
  readonly ended: (ending: Ending) => void;
}

export interface SubscriptionRequest {
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

/** Subscribes; returns what ends it, without a word to the sink. */
export type Subscribe<Data> = (request: SubscriptionRequest, sink: Sink<Data>) => () => void;

/** A proxy may accept a connection and never answer. */
const CONNECT_MS = 20_000;
/** How often a quiet connection is tried, and how long the answer may take. */
const PING_MS = 15_000;
const PONG_MS = 10_000;

/**
 * Subscribes on a WebSocket of its own, once: it does not connect again.
 *
 * @param url that of the service's GraphQL, with http or https
 * @param webSocketImpl where there is no global one
 */
export function subscribeTo<Data>(url: string, webSocketImpl?: unknown): Subscribe<Data> {
  return (request, sink) => {
    let isOver = false;
    let isConnected = false;
    let timer: ReturnType<typeof setTimeout>;
    let unsubscribe = (): void => undefined;
    const client = createClient({
      url: url.replace(/^http/, 'ws'),
      retryAttempts: 0,
      keepAlive: PING_MS,
      ...(webSocketImpl !== undefined && { webSocketImpl }),
      on: {
        connected: () => {
          isConnected = true;
          clearTimeout(timer);
          if (!isOver) sink.connected();
        },
        ping: (isReceived) => {
          if (!isReceived) giveUpAfter(PONG_MS);
        },
        pong: (isReceived) => {
          if (!isReceived) return;
          clearTimeout(timer);
          if (!isOver) sink.heard();
        },
        // By a close without an error the client would connect again at once.
        closed: (event) => {
          end(endingOf(event));
        },
      },
    });
    const giveUpAfter = (ms: number): void => {
      clearTimeout(timer);
      timer = setTimeout(() => {
        end({ kind: 'lost' });
      }, ms);
    };
    const close = (): void => {
      isOver = true;
      clearTimeout(timer);
      // First: the client would still send the subscription on the connection that it closes.
      unsubscribe();
      // It rejects where the connection fails, which was told.
      Promise.resolve(client.dispose()).catch(() => undefined);
      // It closes a connection that is still being established once that is; browsers complain of an earlier end.
      if (isConnected) client.terminate();
    };
    const end = (ending: Ending): void => {
      if (isOver) return;
      close();
      sink.ended(ending);
    };
    giveUpAfter(CONNECT_MS);
    unsubscribe = client.subscribe<Data>(
      { query: request.query, variables: request.variables },
      {
        next: ({ data, errors }) => {
          if (isOver) return;
          if (errors) end(endingOfErrors(errors));
          else if (data) sink.next(data);
        },
        error: (error) => {
          end(Array.isArray(error) ? endingOfErrors(error as readonly ReceivedError[]) : endingOf(error));
        },
        complete: () => {
          end({ kind: 'lost' });
        },
      },
    );
    return close;
  };
}
