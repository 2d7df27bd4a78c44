import { getArgumentValues, isNonNullType, Kind, valueFromAST, visit } from 'graphql';
import type { FieldNode, GraphQLField, ValueNode } from 'graphql';
import type { Execution } from './execution.js';

export type ArgumentValues = Record<string, unknown>;

/** The arguments of a field in an execution, coerced. Throws what graphql-js throws of those that do not fit. */
export type ArgumentPlan = (execution: Execution) => ArgumentValues;

/** An argument that is there: a value that is the same in all executions, or the name of a variable. */
interface Part {
  readonly name: string;
  readonly variable: string | null;
  /** The value; of a variable, the value where none is given. */
  readonly value: unknown;
  readonly isNonNull: boolean;
}

/**
 * How a field gets its arguments: made once where there is no variable in them, else once an execution, however many
 * objects have the field. What is out of the ordinary is left to graphql-js.
 *
 * @param number of the field among those of its plan
 */
export function planArguments(
  definition: GraphQLField<unknown, unknown>,
  node: FieldNode,
  number: number,
): ArgumentPlan {
  const asGraphqlJs: ArgumentPlan = (execution) =>
    (execution.argumentValues[number] ??= getArgumentValues(definition, node, execution.variables));
  if (!node.arguments?.some(hasVariable)) {
    try {
      const values = deeplyFrozen(getArgumentValues(definition, node));
      return () => values;
    } catch {
      // It is told with each execution.
      return asGraphqlJs;
    }
  }
  const parts = partsOf(definition, node);
  if (!parts) return asGraphqlJs;
  return (execution) => {
    const known = execution.argumentValues[number];
    if (known) return known;
    const values: ArgumentValues = {};
    for (const { name, variable, value, isNonNull } of parts) {
      const isGiven = variable !== null && Object.hasOwn(execution.variables, variable);
      const one = isGiven ? execution.variables[variable] : value;
      if (isNonNull && (one === null || one === undefined)) return asGraphqlJs(execution);
      if (isGiven || one !== undefined) values[name] = one;
    }
    return (execution.argumentValues[number] = values);
  };
}

/** null where an argument holds a variable in a list or an object, or is missing. */
function partsOf({ args }: GraphQLField<unknown, unknown>, { arguments: given }: FieldNode): Part[] | null {
  const parts: Part[] = [];
  for (const { name, type, defaultValue } of args) {
    const node = given?.find((argument) => argument.name.value === name)?.value;
    const isNonNull = isNonNullType(type);
    if (node?.kind === Kind.VARIABLE) {
      parts.push({ name, variable: node.name.value, value: defaultValue, isNonNull });
    } else {
      const value = node ? constant(node, type) : defaultValue;
      if (value === undefined && (node !== undefined || isNonNull)) return null;
      if (value !== undefined) parts.push({ name, variable: null, value, isNonNull });
    }
  }
  return parts;
}

/** undefined for a value with a variable in it. */
function constant(node: ValueNode, type: Parameters<typeof valueFromAST>[1]): unknown {
  return hasVariable(node) ? undefined : deeplyFrozen(valueFromAST(node, type));
}

function hasVariable(node: Parameters<typeof visit>[0]): boolean {
  let has = false;
  visit(node, {
    Variable: () => {
      has = true;
    },
  });
  return has;
}

/** Many executions share it. */
function deeplyFrozen<Value>(value: Value): Value {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value;
  const isPlain = Array.isArray(value) || Object.getPrototypeOf(value) === Object.prototype;
  // What a scalar has made may be an object of a class of its own.
  if (!isPlain && Object.getPrototypeOf(value) !== null) return value;
  for (const part of Object.values(value)) deeplyFrozen(part);
  return Object.freeze(value);
}
