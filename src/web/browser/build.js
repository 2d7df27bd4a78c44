// Bundles the pages' own code, and all that it imports, into dist/pages: nothing is fetched from elsewhere.
import { copyFile, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { build } from 'esbuild';

const BROWSER = dirname(fileURLToPath(import.meta.url));
const PROJECT = join(BROWSER, '../../..');
const OPERATIONS = join(PROJECT, 'schema/operations');
const OUT = join(PROJECT, 'dist/pages');

const operations = {
  name: 'operations',
  setup(bundler) {
    bundler.onResolve({ filter: /^entente:operations$/ }, ({ path }) => ({ path, namespace: 'operations' }));
    bundler.onLoad({ filter: /.*/, namespace: 'operations' }, async () => {
      const names = (await readdir(OPERATIONS)).filter((name) => name.endsWith('.graphql')).sort();
      const read = names.map(async (name) => ({
        name: basename(name, '.graphql'),
        text: await readFile(join(OPERATIONS, name), 'utf8'),
      }));
      return { contents: `export const operations = ${JSON.stringify(await Promise.all(read))};` };
    });
  },
};

await rm(OUT, { recursive: true, force: true });
await mkdir(join(OUT, 'graphiql'), { recursive: true });
await build({
  entryPoints: {
    graphiql: join(BROWSER, 'graphiql.tsx'),
    'editor.worker': 'monaco-editor/esm/vs/editor/editor.worker.js',
    'graphql.worker': 'monaco-graphql/esm/graphql.worker.js',
    'json.worker': 'monaco-editor/esm/vs/language/json/json.worker.js',
  },
  outdir: join(OUT, 'graphiql'),
  bundle: true,
  splitting: true,
  format: 'esm',
  target: 'es2022',
  minify: true,
  legalComments: 'linked',
  define: { 'process.env.NODE_ENV': '"production"' },
  loader: { '.ttf': 'file', '.woff2': 'file' },
  plugins: [operations],
  absWorkingDir: PROJECT,
  logLevel: 'warning',
});
await copyFile(join(BROWSER, 'graphiql.html'), join(OUT, 'graphiql/index.html'));

// What is served is compressed here once, and not at each request.
const BROTLI_QUALITY = 9;
const TEXTS = /\.(?:js|css|html|ttf)$/;
const folder = join(OUT, 'graphiql');
const texts = (await readdir(folder)).filter((name) => TEXTS.test(name)).map((name) => join(folder, name));
await Promise.all(
  texts.map(async (path) => {
    const text = await readFile(path);
    const params = { [constants.BROTLI_PARAM_QUALITY]: BROTLI_QUALITY };
    await writeFile(`${path}.br`, await promisify(brotliCompress)(text, { params }));
    await writeFile(`${path}.gz`, await promisify(gzip)(text));
  }),
);
