import type { DatabaseFailure } from '../../database/driver/errors.js';
import type { UnknownOutcomeAdvice, WriteError } from '../../database/driver/write-error.js';

/** The value of `Retry-After`, in seconds. */
export const RETRY_AFTER_S = 1;

export const SERVICE_UNAVAILABLE = 503;

/** Error codes of failures that can be retried. */
const RETRYABLE = new Set<unknown>(['OVERLOADED', 'UNAVAILABLE']);

/** Messages for database failures, each a sentence without its end. */
const FAILURE_MESSAGES: Readonly<Record<DatabaseFailure, string>> = {
  READ_ONLY: 'The database is read-only now',
  UNCONFIRMED: 'The database could not confirm that the committed data is safe',
  STALLED: 'The service stalled during a transaction, and the database ended it',
  DISK_FULL: 'The disk of the database is full',
  NO_CONNECTIONS: 'The database accepts no more connections now',
  STOPPED: 'The database was stopped',
  STARTING: 'The database is starting',
  POOL_EXHAUSTED: 'All connections to the database are in use',
  SILENT: 'The database does not respond',
  OUT_OF_REACH: 'The database is unreachable',
  NO_LOG: 'The database has no change log, for example because it is being restored',
  BEHIND: 'The database has not reached that position of the log yet',
};

const REMEDY_MESSAGES: Readonly<Record<UnknownOutcomeAdvice, string>> = {
  SAME_KEY: 'retry with the same idempotencyKey.',
  REPEAT: 'retry: if it was written, this changes nothing.',
  LOOK: 'check whether it was written before you retry.',
};

/** The message for a database failure, including the outcome of a write. */
export function unavailableMessage(failure: DatabaseFailure, writeError: WriteError | null): string {
  return `${FAILURE_MESSAGES[failure]}: ${outcomeSentence(writeError, 'try again in a moment.')}`;
}

/** The end of a message: the outcome of a failed write; without a write, `advice`. */
export function outcomeSentence(writeError: WriteError | null, advice: string): string {
  if (!writeError) return advice;
  switch (writeError.outcome) {
    case 'NOT_COMMITTED':
      return 'nothing was written, try again in a moment.';
    case 'COMMITTED':
      return 'the write was committed, but its result could not be read.';
    case 'UNKNOWN':
      return `it is unknown whether it was written; ${REMEDY_MESSAGES[writeError.recovery]}`;
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
