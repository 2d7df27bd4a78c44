import type { GraphQLFormattedError } from 'graphql';
import { cut } from '../../foundation/text/excerpt.js';

/** Errors that a response lists, and bytes of JSON that they have together. */
export const ERRORS_MAX = 20;
const ROOM_BYTES = 14_000;

/** Most characters of a message, and places in the document that an error names. */
const MESSAGE_MAX = 500;
const LOCATIONS_MAX = 5;

/** As much of a message as a client is shown. */
export function cutMessage(message: string): string {
  return cut(message, MESSAGE_MAX);
}

/** An error that says no more than a client can bear, whatever it is made of. */
export function boundedError(error: GraphQLFormattedError): GraphQLFormattedError {
  const { message, locations } = error;
  const isLong = message.length > MESSAGE_MAX || (locations !== undefined && locations.length > LOCATIONS_MAX);
  if (!isLong) return error;
  return { ...error, message: cutMessage(message), ...(locations && { locations: locations.slice(0, LOCATIONS_MAX) }) };
}

/**
 * The errors of a response, as clients see them: the first of them, and where there are too many to list, how many more
 * there are, with as many as were not kept. Those that are not listed are not formatted either, but for one, which says by its
 * code of what kind they are.
 */
export function boundedErrors<Fault>(
  errors: readonly Fault[],
  format: (error: Fault) => GraphQLFormattedError,
  unkept = 0,
): readonly GraphQLFormattedError[] {
  const listed: GraphQLFormattedError[] = [];
  let room = ROOM_BYTES;
  for (const error of errors) {
    const formatted = format(error);
    room -= Buffer.byteLength(JSON.stringify(formatted));
    if (listed.length < ERRORS_MAX && (room >= 0 || listed.length === 0)) {
      listed.push(formatted);
      continue;
    }
    const more = errors.length - listed.length + unkept;
    const message = `${String(more)} more ${more === 1 ? 'error is' : 'errors are'} not listed.`;
    listed.push({ message, extensions: { code: formatted.extensions?.['code'], more } });
    break;
  }
  return listed;
}
