import { getArgumentValues, isNonNullType, Kind, valueFromAST, visit } from 'graphql';
import type { FieldNode, GraphQLField, ValueNode } from 'graphql';
import type { Execution } from './execution.js';

export type ArgumentValues = Record<string, unknown>;

/** Returns the coerced arguments of a field in an execution. Throws what graphql-js throws for invalid ones. */
export type ArgumentPlan = (execution: Execution) => ArgumentValues;

/** An argument with a value: a constant, or a variable. */
interface PlannedArgument {
  readonly name: string;
  readonly variable: string | null;
  /** The constant, or the value if the variable is not provided. */
  readonly value: unknown;
  readonly isNonNull: boolean;
}

/**
 * Plans the coercion of the arguments of a field: done once if they contain no variables, else once per execution,
 * however many objects have the field. Unusual cases are left to graphql-js.
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
      // Each execution reports it.
      return asGraphqlJs;
    }
  }
  const parts = planParts(definition, node);
  if (!parts) return asGraphqlJs;
  return (execution) => {
    const cached = execution.argumentValues[number];
    if (cached) return cached;
    const values: ArgumentValues = {};
    for (const { name, variable, value, isNonNull } of parts) {
      const isProvided = variable !== null && Object.hasOwn(execution.variables, variable);
      const one = isProvided ? execution.variables[variable] : value;
      if (isNonNull && (one === null || one === undefined)) return asGraphqlJs(execution);
      if (isProvided || one !== undefined) values[name] = one;
    }
    return (execution.argumentValues[number] = values);
  };
}

/** Returns null if an argument has a variable within a list or an object, or is missing. */
function planParts(
  { args }: GraphQLField<unknown, unknown>,
  { arguments: nodes }: FieldNode,
): PlannedArgument[] | null {
  const parts: PlannedArgument[] = [];
  for (const { name, type, defaultValue } of args) {
    const node = nodes?.find((argument) => argument.name.value === name)?.value;
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

/** Returns undefined for a value that contains a variable. */
function constant(node: ValueNode, type: Parameters<typeof valueFromAST>[1]): unknown {
  return hasVariable(node) ? undefined : deeplyFrozen(valueFromAST(node, type));
}

function hasVariable(node: Parameters<typeof visit>[0]): boolean {
  let found = false;
  visit(node, {
    Variable: () => {
      found = true;
    },
  });
  return found;
}

/** Freezes a value, as many executions share it. */
function deeplyFrozen<Value>(value: Value): Value {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value;
  const isPlain = Array.isArray(value) || Object.getPrototypeOf(value) === Object.prototype;
  // A scalar may return an instance of a class of its own.
  if (!isPlain && Object.getPrototypeOf(value) !== null) return value;
  for (const part of Object.values(value)) deeplyFrozen(part);
  return Object.freeze(value);
}
