import { GraphQLID, GraphQLString, isLeafType, isNonNullType, locatedError } from 'graphql';
import type { FieldNode, GraphQLError, GraphQLField, GraphQLLeafType, GraphQLObjectType } from 'graphql';
import { planArguments } from './argument-plan.js';
import type { ArgumentPlan } from './argument-plan.js';
import { planCompletion, serialized } from './completion.js';
import type { Completion, FieldSets } from './completion.js';
import type { Execution } from './execution.js';
import { pathKeys } from './result-path.js';
import type { ResultPath } from './result-path.js';
import { ResolveInfo } from './resolve-info.js';
import { isThenable } from './thenable.js';

/** Characters around a name and a value: quotes, a colon and a comma. */
const PUNCTUATION = 6;

/** Characters of a number, say. */
const SHORT_VALUE = 5;

type Properties = Readonly<Record<string, unknown>>;
type Method = (...args: unknown[]) => unknown;

/** A field that is selected on the objects of a type: all that does not depend on the object. */
export class FieldPlan {
  private readonly isNonNull: boolean;
  /** Of what can't have anything selected on it; null where it is an object or a list. */
  private readonly leaf: GraphQLLeafType | null;
  /** Whether strings are told as they are. */
  private readonly isText: boolean;
  private readonly completion: Completion;
  private readonly argumentsOf: ArgumentPlan;
  /** Characters of an answer that name a value of the field. */
  private readonly nameLength: number;

  /** `number` tells it from the others of its plan. */
  constructor(
    readonly key: string,
    readonly definition: GraphQLField<unknown, unknown>,
    readonly parentType: GraphQLObjectType,
    readonly nodes: readonly [FieldNode, ...FieldNode[]],
    number: number,
    fieldSets: FieldSets,
  ) {
    const { type } = definition;
    this.isNonNull = isNonNullType(type);
    this.nameLength = key.length + PUNCTUATION;
    const nullable = isNonNullType(type) ? type.ofType : type;
    this.leaf = isLeafType(nullable) ? nullable : null;
    this.isText = nullable === GraphQLString || nullable === GraphQLID;
    this.completion = planCompletion(this, nullable, fieldSets);
    this.argumentsOf = planArguments(definition, nodes[0], number);
  }

  /** What is answered for the field of an object, or a promise of it; throws where it failed and must be there. */
  execute(execution: Execution, source: unknown, parent: ResultPath | undefined): unknown {
    const { leaf } = this;
    if (!leaf) return this.executeAt(execution, source, parent, this.pathBelow(parent));
    try {
      const value = this.resolved(execution, source, parent);
      // Nothing is below a leaf: where it stands is worked out for an error alone.
      if (typeof value === 'string') {
        execution.grow(value.length + this.nameLength);
        return this.isText ? value : serialized(leaf, value);
      }
      if (isThenable(value)) return this.later(execution, value, this.pathBelow(parent));
      return this.completed(execution, value, null);
    } catch (error) {
      return this.failed(execution, error, this.pathBelow(parent));
    }
  }

  private executeAt(execution: Execution, source: unknown, parent: ResultPath | undefined, path: ResultPath): unknown {
    try {
      const value = this.resolved(execution, source, parent);
      if (isThenable(value)) return this.later(execution, value, path);
      const completed = this.completed(execution, value, path);
      return isThenable(completed) ? this.caught(execution, completed, path) : completed;
    } catch (error) {
      return this.failed(execution, error, path);
    }
  }

  private later(execution: Execution, value: PromiseLike<unknown>, path: ResultPath): PromiseLike<unknown> {
    const completed = value.then((settled) => {
      // Many may have waited for the same answer: they are not completed all at once.
      if (this.leaf || !execution.pace.isOver) return this.completed(execution, settled, path);
      return execution.pace.later(() => this.completed(execution, settled, path));
    });
    return this.caught(execution, completed, path);
  }

  private caught(execution: Execution, completed: PromiseLike<unknown>, path: ResultPath): PromiseLike<unknown> {
    return completed.then(undefined, (error: unknown) => this.failed(execution, error, path));
  }

  pathBelow(parent: ResultPath | undefined): ResultPath {
    return { prev: parent, key: this.key, typename: this.parentType.name };
  }

  /** Null in place of what failed; throws the error again, with where it was, where there must be a value. */
  failed(execution: Execution, thrown: unknown, path: ResultPath, isNonNull = this.isNonNull): null {
    // To find where an error was in the document takes long, and nobody is told of it any more.
    const error = execution.hasEnoughErrors ? (thrown as GraphQLError) : located(thrown, this.nodes, path);
    if (isNonNull) throw error;
    execution.add(error, path);
    return null;
  }

  /** Says that there is no value where there must be one. */
  isNull(): Error {
    return new Error(`Cannot return null for non-nullable field ${this.parentType.name}.${this.definition.name}.`);
  }

  /** What the resolver gives; without one, the property of the field's name, or what that gives when it is called. */
  private resolved(execution: Execution, source: unknown, parent: ResultPath | undefined): unknown {
    const { resolve, name } = this.definition;
    if (resolve) {
      const info = new ResolveInfo(this, execution, parent);
      return resolve(source, this.argumentsOf(execution), execution.context, info);
    }
    // As graphql-js does, which has the arguments coerced even where nobody looks at them.
    const values = this.argumentsOf(execution);
    if ((typeof source !== 'object' || source === null) && typeof source !== 'function') return undefined;
    const property = (source as Properties)[name];
    if (typeof property !== 'function') return property;
    const info = new ResolveInfo(this, execution, parent);
    return (source as Readonly<Record<string, Method>>)[name]?.(values, execution.context, info);
  }

  /** `path` is where the value stands; null for a leaf, where that is of no interest. */
  private completed(execution: Execution, value: unknown, path: ResultPath | null): unknown {
    if (value instanceof Error) throw value;
    if (value === null || value === undefined) {
      if (this.isNonNull) throw this.isNull();
      return null;
    }
    if (this.leaf || !path) {
      execution.grow(this.nameLength + (typeof value === 'string' ? value.length : SHORT_VALUE));
      return this.leaf && serialized(this.leaf, value);
    }
    return this.completion.complete(execution, value, path);
  }
}

/** An error with its place. It has the stack of what was thrown: its own would take longer to find than all else. */
function located(thrown: unknown, nodes: readonly FieldNode[], path: ResultPath): GraphQLError {
  const { stackTraceLimit } = Error;
  Error.stackTraceLimit = 0;
  const error = locatedError(thrown, nodes, pathKeys(path));
  Error.stackTraceLimit = stackTraceLimit;
  return error;
}
