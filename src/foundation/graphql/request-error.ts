import { excerpt } from '../text/excerpt.js';

/** Codes of errors that a client can correct; they are the `extensions.code` in the response. */
export type RequestErrorCode = 'BAD_USER_INPUT' | 'BAD_CURSOR' | 'NOT_FOUND' | 'FORBIDDEN';

/**
 * An error in a request: thrown wherever it is found and turned into a GraphQL error in one place.
 *
 * `argument` is the dotted path of the invalid argument: `filter.window.from`, `filter.actors.0.allOf.1`.
 */
export class RequestError extends Error {
  constructor(
    readonly code: RequestErrorCode,
    readonly argument: string,
    readonly reason: string,
    /** The global id of the record that the requested one became. */
    readonly mergedInto: string | null = null,
  ) {
    // No stack trace: nobody needs it, and capturing it would take more time than everything else. A page may have
    // thousands of these errors.
    const { stackTraceLimit } = Error;
    Error.stackTraceLimit = 0;
    super(`${argument}: ${reason}`);
    Error.stackTraceLimit = stackTraceLimit;
    this.name = 'RequestError';
  }
}

/** An error of code FORBIDDEN: the viewer's role, or the limits of its token, do not allow the request. */
export function forbidden(argument: string, reason: string): RequestError {
  return new RequestError('FORBIDDEN', argument, reason);
}

/** An error of code NOT_FOUND: an argument refers to a record that does not exist. */
export function notFound(argument: string, reason: string): RequestError {
  return new RequestError('NOT_FOUND', argument, reason);
}

/** An error of code BAD_USER_INPUT. */
export function badInput(argument: string, reason: string): RequestError {
  return new RequestError('BAD_USER_INPUT', argument, reason);
}

/**
 * Thrown when a client reads or subscribes from a position that is not in the log, because the log went back or is a
 * different one. Data that the client holds may no longer exist: it must read its list again, and subscribe from the
 * position given here.
 */
export class ResyncRequiredError extends Error {
  constructor(
    /** The invalid argument; null for a subscription that was already running. */
    readonly argument: string | null,
    reason: string,
    /** The end of the log. A client that reads its list after this error can subscribe from here and misses nothing. */
    readonly position: string,
  ) {
    const advice = 'Reload your list and subscribe from its position.';
    super(`${argument === null ? '' : `${argument}: `}${reason}. ${advice}`);
    this.name = 'ResyncRequiredError';
  }
}

/** Quotes a value that a client sent for a message, truncated if it is long. */
export function quoted(value: string): string {
  return excerpt(value);
}
