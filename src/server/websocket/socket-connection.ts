import type { IncomingMessage } from 'node:http';
import { CloseCode } from 'graphql-ws';
import type { Server } from 'graphql-ws';
import { WebSocket } from 'ws';
import { Cancelled } from '../../database/driver/deadline.js';
import { isUnavailable } from '../../database/driver/errors.js';
import type { Cancellation } from '../../foundation/async/cancellation.js';
import { OverloadedError } from '../../graphql/scheduling/fair-queue.js';
import { refuseLargeJson } from '../http/json-limits.js';
import { LimitExceededError } from '../../graphql/limits/limit-exceeded.js';
import type { RequestMemory } from '../admission/request-memory.js';
import { LONG_BODY } from '../http/json-bodies.js';
import type { SubscriptionServerDeps } from '../subscriptions/transport.js';
import { OrderedWork } from '../../foundation/async/ordered-work.js';
import { sendHeld } from './socket-messages.js';
import { close } from './socket-close.js';

/** A ping goes out this often; a socket that does not answer one before the next is dead. */
const PING_MS = 12_000;

/** A socket with more unsent bytes than this is not listened to until it has taken them. */
const UNSENT_MAX_BYTES = 1_000_000;

/** Close code of RFC 6455's registry for what may soon go better. */
const TRY_AGAIN_LATER = 1013;

/** One open socket. */
export interface SocketConnection {
  readonly address: string;
  /** Gives back the place that it has among its client's connections. */
  release: () => void;
  readonly socket: WebSocket;
  readonly request: IncomingMessage;
  readonly requestId: string;
  /** Comes once the socket is closed. */
  readonly gone: Cancellation;
  /** Operations that are being read. */
  reading: number;
  forget: () => void;
}

/** What a client sends when it connects. */
export type Params = Record<string, unknown>;

function isTooLarge(message: string): boolean {
  try {
    refuseLargeJson(message);
    return false;
  } catch (error) {
    if (error instanceof LimitExceededError) return true;
    throw error;
  }
}

function held(memory: RequestMemory, address: string, length: number): (() => void) | null {
  try {
    return memory.take(address, length);
  } catch (error) {
    if (error instanceof OverloadedError) return null;
    throw error;
  }
}

/** What graphql-ws throws for a message that it would itself send, which its types do not tell from others. */
function isOfServers(error: unknown): boolean {
  return error instanceof Error && error.message.startsWith('Unexpected message of type');
}

/** Speaks the protocol on a socket, and keeps it alive. */
export function bindProtocol(
  protocol: Server<SocketConnection>,
  connection: SocketConnection,
  { log, memory, answers, turns }: Pick<SubscriptionServerDeps, 'log' | 'memory' | 'answers' | 'turns'>,
): void {
  const { socket } = connection;
  let isAlive = true;
  const pinging = setInterval(() => {
    if (!isAlive) {
      socket.terminate();
      return;
    }
    isAlive = false;
    socket.ping();
  }, PING_MS);
  socket.on('pong', () => (isAlive = true));
  // Whoever asks on and on and takes no answers would fill the memory with them.
  let pauses = 0;
  const pause = (): void => {
    if (pauses === 0) socket.pause();
    pauses += 1;
  };
  const resume = (): void => {
    pauses -= 1;
    if (pauses === 0) socket.resume();
  };
  const hear = (): void => {
    if (pauses > 0 || socket.bufferedAmount <= UNSENT_MAX_BYTES) return;
    pause();
    // A frame tells when all that waits before it has gone.
    socket.ping('', false, resume);
  };
  // Frames that are none, or too long: ws closes the socket with the right code.
  socket.on('error', (error) => {
    log.debug({ err: error }, 'a WebSocket broke');
  });
  const onClosed = protocol.opened(
    {
      protocol: socket.protocol,
      send: (text) =>
        new Promise((resolve) => {
          sendHeld({ socket, address: connection.address, answers }, text, resolve);
        }),
      close: (code, reason) => {
        close(socket, code, reason);
      },
      onMessage: (take) => {
        const hand = (bytes: Buffer, release: () => void): void => {
          const text = bytes.toString();
          if (socket.readyState !== WebSocket.OPEN || isTooLarge(text)) {
            release();
            close(socket, CloseCode.BadRequest, 'The message nests too deep, or holds too much');
            return;
          }
          // Until what it asks is over: graphql-ws holds the message for as long.
          const taken = take(text).finally(release);
          taken.catch((error: unknown) => {
            if (isUnavailable(error)) {
              close(socket, TRY_AGAIN_LATER, 'the database is out of reach');
              return;
            }
            if (isOfServers(error)) {
              close(socket, CloseCode.BadRequest, 'Servers alone send messages of this type');
              return;
            }
            log.error({ err: error }, 'unforeseen error on a WebSocket');
            close(socket, CloseCode.InternalServerError, 'Internal server error');
          });
        };
        const refuseForNow = (): void => {
          close(socket, TRY_AGAIN_LATER, 'Too much is asked at once: try again in a moment');
        };
        const messages = new OrderedWork();
        const turn = async (): Promise<() => void> => {
          // What comes after a long message is not taken in before that had its turn.
          pause();
          const leave = await turns.read({ client: connection.address, cancellation: connection.gone }, true);
          return () => {
            leave();
            resume();
          };
        };
        socket.on('message', (data) => {
          hear();
          const bytes = data as Buffer;
          const release = held(memory, connection.address, bytes.length);
          if (!release) {
            refuseForNow();
            return;
          }
          const work = (): void => {
            hand(bytes, release);
          };
          messages.add(work, bytes.length > LONG_BODY ? turn : null, () => {
            release();
            refuseForNow();
          });
        });
      },
    },
    connection,
  );
  socket.on('close', (code, reason) => {
    clearInterval(pinging);
    connection.gone.cancel(new Cancelled(null));
    connection.forget();
    connection.release();
    void onClosed(code, reason.toString());
  });
}
