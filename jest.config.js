import { readFileSync } from 'node:fs';

const options = JSON.parse(readFileSync(new URL('.swcrc', import.meta.url), 'utf8'));

/** @type {import('jest').Config} */
export default {
  testEnvironment: 'node',
  roots: ['<rootDir>/test'],
  testMatch: ['**/*.test.ts'],
  // Slow tests: see jest.long.config.js.
  testPathIgnorePatterns: ['<rootDir>/test/long/', '\\.long\\.test\\.ts$'],
  extensionsToTreatAsEsm: ['.ts'],
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
  // With the same options as the build.
  transform: { '^.+\\.ts$': ['@swc/jest', options] },
  globalSetup: '<rootDir>/test/support/global-setup.js',
  globalTeardown: '<rootDir>/test/support/global-teardown.js',
  setupFilesAfterEnv: ['<rootDir>/test/support/field-coverage-setup.ts'],
  reporters: ['default', '<rootDir>/test/support/field-coverage-reporter.js'],
  maxWorkers: 3,
  testTimeout: 120_000,
};
