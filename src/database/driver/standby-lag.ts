/** Thrown if the database lags, as a standby may: other servers have the requested position, and this one will. */
export class StandbyLagError extends Error {
  /** `argument` is where the position comes from, for the client. */
  constructor(readonly argument: string | null = null) {
    super('the database has not reached that position of the log yet');
    this.name = 'StandbyLagError';
  }
}

/** Thrown for a statement on a replica that does not respond any more, or is another server than before. */
export class ReplicaLostError extends Error {
  constructor(reason: string) {
    super(`the replica was given up: ${reason}`);
    this.name = 'ReplicaLostError';
  }
}
