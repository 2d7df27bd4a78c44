/** Thrown for a statement that timed out and for which PostgreSQL did not respond to the cancel request either. */
export class ServerUnresponsiveError extends Error {
  constructor(cause: unknown) {
    super('no response to the statement or to a cancel request', { cause });
    this.name = 'ServerUnresponsiveError';
  }
}
