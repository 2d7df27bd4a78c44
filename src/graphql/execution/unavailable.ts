import type { DatabaseFailure } from '../../database/driver/errors.js';
import type { Recovery, WriteError } from '../../database/driver/write-error.js';

/** The value of `Retry-After`, in seconds. */
export const RETRY_AFTER_S = 1;

export const SERVICE_UNAVAILABLE = 503;

/** Error codes of failures that can be retried. */
const RETRYABLE = new Set<unknown>(['OVERLOADED', 'UNAVAILABLE']);

/** Messages for database failures, each a sentence without its end. */
const FAILURE_MESSAGES: Readonly<Record<DatabaseFailure, string>> = {
  READ_ONLY: 'The database takes no writes now',
  UNCONFIRMED: 'The database could not confirm that what was committed is safe',
  STALLED: 'The service came to a halt in the midst of a transaction, which the database ended',
  DISK_FULL: 'The database has no room left on its disk',
  NO_CONNECTIONS: 'The database takes no more connections now',
  STOPPED: 'The database was stopped',
  STARTING: 'The database is starting',
  POOL_EXHAUSTED: 'All connections to the database are taken',
  SILENT: 'The database does not answer',
  OUT_OF_REACH: 'The database is out of reach',
  NO_LOG: 'The database has no log of changes, as while it is being restored',
  BEHIND: 'The database has not come to that position of the log yet',
};

const REMEDY_MESSAGES: Readonly<Record<Recovery, string>> = {
  SAME_KEY: 'ask again with the same idempotencyKey.',
  REPEAT: 'ask again, which changes nothing where it is done.',
  LOOK: 'look whether it is there before you ask again.',
};

/** The message for a database failure, including the outcome of a write. */
export function unavailableMessage(failure: DatabaseFailure, writeError: WriteError | null): string {
  return `${FAILURE_MESSAGES[failure]}: ${outcomeOf(writeError, 'try again in a moment.')}`;
}

/** The end of a message: the outcome of a failed write; without a write, `advice`. */
export function outcomeOf(writeError: WriteError | null, advice: string): string {
  if (!writeError) return advice;
  switch (writeError.outcome) {
    case 'NOT_COMMITTED':
      return 'nothing was written, try again in a moment.';
    case 'COMMITTED':
      return 'what was told is written, and could not be read back.';
    case 'UNKNOWN':
      return `whether it was written is not known, ${REMEDY_MESSAGES[writeError.recovery]}`;
  }
}

interface Result {
  readonly data?: Readonly<Record<string, unknown>> | null | undefined;
  readonly errors?: readonly { readonly extensions?: Readonly<Record<string, unknown>> | undefined }[] | undefined;
}

/** Whether a result only says that the service cannot respond now, for which HTTP has a status (503). */
export function isRetryableFailure({ data, errors }: Result): boolean {
  if (!errors?.some(({ extensions }) => RETRYABLE.has(extensions?.['code']))) return false;
  return Object.values(data ?? {}).every((value) => value === null);
}
