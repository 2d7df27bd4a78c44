import { Kind } from 'graphql';
import type { FieldNode, GraphQLField, GraphQLSchema, OperationDefinitionNode, ValueNode } from 'graphql';
import { PAGE_SIZE_DEFAULT, PAGE_SIZE_MAX } from '../../foundation/graphql/pagination.js';
import { isAbsent } from '../../foundation/records/values.js';

/** How long a list without paging is taken to be: most of what an editor puts in is shorter. */
export const LIST_SIZE = 3;

export type Variables = Readonly<Record<string, unknown>>;

/** How many objects a field returns. */
export interface Size {
  of(variables: Variables): number;
  /** The argument to lower for fewer; null where there is none. */
  readonly argument: ((variables: Variables) => string) | null;
}

type Argument = (variables: Variables) => unknown;

/** A size that no argument changes. */
export function fixed(size: number): Size {
  return { of: () => size, argument: null };
}

/** The size of a page: first, else last, else 20. One that is refused in a moment counts as the nearest that is not. */
export function pageSize(
  field: FieldNode,
  definition: GraphQLField<unknown, unknown>,
  operation: OperationDefinitionNode,
): Size {
  const first = argumentOf('first', field, definition, operation);
  const last = argumentOf('last', field, definition, operation);
  return {
    of: (variables) => {
      const asked = first(variables) ?? last(variables) ?? PAGE_SIZE_DEFAULT;
      return typeof asked === 'number' ? Math.min(Math.max(Math.trunc(asked), 1), PAGE_SIZE_MAX) : 1;
    },
    argument: (variables) => (isAbsent(first(variables)) && !isAbsent(last(variables)) ? 'last' : 'first'),
  };
}

/** As many as are asked for by an argument that is a list. */
export function lengthOf(
  name: string,
  field: FieldNode,
  definition: GraphQLField<unknown, unknown>,
  operation: OperationDefinitionNode,
): Size {
  const given = argumentOf(name, field, definition, operation);
  return {
    of: (variables) => {
      const list = given(variables);
      return Array.isArray(list) ? list.length : 1;
    },
    argument: () => name,
  };
}

/** An argument's value in a request. Of a list that is written out, only the length is right. */
function argumentOf(
  name: string,
  { arguments: given = [] }: FieldNode,
  { args }: GraphQLField<unknown, unknown>,
  operation: OperationDefinitionNode,
): Argument {
  const otherwise: unknown = args.find((argument) => argument.name === name)?.defaultValue;
  const node = given.find((argument) => argument.name.value === name)?.value;
  if (!node) return () => otherwise;
  if (node.kind !== Kind.VARIABLE) {
    const value = literal(node);
    return () => value;
  }
  const variable = node.name.value;
  const declared = operation.variableDefinitions?.find((one) => one.variable.name.value === variable)?.defaultValue;
  const defaultValue = declared ? literal(declared) : otherwise;
  return (variables) => (Object.hasOwn(variables, variable) ? variables[variable] : defaultValue);
}

function literal(node: ValueNode): unknown {
  if (node.kind === Kind.INT) return Number(node.value);
  if (node.kind === Kind.LIST) return node.values;
  return null;
}

/** How long the lists of introspection are, beside that of all types: about the most that most types of this schema have. */
const INTROSPECTED: Readonly<Record<string, number>> = {
  fields: 15,
  inputFields: 15,
  enumValues: 15,
  possibleTypes: 10,
  interfaces: 3,
  directives: 10,
  args: 5,
};

/** The size of a list of introspection; null for any other list. */
export function introspectedSize(parent: string, field: string, schema: GraphQLSchema): Size | null {
  if (!parent.startsWith('__')) return null;
  return fixed(field === 'types' ? Object.keys(schema.getTypeMap()).length : (INTROSPECTED[field] ?? LIST_SIZE));
}
