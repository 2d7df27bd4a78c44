import { excerpt } from '../text/excerpt.js';

/** Codes of faults that a request's sender can mend; they are the `extensions.code` of the answer. */
export type RequestErrorCode = 'BAD_USER_INPUT' | 'BAD_CURSOR' | 'FORBIDDEN';

/**
 * A fault in a request: thrown wherever it is found and turned into a GraphQL error in one place.
 *
 * `argument` is the path of the argument at fault, in dots: `filter.window.from`, `filter.actors.0.allOf.1`.
 */
export class RequestError extends Error {
  constructor(
    readonly code: RequestErrorCode,
    readonly argument: string,
    readonly reason: string,
  ) {
    // Where it was thrown is of no interest, and would take longer to find than all else: a page may have thousands of them.
    const { stackTraceLimit } = Error;
    Error.stackTraceLimit = 0;
    super(`${argument}: ${reason}`);
    Error.stackTraceLimit = stackTraceLimit;
    this.name = 'RequestFault';
  }
}

/** Refuses what the viewer's role, or the limits of its token, do not allow. */
export function forbidden(argument: string, reason: string): RequestError {
  return new RequestError('FORBIDDEN', argument, reason);
}

/** A fault of code BAD_USER_INPUT. */
export function badInput(argument: string, reason: string): RequestError {
  return new RequestError('BAD_USER_INPUT', argument, reason);
}

/**
 * Thrown to whoever comes with, or follows from, a position that is not of the log, as it went back or is another one. What
 * it has may be there no more: it is to read its list again, and to follow from the position that this gives.
 */
export class Resync extends Error {
  constructor(
    /** The argument that is at fault; null for a subscription that had begun. */
    readonly argument: string | null,
    reason: string,
    /** The log's end. Whoever has read its list after this can follow from here, and misses nothing. */
    readonly position: string,
  ) {
    const advice = 'Read your list again, and follow from the position that it has.';
    super(`${argument === null ? '' : `${argument}: `}${reason}. ${advice}`);
    this.name = 'Resync';
  }
}

/** What a client sent, quoted for a message and cut where it is long. */
export function quoted(value: string): string {
  return excerpt(value);
}
