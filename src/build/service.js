import { dirname, posix } from 'node:path';
import { filesBelow, textOf } from './part.js';

const OPTIONS = '.swcrc';
/** Built separately, for browsers. */
const BROWSER = 'src/web/';

/**
 * The service's code: swc compiles each file of src/ and migrations/ separately. Types are checked by `npm run
 * typecheck`.
 *
 * @type {import('./part.js').Part}
 */
export const SERVICE = {
  name: 'service',
  folders: ['src', 'migrations'],
  async inputs() {
    return [OPTIONS, 'package-lock.json', ...(await filesBelow('src/build')), ...(await sources())];
  },
  async build(inputs) {
    const { transform } = await import('@swc/core');
    const options = JSON.parse(await textOf(OPTIONS));
    const files = inputs.filter(isSource).map(async (path) => {
      const output = path.replace(/ts$/, 'js');
      const sourceFileName = posix.relative(dirname(`dist/${output}`), path);
      const settings = { ...options, swcrc: false, configFile: false, filename: path, sourceFileName };
      const { code, map } = await transform(await textOf(path), {
        ...settings,
        sourceMaps: true,
        inlineSourcesContent: false,
      });
      return [
        [output, `${code}//# sourceMappingURL=${posix.basename(output)}.map\n`],
        [`${output}.map`, map],
      ];
    });
    return { outputs: new Map((await Promise.all(files)).flat()), inputs: [] };
  },
};

async function sources() {
  return [...(await filesBelow('src')), ...(await filesBelow('migrations'))].filter(isSource);
}

function isSource(path) {
  return path.endsWith('.ts') && !path.endsWith('.d.ts') && !path.startsWith(BROWSER);
}
