/** Thrown where the database lags, as a standby may: what was asked for is there on others, and will be here. */
export class StandbyBehind extends Error {
  constructor() {
    super('the database has not come to that position of the log yet');
    this.name = 'StandbyBehind';
  }
}
