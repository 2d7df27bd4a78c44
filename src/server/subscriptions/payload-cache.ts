import { hash } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { unwrapResolverError } from '@apollo/server/errors';
import { LRUCache } from 'lru-cache';
import { withConcurrency } from '../../database/driver/concurrency.js';
import { Deadline } from '../../database/driver/deadline.js';
import { Loaders } from '../../database/query/loaders.js';
import type { Cancellable } from '../../database/driver/queryable.js';
import type { ReadContext } from '../../database/query/request-context.js';
import { isUnavailable } from '../../database/driver/errors.js';
import type { ChangeBatch } from '../../domain/following/change-batch.js';
import type { OnDisconnect } from '../../foundation/async/disconnect.js';
import { TIMEOUT_MS, RETRY_MS } from '../../graphql/execution/operation-pipeline.js';
import type { Operation, OperationPipeline } from '../../graphql/execution/operation-pipeline.js';
import { digestSelection } from './subscription-key.js';
import type { Work } from '../../graphql/scheduling/shared-task.js';
import { SingleFlight } from '../../graphql/scheduling/single-flight.js';
import type { OperationScheduler } from '../../graphql/scheduling/scheduler.js';
import { jsonOf } from '../../foundation/async/json-in-steps.js';

type Reader = Pick<ReadContext, 'viewer' | 'languages'>;

/** What a follower is sent of each change, and by what that is told apart from what others are sent. */
export interface SubscriptionSelection {
  readonly operation: Operation;
  readonly reader: Reader;
  readonly key: string;
}

/**
 * What a follower selects. What it is sent of a change depends on its operation, its language and its role, and on the
 * variables that are used in what it selects; not on those that say which changes it follows, and from where on.
 */
export function subscriptionKey(operation: Operation, reader: Reader): SubscriptionSelection {
  const { variables } = operation;
  const selected = digestSelection(operation);
  // As they were coerced, so that a default is told apart from null; one that is not given has no value at all.
  const used = selected.variables.map((name) => [name, ...(Object.hasOwn(variables, name) ? [variables[name]] : [])]);
  const key = hash('sha256', JSON.stringify([selected.digest, used, reader.viewer.role, reader.languages]));
  return { operation, reader, key };
}

/** Who is sent what is made. */
export interface Recipient {
  /** Whose turn it takes. */
  readonly client: string;
  readonly onGone: OnDisconnect;
}

/** What the texts that are kept take in memory, and what each takes beside its characters. */
const TEXTS_BYTES_MAX = 32_000_000;
const TEXT_BYTES = 300;
const CHARACTER_BYTES = 2;

/** What was made of one change, by what is selected of it, and what is being made. */
interface Made {
  readonly texts: Map<string, string>;
  readonly making: SingleFlight<string>;
}

export interface PayloadCacheDeps {
  readonly operations: OperationPipeline;
  readonly turns: OperationScheduler;
  readonly queryable: Cancellable;
  /** Each is given as long to be made as an operation has. */
  readonly deadlineMs: number;
}

/**
 * What is sent of a change, serialized: made once for all who select the same, and kept as long as there is room. It takes
 * turns by client, few at once, in lanes of their own: whatever is followed, what is asked beside it is answered.
 */
export class PayloadCache {
  private readonly made = new WeakMap<ChangeBatch, Made>();
  /** The texts of all changes, those that were made first ahead: they are forgotten when there are too many. */
  private readonly kept = new LRUCache<object, { readonly made: Made; readonly key: string; readonly bytes: number }>({
    maxSize: TEXTS_BYTES_MAX,
    sizeCalculation: ({ bytes }) => bytes,
    dispose: ({ made, key }) => {
      made.texts.delete(key);
    },
  });

  constructor(private readonly parts: PayloadCacheDeps) {}

  /**
   * The JSON of an execution result; at once when it was made already. Throws when the database stays out of reach,
   * Overloaded when it is not its turn for too long, and Cancelled when it takes too long: a result without what could not be
   * read in time would be lost to those who follow.
   */
  of(told: ChangeBatch, selection: SubscriptionSelection, recipient: Recipient): string | Promise<string> {
    let made = this.made.get(told);
    if (!made) this.made.set(told, (made = { texts: new Map<string, string>(), making: new SingleFlight<string>() }));
    return made.texts.get(selection.key) ?? this.make(told, selection, recipient, made);
  }

  private async make(told: ChangeBatch, selection: SubscriptionSelection, recipient: Recipient, made: Made): Promise<string> {
    const { operations, turns, deadlineMs } = this.parts;
    const { operation, key } = selection;
    const need = operations.needOf(operation);
    const joiner = { ...recipient, lane: () => turns.payloadQueueOf(need), timeMs: deadlineMs };
    const patientUntil = performance.now() + TIMEOUT_MS;
    for (;;) {
      try {
        return await made.making.share(key, this.work(told, selection, made, turns.isExpensive(need)), joiner);
      } catch (error) {
        // A change that could not be read would be lost to those who follow: it is read again, and nobody waits for its turn.
        if (!isUnavailable(error) || performance.now() > patientUntil) throw error;
        await sleep(RETRY_MS);
        const known = made.texts.get(key);
        if (known !== undefined) return known;
      }
    }
  }

  private keep(made: Made, key: string, text: string): void {
    const place = {};
    made.texts.set(key, text);
    this.kept.set(place, { made, key, bytes: TEXT_BYTES + text.length * CHARACTER_BYTES });
    // What is longer than all that is kept is not kept.
    if (!this.kept.has(place)) made.texts.delete(key);
  }

  /** Throws Cancelled once the time is over; then nothing more is asked of the database for it. */
  private work(told: ChangeBatch, { operation, reader, key }: SubscriptionSelection, made: Made, isDear: boolean): Work<string> {
    const { operations, queryable, deadlineMs } = this.parts;
    return async (onAllGone, onJoin) => {
      const deadline = new Deadline(deadlineMs);
      onAllGone(() => {
        deadline.abandon();
      });
      onJoin(() => {
        deadline.renew();
      });
      const late = new Promise<never>((_, reject) => deadline.onCancel(reject));
      // What takes long holds up nobody else's: those who share loaders wait for each other's statements.
      const loaders = isDear
        ? new Loaders(withConcurrency(queryable.until(deadline), { atOnce: 1 }, deadline))
        : told.loaders.until(deadline);
      try {
        const result = await Promise.race([
          operations.run(operation, told.change, { ...reader, loaders, deadline }),
          late,
        ]);
        const lost = result.errors?.map(unwrapResolverError).find(isUnavailable);
        if (lost) {
          told.loaders.clear();
          throw lost as Error;
        }
        const text = await jsonOf(operations.formatResult(result));
        this.keep(made, key, text);
        return text;
      } finally {
        deadline.end();
      }
    };
  }
}
