/** Codes of faults that a request's sender can mend; they are the `extensions.code` of the answer. */
export type RequestFaultCode = 'BAD_USER_INPUT' | 'BAD_CURSOR' | 'FORBIDDEN';

/**
 * A fault in a request: thrown wherever it is found and turned into a GraphQL error in one place.
 *
 * `argument` is the path of the argument at fault, in dots: `filter.window.from`, `filter.actors.0.allOf.1`.
 */
export class RequestFault extends Error {
  constructor(
    readonly code: RequestFaultCode,
    readonly argument: string,
    readonly reason: string,
  ) {
    super(`${argument}: ${reason}`);
    this.name = 'RequestFault';
  }
}

/** Refuses what the viewer's role, or the limits of its token, do not allow. */
export function forbidden(argument: string, reason: string): RequestFault {
  return new RequestFault('FORBIDDEN', argument, reason);
}

/** A fault of code BAD_USER_INPUT. */
export function badInput(argument: string, reason: string): RequestFault {
  return new RequestFault('BAD_USER_INPUT', argument, reason);
}

const QUOTED_MAX = 80;

/** What a client sent, quoted for a message and cut where it is long. */
export function quoted(value: string): string {
  return JSON.stringify(value.length > QUOTED_MAX ? `${value.slice(0, QUOTED_MAX)}…` : value);
}
