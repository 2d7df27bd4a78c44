/** Thrown when a request can't be authenticated; the reason is for the client. */
export class UnauthenticatedError extends Error {
  constructor(readonly reason: string) {
    super(reason);
    this.name = 'UnauthenticatedError';
  }
}
