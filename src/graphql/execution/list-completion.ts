import { GraphQLError } from 'graphql';
import type { Execution } from './execution.js';
import type { Completion, PlannedField } from './planned-field.js';
import type { ResultPath } from './result-path.js';
import { abandon, isThenable } from './thenable.js';

/** Completes a list item by item. Between items the event loop is given to others where it is their turn. */
export class ListCompletion implements Completion {
  constructor(
    private readonly field: PlannedField,
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
    return this.completeFrom(execution, Array.isArray(value) ? value : value[Symbol.iterator](), path, []);
  }

  /** Completes the items that are not completed yet; where it is others' turn, the rest of them later. */
  private completeFrom(
    execution: Execution,
    items: readonly unknown[] | Iterator<unknown>,
    path: ResultPath,
    completed: unknown[],
  ): unknown {
    const pending: PromiseLike<unknown>[] = [];
    const begunAt = completed.length;
    try {
      for (;;) {
        let item: unknown;
        // An array's own iterator would make an object for each item.
        if (Array.isArray(items)) {
          if (completed.length >= items.length) break;
          item = items[completed.length];
        } else {
          const next = (items as Iterator<unknown>).next();
          if (next.done === true) break;
          item = next.value;
        }
        const one = this.item(execution, item, { prev: path, key: completed.length, typename: undefined });
        if (isThenable(one)) pending.push(one);
        completed.push(one);
        if (!this.isOfLeaves && execution.pace.isOver) {
          // They are waited for once all are completed.
          abandon(pending);
          if (execution.refusal) throw execution.refusal;
          return execution.pace.later(() => this.completeFrom(execution, items, path, completed));
        }
      }
    } catch (error) {
      // Where an item fails at once that must be there, nobody waits for those before it.
      abandon(pending);
      if (!Array.isArray(items)) (items as Iterator<unknown>).return?.();
      throw error;
    }
    // Of those that were completed before, some may be promises.
    return begunAt === 0 && pending.length === 0 ? completed : Promise.all(completed);
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
    if (!isThenable(item)) return this.whole(execution, item, path);
    return item.then((value) => {
      // Many may have waited for the same answer: they are not completed all at once.
      if (this.isOfLeaves || !execution.pace.isOver) return this.whole(execution, value, path);
      return execution.pace.later(() => this.whole(execution, value, path));
    });
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
