import type { DatabaseFailure } from '../../database/driver/errors.js';
import type { Remedy, WriteError } from '../../database/driver/write-error.js';

/** What whoever asks again in vain is told to wait, in seconds. */
export const RETRY_AFTER_S = 1;

export const SERVICE_UNAVAILABLE = 503;

/** Codes of what may well succeed when it is asked again. */
const PASSING = new Set<unknown>(['OVERLOADED', 'UNAVAILABLE']);

/** What a client is told of the database, in a sentence without its end. */
const TROUBLES: Readonly<Record<DatabaseFailure, string>> = {
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

const REMEDIES: Readonly<Record<Remedy, string>> = {
  SAME_KEY: 'ask again with the same idempotencyKey.',
  REPEAT: 'ask again, which changes nothing where it is done.',
  LOOK: 'look whether it is there before you ask again.',
};

/** The message on a database that fails: what of, and what became of a write. */
export function unavailableMessage(trouble: DatabaseFailure, fault: WriteError | null): string {
  return `${TROUBLES[trouble]}: ${outcomeOf(fault, 'try again in a moment.')}`;
}

/** What is told of a write that failed; of what is none, `advice`. */
export function outcomeOf(fault: WriteError | null, advice: string): string {
  if (!fault) return advice;
  switch (fault.outcome) {
    case 'ABSENT':
      return 'nothing was written, try again in a moment.';
    case 'WHOLE':
      return 'what was told is written, and could not be read back.';
    case 'UNKNOWN':
      return `whether it was written is not known, ${REMEDIES[fault.remedy]}`;
  }
}

interface Result {
  readonly data?: Readonly<Record<string, unknown>> | null | undefined;
  readonly errors?: readonly { readonly extensions?: Readonly<Record<string, unknown>> | undefined }[] | undefined;
}

/** Whether a result says nothing but that the service can't answer now, which HTTP has a status for (503). */
export function isRetryableFailure({ data, errors }: Result): boolean {
  if (!errors?.some(({ extensions }) => PASSING.has(extensions?.['code']))) return false;
  return Object.values(data ?? {}).every((value) => value === null);
}
