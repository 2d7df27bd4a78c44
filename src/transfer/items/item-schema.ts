import {
  getNamedType,
  getNullableType,
  GraphQLBoolean,
  GraphQLFloat,
  GraphQLID,
  GraphQLInt,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
} from 'graphql';
import type { GraphQLInputField, GraphQLInputObjectType, GraphQLInputType, GraphQLNamedInputType } from 'graphql';
import { REASON_MAX } from '../../changelog/open-for-update.js';
import { SLUG_MAX } from '../../foundation/records/global-id.js';
import { canHave, CURATED_FIELDS, FORMER_SLUGS_MAX } from '../../seed/curated-fields.js';
import type { SeedKinds } from '../../seed/seed-kinds.js';
import { isByLanguage, itemFields } from './item-values.js';

type JsonSchema = Readonly<Record<string, unknown>>;

const SLUG: JsonSchema = { type: 'string', pattern: '^[a-z0-9]+(-[a-z0-9]+)*$', maxLength: SLUG_MAX };

/** Scalars whose values are not any text; their descriptions say more than a pattern could. */
const SCALARS: Readonly<Record<string, JsonSchema>> = {
  [GraphQLID.name]: { $ref: '#/$defs/reference' },
  [GraphQLInt.name]: { type: 'integer' },
  [GraphQLFloat.name]: { type: 'number' },
  [GraphQLBoolean.name]: { type: 'boolean' },
};

/**
 * JSON Schema (draft 2020-12) of files of items, as editors check them: of a YAML or JSON file, which has lists; and in its
 * `$defs` of a line of JSON Lines (`line`) and of the items of each list. Derived from the API's inputs.
 */
export function itemSchema(kinds: SeedKinds, inputType: (name: string) => GraphQLInputObjectType): JsonSchema {
  const parts = new Map<string, JsonSchema>();
  const lists = Object.entries(kinds).flatMap(([list, kind]) => (kind ? [{ list, kind }] : []));
  const items = lists.map(({ list, kind }) => {
    const curated = (['formerSlugs', 'retracted'] as const).filter((field) => canHave(field, kind));
    return [list, objectSchema(inputType(kind.input), parts, curated)] as const;
  });
  const refs = lists.map(({ list }) => [list, { $ref: `#/$defs/${list}` }] as const);
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'Items of Entente',
    description: 'What a seed folder, an import and an export have in them: lists of items, by the name of the list.',
    type: 'object',
    additionalProperties: false,
    properties: Object.fromEntries(refs.map(([list, item]) => [list, { type: 'array', items: item }])),
    $defs: {
      line: {
        description: 'A line of JSON Lines: one item, by the name of its list.',
        type: 'object',
        additionalProperties: false,
        minProperties: 1,
        maxProperties: 1,
        properties: Object.fromEntries(refs),
      },
      reference: {
        description: 'The slug of another item; of a state, also its ISO 3166-1 code.',
        anyOf: [
          SLUG,
          { type: 'string', pattern: '^[A-Z]{2,3}$' },
          { type: 'string', pattern: '^[A-Z][A-Za-z]*_[A-Za-z0-9_-]{22}$' },
        ],
      },
      texts: {
        description: 'A text in one or more languages, by BCP 47 tags.',
        type: 'object',
        propertyNames: { pattern: '^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$' },
        additionalProperties: { type: 'string', minLength: 1 },
      },
      ...Object.fromEntries(items),
      ...Object.fromEntries([...parts].sort(([one], [other]) => (one < other ? -1 : 1))),
    },
  };
}

function objectSchema(
  type: GraphQLInputObjectType,
  parts: Map<string, JsonSchema>,
  curated: readonly (keyof typeof CURATED_FIELDS)[] = [],
): JsonSchema {
  const fields = itemFields(type);
  const required = fields.filter(
    ({ type: fieldType, defaultValue }) => isNonNullType(fieldType) && defaultValue === undefined,
  );
  return {
    ...(type.description && { description: type.description }),
    type: 'object',
    additionalProperties: false,
    ...(required.length > 0 && { required: required.map(({ name }) => name) }),
    properties: {
      ...Object.fromEntries(fields.map((field) => [field.name, fieldSchema(field, parts)])),
      ...Object.fromEntries(curated.map((field) => [field, { description: CURATED_FIELDS[field], ...CURATED[field] }])),
    },
  };
}

const CURATED: Readonly<Record<keyof typeof CURATED_FIELDS, JsonSchema>> = {
  formerSlugs: { type: 'array', items: SLUG, uniqueItems: true, maxItems: FORMER_SLUGS_MAX },
  retracted: { type: 'string', minLength: 1, maxLength: REASON_MAX },
};

function fieldSchema(field: GraphQLInputField, parts: Map<string, JsonSchema>): JsonSchema {
  const value = field.name === 'slug' ? SLUG : valueSchema(field.type, parts);
  // A field without a value is the same as none.
  const isNullable = !isNonNullType(field.type);
  return {
    ...(field.description && { description: field.description }),
    ...(field.defaultValue !== undefined && { default: field.defaultValue }),
    ...(isNullable ? { anyOf: [value, { type: 'null' }] } : value),
  };
}

function valueSchema(type: GraphQLInputType, parts: Map<string, JsonSchema>): JsonSchema {
  if (isByLanguage(type)) return { $ref: '#/$defs/texts' };
  const element = namedSchema(getNamedType(type), parts);
  return isListType(getNullableType(type)) ? { type: 'array', items: element } : element;
}

function namedSchema(named: GraphQLNamedInputType, parts: Map<string, JsonSchema>): JsonSchema {
  if (isEnumType(named)) return { enum: named.getValues().map(({ name }) => name) };
  if (!isInputObjectType(named)) return SCALARS[named.name] ?? { type: 'string' };
  const name = named.name.replace(/Input$/, '');
  if (!parts.has(name)) {
    // Noted before its fields are described, in case it is a part of itself.
    parts.set(name, {});
    parts.set(name, objectSchema(named, parts));
  }
  return { $ref: `#/$defs/${name}` };
}
