/** Thrown for a text that is not a date of Entente's EDTF profile. The reason says what is wrong and how to fix it. */
export class EdtfError extends Error {
  constructor(readonly reason: string) {
    super(reason);
    this.name = 'EdtfError';
  }
}
