import { GraphQLError } from 'graphql';
import type { Completion } from './completion.js';
import type { Execution } from './execution.js';
import type { FieldPlan } from './field-plan.js';
import type { ResultPath } from './result-path.js';
import { abandon, isThenable } from './thenable.js';

/** Completes a list item by item. Between items the event loop is given to others where it is their turn. */
export class ListCompletion implements Completion {
  constructor(
    private readonly field: FieldPlan,
    private readonly items: Completion,
    private readonly isNonNull: boolean,
    private readonly isOfLeaves: boolean,
  ) {}

  complete(execution: Execution, value: unknown, path: ResultPath): unknown {
    if (!isIterable(value)) {
      const { parentType, definition } = this.field;
      const message = `Expected Iterable, but did not find one for field "${parentType.name}.${definition.name}".`;
      throw new GraphQLError(message);
    }
    const completed: unknown[] = [];
    const pending: PromiseLike<unknown>[] = [];
    try {
      for (const item of value) {
        const one = this.item(execution, item, {
          prev: path,
          key: completed.length,
          typename: undefined,
        });
        if (isThenable(one)) pending.push(one);
        completed.push(one);
      }
    } catch (error) {
      // Where an item fails at once that must be there, nobody waits for those before it.
      abandon(pending);
      throw error;
    }
    return pending.length === 0 ? completed : Promise.all(completed);
  }

  /** An item as it is answered; null where it failed and may be null, else it throws. */
  private item(execution: Execution, item: unknown, path: ResultPath): unknown {
    try {
      const completed = this.completed(execution, item, path);
      if (!isThenable(completed)) return completed;
      return completed.then(undefined, (error: unknown) => this.field.failed(execution, error, path, this.isNonNull));
    } catch (error) {
      return this.field.failed(execution, error, path, this.isNonNull);
    }
  }

  private completed(execution: Execution, item: unknown, path: ResultPath): unknown {
    if (isThenable(item)) return item.then((value) => this.inTurn(execution, value, path));
    return this.inTurn(execution, item, path);
  }

  private inTurn(execution: Execution, item: unknown, path: ResultPath): unknown {
    if (this.isOfLeaves || !execution.pace.isOver) return this.whole(execution, item, path);
    return execution.pace.later(() => this.whole(execution, item, path));
  }

  private whole(execution: Execution, item: unknown, path: ResultPath): unknown {
    if (item instanceof Error) throw item;
    if (item !== null && item !== undefined) return this.items.complete(execution, item, path);
    if (this.isNonNull) throw this.field.isNull();
    return null;
  }
}

function isIterable(value: unknown): value is Iterable<unknown> {
  return (
    typeof value === 'object' &&
    value !== null &&
    typeof (value as { readonly [Symbol.iterator]?: unknown })[Symbol.iterator] === 'function'
  );
}
