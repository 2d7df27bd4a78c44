import { setTimeout as sleep } from 'node:timers/promises';
import { unwrapResolverError } from '@apollo/server/errors';
import { Kind, visit } from 'graphql';
import type { ExecutionResult, FieldNode, SelectionSetNode } from 'graphql';
import { Deadline } from '../database/deadline.js';
import type { ReadContext } from '../database/read-context.js';
import { isUnavailable } from '../database/sqlstate.js';
import type { Told } from '../following/moment.js';
import { PATIENCE_MS, RETRY_MS } from './operations.js';
import type { Operation, Operations } from './operations.js';

type Reader = Pick<ReadContext, 'viewer' | 'languages'>;

/** What a follower is sent of each change, and by what that is told apart from what others are sent. */
export interface Selection {
  readonly operation: Operation;
  readonly reader: Reader;
  readonly key: string;
}

/**
 * What a follower selects. What it is sent of a change depends on its operation, its language and its role, and on the
 * variables that are used in what it selects; not on those that say which changes it follows, and from where on.
 */
export function selectionOf(operation: Operation, reader: Reader): Selection {
  const { variables, request } = operation;
  const { query, operationName } = request;
  // As they were coerced, so that a default is told apart from null; one that is not given has no value at all.
  const used = selectedVariables(operation).map((name) => [
    name,
    ...(Object.hasOwn(variables, name) ? [variables[name]] : []),
  ]);
  const key = JSON.stringify([query, operationName ?? null, used, reader.viewer.role, reader.languages]);
  return { operation, reader, key };
}

/** Names of the variables used anywhere but in the arguments of the field that is followed. */
function selectedVariables({ document, definition }: Operation): string[] {
  const followed = new Set<FieldNode>();
  const seen = new Set<string>();
  const find = ({ selections }: SelectionSetNode): void => {
    for (const selection of selections) {
      if (selection.kind === Kind.FIELD) followed.add(selection);
      else if (selection.kind === Kind.INLINE_FRAGMENT) find(selection.selectionSet);
      else if (!seen.has(selection.name.value)) {
        seen.add(selection.name.value);
        for (const part of document.definitions) {
          if (part.kind === Kind.FRAGMENT_DEFINITION && part.name.value === selection.name.value)
            find(part.selectionSet);
        }
      }
    }
  };
  find(definition.selectionSet);
  const names = new Set<string>();
  visit(document, {
    VariableDefinition: () => false,
    Argument: (_node, _key, _parent, _path, ancestors) => {
      // The last ancestor is the list of arguments, the one before it their field.
      return followed.has(ancestors.at(-2) as FieldNode) ? false : undefined;
    },
    Variable: ({ name }) => {
      names.add(name.value);
    },
  });
  return [...names].sort();
}

/**
 * What is sent of a change, serialized: made once for all who select the same, and forgotten with the change.
 */
export class Payloads {
  private readonly made = new WeakMap<Told, Map<string, string | Promise<string>>>();

  /** Each is given as long to be made as an operation has. */
  constructor(
    private readonly operations: Operations,
    private readonly deadlineMs: number,
  ) {}

  /**
   * The JSON of an execution result; at once when it was made already. Throws when the database stays out of reach, and
   * Cancelled when it takes too long: a result without what could not be read in time would be lost to those who follow.
   */
  of(told: Told, selection: Selection): string | Promise<string> {
    let made = this.made.get(told);
    if (!made) this.made.set(told, (made = new Map<string, string | Promise<string>>()));
    const known = made.get(selection.key);
    if (known !== undefined) return known;
    const payload = this.make(told, selection);
    made.set(selection.key, payload);
    payload.then(
      (text) => made.set(selection.key, text),
      () => made.delete(selection.key),
    );
    return payload;
  }

  private async make(told: Told, selection: Selection): Promise<string> {
    const deadline = performance.now() + PATIENCE_MS;
    for (;;) {
      const result = await this.inTime(told, selection);
      const lost = result.errors?.map(unwrapResolverError).find(isUnavailable);
      if (!lost) return JSON.stringify(this.operations.formatted(result));
      // A change that could not be read would be lost to those who follow: it is read again.
      if (performance.now() > deadline) throw lost as Error;
      await sleep(RETRY_MS);
      told.loaders.clear();
    }
  }

  /** Throws Cancelled once the time is over; then nothing more is asked of the database for it. */
  private async inTime(told: Told, { operation, reader }: Selection): Promise<ExecutionResult> {
    const deadline = new Deadline(this.deadlineMs);
    const late = new Promise<never>((_, reject) => deadline.onCancel(reject));
    const context = { ...reader, loaders: told.loaders.until(deadline) };
    return Promise.race([this.operations.run(operation, told.change, context), late]).finally(() => {
      deadline.end();
    });
  }
}
