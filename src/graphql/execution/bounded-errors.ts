import type { GraphQLFormattedError } from 'graphql';
import { truncate } from '../../foundation/text/excerpt.js';

/** Maximum number of errors in a response, and of the bytes of JSON that they take together. */
export const ERRORS_MAX = 20;
const ERRORS_MAX_BYTES = 14_000;

/** Maximum length of an error message, and number of locations in an error. */
export const MESSAGE_MAX = 500;
const LOCATIONS_MAX = 5;

/** Cuts a message to the length that clients receive. */
export function cutMessage(message: string): string {
  return truncate(message, MESSAGE_MAX);
}

/** Cuts the message and the locations of an error to their limits. */
export function boundedError(error: GraphQLFormattedError): GraphQLFormattedError {
  const { message, locations } = error;
  const isLong = message.length > MESSAGE_MAX || (locations !== undefined && locations.length > LOCATIONS_MAX);
  if (!isLong) return error;
  return { ...error, message: cutMessage(message), ...(locations && { locations: locations.slice(0, LOCATIONS_MAX) }) };
}

/**
 * The errors of a response, formatted for clients. If there are too many to list, the last entry says how many more
 * there are, including those that were not recorded. Of those not listed only the first is formatted, for its code.
 */
export function boundedErrors<Failure>(
  errors: readonly Failure[],
  format: (error: Failure) => GraphQLFormattedError,
  unrecorded = 0,
): readonly GraphQLFormattedError[] {
  const listed: GraphQLFormattedError[] = [];
  let remainingBytes = ERRORS_MAX_BYTES;
  for (const error of errors) {
    const formatted = format(error);
    remainingBytes -= Buffer.byteLength(JSON.stringify(formatted));
    if (listed.length < ERRORS_MAX && (remainingBytes >= 0 || listed.length === 0)) {
      listed.push(formatted);
      continue;
    }
    const more = errors.length - listed.length + unrecorded;
    const message = `${String(more)} more ${more === 1 ? 'error is' : 'errors are'} not listed.`;
    listed.push({ message, extensions: { code: formatted.extensions?.['code'], more } });
    break;
  }
  return listed;
}
