import { randomBytes } from 'node:crypto';
import type { IncomingMessage } from 'node:http';

export const REQUEST_ID = 'x-request-id';

/** What a proxy may call a request: short, and nothing that means something to whoever reads the log. */
const WELL_FORMED = /^[\w.-]{1,64}$/;

/** Tells this process's requests from those of others; a number tells them from each other, at no cost. */
const PROCESS = randomBytes(8).toString('base64url');
let last = 0;

/** A request's id: the one that it came with where that is well-formed, else a new one. */
export function requestIdOf({ headers }: Pick<IncomingMessage, 'headers'>): string {
  const given = headers[REQUEST_ID];
  return typeof given === 'string' && WELL_FORMED.test(given) ? given : `${PROCESS}-${(last += 1).toString(36)}`;
}
