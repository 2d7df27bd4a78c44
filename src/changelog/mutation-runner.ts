import type { Database } from '../database/driver/database.js';
import { isConflict, isMissingReference } from '../database/driver/errors.js';
import type { ExecutionOptions } from '../database/driver/execution-options.js';
import type { WriteError } from '../database/driver/write-error.js';
import { retry } from '../foundation/async/retry.js';
import { InputValidator } from '../foundation/records/input-validator.js';
import { LogPosition } from '../foundation/records/log-position.js';
import type { LogPositionRow } from '../foundation/records/log-position.js';
import { UserInputError } from '../foundation/records/user-error.js';
import type { UserErrorData } from '../foundation/records/user-error.js';
import type { Versioned } from '../foundation/records/versioned.js';
import type { Viewer } from '../foundation/graphql/viewer.js';
import type { ChangeLog } from './change-log.js';
import type { WriteTransaction } from './write-transaction.js';
import { claimIdempotencyKey, digestOf, resolveOutcomeByKey, storeResult } from './idempotency.js';
import type { IdempotentRequest, StoredResult } from './idempotency.js';

/** The viewer of a mutation, and its execution options. */
export interface MutationContext extends ExecutionOptions {
  readonly viewer: Viewer;
}

/** The outcome of a mutation: the record and its change, or the user errors. */
export type MutationOutcome =
  | { readonly result: StoredResult; readonly errors: readonly [] }
  | { readonly result: null; readonly errors: readonly UserErrorData[] };

interface MutationInput {
  readonly idempotencyKey?: string | null;
}

/** How often a transaction is tried that PostgreSQL aborts because of a conflict with another one. */
const ATTEMPTS = 4;

/** Longest idempotency key. */
const KEY_MAX = 200;

/** Runs one mutation in a transaction, once per idempotency key, and returns user errors as data. */
export class MutationRunner {
  constructor(
    private readonly database: Database,
    private readonly log: ChangeLog,
  ) {}

  async run(
    context: MutationContext,
    mutation: string,
    input: MutationInput,
    work: (transaction: WriteTransaction) => Promise<Versioned>,
  ): Promise<MutationOutcome> {
    try {
      const attempt = (): Promise<StoredResult> => this.attempt(context, mutation, input, work);
      return {
        result: await retry(attempt, {
          when: (error) => isConflict(error) || isMissingReference(error),
          attempts: ATTEMPTS,
        }),
        errors: [],
      };
    } catch (error) {
      if (error instanceof UserInputError) return { result: null, errors: error.errors };
      throw error;
    }
  }

  private async attempt(
    { viewer, observer, deadline }: MutationContext,
    mutation: string,
    input: MutationInput,
    work: (transaction: WriteTransaction) => Promise<Versioned>,
  ): Promise<StoredResult> {
    const { idempotencyKey: key } = input;
    const options = { observer, deadline };
    if (key === null || key === undefined) {
      const { result, place } = await this.log.write(viewer, work, options);
      return storedResult(result, place);
    }
    const validator = new InputValidator();
    validator.text(['idempotencyKey'], key, KEY_MAX);
    validator.throwIfInvalid();
    const request: IdempotentRequest = { holder: viewer.holder, key, digest: digestOf(mutation, input) };
    const { result, place } = await this.log.write(
      viewer,
      async (transaction) => {
        const stored = await claimIdempotencyKey(transaction, request);
        if (stored) return stored;
        const subject = await work(transaction);
        await storeResult(transaction, request, subject);
        return subject;
      },
      // Whatever the outcome of this attempt, another one with the key may have committed, or may be about to.
      {
        ...options,
        resolveOutcome: (error: WriteError) => resolveOutcomeByKey(this.database, request, error, deadline),
      },
    );
    if ('globalId' in result) return storedResult(result, place);
    await this.log.reach(viewer, LogPosition.of(result), deadline);
    return result;
  }
}

function storedResult(subject: Versioned, place: LogPositionRow | null): StoredResult {
  if (!place) throw new Error('A record was written without a change in the log');
  return { type: subject.constructor.name, id: subject.id, position: place.position, tag: place.tag };
}
