import type { IncomingMessage } from 'node:http';
import { CloseCode } from 'graphql-ws';
import type { Server } from 'graphql-ws';
import { WebSocket } from 'ws';
import { CancelledError } from '../../database/driver/deadline.js';
import { isUnavailable } from '../../database/driver/errors.js';
import type { Cancellation } from '../../foundation/async/cancellation.js';
import { UnavailableError } from '../../foundation/graphql/unavailable-error.js';
import { OverloadedError } from '../../graphql/scheduling/fair-queue.js';
import { checkJsonLimits } from '../http/json-limits.js';
import { LimitExceededError } from '../../graphql/limits/limit-exceeded.js';
import type { RequestMemory } from '../admission/request-memory.js';
import { LONG_BODY_BYTES } from '../http/json-bodies.js';
import type { SubscriptionServerDeps } from '../subscriptions/transport.js';
import { OrderedQueue } from '../../foundation/async/ordered-queue.js';
import { sendText } from './socket-messages.js';
import { closeSocket } from './socket-close.js';

/** Ping interval. A socket that has not answered a ping when the next is due is dead. */
const PING_MS = 12_000;

/** With more unsent bytes than this, a socket is not read from until they are sent. */
const UNSENT_MAX_BYTES = 1_000_000;

/** Close code "Try Again Later" of the registry of RFC 6455. */
const TRY_AGAIN_LATER = 1013;

/** One open socket. */
export interface SocketConnection {
  readonly address: string;
  /** Releases its place among the connections of its client. */
  release: () => void;
  readonly socket: WebSocket;
  readonly request: IncomingMessage;
  readonly requestId: string;
  /** The preferred languages, best first: of its connection_init, else of its Accept-Language. */
  languages: readonly string[];
  /** The position that its operations read at least; null if it has none. */
  position: string | null;
  /** Cancelled once the socket is closed. */
  readonly gone: Cancellation;
  /** Number of operations that are being parsed. */
  reading: number;
  forget: () => void;
}

/** The payload of connection_init. */
export type ConnectionInitPayload = Record<string, unknown>;

function isTooLarge(message: string): boolean {
  try {
    checkJsonLimits(message);
    return false;
  } catch (error) {
    if (error instanceof LimitExceededError) return true;
    throw error;
  }
}

function takeMemory(memory: RequestMemory, address: string, length: number): (() => void) | null {
  try {
    return memory.take(address, length);
  } catch (error) {
    if (error instanceof OverloadedError) return null;
    throw error;
  }
}

/** Whether graphql-ws rejected a message type that only servers send. It throws a plain Error for that. */
function isServerMessageError(error: unknown): boolean {
  return error instanceof Error && error.message.startsWith('Unexpected message of type');
}

/** Runs the protocol on a socket and keeps the socket alive. */
export function bindProtocol(
  protocol: Server<SocketConnection>,
  connection: SocketConnection,
  { log, memory, responseMemory, turns }: Pick<SubscriptionServerDeps, 'log' | 'memory' | 'responseMemory' | 'turns'>,
): void {
  const { socket } = connection;
  let isAlive = true;
  const pingTimer = setInterval(() => {
    if (!isAlive) {
      socket.terminate();
      return;
    }
    isAlive = false;
    socket.ping();
  }, PING_MS);
  socket.on('pong', () => (isAlive = true));
  // A client that sends requests and reads no responses would fill the memory.
  let pauseCount = 0;
  const pause = (): void => {
    if (pauseCount === 0) socket.pause();
    pauseCount += 1;
  };
  const resume = (): void => {
    pauseCount -= 1;
    if (pauseCount === 0) socket.resume();
  };
  const limitUnsent = (): void => {
    if (pauseCount > 0 || socket.bufferedAmount <= UNSENT_MAX_BYTES) return;
    pause();
    // The pong frame is sent after everything queued before it.
    socket.ping('', false, resume);
  };
  // An invalid or too long frame: ws closes the socket with the right code.
  socket.on('error', (error) => {
    log.debug({ err: error }, 'WebSocket error');
  });
  const onClosed = protocol.opened(
    {
      protocol: socket.protocol,
      send: (text) =>
        new Promise((resolve) => {
          sendText({ socket, address: connection.address, responseMemory }, text, resolve);
        }),
      close: (code, reason) => {
        closeSocket(socket, code, reason);
      },
      onMessage: (handleMessage) => {
        const dispatch = (bytes: Buffer, release: () => void): void => {
          const text = bytes.toString();
          if (socket.readyState !== WebSocket.OPEN || isTooLarge(text)) {
            release();
            closeSocket(socket, CloseCode.BadRequest, 'The message is nested too deeply or has too many values');
            return;
          }
          // Memory is held until the operation is over, as graphql-ws holds the message for that long.
          const handled = handleMessage(text).finally(release);
          handled.catch((error: unknown) => {
            if (error instanceof UnavailableError) {
              closeSocket(socket, TRY_AGAIN_LATER, error.message);
              return;
            }
            if (isUnavailable(error)) {
              closeSocket(socket, TRY_AGAIN_LATER, 'the database is unreachable');
              return;
            }
            if (isServerMessageError(error)) {
              closeSocket(socket, CloseCode.BadRequest, 'Only servers send messages of this type');
              return;
            }
            log.error({ err: error }, 'unexpected error on a WebSocket');
            closeSocket(socket, CloseCode.InternalServerError, 'Internal server error');
          });
        };
        const closeOverloaded = (): void => {
          closeSocket(socket, TRY_AGAIN_LATER, 'The service is overloaded: try again in a moment');
        };
        const messages = new OrderedQueue();
        const awaitTurn = async (): Promise<() => void> => {
          // Messages after a long one are not read until it has had its turn.
          pause();
          const releaseTurn = await turns.read({ client: connection.address, cancellation: connection.gone }, true);
          return () => {
            releaseTurn();
            resume();
          };
        };
        socket.on('message', (data) => {
          limitUnsent();
          const bytes = data as Buffer;
          const release = takeMemory(memory, connection.address, bytes.length);
          if (!release) {
            closeOverloaded();
            return;
          }
          const work = (): void => {
            dispatch(bytes, release);
          };
          messages.add(work, bytes.length > LONG_BODY_BYTES ? awaitTurn : null, () => {
            release();
            closeOverloaded();
          });
        });
      },
    },
    connection,
  );
  socket.on('close', (code, reason) => {
    clearInterval(pingTimer);
    connection.gone.cancel(new CancelledError(null));
    connection.forget();
    connection.release();
    void onClosed(code, reason.toString());
  });
}
