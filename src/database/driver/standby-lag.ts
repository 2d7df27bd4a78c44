/** Thrown if the database lags, as a standby may: other servers have the requested position, and this one will. */
export class StandbyLagError extends Error {
  constructor() {
    super('the database has not come to that position of the log yet');
    this.name = 'StandbyLagError';
  }
}
