import { GraphQLID, GraphQLString, isLeafType, isNonNullType, locatedError } from 'graphql';
import type { FieldNode, GraphQLError, GraphQLField, GraphQLLeafType, GraphQLObjectType } from 'graphql';
import { planArguments } from './argument-plan.js';
import type { ArgumentPlan } from './argument-plan.js';
import { planCompletion, serializeLeaf } from './completion.js';
import type { Execution } from './execution.js';
import type { ValueCompleter, PlanFields, PlannedField } from './planned-field.js';
import { pathKeys } from './result-path.js';
import type { ResultPath } from './result-path.js';
import { ResolveInfo } from './resolve-info.js';
import { isThenable } from './thenable.js';

/** Characters around a name and a value: quotes, a colon and a comma. */
const PUNCTUATION = 6;

/** Assumed characters of a value that is not a string, such as a number. */
const SHORT_VALUE = 5;

type Properties = Readonly<Record<string, unknown>>;
type Method = (...args: unknown[]) => unknown;

/** A field selected on the objects of a type: all that does not depend on the object. */
export class FieldPlan implements PlannedField {
  private readonly isNonNull: boolean;
  /** The type if it is a leaf; null for objects and lists. */
  private readonly leaf: GraphQLLeafType | null;
  /** Whether strings are returned as they are. */
  private readonly isText: boolean;
  private readonly completion: ValueCompleter;
  private readonly canonicalArguments: ArgumentPlan;
  /** Characters of the response that name a value of the field. */
  private readonly nameLength: number;

  /** `number` identifies the field within its plan. */
  constructor(
    readonly key: string,
    readonly definition: GraphQLField<unknown, unknown>,
    readonly parentType: GraphQLObjectType,
    readonly nodes: readonly [FieldNode, ...FieldNode[]],
    number: number,
    fieldSets: PlanFields,
  ) {
    const { type } = definition;
    this.isNonNull = isNonNullType(type);
    this.nameLength = key.length + PUNCTUATION;
    const nullable = isNonNullType(type) ? type.ofType : type;
    this.leaf = isLeafType(nullable) ? nullable : null;
    this.isText = nullable === GraphQLString || nullable === GraphQLID;
    this.completion = planCompletion(this, nullable, fieldSets);
    this.canonicalArguments = planArguments(definition, nodes[0], number);
  }

  /** The completed value of the field of an object, or a promise of it; throws if a non-null field failed. */
  execute(execution: Execution, source: unknown, parent: ResultPath | undefined): unknown {
    const { leaf } = this;
    if (!leaf) return this.executeAt(execution, source, parent, this.pathBelow(parent));
    try {
      const value = this.resolve(execution, source, parent);
      // A leaf has no children, so its path is only computed for an error.
      if (typeof value === 'string') {
        execution.addCharacters(value.length + this.nameLength);
        return this.isText ? value : serializeLeaf(leaf, value);
      }
      if (isThenable(value)) return this.completeAsync(execution, value, this.pathBelow(parent));
      return this.complete(execution, value, null);
    } catch (error) {
      return this.failed(execution, error, this.pathBelow(parent));
    }
  }

  private executeAt(execution: Execution, source: unknown, parent: ResultPath | undefined, path: ResultPath): unknown {
    try {
      const value = this.resolve(execution, source, parent);
      if (isThenable(value)) return this.completeAsync(execution, value, path);
      const completed = this.complete(execution, value, path);
      return isThenable(completed) ? this.catchErrors(execution, completed, path) : completed;
    } catch (error) {
      return this.failed(execution, error, path);
    }
  }

  private completeAsync(execution: Execution, value: PromiseLike<unknown>, path: ResultPath): PromiseLike<unknown> {
    const completed = value.then((settled) => {
      // Many may have waited for the same batch: they are not completed all at once.
      if (this.leaf || !execution.slices.isExpired) return this.complete(execution, settled, path);
      return execution.slices.defer(() => this.complete(execution, settled, path));
    });
    return this.catchErrors(execution, completed, path);
  }

  private catchErrors(execution: Execution, completed: PromiseLike<unknown>, path: ResultPath): PromiseLike<unknown> {
    return completed.then(undefined, (error: unknown) => this.failed(execution, error, path));
  }

  pathBelow(parent: ResultPath | undefined): ResultPath {
    return { prev: parent, key: this.key, typename: this.parentType.name };
  }

  /** Records an error and returns null; rethrows it with its location if the value is non-null. */
  failed(execution: Execution, thrown: unknown, path: ResultPath, isNonNull = this.isNonNull): null {
    // Locating an error takes long, and no more errors are reported.
    const error = execution.hasEnoughErrors ? (thrown as GraphQLError) : locate(thrown, this.nodes, path);
    if (isNonNull) throw error;
    execution.add(error, path);
    return null;
  }

  /** The error for null in a non-null position. */
  isNull(): Error {
    return new Error(`Cannot return null for non-nullable field ${this.parentType.name}.${this.definition.name}.`);
  }

  /** The value from the resolver; without one, the property with the name of the field, called if it is a function. */
  private resolve(execution: Execution, source: unknown, parent: ResultPath | undefined): unknown {
    const { resolve, name } = this.definition;
    if (resolve) {
      const info = new ResolveInfo(this, execution, parent);
      return resolve(source, this.canonicalArguments(execution), execution.context, info);
    }
    // Arguments are coerced even if nothing reads them, as in graphql-js.
    const values = this.canonicalArguments(execution);
    if ((typeof source !== 'object' || source === null) && typeof source !== 'function') return undefined;
    const property = (source as Properties)[name];
    if (typeof property !== 'function') return property;
    const info = new ResolveInfo(this, execution, parent);
    return (source as Readonly<Record<string, Method>>)[name]?.(values, execution.context, info);
  }

  /** `path` of the value; null for a leaf, which does not need it. */
  private complete(execution: Execution, value: unknown, path: ResultPath | null): unknown {
    if (value instanceof Error) throw value;
    if (value === null || value === undefined) {
      if (this.isNonNull) throw this.isNull();
      return null;
    }
    if (this.leaf || !path) {
      execution.addCharacters(this.nameLength + (typeof value === 'string' ? value.length : SHORT_VALUE));
      return this.leaf && serializeLeaf(this.leaf, value);
    }
    return this.completion.complete(execution, value, path);
  }
}

/** Adds an error's location. The stack is that of the original error: collecting another would dominate the cost. */
function locate(thrown: unknown, nodes: readonly FieldNode[], path: ResultPath): GraphQLError {
  const { stackTraceLimit } = Error;
  Error.stackTraceLimit = 0;
  const error = locatedError(thrown, nodes, pathKeys(path));
  Error.stackTraceLimit = stackTraceLimit;
  return error;
}
