import type { FormattedExecutionResult } from 'graphql';
import type { Deadline } from '../../database/driver/deadline.js';

const DONE = { done: true, value: undefined } as const;

/**
 * The one answer to a query or a mutation, as an iterator: that is how graphql-ws lets it be known that a client does not
 * wait any more. Returning it cancels what runs for it, and calls `onUnbegun` where nothing does yet: nothing will.
 */
export class SingleResult implements AsyncGenerator<FormattedExecutionResult, void, undefined> {
  private hasBegun = false;

  constructor(
    private readonly deadline: Deadline,
    private readonly answer: () => Promise<FormattedExecutionResult>,
    private readonly onUnbegun: () => void,
  ) {}

  async next(): Promise<IteratorResult<FormattedExecutionResult, void>> {
    if (this.hasBegun) return DONE;
    this.hasBegun = true;
    try {
      return { done: false, value: await this.answer() };
    } finally {
      this.deadline.end();
    }
  }

  return(): Promise<IteratorResult<FormattedExecutionResult, void>> {
    this.deadline.abandon();
    if (!this.hasBegun) this.onUnbegun();
    this.hasBegun = true;
    return Promise.resolve(DONE);
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
}
