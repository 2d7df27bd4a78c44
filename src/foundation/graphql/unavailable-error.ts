/**
 * Thrown if a system other than the database that a request depends on does not respond. Nothing was started: the request
 * can be repeated. The message is for the client.
 */
export class UnavailableError extends Error {
  override readonly name = 'UnavailableError';
}
