import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  buildSchema,
  getNamedType,
  isCompositeType,
  isInputObjectType,
  isListType,
  getNullableType,
  isNonNullType,
} from 'graphql';
import type { GraphQLArgument, GraphQLField, GraphQLInputField, GraphQLInputType } from 'graphql';
import { projectRoot } from '../../src/config/project-root.js';

/** An operation with a text in one place, passed as the variable of the same name. */
export interface Place {
  readonly name: string;
  readonly query: string;
}

const TEXTS = new Set(['ID', 'String', 'LanguageTag', 'Date', 'Edtf']);
/** Values of the other required arguments and fields. */
const NEEDED: Readonly<Record<string, string>> = { 'search.text': '"beijing"', 'around.days': '30' };

/** Every place where a query of the schema accepts a text: each argument and each field of its inputs. */
export function textPlaces(): readonly Place[] {
  const schema = buildSchema(readFileSync(join(projectRoot(), 'schema', 'schema.graphql'), 'utf8'));
  const root = schema.getQueryType()?.getFields() ?? {};
  return Object.values(root).flatMap((field) => placesOf(field));
}

function placesOf(field: GraphQLField<unknown, unknown>): Place[] {
  return field.args.flatMap((argument) =>
    waysInto(argument).map(({ path, value, type }) => {
      const others = requiredBeside(argument, field.args, field.name);
      const given = [`${argument.name}: ${value}`, ...others].join(', ');
      const selection = isCompositeType(getNamedType(field.type)) ? '{ __typename }' : '';
      const named = field.type.toString().includes('Connection') ? '{ edges { node { __typename } } }' : selection;
      return { name: `${field.name}.${path}`, query: `query ($text: ${type}!) { ${field.name}(${given}) ${named} }` };
    }),
  );
}

/** The required ones of its siblings, with values. */
function requiredBeside<T extends GraphQLArgument | GraphQLInputField>(
  one: T,
  all: readonly T[],
  parent: string,
): string[] {
  return all
    .filter((other) => other !== one && isNonNullType(other.type) && other.defaultValue === undefined)
    .map((other) => `${other.name}: ${NEEDED[`${parent}.${other.name}`] ?? '"china"'}`);
}

interface Way {
  readonly path: string;
  readonly value: string;
  readonly type: string;
}

function waysInto({ name, type }: GraphQLArgument | GraphQLInputField, within: readonly string[] = []): Way[] {
  const named = getNamedType(type);
  if (TEXTS.has(named.name)) return [{ path: name, value: inList(type, '$text'), type: named.name }];
  if (!isInputObjectType(named) || within.includes(named.name)) return [];
  return Object.values(named.getFields()).flatMap((field) => {
    const others = requiredBeside(field, Object.values(named.getFields()), name);
    return waysInto(field, [...within, named.name]).map((way) => ({
      ...way,
      path: `${name}.${way.path}`,
      value: inList(type, `{ ${[`${field.name}: ${way.value}`, ...others].join(', ')} }`),
    }));
  });
}

function inList(type: GraphQLInputType, value: string): string {
  return isListType(getNullableType(type)) ? `[${value}]` : value;
}
