/** Why an input was refused; the values of the contract's UserErrorCode. */
export type UserErrorDataCode =
  'INVALID' | 'NOT_FOUND' | 'ALREADY_EXISTS' | 'VERSION_CONFLICT' | 'WRONG_STATUS' | 'KEY_REUSED' | 'TOO_MANY';

/** One thing that a writer can mend: `path` leads into the input, list indexes as digits. */
export interface UserErrorData {
  readonly code: UserErrorDataCode;
  readonly path: readonly string[];
  readonly message: string;
  /** What stands in the way. */
  readonly existing?: Existing;
}

/** A thing by reference: of what kind, and its global id or slug. */
export interface Existing {
  readonly kind: string;
  readonly reference: string;
}

/** Thrown by a service inside its transaction, so that nothing of a refused input is written; carries all faults at once. */
export class UserInputError extends Error {
  constructor(readonly refusals: readonly UserErrorData[]) {
    super(refusals.map((refusal) => `${refusal.path.join('.')}: ${refusal.message}`).join('; '));
    this.name = 'Refused';
  }
}
