/** Thrown for a statement that was ended when its time was over, where PostgreSQL could not be told to end it either. */
export class SilentServer extends Error {
  constructor(cause: unknown) {
    super('no answer, and none to a cancel', { cause });
    this.name = 'SilentServer';
  }
}
