import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { bundleApp } from './app/bundle.js';
import { bundle } from './bundler.js';
import { bundleGraphiql } from './graphiql/bundle.js';

/**
 * Bundles the pages.
 *
 * @returns {Promise<import('../build/part.js').Built>} files below dist/pages; each text also in compressed form
 */
export async function bundlePages() {
  const bundles = await Promise.all([bundleGraphiql(bundle), bundleApp(bundle)]);
  const outputs = new Map((await Promise.all(bundles.flatMap(({ files }) => files.map(withCompressed)))).flat());
  return { outputs, inputs: [...new Set(bundles.flatMap(({ inputs }) => inputs))] };
}

// Files are compressed once here, and not for each request.
const BROTLI_QUALITY = 9;
/** Of the files that a first view waits for; the others are large, and would take long. */
const BROTLI_QUALITY_APP = 11;
const TEXTS = /\.(?:js|css|html|ttf|svg|json)$/;

async function withCompressed([path, content]) {
  if (!TEXTS.test(path)) return [[path, content]];
  const quality = path.startsWith('pages/app/') ? BROTLI_QUALITY_APP : BROTLI_QUALITY;
  const params = { [constants.BROTLI_PARAM_QUALITY]: quality };
  const [br, gz] = await Promise.all([promisify(brotliCompress)(content, { params }), promisify(gzip)(content)]);
  return [
    [path, content],
    [`${path}.br`, br],
    [`${path}.gz`, gz],
  ];
}
