import { getNamedType, getNullableType, isEnumType, isInputObjectType, isListType, isNonNullType } from 'graphql';
import type { GraphQLInputObjectType, GraphQLInputType } from 'graphql';
import { createDomain } from '../../src/app/domain.js';
import { ENTITIES } from '../../src/app/entities.js';
import { describeEntities } from '../../src/database/driver/data-source.js';
import { Database } from '../../src/database/driver/database.js';
import { LocalizedTextInput } from '../../src/foundation/graphql/inputs.js';

/** Fields of an input that are of no use in a seed. */
const NOT_SEEDED = new Set(['idempotencyKey']);

/** A list of a folder, or a part of an item, with its fields. */
export interface FieldTable {
  readonly name: string;
  readonly description: string;
  /** For each field: its name, marked if it is required; its values; what it means. */
  readonly rows: readonly (readonly string[])[];
}

/** What the code says of the lists of a folder and of their fields, as docs/seeding.md shows it. */
export async function seedFieldTables(): Promise<FieldTable[]> {
  const database = new Database(await describeEntities(ENTITIES));
  const { seedKinds, inputType } = createDomain(database, { adminToken: null, isPublic: true });
  const parts = new Map<string, GraphQLInputObjectType>();
  const lists = Object.entries(seedKinds).flatMap(([list, kind]) => {
    if (!kind) return [];
    const type = inputType(kind.input);
    collectParts(type, parts);
    return [tableOf(list, type)];
  });
  return [...lists, ...[...parts.values()].map((type) => tableOf(partName(type), type))];
}

/** The tables below headings of the third level in a document. */
export function documentedTables(text: string): FieldTable[] {
  return text
    .split(/^### /m)
    .slice(1)
    .map((section) => {
      const [name = '', ...lines] = section.split(/^## /m)[0]?.split('\n') ?? [];
      const rows = lines.filter((line) => line.startsWith('|')).slice(2);
      return {
        name,
        description: lines.filter((line) => line !== '' && !line.startsWith('|')).join('\n'),
        rows: rows.map((row) =>
          row
            .split(/(?<!\\)\|/)
            .slice(1, -1)
            .map((cell) => cell.trim().replaceAll(/\\(?=[*_|])/g, '')),
        ),
      };
    });
}

function tableOf(name: string, type: GraphQLInputObjectType): FieldTable {
  const rows = Object.values(type.getFields())
    .filter((field) => !NOT_SEEDED.has(field.name))
    .map(({ name: field, type: fieldType, description, defaultValue }) => {
      const isRequired = isNonNullType(fieldType) && defaultValue === undefined;
      return [`\`${field}\`${isRequired ? ' *' : ''}`, nameOf(fieldType), description ?? ''];
    });
  return { name, description: type.description ?? '', rows };
}

function nameOf(type: GraphQLInputType): string {
  const named = getNamedType(type);
  const isList = isListType(getNullableType(type));
  if (named.name === LocalizedTextInput.name) return isList ? 'text by language' : 'text and language';
  if (isEnumType(named)) {
    const values = named.getValues().map(({ name }) => name);
    return (isList ? 'list of ' : '') + values.join(', ');
  }
  const name = isInputObjectType(named)
    ? `[${partName(named)}](#${partName(named)})`
    : (SCALARS[named.name] ?? named.name);
  return isList ? `list: ${name}` : name;
}

const SCALARS: Readonly<Record<string, string>> = {
  ID: 'reference',
  String: 'text',
  Int: 'whole number',
  Float: 'number',
  Boolean: 'true or false',
  Edtf: 'date (EDTF)',
  Date: 'day, `yyyy-mm-dd`',
  LanguageTag: 'language tag (BCP 47)',
  URL: 'http or https URL',
};

function partName({ name }: { readonly name: string }): string {
  return name.replace(/Input$/, '').toLowerCase();
}

function collectParts(type: GraphQLInputObjectType, parts: Map<string, GraphQLInputObjectType>): void {
  for (const { type: fieldType } of Object.values(type.getFields())) {
    const named = getNamedType(fieldType);
    if (!isInputObjectType(named) || named.name === LocalizedTextInput.name || parts.has(named.name)) continue;
    parts.set(named.name, named);
    collectParts(named, parts);
  }
}
