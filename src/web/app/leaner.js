// Plugins of the bundler by which the page has no code, and no data, that it never uses.
import { readdir, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse as parseMessage } from '@formatjs/icu-messageformat-parser';
import { formatDocument } from '@urql/core';
import {
  buildClientSchema,
  isAbstractType,
  parse as parseDocument,
  print,
  TypeInfo,
  visit,
  visitWithTypeInfo,
} from 'graphql';

const FOLDER = dirname(fileURLToPath(import.meta.url));
const WEB = join(FOLDER, '..');
/** What the page loads at first, and what each file that is loaded later can use. */
const FIRST = JSON.stringify(join(WEB, 'frame/shared.ts'));

/**
 * Texts are parsed here, and not by each reader's browser: one without placeholders is left a text, any other becomes
 * its elements.
 *
 * @type {import('esbuild').Plugin}
 */
export const parsedMessages = {
  name: 'parsed-messages',
  setup(build) {
    build.onLoad({ filter: /[\\/]messages[\\/][a-z]+\.json$/ }, async ({ path }) => {
      const messages = JSON.parse(await readFile(path, 'utf8'));
      return { contents: `import ${FIRST};\nexport default ${JSON.stringify(parsed(messages))}`, loader: 'js' };
    });
    build.onResolve({ filter: /^@formatjs\/icu-messageformat-parser$/ }, ({ kind, resolveDir }) =>
      build.resolve('@formatjs/icu-messageformat-parser/no-parser.js', { kind, resolveDir }),
    );
  },
};

function parsed(message) {
  if (typeof message !== 'string')
    return Object.fromEntries(Object.entries(message).map(([key, value]) => [key, parsed(value)]));
  const elements = parseMessage(message, { ignoreTag: true, captureLocation: false });
  const [first = { type: 0, value: '' }, ...others] = elements;
  return first.type === 0 && others.length === 0 ? first.value : elements;
}

/**
 * All operations are generated into one file; each part of the page gets its own ones, without spaces that nothing needs, and as the
 * client sends them.
 *
 * @type {import('esbuild').Plugin}
 */
export const ownDocuments = {
  name: 'own-documents',
  setup(build) {
    const generated = join(WEB, 'graphql', 'documents.ts');
    build.onResolve({ filter: /[\\/]graphql[\\/]documents\.js$/ }, async ({ importer }) => {
      const imports = (await readFile(importer, 'utf8')).matchAll(/^import \{([^}]*)\} from '[^']*\/documents\.js';/gm);
      const names = [...imports].flatMap(([, list]) => list.match(/\w+/g) ?? []);
      return { path: generated, suffix: `?${names.join()}` };
    });
    build.onLoad({ filter: /[\\/]graphql[\\/]documents\.ts$/ }, async ({ path, suffix }) => {
      const text = await readFile(path, 'utf8');
      const names = suffix.slice(1).split(',');
      return { contents: names.map((name) => documentOf(text, name)).join('\n'), loader: 'ts' };
    });
  },
};

function documentOf(text, name) {
  const [, found] = new RegExp(`^export const ${name} = \`([^\`]*)\``, 'm').exec(text) ?? [];
  if (found === undefined) throw new Error(`There is no document ${name}`);
  const sent = print(formatDocument(parseDocument(found)));
  return `export const ${name} = ${JSON.stringify(sent.replace(/\s+/g, ' ').replace(/ ?([{}():,]) ?/g, '$1'))};`;
}

/**
 * The schema with what the page's operations select, for the normalizing cache.
 *
 * @type {import('esbuild').Plugin}
 */
export const usedSchema = {
  name: 'used-schema',
  setup(build) {
    build.onLoad({ filter: /[\\/]introspection\.json$/ }, async ({ path }) => {
      const files = await readdir(WEB, { recursive: true });
      const operations = files.filter((file) => file.endsWith('.graphql')).map((file) => join(WEB, file));
      const texts = await Promise.all(operations.map((operation) => readFile(operation, 'utf8')));
      const introspection = JSON.parse(await readFile(path, 'utf8'));
      return {
        contents: `export default ${JSON.stringify({ __schema: schemaOf(introspection.__schema, selectedFields(introspection, texts)) })}`,
        loader: 'js',
        watchFiles: operations,
      };
    });
  },
};

/** The fields that operations select of each type; what they select of an interface or union, they select of all its types. */
function selectedFields(introspection, texts) {
  const schema = buildClientSchema(introspection);
  const types = new TypeInfo(schema);
  const names = new Map();
  const add = (type, name) => {
    names.set(type.name, (names.get(type.name) ?? new Set()).add(name));
  };
  const visitor = visitWithTypeInfo(types, {
    Field: ({ name }) => {
      const type = types.getParentType();
      if (!type) return;
      add(type, name.value);
      if (isAbstractType(type)) for (const one of schema.getPossibleTypes(type)) add(one, name.value);
    },
  });
  for (const text of texts) visit(parseDocument(text), visitor);
  return names;
}

/** The types with the selected fields, without what only a query's author needs. */
function schemaOf({ queryType, subscriptionType, types }, names) {
  const byName = new Map(types.map((type) => [type.name, type]));
  const kept = new Map();
  const keep = (name) => {
    const type = byName.get(name);
    if (!type || kept.has(name) || !['OBJECT', 'INTERFACE', 'UNION'].includes(type.kind)) return;
    const { kind, interfaces, possibleTypes } = type;
    const fields = type.fields?.filter((field) => names.get(name)?.has(field.name));
    kept.set(name, {
      kind,
      name,
      ...(fields && { fields: fields.map((field) => ({ name: field.name, type: leaner(field.type) })) }),
      ...(interfaces?.length > 0 && { interfaces: interfaces.map(({ name: one }) => ({ name: one })) }),
      ...(kind === 'UNION' && { possibleTypes: possibleTypes.map(({ name: one }) => ({ name: one })) }),
    });
    for (const field of fields ?? []) keep(namedType(field.type));
    for (const other of [...(interfaces ?? []), ...(possibleTypes ?? [])]) keep(other.name);
  };
  for (const root of [queryType, subscriptionType]) if (root) keep(root.name);
  return { queryType, mutationType: null, subscriptionType, types: [...kept.values()] };
}

/** A type without what the cache does not tell apart: it asks for lists and for what may be null. */
function leaner({ kind, name, ofType }) {
  if (ofType) return { kind, ofType: leaner(ofType) };
  return kind === 'SCALAR' || kind === 'ENUM' ? { kind: 'SCALAR', name: 'Any' } : { kind, name };
}

function namedType(type) {
  return type.ofType ? namedType(type.ofType) : type.name;
}

/**
 * The chart moves by itself, so that d3's zoom and brush need no transitions, and nothing that these interpolate.
 *
 * @type {import('esbuild').Plugin}
 */
export const withoutTransitions = {
  name: 'without-transitions',
  setup(build) {
    build.onResolve({ filter: /^d3-(?:transition|interpolate)$/ }, ({ path, importer }) =>
      /[\\/]d3-(?:zoom|brush)[\\/]/.test(importer) ? { path: join(FOLDER, `${path}-unused.js`) } : undefined,
    );
  },
};

/**
 * What the page loads at first stays one file, with what several of the parts that are loaded later use (shared.ts). The bundler
 * would cut it up by which of them use what; here each of them, and of the languages, uses all of it, which is loaded by then.
 *
 * @type {import('esbuild').Plugin}
 */
export const oneFirstChunk = {
  name: 'one-first-chunk',
  setup(build) {
    build.onResolve({ filter: /^\.{1,2}\/.*\.js$/ }, async ({ path, kind, importer, resolveDir, pluginData }) => {
      if (kind !== 'dynamic-import' || pluginData === oneFirstChunk || !importer.startsWith(WEB)) return undefined;
      const found = await build.resolve(path, { kind, importer, resolveDir, pluginData: oneFirstChunk });
      return { ...found, pluginData: oneFirstChunk };
    });
    build.onLoad({ filter: /\.tsx?$/ }, async ({ path, pluginData }) => {
      if (pluginData !== oneFirstChunk) return undefined;
      const text = await readFile(path, 'utf8');
      return { contents: `${text}\nimport ${FIRST};\n`, loader: path.endsWith('x') ? 'tsx' : 'ts' };
    });
  },
};

/**
 * A style sheet that is imported with `?later` is loaded with the part that imports it, which waits for it.
 *
 * @param {ReadonlyMap<string, string>} files the bundled ones, beside the scripts, by their sources
 * @returns {import('esbuild').Plugin}
 */
export function laterStyles(files) {
  return {
    name: 'later-styles',
    setup(build) {
      build.onResolve({ filter: /\.css\?later$/ }, ({ path, resolveDir }) => ({
        path: join(resolveDir, path.replace('?later', '')),
        namespace: 'later',
      }));
      build.onLoad({ filter: /\.css$/, namespace: 'later' }, ({ path }) => {
        const file = files.get(path);
        if (file === undefined) return { errors: [{ text: `Not built as a style sheet of its own: ${path}` }] };
        return {
          contents: `import { loadStyle } from ${JSON.stringify(join(FOLDER, 'load-style.ts'))};
          await loadStyle(new URL(${JSON.stringify(file)}, import.meta.url).href);`,
          resolveDir: dirname(path),
        };
      });
    },
  };
}
