import type { Duplex } from 'node:stream';
import { GraphQLError } from 'graphql';
import { CloseCode } from 'graphql-ws';
import type { WebSocket } from 'ws';
import { LimitExceededError } from '../../graphql/limits/limit-exceeded.js';

/** Maximum length of a close reason (RFC 6455, 5.5.1: 125 bytes with the code). */
const REASON_MAX_BYTES = 123;

/** Close code for a client over its connection or rate limit, after HTTP's 429. */
const TOO_MANY_REQUESTS = 4429;

/** Time that a rejected client has to read the response. */
const SEND_TIMEOUT_MS = 1_000;

/**
 * Rejects an upgrade with a response and destroys the socket once that is sent. Nobody else would: Node.js has detached
 * the socket with its timeouts, and does not notice its end until all incoming data is read.
 */
export function rejectUpgrade(socket: Duplex, response: string): void {
  const destroy = (): void => {
    socket.destroy();
  };
  const timer = setTimeout(destroy, SEND_TIMEOUT_MS);
  socket.once('close', () => {
    clearTimeout(timer);
  });
  // Closing a socket with unread bytes resets it, and the response would be lost.
  socket.resume();
  socket.end(response, destroy);
}

/** Closes a socket with the reason, truncated to the maximum length. */
export function closeSocket(socket: WebSocket, code = CloseCode.InternalServerError as number, reason = ''): void {
  const bytes = Buffer.from(reason);
  // A character cut in two is decoded as a replacement character.
  socket.close(code, bytes.length > REASON_MAX_BYTES ? bytes.toString('utf8', 0, REASON_MAX_BYTES - 2) : reason);
}

/** Closes the socket for a LimitExceededError; throws any other error. */
export function closeWithError(socket: WebSocket, error: unknown): void {
  if (!(error instanceof LimitExceededError)) throw error;
  closeSocket(socket, TOO_MANY_REQUESTS, error.message);
}

/** Throws LimitExceededError when a connection has more than `max` operations. */
export function checkOperationCount(max: number, value: number): void {
  if (value <= max) return;
  const limit = 'operations of a connection';
  const message = `Too many operations at a time on one connection: at most ${String(max)} are allowed.`;
  throw new LimitExceededError(message, { code: 'RATE_LIMITED', limit, value, max }, 429);
}

/** The error without its HTTP status and headers. */
export function toGraphQLError({ message, details }: LimitExceededError): GraphQLError {
  return new GraphQLError(message, { extensions: details });
}
