import { getNamedType, getNullableType, GraphQLID, isInputObjectType, isListType, isNonNullType } from 'graphql';
import type { GraphQLInputField, GraphQLInputObjectType, GraphQLInputType } from 'graphql';
import { LocalizedTextInput } from '../../foundation/graphql/inputs.js';
import { isRecord } from '../../foundation/records/values.js';

/** The fields of an input that no item has. */
const NO_ITEM_FIELDS: ReadonlySet<string> = new Set(['idempotencyKey']);

/** The fields that an item may have, in the order in which they are written: notes come last. */
export function itemFields(type: GraphQLInputObjectType): GraphQLInputField[] {
  const fields = Object.values(type.getFields()).filter(({ name }) => !NO_ITEM_FIELDS.has(name));
  const isLast = ({ name }: GraphQLInputField): boolean => name === 'notes';
  return [...fields.filter((field) => !isLast(field)), ...fields.filter(isLast)];
}

/** Whether a field is a list of texts in different languages, which an item has as a mapping. */
export function isByLanguage(type: GraphQLInputType): boolean {
  return getNamedType(type).name === LocalizedTextInput.name && isListType(getNullableType(type));
}

/**
 * Brings a record, as the log has it, into the form of an item of its input. Leaves out what an item need not have: nulls,
 * empty lists, and values that are the input's default. `slugOf`: the slug of a global id; null: nothing there is to be
 * referred to.
 */
export function itemValue(
  record: Readonly<Record<string, unknown>>,
  type: GraphQLInputObjectType,
  slugOf: (globalId: string) => string | null,
): Record<string, unknown> {
  const value: Record<string, unknown> = {};
  for (const field of itemFields(type)) {
    const part = partValue(record[field.name], field.type, slugOf);
    if (part === undefined && isRequiredList(field)) value[field.name] = isByLanguage(field.type) ? {} : [];
    else if (part !== undefined && !isDefault(part, field)) value[field.name] = part;
  }
  return value;
}

/** The value of a part; undefined: there is nothing to write. */
function partValue(value: unknown, type: GraphQLInputType, slugOf: (globalId: string) => string | null): unknown {
  if (value === null || value === undefined) return undefined;
  if (Array.isArray(value)) {
    if (value.length === 0) return undefined;
    if (isByLanguage(type))
      return Object.fromEntries((value as LocalizedTextInput[]).map(({ language, text }) => [language, text]));
    return value.map((element) => partValue(element, getNamedType(type), slugOf)).filter((part) => part !== undefined);
  }
  const named = getNamedType(type);
  if (isInputObjectType(named)) return isRecord(value) ? itemValue(value, named, slugOf) : undefined;
  if (named === GraphQLID) return slugOf(value as string) ?? undefined;
  return value;
}

/** A list that must be there, if only without elements. */
function isRequiredList({ type, defaultValue }: GraphQLInputField): boolean {
  return isNonNullType(type) && isListType(type.ofType) && defaultValue === undefined;
}

function isDefault(value: unknown, { defaultValue }: GraphQLInputField): boolean {
  return defaultValue !== undefined && JSON.stringify(value) === JSON.stringify(defaultValue);
}

/** The global ids in a record that was read as the log has it, and the fields of it that have them. */
export function* referencesIn(value: unknown, type: GraphQLInputType): Generator<string> {
  if (value === null || value === undefined) return;
  const named = getNamedType(type);
  if (Array.isArray(value)) for (const element of value) yield* referencesIn(element, named);
  else if (named === GraphQLID) yield value as string;
  else if (isInputObjectType(named) && isRecord(value))
    for (const { name, type: partType } of Object.values(named.getFields())) yield* referencesIn(value[name], partType);
}
