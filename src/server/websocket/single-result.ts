import type { FormattedExecutionResult } from 'graphql';
import type { Deadline } from '../../database/driver/deadline.js';
import { AsyncIteratorBase, DONE } from '../../foundation/async/push-iterator.js';

/**
 * The single result of a query or a mutation as an iterator: graphql-ws reports by return() that the client has stopped
 * waiting. Returning cancels the operation; if it has not begun, it never will, and `onUnbegun` is called.
 */
export class SingleResultIterator extends AsyncIteratorBase<FormattedExecutionResult> {
  private hasStarted = false;

  constructor(
    private readonly deadline: Deadline,
    private readonly execute: () => Promise<FormattedExecutionResult>,
    private readonly onUnbegun: () => void,
  ) {
    super();
  }

  async next(): Promise<IteratorResult<FormattedExecutionResult, void>> {
    if (this.hasStarted) return DONE;
    this.hasStarted = true;
    try {
      return { done: false, value: await this.execute() };
    } finally {
      this.deadline.end();
    }
  }

  return(): Promise<IteratorResult<FormattedExecutionResult, void>> {
    this.deadline.abandon();
    if (!this.hasStarted) this.onUnbegun();
    this.hasStarted = true;
    return Promise.resolve(DONE);
  }
}
