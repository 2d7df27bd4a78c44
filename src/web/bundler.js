import { dirname, join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const PROJECT = join(dirname(fileURLToPath(import.meta.url)), '../..');
const OUT = join(PROJECT, 'dist');

/**
 * @typedef {object} Bundle
 * @property {[path: string, content: Uint8Array][]} files paths are below dist/
 * @property {string[]} inputs the project's files that were read
 * @property {import('esbuild').Metafile} metafile
 */

/** @typedef {(folder: string, options: import('esbuild').BuildOptions) => Promise<Bundle>} Bundler */

/**
 * Bundles entry points and all that they import, for browsers: pages load nothing from other hosts.
 *
 * @type {Bundler}
 */
export async function bundle(folder, options) {
  const { outputFiles, metafile } = await build({
    outdir: join(OUT, folder),
    bundle: true,
    splitting: true,
    format: 'esm',
    target: 'es2022',
    minify: true,
    charset: 'utf8',
    legalComments: 'linked',
    define: { 'process.env.NODE_ENV': '"production"' },
    loader: { '.ttf': 'file', '.woff2': 'file' },
    absWorkingDir: PROJECT,
    logLevel: 'warning',
    write: false,
    metafile: true,
    ...options,
  });
  return {
    files: outputFiles.map(({ path, contents }) => [relative(OUT, path).split(sep).join('/'), contents]),
    // A file that is read in several ways has a suffix for each.
    inputs: [...new Set(Object.keys(metafile.inputs).map((path) => path.replace(/\?.*/, '')))].filter(
      (path) => !/^[a-z]+:|^node_modules\//.test(path),
    ),
    metafile,
  };
}
