/** A text that is no date of Entente's profile of EDTF; the reason says what is wrong and what would be right. */
export class EdtfError extends Error {
  constructor(readonly reason: string) {
    super(reason);
    this.name = 'EdtfError';
  }
}
