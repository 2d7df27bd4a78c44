import { Kind } from 'graphql';
import type { FieldNode, GraphQLField, GraphQLSchema, OperationDefinitionNode, ValueNode } from 'graphql';
import { PAGE_SIZE_DEFAULT, PAGE_SIZE_MAX } from '../../foundation/graphql/pagination.js';
import { isAbsent } from '../../foundation/records/values.js';

/** Assumed length of a list without paging: most lists that editors enter are shorter. */
export const ASSUMED_LIST_LENGTH = 3;

export type Variables = Readonly<Record<string, unknown>>;

/** How many objects a field returns. */
export interface ListSizeEstimate {
  of(variables: Variables): number;
  /** Whether it is the same for all variables. */
  readonly isFixed: boolean;
  /** The argument that lowers the size; null if there is none. */
  readonly argument: ((variables: Variables) => string) | null;
}

interface Argument {
  of(variables: Variables): unknown;
  /** Whether it is the same for all variables. */
  readonly isFixed: boolean;
}

/** A size that does not depend on arguments. */
export function fixedSize(size: number): ListSizeEstimate {
  return { of: () => size, isFixed: true, argument: null };
}

/**
 * The size of a page: `first`, else `last`, else 20. At most `max`. A value out of range, which is rejected later, counts as the
 * nearest valid one.
 */
export function pageSize(
  field: FieldNode,
  definition: GraphQLField<unknown, unknown>,
  operation: OperationDefinitionNode,
  max = PAGE_SIZE_MAX,
): ListSizeEstimate {
  const first = argumentOf('first', field, definition, operation);
  const last = argumentOf('last', field, definition, operation);
  return {
    of: (variables) => {
      const requested = first.of(variables) ?? last.of(variables) ?? PAGE_SIZE_DEFAULT;
      return typeof requested === 'number' ? Math.min(Math.max(Math.trunc(requested), 1), max) : 1;
    },
    isFixed: first.isFixed && last.isFixed,
    argument: (variables) => (isAbsent(first.of(variables)) && !isAbsent(last.of(variables)) ? 'last' : 'first'),
  };
}

/** The length of a list argument. */
export function argumentLength(
  name: string,
  field: FieldNode,
  definition: GraphQLField<unknown, unknown>,
  operation: OperationDefinitionNode,
): ListSizeEstimate {
  const argument = argumentOf(name, field, definition, operation);
  return {
    of: (variables) => {
      const list = argument.of(variables);
      return Array.isArray(list) ? list.length : 1;
    },
    isFixed: argument.isFixed,
    argument: () => name,
  };
}

/** An argument's value in a request. For a list literal only the length is right: its elements are syntax nodes. */
function argumentOf(
  name: string,
  { arguments: nodes = [] }: FieldNode,
  { args }: GraphQLField<unknown, unknown>,
  operation: OperationDefinitionNode,
): Argument {
  const schemaDefault: unknown = args.find((argument) => argument.name === name)?.defaultValue;
  const node = nodes.find((argument) => argument.name.value === name)?.value;
  if (!node) return { of: () => schemaDefault, isFixed: true };
  if (node.kind !== Kind.VARIABLE) {
    const value = literal(node);
    return { of: () => value, isFixed: true };
  }
  const variable = node.name.value;
  const declared = operation.variableDefinitions?.find((one) => one.variable.name.value === variable)?.defaultValue;
  const defaultValue = declared ? literal(declared) : schemaDefault;
  return {
    of: (variables) => (Object.hasOwn(variables, variable) ? variables[variable] : defaultValue),
    isFixed: false,
  };
}

function literal(node: ValueNode): unknown {
  if (node.kind === Kind.INT) return Number(node.value);
  if (node.kind === Kind.LIST) return node.values;
  return null;
}

/**
 * Assumed lengths of introspection lists, except that of all types: about the maximum for most types of this schema.
 */
const INTROSPECTION_SIZES: Readonly<Record<string, number>> = {
  fields: 15,
  inputFields: 15,
  enumValues: 15,
  possibleTypes: 10,
  interfaces: 3,
  directives: 10,
  args: 5,
};

/** The size of an introspection list; null for any other list. */
export function introspectionListSize(parent: string, field: string, schema: GraphQLSchema): ListSizeEstimate | null {
  if (!parent.startsWith('__')) return null;
  return fixedSize(
    field === 'types' ? Object.keys(schema.getTypeMap()).length : (INTROSPECTION_SIZES[field] ?? ASSUMED_LIST_LENGTH),
  );
}
