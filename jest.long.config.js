import { existsSync } from 'node:fs';
import config from './jest.config.js';
import { otherServerBin } from './test/support/other-server.js';

const { maxWorkers, reporters, testPathIgnorePatterns, testTimeout, ...project } = config;

/** Checks which server the tests of a project run on. */
const SERVER_VERSION = '<rootDir>/test/long/server-version.test.ts';

/** Tests that measure latencies, or use the whole machine. */
const ALONE = [
  'long/cluster',
  'domain/following/staleness.long',
  'long/attacks',
  'long/hard-starts',
  'long/keep-alive',
  'long/listener',
  'long/outages',
  'long/overload',
  'long/stalled-commits',
  'long/start',
  'web/browser/parts.long',
].map((name) => {
  if (!existsSync(new URL(`test/${name}.test.ts`, import.meta.url))) throw new Error(`There is no test ${name}`);
  return `<rootDir>/test/${name}.test.ts`;
});

/** Tests that read and write the database. */
const ON_ANOTHER_SERVER = ['database/**/*', 'changelog/**/*', 'domain/events/**/*', 'domain/search/**/*', 'seed/seed'];

/** Slow tests: `npm run test:long`. */
/** @type {import('jest').Config} */
export default {
  maxWorkers: 2,
  // Modules of a suite stay in its worker's memory: a grown worker is replaced before the next suite.
  workerIdleMemoryLimit: '1GB',
  reporters: ['default'],
  // They pass on a machine four times slower, even while other programs run.
  testTimeout: 600_000,
  projects: [
    {
      ...project,
      displayName: 'long',
      testPathIgnorePatterns: [SERVER_VERSION, ...ALONE],
      testMatch: ['<rootDir>/test/long/**/*.test.ts', '<rootDir>/test/**/*.long.test.ts'],
    },
    {
      ...project,
      displayName: 'alone',
      runner: '<rootDir>/test/support/alone-runner.js',
      testMatch: ALONE,
    },
    {
      ...project,
      // The oldest supported version, or that of TEST_POSTGRES_BIN.
      displayName: 'another PostgreSQL',
      // Random inputs, and large ones, are the same statements.
      testPathIgnorePatterns: ['/fuzz\\.long', '/random-', '/seed-batches\\.long', '/scripted-entry'],
      testMatch: [
        SERVER_VERSION,
        ...(existsSync(otherServerBin()) ? ON_ANOTHER_SERVER : []).map((tests) => `<rootDir>/test/${tests}.test.ts`),
      ],
      globalSetup: '<rootDir>/test/support/other-server-setup.js',
      globalTeardown: '<rootDir>/test/support/other-server-teardown.js',
      setupFiles: ['<rootDir>/test/support/use-other-server.js'],
    },
  ],
};
