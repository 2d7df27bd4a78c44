import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

/*
 * Checks the licences of all that is installed, what is only for development too, as the pages are bundled from it:
 * `node .ci/licences.js [FOLDER]`, this project's folder when left out. Fails for each package that does not say that it
 * may be used under a licence of this list.
 */

/** Licences by their SPDX names that ask for no more than to be named along, and so go with MIT. */
const ALLOWED = new Set([
  '0BSD',
  'Apache-2.0',
  'BlueOak-1.0.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  // Of data that development uses.
  'CC-BY-4.0',
  'CC0-1.0',
  'ISC',
  // It holds for changes of the files themselves; what has it is a tool of the tests, and in no bundle.
  'MPL-2.0',
  'MIT',
  'PSF-2.0',
  'Python-2.0',
  'Unlicense',
  'W3C-20150513',
]);

/**
 * @param {string} expression an SPDX expression of AND and OR, without nesting but the outermost brackets
 * @returns {boolean} whether it can be met by licences of the list
 */
function isAllowed(expression) {
  const alternatives = expression.replace(/^\((.*)\)$/, '$1').split(' OR ');
  return alternatives.some((one) => one.split(' AND ').every((licence) => ALLOWED.has(licence)));
}

/**
 * @param {string} folder of a package
 * @returns {string} its licence, as it says itself
 */
function licenceOf(folder) {
  const { license, licenses } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  // Before SPDX, packages had an object or a list of them.
  const given = license ?? licenses;
  if (Array.isArray(given)) return given.map((one) => one.type ?? one).join(' OR ');
  return given?.type ?? given ?? 'none';
}

const root = resolve(process.argv[2] ?? join(import.meta.dirname, '..'));
const { packages } = JSON.parse(readFileSync(join(root, 'node_modules', '.package-lock.json'), 'utf8'));
const refused = Object.keys(packages)
  .map((path) => ({ path, licence: licenceOf(join(root, path)) }))
  .filter(({ licence }) => !isAllowed(licence));
for (const { path, licence } of refused) console.error(`${path}: ${licence}`);
console.log(`${Object.keys(packages).length} packages, ${refused.length} whose licence is not known to go with MIT`);
process.exitCode = refused.length > 0 ? 1 : 0;
