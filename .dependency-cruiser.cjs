/*
 * The layers of src/, lowest first. A file imports from its own folder and from lower layers; folders that share a layer do not
 * know each other. Within `domain/` and `web/` the same holds for their subfolders.
 */
const LAYERS = [
  ['foundation'],
  ['config'],
  ['observability'],
  ['database'],
  ['changelog'],
  ['domain'],
  ['replicas'],
  ['auth', 'seed', 'graphql'],
  ['transfer'],
  ['server'],
  ['app'],
];
const DOMAIN = [
  ['actors'],
  ['sources'],
  ['citations'],
  ['offices', 'places', 'topics', 'series'],
  ['events'],
  ['states', 'relations'],
  ['statements'],
  ['search', 'following', 'curation'],
];

const WEB = [
  ['graphql', 'messages', 'styles'],
  ['app'],
  ['dates'],
  ['sides'],
  ['live'],
  ['timeline', 'reading', 'finding'],
  ['relation', 'start'],
  ['frame'],
  ['graphiql'],
];

/** One rule a layer: what its folders may not import. */
function layered(layers, root, name) {
  return layers.map((folders, level) => {
    const lower = layers.slice(0, level).flat();
    return {
      name: `${name}-${level}`,
      comment: `${folders.join(', ')} imports from its own folder and from ${lower.join(', ') || 'nothing else'}.`,
      severity: 'error',
      from: { path: `^${root}(${folders.join('|')})/` },
      to: {
        path: `^${root}`,
        pathNot: [`^${root}$1/`, ...(lower.length > 0 ? [`^${root}(${lower.join('|')})/`] : [])],
      },
    };
  });
}

const PLACES = [`^src/(${LAYERS.flat().join('|')}|web|build)/`, '^src/(main|cli|bin)\\.ts$'];

module.exports = {
  forbidden: [
    ...layered(LAYERS, 'src/', 'layer'),
    ...layered(DOMAIN, 'src/domain/', 'domain-layer'),
    ...layered(WEB, 'src/web/', 'web-layer'),
    {
      name: 'no-tests-in-source',
      comment: 'src/ and migrations/ import nothing of test/.',
      severity: 'error',
      from: { path: '^(src|migrations)/' },
      to: { path: '^test/' },
    },
    {
      name: 'entry-points',
      comment: 'main and cli are imported by nothing but bin, and never import each other; bin is imported by nothing.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/bin\\.ts$' },
      to: { path: '^src/(main|cli|bin)\\.ts$' },
    },
    {
      name: 'migrations-below-database',
      comment: 'Only database imports migrations.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/database/' },
      to: { path: '^migrations/' },
    },
    {
      name: 'migrations-alone',
      comment: 'A migration that was released never changes, so it may use nothing that does.',
      severity: 'error',
      from: { path: '^migrations/' },
      to: { path: '^(src|test|migrations)/' },
    },
    {
      name: 'in-a-layer',
      comment: 'Every file of src/ is in a layer: a new folder is given one here first.',
      severity: 'error',
      from: {},
      to: { path: '^src/', pathNot: PLACES },
    },
    {
      name: 'in-a-layer-unimported',
      comment: 'The same for a file that nothing imports.',
      severity: 'error',
      module: { path: '^src/', numberOfDependentsLessThan: 1, pathNot: PLACES },
      from: {},
    },
    {
      name: 'no-circles',
      comment: 'No two files import each other, not even types alone.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'resolvable',
      comment:
        'What is imported exists; the example operations are a module that the build of the pages makes, and one package is types alone.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true, pathNot: '^(entente:operations|@graphql-typed-document-node/core)$' },
    },
    {
      name: 'browser',
      comment: 'What runs in a browser shares no code with the server.',
      severity: 'error',
      from: { path: '^src/web/' },
      to: { path: '^(src|migrations|test)/', pathNot: '^src/web/' },
    },
    {
      name: 'build-alone',
      comment: 'The build runs before there is a dist/: it knows how to build the pages, and no code of the service.',
      severity: 'error',
      from: { path: '^src/build/' },
      to: { path: '^(src|migrations|test)/', pathNot: '^src/(build/|web/build\\.js$)' },
    },
    {
      name: 'build-unknown',
      comment: 'The service does not know how it was built.',
      severity: 'error',
      from: { path: '^(src|migrations)/', pathNot: '^src/build/' },
      to: { path: '^src/build/' },
    },
    {
      name: 'no-development-packages',
      comment:
        'What runs in production is under dependencies; types are erased, pages are bundled, the build is before.',
      severity: 'error',
      from: { path: '^(src|migrations)/', pathNot: '^src/(web|build)/' },
      to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'] },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    combinedDependencies: false,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
      mainFields: ['main', 'types'],
    },
  },
};
