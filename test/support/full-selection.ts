import { getNamedType, isCompositeType, isEnumType, isInterfaceType, isObjectType, isRequiredArgument } from 'graphql';
import type { GraphQLField, GraphQLNamedType, GraphQLSchema } from 'graphql';

/** Types that are no records, but parts of them: always selected completely. */
export function isValue(type: GraphQLNamedType): boolean {
  return isObjectType(type) && type.getInterfaces().every(({ name }) => name !== 'Node');
}

/** The required arguments: enums, of which the last value is used. */
function requiredArguments({ args }: GraphQLField<unknown, unknown>): string {
  const given = args.filter(isRequiredArgument).map(({ name, type }) => {
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
    const request = field.name + requiredArguments(field);
    if (!isCompositeType(named)) return request;
    if (!isValue(named) || within.includes(named.name))
      return `${request} { __typename ${isValue(named) ? '' : 'id'} }`;
    return `${request} ${fullSelection(schema, named.name, [...within, typeName])}`;
  });
  return `{ __typename ${fields.join(' ')} }`;
}
