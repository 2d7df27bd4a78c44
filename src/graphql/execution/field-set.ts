import { WriteError } from '../../database/driver/write-error.js';
import type { Execution } from './execution.js';
import type { FieldPlan } from './field-plan.js';
import type { ResultPath } from './result-path.js';
import { isThenable } from './thenable.js';

type Result = Record<string, unknown>;

/** The fields selected on the objects of a type, in order. */
export class FieldSet {
  constructor(private readonly fields: readonly FieldPlan[]) {}

  /** The completed object, or a promise of it (GraphQL, 6.4.1). */
  execute(execution: Execution, source: unknown, path: ResultPath | undefined): unknown {
    const result: Result = {};
    // Allocated lazily: most objects have no pending values.
    let pending: unknown[] | null = null;
    let pendingFields: FieldPlan[] | null = null;
    let isLastPending = false;
    try {
      for (const field of this.fields) {
        const value = field.execute(execution, source, path);
        put(result, field.key, value);
        isLastPending = isThenable(value);
        if (isLastPending) {
          (pending ??= []).push(value);
          (pendingFields ??= []).push(field);
        }
      }
    } catch (error) {
      if (!pending) throw error;
      return failAfter(withFinalTick(pending, isLastPending), error);
    }
    return pending && pendingFields
      ? fillPending(result, pendingFields, withFinalTick(pending, isLastPending))
      : result;
  }

  /** Executes one field after the other, as required for mutations (GraphQL, 6.2.2). */
  executeSerially(execution: Execution): unknown {
    const result: Result = {};
    let previous: unknown = null;
    for (const field of this.fields) {
      const next = (): unknown => {
        const { cancelled } = execution.slices;
        // A field that was not started has no effects.
        const stopReason = cancelled ? new WriteError('NOT_COMMITTED', cancelled) : execution.sizeError;
        const value = stopReason
          ? field.failed(execution, stopReason, field.pathBelow(undefined))
          : field.execute(execution, execution.root, undefined);
        if (!isThenable(value)) {
          put(result, field.key, value);
          return null;
        }
        return value.then((settled) => {
          put(result, field.key, settled);
        });
      };
      previous = isThenable(previous) ? previous.then(next) : next();
    }
    return isThenable(previous) ? previous.then(() => result) : result;
  }
}

/** The object, once its pending values have settled. */
async function fillPending(
  result: Result,
  pendingFields: readonly FieldPlan[],
  pending: readonly unknown[],
): Promise<Result> {
  const values = await Promise.all(pending);
  let index = 0;
  for (const { key } of pendingFields) {
    put(result, key, values[index]);
    index += 1;
  }
  return result;
}

function put(result: Result, key: string, value: unknown): void {
  if (key !== '__proto__') result[key] = value;
  else Object.defineProperty(result, key, { value, enumerable: true, writable: true, configurable: true });
}

/**
 * graphql-js's Promise.all over an object also contains the values that are not promises: it settles one microtask
 * after the last promise. Waiting as long here keeps errors in the order of graphql-js, at less cost.
 */
function withFinalTick(pending: readonly unknown[], isLastPending: boolean): readonly unknown[] {
  return isLastPending ? pending : [...pending, null];
}

/** Rejects once the pending values have settled, as they may fail as well. */
function failAfter(pending: readonly unknown[], error: unknown): Promise<never> {
  return Promise.all(pending)
    .then(() => undefined)
    .finally(() => {
      throw error;
    }) as Promise<never>;
}
