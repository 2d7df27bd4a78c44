import type { Execution } from './execution.js';
import type { FieldPlan } from './field-plan.js';
import type { ResultPath } from './result-path.js';
import { isThenable } from './thenable.js';

type Result = Record<string, unknown>;

/** The fields that are selected on the objects of a type, in order. */
export class FieldSet {
  constructor(private readonly fields: readonly FieldPlan[]) {}

  /** The object that is answered, or a promise of it (GraphQL, 6.4.1). */
  execute(execution: Execution, source: unknown, path: ResultPath | undefined): unknown {
    const result: Result = {};
    // Most objects wait for nothing.
    let pending: unknown[] | null = null;
    let waiting: FieldPlan[] | null = null;
    let isLastPending = false;
    try {
      for (const field of this.fields) {
        const value = field.execute(execution, source, path);
        put(result, field.key, value);
        isLastPending = isThenable(value);
        if (isLastPending) {
          (pending ??= []).push(value);
          (waiting ??= []).push(field);
        }
      }
    } catch (error) {
      if (!pending) throw error;
      return failedAfter(inTurns(pending, isLastPending), error);
    }
    return pending && waiting ? filled(result, waiting, inTurns(pending, isLastPending)) : result;
  }

  /** The same with one field after the other, as is right for what has effects (GraphQL, 6.2.2). */
  executeSerially(execution: Execution): unknown {
    const result: Result = {};
    let before: unknown = null;
    for (const field of this.fields) {
      const next = (): unknown => {
        const ended = execution.pace.cancelled ?? execution.refusal;
        // What was not begun by then has no effect.
        const value = ended
          ? field.failed(execution, ended, field.pathBelow(undefined))
          : field.execute(execution, execution.root, undefined);
        if (!isThenable(value)) {
          put(result, field.key, value);
          return null;
        }
        return value.then((settled) => {
          put(result, field.key, settled);
        });
      };
      before = isThenable(before) ? before.then(next) : next();
    }
    return isThenable(before) ? before.then(() => result) : result;
  }
}

/** The object, once what it waits for is there. */
async function filled(result: Result, waiting: readonly FieldPlan[], pending: readonly unknown[]): Promise<Result> {
  const values = await Promise.all(pending);
  let index = 0;
  for (const { key } of waiting) {
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
 * Promise.all of an object's values takes in those that are there already, too: it settles one turn of the queue of
 * promises after the last of them. To wait as long here keeps errors in graphql-js's order, at less cost.
 */
function inTurns(pending: readonly unknown[], isLastPending: boolean): readonly unknown[] {
  return isLastPending ? pending : [...pending, null];
}

/** Fails once those that are under way have ended, as they may fail as well. */
function failedAfter(pending: readonly unknown[], error: unknown): Promise<never> {
  return Promise.all(pending)
    .then(() => undefined)
    .finally(() => {
      throw error;
    }) as Promise<never>;
}
