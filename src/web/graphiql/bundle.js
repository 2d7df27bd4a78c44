// Bundles the GraphiQL page.
import { readdir, readFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { TAB_ORDER } from './tab-order.js';

const FOLDER = dirname(fileURLToPath(import.meta.url));

/**
 * @param {import('../bundler.js').Bundler} bundler
 * @returns {Promise<import('../bundler.js').Bundle>} files below pages/graphiql
 */
export async function bundleGraphiql(bundler) {
  const bundle = await bundler('pages/graphiql', {
    entryPoints: {
      graphiql: join(FOLDER, 'graphiql.tsx'),
      'editor.worker': 'monaco-editor/esm/vs/editor/editor.worker.js',
      'graphql.worker': 'monaco-graphql/esm/graphql.worker.js',
      'json.worker': 'monaco-editor/esm/vs/language/json/json.worker.js',
    },
    // The titles of icons are the names of their functions.
    keepNames: true,
    plugins: [operations],
  });
  bundle.files.push(['pages/graphiql/index.html', await readFile(join(FOLDER, 'graphiql.html'))]);
  return bundle;
}

const OPERATIONS = join(FOLDER, '../../../schema/operations');

/** @type {import('esbuild').Plugin} */
const operations = {
  name: 'operations',
  setup(build) {
    build.onResolve({ filter: /^entente:operations$/ }, ({ path }) => ({ path, namespace: 'operations' }));
    build.onLoad({ filter: /.*/, namespace: 'operations' }, async () => {
      const files = (await readdir(OPERATIONS)).filter((name) => name.endsWith('.graphql')).sort();
      const rank = (file) => TAB_ORDER.indexOf(basename(file, '.graphql')) + 1 || Infinity;
      const read = files
        .sort((one, other) => (rank(one) === rank(other) ? 0 : rank(one) - rank(other)))
        .map(async (name) => {
          const text = await readFile(join(OPERATIONS, name), 'utf8');
          const [, kind, operationName] = /^(query|mutation|subscription) (\w+)/m.exec(text) ?? [];
          return { operationName, isQuery: kind === 'query', text };
        });
      return { contents: `export const operations = ${JSON.stringify(await Promise.all(read))};` };
    });
  },
};
