import { constraintOf } from '../database/driver/errors.js';
import type { ReferenceKind } from '../database/query/references.js';
import type { Path } from '../foundation/records/input-validator.js';
import { UserInputError } from '../foundation/records/user-error.js';
import type { UserErrorKey } from '../foundation/records/user-error.js';

/** The user error for a violated database constraint, for races that no earlier check can see. */
export interface ConstraintMeaning {
  readonly code: UserErrorKey;
  readonly path: Path;
  readonly message: string;
}

/** The user error for a slug that another record of the type has. */
export const SLUG_TAKEN: ConstraintMeaning = { code: 'ALREADY_EXISTS', path: ['slug'], message: 'the slug is taken' };

/** The kind of a record, and the meaning of the constraints that its writes may violate. */
export interface RecordConstraints {
  readonly kind: ReferenceKind;
  readonly constraints?: Readonly<Record<string, ConstraintMeaning>>;
}

/** Runs a write. Throws a UserInputError for a violated constraint that has a meaning. `slug`: of a new record. */
export async function mapConstraintErrors<Result>(
  { kind, constraints }: RecordConstraints,
  slug: string | null,
  write: () => Promise<Result>,
): Promise<Result> {
  try {
    return await write();
  } catch (error) {
    const constraint = constraintOf(error);
    if (constraint === undefined) throw error;
    const meaning = constraint.endsWith('_slug_key') ? SLUG_TAKEN : constraints?.[constraint];
    if (!meaning) throw error;
    const { code, path, message } = meaning;
    const existing = meaning === SLUG_TAKEN && slug !== null ? { existing: { kind, reference: slug } } : {};
    throw new UserInputError([{ code, path: path.map(String), message, ...existing }]);
  }
}
