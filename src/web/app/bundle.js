// Bundles the timeline page, and lists the files that its HTML refers to.
import { basename, dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { laterStyles, oneFirstChunk, ownDocuments, parsedMessages, usedSchema, withoutTransitions } from './leaner.js';

const FOLDER = dirname(fileURLToPath(import.meta.url));
const PAGES = 'pages/app';

/**
 * @param {import('../bundler.js').Bundler} bundler
 * @returns {Promise<import('../bundler.js').Bundle>} files below pages/app: those in assets/ have a content hash in their
 *   names, and assets.json names those that a page loads first
 */
export async function bundleApp(bundler) {
  const styles = await bundler(PAGES, {
    entryPoints: LATER_STYLES.map((name) => join(FOLDER, `../styles/${name}.css`)),
    entryNames: 'assets/[name]-[hash]',
  });
  const styleFiles = LATER_STYLES.map((name) => [
    join(FOLDER, `../styles/${name}.css`),
    `./${basename(outputOf(styles.metafile, `styles/${name}.css`)[0])}`,
  ]);
  const [app, first] = await Promise.all([
    bundler(PAGES, {
      entryPoints: { main: join(FOLDER, '../frame/main.tsx'), early: join(FOLDER, '../relation/early.ts') },
      entryNames: 'assets/[name]-[hash]',
      chunkNames: 'assets/[name]-[hash]',
      assetNames: 'assets/[name]-[hash]',
      jsx: 'automatic',
      plugins: [
        laterStyles(new Map(styleFiles)),
        oneFirstChunk,
        ownDocuments,
        parsedMessages,
        usedSchema,
        withoutTransitions,
      ],
    }),
    // It runs before the page is painted, so it is not a module.
    bundler(PAGES, {
      entryPoints: { first: join(FOLDER, 'first.ts') },
      entryNames: 'assets/[name]-[hash]',
      splitting: false,
      format: 'iife',
    }),
  ]);
  const assets = {
    ...loadedFirst(app.metafile, styles.metafile),
    first: nameOf(outputOf(first.metafile, 'app/first.ts')[0]),
  };
  const list = Buffer.from(JSON.stringify(assets, null, 2));
  return {
    files: [...app.files, ...styles.files, ...first.files, [`${PAGES}/assets.json`, list]],
    inputs: [...app.inputs, ...styles.inputs, ...first.inputs],
    metafile: app.metafile,
  };
}

/**
 * @param {import('esbuild').Metafile} metafile
 * @param {string} entry its path below src/web
 */
function outputOf({ outputs }, entry) {
  return Object.entries(outputs).find(([, { entryPoint }]) => entryPoint === `src/web/${entry}`);
}

/** @param {string} path an output, relative to the project */
const nameOf = (path) => relative(`dist/${PAGES}`, path);

/** Style sheets that are imported with `?later`. */
const LATER_STYLES = ['finding', 'keys-dialog', 'page-dialog', 'reading', 'start'];

/** The parts that the pages of a folder show at once; '' is the start page. */
const PARTS = {
  '': ['start/start-page.tsx'],
  relations: ['relation/timeline-view.tsx'],
  search: ['finding/search-page.tsx'],
  'on-this-day': ['finding/on-this-day-page.tsx'],
  ...Object.fromEntries(
    ['events', 'actors', 'offices', 'places', 'topics', 'series', 'sources'].map((folder) => [
      folder,
      ['reading/entity-page.tsx'],
    ]),
  ),
};
/** Scripts that ask for the data of the pages of a folder, before the app is there. */
const EARLY = { relations: 'relation/early.ts' };
const LANGUAGES = ['en', 'fr', 'ru', 'zh'];

/** The script, its style sheet, what the script imports statically, and what it then loads by page and by language. */
function loadedFirst(metafile, ofStyles) {
  const [script, { cssBundle }] = outputOf(metafile, 'frame/main.tsx');
  const early = Object.entries(EARLY).map(([folder, entry]) => [folder, outputOf(metafile, entry)[0]]);
  // What these import comes first.
  const ofEarly = new Set(early.flatMap(([, path]) => importsOf(metafile, path)));
  const imports = importsOf(metafile, script);
  const atFirst = [...imports.filter((path) => ofEarly.has(path)), ...imports.filter((path) => !ofEarly.has(path))];
  const later = (entry) => {
    const [path] = outputOf(metafile, entry);
    return [path, ...importsOf(metafile, path)].filter((one) => one !== script && !atFirst.includes(one));
  };
  const folders = Object.entries(PARTS).map(([folder, parts]) => [
    folder,
    [...new Set(parts.flatMap(later))].map(nameOf),
  ]);
  const styles = Object.entries(PARTS).map(([folder, parts]) => [
    folder,
    [...new Set(parts.flatMap(later).flatMap((path) => stylesOf(metafile, ofStyles, path)))].map(nameOf),
  ]);
  const languages = LANGUAGES.map((language) => [language, later(`messages/${language}.json`).map(nameOf)]);
  return {
    script: nameOf(script),
    styles: cssBundle === undefined ? [] : [nameOf(cssBundle)],
    early: Object.fromEntries(early.map(([folder, path]) => [folder, nameOf(path)])),
    preloads: atFirst.map(nameOf),
    folderStyles: Object.fromEntries(styles),
    folders: Object.fromEntries(folders),
    languages: Object.fromEntries(languages),
  };
}

/** What an output imports statically, and what that imports. */
function importsOf({ outputs }, output) {
  const found = new Set();
  const visit = (path) => {
    for (const { path: imported, kind, external } of outputs[path].imports) {
      if (kind !== 'import-statement' || external || found.has(imported)) continue;
      found.add(imported);
      visit(imported);
    }
  };
  visit(output);
  return [...found];
}

/** The style sheets that are loaded with a part. */
function stylesOf({ outputs }, ofStyles, output) {
  const names = Object.keys(outputs[output].inputs).flatMap((path) => /^later:.*[\\/](.*)$/.exec(path)?.[1] ?? []);
  return names.map((name) => outputOf(ofStyles, `styles/${name}`)[0]);
}
