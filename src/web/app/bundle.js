// Bundles the timeline page, and lists the files that its HTML refers to.
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { oneFirstChunk, parsedMessages, usedSchema, withoutTransitions } from './leaner.js';

const FOLDER = dirname(fileURLToPath(import.meta.url));
const PAGES = 'pages/app';

/**
 * @param {import('../bundler.js').Bundler} bundler
 * @returns {Promise<import('../bundler.js').Bundle>} files below pages/app: those in assets/ have a content hash in their
 *   names, and assets.json names those that a page loads first
 */
export async function bundleApp(bundler) {
  const [app, first] = await Promise.all([
    bundler(PAGES, {
      entryPoints: { main: join(FOLDER, 'main.tsx') },
      entryNames: 'assets/[name]-[hash]',
      chunkNames: 'assets/[name]-[hash]',
      assetNames: 'assets/[name]-[hash]',
      jsx: 'automatic',
      plugins: [oneFirstChunk, parsedMessages, usedSchema, withoutTransitions],
    }),
    // It runs before the page is painted, so it is not a module.
    bundler(PAGES, {
      entryPoints: { first: join(FOLDER, 'first.ts') },
      entryNames: 'assets/[name]-[hash]',
      splitting: false,
      format: 'iife',
    }),
  ]);
  const assets = { ...loadedFirst(app.metafile), first: nameOf(outputOf(first.metafile, 'first.ts')[0]) };
  const list = Buffer.from(JSON.stringify(assets, null, 2));
  return {
    files: [...app.files, ...first.files, [`${PAGES}/assets.json`, list]],
    inputs: [...app.inputs, ...first.inputs],
    metafile: app.metafile,
  };
}

/**
 * @param {import('esbuild').Metafile} metafile
 * @param {string} entry
 */
function outputOf({ outputs }, entry) {
  return Object.entries(outputs).find(([, { entryPoint }]) => entryPoint === `src/web/app/${entry}`);
}

/** @param {string} path an output, relative to the project */
const nameOf = (path) => relative(`dist/${PAGES}`, path);

/** The script, its style sheet, and what the script imports statically. */
function loadedFirst(metafile) {
  const [script, { cssBundle }] = outputOf(metafile, 'main.tsx');
  const preloads = new Set();
  const visit = (path) => {
    for (const { path: imported, kind, external } of metafile.outputs[path].imports) {
      if (kind !== 'import-statement' || external || preloads.has(imported)) continue;
      preloads.add(imported);
      visit(imported);
    }
  };
  visit(script);
  return {
    script: nameOf(script),
    styles: cssBundle === undefined ? [] : [nameOf(cssBundle)],
    preloads: [...preloads].map(nameOf),
  };
}
