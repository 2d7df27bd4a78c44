import type { FormattedExecutionResult, GraphQLFormattedError } from 'graphql';
import { Cancelled } from '../../database/driver/deadline.js';
import { isUnavailable } from '../../database/driver/errors.js';
import { SlowConsumerError } from '../../domain/following/change-subscription.js';
import type { ChangeSubscription } from '../../domain/following/change-subscription.js';
import { Resync } from '../../foundation/graphql/request-error.js';
import { resyncOf } from '../../graphql/execution/format-error.js';
import { OverloadedError } from '../../graphql/scheduling/fair-queue.js';
import type { SubscriptionServerDeps } from './transport.js';
import type { Recipient, SubscriptionSelection } from './payload-cache.js';

/** Takes what one subscription is sent. A promise says: not so fast. */
export type SendMessage = (payload: string, position: string) => Promise<void> | undefined;

const DONE = { done: true, value: undefined } as const;

/**
 * Sends a subscription's changes as they come. It is an iterator for the sake of who runs the protocol: it gives nothing
 * but, where it has to stop, one last result with the reason and the position to resume from; returning it stops it.
 * Changes go to the transport directly: what is sent is serialized already, once for all who follow alike.
 */
export class SubscriptionSender implements AsyncGenerator<FormattedExecutionResult, void, undefined> {
  private hasBegun = false;
  private hasReturned = false;
  /** Takes it from among those who wait for what it is sent next. */
  private leave: () => void = () => undefined;
  private readonly selection: SubscriptionSelection;
  private readonly recipient: Recipient;

  /** What it is sent takes the client's turns. */
  constructor(
    private readonly live: Pick<SubscriptionServerDeps, 'operations' | 'payloads'>,
    private readonly following: ChangeSubscription,
    { selection, client }: { readonly selection: SubscriptionSelection; readonly client: string },
    private readonly send: SendMessage,
    private readonly onEnd: () => void = () => undefined,
  ) {
    this.selection = selection;
    this.recipient = {
      client,
      onGone: (leave) => {
        if (this.hasReturned) leave();
        else this.leave = leave;
      },
    };
  }

  async next(): Promise<IteratorResult<FormattedExecutionResult, void>> {
    if (this.hasBegun) return DONE;
    this.hasBegun = true;
    try {
      await this.deliver();
      this.onEnd();
      return DONE;
    } catch (error) {
      this.onEnd();
      await this.following.return();
      // What was left by who returned it has no last word.
      if (this.hasReturned) return DONE;
      return { done: false, value: { errors: [this.reason(error)] } };
    }
  }

  async return(): Promise<IteratorResult<FormattedExecutionResult, void>> {
    this.hasReturned = true;
    this.onEnd();
    await this.following.return();
    this.leave();
    return DONE;
  }

  throw(): Promise<IteratorResult<FormattedExecutionResult, void>> {
    return this.return();
  }

  [Symbol.asyncIterator](): this {
    return this;
  }

  [Symbol.asyncDispose](): Promise<void> {
    return this.return().then(() => undefined);
  }

  private async deliver(): Promise<void> {
    const { following, selection, recipient, send } = this;
    for (;;) {
      const { done, value: told } = await following.next();
      if (done) return;
      const made = this.live.payloads.of(told, selection, recipient);
      const payload = typeof made === 'string' ? made : await made;
      // Nothing follows the message that ends a subscription.
      if (following.isOver) return;
      const pause = send(payload, told.change.position);
      following.hasTaken(told);
      if (pause) await following.untilTaken(pause);
    }
  }

  private reason(error: unknown): GraphQLFormattedError {
    if (error instanceof Resync) return { message: error.message, extensions: resyncOf(error) };
    const position = this.following.resumeFrom;
    const isLate = error instanceof SlowConsumerError || error instanceof Cancelled;
    if (isLate || error instanceof OverloadedError || isUnavailable(error)) {
      const overloaded = 'too much is asked at once, and what it is sent could not be made in time';
      const other = error instanceof OverloadedError ? overloaded : 'the database is out of reach';
      const why = isLate ? error.message : other;
      const message = `The subscription ended, as ${why}: resume from position ${position}.`;
      return { message, extensions: { code: 'RESUME', position } };
    }
    const told = this.live.operations.formatError(error, 'INTERNAL_SERVER_ERROR');
    return { ...told, extensions: { ...told.extensions, position } };
  }
}
