import { hash } from 'node:crypto';
import { unwrapResolverError } from '@apollo/server/errors';
import { LRUCache } from 'lru-cache';
import { withConcurrency } from '../../database/driver/concurrency.js';
import { Deadline } from '../../database/driver/deadline.js';
import { Loaders } from '../../database/query/loaders.js';
import type { Cancellable } from '../../database/driver/queryable.js';
import type { ReadContext } from '../../database/query/request-context.js';
import { isUnavailable } from '../../database/driver/errors.js';
import type { LoadedChange } from '../../domain/following/change-batch.js';
import { retry } from '../../foundation/async/retry.js';
import type { OnDisconnect } from '../../foundation/async/disconnect.js';
import { DATABASE_WAIT_MS, DATABASE_RETRY_MS } from '../../graphql/execution/operation-pipeline.js';
import type { Operation, OperationPipeline } from '../../graphql/execution/operation-pipeline.js';
import { digestSelection } from './subscription-key.js';
import type { Computation } from '../../graphql/scheduling/shared-task.js';
import { SingleFlight } from '../../graphql/scheduling/single-flight.js';
import type { OperationScheduler } from '../../graphql/scheduling/scheduler.js';
import { resultText } from '../../graphql/execution/result-text.js';

type ReaderContext = Pick<ReadContext, 'viewer' | 'languages'>;

/** What a subscriber selects of each change, and the key that subscribers with the same payloads share. */
export interface SubscriptionSelection {
  readonly operation: Operation;
  readonly reader: ReaderContext;
  readonly key: string;
}

/**
 * Builds the selection of a subscriber. Its payloads depend on its operation, languages and role, and on the variables
 * used in what it selects, but not on the variables that choose which changes it receives and from where.
 */
export function subscriptionKey(operation: Operation, reader: ReaderContext): SubscriptionSelection {
  const { variables } = operation;
  const selected = digestSelection(operation);
  // Coerced values, so that a default differs from null; a variable that was not provided has no value.
  const used = selected.variables.map((name) => [name, ...(Object.hasOwn(variables, name) ? [variables[name]] : [])]);
  const key = hash('sha256', JSON.stringify([selected.digest, used, reader.viewer.role, reader.languages]));
  return { operation, reader, key };
}

/** Who a payload is sent to. */
export interface Recipient {
  /** The client whose turn the work takes. */
  readonly client: string;
  readonly onGone: OnDisconnect;
}

/** Memory limit for cached payloads, and the overhead of each besides its characters, in bytes. */
const TEXTS_BYTES_MAX = 32_000_000;
const TEXT_BYTES = 300;
const CHARACTER_BYTES = 2;

/** The payloads of one change by selection key: those that are built, and those being built. */
interface ChangePayloads {
  readonly texts: Map<string, string>;
  readonly pending: SingleFlight<string>;
}

export interface PayloadCacheDeps {
  readonly operations: OperationPipeline;
  readonly turns: OperationScheduler;
  readonly queryable: Cancellable;
  /** The timeout for building a payload is that of an operation. */
  readonly operationTimeoutMs: number;
}

/**
 * Builds the serialized payload of a change once for all subscribers with the same selection, and caches it while there
 * is room. Building takes turns by client in queues of its own and with low concurrency, so that subscriptions do not
 * delay queries.
 */
export class PayloadCache {
  private readonly payloads = new WeakMap<LoadedChange, ChangePayloads>();
  /** The texts of all changes, oldest first: they are evicted when the limit is reached. */
  private readonly entries = new LRUCache<
    object,
    { readonly payloads: ChangePayloads; readonly key: string; readonly bytes: number }
  >({
    maxSize: TEXTS_BYTES_MAX,
    sizeCalculation: ({ bytes }) => bytes,
    dispose: ({ payloads, key }) => {
      payloads.texts.delete(key);
    },
  });

  constructor(private readonly deps: PayloadCacheDeps) {}

  /**
   * The JSON of an execution result; synchronously if it is cached. Throws when the database stays unavailable,
   * OverloadedError when the turn does not come in time, and CancelledError when building takes too long: a result without
   * the fields that were not read in time would be lost to the subscribers.
   */
  payloadFor(batch: LoadedChange, selection: SubscriptionSelection, recipient: Recipient): string | Promise<string> {
    let payloads = this.payloads.get(batch);
    if (!payloads)
      this.payloads.set(batch, (payloads = { texts: new Map<string, string>(), pending: new SingleFlight<string>() }));
    return payloads.texts.get(selection.key) ?? this.build(batch, selection, recipient, payloads);
  }

  private async build(
    batch: LoadedChange,
    selection: SubscriptionSelection,
    recipient: Recipient,
    payloads: ChangePayloads,
  ): Promise<string> {
    const { turns, operationTimeoutMs } = this.deps;
    const { operation, key } = selection;
    const { workload } = operation;
    const joiner = { ...recipient, queue: () => turns.payloadQueueOf(workload), timeoutMs: operationTimeoutMs };
    const retryUntil = performance.now() + DATABASE_WAIT_MS;
    const attempt = async (): Promise<string> =>
      payloads.texts.get(key) ??
      payloads.pending.share(key, this.workFor(batch, selection, payloads, turns.isExpensive(workload)), joiner);
    // A change that could not be read would be lost to the subscribers, so it is read again. No turn is held during the
    // pause.
    return retry(attempt, {
      when: (error) => isUnavailable(error) && performance.now() <= retryUntil,
      delayMs: DATABASE_RETRY_MS,
    });
  }

  private store(payloads: ChangePayloads, key: string, text: string): void {
    const entryKey = {};
    payloads.texts.set(key, text);
    this.entries.set(entryKey, { payloads, key, bytes: TEXT_BYTES + text.length * CHARACTER_BYTES });
    // A text larger than the whole cache is not cached.
    if (!this.entries.has(entryKey)) payloads.texts.delete(key);
  }

  /** Throws CancelledError after the timeout; then no more statements are sent to the database for it. */
  private workFor(
    batch: LoadedChange,
    { operation, reader, key }: SubscriptionSelection,
    payloads: ChangePayloads,
    isExpensive: boolean,
  ): Computation<string> {
    const { operations, queryable, operationTimeoutMs } = this.deps;
    return async (onAllGone, onJoin) => {
      const deadline = new Deadline(operationTimeoutMs);
      onAllGone(() => {
        deadline.abandon();
      });
      onJoin(() => {
        deadline.renew();
      });
      const timedOut = new Promise<never>((_, reject) => deadline.onCancel(reject));
      // Expensive payloads get loaders of their own: users of shared loaders wait for each other's statements.
      const loaders = isExpensive
        ? new Loaders(withConcurrency(queryable.until(deadline), { max: 1 }, deadline))
        : batch.loaders.until(deadline);
      try {
        const result = await Promise.race([
          operations.run(operation, batch.change, { ...reader, loaders, deadline }),
          timedOut,
        ]);
        const unavailable = result.errors?.map(unwrapResolverError).find(isUnavailable);
        if (unavailable) {
          batch.loaders.clear();
          throw unavailable as Error;
        }
        const text = await resultText(operations.formatResult(result));
        this.store(payloads, key, text);
        return text;
      } finally {
        deadline.end();
      }
    };
  }
}
