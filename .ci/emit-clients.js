import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { generate } from '@graphql-codegen/cli';
import { getIntrospectedSchema, minifyIntrospectionQuery } from '@urql/introspection';
import {
  buildSchema,
  concatAST,
  getNamedType,
  getNullableType,
  isInterfaceType,
  isListType,
  isObjectType,
  print,
  visit,
} from 'graphql';
import { format, resolveConfig } from 'prettier';

/*
 * Writes from schema/schema.graphql schema/clients, the settings of caching clients, and the types and documents of the
 * timeline page's operations: `node .ci/emit-clients.js`. With --check it writes nothing, and fails if what is there
 * differs.
 */

const ROOT = join(import.meta.dirname, '..');
const FOLDER = 'schema/clients';
/** The example front end is a folder to copy, so it has a copy of its own. */
const EXAMPLE = 'examples/timeline-react-apollo/clients';

/** Types without an id that are the same object wherever one of their fields has the same value. */
const KEYED_BY = { HistoricalDate: 'edtf' };

/** Types without an id of which the parent has always the same one, so that its fields can always be merged. */
const ALWAYS_MERGED = ['Locator', 'RateLimit', 'Viewer'];

const PAGING = ['first', 'after', 'last', 'before'];

const sdl = readFileSync(join(ROOT, 'schema', 'schema.graphql'), 'utf8');
const schema = buildSchema(sdl);
const roots = [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()];
const objects = Object.values(schema.getTypeMap())
  .filter(isObjectType)
  .filter(({ name }) => !name.startsWith('__'))
  .sort((one, other) => (one.name < other.name ? -1 : 1));

/** @param {import('graphql').GraphQLObjectType} type */
const isConnection = ({ name }) => name.endsWith('Connection');
/** @param {import('graphql').GraphQLNamedType} type */
const isWithoutId = (type) => isObjectType(type) && !roots.includes(type) && !('id' in type.getFields());

const withoutId = objects.filter(isWithoutId);
/** What is part of a page or of the result of a mutation is replaced with it. */
const values = withoutId.filter(
  (type) =>
    !isConnection(type) &&
    !/(?:Edge|Payload|PageInfo)$/.test(type.name) &&
    !(type.name in KEYED_BY) &&
    !ALWAYS_MERGED.includes(type.name),
);

const possibleTypes = Object.fromEntries(
  Object.values(schema.getTypeMap())
    .filter(isInterfaceType)
    .map((type) => [
      type.name,
      schema
        .getPossibleTypes(type)
        .map(({ name }) => name)
        .sort(),
    ]),
);

/** Fields of each type that are pages of a list, with the arguments that say which list. */
const connections = fieldsOf(({ type, args }) => {
  const named = getNamedType(type);
  if (!isObjectType(named) || !isConnection(named)) return null;
  return args.map(({ name }) => name).filter((name) => !PAGING.includes(name));
});

/** Fields of each type that are lists of values. */
const valueLists = fieldsOf(({ type }, owner) => {
  const isList = isListType(getNullableType(type)) && values.includes(getNamedType(type));
  return isList && (values.includes(owner) || !withoutId.includes(owner)) ? true : null;
});

/**
 * @template T
 * @param {(field: import('graphql').GraphQLField<unknown, unknown>, owner: import('graphql').GraphQLObjectType) => T | null} select
 * @returns {Record<string, Record<string, T>>} by type and field
 */
function fieldsOf(select) {
  const entries = objects
    .filter((type) => type !== schema.getMutationType() && type !== schema.getSubscriptionType())
    .map((type) => {
      const fields = Object.values(type.getFields()).map((field) => [field.name, select(field, type)]);
      return [type.name, Object.fromEntries(fields.filter(([, value]) => value !== null))];
    });
  return Object.fromEntries(entries.filter(([, fields]) => Object.keys(fields).length > 0));
}

/** @param {unknown} value */
const code = (value) => JSON.stringify(value, null, 2);
const names = code(values.map(({ name }) => name));

const HEAD = '// Generated from the schema by `npm run clients:emit`. See docs/clients.md.\n';

const APOLLO = `${HEAD}
import type { FieldFunctionOptions, FieldPolicy, Reference, StoreObject, TypePolicies } from '@apollo/client';
import { relayStylePagination } from '@apollo/client/utilities';

/** The types behind each interface: \`new InMemoryCache({ possibleTypes, typePolicies })\`. */
export const possibleTypes: Record<string, string[]> = ${code(possibleTypes)};

/** Fields that are pages of a list, and the arguments that say which list. */
const connections: Record<string, Record<string, string[]>> = ${code(connections)};

/** Types without an id, except for what pages and mutations consist of. */
const values: string[] = ${names};

/** Fields that are lists of such values. */
const valueLists: Record<string, string[]> = ${code(Object.fromEntries(Object.entries(valueLists).map(([type, fields]) => [type, Object.keys(fields)])))};

/** Types without an id of which the parent has always the same one. */
const alwaysMerged: string[] = ${code(ALWAYS_MERGED)};

/** Types without an id that are the same wherever this field is the same. */
const keyedBy: Record<string, string> = ${code(KEYED_BY)};

type Fields = Record<string, unknown>;

/** Whether two values share a field, and differ in none that they share: then both are parts of the same value. */
function agree(existing: Fields, incoming: Fields): boolean {
  const shared = Object.keys(incoming).filter(
    (name) => name !== '__typename' && name in existing && typeof incoming[name] !== 'object',
  );
  return shared.length > 0 && shared.every((name) => existing[name] === incoming[name]);
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Merges a value with the one that it replaces, if both are the same. */
function mergeValue(existing: unknown, incoming: unknown, { mergeObjects }: FieldFunctionOptions): unknown {
  return isFields(existing) && isFields(incoming) && agree(existing, incoming)
    ? mergeObjects(existing as StoreObject, incoming as StoreObject)
    : incoming;
}

/** Merges a list of values with the one that it replaces, if all of them are the same. */
function mergeValues(existing: unknown, incoming: unknown, options: FieldFunctionOptions): unknown {
  if (!Array.isArray(existing) || !Array.isArray(incoming) || existing.length !== incoming.length) return incoming;
  const isSame = incoming.every((value: unknown, index) => {
    const former: unknown = existing[index];
    return isFields(former) && isFields(value) && agree(former, value);
  });
  return isSame ? incoming.map((value: unknown, index) => mergeValue(existing[index], value, options)) : incoming;
}

interface Page extends Fields {
  edges?: readonly { node?: Reference }[];
  pageInfo?: Fields;
}

const DEFAULT_PAGE_SIZE = 20;

/** Whether a page is the start of the stored list, which is longer. */
function isStart({ edges = [] }: Page, stored: Page): boolean {
  const longer = stored.edges ?? [];
  return (
    edges.length < longer.length &&
    edges.every(({ node }, index) => node?.__ref !== undefined && node.__ref === longer[index]?.node?.__ref)
  );
}

/**
 * relayStylePagination, which collects the pages of a list, and loses none of them when another query reads the start of
 * the list again, or its count alone.
 */
function collectPages(keyArgs: FieldPolicy['keyArgs']): FieldPolicy {
  const { read, merge } = relayStylePagination(keyArgs) as unknown as Record<
    'read' | 'merge',
    (...args: unknown[]) => Page
  >;
  return {
    keyArgs,
    read(stored: Page | undefined, options) {
      if (!stored?.edges) return stored;
      const page = read(stored, options);
      // A cursor that was not read is missing, not empty.
      const { startCursor, endCursor } = stored.pageInfo ?? {};
      const cursors = Object.entries({ startCursor, endCursor }).filter(([, cursor]) => cursor !== undefined);
      const { startCursor: _start, endCursor: _end, ...pageInfo } = page.pageInfo ?? {};
      return { ...page, pageInfo: { ...pageInfo, ...Object.fromEntries(cursors) } };
    },
    merge(stored: Page | undefined, incoming: Page, options) {
      const { args } = options;
      const isFirst = !args?.after && !args?.before && !args?.last;
      if (stored?.edges && isFirst && (!incoming.edges || isStart(incoming, stored))) {
        // The list is as old as its oldest page, and its cursors are those of its ends.
        const { edges, position = incoming.position } = stored;
        const isWhole = edges.length <= Number(args?.first ?? DEFAULT_PAGE_SIZE);
        const pageInfo = { ...(isWhole && incoming.pageInfo), ...stored.pageInfo };
        return { ...stored, ...incoming, edges, pageInfo, position };
      }
      if (!incoming.edges) return { ...stored, ...incoming };
      return merge({ edges: [], pageInfo: {}, ...stored }, incoming, options);
    },
  };
}

function build(): TypePolicies {
  const policies: Record<string, TypePolicies[string] & { fields: Record<string, FieldPolicy> }> = {};
  const policyOf = (type: string) => (policies[type] ??= { fields: {} });
  for (const type of values) Object.assign(policyOf(type), { keyFields: false, merge: mergeValue });
  for (const type of alwaysMerged) Object.assign(policyOf(type), { keyFields: false, merge: true });
  for (const [type, field] of Object.entries(keyedBy)) {
    // Without the field it can't be known which one it is, so it is stored with its parent.
    policyOf(type).keyFields = (_object, { storeObject }) => {
      const key: unknown = storeObject[field];
      return typeof key === 'string' ? \`\${type}:\${key}\` : false;
    };
  }
  for (const [type, fields] of Object.entries(connections)) {
    for (const [field, keyArgs] of Object.entries(fields)) {
      policyOf(type).fields[field] = collectPages(keyArgs.length > 0 ? keyArgs : false);
    }
  }
  for (const [type, fields] of Object.entries(valueLists)) {
    for (const field of fields) policyOf(type).fields[field] = { merge: mergeValues };
  }
  return policies;
}

/** Nothing that one query has read is lost when another one reads less, or more, of the same. */
export const typePolicies: TypePolicies = build();
`;

const GRAPHCACHE = `${HEAD}
import { relayPagination } from '@urql/exchange-graphcache/extras';
import type { DataField, KeyingConfig, Resolver, ResolverConfig } from '@urql/exchange-graphcache';

/** Types without an id are stored with their parents. */
const withoutId: string[] = ${code(withoutId.map(({ name }) => name).filter((name) => !(name in KEYED_BY)))};

/** Types without an id that are the same wherever this field is the same. */
const keyedBy: Record<string, string> = ${code(KEYED_BY)};

/** Fields that are pages of a list. */
const connections: Record<string, string[]> = ${code(Object.fromEntries(Object.entries(connections).map(([type, fields]) => [type, Object.keys(fields)])))};

/** \`cacheExchange({ schema, keys, resolvers })\`, with the schema from introspection.json. */
export const keys: KeyingConfig = {
  ...Object.fromEntries(withoutId.map((type) => [type, () => null])),
  ...Object.fromEntries(
    Object.entries(keyedBy).map(([type, field]) => [
      type,
      (data: Record<string, unknown>) => (typeof data[field] === 'string' ? data[field] : null),
    ]),
  ),
};

const collect = relayPagination();

/** Collects the pages of a list; relayPagination alone never finds one that was read without arguments. */
const collectPages: Resolver = (parent, args, cache, info) =>
  Object.keys(args).length > 0
    ? (collect(parent, args, cache, info) as DataField)
    : cache.resolve(info.parentKey, info.fieldName);

export const resolvers: ResolverConfig = Object.fromEntries(
  Object.entries(connections).map(([type, fields]) => [
    type,
    Object.fromEntries(fields.map((field) => [field, collectPages])),
  ]),
);
`;

const RELAY = `${HEAD}
/** Types without an id that are the same wherever this field is the same. */
const keyedBy: Record<string, string> = ${code(KEYED_BY)};

/** For \`new Environment({ getDataID })\`: what is merged with what is stored. */
export function getDataID(value: Readonly<Record<string, unknown>>, type: string): string | null {
  const field = keyedBy[type];
  const key = value[field ?? 'id'];
  if (typeof key !== 'string') return null;
  return field === undefined ? key : \`\${type}:\${key}\`;
}
`;

/** Types and documents of the .graphql files of src/web. */
const DOCUMENTS = 'src/web/graphql/documents.ts';
const scalars = Object.fromEntries(
  ['Date', 'DateTime', 'Edtf', 'LanguageTag', 'MonthDay', 'URL'].map((name) => [name, 'string']),
);
/**
 * Each operation with its fragments as text, which is much shorter than its syntax tree, under the name NAMEDocument.
 *
 * @type {import('@graphql-codegen/plugin-helpers').CodegenPlugin['plugin']}
 */
function documentTexts(_schema, files) {
  const { definitions } = concatAST(files.map(({ document }) => document));
  const fragments = new Map(
    definitions.filter(({ kind }) => kind === 'FragmentDefinition').map((one) => [one.name.value, one]),
  );
  const withFragments = (operation) => {
    const used = new Set();
    const collect = (definition) =>
      visit(definition, {
        FragmentSpread({ name: { value } }) {
          if (used.has(value)) return;
          used.add(value);
          collect(fragments.get(value));
        },
      });
    collect(operation);
    return [operation, ...[...used].sort().map((name) => fragments.get(name))].map(print).join('\n\n');
  };
  const texts = definitions
    .filter(({ kind }) => kind === 'OperationDefinition')
    .map((operation) => {
      const { value } = operation.name;
      const name = value.charAt(0).toUpperCase() + value.slice(1);
      const type = name + operation.operation.charAt(0).toUpperCase() + operation.operation.slice(1);
      return `export const ${name}Document = \`\n${withFragments(operation)}\n\` as unknown as TypedDocumentNode<${type}, ${type}Variables>;`;
    });
  return {
    prepend: ["import type { TypedDocumentNode } from '@urql/core';"],
    content: texts.join('\n\n'),
  };
}

const [{ content: documents }] = await generate(
  {
    cwd: ROOT,
    schema: 'schema/schema.graphql',
    documents: 'src/web/**/*.graphql',
    silent: true,
    pluginLoader: (name) =>
      name.endsWith('document-texts') ? { plugin: documentTexts } : import(name.replace(/^(?!@)/, '@graphql-codegen/')),
    generates: {
      [DOCUMENTS]: {
        plugins: ['typescript', 'typescript-operations', 'document-texts'],
        config: {
          scalars: { ...scalars, JSON: 'unknown' },
          onlyOperationTypes: true,
          disableDescriptions: true,
          useTypeImports: true,
          enumsAsTypes: true,
          dedupeFragments: true,
          avoidOptionals: { field: true, inputValue: false, object: false, defaultValue: false },
        },
      },
    },
  },
  false,
);

const introspection = minifyIntrospectionQuery(getIntrospectedSchema(sdl));
const options = await resolveConfig(join(ROOT, 'package.json'));
/**
 * @param {string} text
 * @param {string} parser
 */
const pretty = (text, parser) => format(text, { ...options, parser });
const apollo = await pretty(APOLLO, 'typescript');
const files = {
  [`${FOLDER}/possible-types.json`]: await pretty(code(possibleTypes), 'json'),
  [`${FOLDER}/introspection.json`]: `${JSON.stringify(introspection)}\n`,
  [`${FOLDER}/apollo.ts`]: apollo,
  [`${FOLDER}/graphcache.ts`]: await pretty(GRAPHCACHE, 'typescript'),
  [`${FOLDER}/relay.ts`]: await pretty(RELAY, 'typescript'),
  [`${EXAMPLE}/apollo.ts`]: apollo,
  [DOCUMENTS]: await pretty(
    `${HEAD.replace('. See', ', from the .graphql files of src/web. See')}${documents}`,
    'typescript',
  ),
};

const isCheck = process.argv.includes('--check');
for (const [name, text] of Object.entries(files)) {
  const path = join(ROOT, name);
  if (!isCheck) writeFileSync(path, text);
  else if (readFileSync(path, 'utf8') !== text) {
    process.stderr.write(`${name} differs from what the schema says: npm run clients:emit\n`);
    process.exitCode = 1;
  }
}
