import { GraphQLError } from 'graphql';
import type { Execution } from './execution.js';
import type { ValueCompleter, PlannedField } from './planned-field.js';
import type { ResultPath } from './result-path.js';
import { ignoreRejections, isThenable } from './thenable.js';

/** Completes a list item by item. Between items it yields to the event loop once its time slice is over. */
export class ListCompletion implements ValueCompleter {
  constructor(
    private readonly field: PlannedField,
    private readonly items: ValueCompleter,
    private readonly isNonNull: boolean,
    private readonly hasLeafItems: boolean,
  ) {}

  complete(execution: Execution, value: unknown, path: ResultPath): unknown {
    if (!isIterable(value)) {
      const { parentType, definition } = this.field;
      const message = `Expected Iterable, but did not find one for field "${parentType.name}.${definition.name}".`;
      throw new GraphQLError(message);
    }
    return this.completeFrom(execution, Array.isArray(value) ? value : value[Symbol.iterator](), path, []);
  }

  /** Completes the remaining items; once the time slice is over, the rest of them later. */
  private completeFrom(
    execution: Execution,
    items: readonly unknown[] | Iterator<unknown>,
    path: ResultPath,
    completed: unknown[],
  ): unknown {
    const pending: PromiseLike<unknown>[] = [];
    const firstIndex = completed.length;
    try {
      for (;;) {
        let item: unknown;
        // An array's own iterator would allocate an object for each item.
        if (Array.isArray(items)) {
          if (completed.length >= items.length) break;
          item = items[completed.length];
        } else {
          const next = (items as Iterator<unknown>).next();
          if (next.done === true) break;
          item = next.value;
        }
        const result = this.item(execution, item, { prev: path, key: completed.length, typename: undefined });
        if (isThenable(result)) pending.push(result);
        completed.push(result);
        if (!this.hasLeafItems && execution.slices.isExpired) {
          // They are awaited once all items are completed.
          ignoreRejections(pending);
          if (execution.sizeError) throw execution.sizeError;
          return execution.slices.defer(() => this.completeFrom(execution, items, path, completed));
        }
      }
    } catch (error) {
      // If a non-null item fails synchronously, nobody awaits the items before it.
      ignoreRejections(pending);
      if (!Array.isArray(items)) (items as Iterator<unknown>).return?.();
      throw error;
    }
    // Some of the items completed earlier may be promises.
    return firstIndex === 0 && pending.length === 0 ? completed : Promise.all(completed);
  }

  /** The completed item; null if it failed and is nullable, else it throws. */
  private item(execution: Execution, item: unknown, path: ResultPath): unknown {
    try {
      const completed = this.completeItem(execution, item, path);
      if (!isThenable(completed)) return completed;
      return completed.then(undefined, (error: unknown) => this.field.failed(execution, error, path, this.isNonNull));
    } catch (error) {
      return this.field.failed(execution, error, path, this.isNonNull);
    }
  }

  private completeItem(execution: Execution, item: unknown, path: ResultPath): unknown {
    if (!isThenable(item)) return this.completeValue(execution, item, path);
    return item.then((value) => {
      // Many may have waited for the same batch: they are not completed all at once.
      if (this.hasLeafItems || !execution.slices.isExpired) return this.completeValue(execution, value, path);
      return execution.slices.defer(() => this.completeValue(execution, value, path));
    });
  }

  private completeValue(execution: Execution, item: unknown, path: ResultPath): unknown {
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
