import { hash } from 'node:crypto';
import { unwrapResolverError } from '@apollo/server/errors';
import { LRUCache } from 'lru-cache';
import { withConcurrency } from '../../database/driver/concurrency.js';
import { Deadline } from '../../database/driver/deadline.js';
import { Loaders } from '../../database/query/loaders.js';
import type { Cancellable } from '../../database/driver/queryable.js';
import type { ReadContext } from '../../database/query/request-context.js';
import { isUnavailable } from '../../database/driver/errors.js';
import type { SharedChange } from '../../domain/following/change-batch.js';
import { pause, retry } from '../../foundation/async/retry.js';
import type { OnDisconnect } from '../../foundation/async/disconnect.js';
import {
  SUBSCRIPTION_RETRY_TIMEOUT_MS,
  SUBSCRIPTION_RETRY_INTERVAL_MS,
} from '../../graphql/execution/operation-pipeline.js';
import type { Operation, OperationPipeline } from '../../graphql/execution/operation-pipeline.js';
import { digestSelection } from './subscription-key.js';
import type { FairQueue } from '../../graphql/scheduling/fair-queue.js';
import { SharedTask } from '../../graphql/scheduling/shared-task.js';
import type { Caller, Computation } from '../../graphql/scheduling/shared-task.js';
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

/** A subscriber that begins to wait within this share of its time after others of its client waits with them. */
const SHARED_TIME = 1 / 20;

/** Memory limit for cached payloads, and the overhead of each besides its characters, in bytes. */
const TEXTS_BYTES_MAX = 32_000_000;
const TEXT_BYTES = 300;
const CHARACTER_BYTES = 2;

/** The subscribers of one client that wait for a payload: together they are one caller of its work. */
class WaitingSubscribers implements Caller {
  /** Nobody can join any more. */
  isOver = false;
  private readonly since = performance.now();
  private count = 0;
  private leave = (): void => undefined;

  constructor(
    readonly client: string,
    readonly queue: () => FairQueue,
    readonly timeoutMs: number,
  ) {}

  onGone(leave: () => void): void {
    this.leave = leave;
  }

  /** Whether another subscriber can join: it has the time that the others have. */
  isOpen(): boolean {
    return !this.isOver && performance.now() - this.since < this.timeoutMs * SHARED_TIME;
  }

  add(recipient: Recipient): void {
    this.count += 1;
    recipient.onGone(this.removeOne);
  }

  private readonly removeOne = (): void => {
    this.count -= 1;
    if (this.count > 0) return;
    this.isOver = true;
    this.leave();
  };
}

/** A payload that is being built, and who waits for it by client. */
interface PendingPayload {
  readonly task: SharedTask<string>;
  readonly work: Computation<string>;
  readonly queue: () => FairQueue;
  readonly byClient: Map<string, { readonly subscribers: WaitingSubscribers; readonly text: Promise<string> }>;
}

/** The payloads of one change by selection key: those that are built, and those being built. */
interface ChangePayloads {
  readonly texts: Map<string, string>;
  readonly pending: Map<string, PendingPayload>;
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
  private readonly payloads = new WeakMap<SharedChange, ChangePayloads>();
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
   * The JSON of an execution result; synchronously if it is cached. Throws when the database is unavailable,
   * OverloadedError when the turn does not come in time, and CancelledError when building takes too long: a result without
   * the fields that were not read in time would be lost to the subscribers.
   */
  payloadFor(shared: SharedChange, selection: SubscriptionSelection, recipient: Recipient): string | Promise<string> {
    let payloads = this.payloads.get(shared);
    if (!payloads) this.payloads.set(shared, (payloads = { texts: new Map(), pending: new Map() }));
    return payloads.texts.get(selection.key) ?? this.wait(shared, selection, recipient, payloads);
  }

  /**
   * The same once the database was unavailable: read again and again, as a change that could not be read would be lost to
   * the subscribers. No turn is held during the pauses. Throws when the database stays unavailable.
   */
  async payloadAfterRetries(
    shared: SharedChange,
    selection: SubscriptionSelection,
    recipient: Recipient,
  ): Promise<string> {
    await pause(SUBSCRIPTION_RETRY_INTERVAL_MS);
    return retry(async () => this.payloadFor(shared, selection, recipient), {
      when: isUnavailable,
      delayMs: SUBSCRIPTION_RETRY_INTERVAL_MS,
      timeoutMs: SUBSCRIPTION_RETRY_TIMEOUT_MS,
    });
  }

  /** Thousands of subscribers wait for the same payload: those of a client share a place and a promise. */
  private wait(
    shared: SharedChange,
    selection: SubscriptionSelection,
    recipient: Recipient,
    payloads: ChangePayloads,
  ): Promise<string> {
    const { key } = selection;
    const { client } = recipient;
    let pending = payloads.pending.get(key);
    if (!pending) payloads.pending.set(key, (pending = this.pendingPayload(shared, selection, payloads)));
    const existing = pending.byClient.get(client);
    if (existing?.subscribers.isOpen()) {
      existing.subscribers.add(recipient);
      return existing.text;
    }
    const subscribers = new WaitingSubscribers(client, pending.queue, this.deps.operationTimeoutMs);
    const text = pending.task.join(pending.work, subscribers);
    pending.byClient.set(client, { subscribers, text });
    text.catch(() => {
      subscribers.isOver = true;
    });
    subscribers.add(recipient);
    return text;
  }

  private pendingPayload(
    shared: SharedChange,
    selection: SubscriptionSelection,
    payloads: ChangePayloads,
  ): PendingPayload {
    const { turns } = this.deps;
    const { workload } = selection.operation;
    const task = new SharedTask<string>(() => {
      if (payloads.pending.get(selection.key)?.task === task) payloads.pending.delete(selection.key);
    });
    const work = this.workFor(shared, selection, payloads, turns.isExpensive(workload));
    return { task, work, queue: () => turns.payloadQueueOf(workload), byClient: new Map() };
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
    shared: SharedChange,
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
        : shared.loaders.until(deadline);
      try {
        const result = await Promise.race([
          operations.run(operation, shared.change, { ...reader, loaders, deadline }),
          timedOut,
        ]);
        const unavailable = result.errors?.map(unwrapResolverError).find(isUnavailable);
        if (unavailable) {
          shared.loaders.clear();
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
