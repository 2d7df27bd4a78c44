import { getNamedType, getNullableType, isInputObjectType, isListType } from 'graphql';
import type { GraphQLInputObjectType, GraphQLInputType } from 'graphql';
import { LocalizedTextInput } from '../../foundation/graphql/inputs.js';
import { isAbsent, isRecord } from '../../foundation/records/values.js';

/** A text in several languages, and where it is in its item. */
export interface LocalizedField {
  readonly path: readonly (string | number)[];
  readonly texts: readonly LocalizedTextInput[];
}

/** All texts of an input that can be in several languages, without empty ones. */
export function localizedFieldsOf(input: unknown, type: GraphQLInputType): LocalizedField[] {
  return fieldsAt(input, type, []);
}

function fieldsAt(value: unknown, type: GraphQLInputType, path: readonly (string | number)[]): LocalizedField[] {
  const named = getNamedType(type);
  if (isAbsent(value) || !isInputObjectType(named)) return [];
  if (Array.isArray(value)) {
    if (named.name === LocalizedTextInput.name && isListType(getNullableType(type)))
      return value.length > 0 ? [{ path, texts: value as LocalizedTextInput[] }] : [];
    return value.flatMap((element, index) => fieldsAt(element, named, [...path, index]));
  }
  return isRecord(value) ? fieldsOfRecord(value, named, path) : [];
}

function fieldsOfRecord(
  value: Readonly<Record<string, unknown>>,
  type: GraphQLInputObjectType,
  path: readonly (string | number)[],
): LocalizedField[] {
  return Object.values(type.getFields()).flatMap((field) =>
    fieldsAt(value[field.name], field.type, [...path, field.name]),
  );
}
