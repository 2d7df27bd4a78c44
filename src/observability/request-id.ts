import { randomBytes } from 'node:crypto';
import type { IncomingMessage } from 'node:http';

export const REQUEST_ID = 'x-request-id';

/** Accepted request ids of proxies: short, and without characters that have a meaning in a log. */
const WELL_FORMED = /^[\w.-]{1,64}$/;

/** Prefix of the ids of this process; a counter makes them unique within it, at no cost. */
const PROCESS_ID = randomBytes(8).toString('base64url');
let lastNumber = 0;

/** A request's id: that of its header if it is well-formed, else a new one. */
export function requestIdOf({ headers }: Pick<IncomingMessage, 'headers'>): string {
  const id = headers[REQUEST_ID];
  return typeof id === 'string' && WELL_FORMED.test(id) ? id : `${PROCESS_ID}-${(lastNumber += 1).toString(36)}`;
}
