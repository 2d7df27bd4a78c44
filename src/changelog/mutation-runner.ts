import type { Database } from '../database/driver/database.js';
import { isConflict } from '../database/driver/errors.js';
import type { ExecutionOptions } from '../database/driver/execution-options.js';
import type { WriteError } from '../database/driver/write-error.js';
import { InputValidator } from '../foundation/records/input-validator.js';
import { LogPosition } from '../foundation/records/log-position.js';
import type { PlaceInLog } from '../foundation/records/log-position.js';
import { UserInputError } from '../foundation/records/user-error.js';
import type { UserErrorData } from '../foundation/records/user-error.js';
import type { Versioned } from '../foundation/records/versioned.js';
import type { Viewer } from '../foundation/graphql/viewer.js';
import type { ChangeLog, WriteTransaction } from './change-log.js';
import { claim, digestOf, judgedByKey, keep } from './idempotency.js';
import type { Once, StoredResult } from './idempotency.js';

/** Who tells, and what that runs on. */
export interface MutationContext extends ExecutionOptions {
  readonly viewer: Viewer;
}

/** What came of telling: the thing and its change, or why it was refused. */
export type Outcome =
  | { readonly told: StoredResult; readonly refusals: readonly [] }
  | { readonly told: null; readonly refusals: readonly UserErrorData[] };

interface TellableInput {
  readonly idempotencyKey?: string | null;
}

/** How often a transaction is tried that PostgreSQL ends for the sake of another one. */
const ATTEMPTS = 4;

const KEY_MAX = 200;

/** Tells one thing: in a transaction, once a key, with what is refused as data. */
export class MutationRunner {
  constructor(
    private readonly database: Database,
    private readonly log: ChangeLog,
  ) {}

  async tell(
    teller: MutationContext,
    verb: string,
    input: TellableInput,
    work: (writing: WriteTransaction) => Promise<Versioned>,
  ): Promise<Outcome> {
    for (let attempt = 1; ; attempt += 1) {
      try {
        return { told: await this.attempt(teller, verb, input, work), refusals: [] };
      } catch (error) {
        if (error instanceof UserInputError) return { told: null, refusals: error.refusals };
        if (!isConflict(error) || attempt === ATTEMPTS) throw error;
      }
    }
  }

  private async attempt(
    { viewer, meter, deadline }: MutationContext,
    verb: string,
    input: TellableInput,
    work: (writing: WriteTransaction) => Promise<Versioned>,
  ): Promise<StoredResult> {
    const { idempotencyKey: key } = input;
    const terms = { meter, deadline };
    if (key === null || key === undefined) {
      const { result, place } = await this.log.write(viewer, work, terms);
      return toldOf(result, place);
    }
    const judge = new InputValidator();
    judge.text(['idempotencyKey'], key, KEY_MAX);
    judge.conclude();
    const once: Once = { holder: viewer.holder, key, digest: digestOf(verb, input) };
    const { result, place } = await this.log.write(
      viewer,
      async (writing) => {
        const before = await claim(writing, once);
        if (before) return before;
        const subject = await work(writing);
        await keep(writing, once, subject);
        return subject;
      },
      // Whatever became of this attempt, another one may have been committed, or be about to.
      { ...terms, settle: (fault: WriteError) => judgedByKey(this.database, once, fault, deadline) },
    );
    if ('globalId' in result) return toldOf(result, place);
    await this.log.reach(LogPosition.of(result), deadline);
    return result;
  }
}

function toldOf(subject: Versioned, place: PlaceInLog | null): StoredResult {
  if (!place) throw new Error('A thing was told, and nothing was noted');
  return { type: subject.constructor.name, id: subject.id, position: place.position, tag: place.tag };
}
