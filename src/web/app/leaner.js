// Plugins of the bundler by which the page has no code, and no data, that it never uses.
import { readdir, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse as parseMessage } from '@formatjs/icu-messageformat-parser';
import { parse as parseDocument, visit } from 'graphql';

const FOLDER = dirname(fileURLToPath(import.meta.url));
const WEB = join(FOLDER, '..');

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
      return { contents: JSON.stringify(parsed(messages)), loader: 'json' };
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
      const { __schema: schema } = JSON.parse(await readFile(path, 'utf8'));
      return {
        contents: JSON.stringify({ __schema: schemaOf(schema, selectedFields(texts)) }),
        loader: 'json',
        watchFiles: operations,
      };
    });
  },
};

function selectedFields(texts) {
  const names = new Set();
  for (const text of texts)
    visit(parseDocument(text), {
      Field: ({ name }) => {
        names.add(name.value);
      },
    });
  return names;
}

/** The types that are reached by fields of these names, without what only a query's author needs. */
function schemaOf({ queryType, subscriptionType, types }, names) {
  const byName = new Map(types.map((type) => [type.name, type]));
  const kept = new Map();
  const keep = (name) => {
    const type = byName.get(name);
    if (!type || kept.has(name)) return;
    const { kind, interfaces, possibleTypes } = type;
    const fields = type.fields?.filter((field) => names.has(field.name));
    kept.set(name, {
      kind,
      name,
      ...(fields && { fields: fields.map((field) => ({ name: field.name, type: field.type, args: [] })) }),
      ...(interfaces && { interfaces: interfaces.map(({ name: one }) => ({ name: one })) }),
      ...(possibleTypes && { possibleTypes: possibleTypes.map(({ name: one }) => ({ name: one })) }),
    });
    for (const field of fields ?? []) keep(namedType(field.type));
    for (const other of [...(interfaces ?? []), ...(possibleTypes ?? [])]) keep(other.name);
  };
  for (const root of [queryType, subscriptionType]) if (root) keep(root.name);
  return { queryType, mutationType: null, subscriptionType, types: [...kept.values()] };
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
 * What the page loads at first stays one file. The bundler would cut it up by which of the parts that are loaded later use what;
 * here each of them uses all of it, which is loaded by then.
 *
 * @type {import('esbuild').Plugin}
 */
export const oneFirstChunk = {
  name: 'one-first-chunk',
  setup(build) {
    const first = JSON.stringify(join(FOLDER, 'app.tsx'));
    build.onResolve({ filter: /^\.{1,2}\/.*\.js$/ }, async ({ path, kind, importer, resolveDir, pluginData }) => {
      if (kind !== 'dynamic-import' || pluginData === oneFirstChunk || !importer.startsWith(WEB)) return undefined;
      const found = await build.resolve(path, { kind, importer, resolveDir, pluginData: oneFirstChunk });
      return { ...found, pluginData: oneFirstChunk };
    });
    build.onLoad({ filter: /\.tsx?$/ }, async ({ path, pluginData }) => {
      if (pluginData !== oneFirstChunk) return undefined;
      const text = await readFile(path, 'utf8');
      return { contents: `${text}\nimport ${first};\n`, loader: path.endsWith('x') ? 'tsx' : 'ts' };
    });
  },
};
