import { getNamedType, isCompositeType, isInterfaceType, isObjectType } from 'graphql';
import type { GraphQLNamedType, GraphQLSchema } from 'graphql';

/** Types without an identity of their own: selected whole wherever they stand. */
function isValue(type: GraphQLNamedType): boolean {
  return isObjectType(type) && !('id' in type.getFields());
}

/** Selects every field of a type: what is a part of it whole, other things by their id. */
export function fullSelection(schema: GraphQLSchema, typeName: string, within: readonly string[] = []): string {
  const type = schema.getType(typeName);
  if (!isObjectType(type) && !isInterfaceType(type)) throw new Error(`${typeName} has no fields`);
  const fields = Object.values(type.getFields()).map((field) => {
    const named = getNamedType(field.type);
    if (!isCompositeType(named)) return field.name;
    if (!isValue(named) || within.includes(named.name))
      return `${field.name} { __typename ${isValue(named) ? '' : 'id'} }`;
    return `${field.name} ${fullSelection(schema, named.name, [...within, typeName])}`;
  });
  return `{ __typename ${fields.join(' ')} }`;
}
