// Bundles the pages' code and everything that it imports: pages load nothing from other hosts.
import { readdir, readFile } from 'node:fs/promises';
import { basename, dirname, join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { build } from 'esbuild';
import { TAB_ORDER } from './tab-order.js';

const BROWSER = dirname(fileURLToPath(import.meta.url));
const PROJECT = join(BROWSER, '../..');
const OPERATIONS = join(PROJECT, 'schema/operations');
const OUT = join(PROJECT, 'dist');
const GRAPHIQL = 'pages/graphiql';

const operations = {
  name: 'operations',
  setup(bundler) {
    bundler.onResolve({ filter: /^entente:operations$/ }, ({ path }) => ({ path, namespace: 'operations' }));
    bundler.onLoad({ filter: /.*/, namespace: 'operations' }, async () => {
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

/**
 * Bundles the pages.
 *
 * @returns {Promise<import('../build/part.js').Built>} files below dist/pages; each text also in compressed form
 */
export async function bundlePages() {
  const { outputFiles, metafile } = await build({
    entryPoints: {
      graphiql: join(BROWSER, 'graphiql.tsx'),
      'editor.worker': 'monaco-editor/esm/vs/editor/editor.worker.js',
      'graphql.worker': 'monaco-graphql/esm/graphql.worker.js',
      'json.worker': 'monaco-editor/esm/vs/language/json/json.worker.js',
    },
    outdir: join(OUT, GRAPHIQL),
    bundle: true,
    splitting: true,
    format: 'esm',
    target: 'es2022',
    minify: true,
    // The titles of icons are the names of their functions.
    keepNames: true,
    legalComments: 'linked',
    define: { 'process.env.NODE_ENV': '"production"' },
    loader: { '.ttf': 'file', '.woff2': 'file' },
    plugins: [operations],
    absWorkingDir: PROJECT,
    logLevel: 'warning',
    write: false,
    metafile: true,
  });
  const files = outputFiles.map(({ path, contents }) => [relative(OUT, path).split(sep).join('/'), contents]);
  files.push([`${GRAPHIQL}/index.html`, await readFile(join(BROWSER, 'graphiql.html'))]);
  const outputs = new Map((await Promise.all(files.map(withCompressed))).flat());
  const inputs = Object.keys(metafile.inputs).filter((path) => !/^operations:|^node_modules\//.test(path));
  return { outputs, inputs };
}

// Files are compressed once here, and not for each request.
const BROTLI_QUALITY = 9;
const TEXTS = /\.(?:js|css|html|ttf)$/;

async function withCompressed([path, content]) {
  if (!TEXTS.test(path)) return [[path, content]];
  const params = { [constants.BROTLI_PARAM_QUALITY]: BROTLI_QUALITY };
  const [br, gz] = await Promise.all([promisify(brotliCompress)(content, { params }), promisify(gzip)(content)]);
  return [
    [path, content],
    [`${path}.br`, br],
    [`${path}.gz`, gz],
  ];
}
