/** Why an input was rejected; the values of UserErrorCode in the schema contract. */
export type UserErrorKey =
  | 'INVALID'
  | 'NOT_FOUND'
  | 'ALREADY_EXISTS'
  | 'VERSION_CONFLICT'
  | 'WRONG_STATUS'
  | 'IDEMPOTENCY_KEY_REUSED'
  | 'TOO_MANY';

/** One error that the client can correct. `path` leads into the input, with list indexes as digits. */
export interface UserErrorData {
  readonly code: UserErrorKey;
  readonly path: readonly string[];
  readonly message: string;
  /** The record that the input conflicts with. */
  readonly existing?: ConflictingRecord;
}

/** A reference to a record: its kind, and its global id or slug. */
export interface ConflictingRecord {
  readonly kind: string;
  readonly reference: string;
}

/** Thrown by a service inside its transaction, so that nothing of a rejected input is written. Carries all errors. */
export class UserInputError extends Error {
  constructor(readonly errors: readonly UserErrorData[]) {
    super(errors.map(({ path, message }) => `${path.join('.')}: ${message}`).join('; '));
    this.name = 'UserInputError';
  }
}
