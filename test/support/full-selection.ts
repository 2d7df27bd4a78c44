import { getNamedType, isCompositeType, isEnumType, isInterfaceType, isObjectType, isRequiredArgument } from 'graphql';
import type { GraphQLArgument, GraphQLField, GraphQLNamedType, GraphQLSchema } from 'graphql';

/** Types that are no records, but parts of them: always selected completely. */
export function isValue(type: GraphQLNamedType): boolean {
  return isObjectType(type) && type.getInterfaces().every(({ name }) => name !== 'Node');
}

/** Elements of a list that has more by default: thousands of rows below each event would cost too much. */
const FIRST = 2;

/** The required arguments: enums, of which the last value is used. Of a list with a default size, a few elements. */
function givenArguments({ args }: GraphQLField<unknown, unknown>): string {
  const isSize = (arg: GraphQLArgument): boolean => arg.name === 'first' && arg.defaultValue !== undefined;
  const given = args
    .filter((arg) => isRequiredArgument(arg) || isSize(arg))
    .map((arg) => {
      const { name, type } = arg;
      if (isSize(arg)) return `${name}: ${String(FIRST)}`;
      const named = getNamedType(type);
      if (!isEnumType(named)) throw new Error(`No value is known for the argument ${name}`);
      return `${name}: ${named.getValues().at(-1)?.name ?? ''}`;
    });
  return given.length === 0 ? '' : `(${given.join(', ')})`;
}

/** Selects every field of a type: its parts completely, other records by their id. */
export function fullSelection(schema: GraphQLSchema, typeName: string, within: readonly string[] = []): string {
  const type = schema.getType(typeName);
  if (!isObjectType(type) && !isInterfaceType(type)) throw new Error(`${typeName} has no fields`);
  const fields = Object.values(type.getFields()).map((field) => {
    const named = getNamedType(field.type);
    const request = field.name + givenArguments(field);
    if (!isCompositeType(named)) return request;
    if (!isValue(named) || within.includes(named.name))
      return `${request} { __typename ${isValue(named) ? '' : 'id'} }`;
    return `${request} ${fullSelection(schema, named.name, [...within, typeName])}`;
  });
  return `{ __typename ${fields.join(' ')} }`;
}
