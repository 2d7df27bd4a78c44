import type { Duplex } from 'node:stream';
import { GraphQLError } from 'graphql';
import { CloseCode } from 'graphql-ws';
import type { WebSocket } from 'ws';
import { LimitExceededError } from '../../graphql/limits/limit-exceeded.js';

/** Longest reason of a close (RFC 6455, 5.5.1: 125 bytes with the code). */
const REASON_MAX_BYTES = 123;

/** Close code of a client that has as many connections, or asks as often, as it may: as HTTP's 429. */
const TOO_MANY_REQUESTS = 4429;

/** Time that who is refused an upgrade has to take the answer. */
const TAKING_MS = 1_000;

/**
 * Answers a request for an upgrade with a refusal, and lets go of its socket once that is sent. Nobody else would: Node.js
 * has let go of it, with its timeouts, and does not see its end before all that comes on it is read.
 */
export function refuseUpgrade(socket: Duplex, answer: string): void {
  const destroy = (): void => {
    socket.destroy();
  };
  const late = setTimeout(destroy, TAKING_MS);
  socket.once('close', () => {
    clearTimeout(late);
  });
  // Unread bytes would have the answer lost: a socket that is closed over them is reset.
  socket.resume();
  socket.end(answer, destroy);
}

/** Closes a socket with as much of the reason as there is room for. */
export function close(socket: WebSocket, code = CloseCode.InternalServerError as number, reason = ''): void {
  const bytes = Buffer.from(reason);
  // A character that is cut in two ends as one that stands for what can't be read.
  socket.close(code, bytes.length > REASON_MAX_BYTES ? bytes.toString('utf8', 0, REASON_MAX_BYTES - 2) : reason);
}

/** Closes the socket of who is over a limit; throws any other error. */
export function refuse(socket: WebSocket, error: unknown): void {
  if (!(error instanceof LimitExceededError)) throw error;
  close(socket, TOO_MANY_REQUESTS, error.message);
}

/** Throws an OverLimit where more is under way on one connection than may be. */
export function refuseMoreThan(max: number, value: number): void {
  if (value <= max) return;
  const limit = 'operations of a connection';
  const message = `Too many operations at a time on one connection: at most ${String(max)} are taken.`;
  throw new LimitExceededError(message, { code: 'RATE_LIMITED', limit, value, max }, 429);
}

/** A refusal without what is HTTP's alone. */
export function toldOf({ message, told }: LimitExceededError): GraphQLError {
  return new GraphQLError(message, { extensions: told });
}
