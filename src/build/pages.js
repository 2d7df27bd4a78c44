import { filesBelow } from './part.js';

/**
 * The pages' code, bundled and compressed by src/web.
 *
 * @type {import('./part.js').Part}
 */
export const PAGES = {
  name: 'pages',
  folders: ['pages'],
  async inputs() {
    // The lock file stands for the thousands of files in packages.
    const files = ['package-lock.json', 'tsconfig.json', 'src/build/part.js', 'src/build/pages.js'];
    return [...files, ...(await filesBelow('src/web')), ...(await filesBelow('schema/operations'))];
  },
  async build() {
    const { bundlePages } = await import('../web/build.js');
    return bundlePages();
  },
};
