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
  /** The argument that lowers the size; null if there is none. */
  readonly argument: ((variables: Variables) => string) | null;
}

type Argument = (variables: Variables) => unknown;

/** A size that does not depend on arguments. */
export function fixedSize(size: number): ListSizeEstimate {
  return { of: () => size, argument: null };
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
      const requested = first(variables) ?? last(variables) ?? PAGE_SIZE_DEFAULT;
      return typeof requested === 'number' ? Math.min(Math.max(Math.trunc(requested), 1), max) : 1;
    },
    argument: (variables) => (isAbsent(first(variables)) && !isAbsent(last(variables)) ? 'last' : 'first'),
  };
}

/** The length of a list argument. */
export function argumentLength(
  name: string,
  field: FieldNode,
  definition: GraphQLField<unknown, unknown>,
  operation: OperationDefinitionNode,
): ListSizeEstimate {
  const listOf = argumentOf(name, field, definition, operation);
  return {
    of: (variables) => {
      const list = listOf(variables);
      return Array.isArray(list) ? list.length : 1;
    },
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
  if (!node) return () => schemaDefault;
  if (node.kind !== Kind.VARIABLE) {
    const value = literal(node);
    return () => value;
  }
  const variable = node.name.value;
  const declared = operation.variableDefinitions?.find((one) => one.variable.name.value === variable)?.defaultValue;
  const defaultValue = declared ? literal(declared) : schemaDefault;
  return (variables) => (Object.hasOwn(variables, variable) ? variables[variable] : defaultValue);
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
