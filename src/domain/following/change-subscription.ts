import { isUnavailable } from '../../database/driver/errors.js';
import { Cancellation } from '../../foundation/async/cancellation.js';
import { PushIterator } from '../../foundation/async/push-iterator.js';
import { pause } from '../../foundation/async/retry.js';
import type { SubscriberGroup, Subscriber } from './subscriber-group.js';
import type { LogPosition } from '../../foundation/records/log-position.js';
import type { SharedChange } from './change-batch.js';

/** Maximum number of queued changes for a subscriber whose connection is stalled. */
export const QUEUED_CHANGES_MAX = 1_000;

/** Time after which a connection that accepts no data counts as stalled. */
const STALLED_AFTER_MS = 1_000;

const RETRY_MS = 250;

/**
 * Thrown to a subscriber whose connection is stalled while changes arrive. It has received everything up to
 * `resumeFrom`; the rest is in the log.
 */
export class SlowConsumerError extends Error {
  constructor() {
    super(`more than ${String(QUEUED_CHANGES_MAX)} changes are queued`);
    this.name = 'SlowConsumerError';
  }
}

/** Runs work when it is its turn, unless it is cancelled before. */
export type RunInTurn = <Result>(work: () => Promise<Result>, cancellation: Cancellation) => Promise<Result>;

const RUN_NOW: RunInTurn = (work) => work();

/** The cancellation reason when a subscription ends. */
class SubscriptionEnded extends Error {
  constructor() {
    super('the subscription has ended');
    this.name = 'SubscriptionEnded';
  }
}

/**
 * The changes after a position, each once and in order: first those in the log, then new ones.
 *
 * It reads pages of the log, each when the former has been consumed, until it has seen everything that its group has
 * delivered. Then it joins the group. From there on changes are pushed into a bounded queue. If too many arrive at once
 * it leaves the group and continues reading the log. It ends as a slow consumer only if the client does not read: a
 * busy service or a burst of changes is not the client's fault. Once it has thrown or returned, the feed holds no
 * reference to it.
 */
export class ChangeSubscription extends PushIterator<SharedChange> implements Subscriber {
  private position: LogPosition;
  private lastSent: string;
  private hasJoined = false;
  /** Whether the connection has accepted no data for a while. */
  private isStalled = false;
  /** Cancelled when the subscription ends, which stops its reads. */
  private readonly cancellation = new Cancellation();

  constructor(
    private readonly group: SubscriberGroup,
    after: LogPosition,
    readonly knownUntil: bigint,
    private readonly withReadLimit: RunInTurn = RUN_NOW,
  ) {
    super();
    this.position = after;
    this.lastSent = after.text;
    group.announce(this);
  }

  /** The position to resume from: that of the last change sent. */
  get resumeFrom(): string {
    return this.lastSent;
  }

  /** Records that a change has been sent. */
  markSent(shared: SharedChange): void {
    this.lastSent = shared.change.position;
  }

  /** Resolves when the connection accepts data again. A connection that stays stalled may end the subscription. */
  async waitForDrain(drained: Promise<void>): Promise<void> {
    const wait = { isOver: false };
    const stallTimer = setTimeout(() => {
      // Handle pending I/O first: perhaps this process was blocked, and not the connection.
      setImmediate(() => {
        if (wait.isOver) return;
        this.isStalled = true;
        this.enforceQueueLimit();
      });
    }, STALLED_AFTER_MS);
    await drained;
    wait.isOver = true;
    clearTimeout(stallTimer);
    this.isStalled = false;
  }

  /** Receives changes from the group. Those already seen are skipped: a subscriber may be ahead of the feed. */
  push(changes: readonly SharedChange[]): void {
    if (this.isClosed) return;
    const unseen: SharedChange[] = [];
    for (const shared of changes) {
      const { logPosition: place } = shared.change;
      if (place.number <= this.position.number) continue;
      this.position = place;
      unseen.push(shared);
    }
    this.enqueue(unseen);
    this.enforceQueueLimit();
  }

  /** Waits for the group once it has joined it; until then it reads the log. */
  protected override fill(): Promise<void> {
    return this.hasJoined ? super.fill() : this.joinOrReadPage();
  }

  protected override onClose(): void {
    this.group.remove(this);
    this.cancellation.cancel(new SubscriptionEnded());
  }

  /** Enforces the queue limit. A batch that was delivered at once may exceed it by its own size. */
  private enforceQueueLimit(): void {
    if (this.queuedCount <= QUEUED_CHANGES_MAX) return;
    if (this.isStalled) this.fail(new SlowConsumerError());
    else if (this.hasJoined) {
      this.group.detach(this);
      this.hasJoined = false;
    }
  }

  /** Joins the group, or reads a page of the log up to what the group has delivered. */
  private async joinOrReadPage(): Promise<void> {
    // No await between the check and joining: nothing is delivered in between.
    this.hasJoined = this.group.join(this, this.position.number);
    if (this.hasJoined) return;
    try {
      const { changes, until } = await this.withReadLimit(
        () => this.group.readPage(this.position, this.cancellation),
        this.cancellation,
      );
      if (this.isClosed) return;
      // It could not join because it has not seen everything that was delivered, but there is no more to read: the log
      // is a lagging standby's.
      const isStuck = until.number === this.position.number;
      this.position = until;
      this.enqueue(changes);
      if (isStuck) await pause(RETRY_MS);
    } catch (error) {
      if (isUnavailable(error)) await pause(RETRY_MS);
      else this.fail(error);
    }
  }
}
