import type { FormattedExecutionResult, GraphQLFormattedError } from 'graphql';
import { CancelledError } from '../../database/driver/deadline.js';
import { isUnavailable } from '../../database/driver/errors.js';
import { SlowConsumerError } from '../../domain/following/change-subscription.js';
import type { ChangeSubscription } from '../../domain/following/change-subscription.js';
import { AsyncIteratorBase, DONE } from '../../foundation/async/push-iterator.js';
import { ResyncRequiredError } from '../../foundation/graphql/request-error.js';
import { resyncExtensions } from '../../graphql/execution/format-error.js';
import { OverloadedError } from '../../graphql/scheduling/fair-queue.js';
import type { SubscriptionServerDeps } from './transport.js';
import type { Recipient, SubscriptionSelection } from './payload-cache.js';

/** Sends one message of a subscription. A returned promise is backpressure: it resolves when the next may be sent. */
export type SendMessage = (payload: string, position: string) => Promise<void> | undefined;

/**
 * Sends a subscription's changes as they come. It is an iterator because the protocol library expects one: it yields
 * nothing but, if it has to stop, one last result with the reason and the position to resume from. Returning it stops
 * it. Payloads go to the transport directly: they are serialized already, once for all subscribers with the same
 * selection.
 */
export class SubscriptionSender extends AsyncIteratorBase<FormattedExecutionResult> {
  private hasStarted = false;
  private hasReturned = false;
  /** Withdraws this subscriber from the payload that it waits for. */
  private onGone: () => void = () => undefined;
  private readonly selection: SubscriptionSelection;
  private readonly recipient: Recipient;

  /** Payloads are built in the turns of `client`. */
  constructor(
    private readonly deps: Pick<SubscriptionServerDeps, 'operations' | 'payloads'>,
    private readonly subscription: ChangeSubscription,
    { selection, client }: { readonly selection: SubscriptionSelection; readonly client: string },
    private readonly send: SendMessage,
    private readonly onEnd: () => void = () => undefined,
  ) {
    super();
    this.selection = selection;
    this.recipient = {
      client,
      onGone: (onGone) => {
        if (this.hasReturned) onGone();
        else this.onGone = onGone;
      },
    };
  }

  async next(): Promise<IteratorResult<FormattedExecutionResult, void>> {
    if (this.hasStarted) return DONE;
    this.hasStarted = true;
    try {
      await this.deliver();
      this.onEnd();
      return DONE;
    } catch (error) {
      this.onEnd();
      await this.subscription.return();
      // After return(), the client gets no last result.
      if (this.hasReturned) return DONE;
      return { done: false, value: { errors: [this.reason(error)] } };
    }
  }

  async return(): Promise<IteratorResult<FormattedExecutionResult, void>> {
    this.hasReturned = true;
    this.onEnd();
    await this.subscription.return();
    const { onGone } = this;
    this.onGone = () => undefined;
    onGone();
    return DONE;
  }

  private async deliver(): Promise<void> {
    const { subscription, selection, recipient, send } = this;
    const { payloads } = this.deps;
    for (;;) {
      const { done, value: shared } = await subscription.next();
      if (done) return;
      let payload = payloads.payloadFor(shared, selection, recipient);
      // Thousands wait here for one promise: nothing is allocated for each but what it takes to await.
      if (typeof payload !== 'string') {
        try {
          payload = await payload;
        } catch (error) {
          if (!isUnavailable(error)) throw error;
          payload = await payloads.payloadAfterRetries(shared, selection, recipient);
        }
      }
      // Nothing may follow the message that ends a subscription.
      if (subscription.isOver) return;
      const drained = send(payload, shared.change.position);
      subscription.markSent(shared);
      if (drained) await subscription.waitForDrain(drained);
    }
  }

  private reason(error: unknown): GraphQLFormattedError {
    if (error instanceof ResyncRequiredError) return { message: error.message, extensions: resyncExtensions(error) };
    const position = this.subscription.resumeFrom;
    const isTooSlow = error instanceof SlowConsumerError || error instanceof CancelledError;
    if (isTooSlow || error instanceof OverloadedError || isUnavailable(error)) {
      const overloadedReason = 'the service is overloaded and could not build its payload in time';
      const otherReason = error instanceof OverloadedError ? overloadedReason : 'the database is unreachable';
      const cause = isTooSlow ? error.message : otherReason;
      const message = `The subscription ended because ${cause}: resume from position ${position}.`;
      return { message, extensions: { code: 'SLOW_CONSUMER', position } };
    }
    const formatted = this.deps.operations.formatError(error, 'INTERNAL_SERVER_ERROR');
    return { ...formatted, extensions: { ...formatted.extensions, position } };
  }
}
