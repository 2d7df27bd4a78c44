/** Thrown where the database is a standby that lags: what was asked for is there on others, and will be here. */
export class StandbyBehind extends Error {
  constructor() {
    super('the database is a standby, and has not come to that position of the log yet');
    this.name = 'StandbyBehind';
  }
}
